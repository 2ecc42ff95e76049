"""Invented texts with what is right about them, for tests and for the benchmark."""
