"""The judgement file: what is wrong is named by row."""

from __future__ import annotations

import pytest
from testimonies import groups, person

from kg.errors import KgError
from kg.model import Judgement
from kg.resolve import contradictions, doubtful, read_judgements, resolve, why

HEADER = "verdict\tleft_doc\tleft_name\tright_doc\tright_name\tby\treason\n"
A, B, C = (("a", "Lê Ví Dụ"), ("b", "Lê Ví Dụ"), ("c", "Lê Ví Dụ"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "row 1"),
        ("left\tright\n", "row 1: the columns should be verdict"),
        (HEADER + "same\ta\tLê Ví Dụ\tb\n", "row 2: 7 tab-separated fields are needed, 4 found"),
        (HEADER + "maybe\ta\tX\tb\tX\t\t\n", "row 2: the verdict should be same or different, not 'maybe'"),
        (HEADER + "same\ta\tX\tb\tX\t\t\nsame\ta\t\tb\tX\t\t\n", "row 3: each side needs"),
    ],
)
def test_what_is_wrong_is_named(text: str, says: str) -> None:
    with pytest.raises(KgError, match=says):
        read_judgements(text, "j.tsv")


def test_a_file_with_a_byte_order_mark_and_empty_lines_is_read() -> None:
    (one,) = read_judgements(f"\ufeff{HEADER}\nsame\tb\tX\ta\tX\tHoa\tbirth\n")
    assert one == Judgement(True, ("a", "X"), ("b", "X"), "Hoa", "birth")


def test_different_outweighs_a_chain_of_same() -> None:
    told = [Judgement(True, A, B), Judgement(True, B, C), Judgement(False, A, C)]
    assert len(contradictions(told)) == 1
    found = resolve([person(doc, name) for doc, name in (A, B, C)], told)
    assert all(not {A, C} <= set(i.members) for i in found)


def test_same_joins_two_spellings_that_share_no_block() -> None:
    left, right = person("a", "Lê Ví Dụ"), person("b", "Lê Vi Dụ", "Bí thư @ Tỉnh ủy Sơn La")
    told = Judgement(True, ("a", "Lê Ví Dụ"), ("b", "Lê Vi Dụ"), reason="misprint")
    assert groups(resolve([left, right])) == {"a", "b"}
    (one,) = resolve([left, right], [told])
    assert one.aliases and one.links[0].rule == "judgement"


def test_why_follows_the_links() -> None:
    given = [
        person("a", "Lê Ví Dụ", "Bí thư @ Tỉnh ủy Sơn La"),
        person("b", "Lê Ví Dụ", "Bộ trưởng @ Bộ Xây dựng", "former:Bí thư @ Tỉnh ủy Sơn La"),
        person("c", "Lê Ví Dụ", "Bộ trưởng @ Bộ Xây dựng"),
    ]
    found = why(given, (), A, C)
    assert found.same
    assert [(x.left[0], x.right[0]) for x in found.path] in ([("a", "b"), ("b", "c")], [("a", "b"), ("c", "b")])


def test_why_not_names_what_speaks_against() -> None:
    given = [
        person("a", "Nguyễn Văn Hùng", "Giám đốc @ Sở Y tế tỉnh Hà Nam", at="2020-02-01"),
        person("b", "Nguyễn Văn Hùng", "Giám đốc @ Sở Y tế tỉnh Sơn La", at="2020-03-01"),
    ]
    found = why(given, (), ("a", "Nguyễn Văn Hùng"), ("b", "Nguyễn Văn Hùng"))
    assert not found.same
    assert "conflict" in {r.rule for r in found.reasons if r.weight < 0}


def test_doubtful_pairs_come_most_consequential_first_and_settled_ones_go() -> None:
    hung = "Nguyễn Văn Sáng"
    given = [person(f"a{n}", hung, "Bí thư @ Tỉnh ủy Sơn La", at="2019-05-02") for n in range(4)]
    given += [person("b", hung, "Bộ trưởng @ Bộ Xây dựng", at="2022-05-02"), person("c", hung, near="Sơn La")]
    found = doubtful(given)
    assert found == sorted(found, key=lambda d: -d.consequence)
    first = found[0]
    settled = Judgement(not first.same, first.left, first.right)
    assert all((d.left, d.right) != (first.left, first.right) for d in doubtful(given, [settled]))
