"""The words of the language of office, as data, and their loader."""

from kg.lexicon.entries import Head, Lexicon, Title
from kg.lexicon.loader import load_lexicon, parse_lexicon, read_words

__all__ = ["Head", "Lexicon", "Title", "load_lexicon", "parse_lexicon", "read_words"]
