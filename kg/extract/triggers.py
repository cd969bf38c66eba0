"""The verbs of office in a sentence: what each does to the post that follows it."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from kg.extract.units import Line
from kg.lexicon import Title
from kg.lexicon.trie import Trie
from kg.resources import lexicon_dir
from kg.text import name_key

#: The verb that decides where several stand together: "từng được bổ nhiệm" is former, "thôi giữ chức" ended.
_RANK = {"ended": 4, "former": 3, "member": 2, "appoint": 1, "current": 0, "replaces": 2, "towards": -1}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb group of office: its kind, and the index of the unit behind it."""

    kind: str
    stop: int


class Triggers:
    """Finds the verbs of office in a sentence."""

    def __init__(self) -> None:
        with (lexicon_dir() / "triggers.yaml").open(encoding="utf-8") as file:
            table: dict[str, list[str]] = yaml.safe_load(file)
        self._trie: Trie[str] = Trie()
        for kind in ("ended", "former", "member", "replaces", "current", "appoint"):
            for phrase in table[kind]:
                self._trie.add(phrase, kind)
        self.towards = frozenset(name_key(word) for word in table["towards"])
        self.membership = Title("Ủy viên")

    def find(self, line: Line) -> dict[int, Trigger]:
        """Return the trigger that begins at each unit, by the unit's index."""
        at = {unit.i: index for index, unit in enumerate(line.units)}
        found: dict[int, Trigger] = {}
        index = 0
        while index < len(line.units):
            unit = line.units[index]
            hit = self._trie.longest(line.keys, unit.i) if unit.kind in ("word", "pronoun") else None
            if hit is None or (hit[0] not in at and hit[0] < len(line.keys)):
                index += 1
                continue
            stop = at.get(hit[0], len(line.units))
            found[index] = Trigger(hit[1], stop)
            index = stop
        return _grouped(found)


def _grouped(found: dict[int, Trigger]) -> dict[int, Trigger]:
    """Give verbs that stand together the kind of the one that decides."""
    out: dict[int, Trigger] = {}
    previous: int | None = None
    for index, trigger in found.items():
        if previous is not None and out[previous].stop == index:
            kind = max((out[previous].kind, trigger.kind), key=lambda k: _RANK[k])
            if trigger.kind == "appoint" and out[previous].kind == "current":
                kind = "current"
            out[index] = Trigger(kind, trigger.stop)
        else:
            out[index] = trigger
        previous = index
    return out
