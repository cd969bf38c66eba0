"""Whose members, branches and votes are counted: which bodies have them or elect to a post, told by their heads."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.committees import organization_for
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("members")

_COUNCIL = "Hội đồng nhân dân "
_ASSEMBLIES = _GRAMMAR.words("assemblies")
_VOTING = tuple(name_key(head) for head in _ASSEMBLIES)
_MEMBERED = _GRAMMAR.words("membered")
#: Members and branches -> the heads of the bodies they are counted in.
_BELONG = {
    tuple(map(syllable_key, member.split())): heads
    for members, heads in (
        (
            ("đảng viên", "chi bộ", "đảng bộ", "tổ chức đảng", "cấp ủy"),
            ("Đảng", "Chi bộ", "Tỉnh ủy", "Thành ủy", "Huyện ủy"),
        ),
        (("công đoàn", "nghiệp đoàn"), ("Công đoàn", "Liên đoàn Lao động")),
        (("đoàn viên", "chi đoàn"), ("Đoàn", "Công đoàn", "Liên đoàn Lao động")),
        (("hội viên", "chi hội"), ("Hội", "Liên hiệp")),
    )
    for member in members
}


def heads_of_members(keys: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the heads of the bodies whose members or branches are counted at token `at`."""
    return next((heads for n in (2, 1) for heads in (_BELONG.get(tuple(keys[at : at + n])),) if heads), ())


def holds(name: str, heads: Sequence[str]) -> bool:
    """Whether a body is called by one of `heads`."""
    key = name_key(name)
    return any(name_key(head) in key for head in heads)


def has_members(name: str) -> bool:
    """Whether a body has members or branches of its own."""
    key = name_key(name)
    return any(key.startswith(name_key(head)) for head in _MEMBERED)


def is_assembly(name: str) -> bool:
    """Whether a body votes: a council, the National Assembly, a committee."""
    return name_key(name).startswith(_VOTING)


def electors(title: str, body: str) -> str | None:
    """Return who elects to a post: a council its own heads and those of its committee of the people, a Party committee
    its secretaries.

    >>> electors("Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang"), electors("Bí thư", "Tỉnh ủy Hà Giang")
    ('Hội đồng nhân dân tỉnh Hà Giang', 'Ban Chấp hành Đảng bộ tỉnh Hà Giang')
    """
    for office in ("Ủy ban nhân dân ", _COUNCIL):
        if body.startswith(office) and title.removeprefix("Phó ").startswith("Chủ tịch"):
            return f"{_COUNCIL}{body.removeprefix(office)}"
    whole = organization_for(body)
    return f"Ban Chấp hành {whole}" if whole != body and "Bí thư" in title else None
