"""Words that markup ran together are read as two; what is one word, or a name of another tongue, stays."""

from __future__ import annotations

import pytest

from kg.text import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("điềuhành", ["điều", "hành"]),
        ("Khuđược", ["Khu", "được"]),
        ("tưCông ty", ["tư", "Công", "ty"]),
        ("thángbổ nhiệm", ["tháng", "bổ", "nhiệm"]),
        ("nghiêng khuỷu quyển", ["nghiêng", "khuỷu", "quyển"]),
        ("Niê Kpă Hơnăng", ["Niê", "Kpă", "Hơnăng"]),
        ("Bunkhăm Hernández VietBank", ["Bunkhăm", "Hernández", "VietBank"]),
        ("UBND HĐQT GD&ĐT R’lấp", ["UBND", "HĐQT", "GD&ĐT", "R’lấp"]),
    ],
)
def test_glued_words(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == words
    assert all(text[token.start : token.end] == token.text for token in tokens)
