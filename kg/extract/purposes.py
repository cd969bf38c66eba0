"""What boards set up for a task are called after: "Ban Chỉ đạo | xây dựng nông thôn mới | tỉnh Nghệ An".

No table knows all tasks. A task begins with one of a few words ("phòng, chống", "thực hiện"), and runs on in plain
words to the place or body that the board is of. Behind a title it may also end where the sentence pauses.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from kg.extract import office_words
from kg.extract.beginnings import AND
from kg.extract.business import JOINTS
from kg.extract.central import Central
from kg.extract.proper_names import is_number
from kg.extract.units import Org
from kg.text import Token, syllable_key

_OPENINGS, _DEEDS = office_words.trie("tasks"), office_words.keys("not_of_tasks")
_OF = frozenset(map(syllable_key, ("của", "thuộc")))
_NATION = tuple(map(syllable_key, ("việt", "nam")))
#: What boards do with others: "Ban Chỉ đạo thi hành án dân sự | phối hợp với Hội Sao Mai".
_TOGETHER = tuple(map(syllable_key, ("phối", "hợp")))
#: Tokens of the longest task, and of the longest title in quotation marks within one.
_LONGEST = 18


class Purposes(Central, ABC):
    """Takes the task of a board into its name."""

    def _task(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> bool:
        """Take in what the board is for, up to whose it is; whether it is told so."""
        opening = _OPENINGS.longest(keys, org.j) if org.j < len(tokens) else None
        if opening is not None:
            end = self._whole_task(tokens, keys, opening[0], in_role)
            if end - org.j < 2:
                return False
        elif org.j < len(tokens) and tokens[org.j].text.isdigit() and len(tokens[org.j].text) <= 3:
            end = org.j + 1  # "Ban Chỉ đạo 389 tỉnh"
        else:
            return False
        task = _joined(tokens[org.j : end])
        org.core = f"{org.core} {task[0].upper()}{task[1:]}"
        org.j = end
        return True

    def _whole_task(self, tokens: Sequence[Token], keys: Sequence[str], begin: int, in_role: bool) -> int:
        """Return where a task ends of which the first words end at `begin`, or 0 where that is not told."""
        end, closed = self._task_end(tokens, keys, begin)
        if closed:
            return end
        if in_role:
            return self._pause(tokens, keys, begin, end)
        return begin + 1 if begin < len(tokens) and is_number(tokens[begin]) else 0  # "Ban Chỉ đạo Đề án 06"

    def _task_end(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> tuple[int, bool]:
        """Return where the words of a task that has begun end, and whether it is told there whose they are."""
        first = k
        while k < len(tokens) and k - first < _LONGEST:
            if tokens[k].text in '“"':
                shut = next((n for n in range(k + 1, min(len(tokens), k + _LONGEST)) if tokens[n].text in '”"'), None)
                if shut is None:
                    return k, False
                k = shut + 1
                continue
            if keys[k] in _OF or self._owner_begins(tokens, keys, k):
                return (k - 1, False) if tokens[k - 1].text in ",-–" or keys[k - 1] == AND else (k, True)
            if tokens[k].text == "(" and self._past_abbreviation(tokens, k) > k:
                k = self._past_abbreviation(tokens, k)
                continue
            if tokens[k].text in ",/-–" or tokens[k].text.isdigit():
                k += 1
                continue
            known = self.lexicon.fields.longest(keys, k) or _OPENINGS.longest(keys, k)
            if known is not None and known[0] > k + 1:
                k = known[0]
                continue
            if not tokens[k].word or self._person_begins(tokens, keys, k) or keys[k] in _DEEDS:
                return k, False
            if k > first and tuple(keys[k : k + 2]) == _TOGETHER:
                return k, False
            verb = None if tokens[k].capital or known is not None else self.lexicon.verbs.longest(keys, k)
            joins = tokens[k].capital or known is not None or keys[k] in JOINTS
            if (keys[k] in self.lexicon.function_words and not joins) or (
                verb is not None and verb[1] not in self.lexicon.ambiguous_verbs
            ):
                return k, False
            k += 1
        return k, False

    def _owner_begins(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Whether the place or the body that the board is of begins at `k`: "... | tỉnh", "... | Bộ Y tế"."""
        if self.lexicon.fields.longest(keys, k) or self.lexicon.terms.longest(keys, k):
            return False
        if self.lexicon.place_types.longest(keys, k):
            return True
        head = self.lexicon.heads.longest(keys, k)
        if not tokens[k].capital or tuple(keys[k : k + 2]) == _NATION or (head and head[1].kind == "other"):
            return False  # "thi tốt nghiệp | THPT"
        return self._starts_place(tokens, keys, k, single=True) or self._starts_body(tokens, keys, k)

    def _person_begins(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        if (
            self.lexicon.honorifics.longest(keys, k)
            or self.lexicon.prefixes.longest(keys, k)
            or (self._starts_title(keys, k) and tokens[k].capital)
        ):
            return True
        return self._named(tokens, k, least=2)

    def _pause(self, tokens: Sequence[Token], keys: Sequence[str], begin: int, end: int) -> int:
        """Return where the sentence pauses in a task, or 0 where it goes on behind it: "giảm nghèo | , phát biểu"."""
        mark = next((k for k in range(begin, end) if tokens[k].text == ","), end)
        if mark == end < len(tokens) and tokens[end].word and not self._person_begins(tokens, keys, end):
            return 0
        return mark - (keys[mark - 1] == AND)


def _joined(tokens: Sequence[Token]) -> str:
    """Return words as they were written, whatever spaces parted them, but for what stands in brackets."""
    out, before, inside = "", None, False
    for token in tokens:
        inside = inside or token.text == "("
        if not inside:
            gap = " " if before is not None and token.start != before.end else ""
            out, before = f"{out}{gap}{token.text}", token
        inside = inside and token.text != ")"
    return out
