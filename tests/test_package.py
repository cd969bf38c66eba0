"""The wheel, installed in another environment away from the checkout, runs the main job and finds all its data."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Sáng 21/1/2024, Đảng ủy Khu kinh tế Hải Phòng tổ chức Hội nghị tổng kết công tác năm 2023.\n"
    "Dự Hội nghị có đồng chí Trần Văn Mẫu, Trưởng Ban Quản lý Khu kinh tế Hải Phòng.\n"
)
#: A place for each kind of file that code looks for at run time, with one that must be there.
NEEDED = (
    "kg/py.typed",
    "kg/_ontology/kg.ttl",
    "kg/_ontology/shapes.ttl",
    "kg/_ontology/queries/who-holds.rq",
    "kg/lexicon/titles.yaml",
    "kg/lexicon/places.tsv",
    "kg/lexicon/place_spellings.tsv",
    "kg/read/sites.yaml",
    "kg/resolve/data/conflicts.tsv",
    "kg/serve/ace/LICENCE",
    "kg/serve/ace/ace.js",
    "kg/serve/ace/mode-sparql.js",
    "kg/serve/templates/base.html",
    "kg/serve/words.yaml",
    "kg/show/page/page.html",
    "kg/show/page/strings.json",
)


#: Needed by a dependency that does not say so in a way every pip understands (see pyproject.toml), or what uvicorn
#: takes up by itself where it is there: its fast parser and event loop.
NOT_IMPORTED = {"lxml-html-clean", "httptools", "uvloop"}


def run(*args: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command without anything of this environment but what `env` gives."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KG_", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(arg) for arg in args],
        cwd=cwd,
        env={**kept, **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{args}: {done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with the build backend that is installed."""
    pytest.importorskip("hatchling", reason="needs hatchling, which pip install -e '.[dev]' brings")
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=ROOT)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def kg(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `kg` of a new environment that holds the wheel; its dependencies are those installed here."""
    home = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", home / "env", cwd=home)
    bin_dir = home / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(bin_dir / "python", "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=home)
    # A folder on PYTHONPATH runs no .pth files, so an editable install of the checkout stays invisible.
    return bin_dir / "kg"


def test_the_wheel_holds_all_data_and_nothing_else(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert set(NEEDED) <= names
    assert {name.split("/")[0] for name in names} == {"kg", next(n.split("/")[0] for n in names if ".dist-info/" in n)}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
    packaged = {name.removeprefix("kg/_ontology/") for name in names if name.startswith("kg/_ontology/")}
    assert packaged == {p.relative_to(ROOT / "ontology").as_posix() for p in (ROOT / "ontology").rglob("*.*")}


def test_the_wheel_runs_the_main_job_elsewhere(kg: Path, tmp_path: Path):
    here = {"PYTHONPATH": sysconfig.get_paths()["purelib"], "KG_STORE": str(tmp_path / "store")}
    where = run(kg.with_name("python"), "-c", "import kg; print(kg.__file__)", cwd=tmp_path, **here).stdout
    assert str(kg.parents[1]) in where and str(ROOT) not in where
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    run(kg, "import", "--published", "2024-01-22", "--locality", "Hải Phòng", "tin.txt", cwd=tmp_path, **here)
    facts = [json.loads(line) for line in run(kg, "facts", cwd=tmp_path, **here).stdout.splitlines()]
    wanted = {"type": "role", "person": "Trần Văn Mẫu", "title": "Trưởng Ban", "quote": TEXT.splitlines()[1]}
    assert [fact for fact in facts if wanted.items() <= fact.items()]
    board = "body=Ban Quản lý Khu kinh tế Hải Phòng"
    answer = run(kg, "query", "who-holds", "-p", board, "-f", "csv", cwd=tmp_path, **here).stdout
    assert "Trưởng Ban,Trần Văn Mẫu" in answer
    assert "conforms" in run(kg, "validate", cwd=tmp_path, **here).stdout
    assert "1 bulletins" in run(kg, "show", "mang.html", cwd=tmp_path, **here).stdout
    page = (tmp_path / "mang.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and page.rstrip().endswith("</html>")
    assert not re.search(r"<(script|link|img)[^>]*(src|href)=.?https?:", page)
    run(kg, "export", "graph.trig", cwd=tmp_path, **here)
    assert "Trần Văn Mẫu" in (tmp_path / "graph.trig").read_text(encoding="utf-8")


def test_dependencies_are_what_the_code_imports():
    names = packages_distributions()
    imported = {
        _plain(names.get(module, [module])[0])
        for path in (ROOT / "kg").rglob("*.py")
        for module in _imports(ast.parse(path.read_text(encoding="utf-8")))
        if module != "kg" and module not in sys.stdlib_module_names
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_plain(line) for line in project["dependencies"]}
    optional = project["optional-dependencies"].items()
    extras = {_plain(line) for extra, lines in optional if extra != "dev" for line in lines}
    assert imported - extras <= declared, "imported, but not declared"
    assert declared <= imported | NOT_IMPORTED, "declared, but imported nowhere"


def _plain(requirement: str) -> str:
    """The normal form of the name that a requirement begins with (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[; ]", requirement)[0]).lower()


def _imports(tree: ast.Module) -> set[str]:
    """The top-level names of modules that a file imports, wherever it does."""
    found = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    found |= {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module and not n.level}
    return {name.split(".")[0] for name in found}
