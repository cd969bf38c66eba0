"""Readings -> awards: which honour, whose, to whom, who handed it over, when and why."""
