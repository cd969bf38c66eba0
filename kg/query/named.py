"""Named queries: SPARQL files whose first comments are the question in Vietnamese and English, and their parameters.

    # Ai giữ chức vụ gì trong một cơ quan?
    # Who holds which post in a body?
    # param body name -- cơ quan, viết cách nào cũng được -- the body, in any spelling
    # param at date = "" -- ngày; để trống thì lấy điều mới nhất -- an ISO date; the latest known where it is left out

In the query `$body` stands for the parameter's value, which is put in as an RDF literal and never as text.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal

from kg.errors import KgError
from kg.graph.spelling import fold
from kg.resources import ontology_dir

_PARAM = re.compile(r"# param (\w+) (\w+)(?: = \"([^\"]*)\")? -- (.+) -- (.+)")
_USE = re.compile(r"\$(\w+)")
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
#: How a value becomes a literal: a name is folded as the labels in the graph are, and must be one of them; words are
#: folded and looked for inside labels.
TYPES = ("name", "words", "date", "text", "number")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its name, type, default (None where it must be given) and what it is, in both languages."""

    name: str
    type: str
    default: str | None
    about_vi: str
    about_en: str

    def about(self, language: str) -> str:
        """Return what it is, in `language` ("vi" or "en")."""
        return self.about_vi if language == "vi" else self.about_en


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One question with its SPARQL."""

    name: str
    question_vi: str
    question_en: str
    parameters: tuple[Parameter, ...]
    sparql: str

    def bind(self, values: Mapping[str, str]) -> str:
        """Return the SPARQL with `values` put in as literals.

        Raises KgError for an unknown or missing parameter, or a value of the wrong type.
        """
        known = {p.name: p for p in self.parameters}
        for name in values:
            if name not in known:
                listed = ", ".join(known) or "none"
                raise KgError(f"the query {self.name!r} has no parameter {name!r}; it has: {listed}")
        bound: dict[str, str] = {}
        for p in self.parameters:
            value = values.get(p.name, p.default)
            if value is None:
                raise KgError(f"the query {self.name!r} needs the parameter {p.name!r} ({p.about_en}): -p {p.name}=...")
            bound[p.name] = str(_literal(self.name, p, value))
        return _USE.sub(lambda m: bound[m.group(1)], self.sparql)


def _literal(query: str, parameter: Parameter, value: str) -> Literal:
    if value == "" and parameter.default == "":
        return Literal("")
    match parameter.type:
        case "name" | "words":
            return Literal(fold(value))
        case "date":
            if not _ISO.fullmatch(value):
                raise KgError(
                    f"{query}: {parameter.name} must be a date such as 2024-01-21, 2024-01 or 2024, not {value!r}"
                )
        case "number":
            if not value.isdigit():
                raise KgError(f"{query}: {parameter.name} must be a whole number, not {value!r}")
            return Literal(int(value))
    return Literal(value)


def parse_query(name: str, text: str) -> NamedQuery:
    """Return the named query in the text of a file; raises KgError where its head is not as it must be."""
    head = [line.rstrip() for line in text.split("\n") if line.startswith("#")]
    body = "\n".join("" if line.startswith("#") else line for line in text.split("\n"))
    parameters = []
    for line in head:
        if line.startswith("# param"):
            m = _PARAM.fullmatch(line)
            if m is None or m.group(2) not in TYPES:
                form = '# param NAME TYPE [= "DEFAULT"] -- WHAT IT IS, IN VIETNAMESE -- IN ENGLISH'
                raise KgError(f"{name}.rq: cannot read {line!r}; write {form}")
            parameters.append(Parameter(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)))
    questions = [line[2:] for line in head if not line.startswith("# param")]
    if len(questions) < 2:
        raise KgError(f"{name}.rq: the first two comments must be the question in Vietnamese and in English")
    declared = {p.name for p in parameters}
    used = set(_USE.findall(body))
    if declared != used:
        odd = sorted(declared ^ used)[0]
        raise KgError(f"{name}.rq: the parameter {odd!r} is {'not used' if odd in declared else 'not declared'}")
    return NamedQuery(name, questions[0], questions[1], tuple(parameters), body)


def named_queries() -> dict[str, NamedQuery]:
    """Return all named queries and rules, by name, in order of their names."""
    folder = ontology_dir()
    paths = sorted([*folder.glob("queries/*.rq"), *folder.glob("rules/*.rq")], key=lambda p: p.stem)
    return {path.stem: parse_query(path.stem, path.read_text(encoding="utf-8")) for path in paths}


def find_query(wanted: str) -> str | NamedQuery:
    """Return what a user asks for: a named query, or the SPARQL itself from a .rq file or as typed.

    Raises KgError for a name or file that is none.
    """
    text = wanted.strip()
    if re.search(r"\b(select|construct|ask|describe)\b", text, re.IGNORECASE) and re.search(r"[\s{]", text):
        return text
    path = Path(text)
    if path.suffix in (".rq", ".sparql") or path.is_file():
        try:
            return path.read_text(encoding="utf-8")
        except OSError as error:
            raise KgError(f"cannot read the query {path}: {error.strerror or error}") from error
        except UnicodeDecodeError as error:
            raise KgError(f"cannot read the query {path}: it is not UTF-8 text") from error
    queries = named_queries()
    if text in queries:
        return queries[text]
    near = difflib.get_close_matches(text, queries, n=3)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise KgError(f"there is no query called {text!r}; {hint}'kg query --list' shows all")
