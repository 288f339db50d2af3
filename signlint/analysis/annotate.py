"""Add furigana and word spaces to Japanese text. Never edits files: what it is unsure of it says.

Readings are UniDic's with the override table before it (DESIGN law 6); furigana that is
already there stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from signlint.analysis.analysis import Analysis, analyse
from signlint.analysis.reading.readings import Reading, compounds
from signlint.analysis.text.letters import hiragana, is_kanji
from signlint.analysis.text.tokens import Token
from signlint.analysis.words.lexicon import kanji_grade

Style = Literal["brackets", "html", "aozora", "denden"]

_FORMS = {
    "brackets": "{base}（{kana}）",
    "html": "<ruby>{base}<rp>（</rp><rt>{kana}</rt><rp>）</rp></ruby>",
    "aozora": "｜{base}《{kana}》",
    "denden": "{{{base}|{kana}}}",
}
UNSURE = "？"
"""Follows a reading that a person should look at."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """`from_grade`: only words with a kanji of this school grade or later (1 … 6; 7 = after primary school).
    `first_only`: each word once. `spaces`: a space between phrases (文節).
    """

    style: Style = "brackets"
    from_grade: int = 1
    first_only: bool = False
    spaces: bool = False


@dataclass(frozen=True, slots=True)
class Annotated:
    """The new text, and the words whose reading is unsure."""

    text: str
    unsure: tuple[str, ...]


def annotate(text: str, wishes: Wishes | None = None) -> Annotated:
    """`text` with furigana, line by line as it was."""
    wishes = wishes or Wishes()
    analysis = analyse(text, "ja")
    inserts: dict[int, tuple[int, str]] = {}
    unsure: list[str] = []
    seen: set[str] = set()
    for one in _chosen(analysis, wishes):
        word = analysis.plain.text[one.start : one.end]
        if (wishes.first_only and word in seen) or _has_ruby(analysis, one):
            continue
        seen.add(word)
        if not one.sure:
            unsure.append(word)
        start, end = analysis.plain.span(one.start, one.end)
        inserts[start] = (end, _with_reading(text[start:end], word, one, wishes.style))
    gaps = {analysis.plain.span(at, at + 1)[0] for at in phrase_starts(analysis)} if wishes.spaces else set()
    return Annotated("".join(_assemble(text, inserts, gaps, wishes.style)), tuple(dict.fromkeys(unsure)))


def _assemble(text: str, inserts: dict[int, tuple[int, str]], gaps: set[int], style: Style) -> Iterator[str]:
    if style == "html":
        from html import escape
    at = 0
    while at < len(text):
        if at in gaps and at and not text[at - 1].isspace():
            yield " "
        if at in inserts:
            at, piece = inserts[at]
            yield piece
        else:
            yield escape(text[at], quote=False) if style == "html" else text[at]
            at += 1


def _chosen(analysis: Analysis, wishes: Wishes) -> Iterator[Reading]:
    """The words to read: those wished for. A bracket does not tell where its word begins, so that
    with brackets the words of an unbroken run of kanji are read together or not at all."""
    text = analysis.plain.text
    run: list[Reading] = []
    for one in (*compounds(analysis), None):
        touches = one is not None and run and run[-1].end == one.start and wishes.style == "brackets"
        if one is None or not (touches and is_kanji(text[one.start]) and is_kanji(text[one.start - 1])):
            wanted = any(_wanted(text[r.start : r.end], r, wishes) for r in run)
            yield from (r for r in run if wanted and _readable(text[r.start : r.end], r))
            run = []
        if one is not None:
            run.append(one)


def _readable(word: str, reading: Reading) -> bool:
    return bool(reading.kana) and any(map(is_kanji, word))


def _wanted(word: str, reading: Reading, wishes: Wishes) -> bool:
    grades = [min(kanji_grade(c), 7) for c in word if is_kanji(c)]
    return bool(reading.kana and grades) and max(grades) >= wishes.from_grade


def _has_ruby(analysis: Analysis, reading: Reading) -> bool:
    start, end = analysis.plain.span(reading.start, reading.end)
    return any(r.start < end and start < r.end for r in analysis.ruby)


def _with_reading(written: str, word: str, reading: Reading, style: Style) -> str:
    """The word with each run of kanji read; as a whole where the kana do not tell where to part,
    or where it is not written as folded (half-width kana)."""
    mark = "" if reading.sure else UNSURE
    form = _FORMS[style]
    parts = split(word, reading.kana) if written == word else [(written, reading.kana)]
    last = max(i for i, (_, kana) in enumerate(parts) if kana)
    return "".join(
        form.format(base=base, kana=kana + (mark if i == last else "")) if kana else base
        for i, (base, kana) in enumerate(parts)
    )


_RUN = re.compile("(?P<kana>[ぁ-ゖァ-ヺー]+)|(?P<kanji>[^ぁ-ゖァ-ヺー]+)")


_SIMPLE = re.compile("([^ぁ-ゖァ-ヺー]+)([ぁ-ゖァ-ヺー]*)")
"""Nearly every word, for which no expression need be made."""


def split(word: str, kana: str) -> list[tuple[str, str]]:
    """取り扱い + とりあつかい → (取, と), (り, ""), (扱, あつか), (い, "")."""
    simple = _SIMPLE.fullmatch(word)
    if simple and hiragana(kana).endswith(hiragana(simple[2])) and len(kana) > len(simple[2]):
        size = len(kana) - len(simple[2])
        return [(simple[1], kana[:size]), (simple[2], "")] if simple[2] else [(word, kana)]
    runs = [(m["kanji"] or m["kana"], bool(m["kanji"])) for m in _RUN.finditer(word)]
    pattern = "".join("(.+?)" if kanji else re.escape(hiragana(run)) for run, kanji in runs)
    found = re.fullmatch(pattern, hiragana(kana))
    if found is None:
        return [(word, kana)]
    pieces = iter(found.groups())
    return [(run, next(pieces) if kanji else "") for run, kanji in runs]


_STARTS = frozenset("名詞 代名詞 動詞 形容詞 形状詞 副詞 連体詞 接続詞 感動詞 接頭辞".split())
_JOINED_VERBS = frozenset("居る 有る 為る 出来る 下さる 頂く 行く 来る 見る 置く 仕舞う 無い 欲しい 成る".split())


def phrase_starts(analysis: Analysis) -> Iterator[int]:
    """Where a phrase (文節) begins, in offsets of ``analysis.plain``."""
    before: Token | None = None
    for token in analysis.tokens:
        if before is not None and before.end == token.start and _begins(before, token):
            yield token.start
        before = token


def _begins(before: Token, token: Token) -> bool:
    word, last = token.word, before.word
    if word.pos1 not in _STARTS or last.pos1 in ("接頭辞", "補助記号", "記号", "空白"):
        return False
    if word.pos1 == "動詞" and word.lemma in _JOINED_VERBS:
        # 申請する, 書いている … stay together; に なる, が ある do not
        return last.pos1 == "助詞" and last.surface not in ("て", "で")
    if word.pos1 == "形容詞" and word.lemma in _JOINED_VERBS:
        return last.pos1 == "助詞" and last.surface not in ("て", "で")
    compound = ("名詞", "接尾辞", "形状詞", "代名詞")
    return not (word.pos1 in ("名詞", "接頭辞") and last.pos1 in compound)
