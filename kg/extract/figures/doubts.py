"""What makes a figure doubtful: no noun phrase, another thing's measure, votes of an electorate; such gives nothing.

"Giải Nhất trị giá 100 triệu đồng", "trúng cử đại biểu Quốc hội với 91% phiếu bầu", "giao 9 cơ quan xem xét", "hai ông".
"""

from __future__ import annotations

import re

from kg.extract.cut.quantities import Quantity, any_ends, ends_with
from kg.extract.figures.facilities import Subject
from kg.extract.figures.frames import Frames, Made
from kg.extract.figures.members import is_assembly
from kg.lexicon.grammar import grammar
from kg.text import keys_of, syllable_key

_GRAMMAR = grammar("doubts")

#: A bracket inside an indicator, which tells at what prices it is reckoned.
_BRACKET = re.compile(r"\([^)]*\)")
#: Words of the longest indicator of a measure; what runs on further is a clause.
_LONGEST = 12
#: And of one that begins with the name of a measure ("giá trị sản phẩm thu được trên 1 ha đất trồng trọt, ...").
_LONGEST_NAMED = 24
#: Counts below this that are written out mostly tell of persons already named ("chỉ còn hai người kế nhiệm").
_WRITTEN_OUT = 5
_PERSON, _IS = syllable_key("người"), syllable_key("là")
_ASKED = syllable_key("giao")
#: Those who were given flowers are not counted.
_COURTESIES = frozenset(tuple(map(syllable_key, w.split())) for w in ("tặng hoa", "trao hoa"))
#: "Bàn giao", "chuyển giao": what is handed over, no task.
_GIVES = frozenset((syllable_key(w),) for w in ("bàn", "chuyển"))
_MORE, _TOTAL = syllable_key("thêm"), syllable_key("tổng")
_FOR = tuple(map(syllable_key, ("đại", "diện", "cho")))
_BALLOT, _VOTER, _DELEGATE = syllable_key("phiếu"), syllable_key("cử"), syllable_key("đại")
#: Rules by which a count is of voters or votes.
_VOTES = frozenset(("ballot", "vote", "share", "share-of"))
#: How far before its votes stands to what somebody was elected.
_ELECTED_REACH = 24
_AMONG_THEM = tuple(map(syllable_key, ("trong", "đó")))
_AND, _OF = syllable_key("và"), syllable_key("của")
#: What somebody owns or has declared is no body's.
_CALLED = frozenset(map(syllable_key, ("ông", "bà")))
_REACHED = _GRAMMAR.syllables("reached")
_OWNED = frozenset(tuple(map(syllable_key, w.split())) for w in ("sở hữu", "kê khai"))
#: How far before a count "đại diện cho" may stand that it shares with another ("đại diện cho 5 hội và 9 chi hội").
_COORDINATED = 14
#: What those who spoke did, and how far behind their number it stands.
_SPEAKING, _SPEAKING_REACH = _GRAMMAR.trie("speaking"), 8
#: Kinds of bodies that do much with what is not theirs.
_BODIES = frozenset(("state", "party", "mass"))
_COMMITTEES = _GRAMMAR.names("committees")
_NOMINATED = _GRAMMAR.sequences("nominated")


