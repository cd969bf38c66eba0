"""Reprints on the pages: each bulletin has its own, linked to the others of its article, and marked where quoted."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from serve_running import serving

from kg import Document, Store

HEAD = "Dự hội nghị có đồng chí Trần Ví Dụ, Trưởng Ban Quản lý Khu kinh tế Thử, tỉnh Mẫu Giang."
TEXT = HEAD + " " + " ".join(f"Câu số {n} của bài báo này nói về việc thứ {n * 7}." for n in range(30))


def test_reprints_are_told_and_linked(tmp_path: Path) -> None:
    with Store(tmp_path / "store", writable=True) as store:
        for name, day in (("goc", "2024-01-22"), ("lai", "2024-01-23"), ("nua", "2024-01-24")):
            store.add(Document(name, f"Tin {name}\n{TEXT}", title=f"Tin {name}", published=day))
        assert store.stats().copies == 2
        persons = store.ask("SELECT ?p { ?p a kg:Person }", iris=True).rows
    with serving(tmp_path / "store") as server:
        start = server.ask("/?lang=vi").text
        assert "trong đó 2 là bản đăng lại" in start
        first, again = (server.ask(f"/id/bulletin/{name}?lang=vi").text for name in ("goc", "lai"))
        assert "Đăng lại ở" in first
        assert "Tin lai" in first.partition("Đăng lại ở")[2].partition("</dd>")[0]
        told = again.partition("Cùng một bài với")[2].partition("</dd>")[0]
        assert told.index("Tin goc") < told.index("Tin nua")
        person = persons[0][0].value.rpartition("/id/")[2]
        page = server.ask(f"/id/{quote(person)}?lang=vi").text
        career = page.partition("Quá trình công tác")[2].partition("Sự kiện")[0]
        assert career.count("· bản đăng lại") == 2
