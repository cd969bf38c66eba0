"""The verbs of office in a sentence: what each does to the post that follows it."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from kg.extract.units import Line, Unit
from kg.extract.words.unreal import unreal
from kg.lexicon import Title
from kg.lexicon.trie import Trie
from kg.resources import lexicon_dir
from kg.text import name_key, syllable_key

_KINDS = ("leave", "ended", "former", "member", "replaces", "current", "appoint", "nominate", "retired")
#: The verb that decides where several stand together: "từng được bổ nhiệm" is former, "thôi giữ chức" ended.
_RANK = {
    "leave": 6,
    "ended": 5,
    "retired": 4,
    "former": 3,
    "member": 2,
    "replaces": 2,
    "appoint": 1,
    "current": 0,
    "noun": -1,
    "none": 7,
    "nominate": 8,
}


_THIS, _EVER, _FOR_NOW = map(syllable_key, ("này", "từng", "tạm"))
_TIME, _HAS = tuple(map(syllable_key, ("thời", "gian"))), syllable_key("có")
_FORM = tuple(map(syllable_key, ("bằng", "hình", "thức")))
_YEAR, _MANY, _YEARS_DIGITS = syllable_key("năm"), syllable_key("nhiều"), 3
#: Syllables that open a sentence that tells of a time before, and what its subject may be told by.
_OPENING = 2
_SUBJECT = frozenset(("punct", "hon", "person", "pronoun", "role"))
#: Units of the longest "lúc bấy giờ".
_THEN = 3
_ACTOR = frozenset(("hon", "person", "pronoun", "role"))
#: Who may stand between a decision that is taken back and the post: "thu hồi quyết định bổ nhiệm | ông A | giữ chức".
_PATIENT = _ACTOR | {"punct", "rank", "plural", "org"}
#: Who may stand between "sau khi" and a verb of office: whoever gets the post, and who gives it.
_GIVERS = _ACTOR | {"org"}
_WHEN, _AFTER = syllable_key("khi"), frozenset(map(syllable_key, ("sau", "từ")))
#: Units before a verb among which "từng" says that what it tells is past.
_CLAUSE = 16


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb group of office: its kind, and the index of the unit behind it.

    `again` says that its post is the one named before: "tái đắc cử chức vụ này"; `now` that it is held on the
    day of the bulletin: "hiện là"; `during` that something else was while it was held: "trong thời gian làm".
    """

    kind: str
    stop: int
    active: bool = False
    served: bool = False
    again: bool = False
    now: bool = False
    during: bool = False


