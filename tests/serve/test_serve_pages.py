"""The pages as a reader sees them, with a browser and without, and the RDF behind every address."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from rdflib import Graph, URIRef
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from serve_running import Server, serving

from kg import Document, Store

HTML = {"Accept": "text/html"}
KIEN = "SELECT ?p { ?p a kg:Person ; rdfs:label 'Lê Trung Kiên' }"


@pytest.fixture(scope="module")
def kien(server: Server) -> str:
    """The address of Lê Trung Kiên's page."""
    return "/id/" + server.select(KIEN).rows[0]["p"].partition("/id/")[2]


def test_every_resource_of_the_graph_has_a_page_and_rdf(server: Server, sample: Path) -> None:
    with_type = "SELECT DISTINCT ?c (SAMPLE(?s) AS ?one) { ?s a ?c FILTER(STRSTARTS(STR(?s), STR(id:))) } GROUP BY ?c"
    rows = server.select(with_type).rows
    assert len(rows) > 15
    for row in rows:
        iri = row["one"]
        if "#" in iri:
            continue
        path = "/id/" + iri.partition("/id/")[2]
        page = server.ask(path, headers=HTML)
        assert page.status == 200, iri
        assert iri in page.text
        rdf = server.ask(path, headers={"Accept": "text/turtle"})
        assert URIRef(iri) in set(Graph().parse(data=rdf.text, format="turtle").subjects()), iri


def test_links_of_the_pages_lead_somewhere(server: Server, kien: str) -> None:
    seen: set[str] = set()
    event = server.select("SELECT ?e { ?e a kg:Event } ORDER BY ?e LIMIT 1").rows[0]["e"]
    fact = server.select("SELECT ?c { ?c a kg:Conferral } ORDER BY ?c LIMIT 1").rows[0]["c"]
    for start in ("/", kien, "/query", *(f"/id/{iri.partition('/id/')[2]}" for iri in (event, fact))):
        for href in re.findall(r'href="(/[^"#]*)', server.ask(start, headers=HTML).text):
            seen.add(href.replace("&amp;", "&"))
    assert len(seen) > 30
    for href in seen:
        # Drawings take longer than this server allows; test_serve_browser.py looks at them.
        if not href.startswith("/network"):
            assert server.ask(href, headers=HTML).status == 200, href


def test_a_fact_without_a_name_is_called_by_what_it_says(server: Server) -> None:
    query = "SELECT ?t { ?t org:member/rdfs:label 'Lê Trung Kiên' ; org:organization/rdfs:label 'Quận ủy Lê Chân' }"
    path = "/id/" + server.select(query).rows[0]["t"].partition("/id/")[2]
    assert "<h1>Lê Trung Kiên · Bí thư · Quận ủy Lê Chân</h1>" in server.ask(path, headers=HTML).text


def test_what_is_not_there_is_said_so_with_a_page(server: Server) -> None:
    for path in ("/id/person/khong-co", "/id/bulletin/khong-co", "/resource?iri=urn:x", "/id/%00", "/resource"):
        answer = server.ask(path, headers=HTML)
        assert answer.status == 404, path
        assert "Không có mục này" in answer.text


@pytest.mark.parametrize("typed", ["le trung kien", "Lê Trung Kiên", "LÊ TRUNG KI", "trung ki", "le trung k"])
def test_search_knows_names_in_any_spelling(server: Server, typed: str) -> None:
    found = server.ask("/search.json?" + urlencode({"q": typed}))
    assert '"Lê Trung Kiên"' in found.text
    without_script = server.ask("/?" + urlencode({"q": typed}))
    assert ">Lê Trung Kiên</a>" in without_script.text


def test_search_finds_nothing_where_there_is_nothing(server: Server) -> None:
    assert server.ask("/search.json?q=zzz").text == "[]"
    assert server.ask("/search.json?q=%20%22%3C").text == "[]"
    assert "Không tìm thấy" in server.ask("/?q=zzz").text


