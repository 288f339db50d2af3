"""What the columns of a table hold, where their headers do not say it: are these texts, and in which script?"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import PurePath

from signlint.analysis.spelling.scripts import expected_scripts, script_of
from signlint.language import SOURCE, info, is_japanese
from signlint.readers.csv_cells import Cell

_LETTERS = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"\S*(?:://|@|\.(?=\w))\S*")
_WORDS = re.compile(r"[^\W\d_]{2,}.*?[^\w'’-]+[^\W\d_]{2,}", re.DOTALL)

ACCENTED, CHINESE = "Latn+", "Hans"
"""Scripts of ours: Latin letters with the accents of Vietnamese, Portuguese …; Han characters that Japanese lacks."""

_PLAIN_LATIN = frozenset({"en", "id", "ms", "fil"})
_USUAL = {"Jpan": SOURCE, "Hani": SOURCE, CHINESE: "zh-Hans", "Kore": "ko", "Latn": "en", ACCENTED: "vi", "Thai": "th"}
_USUAL |= {
    "Mymr": "my",
    "Deva": "ne",
    "Cyrl": "ru",
    "Arab": "ar",
    "Khmr": "km",
    "Laoo": "lo",
    "Sinh": "si",
    "Beng": "bn",
}


def written_in(values: Iterable[str]) -> str:
    """The script that most of these cells are written in; "" if most are no texts (numbers, dates, codes, names)."""
    filled = [value for value in values if value.strip()]
    found = Counter(filter(None, map(_script, filled)))
    if found["Jpan"]:  # among cells with kana those without are Japanese too
        found["Jpan"] += found.pop("Hani", 0)
    elif found[CHINESE]:
        found[CHINESE] += found.pop("Hani", 0)
    elif found[ACCENTED]:
        found[ACCENTED] += found.pop("Latn", 0)
    script, number = found.most_common(1)[0] if found else ("", 0)
    return script if number * 2 >= len(filled) and number >= min(2, len(filled)) else ""


def _script(value: str) -> str:
    """The script of one cell; "" where it is no text. One word of Latin letters may be a code or a name."""
    text = _ADDRESS.sub(" ", value)
    scripts = {script_of(char) for char in _LETTERS.findall(text)} - {"Zyyy"}
    if scripts & {"Hira", "Kana"}:
        return "Jpan"
    if "Hang" in scripts:
        return "Kore"
    if "Hani" in scripts:
        return "Hani" if _is_in_jis(text) else CHINESE
    others = scripts - {"Latn"}
    if others:
        return min(others)
    if not _WORDS.search(text):
        return ""
    return "Latn" if text.isascii() or not any(ord(c) > 0xBF for c in _LETTERS.findall(text)) else ACCENTED


def _is_in_jis(text: str) -> bool:
    """Whether all kanji are ones of Windows-31J, which has next to no simplified characters."""
    try:
        "".join(c for c in text if script_of(c) == "Hani").encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def covered(script: str, langs: Collection[str]) -> bool:
    """Whether texts in `script` may as well be in one of `langs`, which are read from other columns."""
    if script == ACCENTED:
        return any(info(lang).script == "Latn" and lang not in _PLAIN_LATIN for lang in langs)
    if script == CHINESE:
        return any(lang.startswith("zh") for lang in langs)
    if script == "Jpan":
        return any(map(is_japanese, langs))
    wanted = {"Hang"} if script == "Kore" else {script}
    return any(wanted & expected_scripts(lang) for lang in langs)


def scripts(rows: Sequence[Sequence[Cell]], columns: Iterable[int]) -> dict[int, str]:
    """Of these columns, those that hold texts, each with its script."""
    found = {i: written_in(row[i].value for row in rows if i < len(row)) for i in columns}
    return {i: script for i, script in found.items() if script}


def is_table_of_texts(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether Japanese stands beside its translation: a table that ought to be checked, whatever its header says."""
    width = max(map(len, rows), default=0)
    found = set(scripts(rows[1:], range(width)).values())
    return "Jpan" in found and bool(found - {"Jpan", "Hani"})


def how(path: str, names: Mapping[str, str]) -> str:
    """The setting that says which language each column is in; `names` is header → language."""
    columns = ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {lang}" for name, lang in names.items())
    return f"files: [{{path: {json.dumps(PurePath(path).name, ensure_ascii=False)}, columns: {{{columns}}}}}]"


def language_of(script: str) -> str:
    """A language that is written in `script`, to show how a setting is written."""
    return _USUAL.get(script, SOURCE)