class Triggers:
    """Finds the verbs of office in a sentence; the word sets tell how titles around them are meant."""

    def __init__(self) -> None:
        with (lexicon_dir() / "triggers.yaml").open(encoding="utf-8") as file:
            table: dict[str, list[str]] = yaml.safe_load(file)
        self._trie: Trie[str] = Trie()
        for kind in _KINDS:
            for phrase in table[kind]:
                self._trie.add(phrase, kind)
        self._close = _keys(table["close"])
        self._served = _keys(table["served"])
        self._times, self._until, self._still = _keys(table["while"]), _keys(table["until"]), _keys(table["still"])
        self._since = _keys(table["since"]) | self._until
        self._holding = _keys(table["holding"])
        self._then, self._earlier_on, self._tasks = _keys(table["then"]), _keys(table["earlier"]), _keys(table["tasks"])
        self.towards = _keys(table["towards"])
        self.office_after = _keys(table["office_after"])
        self.many, self._now = _keys(table["many"]), _keys(table["now"])
        self.roster = frozenset(tuple(map(syllable_key, phrase.split())) for phrase in table["roster"])
        self.negation = _keys(table["negation"])
        self.aspect = _keys(table["aspect"])
        self.transitive = _keys(table["transitive"])
        self.passive = _keys(table["passive"])
        self.joined = frozenset(table["joined"])
        self.nobody = frozenset(tuple(map(syllable_key, phrase.split())) for phrase in table["nobody"])
        self.nominated = _keys(table["nominated"])
        self.posts = frozenset(name_key(word).split()[-1] for word in table["posts"])
        self._nouns = _keys(table["nouns"])
        self.lists = _keys(table["lists"])
        self.membership = Title("Ủy viên")
        self._ruling = _keys(table["ruling"])
        self._halts, self._revokes = _phrases(table["halts"]), _phrases(table["revokes"])
        self._asks = _keys(table["asks"])
        self._everyday, self._at = _phrases(table["everyday"]), _keys(table["at"])
        self.acts, self.says = _phrases(table["acts"]), _phrases(table["says"])

    def find(self, line: Line) -> dict[int, Trigger]:
        """Return the trigger that begins at each unit, by the unit's index."""
        begins = self._trie.openings(line.keys)
        found: dict[int, Trigger] = {}
        if not begins:
            return found
        at, behind, punished, revoked = line.at, 0, False, 0
        for i in begins:
            index = at.get(i, -1)
            hit = self._trie.longest(line.keys, i) if index >= behind else None
            if hit is None or hit[0] not in at or line.units[index].kind not in ("word", "pronoun"):
                continue
            if self._in_everyday(line.keys, i, hit[0]):
                continue
            stop = at[hit[0]]
            if index and (line.units[index - 1].key in self.negation or unreal(line, index)):
                found[index] = Trigger("none", stop)
                behind = stop
                continue
            phrase = " ".join(line.keys[i : hit[0]])
            if phrase in self._close and not self._follows(line, stop, hit[1]):
                continue
            if hit[1] == "nominate" and not self._proposes(line, stop):
                continue
            if hit[1] == "replaces" and index and line.units[index - 1].key == _FOR_NOW:
                continue
            transitive = phrase in self.transitive
            # "bằng hình thức: Cách chức Bí thư Chi bộ, | cách chức Ủy viên Ban Chấp hành" goes on with the penalty.
            punished = transitive and (_penalty(line, index) or (punished and line.units[index - 1].text in ",;"))
            free = transitive and not punished and not self._passive(line, index)
            active = free and self._takes_object(line, index, stop)
            kind = "noun" if phrase in self._nouns and behind != index else hit[1]
            holds = phrase in self._served or hit[1] == "current"
            during = holds and self._while(line, index)
            if during or (
                holds and (self._then_was(line, index) or _for_years(line, index) or self._earlier(line, index))
            ):
                kind = "former"
            taken_back = bool(revoked) and all(unit.kind in _PATIENT for unit in line.units[revoked:index])
            kind = self._turned(kind, line, index, stop, found, phrase=phrase, active=active, taken_back=taken_back)
            if kind == "ended" and hit[1] == "appoint":
                revoked = stop
            again = self._again(line.keys, hit[0])
            now = kind == "current" and line.keys[i] in self._now
            found[index] = Trigger(kind, stop, active, phrase in self._served, again, now, during)
            behind = stop
        return _grouped(found)

    def _turned(
        self,
        kind: str,
        line: Line,
        index: int,
        stop: int,
        found: dict[int, Trigger],
        *,
        phrase: str,
        active: bool,
        taken_back: bool,
    ) -> str:
        """Return what kind of trigger a verb is by the words around it: "từng được bổ nhiệm" tells of a former post."""
        if kind == "appoint" and (
            self._once(line, index, found, served=phrase in self._served) or (not active and self._went_on(line, index))
        ):
            kind = "former"
        elif kind == "ended" and self._once(line, index, found, served=False):
            kind = "former"  # "người từng bị cách chức Chánh án"
        elif kind == "appoint" and (
            self._has_since(line, index) or (phrase in self._served and self._held_on(line, index))
        ):
            kind = "current"
        elif phrase in self._tasks and self._instructs(line, index, stop):
            kind = "none"
        elif kind == "appoint" and (self._halted(line, index, self._halts) or (active and self._asked(line, index))):
            kind = "nominate"
        elif kind == "appoint" and (self._halted(line, index, self._revokes) or taken_back):
            kind = "ended"
        return kind

    def _in_everyday(self, keys: list[str], i: int, end: int) -> bool:
        """Whether the verb from token `i` to `end` is part of an everyday word: "cử | tri", "đối | với chức vụ"."""
        for start in (i, i - 1):
            found = self._everyday.longest(keys, start) if start >= 0 and keys[start] in self._everyday.first else None
            if found is not None and found[0] >= end and (start < i or found[0] > end):
                return True
        return False

    def _once(self, line: Line, index: int, found: dict[int, Trigger], *, served: bool) -> bool:
        """Whether "từng" stands before the verb, or a row of verbs: "từng công tác tại Sở Y tế, | làm Giám đốc"."""
        ends = {trigger.stop for trigger in found.values()}
        for step in range(index - 1, max(-1, index - _CLAUSE), -1):
            unit = line.units[step]
            if unit.key == _EVER or (unit.key == _TIME[-1] and _once_upon(line.units, step)):
                return True
            row = unit.text == "," and (step in ends or (served and step == index - 1))
            if unit.kind in ("person", "role", "pronoun", "date") or (unit.kind == "punct" and not row):
                return False
        return False

    def _asked(self, line: Line, index: int) -> bool:
        """Whether a body is asked to do what the verb says: "trình | HĐND tỉnh | bầu ông A"."""
        return index > 1 and line.units[index - 1].kind == "org" and line.units[index - 2].key in self._asks

    def _halted(self, line: Line, index: int, halts: Trie[str]) -> bool:
        """Whether what the verb decides is called off: "tạm dừng việc | bổ nhiệm", "thu hồi quyết định | bổ nhiệm"."""
        step = index - 1
        while step > 0 and line.units[step].key in self._ruling:
            step -= 1
        at = line.units[step].i if 0 <= step < index - 1 else -1
        found = (halts.longest(line.keys, i) for i in (at - 1, at) if i >= 0)
        return any(hit is not None and hit[0] == at + 1 for hit in found)

    def _while(self, line: Line, index: int) -> bool:
        """Whether a time stands before the verb in which the post was held: "trong thời gian | làm Giám đốc"."""
        units, step, until = line.units, index - 1, self._until
        if step > 0 and units[step].key in self._still:
            step -= 1
        told = step - (step > 1 and units[step].key == _THIS)  # "thời kỳ ông này | làm Chủ tịch"
        if units[told].kind in _ACTOR:
            step = told
        while step > 0 and units[step].kind in _ACTOR:
            step, until = step - 1, self._since
        return step >= 0 and units[step].key in self._times and (not step or units[step - 1].key not in until)

    def _has_since(self, line: Line, index: int) -> bool:
        """Whether the verb only tells since when, not what the day brought: "sau khi ông A được | bầu làm Bí thư"."""
        units, step = line.units, index - 1
        while step > 0 and (units[step].kind in _GIVERS or units[step].key in self.passive | self.aspect):
            step -= 1
        told = any(unit.kind in _ACTOR for unit in units[step + 1 : index])
        return told and step > 0 and units[step].key == _WHEN and units[step - 1].key in _AFTER

    def _then_was(self, line: Line, index: int) -> bool:
        """Whether a time told before stands before the verb, at which the post was held: "khi đó | là Giám đốc"."""
        before = [unit.key for unit in line.units[max(0, index - _THEN) : index]]
        return any(" ".join(before[k:]) in self._then for k in range(len(before)))

    def _earlier(self, line: Line, index: int) -> bool:
        """Whether "trước đó" and its subject alone open the clause of the verb: "...; trước đó, ông A | giữ chức T"."""
        start = next((k for k in range(index - 1, -1, -1) if line.units[k].text == ";"), -1) + 1
        start += start < index and line.units[start].key in self._at  # "Vào | thời điểm đó, ông A giữ chức T"
        keys = [unit.key for unit in line.units[start:index]]
        length = next((n for n in (_THEN, _OPENING) if " ".join(keys[:n]) in (self._earlier_on | self._then)), 0)
        before = line.units[start + length : index]
        return length > 0 and all(unit.kind in _SUBJECT or unit.key in self.aspect for unit in before)

    def _went_on(self, line: Line, index: int) -> bool:
        """Whether the sentence goes on with a life, and names nobody: "Sau đó, ông được | bầu làm Giám đốc"."""
        start = _OPENING + (line.keys[_OPENING : _OPENING + 1] == [","])
        if " ".join(line.keys[:_OPENING]) not in self._earlier_on or start >= index:
            return False
        return line.units[start].kind == "pronoun" and all(unit.kind != "person" for unit in line.units[start:index])

    def _held_on(self, line: Line, index: int) -> bool:
        """Whether the post is held now: "ông A đang | nắm giữ vị trí", or as "Hiện nay, ông A | làm Giám đốc" opens."""
        if index and line.units[index - 1].key in self._holding:
            return True
        start = next((k for k, unit in enumerate(line.units[:index]) if unit.key not in self._now), index)
        return 0 < start < index and all(unit.kind in _SUBJECT for unit in line.units[start:index])

    def _instructs(self, line: Line, index: int, stop: int) -> bool:
        """Whether an office is told to act, and nobody gets it: "UBND tỉnh | giao | Giám đốc Sở Y tế kiểm tra"."""
        stop += stop < len(line.units) and line.units[stop].key in self.towards
        return stop < len(line.units) and line.units[stop].kind == "role" and not self._passive(line, index)

    def _again(self, keys: list[str], i: int) -> bool:
        """Whether "chức vụ này" ends before token `i` but for its last syllable, or begins there."""
        return any(tuple(keys[k : k + 1]) == (_THIS,) and keys[k - 1] in self.posts for k in (i, i + 2))

    def _proposes(self, line: Line, stop: int) -> bool:
        """Whether a person or a post follows a verb of nomination, rather than "của" and a body that nominates."""
        after = line.units[stop] if stop < len(line.units) else None
        titled = after is not None and after.kind == "role" and line.units[stop + 1 : stop + 2]
        if titled and line.units[stop + 1].kind == "person":
            return True  # "giới thiệu Bộ trưởng Lê Hà làm Thủ tướng"
        return after is not None and (after.kind in ("hon", "person", "plural") or after.key in self.nominated)

    def _takes_object(self, line: Line, index: int, stop: int) -> bool:
        """Whether the verb has an object to come: not in "ông A đã luân chuyển về làm ...", of whom it tells."""
        after = line.units[stop].kind if stop < len(line.units) else ""
        behind = self._trie.longest(line.keys, line.units[stop].i) if after == "word" else None
        if (
            behind
            and behind[1] in ("appoint", "member")
            and " ".join(line.keys[line.units[stop].i : behind[0]]) not in self.transitive
        ):
            return False
        if after in ("hon", "person", "plural", "role"):
            return True
        step = index - 1
        while step >= 0 and line.units[step].key in self.aspect:
            step -= 1
        return step < 0 or line.units[step].kind not in ("person", "pronoun")

    def _passive(self, line: Line, index: int) -> bool:
        """Whether a passive word stands between the last person and the verb: "ông A được Bộ Chính trị phân công"."""
        for unit in reversed(line.units[:index]):
            if unit.key in self.passive:
                return True
            if unit.kind in ("person", "pronoun") or unit.text in (";", "."):
                return False
        return False

    def _follows(self, line: Line, stop: int, kind: str) -> bool:
        """Whether a post, a person or a body (that one joins) follows at once."""
        wanted = {"role", "person", "hon", "plural"} | ({"org"} if kind == "member" else set())
        for unit in line.units[stop : stop + 2]:
            if unit.kind in wanted:
                return True
            if unit.kind not in ("word", "number") or unit.key in self.office_after:
                return False
        return False


