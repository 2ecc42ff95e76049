"""Figures from the log: pure arithmetic over lines, without database, clock or settings (docs/guides/figures.md)."""
