"""Document -> sentences of tokens, with one spelling key for each syllable and offsets into the untouched text."""

from kg.text.clean import Clean, clean
from kg.text.sentences import Sentence, sentences
from kg.text.syllable import ascii_fold, name_key, syllable_key
from kg.text.tokens import Token, keys_of, tokenize

__all__ = [
    "Clean",
    "Sentence",
    "Token",
    "ascii_fold",
    "clean",
    "keys_of",
    "name_key",
    "sentences",
    "syllable_key",
    "tokenize",
]
