"""Bodies as they are written: a head ("Sở", "Công ty") and what belongs to the name behind it."""
