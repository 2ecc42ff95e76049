"""Where a sign ends a sentence and where it does not: a table a language as data, and what stands around a sign."""