def _penalty(line: Line, index: int) -> bool:
    """Whether the verb is what somebody told of before is punished by: "kỷ luật ông A bằng hình thức | cách chức"."""
    index -= index > 0 and line.units[index - 1].text == ":"
    return tuple(unit.key for unit in line.units[max(0, index - len(_FORM)) : index]) == _FORM


def _once_upon(units: list[Unit], step: int) -> bool:
    """Whether "thời gian" ends at `step` as the time somebody had a post for: "có một thời gian được điều động làm"."""
    has = [unit.key for unit in units[max(0, step - 3) : step]]
    return has[-1:] == [_TIME[0]] and _HAS in has[:-1]


def _for_years(line: Line, index: int) -> bool:
    """Whether a span of years stands before the verb, no age: "có gần 10 năm | làm Chủ tịch", "nhiều năm | làm"."""
    units = line.units
    told = units[index - 2] if index > 1 and units[index - 1].key == _YEAR else None
    if told is None:
        return False
    return told.key == _MANY or (told.kind == "number" and told.text != "1" and len(told.text) < _YEARS_DIGITS)


def _keys(words: list[str]) -> frozenset[str]:
    return frozenset(name_key(word) for word in words)


def _phrases(phrases: list[str]) -> Trie[str]:
    trie: Trie[str] = Trie()
    for phrase in phrases:
        trie.add(phrase, phrase)
    return trie


def _grouped(found: dict[int, Trigger]) -> dict[int, Trigger]:
    """Give verbs that stand together the kind of the one that decides."""
    out: dict[int, Trigger] = {}
    previous: int | None = None
    for index, trigger in found.items():
        if previous is not None and out[previous].stop == index:
            kind = max((out[previous].kind, trigger.kind), key=lambda k: _RANK[k])
            if trigger.kind == "appoint" and out[previous].kind == "current":
                kind = "current"
            out[index] = Trigger(
                kind,
                trigger.stop,
                trigger.active and out[previous].active,
                trigger.served and out[previous].served,
                trigger.again,
                out[previous].now or trigger.now,
                out[previous].during or trigger.during,
            )
        else:
            out[index] = trigger
        previous = index
    return out
