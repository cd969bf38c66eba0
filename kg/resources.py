"""Where the project's data files are, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def ontology_dir() -> Path:
    """The folder with `kg.ttl`, `shapes.ttl`, `vocab/`, `queries/` and `rules/`.

    A wheel carries it inside the package as `kg/_ontology`; a checkout has it beside the package.
    """
    packaged = _PACKAGE / "_ontology"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "ontology"


def lexicon_dir() -> Path:
    """The folder with the lexicon's YAML and TSV tables."""
    return _PACKAGE / "lexicon"
