"""Who leads a delegation: "Đoàn giám sát của HĐND tỉnh do ông A, Phó Chủ tịch HĐND tỉnh, làm trưởng đoàn".

A country sends one too: "Đoàn Cộng hòa Cuba do đồng chí A làm trưởng đoàn".
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.units import Org, Place, Role, Unit
from kg.lexicon import Head
from kg.text import syllable_key

_LEADER = "Trưởng Đoàn"
_DELEGATION, _BY, _AS, _OF = map(syllable_key, ("đoàn", "do", "làm", "của"))
#: Units between "Đoàn" and the body that sends it: "Đoàn kiểm tra số 5 của ...".
_WORDS = 7
_NAME = "Đoàn"
_HEAD = Head("Đoàn", "state")


def led(units: list[Unit], index: int) -> Role | None:
    """Return the post at `index` with the delegation it is told to lead, which one named body or country sends."""
    role = units[index].value
    if not isinstance(role, Role) or role.title.title != _LEADER or role.org is not None or units[index - 1].key != _AS:
        return None
    at = next((k for k in range(index - 1, 0, -1) if units[k].key == _BY), 0) - 1
    at -= at > 0 and units[at].text == ","
    sender = units[at].value if at > 0 else None
    if isinstance(sender, Place) and sender.level == "country" and units[at - 1].key == _DELEGATION:
        name = f"{_NAME} {units[at].text}"
        return replace(
            role, org=Org(_HEAD, name, units[at - 1].i, units[at].j, resolved=name, kind=_HEAD.kind), body=name
        )
    if not isinstance(sender, Org) or not sender.resolved:
        return None
    start = next((k for k in range(at - 1, max(-1, at - _WORDS), -1) if units[k].key == _DELEGATION), None)
    if start is None or any(unit.kind not in ("word", "number") for unit in units[start:at]):
        return None
    words = [unit.text for unit in units[start + 1 : at] if unit.key != _OF]
    name = " ".join((_NAME, *words, sender.resolved))
    return replace(role, org=replace(sender, resolved=name), body=name)
