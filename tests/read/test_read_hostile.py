"""Inputs made to harm: each is refused with a clear word, and nothing is written, expanded or waited for."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from read_formats import WRITERS
from read_samples import TEXT, Read

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
