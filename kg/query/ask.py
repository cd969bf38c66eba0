"""One question, however it is asked, to its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import KgError
from kg.graph import GraphStore
from kg.graph.names import FOLDERS, block_of
from kg.graph.spelling import fold
from kg.graph.standing import text_of
from kg.graph.succession import FOLDERS as IN_TIME
from kg.graph.succession import blocks, forebears, heirs
from kg.graph.terms import BLOCK, FOLDED
from kg.query.labels import Labels
from kg.query.named import NamedQuery, find_query
from kg.query.results import Rows, read_answer


def ask(
    store: GraphStore,
    wanted: str,
    parameters: Mapping[str, str],
    *,
    iris: bool = False,
    on_note: Callable[[str], None] = lambda note: None,
) -> Rows | bool | tuple[Triple, ...]:
    """Answer a named query, a .rq file or SPARQL as typed; labels stand in place of IRIs unless `iris`.

    `on_note` is told, in words, where a body that no bulletin names is answered for by what it was before or became.
    Raises KgError for an unknown query, parameter or name, or an error in the SPARQL.
    """
    found = find_query(wanted)
    if isinstance(found, NamedQuery):
        sparql = found.bind({**parameters, **_known_names(store, found, parameters, on_note)})
    else:
        sparql = found
        if parameters:
            raise KgError(f"only named queries take parameters; the SPARQL has no {next(iter(parameters))!r}")
    try:
        return read_answer(store.query(sparql), None if iris else Labels(store))
    except (RuntimeError, ValueError, OSError) as error:
        raise KgError(f"the query could not be answered: {error}") from error


def _known_names(
    store: GraphStore, query: NamedQuery, parameters: Mapping[str, str], on_note: Callable[[str], None]
) -> dict[str, str]:
    """Return the names among `parameters` as the graph has them.

    A name is looked for by its folded label, then by the resolver's key, which knows abbreviations and names with and
    without "tỉnh" or "thành phố". Raises KgError where no bulletin has it, with the names most like it: an empty
    answer would look like a fact.
    """
    known: dict[str, str] = {}
    for p in query.parameters:
        value = parameters.get(p.name, "")
        if p.type != "name" or not value:
            continue
        label = known_label(store, value)
        if label is None:
            for other, how in _in_other_times(value):
                label = known_label(store, other)
                if label is not None:
                    on_note(f"no bulletin names {value!r}; this is of {other!r}, which {how}")
                    break
        if label is None:
            near = similar_names(store, fold(value))
            hint = f"; names like it: {', '.join(near)}" if near else ""
            raise KgError(f"no bulletin names {value!r}{hint}")
        known[p.name] = label
    return known


def _in_other_times(name: str) -> Iterator[tuple[str, str]]:
    """Yield the names of what a body or place was before and what it became, and in words which and since when."""
    for folder in IN_TIME:
        for before in forebears(name, folder):
            for heir in heirs(before, folder):
                if any(block in blocks(name, folder) for block in blocks(heir.name, folder)):
                    yield before, f"was {_CHANGES[heir.change]} it ({heir.since})"
        for heir in heirs(name, folder):
            yield heir.name, f"it was {_CHANGES[heir.change]} ({heir.since})"


_CHANGES = {"renamed": "renamed to", "merged": "merged into", "split": "split into"}


def known_label(store: GraphStore, name: str) -> str | None:
    """Return the folded label of what `name` means in any spelling or form, or None where no bulletin names it."""
    key = fold(name)
    if any(True for _ in store.backend.match(None, FOLDED, Literal(key), None)):
        return key
    for kind in ("other", "person"):
        block = Literal(block_of(name, kind).text)
        for q in store.backend.match(None, BLOCK, block, store.minter.knowledge):
            if isinstance(q.subject, NamedNode):
                labels = store.backend.match(q.subject, FOLDED, None, store.minter.knowledge)
                return min(text_of(x.object) for x in labels)
    return None


def similar_names(store: GraphStore, folded: str, limit: int = 5) -> list[str]:
    """Return labels that have all words of `folded` in them, or else most of them; the shortest first."""
    words = folded.split()
    scored: list[tuple[int, int, str]] = []
    seen = set()
    for q in store.backend.match(None, FOLDED, None, store.minter.knowledge):
        if not isinstance(q.object, Literal) or q.subject in seen or not _is_entity(store, q.subject):
            continue
        have = set(q.object.value.split())
        common = sum(w in have for w in words)
        if words and common * 2 > len(words):
            seen.add(q.subject)
            scored.append((-common, len(have), str(getattr(q.subject, "value", ""))))
    labels = Labels(store)
    return list(dict.fromkeys(labels.label(iri) for _, _, iri in sorted(scored)[: limit * 2]))[:limit]


def _is_entity(store: GraphStore, node: object) -> bool:
    iri = getattr(node, "value", "")
    return str(iri).startswith(tuple(f"{store.minter.base}{folder}/" for folder in set(FOLDERS.values())))
