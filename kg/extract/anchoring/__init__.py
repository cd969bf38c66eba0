"""Bodies as written -> bodies with their full official names: what the text leaves out is taken from the bulletin."""
