"""What boards set up for a task are called after: "Ban Chỉ đạo | xây dựng nông thôn mới | tỉnh Nghệ An".

No table knows all tasks. A task begins with one of a few words ("phòng, chống", "thực hiện"), and runs on in plain
words to the place or body that the board is of. Told with a post, with a capital or as set up, it may also end where
the sentence pauses or goes on: "thành lập Ban Chỉ đạo | xây dựng cầu Sao Mai | do ông A làm Trưởng ban".
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence

from kg.extract.bodies.beginnings import AND
from kg.extract.bodies.business import JOINTS
from kg.extract.bodies.central import TASKS, Central, joined
from kg.extract.bodies.proper_names import is_number
from kg.extract.units import Org
from kg.extract.words import office_words
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("purposes")

_OPENINGS, _DEEDS = TASKS, office_words.keys("not_of_tasks")
_OF = frozenset(map(syllable_key, ("của", "thuộc")))
_SOME = _GRAMMAR.syllables("some")
_CONCERNING = syllable_key("về")
_NATION = tuple(map(syllable_key, ("việt", "nam")))
#: What boards do with others: "Ban Chỉ đạo thi hành án dân sự | phối hợp với Hội Sao Mai".
_TOGETHER = tuple(map(syllable_key, ("phối", "hợp")))
_HOLDS = tuple(map(syllable_key, ("tổ", "chức")))
_GOES_ON, _PAIRS = office_words.keys("behind_tasks"), office_words.sequences("pairs_in_tasks")
#: Last syllables of what says that a board is set up: "thành lập", "kiện toàn".
_SET_UP = frozenset(map(syllable_key, ("lập", "toàn")))
#: Words behind the first of a task that make it one where nobody owns it: "xử lý nợ | xấu ngân hàng".
_TOLD = 3
#: Tokens of the longest task, and of the longest title in quotation marks within one.
_LONGEST = 18


class Purposes(Central, ABC):
    """Takes the task of a board into its name."""

    def _task(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> bool:
        """Take in what the board is for, up to whose it is; whether no table has to tell it."""
        if keys[org.j : org.j + 1] == [_CONCERNING]:
            return self._concern(org, tokens, keys, in_role)
        opening = _OPENINGS.longest(keys, org.j) if org.j < len(tokens) else None
        if opening is not None:
            end = self._whole_task(tokens, keys, opening[0], in_role)
            if not end and (tokens[org.j].text.istitle() or (org.i > 0 and keys[org.i - 1] in _SET_UP)):
                end = self._told_task(tokens, keys, org.j, opening[0])
            if end and keys[end - 1] in _SOME:
                return False  # "kỷ niệm các | ngày lễ lớn"
            if end - org.j < 2:
                known = self.lexicon.fields.longest(keys, org.j)
                return tokens[org.j].text.istitle() and (known is None or known[0] <= opening[0])  # half of its task
        elif org.j < len(tokens) and tokens[org.j].text.isdigit() and len(tokens[org.j].text) <= 3:
            end = org.j + 1  # "Ban Chỉ đạo 389 tỉnh"
        else:
            return False
        task = joined(tokens[org.j : end])
        org.core = f"{org.core} {task if org.national else task[0].upper() + task[1:]}"
        org.j = end
        return True

    def _concern(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], in_role: bool) -> bool:
        """Take in what the board is said to be about, in small letters: "Ban Chỉ đạo | về chuyển đổi số"."""
        first = org.j + 1
        if org.i > 0 and keys[org.i - 1] in _SET_UP:
            end = self._concern_end(tokens, keys, first)
        else:
            end, closed = self._task_end(tokens, keys, first)
            opens = org.i == 0 or not tokens[org.i - 1].word
            if not (closed and (opens or in_role)):
                end = self._pause(tokens, keys, first, end) if in_role else 0
        if end - first < 2:
            return False
        org.core, org.j = f"{org.core} {joined(tokens[org.j : end])}", end
        return True

    def _concern_end(self, tokens: Sequence[Token], keys: Sequence[str], first: int) -> int:
        """Return where ends what a board is about that is set up: its verbs and commas belong to it.

        "thành lập Ban Chỉ đạo về | rà soát, xử lý vướng mắc liên quan đến các dự án | do ông A làm Trưởng ban".
        """
        k = first
        while k < len(tokens) and k - first < 2 * _LONGEST:
            comma = tokens[k].text == "," and k + 1 < len(tokens) and tokens[k + 1].word
            if (not (comma or tokens[k].word) and tokens[k].text not in "-–") or keys[k] in _DEEDS:
                break
            if (keys[k] in _GOES_ON and k > first) or self._person_begins(tokens, keys, k):
                break
            if k > first and self._owner_begins(tokens, keys, k, behind_deed=False):
                break
            k += 1
        return k - (tokens[k - 1].text == ",")

    def _whole_task(self, tokens: Sequence[Token], keys: Sequence[str], begin: int, in_role: bool) -> int:
        """Return where a task ends of which the first words end at `begin`, or 0 where that is not told."""
        end, closed = self._task_end(tokens, keys, begin)
        if closed:
            return end
        if in_role:
            return self._pause(tokens, keys, begin, end)
        return begin + 1 if begin < len(tokens) and is_number(tokens[begin]) else 0  # "Ban Chỉ đạo Đề án 06"

    def _told_task(self, tokens: Sequence[Token], keys: Sequence[str], first: int, begin: int) -> int:
        """Return where a task ends that nobody owns but that is told as a name, or 0: "Tìm kiếm hài cốt liệt sĩ"."""
        known = self.lexicon.fields.longest(keys, first)
        if known is not None and known[0] - first > _TOLD:
            return 0  # a business that the tables know
        end, _ = self._task_end(tokens, keys, begin)
        if end < len(tokens) and keys[end] in _OF:
            return 0  # "xử lý tồn tại, yếu kém | của một số dự án"
        holds = (k for k in range(begin, end) if tuple(keys[k : k + 2]) == _HOLDS and keys[k - 1] not in _SOME)
        end = self._pause(tokens, keys, begin, next(holds, end))
        return end if end - begin >= _TOLD else 0

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
            some = keys[k] in _OF and keys[k + 1 : k + 2] and keys[k + 1] in _SOME  # "nợ xấu của | một số ngân hàng"
            if (keys[k] in _OF and not some) or self._owner_begins(tokens, keys, k, behind_deed=k == first):
                return (k - 1, False) if tokens[k - 1].text in ",-–" or keys[k - 1] == AND else (k, True)
            if tokens[k].text == "(" and self._past_abbreviation(tokens, k) > k:
                k = self._past_abbreviation(tokens, k)
                continue
            if tokens[k].text in ",/-–" or tokens[k].text.isdigit():
                k += 1
                continue
            if tuple(keys[k : k + 2]) in _PAIRS:
                k += 2
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

    def _owner_begins(self, tokens: Sequence[Token], keys: Sequence[str], k: int, *, behind_deed: bool) -> bool:
        """Whether the place or the body that the board is of begins at `k`: "... | tỉnh", "... | Bộ Y tế"."""
        if self.lexicon.fields.longest(keys, k) or self.lexicon.terms.longest(keys, k):
            return False
        if self.lexicon.place_types.longest(keys, k):
            return True
        head = self.lexicon.heads.longest(keys, k)
        if not tokens[k].capital or tuple(keys[k : k + 2]) == _NATION or (head and head[1].kind == "other"):
            return False  # "thi tốt nghiệp | THPT"
        if behind_deed and head and head[1].kind == "enterprise":
            return False  # "xây dựng | Nhà máy điện Sao Mai"
        return self._starts_place(tokens, keys, k, single=True) or self._starts_body(tokens, keys, k)

    def _person_begins(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        address = self.lexicon.honorifics.longest(keys, k)  # "hài cốt | liệt sĩ" are nobody
        if (
            (address is not None and address[0] < len(tokens) and tokens[address[0]].capital)
            or self.lexicon.prefixes.longest(keys, k)
            or (self._starts_title(keys, k) and tokens[k].capital)
        ):
            return True
        return self._named(tokens, k, least=2)

    def _pause(self, tokens: Sequence[Token], keys: Sequence[str], begin: int, end: int) -> int:
        """Return where a task ends that nobody owns, at the latest at `end`, or 0: "giảm nghèo | , phát biểu"."""
        mark = next((k for k in range(begin, end) if tokens[k].text == ","), end)
        over = mark < end or end == len(tokens) or not tokens[end].word or keys[end] in _GOES_ON
        if not (over or self.lexicon.verbs.longest(keys, end) or self._person_begins(tokens, keys, end)):
            return 0
        return mark - (keys[mark - 1] == AND or tokens[mark - 1].text in "-–")
