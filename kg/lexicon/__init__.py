"""The words of the language of office, as data, and their loader."""

from kg.lexicon.loader import Head, Lexicon, Title, load_lexicon

__all__ = ["Head", "Lexicon", "Title", "load_lexicon"]
