"""Where the query page's editor is: the scripts of Ace, put into the wheel by the build or in an installed django-ace.

This file imports nothing else of kg: the build runs it by itself (hatch_build.py).
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

#: What the query page asks for: the editor, its completion, SPARQL, and the styles that its scripts would else put into
#: the page against the content security policy; `main-*` are the pictures of these styles.
_FILES = ("ace.js", "ext-language_tools.js", "mode-sparql.js", "css/ace.css", "css/main-*")


def editor_folder() -> Path | None:
    """Return the folder with the editor's files, or None where neither build nor package brought it."""
    built = Path(__file__).parent / "ace"
    if (built / "ace.js").is_file():
        return built
    # The package is looked up and never imported: it would ask for settings of Django.
    spec = find_spec("django_ace")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "static" / "django_ace" / "ace"
    return folder if (folder / "ace.js").is_file() else None


def editor_files() -> dict[str, Path]:
    """Return the files that the query page needs, by their names in the editor's folder, with the licence of Ace."""
    folder = editor_folder()
    if folder is None:
        return {}
    found = {p.relative_to(folder).as_posix(): p for name in _FILES for p in sorted(folder.glob(name))}
    for notice in sorted(folder.parents[3].glob("django_ace-*.dist-info/licenses/LICEN*")):
        found["LICENCE"] = notice
    return found
