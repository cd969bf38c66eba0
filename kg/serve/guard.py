"""SPARQL that is refused before the engine sees it, and the dataset that a query or update names.

The engine would follow SERVICE and LOAD to the network; a served store never does.

>>> refused("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
'SERVICE'
>>> refused('SELECT * { ?service <http://example.org/p> "service" }') is None
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.errors import KgError

_GAP = r"(?:\s|#[^\n\r]*[\n\r])*"
# Names first, so that ?service, ex:service and @service are none; then any word that ends in the keyword (the engine
# reads "trueSERVICE" as two words), with what must follow it. Strings and comments are looked into as well: a reader
# that skips them can be led to skip too much ('<' is an operator and the start of an IRI), so doubt means refusal.
_CALLS = re.compile(
    r"[?$]\w+|[^\W\d][\w.-]*:[\w.%:-]*|:[\w.%:-]*|@[A-Za-z][A-Za-z0-9-]*"
    rf"|\w*?(?P<word>SERVICE|LOAD){_GAP}(?:SILENT{_GAP})?(?=[<?$:]|[^\W\d][\w.-]*:)|\w+",
    re.IGNORECASE,
)
_TOKENS = re.compile(
    r"""(?P<skip><[^<>"{}|^`\\\x00-\x20]*>|\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3}|'{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
    |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\#[^\n\r]*|[?$]\w+|[\w.-]*:[\w.%:-]*|@[\w-]+)
    |(?P<word>[A-Za-z]+)|(?P<mark>[{};])""",
    re.VERBOSE | re.DOTALL,
)


def refused(sparql: str) -> str | None:
    """Return the keyword by which `sparql` would reach for the network ("SERVICE", "LOAD"), or None."""
    folded = sparql.casefold()
    if "service" not in folded and "load" not in folded:
        # The engine knows no other spelling: it reads no escapes in keywords.
        return None
    for m in _CALLS.finditer(sparql):
        if m.group("word"):
            return m.group("word").upper()
    return None


def names_dataset(query: str) -> bool:
    """Return whether a query has a FROM clause of its own, in place of the union of all graphs."""
    if "from" not in query.casefold():
        return False
    for kind, text, _ in _tokens(query):
        if text == "{":
            return False
        if kind == "word" and text.upper() == "FROM":
            return True
    return False


def with_dataset(update: str, graphs: Sequence[str], named: Sequence[str]) -> str:
    """Return an update whose patterns are matched in the given graphs (`using-graph-uri` and `using-named-graph-uri`).

    Raises KgError where it has USING or WITH of its own, as the protocol asks, or a form that cannot take them.
    """
    clause = " ".join([f"USING <{g}>" for g in graphs] + [f"USING NAMED <{g}>" for g in named])
    out: list[str] = []
    depth = copied = 0
    before = ""
    for kind, text, at in _tokens(update):
        if kind == "mark":
            depth += {"{": 1, "}": -1}.get(text, 0)
            before = text
        elif depth == 0:
            word = text.upper()
            if word in ("USING", "WITH"):
                raise KgError(f"an update with {word} cannot also be given using-graph-uri or using-named-graph-uri")
            if word == "WHERE":
                if before == "DELETE":
                    raise KgError("DELETE WHERE takes no dataset: write DELETE { ... } WHERE { ... }")
                out += [update[copied:at], clause, " "]
                copied = at
            before = word
    return "".join(out) + update[copied:]


def _tokens(sparql: str) -> Iterator[tuple[str, str, int]]:
    for m in _TOKENS.finditer(sparql):
        if m.lastgroup in ("word", "mark"):
            yield m.lastgroup, m.group(), m.start()
