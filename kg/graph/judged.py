"""People's judgements that two names are, or are not, of one entity: data of their own, in the graph `judgements`.

No import, removal or rebuild touches them. A bulletin is named by its ID, so that a judgement outlives its removal.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import terms
from kg.graph.backend import Backend
from kg.graph.mint import Minter
from kg.graph.readback import grouped
from kg.model import Judgement

_TRUE = "true"


def read_judgements(backend: Backend, minter: Minter) -> tuple[Judgement, ...]:
    """Return all judgements of a store, in the order of the names they are about."""
    out = []
    for pairs in grouped(backend.match(None, None, None, minter.judgements)).values():
        text = {p: values[0].value for p, values in pairs.items()}
        out.append(
            Judgement(
                same=text.get(terms.JUDGED_SAME) == _TRUE,
                left=(text.get(terms.LEFT_DOC, ""), text.get(terms.LEFT_NAME, "")),
                right=(text.get(terms.RIGHT_DOC, ""), text.get(terms.RIGHT_NAME, "")),
                by=text.get(terms.JUDGED_BY, ""),
                reason=text.get(terms.REASON, ""),
            )
        )
    return tuple(sorted(out, key=lambda j: (j.left, j.right, j.same, j.by)))


def judgement_quads(judgements: Iterable[Judgement], minter: Minter) -> list[Quad]:
    """Return the quads of judgements; the IRI of one comes from the pair of names that it is about."""
    quads = []
    for j in judgements:
        left, right = sorted((j.left, j.right))
        node = minter.judgement((*left, *right))
        pairs: list[tuple[NamedNode, NamedNode | Literal]] = [
            (terms.TYPE, terms.JUDGEMENT),
            (terms.JUDGED_SAME, Literal(j.same)),
            (terms.LEFT_DOC, Literal(left[0])),
            (terms.LEFT_NAME, Literal(left[1])),
            (terms.RIGHT_DOC, Literal(right[0])),
            (terms.RIGHT_NAME, Literal(right[1])),
        ]
        if j.by:
            pairs.append((terms.JUDGED_BY, Literal(j.by)))
        if j.reason:
            pairs.append((terms.REASON, Literal(j.reason)))
        quads += [Quad(node, p, o, minter.judgements) for p, o in pairs]
    return quads
