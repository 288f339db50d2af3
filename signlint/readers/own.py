"""The files that signlint itself keeps among the catalogs, and what is said of those that do not count."""

from __future__ import annotations

import os
from pathlib import Path

from signlint.messages import Bilingual
from signlint.textfile import SETTINGS, SUPPRESSIONS

IDLE = {
    SUPPRESSIONS: Bilingual(
        "ここでは使わない除外です（使っている signlint.yaml と同じフォルダーに置いてください）",
        "suppressions that are not in force: they belong beside the signlint.yaml that is",
    ),
    "signlint.yml": Bilingual(
        "この名前の設定は使いません（signlint.yaml としてください）",
        "settings that are not in force: the name is signlint.yaml",
    ),
}
"""Names of our files, with what is said of one that does not count in a run.

Of a signlint.yaml the command line tells, once for all files it would have been for.
"""

OURS = frozenset({SETTINGS, *IDLE})
"""Files in which no texts are looked for."""


def is_in_force(folder: str, name: str, base: Path | None) -> bool:
    """Whether our file `name` in `folder` counts in a run whose settings are those of the folder `base`."""
    if name == "signlint.yml":
        return False
    return base is None or os.path.realpath(folder) == os.path.realpath(base)
