"""Tokens -> degrees and levels of political theory that a person holds: "thạc sĩ quản trị kinh doanh"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.units import Line, Person, Unit
from kg.lexicon.grammar import grammar
from kg.lexicon.tables import Table
from kg.lexicon.trie import Trie
from kg.text import name_key, syllable_key, tokenize

_GRAMMAR = grammar("degrees")

_LONGEST = 16
#: Syllables in small letters that a subject may go on with behind "và".
_MORE = 6
_AND = syllable_key("và")
_LABEL, _IS = syllable_key("trình"), syllable_key("là")
_COUNTS = _GRAMMAR.syllables("counts")
#: Before a degree, "chưa có trình độ cử nhân", and behind it: "Tôn giáo: | Không", "bằng cử nhân | giả".
_DENIED = frozenset(("chưa", "không"))
_FALSE = [[syllable_key("không")], [syllable_key("giả")]]
_JOINTS = frozenset((",", ";", "/"))


class Degrees:
    """Finds degrees by the words that lead them in."""

    def __init__(self, table: Table) -> None:
        self.degrees = table.trie("degrees")
        self.schooling = table.trie("schooling")
        self.levels = table.trie("levels")
        self.theory = table.trie("theory")
        self.ends = table.trie("ends")
        self.begins = table.trie("degrees", "schooling", "theory")
        self.trades = table.trie("trades")
        self.academic = table.trie("academic")
        self.languages = table.trie("languages")
        self.branches = frozenset(name_key(w).split()[-1] for w in table.words("branches"))
        self.labels = frozenset(name_key(w) for w in table.words("labels"))
        self.lead_ins: Trie[str] = Trie()
        for words in table.words("lead_ins"):
            self.lead_ins.add_keys([token.key for token in tokenize(words)][::-1], words)

    def find(self, reading: Reading, line: Line, *, told: bool) -> Iterator[tuple[int, str]]:
        """Yield (index of the unit that leads it in, value) of each degree.

        `told`: the sentence tells of a life by other words too, so that a degree may open a clause of its own.
        """
        units, keys = line.units, line.keys
        last_end, labelled = -1, False
        for i in self.begins.openings(keys):
            index = line.at.get(i)
            if index is None or units[index].kind in ("role", "person", "date", "number") or i < last_end:
                continue
            unit = units[index]
            theory = self._theory(reading, line, unit.i)
            if theory is not None:
                last_end, value = theory
                yield index, value
                continue
            degree = self.degrees.longest(keys, unit.i)
            end = degree[0] if degree else None
            school = self.schooling.longest(keys, unit.i) if end is None else None
            if end is None and school is None:
                continue
            led = self._led(line, unit.i)
            lead, opened = led if led is not None else (None, unit.i)
            joined = last_end >= 0 and self._joined(line, last_end, unit.i)
            labelled = name_key(lead) in self.labels if lead is not None else labelled and joined
            if end is None and labelled:
                end = school[0] if school else None
            if end is None:
                continue
            opens = self._opens(line, unit.i) and (told or self._academic(line, unit.i))
            ok = lead is not None or joined or opens
            trade = self.trades.longest(keys, unit.i)
            if trade and trade[0] == end and not joined and (lead is None or name_key(lead) not in self.labels):
                ok = False
            if not ok or self._of_nobody(units, index) or _names(units, end):
                continue
            stop = self._stop(reading, line, index, end)
            if (lead is not None and lead == "học" and stop == end) or keys[stop : stop + 1] in _FALSE:
                continue
            if stop - unit.i <= _LONGEST:
                value = reading.text[line.tokens[unit.i].start : line.tokens[stop - 1].end]
                last_end = stop
                yield next(k for k, u in enumerate(units) if u.j > opened), " ".join(value.split())

    def _theory(self, reading: Reading, line: Line, i: int) -> tuple[int, str] | None:
        """Return (end, value) of a label of political theory with its level: "Lý luận chính trị: Cao cấp"."""
        found = self.theory.longest(line.keys, i)
        if found is None or i + 1 >= len(line.keys):
            return None
        j = found[0]
        if j < len(line.keys) and line.keys[j] != ":":
            level = self.levels.longest(line.keys, j)
            if level is None or self.theory.longest(line.keys, level[0]):
                return None
            start = next(k for k in range(i, j) if self._subject(line.keys, k))
            return level[0], " ".join(reading.text[line.tokens[start].start : line.tokens[level[0] - 1].end].split())
        if j >= len(line.keys):
            return None
        level = self.levels.longest(line.keys, j + 1)
        if level is None:
            return None
        more = self.theory.longest(line.keys, level[0])
        word = reading.text[line.tokens[j + 1].start : line.tokens[level[0] - 1].end]
        return (more or level)[0], f"{word} lý luận chính trị"

    def _subject(self, keys: list[str], k: int) -> bool:
        """Whether the words of political theory themselves begin at `k`, behind "trình độ"."""
        found = self.theory.longest(keys, k)
        return found is not None and keys[k] != _LABEL

    def _led(self, line: Line, i: int) -> tuple[str, int] | None:
        """Return (the words right before token `i` that lead a degree in, their first token), or None."""
        k = i
        if k >= 1 and line.keys[k - 1] == ":":
            k -= 1
        before = line.keys[:k][::-1]
        found = self.lead_ins.longest(before, 0)
        return (found[1], k - found[0]) if found else None

    def _joined(self, line: Line, end: int, i: int) -> bool:
        """Whether only a comma or "và" part the degree at `i` from the one that ended at `end`."""
        between = line.keys[end:i]
        if between[:1] == ["("] and ")" in between:
            between = between[between.index(")") + 1 :]  # "thạc sĩ Luật (tại Pháp), cử nhân Luật"
        return len(between) <= 2 and all(key in _JOINTS or key == _AND for key in between)

    def _opens(self, line: Line, i: int) -> bool:
        return i >= 1 and line.keys[i - 1] in (",", ";", "(", "-", "–")

    def _academic(self, line: Line, i: int) -> bool:
        """Whether an academic title stands before the degree at `i` and makes it one held ("là giáo sư kinh tế,")."""
        start = max((k for k in range(i - 1) if not line.tokens[k].word), default=-1) + 1
        return any(self.academic.longest(line.keys, k) and line.keys[k - 1] == _IS for k in range(start + 1, i - 1))

    def _of_nobody(self, units: list[Unit], index: int) -> bool:
        """Whether the sentence counts holders of degrees rather than names one, or denies him his."""
        before = units[max(0, index - 6) : index]
        clause = next((k + 1 for k in range(len(before) - 1, -1, -1) if before[k].text in (",", ";")), 0)
        return any(
            u.text == "%" or u.key in _COUNTS or (k >= clause and u.text in _DENIED) for k, u in enumerate(before)
        )

    def _stop(self, reading: Reading, line: Line, index: int, end: int) -> int:
        """Return where the words of the degree end: its subject runs on to the next mark, verb or label."""
        units, keys, tokens = line.units, line.keys, line.tokens
        kinds = {unit.i: unit for unit in units[index:]}
        j = end
        while j < len(tokens):
            unit = kinds.get(j)
            known = reading.lexicon.fields.longest(keys, j)
            if known and j == end:
                j = known[0]  # "cử nhân Ngoại ngữ": a label elsewhere ("ngoại ngữ: Anh C")
                continue
            language = self.languages.longest(keys, j) if unit is not None and j == end else None
            if language is not None:
                j = language[0]
                continue
            if unit is not None and unit.kind in ("role", "date", "person", "pronoun", "place"):
                break
            if unit is not None and unit.kind == "org" and j > end and keys[j - 1] not in self.branches:
                break
            token = tokens[j]
            if not token.word:
                if not self._hyphen(line, j):
                    break
            elif token.key == _AND:
                if not (self._one_subject(reading, keys, end, j) or self._goes_on(line, end, j)):
                    break
            elif self.ends.longest(keys, j) or self.degrees.longest(keys, j):
                break
            j = known[0] if known else j + 1
        while j > end and (not tokens[j - 1].word or keys[j - 1] == _AND):
            j -= 1
        return j

    def _goes_on(self, line: Line, start: int, at: int) -> bool:
        """Whether a few words more of the subject stand behind "và", up to a mark or what ends it.

        "Xây dựng Đảng và Chính quyền Nhà nước", "Chỉnh trị sông và bờ biển"; not "kinh tế và 20 năm kinh nghiệm".
        """
        behind = line.tokens[at + 1 : at + 2]
        others = (self.degrees, self.ends, self.levels, self.theory, self.schooling)
        if start >= at or not behind or any(known.longest(line.keys, at + 1) for known in others):
            return False
        if behind[0].capital:
            return any(token.capital for token in line.tokens[start:at])
        k = at + 1
        while k < len(line.tokens) and line.tokens[k].word and not line.tokens[k].capital and k - at <= _LONGEST:
            if self.ends.longest(line.keys, k):
                break
            k += 1
        return 2 <= k - at - 1 <= _MORE and behind[0].word

    def _hyphen(self, line: Line, j: int) -> bool:
        """Whether the mark at `j` joins two words of one subject: "chính trị - hành chính"."""
        if line.tokens[j].text not in "-–" or j + 1 >= len(line.tokens):
            return False
        follows = line.tokens[j + 1]
        known = self.ends.longest(line.keys, j + 1) or self.degrees.longest(line.keys, j + 1)
        return follows.word and not follows.capital and known is None

    def _one_subject(self, reading: Reading, keys: list[str], start: int, at: int) -> bool:
        """Whether the "và" at `at` stands inside the name of one subject ("Giáo dục và Đào tạo")."""
        for k in range(start, at):
            known = reading.lexicon.fields.longest(keys, k)
            if known and known[0] > at + 1:
                return True
        return False


def _names(units: list[Unit], token: int) -> bool:
    """Whether a name follows, so that the degree is its title ("là tiến sĩ Lê Văn A")."""
    follows = next((u for u in units if u.i >= token), None)
    return follows is not None and (isinstance(follows.value, Person) or follows.kind in ("hon", "plural"))
