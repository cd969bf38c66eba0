"""The initials that names are told by: "Quản lý ngân sách" is QLNS, "Tài nguyên và Môi trường" TNMT."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
#: Words that initials leave out.
_LEFT_OUT = frozenset(("và", "các", "của", "về"))


@lru_cache(maxsize=1 << 12)
def plain(letters: str) -> str:
    """Return letters without their marks, in capitals: "TƯ" and "Ủ" are read like "TU" and "U", "Đ" stays.

    >>> plain("TƯ"), plain("gd&đt")
    ('TU', 'GD&ĐT')
    """
    return "".join(c for c in unicodedata.normalize("NFD", letters.upper()) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 14)
def initials(name: str) -> str:
    """Return the initials of a name; numbers stay as they are.

    >>> initials("Tài nguyên và Môi trường"), initials("Chi cục Thuế Quận 4")
    ('TNMT', 'CCTQ4')
    """
    words = (word for word in _WORD.findall(name) if word.lower() not in _LEFT_OUT)
    return plain("".join(word if word.isdigit() else word[0] for word in words))


def by_initials(names: Iterable[str]) -> dict[str, str]:
    """Return, by initials of four letters or more, the names that alone have them.

    Names of the same words, whatever stands between the words, are one: the first counts.
    """
    found: dict[str, dict[str, str]] = {}
    for name in names:
        if not any(char.isdigit() or char == "&" for char in name):
            words = "".join(word for word in _WORD.findall(name.lower()) if word not in _LEFT_OUT)
            found.setdefault(initials(name), {}).setdefault(words, name)
    return {short: next(iter(same.values())) for short, same in found.items() if len(short) > 3 and len(same) == 1}
