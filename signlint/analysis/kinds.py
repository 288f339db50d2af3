"""What kind of unit a sign is, where its file does not say.

Guessed from the Japanese alone with patterns, no dictionary: the kind chooses limits and
required languages, so where two kinds fit the milder one for the text's form is taken. An
author settles it by writing ``kind:``. The table is tried from the top, on the text without
furigana, folded and without white space; `_FORMS` then decides by form.
"""

from __future__ import annotations

import re

from signlint.analysis.fold import fold
from signlint.model import KINDS, Unit

_REQUEST = (
    "(?:ください|下さい|ましょう|お願い(?:します|いたします|致します)|願います|なさい|せよ|"
    "すること|のこと|逃げて|止まれ)"
)
_STOP = "[。！!]?"
_FORBID = (
    "(?:ないで(?:ください|下さい)|ないこと|(?:禁止|厳禁|禁煙|禁ず|禁物|無用|お断り|おことわり|ご遠慮(?:ください|下さい|願います)|"
    "お控え(?:ください|下さい)|べからず|いけません|できません|なりません|だめです|ダメです|するな|捨てるな|入るな|登るな))"
)
_HAZARD = "避難|警報|津波|地震|噴火|洪水|氾濫|土砂|火災|火事|緊急|高台|命を守"
_PREDICATE = "(?:です|ます|ました|ません|でした|である|します|ください|下さい|ましょう|いたします|おります|ございます)"

_ACT = "(?:逃げて|避難して|離れて|上がって|移動して|つかまって|伏せて|せよ|しなさい)"
_ALERT = "(?:警報|避難指示|緊急安全確保|高齢者等避難)"
_ISSUED = "(?:発令|発表|出ました|出ています|出されました)"
_BARRED = "(?:禁止|(?:立入|立ち入り|進入|駐車|駐停車|撮影)禁止|通行止め?|(?:火気|土足)厳禁)"
_THERE = "(?:こちら|あちら|この先|右|左|[0-9]+階|地下[0-9]*階)"

# (kind, pattern searched). The first that matches wins.
_TABLE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        # a danger that is happening and what to do now
        ("emergency", f"(?:{_HAZARD}).*{_ACT}.{{0,10}}$"),
        ("emergency", f"{_ALERT}.{{0,6}}{_ISSUED}"),
        # what must not be done; also where its reason or condition follows in brackets
        ("prohibition", f"{_FORBID}{_STOP}(?:[（(].*[）)])?$"),
        ("prohibition", f"^{_BARRED}"),
        # a danger that is there
        ("warning", "(?:^|[、。！!])(?:危険|キケン|注意|警告|高電圧|感電)(?:[！!：:。、]|$)"),
        ("warning", f"(?:注意|危険|危ない|あぶない|キケン|おそれあり|に気をつけて){_STOP}$"),
        ("warning", f"(?:注意|気をつけて)(?:して)?(?:ください|下さい|しましょう|願います){_STOP}$"),
        ("instruction", f"{_REQUEST}{_STOP}(?:[（(].*[）)])?$"),
        # where something is
        ("guidance", "[→←↑↓⇒⇐⬅➡⬆⬇]"),
        ("guidance", f"{_THERE}(?:です|へ|に(?:あります|ございます))?。?$"),
    )
)

_STOPS = re.compile("[。！？!?]+(?=.)")
_ENDS_AS_SENTENCE = re.compile(f"[。！？]$|{_PREDICATE}$")
_FIELD = re.compile(
    "[：:]$|^(?:氏名|お?名前|住所|電話番号|電話|生年月日|性別|国籍|年齢|職業|続柄|署名|印|備考|日付|記入日)$"
)
_FURIGANA = re.compile("[（(][ぁ-ゖァ-ヺー ・]+[）)]|《[ぁ-ゖァ-ヺー ]+》")
LONG_NAME = 20
"""A text without a predicate that is longer than this is a notice, not a name (code points)."""

_SPACE = re.compile(r"\s+")


def guess(unit: Unit) -> str:
    """The kind of `unit`: one of `signlint.model.KINDS`.

    Its own kind where it states a valid one; else from its Japanese, or else Easy Japanese;
    ``"name"`` for a unit without any Japanese.
    """
    if unit.kind in KINDS:
        return unit.kind
    text = unit.texts.get("ja") or unit.texts.get("ja-simple")
    return of_text(text.value) if text is not None else "name"


def of_text(value: str) -> str:
    """The kind that a Japanese text looks like; see `guess`."""
    lines = [line for line in (_clean(part) for part in value.splitlines()) if line]
    text = "".join(lines)
    sentences = len(_STOPS.findall(text)) + 1
    if sentences <= 2 and len(text) <= 80:
        for kind, pattern in _TABLE:
            if pattern.search(text):
                return kind
    return _by_form(text, sentences)


def _clean(line: str) -> str:
    return _SPACE.sub("", _FURIGANA.sub("", fold(line).text))


def _by_form(text: str, sentences: int) -> str:
    """Several sentences explain, one announces, a form field is a label, the rest are names."""
    if sentences > 1:
        return "explanation"
    if _ENDS_AS_SENTENCE.search(text):
        return "notice"
    if _FIELD.search(text):
        return "label"
    return "name" if len(text) <= LONG_NAME else "notice"
