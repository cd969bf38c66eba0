"""Pages that would take a parser's time or memory without end: known by one look at their tags, before they are parsed.

libxml2 compares each attribute of a tag with all before it: a page of half a megabyte can hold it up for half a minute.
"""

from __future__ import annotations

import re

from kg.read.blob import Refused

#: No page of the open web comes near these; both together bound time and memory.
_MOST_TAGS, _MOST_ATTRIBUTES, _MOST_IN_ONE = 200_000, 1_000_000, 3_000
#: A shorter page can hold nobody up.
_SHORT = 60_000
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_ONE = re.compile(_ATTRIBUTE)
_TOKEN = re.compile(rf"<(?:(?P<comment>!--)|(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:{_ATTRIBUTE})*+))")
_ENDS = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style")}
_EMBEDDED = re.compile(r"""(?<=["'(=])data:[^"')>\s]{100,}""")


def without_embedded(text: str) -> str:
    """The page without pictures and fonts that are written out in it (`data:` addresses)."""
    return _EMBEDDED.sub("", text) if "data:" in text else text


def refuse_monster(text: str) -> None:
    """Raises `Refused` where a page has more tags, or attributes, than any page has; time goes with the length."""
    if len(text) < _SHORT:
        return
    if text.count("<") > _MOST_TAGS * 2:
        raise Refused("too-large", f"has more than {_MOST_TAGS} elements, which no article has; it was left out")
    place = attributes = 0
    while token := _TOKEN.search(text, place):
        place = token.end()
        if token["comment"]:
            place = text.find("-->", place)
        else:
            own = token["attributes"]
            count = sum(1 for _ in _ONE.finditer(own)) if own else 0
            attributes += count
            if count > _MOST_IN_ONE or attributes > _MOST_ATTRIBUTES:
                raise Refused(
                    "too-large", "has a tag of thousands of attributes, which no article has; it was left out"
                )
            end = _ENDS.get(token["name"].lower())
            if end is not None:
                found = end.search(text, place)
                place = found.start() if found else -1
        if place < 0:
            return
