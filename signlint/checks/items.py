"""`items`: a list of things of one glossary domain (allergens) that names other things than its Japanese.

Only lists are compared, whose every piece is known: a sentence has too many ways to speak of eggs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from signlint import language
from signlint.checks.contract import Context, Match, UnitSubject
from signlint.glossary import Termbase, loose
from signlint.messages import Bilingual

NAME = "items"
SCOPE = "unit"
VALUES = ("added", "missing")
PAIRS = True

_LONGEST = 200
_HEADING = re.compile(r"[^:：]{1,40}[:：]")
_BETWEEN = re.compile(r"[・、，,;；/／·\n]|(?<=\s)(?:and|&|và|dan|e|및)(?=\s)|[和及與与]")
_BRACKETS = re.compile(r"[（(\[【][^（）()\[\]【】]*[）)\]】]")
_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


@dataclass(frozen=True, slots=True)
class Params:
    """`domain`: the glossary domain of the things. `least`: how many of them make a list in the Japanese."""

    domain: str
    least: int = 2


def check(subject: UnitSubject, params: Params, context: Context) -> Iterable[Match]:
    """One match for each list that lacks things of the Japanese one, or has more."""
    source = subject.japanese
    if source is None or not 0 < len(source.text) <= _LONGEST or not _BETWEEN.search(source.text):
        return ()
    wanted = _listed(source.text, _names(context.termbase, params.domain, language.SOURCE), language.SOURCE)
    return _matches(subject, wanted, params, context.termbase) if len(wanted) >= params.least else ()


def _matches(subject: UnitSubject, wanted: Mapping[str, str], params: Params, base: Termbase) -> Iterator[Match]:
    for lang, text in subject.unit.texts.items():
        names = {} if language.is_japanese(lang) else _names(base, params.domain, lang)
        found = _listed(text.value, names, lang) if len(text.value) <= _LONGEST else {}
        missing = [word for ident, word in wanted.items() if ident not in found]
        added = [word for ident, word in found.items() if ident not in wanted]
        if found and (missing or added):
            yield Match(0, len(text.value), {"missing": _joined(missing), "added": _joined(added)}, lang=lang)


def _joined(words: list[str]) -> str | Bilingual:
    return Bilingual("、".join(words), ", ".join(words)) if words else Bilingual("なし", "nothing")


@lru_cache(maxsize=32)
def _names(base: Termbase, domain: str, lang: str) -> Mapping[str, str]:
    """Folded name in `lang` → term, of the terms whose Japanese some table has: 貝 is what each takes it for."""
    found = {}
    for term in base.of_domain(domain):
        if term.ja.status == "suggested":
            continue
        entry = term.entries.get(lang)
        for form in entry.allowed if entry else ():
            found[_key(form, lang)] = term.id
    return found


def _key(text: str, lang: str) -> str:
    return loose(_BRACKETS.sub("", text), lang).translate(_KATAKANA)


def _listed(text: str, names: Mapping[str, str], lang: str) -> dict[str, str]:
    """Term → word, of a text that is a list of names and nothing else; empty for any other text."""
    rest = _HEADING.sub("", text, count=1) if _HEADING.match(text) else text
    found: dict[str, str] = {}
    for piece in filter(str.strip, _BETWEEN.split(_BRACKETS.sub("", rest))):
        ident = names.get(_key(piece, lang))
        if ident is None:
            return {}
        found[ident] = piece.strip()
    return found
