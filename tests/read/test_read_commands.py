"""`kg import` and `kg watch` as a user runs them: real command, real store, real server."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from read_formats import WRITERS
from read_samples import TEXT, TITLE
from read_server import Server

from kg.cli import main
from kg.cli.import_ import pace_of

Kg = Callable[..., subprocess.CompletedProcess[str]]


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", "from kg.cli import main; main()", *map(str, arguments)]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "KG_STORE": str(tmp_path / "store"), "XDG_CACHE_HOME": str(tmp_path / "cache")}


@pytest.fixture
def kg(environment: dict[str, str]) -> Kg:
    def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command(*arguments), input=stdin, capture_output=True, env=environment, timeout=60, check=False
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def feed() -> Iterator[Server]:
    """A feed of thirty articles."""
    with Server() as server:
        links = "".join(f"<item><link>{server.base}/tin/{n}</link></item>" for n in range(30))
        body = f"<rss version='2.0'><channel>{links}</channel></rss>".encode()
        server.answers["/rss"] = lambda h: h.send(200, body, "application/rss+xml")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.stop.set()
        server.shutdown()
        thread.join()


def test_every_format_imports_to_the_same_facts(tmp_path: Path) -> None:
    def run(*arguments: str | Path) -> str:
        done = CliRunner().invoke(main, list(map(str, arguments)))
        assert done.exit_code == 0, done.output
        return done.stdout

    facts = {}
    for suffix, write in WRITERS.items():
        folder = tmp_path / suffix.strip(".")
        folder.mkdir()
        (folder / f"tin{suffix}").write_bytes(write(TEXT.splitlines()))
        store = ("--store", str(tmp_path / f"store{suffix}"))
        run(*store, "import", "--published", "2024-01-21", "--locality", "Mẫu Giang", folder)
        rows = map(json.loads, run(*store, "facts", "--format", "jsonl").splitlines())
        facts[suffix] = [{name: value for name, value in row.items() if name not in ("doc", "iri")} for row in rows]
    assert facts[".txt"]
    for suffix, found in facts.items():
        assert sorted(map(str, found)) == sorted(map(str, facts[".txt"])), suffix


def test_problems_are_named_and_the_rest_is_imported(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(TEXT, "utf-8")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 100)
    done = kg("import", tmp_path / "tin.txt", tmp_path / "old.doc", tmp_path / "no.txt", "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["imported"] == ["tin"]
    assert [i["code"] for i in report["issues"] if i["severity"] == "error"] == ["no-such-file", "unknown-format"]
    again = kg("import", tmp_path / "tin.txt", "--json")
    assert again.returncode == 0
    assert json.loads(again.stdout)["unchanged"] == ["tin"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--published", "hôm nay"], "is no date"),
        (["--map", "thân"], "FIELD=COLUMN"),
        (["--limit", "patience=3"], "is no limit"),
        (["--encoding", "klingon"], "is not known"),
        (["--match", "("], "no regular expression"),
    ],
)
def test_misuse_ends_with_2_and_no_traceback(kg: Kg, tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "tin.txt").write_text(TEXT, "utf-8")
    done = kg("import", *arguments, tmp_path / "tin.txt")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dry_run_shows_and_writes_nothing(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "tin.html").write_bytes(WRITERS[".html"](TEXT.splitlines()))
    shown = kg("import", "--dry-run", "--published", "2024-01-21", tmp_path / "tin.html")
    assert shown.returncode == 0
    assert TITLE in shown.stdout
    listed = json.loads(kg("import", "--dry-run", "--json", tmp_path / "tin.html").stdout)["bulletins"]
    assert [(row["id"], row["title"]) for row in listed] == [("tin", TITLE)]
    assert listed[0]["facts"]["entity"] > 0
    assert not (tmp_path / "store").exists()


def test_standard_input(kg: Kg) -> None:
    report = json.loads(kg("import", "-", "--json", stdin=TEXT.encode("utf-16")).stdout)
    assert len(report["imported"]) == 1
    assert report["imported"][0].startswith("stdin-")


def test_ctrl_c_ends_cleanly_and_the_same_command_goes_on(kg: Kg, environment: dict[str, str], feed: Server) -> None:
    arguments = ("import", "--json", "--feed", "--allow-local", "--rate", "10", f"{feed.base}/rss")
    with subprocess.Popen(
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        while feed.asked["/tin/4"] == 0:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert b"again to go on" in err
    assert b"Traceback" not in err
    first = json.loads(out)["imported"]
    assert 3 <= len(first) < 30
    asked_before = feed.asked["/tin/0"]
    report = json.loads(kg(*[*arguments[:-2], "1000", arguments[-1]]).stdout)
    assert sorted(report["imported"] + report["unchanged"]) == sorted(f"127.0.0.1-tin-{n}" for n in range(30))
    assert set(report["unchanged"]) == set(first)
    assert feed.asked["/tin/0"] == asked_before


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (30, 90, 60.0, "30 a minute, 2:00 left"),
        (400, 10_000, 100.0, "4 a second, 40:00 left"),
        (600, 100_000, 300.0, "2 a second, 13:48:20 left"),
        (500, None, 100.0, "5 a second"),
        (1, 9, 0.1, ""),
    ],
)
def test_how_long_it_will_yet_take(done: int, total: int | None, seconds: float, said: str) -> None:
    assert pace_of(done, total, seconds) == said


def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"{TEXT}Tin {name}.\n", "utf-8")
    terminal, end = pty.openpty()
    run = command("--store", tmp_path / "s", "import", folder)
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=end, env={**environment, "TERM": "xterm"}) as process:
        os.close(end)
        shown = b""
        # The terminal's other end is gone when the command is.
        with contextlib.suppress(OSError):
            while data := os.read(terminal, 65_536):
                shown += data
        assert process.wait(30) == 0
    os.close(terminal)
    assert b"3/3" in shown
    assert b"writing 3 to the graph" in shown
    piped = subprocess.run(
        command("--store", tmp_path / "t", "import", folder), capture_output=True, env=environment, check=False
    )
    assert (piped.returncode, piped.stderr) == (0, b"")


def test_watching_a_folder(kg: Kg, environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    process = subprocess.Popen(
        command("watch", "--every", "0.1", folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
        encoding="utf-8",
    )
    with process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "a imported\n"
            (folder / "b.docx").write_bytes(WRITERS[".docx"](TEXT.splitlines()))
            assert process.stdout.readline() == "b imported\n"
        finally:
            process.send_signal(signal.SIGINT)  # it watches until it is told to end, also when something failed
        _, err = process.communicate(timeout=30)
    assert "Traceback" not in err
    assert process.returncode == 0
    report = json.loads(kg("import", "--json", folder).stdout)
    assert report["unchanged"] == ["a", "b"]


def test_one_look(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    looks = [kg("watch", "--once", tmp_path / "a.txt") for _ in range(2)]
    assert [(look.returncode, look.stdout, look.stderr) for look in looks] == [(0, "a imported\n", ""), (0, "", "")]
    missing = kg("watch", "--once", tmp_path / "no")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "no such file" in missing.stderr


def test_duplicates_are_listed(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("12 đảng viên", "13 đảng viên"), "utf-8")
    (tmp_path / "c.txt").write_text("Tin khác\nSáng 21/1, Huyện ủy Mẫu họp bàn công tác cán bộ.\n", "utf-8")
    assert kg("import", tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt").returncode == 0
    pairs = [json.loads(line) for line in kg("duplicates", "--json").stdout.splitlines()]
    assert [(pair["left"], pair["right"], pair["kind"]) for pair in pairs] == [("a", "b", "revised")]
    assert "a few words differ" in kg("duplicates").stdout
