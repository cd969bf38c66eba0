"""Short ways to write testimonies in tests."""

from __future__ import annotations

from kg.model import EntityKind, Identity, Testimony


def person(
    doc: str, name: str, *tenures: str, at: str | None = None, near: str | None = None, **more: object
) -> Testimony:
    """A testimony of a person; a tenure is written "title @ body", with "former:" or the like before it."""
    return Testimony(doc, name, "person", at, near, tuple(map(_tenure, tenures)), **more)  # type: ignore[arg-type]


def body(doc: str, name: str, kind: EntityKind = "state", near: str | None = None) -> Testimony:
    """A testimony of a body."""
    return Testimony(doc, name, kind, None, near)


def _tenure(text: str) -> tuple[str, str, str, str, str]:
    status, _, rest = text.rpartition(":")
    title, _, of = rest.partition("@")
    return title.strip(), of.strip(), status or "current", "", ""


def groups(identities: tuple[Identity, ...]) -> set[str]:
    """The identities as the IDs of their bulletins, joined: {"a b", "c"}."""
    return {" ".join(sorted(doc for doc, _ in i.members)) for i in identities}
