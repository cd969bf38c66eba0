"""The words of the language of office, as data, and their loader."""

from kg.lexicon.loader import Head, Lexicon, Title, load_lexicon, parse_lexicon, read_words

__all__ = ["Head", "Lexicon", "Title", "load_lexicon", "parse_lexicon", "read_words"]