def test_a_career_stands_in_order_of_time_with_its_quotes(server: Server, kien: str) -> None:
    text = server.ask(kien, headers=HTML).text
    career = text[text.index('id="career"') :]
    posts = re.findall(r"<h3><a[^>]*>([^<]*)</a>, <a[^>]*>([^<]*)</a></h3>", career)
    assert posts.index(("Bí thư", "Quận ủy Lê Chân")) < posts.index(("Trưởng Ban", "Ban Quản lý Khu kinh tế Hải Phòng"))
    assert posts[-1] == ("Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng")
    assert "từng giữ chức Bí thư Quận ủy Lê Chân" in career


def test_who_holds_a_post_is_what_the_named_query_says(server: Server, sample: Path) -> None:
    bodies = server.select("SELECT DISTINCT ?b ?l { ?t org:organization ?b . ?b rdfs:label ?l }").rows
    compared = 0
    for row in bodies:
        text = server.ask("/id/" + row["b"].partition("/id/")[2], headers=HTML).text
        shown = sorted(holders(text, "now") + holders(text, "faded"))
        asked = server.ask("/query?" + urlencode({"name": "who-holds", "body": row["l"], "run": "1"})).text
        names = re.findall(r'<th[^>]*title="\?(\w+)"', asked)
        table = [re.findall(r"<td[^>]*>(?:<a[^>]*>)?([^<]*)", tr) for tr in asked.split("<tr>")[2:]]
        answers = [dict(zip(names, tds, strict=True)) for tds in table]
        cells = sorted((a["role"], a["person"]) for a in answers if not a.get("otherBody"))
        assert shown == cells, row["l"]
        compared += len(cells)
    assert compared > 10


def holders(page: str, section: str) -> list[tuple[str, str]]:
    """Return role and person of each post that a section of a body's page lists."""
    text = page.partition(f'id="{section}"')[2].partition("</section>")[0]
    return re.findall(r"<h3><a[^>]*>([^<]*)</a>: <a[^>]*>([^<]*)</a></h3>", text)


def test_who_was_not_spoken_of_for_a_term_is_not_shown_as_in_post(server: Server) -> None:
    iri = server.select("SELECT ?b { ?b a kg:PartyCommittee ; rdfs:label 'Thành ủy Hải Phòng' }").rows[0]["b"]
    text = server.ask("/id/" + iri.partition("/id/")[2], headers=HTML).text
    # The bulletins end in 2025; nobody says when who was deputy in 2014 left.
    assert ("Bí thư", "Lê Tiến Châu") in holders(text, "now")
    assert ("Phó Bí thư", "Lê Văn Thành") in holders(text, "faded")
    assert ("Phó Bí thư", "Lê Văn Thành") not in holders(text, "now")


def test_a_bulletin_without_a_title_is_called_by_how_it_begins(tmp_path: Path) -> None:
    text = "Sáng 3/12, ông Trần Văn Mẫu, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, chủ trì hội nghị tổng kết công tác năm."
    with Store(tmp_path / "store", writable=True) as store:
        store.add(Document("x17", text, published="2024-12-03"))
    with serving(tmp_path / "store") as own:
        start = own.ask("/", headers=HTML).text
        assert "Sáng 3/12, ông Trần Văn Mẫu, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, chủ trì hội nghị tổng …</a>" in start
        assert "<h1>Sáng 3/12, ông Trần Văn Mẫu" in own.ask("/id/bulletin/x17", headers=HTML).text


def test_figures_are_drawn(server: Server) -> None:
    found = server.select("SELECT ?b { ?b rdfs:label 'Đảng bộ Khu kinh tế Hải Phòng' ; a org:Organization }").rows
    found = found or server.select("SELECT ?b { ?b rdfs:label 'Đảng bộ Khu kinh tế Hải Phòng' }").rows
    text = server.ask("/id/" + found[0]["b"].partition("/id/")[2], headers=HTML).text
    chart = text.partition("<svg")[2].partition("</svg>")[0]
    assert re.findall(r">([^<>\s][^<>]*)</text>", chart)[:4] == ["756", "3/2/2023", "963", "21/1/2024"]


