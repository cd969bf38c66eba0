"""Who takes part in a gathering and how, as one sentence has it; the sides whose guests it lists: "về phía X có"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.events.atoms import Cut
from kg.extract.events.guests import Guest, guests

#: Who holds each post that is named without its holder.
Holders = Mapping[tuple[str, str], str]

#: "Ngân hàng X (NHX)", "Tổng Công ty X - CTCP".
_ALSO_CALLED = re.compile(r"(?:-[Ow]{1,2}|\([^)PV]{1,3}\))+")


#: The rule of what is visited, which is there only where the visit itself is told of.
VISITED = "visited"


@dataclass(frozen=True, slots=True)
class Part:
    """One guest's part as one sentence has it.

    `strong` says that "dự" or a like word is said of the guest; `remote` that the sentence only reports what was said,
    without a word that ties it to a gathering.
    """

    guest: Guest
    manner: str
    strong: bool
    rule: str
    remote: bool = False


def sides(cut: Cut, after: int, holders: Holders) -> Iterator[Part]:
    """ "về phía X có ông A": the body X attends where a person stands for it."""
    text = cut.text
    for k in range(after, len(text) - 1):
        if text[k : k + 2] == "BO" or (k == 0 and text[:2] == "KO"):
            ahead = _ALSO_CALLED.sub("", text[k + 2 :]).lstrip("wx,")
            if ahead.startswith(("V", "F")) and ahead[1:].lstrip("whRx:&,").startswith("P"):
                yield from (
                    Part(guest, "attends", True, "side") for guest in guests(cut, k + 1, k + 2, holders, listed=True)
                )
