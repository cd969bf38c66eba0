"""Long lists in parts, answers in pages, what the editor completes, and who sat in a seat before and after."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from serve_running import Server, serving

from kg import Store
from kg.graph import terms
from kg.model import Document
from kg.query.named import named_queries
from kg.serve import ServeOptions, pages
from kg.serve.completing import complete
from kg.serve.site import Site
from kg.serve.words import words

HTML = {"Accept": "text/html"}
BASE = terms.DEFAULT_BASE
NAMES = [f"Trần {middle} {given}" for middle in ("Văn", "Đức", "Minh", "Thị", "Quang", "Hữu", "Xuân") for given in
         ("Mẫu", "Bình", "Cường", "Dũng", "Giang", "Hòa", "Khánh", "Lâm", "Nam", "Phong")]  # fmt: skip


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of one committee with seventy members."""
    text = "\n".join(f"Đồng chí {n}, Ủy viên Ban Chấp hành Đảng bộ thành phố Hải Phòng, dự hội nghị." for n in NAMES)
    path = tmp_path_factory.mktemp("crowded") / "store"
    with Store(path, writable=True) as store:
        store.add(Document("dong", text, published="2024-03-06", locality="Hải Phòng"))
    with serving(path) as running:
        yield running


def the_body(server: Server) -> str:
    most = "SELECT ?b (COUNT(*) AS ?n) { ?t org:organization ?b } GROUP BY ?b ORDER BY DESC(?n) LIMIT 1"
    row = server.select(most).rows[0]
    assert int(row["n"]) == len(NAMES)
    return "/id/" + row["b"].partition("/id/")[2]


def members(text: str) -> list[str]:
    return re.findall(r"<h3><a[^>]*>[^<]*</a>: <a[^>]*>([^<]*)</a></h3>", text)


def test_a_body_with_many_posts_is_shown_in_parts(crowded: Server) -> None:
    body = the_body(crowded)
    first = crowded.ask(body, headers=HTML).text
    assert len(members(first)) == 30
    more = re.findall(r'href="(\?section=now#now)">[^<]*70', first)
    assert len(more) == 1
    pages_of_it = [crowded.ask(f"{body}?section=now&page={n}", headers=HTML).text for n in (1, 2)]
    assert [len(members(text)) for text in pages_of_it] == [50, 20]
    assert sorted(name for text in pages_of_it for name in members(text)) == sorted(NAMES)
    assert 'rel="next"' in pages_of_it[0]
    assert 'rel="next"' not in pages_of_it[1]
    for odd in ("0", "99", "-1", "x", "9" * 40):
        assert members(crowded.ask(f"{body}?section=now&page={odd}", headers=HTML).text), odd


def test_lists_by_kind_name_everything_once(crowded: Server) -> None:
    seen = []
    for number in (1, 2):
        text = crowded.ask(f"/list?kind=person&page={number}", headers=HTML).text
        seen += re.findall(r'<a href="/id/person/[^"]*">([^<]*)</a>', text)
    assert sorted(seen) == sorted(NAMES)
    assert "Không tìm thấy" in crowded.ask("/list?kind=nothing", headers=HTML).text


def test_namesakes_in_the_search_are_told_apart_by_their_posts(crowded: Server) -> None:
    found = json.loads(crowded.ask("/search.json?q=tran+van+mau").body)
    assert found[0]["label"] == "Trần Văn Mẫu"
    assert found[0]["note"].startswith("Ủy viên, ")


def test_answers_are_shown_in_pages_and_taken_away_whole(server: Server) -> None:
    query = "SELECT ?s ?o { ?s rdf:type ?o } ORDER BY ?s ?o LIMIT 250"
    rows = []
    for number, count in ((1, 100), (2, 100), (3, 50)):
        text = server.ask("/query?" + urlencode({"query": query, "page": number})).text
        shown = re.findall(r"<tr><td.*", text)
        assert len(shown) == count
        assert ('rel="next"' in text) == (number < 3)
        rows += shown
    assert len(set(rows)) == 250
    links = [link.replace("&amp;", "&") for link in re.findall(r'class="button" href="(/sparql[^"]*)"', text)]
    types = {link.rpartition("=")[2]: server.ask(link) for link in links}
    assert set(types) == {"csv", "tsv", "json", "xml"}
    assert types["csv"].text.count("\n") == 251
    graph = server.ask("/query?" + urlencode({"query": "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5"})).text
    links = [link.replace("&amp;", "&") for link in re.findall(r'class="button" href="(/sparql[^"]*)"', graph)]
    answers = {link.rpartition("=")[2]: server.ask(link) for link in links}
    assert set(answers) == {"ttl", "jsonld", "nt", "rdf"}
    assert {answer.status for answer in (*types.values(), *answers.values())} == {200}


