"""Sentences -> units: persons, posts with their bodies, bodies, places, honours, quantities, codes."""
