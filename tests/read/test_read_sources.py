"""Files, folders, globs and standard input: what is taken up, under which ID, and what is said of the rest."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from read_samples import TEXT, TITLE, Read

from kg.errors import KgError
from kg.read import Limits, ReadOptions, count_inputs, parse_columns, read_sources
from kg.read.naming import address_id, file_ids, stem_id

Reader = Callable[..., Read]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a/tin.txt", "b/tin.txt", "b/hai.txt", "README.md", "anh.png", ".an/tin.txt", "~$tin.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{TITLE}\nTin của {name}.\n", "utf-8")
    return tmp_path


def test_a_file_is_a_bulletin_named_by_its_stem(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "bản tin 21-1.txt").write_text(TEXT, "utf-8")
    document = read(tmp_path / "bản tin 21-1.txt").one
    assert (document.id, document.text, document.title) == ("bản tin 21-1", TEXT, TITLE)
    assert document.path == str(tmp_path / "bản tin 21-1.txt")


def test_windows_newlines_and_a_byte_order_mark_give_the_same_text(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert read(tmp_path / "a.txt").one.text == TEXT


def test_a_folder_is_read_in_order_with_its_subfolders(folder: Path, read: Reader) -> None:
    found = read(folder)
    assert [Path(str(d.path)).relative_to(folder).as_posix() for d in found.documents] == [
        "a/tin.txt",
        "b/hai.txt",
        "b/tin.txt",
    ]
    left = next(issue for issue in found.issues if issue.code == "files-left-out")
    assert "1 × .png" in left.message
    assert "README.md" in left.message


def test_files_of_one_name_are_told_apart_and_it_is_said(folder: Path, read: Reader) -> None:
    found = read(folder)
    assert found.ids == ["a-tin", "hai", "b-tin"]
    said = next(issue for issue in found.issues if issue.code == "same-name")
    assert "a-tin" in said.message
    assert "b-tin" in said.message


def test_ids_do_not_depend_on_the_order_of_the_sources(folder: Path, read: Reader) -> None:
    paths = [folder / "a/tin.txt", folder / "b/tin.txt", folder / "b/hai.txt"]
    forth, back = read(*paths), read(*reversed(paths))
    assert {d.path: d.id for d in forth.documents} == {d.path: d.id for d in back.documents}


def test_a_file_given_twice_is_read_once(folder: Path, read: Reader) -> None:
    assert read(folder / "a", folder / "a/tin.txt", str(folder / "a" / "*.txt")).ids == ["tin"]


def test_one_file_by_two_names_is_read_once(folder: Path, read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "a")
    assert read("tin.txt", "../a/tin.txt", folder / "a" / "tin.txt").ids == ["tin"]


def test_a_name_cannot_be_made_equal_by_telling_others_apart(tmp_path: Path, read: Reader) -> None:
    for name in ("a/tin.txt", "b/tin.txt", "a-tin.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Tin của {name}.\n", "utf-8")
    ids = read(tmp_path).ids
    assert len(set(ids)) == len(ids) == 3


def test_globs(folder: Path, read: Reader) -> None:
    assert len(read(str(folder / "*" / "tin.txt")).documents) == 2
    assert len(read(str(folder / "**" / "*.txt")).documents) == 3
    assert read(str(folder / "*.pdf")).codes == ["no-such-file"]


def test_a_name_with_brackets_is_a_name(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "tin [1].txt").write_text(TEXT, "utf-8")
    assert read(tmp_path / "tin [1].txt").ids == ["tin [1]"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
        ("binary.txt", bytes(range(256)) * 20, "not-text"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "unknown-format"),
        ("broken.docx", b"PK\x03\x04 and nothing more", "broken-file"),
        ("broken.pdf", b"%PDF-1.4 and nothing more", "broken-file"),
        ("broken.zip", b"no zip at all", "broken-file"),
        ("broken.mht", b"no parts here", "no-page"),
        ("broken.warc", b"WARC/1.0\r\nbroken", "no-bulletins"),
        ("menu.html", b"<html><body><a href='/'>Trang ch\xe1\xbb\xa7</a></body></html>", "no-article"),
    ],
)
def test_bad_input_is_one_clear_issue_and_the_rest_goes_on(
    tmp_path: Path, read: Reader, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text(TEXT, "utf-8")
    found = read(tmp_path / name, tmp_path / "zz.txt")
    assert found.ids == ["zz"]
    assert found.codes == [code]
    assert found.issues[0].severity == "error"
    assert found.issues[0].doc == str(tmp_path / name)


def test_what_is_missing_is_said(tmp_path: Path, read: Reader) -> None:
    assert read(tmp_path / "nope.txt").codes == ["no-such-file"]
    assert read(tmp_path).codes == ["no-bulletins"]


def test_an_unreadable_file_is_said(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert read(str(tmp_path / "*.txt")).codes == ["unreadable-file"]


def test_standard_input_is_named_by_what_it_says(monkeypatch: pytest.MonkeyPatch, read: Reader) -> None:
    ids = []
    for text in (TEXT, TEXT, TEXT + "Thêm.\n"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        found = read("-").one
        assert found.text == text
        ids.append(found.id)
    assert ids[0] == ids[1] != ids[2]
    assert ids[0].startswith("stdin-")


def test_standard_input_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch, read: Reader) -> None:
    page = f"<!DOCTYPE html><html><body><h1>{TITLE}</h1><p>{TEXT}</p></body></html>"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    document = read("-").one
    assert "<" not in document.text
    assert document.title == TITLE


def test_what_the_importer_says_wins(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.html").write_text(
        f"<title>{TITLE}</title><meta property='article:published_time' content='2020-01-01'><h1>{TITLE}</h1><p>{TEXT}",
        "utf-8",
    )
    assert read(tmp_path / "a.html").one.published == "2020-01-01"
    document = read(tmp_path / "a.html", published="21/1/2024", locality="Hải Phòng", source="https://x.example/").one
    assert (document.published, document.locality, document.source) == (
        "2024-01-21",
        "Hải Phòng",
        "https://x.example/",
    )


def test_too_large_a_file_is_refused(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 100, "utf-8")
    assert read(tmp_path / "a.txt", limits=Limits(file_bytes=10_000)).codes == ["too-large"]


def test_reading_is_lazy(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT, "utf-8")
    found = read_sources([str(tmp_path)])
    assert next(found).id == "0"  # type: ignore[union-attr]
    (tmp_path / "2.txt").unlink()
    assert [getattr(one, "code", "") for one in found] == ["", "unreadable-file"]


def test_inputs_are_counted(folder: Path) -> None:
    assert count_inputs([str(folder), "-", "https://x.example/a", "nope"]) == 5


@pytest.mark.parametrize(
    "options",
    [
        {"published": "soon"},
        {"published": "2024-02-30"},
        {"since": "13/13/2024"},
        {"columns": {"body": "x"}},
        {"match": "("},
        {"encoding": "klingon"},
        {"requests_per_second": 0},
    ],
    ids=str,
)
def test_misuse_is_said_at_once(options: dict[str, object]) -> None:
    with pytest.raises(KgError):
        ReadOptions(**options)  # type: ignore[arg-type]


def test_columns() -> None:
    assert parse_columns("text=body, date=published , id=no") == {"text": "body", "published": "published", "id": "no"}
    for wrong in ("text", "text=", "heading=x"):
        with pytest.raises(KgError, match="--map"):
            parse_columns(wrong)


def test_ids_of_names_and_addresses() -> None:
    assert stem_id("a.b.txt") == "a.b"
    assert stem_id("crawl.warc.gz") == "crawl"
    assert stem_id("\t\n.txt") != ""
    assert address_id("https://x.example/") == "x.example"
    assert address_id("http://www.x.example/Tin-tức/Đảng.html") == "x.example-tin-tuc-dang"
    assert len(address_id("https://x.example/" + "a" * 500)) <= 120
    assert address_id("https://x.example/" + "a" * 500) != address_id("https://x.example/" + "a" * 501)


def test_same_stem_in_one_folder_takes_the_suffix() -> None:
    paths = [Path("tin.html"), Path("tin.txt")]
    assert file_ids(paths) == {paths[0]: "tin.html", paths[1]: "tin.txt"}
