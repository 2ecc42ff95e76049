"""Memories and stories as other programs write them: TMX, folders, tables."""