class Doubts(Frames):
    """Tells which figures of one sentence are doubtful; `apart` is the clause that measures another thing."""

    apart: int | None = None

    def _doubted(self, q: Quantity, made: Made, org: str, clause: int) -> bool:
        """Whether a figure is to be left out rather than told."""
        keys = tuple(syllable_key(word) for word in made.indicator.split())
        return (
            self._no_noun(q, made, keys)
            or self._no_count(q, made, keys)
            or self._of_others(q, org, clause)
            or (made.rule in _VOTES and self._no_vote(q, made, keys, org))
            or (made.rule == "present" and org == self.subjects.event and self._stands_for(q))
            or (made.rule == "measure" and self._of_another_thing(q, made, clause, org))
        )

    def _no_noun(self, q: Quantity, made: Made, keys: tuple[str, ...]) -> bool:
        """Whether an indicator is no noun phrase: a verb, a conjunction, a clause that runs on."""
        if made.rule == "done" and q.unit is not None:
            return len(keys) <= 2 and keys in self.words.done
        if made.rule in ("share-of", "ballot") and keys[:1] == (_TOTAL,):
            return True  # "(chiếm 50% tổng sản lượng)" is a share of what stands before
        told = _BRACKET.sub("", made.indicator).split() if made.rule in ("measure", "plan", "change") else ()
        if any(word[0].isdigit() and word != "1" for word in told):
            return True  # "đàn gia súc 41.084 con đạt 100,16%": another number stands between
        if made.rule not in ("measure", "change", "is", "share-of", "plan"):
            return False
        brand = len(keys) == 1 and self.tokens[made.at].capital and not self._economy(made.indicator)
        if made.rule == "measure" and q.unit == "%" and self.keys[made.at : made.at + 1] and self._led_to(q, keys):
            return True
        if made.rule == "measure" and brand and (self.keys[made.at - 1] == "," or made.indicator.isupper()):
            return True  # "... đạt chuẩn VietGAP, GlobalGAP là 455 ha"
        if made.rule == "measure" and any(u.kind == "org" and u.i == made.at for u in self.line.units):
            return True  # "Quốc hội khóa X là 26%": a body is not what is measured
        return self.words.headless.longest(keys, 0) is not None or (
            made.rule == "measure" and len(keys) > (_LONGEST_NAMED if self._economy(made.indicator) else _LONGEST)
        )

    def _led_to(self, q: Quantity, keys: tuple[str, ...]) -> bool:
        """Whether a deed reached so many of others ("triển khai Nghị quyết đến 100% cán bộ"): no rate of its own."""
        if self.keys[q.a - 1] not in _REACHED:
            return False
        of_others = (
            self.keys[q.b : q.b + 1] != [] and self.tokens[q.b].word and not self.words.stops.longest(self.keys, q.b)
        )
        return of_others or self.words.deeds.longest(keys, 0) is not None

    def _no_count(self, q: Quantity, made: Made, keys: tuple[str, ...]) -> bool:
        """Whether what is counted are prizes, persons called by their honorific, posts gained or bodies asked."""
        if self.words.prizes.longest(keys, 0) is not None:
            return True
        if keys[-2:] in _COURTESIES:
            return True
        if self.words.targets.longest(keys, 0) is not None and ends_with(keys, len(keys), self.words.setting):
            return True  # "đề ra 18 chỉ tiêu": aims
        if q.unit is not None:
            return False
        if self._speak(q):
            return True
        before = tuple(self.keys[max(0, q.a - 2) : q.a])
        if len(keys) == 1 and (
            keys[0] in _CALLED or any(u.kind in ("hon", "pronoun") and u.i == q.b for u in self.line.units)
        ):
            return True
        if (before[-1:] == (_ASKED,) and before[:1] not in _GIVES) or before in _NOMINATED:
            return True
        if _MORE in before and any(u.kind == "role" and u.i <= made.at < u.j for u in self.line.units):
            return True
        small = q.number.word and q.value < _WRITTEN_OUT
        return made.rule == "has" and keys[:1] == (_PERSON,) and (small or self.keys[q.b + 1 : q.b + 2] == [_IS])

    def _speak(self, q: Quantity) -> bool:
        """Whether those counted only spoke: "31 đại biểu Quốc hội phát biểu ý kiến và 16 đại biểu tranh luận"."""
        if self.words.guests.longest(self.keys, q.b) is None:
            return False
        behind = next((k for k in range(q.b, len(self.keys)) if not self.tokens[k].word), len(self.keys))
        stop = min(behind, q.b + _SPEAKING_REACH)
        return any(_SPEAKING.longest(self.keys, k) for k in range(q.b + 1, stop))

    def _of_others(self, q: Quantity, org: str, clause: int) -> bool:
        """Whether bodies in general did it, not the one spoken of: "các cơ quan chức năng đã khởi tố 9 vụ án"."""
        if any(s.name == org and (s.place or clause <= s.i < q.a) for s in self.named):
            return False
        while clause and tuple(self.keys[clause : clause + 2]) == _AMONG_THEM:
            clause = self._clause(clause - 1)  # "; trong đó có 5 ..." is of whom the clause before spoke
        return any(self.words.others.longest(self.keys, k) for k in range(clause, q.a))

    def _no_vote(self, q: Quantity, made: Made, keys: tuple[str, ...], org: str) -> bool:
        """Whether votes are those of an electorate, or of no body that votes."""
        if _BALLOT not in keys and keys[:1] not in ((_VOTER,), (_DELEGATE,)):
            return False
        near = range(max(0, q.a - _ELECTED_REACH), min(q.b + _ELECTED_REACH, len(self.keys)))
        led = any(s.name == org and s.leads for s in self.named)
        votes = led or is_assembly(org) or made.org in self._elect() or (_BALLOT in keys and org == self.subjects.host)
        return not votes or any(self.words.electorates.longest(self.keys, k) for k in near)

    def _elect(self) -> list[str | None]:
        """Return the committees of the sentence, which elect at their meetings ("Hội nghị Tỉnh ủy X đã bầu")."""
        return [s.name for s in self.named if s.name and s.name.split()[0] in _COMMITTEES]

    def _stands_for(self, q: Quantity) -> bool:
        """Whether the count is of those for whom somebody came, whose number says nothing of the gathering."""
        near = range(max(self._clause(q.a), q.a - _COORDINATED), q.a)
        for k in near:
            if tuple(self.keys[k : k + len(_FOR)]) == _FOR:
                return k + len(_FOR) == q.a or self.keys[q.a - 1] in (_AND, ",")
        return False

    def _of_another_thing(self, q: Quantity, made: Made, clause: int, org: str) -> bool:
        """Whether length, worth or cost is of a thing named in the clause rather than of the body spoken of."""
        keys = self.keys
        known = self.words.borne.longest(keys, made.at)
        if any(tuple(keys[k : k + 2]) in _OWNED for k in range(clause, made.at)):
            return True
        owned = known is not None and keys[known[0]] == _OF
        works = self.words.facilities.longest(keys, known[0] + 1) if known is not None and owned else None
        if known is not None and works is not None:
            told = tuple(keys[known[0] + 1 : works[0]])  # "tổng mức đầu tư của dự án", spoken of or another
            return keys_of(org)[: len(told)] != told
        if known is None or len(made.indicator.split()) > known[0] - made.at + 1:
            return known is None and self.apart == clause
        subject = self.subjects.find(self.line, self.named, q.a, clause)
        if self._sum_of_deed(made):
            return False
        if subject in self.named and isinstance(subject, Subject) and subject.leads:
            # "UBND tỉnh cho thuê khu đất có diện tích 5 ha" is no measure of the body.
            return subject.kind in _BODIES and any(self._tells(k) for k in range(subject.j, made.at))
        start = subject.j if subject in self.named and isinstance(subject, Subject) and subject.i >= clause else clause
        self.apart = clause if any(self._tells(k) for k in range(start, made.at)) else None
        return self.apart is not None

    def _tells(self, k: int) -> bool:
        """Whether the word at token `k` is more than a light word, a verb of having or an adverbial."""
        token = self.tokens[k]
        if not token.word or token.text[0].isdigit() or (self.keys[k],) in self.words.light:
            return False
        if self.words.opening.longest(self.keys, k) or any_ends(self.keys, k, k + 1, self.words.has):
            return False
        return ends_with(self.keys, k + 1, self.words.links) is None
