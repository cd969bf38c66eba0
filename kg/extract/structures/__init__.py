"""Readings -> which body is part of which, and when and by whom it was founded."""
