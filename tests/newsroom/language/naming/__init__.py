"""Names in running text, language by language: `kind | form | a text with what is found in brackets`."""
