"""Readings -> figures: numbers that state what a body or place has, has done or has reached."""
