"""Build hook: a wheel carries rules/ and glossaries/ in ``signlint/_data``, with their compiled form.

Not for an editable install, whose copy would be stale the next minute: `signlint.data`
then finds the folders of the repository itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the data to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard" or self.target_name != "wheel":
            return
        root = Path(self.root)
        self._made = tempfile.TemporaryDirectory()
        compile_into(root, Path(self._made.name))
        folders = {"rules": root / "rules", "glossaries": root / "glossaries", "compiled": Path(self._made.name)}
        for name, folder in folders.items():
            build_data["force_include"][str(folder)] = f"signlint/_data/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_made"):
            self._made.cleanup()


def compile_into(root: Path, folder: Path) -> None:
    """Fill `folder` with what the loaders of packs, profiles and glossaries keep in the user's cache.

    Those loaders write a JSON file for each thing they parse from YAML, named after its
    content; a run looks for the same names beside the data first (`signlint.compiled`).
    """
    before = os.environ.get("SIGNLINT_CACHE_DIR")
    os.environ["SIGNLINT_CACHE_DIR"] = str(folder)
    sys.path.insert(0, str(root))
    try:
        from signlint import config, glossary, rules

        for name in config.profiles():
            config.load(profile=name)
        rules.shipped()
        glossary.Termbase.from_paths(glossary.shipped_glossaries())
    finally:
        sys.path.remove(str(root))
        if before is None:
            del os.environ["SIGNLINT_CACHE_DIR"]
        else:
            os.environ["SIGNLINT_CACHE_DIR"] = before
