"""A store that grows by steps is the store made at once: nothing that it keeps of a name goes stale."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg import Document, Extraction, Fact, Span, Store
from kg.graph import terms
from kg.graph.standing import Standing
from kg.model import Judgement

NAMES = ("Nguyễn Văn Hùng", "Nguyễn văn Hùng", "Thẩm Ước Khuê", "Lê Thị Thuỷ", "Lê Thị Thủy")
POSTS = (
    ("Bí thư", "Tỉnh ủy Sơn La"),
    ("Phó Bí thư", "Tỉnh ủy Hà Nam"),
    ("Giám đốc", "Sở Y tế tỉnh Hà Nam"),
    ("Giám đốc", "Sở Y tế"),
    ("Bộ trưởng", "Bộ Xây dựng"),
    ("Ủy viên", "Ban Chấp hành Trung ương Đảng"),
)
PLACES = ("tỉnh Hà Nam", "Tỉnh Hà Nam", "thành phố Phủ Lý")

sentences = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(POSTS),
    st.sampled_from(("current", "former", "appointed", "ended")),
    st.sampled_from(("ông", "bà", "đồng chí")),
)
bulletins = st.lists(
    st.tuples(
        st.lists(sentences, min_size=1, max_size=3),
        st.sampled_from((None, "2019-03-02", "2019-11-05", "2020-06-01", "2023-01-30")),
        st.sampled_from((None, "Hà Nam", "Sơn La")),
        st.sampled_from(PLACES),
        st.booleans(),
    ),
    min_size=2,
    max_size=7,
)


def made(n: int, told: tuple[object, ...]) -> tuple[Document, Extraction]:
    """A bulletin of such sentences with its facts."""
    rows, published, near, place, posts = told
    text, facts, seen = "", [], set()
    for name, (title, body), status, style in rows:  # type: ignore[attr-defined]
        start = len(text) + len(style) + 1
        text += f"{style} {name}, {title} {body}; {place}.\n"
        line = Span(start - len(style) - 1, len(text) - 1)
        for kind, word in (("person", name), ("state", body)):
            if word not in seen:
                seen.add(word)
                at = text.index(word)
                facts.append(Fact("entity", {"kind": kind, "name": word}, (Span(at, at + len(word)),), "made-up"))
        if posts:
            slots = {"person": name, "title": title, "org": body, "status": status}
            facts.append(Fact("role", slots, (line,), "made-up"))
        facts.append(
            Fact("event", {"id": f"e{start}", "name": f"Hội nghị {start}", "place": place}, (line,), "made-up")
        )
    document = Document(f"g{n}", text, published=published, locality=near)  # type: ignore[arg-type]
    return document, Extraction(document.id, tuple(facts), (), document.published, document.locality)


def quads(store: Store) -> list[str]:
    return sorted(str(q) for q in store.backend.match(None, None, None, None))


@settings(max_examples=25, deadline=None)
@given(bulletins, st.randoms(), st.booleans())
def test_steps_give_what_one_batch_gives(
    told: list[tuple[object, ...]], rng: random.Random, with_judgements: bool
) -> None:
    samples = [made(n, one) for n, one in enumerate(told)]
    judgements = []
    if with_judgements:
        one, two = samples[0], samples[-1]
        pair = [
            (d.id, next(f.slots["name"] for f in e.facts if f.slots.get("kind") == "person")) for d, e in (one, two)
        ]
        judgements = [Judgement(rng.random() < 0.5, pair[0], pair[1])]  # type: ignore[arg-type]
    with Store(None) as whole, Store(None) as grown:
        whole.put(samples, judgements=judgements)
        shuffled = list(samples)
        rng.shuffle(shuffled)
        at = rng.randrange(len(shuffled) + 1)
        for n, sample in enumerate(shuffled):
            if n == at:
                grown.judge(judgements)
            grown.put([sample])
        if at == len(shuffled):
            grown.judge(judgements)
        assert quads(grown) == quads(whole)
        # Another text for a while, out, and in again: the long way round.
        number = rng.randrange(len(samples))
        again = samples[number]
        grown.put([made(number, told[number - 1])])
        grown.remove([again[0].id])
        grown.put([again])
        assert quads(grown) == quads(whole)


def says(n: int, published: str, name: str = "Thẩm Ước Khuê") -> tuple[Document, Extraction]:
    return made(n, ([(name, POSTS[0], "current", "ông")], published, None, "Tỉnh Hà Nam", True))


def test_an_earlier_post_moves_the_bulletins_of_its_holder_and_no_others_are_read(monkeypatch):
    read = []
    recorded = Standing.recorded

    def noted(self: Standing, doc: str) -> object:
        read.append(doc)
        return recorded(self, doc)

    with Store(None) as store:
        store.put([says(1, "2019-03-02"), says(2, "2020-06-01"), says(3, "2020-06-02", "Nguyễn Văn Hùng")])
        monkeypatch.setattr(Standing, "recorded", noted)
        change = store.put([says(4, "2015-01-30")])
        assert change.rewritten == ("g1", "g2")
        assert set(read) <= {"g1", "g2", "g4"}


def test_a_store_that_does_not_know_what_its_strands_sum_up_reads_the_block():
    with Store(None) as whole, Store(None) as store:
        whole.put([says(1, "2019-03-02"), says(2, "2020-06-01"), says(4, "2015-01-30")])
        store.put([says(1, "2019-03-02"), says(2, "2020-06-01")])
        unknown = set(store.backend.match(None, terms.STRAND, None, None))
        assert unknown
        store.backend.apply(unknown, ())
        store.put([says(4, "2015-01-30")])
        assert set(quads(whole)) - set(quads(store)) == set(map(str, unknown))


def test_a_body_spoken_of_as_before_is_known_without_reading_its_block(monkeypatch):
    read = []
    kept = Standing.kept
    with Store(None) as store:
        store.put([says(1, "2019-03-02")])
        monkeypatch.setattr(Standing, "kept", lambda self, block: read.append(block.folder) or kept(self, block))
        store.put([says(2, "2019-03-03", "Nguyễn Văn Hùng")])
    assert "person" in read
    assert "body" not in read
