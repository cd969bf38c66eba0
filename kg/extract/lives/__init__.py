"""Readings -> biography: birth, home, degrees, people, entry into the Party."""
