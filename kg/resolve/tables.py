"""Data files -> rows: the tables of this stage, read strictly (a wrong column or a short row is refused)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import KgError

_DATA = Path(__file__).resolve().parent / "data"


def read_table(name: str, columns: tuple[str, ...], folder: Path = _DATA) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the tab-separated table `name`; lines with # are comments, the first other the header.

    Raises `KgError` naming file and line where the header is not `columns` or a row has another number of fields.
    """
    path = folder / name
    header = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = tuple(field.strip() for field in line.split("\t"))
        if not header:
            if row != columns:
                wanted = ", ".join(columns)
                raise KgError(f"{path}, line {number}: the columns should be {wanted}, not {', '.join(row)}")
            header = True
            continue
        if len(row) != len(columns):
            raise KgError(f"{path}, line {number}: {len(columns)} tab-separated fields are needed, {len(row)} found")
        yield row
