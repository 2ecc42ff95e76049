"""What the screens of translators and reviewers show: rows side by side, states in words, what a page sends back."""
