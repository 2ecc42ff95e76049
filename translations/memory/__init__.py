"""Reading the translation memory: alike sentences, phrases inside sentences, and how the index lies in the database."""
