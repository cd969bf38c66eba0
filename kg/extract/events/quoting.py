"""Sentences as atoms -> where somebody's speech stands in quotation marks, and where two sentences run together."""

from __future__ import annotations

from kg.extract.events.atoms import Cut

#: Atoms of the longest name in quotation marks ("Tuổi trẻ dũng cảm"); longer ones are speech.
_LONGEST_QUOTED_NAME = 9


def spoken(cut: Cut) -> dict[int, int]:
    """Return the stretches of speech in quotation marks, from first atom to index behind: they tell nothing here."""
    text = cut.text
    if '"' not in text:
        return {}
    marks = [k for k, letter in enumerate(text) if letter == '"']
    if len(marks) % 2:
        closes = cut.line.units[cut.atoms[marks[0]].a].text in "”»"
        if closes or text[marks[0] + 1 : marks[0] + 2] in tuple(",-"):
            marks.insert(0, 0)
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return {a: b + 1 for a, b in pairs if b - a > _LONGEST_QUOTED_NAME}


def opens(cut: Cut, k: int) -> bool:
    """Whether a word in capitals begins a new sentence where captions and text run together without a full stop."""
    if k == 0 or cut.text[k] not in "ACSTGIHBFUtY" or cut.text[k - 1] in '"ZX':
        return False
    token = cut.line.tokens[cut.token(k)]
    return token.capital and not token.text.isupper()
