"""What the board of one correction shows: its languages, and where the retracted facts still stand."""
