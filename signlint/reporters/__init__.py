"""The outputs of ``check``: each turns a report into text; none knows how findings come about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

from signlint.errors import UsageError
from signlint.messages import Bilingual, suggestion
from signlint.model import Report
from signlint.reporters import concise, github, junit, plain_json, sarif, terminal
from signlint.reporters.options import Options, RuleInfo, describe
from signlint.reporters.outcome import exit_code
from signlint.reporters.schema import output_schema

__all__ = ["FORMATS", "Options", "RuleInfo", "describe", "exit_code", "output_schema", "write"]

Reporter = Callable[[Report, TextIO, str, Options], None]

FORMATS: Mapping[str, Reporter] = {
    "terminal": terminal.write,
    "concise": concise.write,
    "json": plain_json.write,
    "sarif": sarif.write,
    "github": github.write,
    "junit": junit.write,
}
"""Every output by the name that ``--format`` takes."""


def write(report: Report, out: TextIO, *, format: str, lang: str = "en", options: Options | None = None) -> None:
    """Write `report` to `out` as `format`, speaking `lang` (``"ja"`` or ``"en"``).

    `out` should have gone through `signlint.console.prepare`. Raises UsageError for an unknown format.
    """
    reporter = FORMATS.get(format)
    if reporter is None:
        what = Bilingual(f"'{format}' という出力形式はありません", f"no output format named '{format}'")
        hint = suggestion(format, FORMATS)
        raise UsageError(Bilingual(what.ja + hint.ja, what.en + hint.en))
    reporter(report, out, lang, options or Options())
