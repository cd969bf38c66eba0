"""Readings -> events and participation: gatherings, when and by whom they are held, and who took which part."""
