"""Inputs made to harm: each is refused with a clear word, and nothing is written, expanded or waited for."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from page_layouts import LAYOUTS
from read_formats import WRITERS
from read_samples import TEXT, TITLE, Read

from kg.read import Limits

Reader = Callable[..., Read]
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:/evil.txt", "..\\evil.txt"])
def test_zip_slip(tmp_path: Path, read: Reader, name: str) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    found = read(packed(inner / "a.zip", {name: TEXT.encode(), "tin.txt": TEXT.encode()}))
    assert found.ids == ["tin"]
    assert found.codes == ["unsafe-name"]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["a.zip"]


def test_nested_archives(tmp_path: Path, read: Reader) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("tin.txt", TEXT)
    outer = {"inner.zip": inner.getvalue(), "inner.docx": inner.getvalue(), "inner.7z": b"7z", "tin.txt": TEXT.encode()}
    found = read(packed(tmp_path / "a.zip", outer))
    assert found.ids == ["tin"]
    assert found.codes == ["nested-archive", "nested-archive", "broken-file"]


def test_an_archive_disguised_as_text_inside_an_archive(tmp_path: Path, read: Reader) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("tin.txt", TEXT)
    assert read(packed(tmp_path / "a.zip", {"inner.txt": inner.getvalue()})).codes == ["not-text"]


def test_zip_bomb(tmp_path: Path, read: Reader) -> None:
    found = read(packed(tmp_path / "a.zip", {"tin.txt": b"0" * 20_000_000}))
    assert found.codes == ["bomb"]


def test_many_members_and_great_totals(tmp_path: Path, read: Reader) -> None:
    path = packed(tmp_path / "a.zip", {f"{n}.txt": f"Tin số {n}.".encode() for n in range(50)})
    assert read(path, limits=Limits(archive_members=10)).codes == ["too-large"]
    assert read(path, limits=Limits(archive_bytes=100)).codes == ["too-large"]


def test_a_member_that_lies_about_its_size(tmp_path: Path, read: Reader) -> None:
    path = packed(tmp_path / "a.zip", {"tin.txt": TEXT.encode() * 200})
    data = bytearray(path.read_bytes())
    for place in (data.index(b"PK\x01\x02") + 24, data.index(b"PK\x03\x04") + 22):
        data[place : place + 4] = struct.pack("<I", 10)
    path.write_bytes(data)
    found = read(path)
    assert not found.documents
    assert found.codes in (["broken-file"], ["bomb"])


def test_an_encrypted_member(tmp_path: Path, read: Reader) -> None:
    path = packed(tmp_path / "a.zip", {"tin.txt": TEXT.encode()})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert read(path).codes == ["encrypted"]


@pytest.mark.parametrize(
    ("suffix", "part"), [(".docx", "word/document.xml"), (".docx", "word/styles.xml"), (".odt", "content.xml")]
)
def test_xml_entity_bombs(tmp_path: Path, read: Reader, suffix: str, part: str) -> None:
    path = tmp_path / f"a{suffix}"
    with zipfile.ZipFile(io.BytesIO(WRITERS[suffix](TEXT.splitlines()))) as source:
        members = {name: source.read(name) for name in source.namelist()}
    body = members[part].decode()
    body = body[body.index("?>") + 2 :]
    members[part] = (BOMB + body).encode()
    assert read(packed(path, members)).codes == ["xml-entities"]
    members[part] = (BOMB + body).encode("utf-16")
    assert read(packed(path, members)).codes == ["xml-entities"]
    # In UTF-7 no letter of the declaration looks like one.
    hidden = (BOMB + body).partition("?>")[2].encode("utf-7").replace(b"<!", b"+ADwAIQ-")
    members[part] = b'<?xml version="1.0" encoding="UTF-7"?>' + hidden
    assert b"<!" not in members[part]
    # Styles that cannot be read are done without.
    assert read(packed(path, members)).codes in (["xml-entities"], ["broken-file"], [])


def test_a_file_of_this_machine_is_not_drawn_in(tmp_path: Path, read: Reader) -> None:
    secret = tmp_path / "secret"
    secret.write_text("bí mật")
    place = secret.as_uri()
    source = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{place}">]><iframe src="{place}"></iframe><p>{TEXT}&x;'
    (tmp_path / "a.html").write_text(source, "utf-8")
    assert "bí mật" not in read(tmp_path / "a.html").one.text


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000 + TEXT,
        "<table><tr><td>" * 5_000 + TEXT,
        "<p>" + "a" * 3_000_000,
        "<p>" + TEXT + "<br>" * 200_000,
        "<a href=x>" * 20_000 + TEXT,
        f"<script type='application/ld+json'>{'[' * 100_000}</script><p>{TEXT}",
        "<p>" + "&#x1F600;" * 100_000,
        "\ud800<p>x".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
    ids=["deep", "deep tables", "long word", "many breaks", "links in links", "deep JSON", "references", "surrogate"],
)
def test_monstrous_pages_end_soon(tmp_path: Path, read: Reader, source: str) -> None:
    (tmp_path / "a.html").write_text(source, "utf-8")
    assert "reader-failed" not in read(tmp_path / "a.html").codes


_MANY = [f"a{n}" for n in range(40_000)]


@pytest.mark.parametrize(
    "source",
    [
        f"<p {' '.join(_MANY)}>{TEXT}",
        f"<p {' '.join(name + '=1' for name in _MANY)}>{TEXT}",
        # None of these marks ends a tag.
        "<p " + " ".join(f'{name}=">" b{name}="<i>"' for name in _MANY) + f">{TEXT}",
        "<!-- <script> --><p title='<!--' " + " ".join(_MANY) + f">{TEXT}</p><!-- </script> -->",
        f"<p {'/'.join(_MANY)}>{TEXT}",
        f"<p>{TEXT}" + "<b>x</b>" * 250_000,
    ],
    ids=["names", "values", "marks in quotes", "behind comments", "slashes", "elements"],
)
def test_a_page_that_would_hold_up_its_parser_is_refused_at_once(tmp_path: Path, read: Reader, source: str) -> None:
    (tmp_path / "a.html").write_text(source, "utf-8")
    began = time.process_time()
    assert read(tmp_path / "a.html").codes == ["too-large"]
    assert time.process_time() - began < 5


def test_a_page_with_long_scripts_and_pictures_written_out_is_read(tmp_path: Path, read: Reader) -> None:
    script = f"<script>if (a <b) {{ {' '.join(_MANY)} }}</script><!-- <i {' '.join(_MANY)} -->"
    picture = f"<img src='data:image/png;base64,{'QUJD' * 3_000_000}'>"
    (tmp_path / "a.html").write_text(LAYOUTS["modern"].replace("<main>", f"<main>{script}{picture}"), "utf-8")
    assert read(tmp_path / "a.html").one.text == TEXT


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "Họp. " * 500_000),
        ("a.md", "- a\n" * 150_000),
        ("a.html", "<p>Hop. " * 1_500_000),
        ("a.json", '[{"text":"a"}' + ',{"text":"a"}' * 1_600_000 + "]"),
        ("a.jsonl", '{"text":"' + "a b " * 2_100_000 + '"}'),
        ("a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n" + "\n--x\n\na" * 20_001),
    ],
    ids=lambda value: value if len(value) < 10 else "",
)
def test_what_is_too_long_for_a_bulletin_is_refused(tmp_path: Path, read: Reader, name: str, data: str) -> None:
    (tmp_path / name).write_text(data, "utf-8")
    found = read(tmp_path / name)
    assert not found.documents
    assert found.codes == ["too-large"]


def test_a_part_of_an_office_file_is_bounded(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.docx").write_bytes(WRITERS[".docx"]([TITLE, *(f"Đoạn {n * n}" for n in range(3_000))]))
    assert read(tmp_path / "a.docx", limits=Limits(part_bytes=100_000)).codes == ["too-large"]
    assert read(tmp_path / "a.docx").one.title == TITLE


#: Files of 60 MB, made in the process that reads them, and read one after the other.
_GREEDY = r"""
from pathlib import Path
from kg.read import ReadOptions, read_sources
folder = Path("greedy")
folder.mkdir()
for name, piece in {
    "a.html": b"<p>", "b.html": b"<p a b c d e>", "a.txt": b"H\xf5i ngh\xec. ", "a.md": b"- a\n> b\n",
    "a.json": b"[[],", "a.jsonl": b"[[],", "a.csv": b'a;"', "a.mht": b"\n--x\n",
}.items():
    with (folder / name).open("wb") as out:
        for _ in range(60):
            out.write(piece * (1_000_000 // len(piece)))
assert not [x for x in read_sources([str(folder)]) if not hasattr(x, "severity")]
# Not ru_maxrss, which a process takes over from the one that starts it.
print(next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) // 1000)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to tell a process's memory")
def test_no_file_takes_half_a_gigabyte(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", _GREEDY], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) < 500


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_deep_json(tmp_path: Path, read: Reader, name: str) -> None:
    (tmp_path / name).write_text('{"text":' + "[" * 200_000 + "\n", "utf-8")
    assert read(tmp_path / name).codes in (["bad-row"], ["broken-file"])


def test_a_table_with_a_monstrous_cell(tmp_path: Path, read: Reader) -> None:
    (tmp_path / "a.csv").write_text('text\n"' + "a" * 200_000 + '"\n"cụt', "utf-8")
    found = read(tmp_path / "a.csv")
    assert "reader-failed" not in found.codes
    assert len(found.documents[0].text) == 200_000


@pytest.mark.parametrize(
    "address", ["http://[a", "http://x:99999999/", "https://", "http://\u2100.example", "http://x\\y"]
)
def test_addresses_in_files_that_are_none(tmp_path: Path, read: Reader, address: str) -> None:
    (tmp_path / "a.html").write_text(f'<link rel="canonical" href="{address}"><p>{TEXT}', "utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": TEXT, "url": address}), "utf-8")
    (tmp_path / "c.mht").write_bytes(
        WRITERS[".mht"](TEXT.splitlines()).replace(b"https://luu.example", address.encode())
    )
    found = read(tmp_path)
    assert len(found.documents) == 3
    assert not found.codes
