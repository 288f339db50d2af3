"""Templates for what users write themselves."""

from __future__ import annotations

import os
import re
from pathlib import Path

from signlint import rules
from signlint.config import Settings
from signlint.errors import UsageError, unwritable
from signlint.messages import Bilingual

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A rule's id is its path, so its names are those of ids."""

_PACK = """\
title: {ja: わたしたちのルール, en: Our rules}
sources:
  OURGUIDE: {title: わたしたちの手引き, publisher: わたしたちの市, year: "2026", url: ""}
"""

_RULE = """\
# id: PACKNAME/RULENAME
title: {ja: 「〇〇」ではなく「△△」と書く, en: Say △△}
why: {ja: 市の手引きで決めた言い方にそろえるためです。, en: The guide of our city decided on one wording.}
cite: OURGUIDE
severity: warning
langs: [ja, ja-simple]
check: pattern
with:
  match: [〇〇]
  suggest: [△△]
message:
  ja: 「{match}」ではなく「△△」と書いてください。
  en: Write “△△” instead of “{match}”.
examples:
  bad: [{text: 〇〇へどうぞ。, match: 〇〇}]
  good: [△△へどうぞ。]
"""


def start_rule(path: Path) -> list[Path]:
    """Write a rule template at `path` (pack/name) and a pack.yaml if there is none; the files written.

    Raises UsageError if the rule is already there or cannot be written, or the pack has the name of a shipped one.
    """
    rule = path if path.suffix == ".yaml" else path.with_name(path.name + ".yaml")
    if not (_NAME.fullmatch(rule.stem) and _NAME.fullmatch(rule.parent.name)) or ".." in rule.parts:
        what = Bilingual(
            "「ルール集/ルール名」の形で、英小文字・数字・ハイフンで書いてください（例: ourcity/elevator）",
            "write pack/name in lower-case letters, digits and hyphens, such as ourcity/elevator",
        )
        raise UsageError(what, str(path))
    _demand_own(rule.parent)
    if rule.exists():
        raise UsageError(Bilingual(f"{rule} はもうあります", f"{rule} is already there"))
    pack = rule.parent / "pack.yaml"
    files = [] if pack.exists() else [(pack, _PACK)]
    files.append((rule, _RULE.replace("PACKNAME", rule.parent.name).replace("RULENAME", rule.stem)))
    try:
        rule.parent.mkdir(parents=True, exist_ok=True)
        for target, text in files:
            target.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise unwritable(problem, str(problem.filename or rule), UsageError) from None
    return [target for target, _ in files]


def _demand_own(folder: Path) -> None:
    """The name of a shipped pack always means the shipped one: a folder of that name would never be read."""
    name = folder.name
    if name in rules.shipped_packs() and folder.resolve() != rules.pack_folder(name, Path()).resolve():
        what = Bilingual(
            f"{name} は signlint のルール集の名前なので、使えません。ほかの名前にしてください（例: ourcity）",
            f"{name} is a pack of signlint's own: take another name, such as ourcity",
        )
        raise UsageError(what)


def packs_to_name(folder: Path, settings: Settings) -> list[str]:
    """What ``packs:`` must say for the pack in `folder` to be used, beside those of the profile; nothing if it does."""
    if any((settings.base / name).resolve() == folder.resolve() for name in settings.packs):
        return []
    try:
        own = Path(os.path.relpath(folder.resolve(), settings.base.resolve())).as_posix()
    except ValueError:  # another drive
        own = folder.resolve().as_posix()
    return [*(name for name in settings.packs if name not in rules.shipped_packs()), own]
