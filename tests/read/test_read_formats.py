"""Every format gives the text that was put into it, and what is special to each."""

from __future__ import annotations

import base64
import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from page_layouts import LAYOUTS, PUBLISHED
from read_formats import WRITERS, pdf
from read_samples import CAPTION, PARAGRAPHS, TEXT, TITLE, Read, own_bulletins
from selenium.webdriver import Chrome

from kg.read import parse_columns

Reader = Callable[..., Read]


def bulletins(count: int, seed: int = 7) -> list[list[str]]:
    """Bulletins put together at random from plain sentences: long and short paragraphs, lists, captions, signatures."""
    rng = random.Random(seed)
    sentences = [part.strip() + "." for line in PARAGRAPHS for part in line.split(". ")]
    sentences += [
        "Đạt 95,5% (tăng 1,2 lần) so với năm 2022; thu 1.481 tỷ đồng!",
        "“Đoàn kết – kỷ cương” là phương châm.",
    ]
    made = []
    for number in range(count):
        paragraphs = [" ".join(rng.choices(sentences, k=rng.randint(1, 9))) for _ in range(rng.randint(3, 9))]
        made.append([f"{TITLE} ({number})", *paragraphs, rng.choice(["Minh Mẫu", CAPTION, "Theo Cổng tin Mẫu"])])
    return made


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_gives_the_same_text(tmp_path: Path, read: Reader, suffix: str) -> None:
    for number, lines in enumerate([*bulletins(20), *(article.lines for article in own_bulletins())]):
        path = tmp_path / f"tin{number}{suffix}"
        path.write_bytes(WRITERS[suffix](lines))
        assert read(path).one.text == "\n".join(lines) + "\n"


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_first_line_is_the_title_in_every_format(tmp_path: Path, read: Reader, suffix: str) -> None:
    (tmp_path / f"tin{suffix}").write_bytes(WRITERS[suffix](TEXT.splitlines()))
    assert read(tmp_path / f"tin{suffix}").one.title == TITLE


def test_printed_pdfs_give_the_same_text(tmp_path: Path, read: Reader, browser: Chrome) -> None:
    many = bulletins(12)
    for number, (lines, printed) in enumerate(zip(many, pdf(browser, many), strict=True)):
        (tmp_path / f"{number}.pdf").write_bytes(printed)
        assert read(tmp_path / f"{number}.pdf").one.text == "\n".join(lines) + "\n"


def test_a_page_as_a_browser_saves_it(tmp_path: Path, read: Reader, browser: Chrome) -> None:
    for name, source in LAYOUTS.items():
        (tmp_path / "page.html").write_text(source, "utf-8")
        browser.get((tmp_path / "page.html").as_uri())
        saved = browser.execute_cdp_cmd("Page.captureSnapshot", {})["data"]
        (tmp_path / f"{name}.mhtml").write_text(saved, "utf-8", newline="")
        document = read(tmp_path / f"{name}.mhtml").one
        assert (document.text, document.published) == (TEXT, PUBLISHED), name


