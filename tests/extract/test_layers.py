"""The folders of kg/extract stand in layers: none imports one that comes after it in CONTRIBUTING.md."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import kg.extract

FOLDER = Path(kg.extract.__file__).parent
GUIDE = FOLDER.parents[1] / "CONTRIBUTING.md"


def _layers() -> list[str]:
    """Return the folders and modules that the guide's table of extraction names, in its order."""
    table = GUIDE.read_text(encoding="utf-8").split("| `kg/extract/` | from what to what |", 1)[1].split("\n\n", 1)[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return [name for cell in cells for name in re.findall(r"`(\w+)(?:\.py|/)`", cell)]


def _imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {module.split(".")[2] for module in modules if module.startswith("kg.extract.")}


def test_the_guide_names_every_folder_and_module():
    here = {path.stem for path in FOLDER.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert sorted(_layers()) == sorted(here - {"__init__", "__pycache__"})


def test_no_layer_imports_a_later_one():
    layers = _layers()
    upwards = [
        f"{path.relative_to(FOLDER)} imports {name}"
        for path in sorted(FOLDER.rglob("*.py"))
        if (own := path.relative_to(FOLDER).parts[0].removesuffix(".py")) != "__init__"
        for name in sorted(_imported(path))
        if layers.index(name) > layers.index(own)
    ]
    assert not upwards
