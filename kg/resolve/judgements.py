"""What people judged: the file format, and the constraints that judgements put on the resolver.

A judgement file is tab-separated text with a header; it can be kept under version control, edited in a spreadsheet
and read back:

    verdict  left_doc  left_name  right_doc  right_name  by  reason

`verdict` is `same` or `different`. Rows are sorted, so that equal judgements give equal files.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from kg.errors import KgError
from kg.model import Judgement

_COLUMNS = ("verdict", "left_doc", "left_name", "right_doc", "right_name", "by", "reason")
_VERDICTS = {"same": True, "different": False}


def normal(judgement: Judgement) -> Judgement:
    """Return the judgement with its two sides in a fixed order: which of them was named first means nothing."""
    if judgement.left <= judgement.right:
        return judgement
    return Judgement(judgement.same, judgement.right, judgement.left, judgement.by, judgement.reason)


def write_judgements(judgements: Iterable[Judgement]) -> str:
    """Return the judgements as the text of a judgement file."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(_COLUMNS)
    for j in sorted({normal(j) for j in judgements}, key=lambda j: (j.left, j.right, not j.same, j.by, j.reason)):
        writer.writerow(("same" if j.same else "different", *j.left, *j.right, j.by, j.reason))
    return out.getvalue()


def read_judgements(text: str, path: str = "judgements") -> tuple[Judgement, ...]:
    """Return the judgements of a judgement file's `text`; `path` is named in messages.

    Raises `KgError` with the row number where the header, the number of fields or a verdict is wrong.
    """
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter="\t")
    header = next(rows, None)
    if header is None or tuple(header) != _COLUMNS:
        raise KgError(f"{path}, row 1: the columns should be {', '.join(_COLUMNS)}, separated by tabs")
    out = []
    for number, row in enumerate(rows, 2):
        if not any(row):
            continue
        if len(row) != len(_COLUMNS):
            raise KgError(f"{path}, row {number}: {len(_COLUMNS)} tab-separated fields are needed, {len(row)} found")
        verdict, left_doc, left_name, right_doc, right_name, by, reason = (field.strip() for field in row)
        if verdict not in _VERDICTS:
            raise KgError(f"{path}, row {number}: the verdict should be same or different, not {verdict!r}")
        if not (left_doc and left_name and right_doc and right_name):
            raise KgError(f"{path}, row {number}: each side needs the bulletin's ID and the name as it stands there")
        out.append(normal(Judgement(_VERDICTS[verdict], (left_doc, left_name), (right_doc, right_name), by, reason)))
    return tuple(out)


def contradictions(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements "same" that a judgement "different" rules out, alone or by way of other judgements "same".

    The resolver lets "different" stand in such a case; the caller should show these to the user.
    """
    links = Constraints(judgements)
    return tuple(links.refused)


class Constraints:
    """The judgements of one block as groups that must stay together and pairs that must stay apart."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        ordered = sorted({normal(j) for j in judgements}, key=lambda j: (j.left, j.right, j.same, j.by, j.reason))
        self.apart = {(j.left, j.right) for j in ordered if not j.same}
        self.members = frozenset(side for j in ordered for side in (j.left, j.right))
        self.together: list[Judgement] = []
        self.refused: list[Judgement] = []
        group: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for j in (j for j in ordered if j.same):
            left, right = group.get(j.left, {j.left}), group.get(j.right, {j.right})
            if left is not right and self.forbids(left, right):
                self.refused.append(j)
                continue
            self.together.append(j)
            joined = left | right
            for member in joined:
                group[member] = joined

    def forbids(self, left: Iterable[tuple[str, str]], right: Iterable[tuple[str, str]]) -> bool:
        """Tell whether a judgement keeps some member of `left` and some member of `right` apart."""
        if not self.apart:
            return False
        others = set(right)
        return any((min(a, b), max(a, b)) in self.apart for a in left for b in others)


def linked_blocks(
    keys: Iterable[str], judgements: Iterable[Judgement], block_of: dict[tuple[str, str], str]
) -> set[str]:
    """Return `keys` and those that judgements "same" tie to them; `block_of` maps (doc, name) to a key."""
    ties: dict[str, set[str]] = {}
    for j in judgements:
        left, right = block_of.get(j.left), block_of.get(j.right)
        if j.same and left and right and left != right:
            ties.setdefault(left, set()).add(right)
            ties.setdefault(right, set()).add(left)
    found, todo = set(keys), list(keys)
    while todo:
        for other in ties.get(todo.pop(), ()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found
