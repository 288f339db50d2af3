"""Write docs/rules.md: every rule that comes with signlint, by pack, from the packs themselves.

    .venv/bin/python docs/rules.py

A test compares the page with the packs; docs/refresh.py writes it too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from signlint.model import Citation
from signlint.rules import Pack, Rule, shipped

PAGE = Path(__file__).resolve().parent / "rules.md"

_INTRO = """\
# ルール一覧 / Rules

<!-- written by docs/rules.py: change the rules, then run it -->

{rules} rules in {packs} packs ({counts}). `signlint rules show ID` tells why a rule is there, with
good and bad examples. “off” rules run when `signlint.yaml` switches them on or `--select` names them; “hard” ones
cannot be suppressed.

{packs} 個のルール集に {rules} 個のルールがあります。理由と、良い例・悪い例は `signlint rules show ID` で
見られます。off は、`signlint.yaml` で有効にするか `--select` で名前を書いたときだけ働きます。hard は除外できません。
"""


def page() -> str:
    """The whole page. Raises SystemExit for a pack with a rule that does not load."""
    packs = shipped()
    for pack in packs:
        if pack.errors:
            raise SystemExit(f"{pack.id}: {pack.errors[0]}")
    rules = [rule for pack in packs for rule in pack.rules]
    counts = Counter(rule.severity.label for rule in rules)
    said = ", ".join(f"{counts[name]} {name}" for name in ("error", "warning", "note"))
    intro = _INTRO.format(rules=len(rules), packs=len(packs), counts=said)
    return "\n".join([intro, *(line for pack in packs for line in _section(pack))])


def _section(pack: Pack) -> Iterator[str]:
    yield f"## {pack.id}: {_cell(pack.title.ja)} / {_cell(pack.title.en)}\n"
    yield "| rule | severity | ルール | what it is about | source |"
    yield "|---|---|---|---|---|"
    yield from (_row(rule) for rule in pack.rules)
    yield ""
    yield from _sources(rule.cite for rule in pack.rules)
    yield ""


def _row(rule: Rule) -> str:
    severity = ", ".join([rule.severity.label, *(["hard"] if rule.hard else []), *([] if rule.enabled else ["off"])])
    source = ", ".join(part for part in (rule.cite.source, rule.cite.where) if part)
    cells = (f"`{rule.id}`", severity, _cell(rule.title.ja), _cell(rule.title.en), _cell(source))
    return f"| {' | '.join(cells)} |"


def _sources(cites: Iterable[Citation]) -> Iterator[str]:
    """What the keys in the last column stand for."""
    for key, cite in sorted({cite.source: cite for cite in cites}.items()):
        title = f"[{_cell(cite.title)}]({cite.url})" if cite.url else _cell(cite.title)
        yield f"- {key}: {title}, {', '.join(part for part in (cite.publisher, cite.year) if part)}"


def _cell(text: str) -> str:
    """Text of a rule as it stands, with nothing that Markdown would take for its own."""
    return re.sub(r"([\\|<>*_`\[\]])", r"\\\1", " ".join(text.split()))


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
