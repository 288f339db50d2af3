"""What kind of unit a sign is, where its file does not say.

Guessed from the Japanese alone with patterns, no dictionary: the kind chooses limits and
required languages, so where two kinds fit the milder one for the text's form is taken. An
author settles it by writing ``kind:``. The table is tried from the top, on the text without
furigana, bracketed notes and white space (``Analysis.bare``); then the form decides.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

from signlint.analysis.analysis import Analysis, analyse
from signlint.model import KINDS, Unit

_REQUEST = (
    "(?:ください|下さい|ましょう|お願い(?:します|いたします|致します)|願います|なさい|せよ|"
    "(?<!関)すること|逃げて|止まれ)"
)
_STOP = "[。！!]?"
_FORBID = (
    "(?:ないで(?:ください|下さい)|ないこと|(?:禁止|厳禁|禁煙|禁ず|禁物|無用|お断り|おことわり|ご遠慮(?:ください|下さい|願います)|"
    "お控え(?:ください|下さい)|べからず|いけません|(?<![利使]用)できません|なりません|だめです|ダメです|[るくすぶむぐ]な))"
)
_HAZARD = "避難|警報|津波|地震|噴火|洪水|氾濫|土砂|火災|火事|緊急|高台|命を守"
_SENTENCE_ENDS = tuple("。 ！ ？ です ます ました ません でした である ください 下さい ましょう".split())

_ACT = "(?:逃げて|避難して|離れて|上がって|移動して|つかまって|伏せて|せよ|しなさい)"
_ALERT = "(?:警報|避難指示|緊急安全確保|高齢者等避難)"
_ISSUED = "(?:発令|発表|出ました|出ています|出されました)"
_BARRED = "(?:禁止|(?:立入|立ち入り|進入|駐車|駐停車|撮影)禁止|通行止め?|(?:火気|土足)厳禁)"
_THERE = "(?:こちら|あちら|この先|右|左|[0-9]+階|地下[0-9]*階)"

# (kind, how many code points at the end of the text are looked at, pattern searched). The first that matches wins.
# What stands at the end is found as well in a stretch as long as the longest words that the pattern has, and in less
# time; of a number its last digit is enough.
_ALL = sys.maxsize
_TABLE: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (kind, reach, re.compile(pattern))
    for kind, reach, pattern in (
        # a danger that is happening and what to do now
        ("emergency", _ALL, f"^(?:(?!{_HAZARD}).)*+(?:{_HAZARD}).*{_ACT}.{{0,10}}$"),
        ("emergency", _ALL, f"{_ALERT}.{{0,6}}{_ISSUED}"),
        # what must not be done
        ("prohibition", len("ないでください。"), f"{_FORBID}{_STOP}$"),
        ("prohibition", _ALL, f"^{_BARRED}"),
        # a danger that is there
        ("warning", _ALL, "(?:^|[、。！!])(?:危険|キケン|注意|警告|高電圧|感電)(?:[！!：:。、]|$)"),
        ("warning", len("に気をつけて。"), f"(?:注意|危険|危ない|あぶない|キケン|おそれあり|に気をつけて){_STOP}$"),
        (
            "warning",
            len("気をつけてしてしましょう。"),
            f"(?:注意|気をつけて)(?:して)?(?:ください|下さい|しましょう|願います){_STOP}$",
        ),
        ("instruction", len("お願いいたします。"), f"{_REQUEST}{_STOP}$"),
        # where something is
        ("guidance", _ALL, "[→←↑↓⇒⇐⬅➡⬆⬇]"),
        ("guidance", len("この先にございます。"), f"{_THERE}(?:です|へ|に(?:あります|ございます))?。?$"),
    )
)

_STOPS = re.compile("[。！？!?]+(?=.)")
_FIELD = re.compile(
    "[：:]$|^(?:氏名|お?名前|住所|電話番号|電話|生年月日|性別|国籍|年齢|職業|続柄|署名|印|備考|日付|記入日)$"
)
LONG_NAME = 20
"""A text without a predicate that is longer than this is a notice, not a name (code points)."""


def guess(unit: Unit, analysis: Callable[[str, str], Analysis] = analyse) -> str:
    """The kind of `unit`: one of `signlint.model.KINDS`.

    Its own kind where it states a valid one; else from its Japanese, or else Easy Japanese;
    ``"name"`` for a unit without any Japanese. `analysis` gives that of a text, or one already made.
    """
    if unit.kind in KINDS:
        return unit.kind
    text = unit.texts.get("ja") or unit.texts.get("ja-simple")
    return of_analysis(analysis(text.value, text.lang)) if text is not None else "name"


def of_analysis(analysis: Analysis) -> str:
    """The kind that an analysed Japanese text looks like; see `guess`."""
    text = analysis.bare.text or analysis.tight.text
    sentences = len(_STOPS.findall(text)) + 1
    if sentences <= 2 and len(text) <= 80:
        size = len(text)
        for kind, reach, pattern in _TABLE:
            if pattern.search(text, size - reach):
                return kind
    return _by_form(text, sentences)


def _by_form(text: str, sentences: int) -> str:
    """Several sentences explain, one announces, a form field is a label, the rest are names."""
    if sentences > 1:
        return "explanation"
    if text.endswith(_SENTENCE_ENDS):
        return "notice"
    if _FIELD.search(text):
        return "label"
    return "name" if len(text) <= LONG_NAME else "notice"
