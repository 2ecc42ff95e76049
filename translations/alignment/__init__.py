"""Which sentences of a translation render which of its source: values in, values out."""