def test_the_text_of_a_bulletin_is_whole_and_its_facts_underlined(server: Server, sample: Path) -> None:
    with Store(sample, writable=False) as store:
        for doc in store.bulletins():
            answer = server.ask("/id/bulletin/" + quote(doc), headers=HTML)
            shown = answer.text.partition('<div class="text" lang="vi">')[2].partition("</div>")[0]
            plain = re.sub(r"<[^>]*>", "", shown)
            for name, letter in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
                plain = plain.replace(name, letter)
            recorded = store.recorded(doc)
            assert plain == recorded.document.text
            marked = {int(n) for group in re.findall(r'data-facts="([^"]*)"', shown) for n in group.split()}
            assert marked == set(range(1, len(recorded.extraction.facts) + 1))


def test_english_on_request_and_remembered(server: Server, kien: str) -> None:
    answer = server.ask(f"{kien}?lang=en", headers=HTML)
    assert '<html lang="en">' in answer.text
    assert ">Career</h2>" in answer.text
    cookie = answer.headers["set-cookie"].partition(";")[0]
    assert ">Career</h2>" in server.ask(kien, headers={**HTML, "Cookie": cookie}).text
    assert ">Quá trình công tác</h2>" in server.ask(f"{kien}?lang=xx", headers=HTML).text


def test_named_questions_and_sparql_are_answered_on_the_page(server: Server) -> None:
    answer = server.ask("/query?" + urlencode({"name": "career", "person": "le trung kien", "run": "1"}))
    assert "Quận ủy Lê Chân</a>" in answer.text
    unknown = server.ask("/query?" + urlencode({"name": "career", "person": "le trung kin", "run": "1"}))
    assert "Lê Trung Kiên" in unknown.text.partition('role="alert"')[2].partition("</pre>")[0]
    broken = server.ask("/query?" + urlencode({"query": "SELECT WHERE"}))
    assert "line 1" in broken.text
    assert ">Đúng<" in server.ask("/query?" + urlencode({"query": "ASK {}"})).text


def test_a_reader_finds_a_person_and_the_sentence(server: Server, browser: webdriver.Chrome) -> None:
    wait = WebDriverWait(browser, 20)
    browser.get(server.address)
    box = browser.find_element(By.ID, "q")
    box.send_keys("le trung kien")
    wait.until(lambda d: d.find_elements(By.CSS_SELECTOR, "#suggestions a"))
    assert browser.find_element(By.CSS_SELECTOR, "#suggestions a").text.startswith("Lê Trung Kiên")
    box.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    wait.until(lambda d: d.find_element(By.TAG_NAME, "h1").text == "Lê Trung Kiên")
    browser.find_element(By.CSS_SELECTOR, "#career blockquote footer a").click()
    wait.until(lambda d: d.find_elements(By.CSS_SELECTOR, ".text a.u"))
    target = browser.find_element(By.CSS_SELECTOR, ".card:target")
    assert "Lê Trung Kiên" in target.text
    passage = browser.find_element(By.CSS_SELECTOR, "a.u.k-role")
    passage.click()
    number = passage.get_attribute("data-facts").split()[0]
    assert browser.find_element(By.CSS_SELECTOR, ".card:target").get_attribute("id") == f"f{number}"
    assert "underline" in passage.value_of_css_property("text-decoration-line")
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


@pytest.mark.parametrize("width", [1400, 400])
def test_pages_fit_the_width(server: Server, browser: webdriver.Chrome, kien: str, width: int) -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    career = "/query?" + urlencode({"name": "career", "person": "le trung kien", "run": "1"})
    for path in ("/", "/?q=hai+phong", kien, "/id/bulletin/2024-01-21-tong-ket-nam-2023", career):
        browser.get(server.address + path)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, path
