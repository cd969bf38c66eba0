"""Bulletins taken in by a server that may write."""

from __future__ import annotations

import json
from urllib.parse import urlencode

from serve_running import TOKEN, Server

TEXT = "Ngày 5/3/2024, ông Nguyễn Văn Ánh, Chủ tịch Ủy ban nhân dân tỉnh Hà Nam, chủ trì hội nghị tổng kết."
RIGHT = {"Authorization": f"Bearer {TOKEN}"}


def test_a_bulletin_is_taken_in_and_at_once_found(writable: Server) -> None:
    assert writable.ask("/search.json?q=nguyen+van").text == "[]"
    path = "/bulletins?" + urlencode({"name": "tin-5-3.txt", "published": "06/03/2024", "locality": "Hà Nam"})
    answer = writable.ask(path, "POST", TEXT.encode(), RIGHT)
    report = json.loads(answer.body)
    assert (answer.status, report["imported"]) == (200, ["tin-5-3"])
    assert report["facts"]["role"] == 1
    assert '"Nguyễn Văn Ánh"' in writable.ask("/search.json?q=nguyen+van").text
    page = writable.ask("/id/bulletin/tin-5-3", headers={"Accept": "text/html"}).text
    assert "6/3/2024" in page
    assert json.loads(writable.ask(path, "POST", TEXT.encode(), RIGHT).body)["unchanged"] == ["tin-5-3"]


def test_what_cannot_be_read_is_said_and_nothing_is_kept(writable: Server) -> None:
    broken = writable.ask("/bulletins?name=x.docx", "POST", b"PK\x03\x04 broken", RIGHT)
    assert broken.status == 422
    assert json.loads(broken.body)["issues"][0]["severity"] == "error"
    wrong_date = writable.ask("/bulletins?name=x.txt&published=yesterday", "POST", TEXT.encode(), RIGHT)
    assert (wrong_date.status, "yesterday" in wrong_date.text) == (400, True)
    assert writable.ask("/bulletins", "POST", TEXT.encode(), RIGHT).status == 400
    assert writable.ask("/bulletins?name=x.txt", "POST", TEXT.encode()).status == 401
    assert writable.ask("/bulletins?name=x.txt").status == 405
    assert writable.select("SELECT * { ?b a kg:Bulletin }").rows == []


def test_a_store_served_for_reading_takes_nothing_in(server: Server) -> None:
    assert server.ask("/bulletins?name=x.txt", "POST", TEXT.encode(), RIGHT).status == 403
