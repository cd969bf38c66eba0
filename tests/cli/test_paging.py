"""A long answer on a terminal: page by page with the reader's pager, no line wider than the terminal."""

from __future__ import annotations

import fcntl
import os
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

QUERY = "SELECT ?n ?kind ?f { ?x rdfs:label ?n ; a ?kind ; kg:folded ?f } ORDER BY ?n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paging")
    (folder / "tin.txt").write_text(
        "Dự Hội nghị có đồng chí Trần Văn Mẫu, Trưởng Ban Quản lý Khu kinh tế Hải Phòng.\n", encoding="utf-8"
    )
    subprocess.run(
        [sys.executable, "-m", "kg", "--store", folder / "graph", "import", folder / "tin.txt"],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return folder / "graph"


def on_terminal(store: Path, rows: int, columns: int, *more: str) -> str:
    """Ask on a terminal of that size, whose pager marks each line; returns what the terminal was sent."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    env = {**os.environ, "PAGER": "sed s/^/@/", "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    for name in ("LINES", "COLUMNS", "NO_COLOR", "MANPAGER"):
        env.pop(name, None)
    command = [sys.executable, "-m", "kg", "--store", str(store), "query", QUERY, *more]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, env=env) as run:
        os.close(theirs)
        sent = b""
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:
                break
            if not data:
                break
            sent += data
        assert run.wait(60) == 0
    os.close(ours)
    return sent.decode("utf-8").replace("\r\n", "\n")


def test_what_is_longer_than_the_terminal_goes_through_the_pager(store: Path) -> None:
    lines = on_terminal(store, 4, 60).splitlines()
    assert len(lines) > 4
    assert all(line.startswith("@") and len(line) <= 61 for line in lines)
    assert any("Trần Văn Mẫu" in line for line in lines)


def test_what_fits_the_terminal_is_printed(store: Path) -> None:
    for text in (on_terminal(store, 60, 80), on_terminal(store, 4, 80, "--limit", "2")):
        assert "@" not in text
        assert "Ban" in text


def test_a_format_for_programs_is_never_paged(store: Path) -> None:
    assert on_terminal(store, 4, 60, "-f", "csv").startswith("n,kind,f")
