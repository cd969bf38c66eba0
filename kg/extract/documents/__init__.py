"""Readings -> numbered documents, with who issued them, when and about what."""
