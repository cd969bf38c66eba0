"""Which nodes may break a shape: the shapes of SHACL as questions to the engine, so that few nodes need a closer look.

On 594 articles pyshacl took 30 s for all nodes; of a sound graph there are none left to look at. A screen is never
narrower than its shape: what is not known here, or is hard to say in SPARQL, lets every node of the class through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import NamedNode, QuerySolutions
from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.graph.backend import Backend

#: What says nothing of values.
_SILENT = frozenset((SH.path, SH.message, SH.severity, SH.property, SH.targetClass, SH.name, SH.description))
_SILENT |= {RDF.type, RDFS.comment, RDFS.label}
_COUNTS = frozenset((SH.minCount, SH.maxCount))
_DAY = "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
#: Spellings that are certainly of the type; others (29 February) are looked at more closely.
_SPELLINGS = {
    XSD.date: f"^[0-9]{{4}}-{_DAY}$",
    XSD.gYearMonth: "^[0-9]{4}-(0[1-9]|1[0-2])$",
    XSD.gYear: "^[0-9]{4}$",
    XSD.integer: "^-?[0-9]+$",
    XSD.decimal: r"^-?[0-9]+(\\.[0-9]+)?$",
}
_ALL = "true"


def suspects(backend: Backend, shapes: Graph) -> set[str]:
    """Return the IRIs of the nodes that may break a shape, among them all that do.

    `backend` is asked over all its graphs together; `shapes` have classes as targets.
    """
    found: set[str] = set()
    for question in dict.fromkeys(questions(shapes)):
        found.update(_value(row["x"]) for row in _rows(backend, question))
    return found


def questions(shapes: Graph) -> Iterator[str]:
    """Yield the queries, one for each class and constraint; each gives the nodes ?x that may break it."""
    screen = _Screen(shapes)
    for shape, cls in shapes.subject_objects(SH.targetClass):
        of = f"?x a {cls.n3()} ."
        yield from (f"SELECT DISTINCT ?x {{ {of} FILTER ({e}) }}" for e in screen.own(shape, "?x"))
        for prop in shapes.objects(shape, SH.property):
            path = screen.path(prop)
            if path is None:
                yield f"SELECT DISTINCT ?x {{ {of} }}"
                continue
            low, high = screen.count(prop, SH.minCount), screen.count(prop, SH.maxCount)
            step = path("?x", "?v")
            if low == 1:
                yield f"SELECT DISTINCT ?x {{ {of} FILTER NOT EXISTS {{ {step} }} }}"
            elif low:
                yield f"SELECT DISTINCT ?x {{ {of} }}"
            if high is not None:
                yield f"SELECT ?x {{ {of} {step} }} GROUP BY ?x HAVING (COUNT(DISTINCT ?v) > {high})"
            for broken in screen.own(prop, "?v", "?x"):
                yield f"SELECT DISTINCT ?x {{ {of} {step} FILTER ({broken}) }}"


class _Screen:
    """Says in SPARQL when a value may break a shape."""

    def __init__(self, shapes: Graph) -> None:
        self._shapes = shapes
        self._names = 0

    def path(self, prop: Node) -> Callable[[str, str], str] | None:
        """Return the path of a property shape as a pattern from one variable to another; None for one unknown here."""
        path = self._shapes.value(prop, SH.path)
        if isinstance(path, URIRef):
            iri = path.n3()
            return lambda s, o: f"{s} {iri} {o} ."
        back = self._shapes.value(path, SH.inversePath)
        if isinstance(back, URIRef):
            reverse = back.n3()
            return lambda s, o: f"{o} {reverse} {s} ."
        return None

    def count(self, prop: Node, kind: Node) -> int | None:
        value = self._shapes.value(prop, kind)
        return None if value is None else int(str(value))

    def own(self, shape: Node, value: str, focus: str = "") -> Iterator[str]:
        """Yield, for each constraint of a shape but counts and properties, when `value` may break it."""
        for kind, wanted in self._shapes.predicate_objects(shape):
            if kind not in _SILENT and kind not in _COUNTS:
                yield self._broken(kind, wanted, value, focus)

    def _broken(self, kind: Node, wanted: Node, value: str, focus: str) -> str:
        if kind == SH["class"]:
            return f"NOT EXISTS {{ {value} a {wanted.n3()} }}"
        if kind == SH.datatype and isinstance(wanted, URIRef) and wanted in _SPELLINGS:
            right = f'DATATYPE({value}) = {wanted.n3()} && REGEX(STR({value}), "{_SPELLINGS[wanted]}")'
            return f"!COALESCE(isLiteral({value}) && {right}, false)"
        if kind == SH["in"]:
            listed = (f"sameTerm({value}, {_term(o)})" for o in Collection(self._shapes, wanted))
            return f"!({' || '.join(listed)})"
        if kind == SH.minInclusive:
            return f"!COALESCE({value} >= {wanted.n3()}, false)"
        if kind == SH.lessThan and focus:
            other = self._fresh()
            return f"EXISTS {{ {focus} {wanted.n3()} {other} FILTER (!COALESCE({value} < {other}, false)) }}"
        if kind == SH.node:
            return self._node(wanted, value)
        if kind == SH["or"]:
            return f"({' && '.join(self._node(o, value) for o in Collection(self._shapes, wanted))})"
        if kind == SH["not"] and set(self._shapes.predicates(wanted)) == {SH["class"]}:
            # A class, no more: what may break a shape may as well keep to it, so that others cannot be turned round.
            return " || ".join(f"EXISTS {{ {value} a {o.n3()} }}" for o in self._shapes.objects(wanted, SH["class"]))
        return _ALL

    def _node(self, shape: Node, value: str) -> str:
        """Return when `value` may break a whole shape."""
        broken = list(self.own(shape, value))
        for prop in self._shapes.objects(shape, SH.property):
            path = self.path(prop)
            low, high = self.count(prop, SH.minCount), self.count(prop, SH.maxCount)
            if path is None or high is not None or low not in (None, 1):
                return _ALL
            each = self._fresh()
            if low:
                broken.append(f"NOT EXISTS {{ {path(value, each)} }}")
            broken += (f"EXISTS {{ {path(value, each)} FILTER ({b}) }}" for b in self.own(prop, each, value))
        return f"({' || '.join(broken) or 'false'})"

    def _fresh(self) -> str:
        self._names += 1
        return f"?n{self._names}"


def _term(node: Node) -> str:
    if isinstance(node, Literal) and node.datatype in (None, XSD.string):
        return Literal(str(node), lang=node.language).n3()
    return node.n3()


def misplaced(backend: Backend, bulletins: str, apart: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield graph ("" for that without a name) and subject where a graph may speak of what is not its own.

    `bulletins` is how the IRIs of bulletins begin; the graphs `apart` may speak of anything.
    """
    known = ", ".join(f"<{iri}>" for iri in apart)
    own = 'STR(?s) = STR(?g) || STRSTARTS(STR(?s), CONCAT(STR(?g), "#"))'
    odd = f'?g NOT IN ({known}) && !(STRSTARTS(STR(?g), "{bulletins}") && ({own}))'
    named = f"SELECT DISTINCT ?g ?s {{ GRAPH ?g {{ ?s ?p ?o }} FILTER ({odd}) }}"
    for query in (named, 'SELECT DISTINCT ("" AS ?g) ?s { ?s ?p ?o }'):
        for row in _rows(backend, query, union=False):
            yield _value(row["g"]), _value(row["s"])


def _rows(backend: Backend, query: str, *, union: bool = True) -> QuerySolutions:
    answer = backend.query(query, union=union)
    assert isinstance(answer, QuerySolutions)
    return answer


def _value(node: object) -> str:
    return node.value if isinstance(node, NamedNode | OxLiteral) else ""