def test_columns_and_values_are_in_the_readers_language(server: Server) -> None:
    asked = {"name": "career", "person": "le trung kien", "run": "1"}
    text = server.ask("/query?" + urlencode(asked)).text
    assert re.search(r'<th scope="col" title="\?role">Chức vụ</th>', text)
    assert ">đương nhiệm</td>" in text
    assert "người, viết cách nào cũng được" in text
    english = server.ask("/query?" + urlencode({**asked, "lang": "en"})).text
    assert ">Role</th>" in english
    assert ">in post</td>" in english
    assert "the person, in any spelling" in english


def test_every_column_of_a_named_query_has_its_word() -> None:
    checked = 0
    for query in named_queries().values():
        head = re.search(r"SELECT (?:DISTINCT )?(.*)", query.sparql)
        told = head.group(1) if head else ""
        plain = re.sub(r"\(.*?AS \?\w+\)", "", told)
        for variable in re.findall(r"AS \?(\w+)\)", told) + re.findall(r"\?(\w+)", plain):
            assert f"column_{variable}" in words("vi"), (query.name, variable)
            checked += 1
    assert checked > 80


def test_a_question_that_is_cut_off_is_told_on_the_page(server: Server) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    answer = server.ask("/query?" + urlencode({"query": endless}))
    assert answer.status == 200
    assert "time limit" in answer.text.partition('role="alert"')[2].partition("</pre>")[0]
    assert "COUNT(*)" in answer.text
    assert "made up" not in server.ask("/query?problem=made+up").text


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("org:mem", "org:member"),
        ("kg:Per", "kg:Person"),
        ("Người", "kg:Person"),
        ("nguoi giu chuc", "org:member"),
        ("kg:giu chuc", "kg:Tenure"),
        ("bí thư", "role:bi-thu"),
        ("bang khen", "award:bang-khen"),
        ("sel", "SELECT"),
        ("role", "role:"),
    ],
)
def test_words_become_terms(word: str, first: str) -> None:
    assert first in [c.text for c in complete(BASE, "vi", word, 3)]
    assert complete(BASE, "vi", "zzzz", 3) == []
    assert complete(BASE, "vi", " ", 3) == []


def test_every_term_of_the_graph_can_be_completed(server: Server) -> None:
    used = server.select("SELECT DISTINCT ?t { { ?s ?t ?o } UNION { ?s a ?t } }").rows
    known = {
        prefix + ":" + c.text.partition(":")[2]
        for prefix in terms.PREFIXES
        for c in complete(BASE, "vi", prefix + ":", 500)
    }
    short = {
        f"{prefix}:{row['t'][len(start) :]}"
        for row in used
        for prefix, start in terms.PREFIXES.items()
        if row["t"].startswith(start)
    }
    assert len(short) > 50
    assert short - known == set()


def test_the_editor_is_offered_terms_and_names(server: Server) -> None:
    rows = json.loads(server.ask("/complete.json?" + urlencode({"word": "kien", "name": "le trung kien"})).body)
    assert rows[0]["label"] == "Lê Trung Kiên"
    assert re.fullmatch(r"<.*/id/person/le-trung-kien-\w+>", rows[0]["text"])
    english = json.loads(server.ask("/complete.json?word=kg:Ten&lang=en").body)
    assert (english[0]["text"], english[0]["label"]) == ("kg:Tenure", "Tenure")


def test_without_the_editor_the_text_area_stays_and_says_so(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "editor_folder", lambda: None)
    with Store(sample, writable=False) as store:
        site = Site(store, ServeOptions(str(sample)))
        text = site.do_page("ask", "/query", {}, "vi", "text/html").body.decode()
    assert "<textarea" in text
    assert "pip install django-ace" in text
    assert "ace.js" not in text


def test_who_sat_in_a_seat_before_and_after_is_on_the_page(server: Server) -> None:
    who = server.select("SELECT ?p { ?p a kg:Person ; rdfs:label 'Trần Lưu Quang' }").rows[0]["p"]
    text = server.ask("/id/" + quote(who.partition("/id/")[2]), headers=HTML).text
    post = text[text.index(">Bí thư</a>, <a") :]
    seat = post.partition('<p class="seat">')[2].partition("</p>")[0]
    said = re.sub(r"<[^>]*>", "", seat)
    assert said == "Người tiền nhiệm: Lê Văn Thành · Người kế nhiệm: Lê Tiến Châu"
