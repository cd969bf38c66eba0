"""The build's one step of its own: the editor of the query page goes into the wheel, out of an installed package.

django-ace carries the released scripts of the Ace editor (BSD-3-Clause). They are never copied into the repository, and
Django, which that package asks for, is needed by nobody who installs the wheel. An editable install takes the same
files from the installed package at run time (kg/serve/editor.py).
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EditorHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the editor's files to the wheel; without them the query page has a plain text area and says so."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files for hatchling; an editable install, which lays no files out, needs none."""
        editor = runpy.run_path(str(Path(self.root) / "kg" / "serve" / "editor.py"))
        files = editor["editor_files"]()
        if version != "editable" and not files:
            self.app.display_warning("django-ace is not installed here: the query page will have a plain text area")
        if version != "editable":
            build_data["force_include"].update({str(path): f"kg/serve/ace/{name}" for name, path in files.items()})
