"""Names of bodies right behind which a person's name stands: "Trường THPT | Hoàng Văn Thụ | Trần Thị B"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.beginnings import Beginnings
from kg.extract.units import Org
from kg.text import Token, syllable_key

#: Syllables of a person's name, and of the shortest run that is a body's own name with a person's behind it.
_NAME_LENGTHS, _NAME_AND_PERSON = (2, 3, 4), 5
_THI = syllable_key("thị")


class BeforePersons(Beginnings):
    """Tells the words of a body's name from those of the person's behind it."""

    def _before_person(self, tokens: Sequence[Token], j: int) -> int:
        """Return how many capitals of a long run belong to the body, a person's name behind them, or 0.

        "Công ty Điện lực | Hà Nam | Nguyễn Văn A", "Trường THPT | Hoàng Văn Thụ | Trần Thị B".
        """
        run = j
        while run < len(tokens) and tokens[run].word and tokens[run].capital and not tokens[run].text.isupper():
            run += 1
        if run - j < _NAME_AND_PERSON or (_long_name(tokens[j:run]) and tokens[j].key in self.lexicon.surnames):
            return 0
        lengths = {k: run - k in _NAME_LENGTHS or _long_name(tokens[k:run]) for k in range(j + 2, run - 1)}
        starts = [k for k, fits in lengths.items() if fits and self._named(tokens, k, least=2)]
        return starts[0] - j if starts else 0

    def _holder(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> bool:
        """Whether a person's name follows the business of a body that a post is held in.

        "Viện trưởng Viện Nghiên cứu kinh tế | Lê Văn Mẫu", not "Trưởng Ban Quản lý di tích | Nguyễn Sinh Sắc".
        """
        j = org.j
        if org.core == org.head.name or keys[j] not in self.lexicon.surnames or not tokens[j].capital:
            return False
        named = self._person_like(tokens, j, least=2) and not self._person_like(tokens, j, least=5)
        return named and not any(" ".join(keys[j - n : j]) in self.lexicon.inside for n in (1, 2, 3))

    def _place_before_person(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether a province stands at `j` with a person right behind: "Giáo phận | Hà Nội | Giuse Trần Văn A"."""
        known = self.lexicon.places.longest(keys, j) if j < len(tokens) and tokens[j].capital else None
        return known is not None and known[1].level == "province" and self._person_like(tokens, known[0])


def _long_name(tokens: Sequence[Token]) -> bool:
    """Whether a run of capitals is a woman's name of five syllables: "Dương Thị Thu Hà Mẫu"."""
    return len(tokens) == max(_NAME_LENGTHS) + 1 and tokens[1].key == _THI
