"""The SKOS vocabularies of roles and awards: from a title as written to its concept, and the concept's own quads.

A concept is written to the graph `knowledge` when a fact first needs it, with what it is narrower than; one that the
vocabulary does not have is made from the title itself, and `kg validate` lists it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import KgError
from kg.graph.mint import Minter
from kg.graph.spelling import fold, heading, phrase, tidy
from kg.graph.terms import ALIAS, AWARD, BROADER, FOLDED, LABEL, PREF_LABEL, RANK, ROLE, TYPE
from kg.resources import ontology_dir
from kg.text import name_key

_ACTING = name_key("quyền")

Pairs = tuple[tuple[NamedNode, NamedNode | Literal], ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A role or form of honour: its IRI, its label, what it is narrower than, and what the graph says of it."""

    iri: NamedNode
    label: str
    broader: NamedNode | None
    pairs: Pairs


class Vocabulary:
    """One scheme of concepts, found by any spelling of any of their labels."""

    def __init__(self, cls: NamedNode, folder: str, concepts: dict[str, Concept], names: dict[str, str]) -> None:
        self._cls, self._folder = cls, folder
        self._concepts, self._names = concepts, names

    def concept(self, title: str, minter: Minter) -> Concept:
        """Return the concept that `title` names, made from `title` where the vocabulary has none."""
        known = self._names.get(name_key(title))
        if known is not None:
            return self._concepts[known]
        # Made from the title alone, so that two bulletins that write it alike make the same concept in any order.
        label, broader = self._made(title)
        iri = minter.entity(self._folder, label, label)
        pairs: list[tuple[NamedNode, NamedNode | Literal]] = [
            (TYPE, self._cls),
            (LABEL, Literal(label)),
            (FOLDED, Literal(fold(label))),
        ]
        if broader is not None:
            pairs.append((BROADER, broader.iri))
            # An acting or full-time holder stands where the holder stands; seats are the named title's own.
            pairs += [(p, o) for p, o in broader.pairs if p == RANK]
        return Concept(NamedNode(iri), label, None if broader is None else broader.iri, tuple(pairs))

    def by_iri(self, iri: str) -> Concept | None:
        """Return the vocabulary's own concept with this IRI."""
        return self._concepts.get(iri)

    def _made(self, title: str) -> tuple[str, Concept | None]:
        """Return the label of a title that is not in the vocabulary, and the concept it is narrower than.

        What it begins with tells ("Giám đốc khu vực" is a Giám đốc), or what follows "Quyền" (acting).
        """
        words = tidy(title).split()
        held = " ".join(words[1:])
        acting = self._names.get(name_key(held)) if words[:1] and name_key(words[0]) == _ACTING else None
        if acting is not None:
            return f"Quyền {self._concepts[acting].label}", self._concepts[acting]
        for n in range(len(words) - 1, 0, -1):
            known = self._names.get(name_key(" ".join(words[:n])))
            if known is not None:
                concept = self._concepts[known]
                return f"{concept.label} {phrase(' '.join(words[n:]))}", concept
        return heading(title), None


def _load(path: Path, cls: NamedNode, folder: str) -> Vocabulary:
    about: dict[str, list[tuple[NamedNode, NamedNode | Literal]]] = {}
    try:
        for triple in parse(path=str(path), format=RdfFormat.TURTLE):
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
                about.setdefault(triple.subject.value, []).append((triple.predicate, triple.object))
    except (OSError, SyntaxError) as error:
        raise KgError(f"cannot read the vocabulary {path}: {error}") from error
    concepts: dict[str, Concept] = {}
    names: dict[str, str] = {}
    for iri, pairs in sorted(about.items()):
        if (TYPE, cls) in pairs:
            concept = _concept(iri, pairs)
            concepts[iri] = concept
            for name in [concept.label, *(o.value for p, o in pairs if p == ALIAS)]:
                if names.setdefault(name_key(name), iri) != iri:
                    raise KgError(f"{path}: two concepts are called {name!r}: {names[name_key(name)]} and {iri}")
    return Vocabulary(cls, folder, concepts, names)


def _concept(iri: str, pairs: list[tuple[NamedNode, NamedNode | Literal]]) -> Concept:
    label = next(o.value for p, o in pairs if p == PREF_LABEL and isinstance(o, Literal) and o.language == "vi")
    broader = next((o for p, o in pairs if p == BROADER and isinstance(o, NamedNode)), None)
    folded = sorted({fold(o.value) for p, o in pairs if p in (PREF_LABEL, ALIAS)})
    kept = [(p, o) for p, o in pairs if p.value not in _NOT_KEPT]
    kept += [(LABEL, Literal(label)), *((FOLDED, Literal(f)) for f in folded)]
    return Concept(NamedNode(iri), label, broader, tuple(kept))


#: What a vocabulary file says of a concept that no question of the graph needs.
_NOT_KEPT = frozenset(
    {
        "http://www.w3.org/2004/02/skos/core#definition",
        "http://www.w3.org/2004/02/skos/core#scopeNote",
        "http://www.w3.org/2004/02/skos/core#topConceptOf",
        "http://www.w3.org/2004/02/skos/core#inScheme",
    }
)


@lru_cache(maxsize=1)
def roles() -> Vocabulary:
    """Return the vocabulary of roles, `ontology/vocab/roles.ttl`."""
    return _load(ontology_dir() / "vocab" / "roles.ttl", ROLE, "role")


@lru_cache(maxsize=1)
def awards() -> Vocabulary:
    """Return the vocabulary of honours, `ontology/vocab/awards.ttl`."""
    return _load(ontology_dir() / "vocab" / "awards.ttl", AWARD, "award")
