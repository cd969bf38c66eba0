""".zip archives: every member in memory, one at a time, within limits; nothing is ever written to disk."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from kg.model import Document, Issue
from kg.read.blob import Blob, Refused, issue
from kg.read.naming import file_ids
from kg.read.options import Limits, ReadOptions

_ARCHIVES = frozenset((".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz"))
_SMALL = 1_000_000
#: What a damaged or hostile archive makes the library raise.
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError, OverflowError)


def read_zip(blob: Blob, options: ReadOptions) -> Iterator[Document | Issue | Blob]:
    """The members of an archive, in order of their names; a member that is refused is an issue of its own."""
    from kg.read.formats import is_readable

    if blob.depth:
        raise Refused("nested-archive", "is an archive inside an archive; unpack the outer one and import that folder")
    with blob.open() as stream, open_zip(stream, options.limits) as archive:
        kept: list[tuple[PurePosixPath, ZipInfo]] = []
        left = 0
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            path = PurePosixPath(_shown(info).replace("\\", "/"))
            trouble = _trouble(path)
            if info.is_dir():
                continue
            if trouble:
                yield issue("error", trouble[0], f"{blob.origin}!{path}", trouble[1])
            elif not is_readable(path.name) or path.name.startswith((".", "~$")) or "__MACOSX" in path.parts:
                left += 1
            else:
                kept.append((path, info))
        ids = file_ids(path for path, _ in kept)
        options.on_more(len(kept) - 1)
        for path, info in kept:
            yield Blob(
                name=path.name,
                origin=f"{blob.origin}!{path}",
                open=_opener(archive, info, options.limits),
                id=ids[path],
                depth=blob.depth + 1,
            )
        if left:
            yield issue("note", "files-left-out", blob.origin, f"{left} members of unknown type were left out")


def _trouble(path: PurePosixPath) -> tuple[str, str] | None:
    """Why a member is refused by its name alone."""
    if path.is_absolute() or ".." in path.parts or ":" in str(path):
        return "unsafe-name", "its name points outside the archive; it is not read"
    if path.suffix.lower() in _ARCHIVES and not path.name.lower().endswith(".warc.gz"):
        return "nested-archive", "is an archive inside an archive; unpack it first"
    return None


def open_zip(stream: BinaryIO, limits: Limits) -> ZipFile:
    """An archive whose directory is sound and within the limits; raises `Refused` otherwise."""
    try:
        archive = ZipFile(stream)
    except BROKEN as error:
        raise Refused("broken-file", f"is no sound archive: {error}") from error
    members = archive.infolist()
    if len(members) > limits.archive_members:
        raise Refused(
            "too-large", f"holds {len(members)} members, more than {limits.archive_members} (--limit archive_members=…)"
        )
    total = sum(info.file_size for info in members)
    if total > limits.archive_bytes:
        raise Refused(
            "too-large",
            f"unpacks to {total / 1e6:.0f} MB, more than {limits.archive_bytes / 1e6:.0f} MB (--limit archive_bytes=…)",
        )
    return archive


def read_member(archive: ZipFile, info: ZipInfo, limits: Limits) -> bytes:
    """One member's bytes; raises `Refused` where it is encrypted, broken, too large or packed like a bomb."""
    if info.flag_bits & 1:
        raise Refused("encrypted", "is protected by a password; unpack it first")
    if info.file_size > limits.file_bytes:
        raise Refused(
            "too-large",
            f"unpacks to {info.file_size / 1e6:.0f} MB; raise the limit with --limit file_bytes=… (or part_bytes=…)",
        )
    if info.file_size > _SMALL and info.file_size > limits.compression_ratio * max(1, info.compress_size):
        raise Refused(
            "bomb", f"unpacks to {info.file_size // max(1, info.compress_size)} times its size; it is not read"
        )
    try:
        with archive.open(info) as member:
            return member.read(limits.file_bytes + 1)
    except BROKEN as error:
        raise Refused("broken-file", f"is damaged: {error}") from error


def read_part(blob: Blob, part: str, limits: Limits) -> bytes:
    """One part of an office file, which is a zip archive."""
    with blob.open() as stream, open_zip(stream, limits) as archive:
        try:
            info = archive.getinfo(part)
        except KeyError as error:
            raise Refused("broken-file", f"is not what its name says: it has no {part}") from error
        return read_member(archive, info, replace(limits, file_bytes=min(limits.file_bytes, limits.part_bytes)))


def _opener(archive: ZipFile, info: ZipInfo, limits: Limits) -> Callable[[], BinaryIO]:
    return lambda: BytesIO(read_member(archive, info, limits))


def _shown(info: ZipInfo) -> str:
    """A member's name; one written without the UTF-8 flag is UTF-8 all the same where its bytes are."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return info.filename
