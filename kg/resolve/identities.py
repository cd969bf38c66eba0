"""Testimonies of many bulletins -> identities: one for each person and each body.

The testimonies are put into blocks by name key; each block is resolved by itself, so a new bulletin touches only the
blocks it names, and blocks may be resolved anywhere. The same set of testimonies and judgements gives the same
identities, in whatever order they come.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable

from kg.model import EntityKind, Identity, Judgement, Link, Testimony
from kg.resolve.bodies import body_key, read_body
from kg.resolve.judgements import Constraints, linked_blocks
from kg.resolve.persons import group_persons
from kg.resolve.places import province_of
from kg.resolve.posts import read_post
from kg.resolve.strands import Strand
from kg.text import ascii_fold, name_key

_HASH = 6


def block_key(kind: str, name: str) -> str:
    """Return the key of the block in which testimonies of this name are compared with each other.

    Persons share a block with every spelling of their name; bodies of any kind with every form of theirs.
    """
    return f"person:{name_key(name)}" if kind == "person" else f"body:{body_key(name)}"


def resolve(testimonies: Iterable[Testimony], judgements: Iterable[Judgement] = ()) -> tuple[Identity, ...]:
    """Return the identities behind `testimonies`, sorted by key, each testimony in exactly one.

    Judgements "same" join whatever they name, across blocks too; "different" keeps apart. Judgements that name no given
    testimony are left out of account. Where judgements contradict each other, "different" stands
    (see `kg.resolve.contradictions`).
    """
    blocks: dict[str, dict[tuple[str, str], Testimony]] = defaultdict(dict)
    block_of: dict[tuple[str, str], str] = {}
    for t in testimonies:
        key = block_key(t.kind, t.name)
        blocks[key][t.doc, t.name] = t
        block_of[t.doc, t.name] = key
    known = [j for j in judgements if j.left in block_of and j.right in block_of]
    by_block: dict[str, list[Judgement]] = defaultdict(list)
    tied: dict[str, tuple[str, ...]] = {}
    for j in known:
        for key in {block_of[j.left], block_of[j.right]}:
            by_block[key].append(j)
    for key in by_block:
        tied[key] = tuple(sorted(linked_blocks({key}, known, block_of)))
    out: list[Identity] = []
    for key in sorted(blocks):
        keys = tied.get(key, (key,))
        if keys[0] == key:
            members = [t for k in keys for t in blocks[k].values()]
            out.extend(resolve_block(members, [j for k in keys for j in by_block.get(k, ())]))
    return tuple(sorted(out, key=lambda i: i.key))


def resolve_block(testimonies: Iterable[Testimony], judgements: Iterable[Judgement] = ()) -> list[Identity]:
    """Return the identities of one block (or of several that judgements tie together)."""
    given = list(testimonies)
    constraints = Constraints(judgements)
    persons = [t for t in given if t.kind == "person"]
    found = {(t.doc, t.name): t for t in given}
    out = []
    taken: set[str] = set()
    groups = [(min(s.key for s in group.strands), group) for group in group_persons(persons, constraints)]
    for _, group in sorted(groups, key=lambda pair: pair[0]):
        members = [found[m] for m in group.profile.members]
        key, name, aliases = person_identity(group.strands, taken)
        taken.add(key)
        out.append(Identity(key, "person", name, aliases, tuple(sorted((t.doc, t.name) for t in members)), group.links))
    out += _bodies([t for t in given if t.kind != "person"], constraints)
    return out


def person_identity(strands: Iterable[Strand], taken: Container[str] = ()) -> tuple[str, str, tuple[str, ...]]:
    """Return the key, the name and the other names of the person with these strands.

    The key comes from the first strand, so it stays when later bulletins come. Where people keep apart whom that would
    make one, the first (in order of strands) has the key: `taken` are those that others of the block have.
    """
    given = list(strands)
    names: Counter[str] = Counter()
    for strand in given:
        names.update(strand.names)
    name = min(names, key=lambda n: (-names[n], n))
    block = min(map(name_key, names))
    slug = _slug(_plain(block)) or "person"
    first = min(given, key=lambda s: s.key)
    for anchor in (first.plain, first.key):
        key = f"{slug[:60]}-{_digest('person', f'{block}|{anchor}')}"
        if key not in taken:
            break
    return key, name, tuple(sorted(set(names) - {name}))


def _digest(kind: str, anchor: str) -> str:
    return hashlib.sha256(f"{kind}|{anchor}".encode()).hexdigest()[:_HASH]


def _bodies(testimonies: list[Testimony], constraints: Constraints) -> list[Identity]:
    """Bodies of one key are one, unless the name leaves its place open and the bulletins are of different provinces."""
    groups: dict[tuple[str, str], list[Testimony]] = defaultdict(list)
    for t in sorted(testimonies, key=lambda t: (t.doc, t.name)):
        groups[_body_place(t)].append(t)
    of = {(t.doc, t.name): key for key, members in groups.items() for t in members}
    links: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for key, members in groups.items():
        one = (members[0].doc, members[0].name)
        open_place = key[1] and not any(read_body(t.name).where.province for t in members)
        words = "the same name in bulletins of one province" if open_place else "forms of one body's name"
        links[key] = [Link(one, (t.doc, t.name), "same-name", words) for t in members[1:]]
    for j in constraints.together:
        a, b = of.get(j.left), of.get(j.right)
        if a is None or b is None or a == b:
            continue
        low, high = min(a, b), max(a, b)
        groups[low] += groups.pop(high)
        links[low] += [*links.pop(high), Link(j.left, j.right, "judgement", "judged the same")]
        of.update({(t.doc, t.name): low for t in groups[low]})
    out = []
    for key, members in groups.items():
        for n, part in enumerate(_parted(members, constraints)):
            inside = {(t.doc, t.name) for t in part}
            kept = tuple(x for x in links[key] if x.left in inside and x.right in inside)
            anchor = "|".join(key if n == 0 else (*key, _earliest(part)))
            out.append(_identity(part, kept, _kind(part), anchor, _plain(key[0])))
    return out


def _parted(members: list[Testimony], constraints: Constraints) -> list[list[Testimony]]:
    """Split members that a judgement keeps apart: each stays with the first part that does not forbid it."""
    parts: list[list[Testimony]] = []
    for t in sorted(members, key=lambda t: (t.doc, t.name)):
        for part in parts:
            if not constraints.forbids([(p.doc, p.name) for p in part], [(t.doc, t.name)]):
                part.append(t)
                break
        else:
            parts.append([t])
    return parts


def _body_place(t: Testimony) -> tuple[str, str]:
    near = province_of(t.locality)
    body = read_body(t.name, near)
    unplaced = not body.where.level and read_post("", t.name).office == "X"
    return body.key, near if unplaced else body.where.province


def _kind(members: list[Testimony]) -> EntityKind:
    counts = Counter(t.kind for t in members)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _earliest(members: list[Testimony]) -> str:
    """The member that a growing collection is least likely to change: the one published first, the undated last."""
    first = min(members, key=lambda t: (t.published or "9999", t.doc, t.name))
    return f"{first.name}|{first.doc}"


def _plain(key: str) -> str:
    """A body's key without the digits that stand for tones: the readable part of its IRI."""
    return re.sub(r"(?<=[^\W\d])[1-5]\b", "", key)


def _slug(text: str) -> str:
    """The letters and digits of a text, as they may stand in an IRI."""
    return "-".join("".join(c if c.isalnum() else " " for c in ascii_fold(text)).split())


def _identity(members: list[Testimony], links: tuple[Link, ...], kind: EntityKind, anchor: str, slug: str) -> Identity:
    counts = Counter(t.name for t in members)
    readable = _slug(slug)
    # Of names met as often, the one that the key is made of: "Thành ủy X" rather than "Ban Chấp hành Đảng bộ X".
    name = min(counts, key=lambda n: (-counts[n], _slug(n) != readable, n))
    digest = _digest(kind, anchor)
    slug = readable or kind
    ids = tuple(sorted((t.doc, t.name) for t in members))
    return Identity(f"{slug[:60]}-{digest}", kind, name, tuple(sorted(set(counts) - {name})), ids, links)
