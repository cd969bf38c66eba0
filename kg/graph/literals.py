"""Values as RDF literals and back: dates to the precision that is known, numbers as decimals.

>>> from pyoxigraph import Literal
>>> date_literal("2024-01").datatype.value.rsplit("#")[-1], number_value(number_literal(1.5e9))
('gYearMonth', 1500000000)
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal

from kg.errors import KgError
from kg.graph.terms import term
from kg.model import Value

DECIMAL = term("xsd:decimal")
INTEGER = term("xsd:integer")
_DAY, _MONTH, _YEAR = term("xsd:date"), term("xsd:gYearMonth"), term("xsd:gYear")
_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def date_literal(text: str) -> Literal:
    """Return an ISO date as xsd:date, xsd:gYearMonth or xsd:gYear; what is none of them stays a plain string."""
    m = _ISO.fullmatch(text)
    if m is None:
        return Literal(text)
    if m.group(3):
        try:
            date.fromisoformat(text)
        except ValueError:
            return Literal(text)
        return Literal(text, datatype=_DAY)
    return Literal(text, datatype=_MONTH if m.group(2) else _YEAR)


def number_literal(value: Value) -> Literal:
    """Return a number as xsd:decimal, in plain notation; raises KgError for what is no number."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if isinstance(value, bool) or not number.is_finite():
        raise KgError(f"a figure's value must be a number, not {value!r}")
    text = format(number.normalize(), "f")
    return Literal(text if text != "-0" else "0", datatype=DECIMAL)


def count_literal(value: Value) -> Literal:
    """Return a count as xsd:integer; raises KgError for what is no whole number."""
    number = number_literal(value).value
    if "." in number:
        raise KgError(f"a count must be a whole number, not {value!r}")
    return Literal(number, datatype=INTEGER)


def number_value(literal: Literal) -> int | float | str:
    """Return the number a literal holds: an int where it is whole; its text where it is no number at all."""
    try:
        number = Decimal(literal.value)
    except InvalidOperation:
        return literal.value
    return int(number) if number == number.to_integral_value() else float(number)