def test_a_pdf_of_pictures_says_what_to_do(tmp_path: Path, read: Reader, browser: Chrome) -> None:
    browser.get("data:text/html,<svg width=300 height=300><rect width=200 height=200 fill=red /></svg>")
    (tmp_path / "scan.pdf").write_bytes(base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"]))
    found = read(tmp_path / "scan.pdf")
    assert found.codes == ["no-text-layer"]
    assert "ocrmypdf" in found.issues[0].message


def save(document: docx.document.Document, path: Path) -> Path:
    document.save(str(path))
    return path


def test_word_tables_lists_and_line_breaks(tmp_path: Path, read: Reader) -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph("Dòng một\nDòng hai")
    table = document.add_table(2, 3)
    for row, name in zip(table.rows, ("Một", "Hai"), strict=True):
        for cell, text in zip(row.cells, (name, f"Nguyễn Văn {name}", "Bí thư chi bộ"), strict=True):
            cell.text = text
    document.add_paragraph("Cuối.")
    assert read(save(document, tmp_path / "a.docx")).one.text.splitlines() == [
        TITLE,
        "Dòng một",
        "Dòng hai",
        "Một | Nguyễn Văn Một | Bí thư chi bộ",
        "Hai | Nguyễn Văn Hai | Bí thư chi bộ",
        "Cuối.",
    ]


def test_word_insertions_stay_and_deletions_go(tmp_path: Path, read: Reader) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Bí thư ")
    for tag, text_tag, text in (("w:del", "w:delText", "Đảng ủy"), ("w:ins", "w:t", "Huyện ủy")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    hidden = paragraph.add_run(" ẩn")
    hidden.font.hidden = True
    assert read(save(document, tmp_path / "a.docx")).one.text == "Bí thư Huyện ủy\n"


@pytest.mark.parametrize(
    "case",
    [
        (".VnTime", "§¶ng bé huyÖn", "Đảng bộ huyện"),
        (".VnTimeH", "®¶ng bé huyÖn", "ĐẢNG BỘ HUYỆN"),
        ("VNI-Times", "Ñaûng boä huyeän", "Đảng bộ huyện"),
    ],
    ids=lambda case: case[0],
)
@pytest.mark.parametrize("by_style", [False, True])
def test_word_fonts_of_the_old_encodings(
    tmp_path: Path, read: Reader, case: tuple[str, str, str], by_style: bool
) -> None:
    font, typed, shown = case
    document = docx.Document()
    paragraph = document.add_paragraph()
    if by_style:
        document.styles["Normal"].font.name = font
        paragraph.add_run(typed[:3])
        paragraph.add_run(typed[3:])
        rest = document.add_paragraph().add_run("Đã là Unicode: ô, ơ, ư")
        rest.font.name = "Arial"
    else:
        run = paragraph.add_run(typed)
        run.font.name = font
        run._r.rPr.rFonts.set(qn("w:hAnsi"), font)
        document.add_paragraph("Đã là Unicode: ô, ơ, ư")
    assert read(save(document, tmp_path / "a.docx")).one.text == f"{shown}\nĐã là Unicode: ô, ơ, ư\n"


def test_markdown_head_is_metadata(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.md").write_text(
        f"---\ntitle: {TITLE}\ndate: 2024-01-21\nurl: https://x.example/a\nlocality: Hải Phòng\n---\n\n"
        "Sáng **21/1**, [Đảng ủy](https://x.example) họp\ntổng kết.\n\n- Một\n- Hai\n\n2. Ba\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n",
        "utf-8",
    )
    document = read(tmp_path / "a.md").one
    assert document.text == "Sáng 21/1, Đảng ủy họp tổng kết.\n- Một\n- Hai\n2. Ba\nA | B\n1 | 2\n"
    assert (document.title, document.published, document.source, document.locality) == (
        TITLE,
        "2024-01-21",
        "https://x.example/a",
        "Hải Phòng",
    )


def test_a_saved_page_knows_its_address(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.mht").write_bytes(WRITERS[".mht"](TEXT.splitlines()))
    assert read(tmp_path / "a.mht").one.source == "https://luu.example/tin.html"


def test_a_web_archive_names_bulletins_by_address(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.warc.gz").write_bytes(WRITERS[".warc.gz"](TEXT.splitlines()))
    document = read(tmp_path / "a.warc.gz").one
    assert (document.id, document.source) == ("luu.example-tin", "https://luu.example/tin")


def jsonl(path: Path, rows: Sequence[object]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def test_dump_columns_by_map(tmp_path: Path, read: Reader) -> None:
    path = jsonl(
        tmp_path / "d.jsonl",
        [{"so": 7, "than": TEXT, "khi": "21/01/2024 08:00", "tu": "https://x.example/7", "nguoi": ["A", "B"]}],
    )
    columns = parse_columns("id=so,text=than,date=khi,url=tu,author=nguoi")
    document = read(path, columns=columns).one
    assert (document.id, document.text, document.published, document.source, document.author) == (
        "7",
        TEXT,
        "2024-01-21",
        "https://x.example/7",
        "A, B",
    )


def test_bad_rows_are_named_and_the_rest_is_read(tmp_path: Path, read: Reader) -> None:
    path = jsonl(
        tmp_path / "d.jsonl", [{"text": "Một."}, {"title": "không có thân"}, [1], {"text": "Bốn.", "date": "mai"}]
    )
    with path.open("a", encoding="utf-8") as file:
        file.write('{"text": "cụt\n\n{"text": "Bảy."}\n')
    found = read(path)
    assert found.ids == ["d-1", "d-4", "d-7"]
    assert found.codes == ["bad-row", "bad-row", "bad-date", "bad-row"]
    assert [issue.doc.rpartition(" ")[2] for issue in found.issues] == ["2", "3", "4", "5"]


def test_rows_of_one_id_are_told_apart(tmp_path: Path, read: Reader) -> None:
    found = read(jsonl(tmp_path / "d.jsonl", [{"id": "x", "text": "Một."}, {"id": "x", "text": "Hai."}]))
    assert len(set(found.ids)) == 2
    assert found.ids[0] == "x"
    assert found.codes == ["same-name"]


def test_markup_in_a_dump_is_taken_off(tmp_path: Path, read: Reader) -> None:
    path = jsonl(tmp_path / "d.jsonl", [{"text": "<p>Một &amp; hai</p><div>Ba<br>bốn<script>x</script></div>"}])
    assert read(path).one.text == "Một & hai\nBa\nbốn\n"


def test_a_table_without_the_named_column_says_which_it_has(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "d.csv").write_text("a,b\n1,2\n", "utf-8")
    found = read(tmp_path / "d.csv", columns={"text": "body"})
    assert found.codes == ["no-such-column"]
    assert "a, b" in found.issues[0].message


def test_an_archive_is_read_member_by_member(tmp_path: Path, read: Reader) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for name in ("b/tin.txt", "a/tin.txt", "c.html", "anh.png", "__MACOSX/c.html"):
            packed.writestr(name, WRITERS[".html" if name.endswith("html") else ".txt"]([TITLE, f"Tin {name}."]))
    found = read(tmp_path / "a.zip")
    assert found.ids == ["a-tin", "b-tin", "c"]
    assert found.documents[0].path == f"{tmp_path / 'a.zip'}!a/tin.txt"
    assert found.codes == ["files-left-out"]


def test_an_archive_on_standard_input(monkeypatch: pytest.MonkeyPatch, read: Reader) -> None:
    data = WRITERS[".zip"](TEXT.splitlines())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert read("-").one.text == TEXT


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Lê Hà - Thứ năm, 16/05/2024 17:33 (GMT+7)", "2024-05-16"),
        ("Cập nhật: 03-12-2024 | 13:28:29", "2024-12-03"),
        ("Sáng 16/05/2024, Tỉnh ủy họp.", None),
        ("Lễ kỷ niệm 60 năm ngày thành lập xã - 14/6/2017 và 10 năm xây dựng quê hương", None),
    ],
    ids=["behind the author", "a clock", "news", "an anniversary"],
)
def test_a_text_is_dated_by_a_line_of_its_own(read: Reader, tmp_path: Path, line: str, day: str | None) -> None:
    (tmp_path / "tin.txt").write_text(f"{TITLE}\n{line}\n{TEXT}", encoding="utf-8")
    assert [document.published for document in read(tmp_path / "tin.txt").documents] == [day]
