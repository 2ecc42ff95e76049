"""What makes two sentences alike, and how their like is found among a million: values in, values out."""
