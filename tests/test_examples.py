"""Every command block of README, its Vietnamese twin and examples/ runs as written, and prints what the page shows.

A page's blocks run one after another in one shell, in a copy of the project, as a reader would give them. What a
```text block shows must be in the output of the block before it, line by line; “…” stands for anything.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from kg.cli import main

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "README.vi.md", "examples/README.md", "examples/queries.md")
#: The command that runs these very tests: .ci/run gives it.
TESTS = "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/python -m pytest"
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = "=====block {}====="


@dataclass(frozen=True)
class Block:
    """One command block of a page, its line, and the lines of output the page shows for it."""

    line: int
    commands: str
    shown: tuple[str, ...]


def blocks(page: str) -> list[Block]:
    """The command blocks of a page, in order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found: list[Block] = []
    for fence in _FENCE.finditer(text):
        kind, body = fence.groups()
        if kind == "sh":
            found.append(Block(text.count("\n", 0, fence.start()) + 1, body, ()))
        elif kind == "text":
            found[-1] = Block(found[-1].line, found[-1].commands, tuple(body.splitlines()))
        else:
            raise AssertionError(f"{page}: a block of the unknown kind {kind!r}")
    return found


def shows(line: str, output: str) -> bool:
    """Whether a line of a page stands in an output, whatever the spaces; “…” is anything within the line."""
    parts = [r"\s+".join(map(re.escape, part.split())) for part in line.split("…")]
    return re.search(".*".join(part for part in parts if part), output) is not None


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what a clone holds, as far as the pages use it."""
    for name in ("kg", "ontology", "data", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def shell(project: Path) -> dict[str, str]:
    """An environment without a network: pip installs the project, the dependencies are those installed here."""
    pytest.importorskip("hatchling", reason="needs hatchling, which pip install -e '.[dev]' brings")
    if not shutil.which("bash"):
        pytest.skip("needs bash to run the pages' commands")
    bin_dir = project / "bin"
    bin_dir.mkdir()
    (bin_dir / "python3").symlink_to(sys.executable)
    (bin_dir / "kg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
    (bin_dir / "kg").chmod(0o755)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KG_", "VIRTUAL_ENV", "PIP_"))}
    return {
        **kept,
        "PATH": f"{bin_dir}{os.pathsep}{os.environ['PATH']}",
        # A folder on PYTHONPATH runs no .pth files, so an editable install of the checkout stays invisible.
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's inverted switch: 0 means without isolation
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_command_block_runs_and_prints_what_the_page_shows(page: str, project: Path, shell: dict[str, str]):
    found = [block for block in blocks(page) if block.commands.strip() != TESTS]
    assert found
    if page not in {"README.md", "README.vi.md"}:
        # These pages begin where README ends: with the project installed in the reader's environment.
        shell["PYTHONPATH"] = f"{project}{os.pathsep}{shell['PYTHONPATH']}"
    script = "".join(f"echo '{_MARK.format(n)}'\n{block.commands}" for n, block in enumerate(found))
    run = subprocess.run(
        ["bash", "-euo", "pipefail"],
        input=script,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=project,
        env=shell,
        encoding="utf-8",
        timeout=540,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:]
    assert "Traceback" not in run.stdout
    for n, block in enumerate(found):
        output = run.stdout.split(_MARK.format(n))[1].split("=====block")[0]
        missing = [line for line in block.shown if not shows(line, output)]
        assert not missing, f"{page}, line {block.line}: not printed: {missing}\n{output[-3000:]}"


def test_the_twins_have_the_same_blocks():
    one, other = blocks("README.md"), blocks("README.vi.md")
    assert [(b.commands, b.shown) for b in one] == [(b.commands, b.shown) for b in other]


def test_each_twin_is_in_its_own_language_and_names_the_other():
    english, vietnamese = ((ROOT / name).read_text(encoding="utf-8").splitlines()[:3] for name in PAGES[:2])
    assert english[0].isascii() and english[2] == "*Tiếng Việt: [README.vi.md](README.vi.md)*"
    assert not vietnamese[0].isascii() and vietnamese[2] == "*English: [README.md](README.md)*"


def test_the_test_command_is_that_of_the_continuous_build():
    assert [b.commands.strip() for b in blocks("README.md")].count(TESTS) == 1
    assert TESTS in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_the_table_of_commands_is_complete(page: str):
    text = (ROOT / page).read_text(encoding="utf-8")
    listed = re.findall(r"^\| `kg (\w+)", text, re.MULTILINE)
    assert sorted(listed) == main.list_commands(click.Context(main))


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_a_page_claims_no_more_quality_than_the_floors_hold(page: str):
    right, found = map(int, re.findall(r"(\d+) %", (ROOT / page).read_text(encoding="utf-8")))
    floors = json.loads((ROOT / "tests" / "quality_floors.json").read_text(encoding="utf-8"))["floors"]["all"]
    assert right <= 100 * floors["precision"] and found <= 100 * floors["recall"]


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_the_licence_of_every_dependency_is_named(page: str):
    text = (ROOT / page).read_text(encoding="utf-8").lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=!~\[; ]", line)[0].lower() for line in project["dependencies"]]
    assert [name for name in names if name not in text.rpartition("## ")[2]] == []


@pytest.mark.parametrize("page", [*PAGES, "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_of_pages_lead_somewhere(page: str):
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (path.parent / target).exists(), f"{page}: {target}"
