"""Near-duplicates: one article in two bulletins is recognised, two articles of one event are not."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest
from read_samples import PARAGRAPHS, TEXT, TITLE

from kg.model import Document
from kg.read.duplicates import compare, groups, near_duplicates, shingles

_CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
_WORDS = "đảng bộ chi ủy hội nghị tổng kết nhiệm vụ công tác phát triển kinh tế xã huyện tỉnh năm triển khai".split()  # noqa: SIM905


def article(seed: int, words: int = 300) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(_WORDS) + str(rng.randint(0, 40)) for _ in range(words))


def pairs(*texts: str) -> list[tuple[str, str, str]]:
    found = near_duplicates(Document(id=f"d{n}", text=text) for n, text in enumerate(texts))
    return [(pair.left, pair.right, pair.kind) for pair in found]


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (TEXT, "same"),
        (TEXT.upper().replace("\n", "  \n\n"), "same"),
        (TEXT.replace(TITLE, "Xã Mẫu Đơn: Một năm nhìn lại").replace("Minh Mẫu", "Theo Báo Mẫu"), "revised"),
        (TEXT.replace("12 đảng viên", "13 đảng viên"), "revised"),
        ("\n".join(PARAGRAPHS[1:3]), "excerpt"),
    ],
)
def test_one_article_twice(other: str, kind: str) -> None:
    assert pairs(TEXT, other, article(1)) == [("d0", "d1", kind)]


def test_two_reports_of_one_event_are_two() -> None:
    other = (
        "Huyện ủy: Đánh giá cao kết quả của Đảng bộ xã Mẫu Đơn\n"
        "Ngày 21/1, đồng chí Nguyễn Văn Ví đã tới dự, chỉ đạo hội nghị tổng kết của Đảng bộ xã Mẫu Đơn. Trong năm, xã "
        "có thêm 12 đảng viên và một chi bộ mới ở hợp tác xã; nhiều tập thể, cá nhân được biểu dương, khen thưởng.\n"
    )
    assert pairs(TEXT, other) == []


def test_the_order_of_bulletins_does_not_matter() -> None:
    texts = [TEXT, TEXT + "Thêm.", article(1), article(1) + " hết", article(2)]
    documents = [Document(id=f"d{n}", text=text) for n, text in enumerate(texts)]
    assert near_duplicates(documents) == near_duplicates(reversed(documents))
    assert groups(near_duplicates(documents)) == (("d0", "d1"), ("d2", "d3"))


def test_bands_miss_none_that_comparison_finds() -> None:
    rng = random.Random(3)
    texts = []
    for seed in range(60):
        words = article(seed).split()
        texts += [" ".join(words), " ".join(word if rng.random() > 0.03 else "khác" for word in words)]
        texts += [" ".join(words[rng.randint(0, 100) :])]
    runs = [shingles(text) for text in texts]
    exact = {
        (f"d{a}", f"d{b}") for a, b in combinations(range(len(texts)), 2) if compare(f"d{a}", f"d{b}", runs[a], runs[b])
    }
    found = {tuple(sorted((left, right))) for left, right, _ in pairs(*texts)}
    assert found == {tuple(sorted(pair)) for pair in exact}
    assert len(found) > 60


def test_short_and_empty_texts() -> None:
    assert pairs("", "...", "Họp.", "Họp!", "Họp chi bộ.") == [("d2", "d3", "same")]


def test_real_articles_of_one_communique_stay_apart() -> None:
    if not _CORPUS.is_dir():
        pytest.skip("the corpus of real articles (../shared/corpus) is not here")
    paths = sorted(_CORPUS.glob("c*.txt"))
    documents = [Document(id=path.stem, text=path.read_text("utf-8")) for path in paths]
    reprint = documents[0].text.replace("đồng chí", "ông").replace(documents[0].text.split("\n")[0], "Tiêu đề khác")
    found = near_duplicates([*documents, Document(id="z", text=reprint)])
    assert [(pair.left, pair.right) for pair in found] == [(documents[0].id, "z")]
