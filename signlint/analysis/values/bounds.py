"""Limits attached to a number: 以上 and "or more", 未満 and "under".

以上 and 以下 include the number, 未満 and 超 do not (facts R7.6).
"""

from __future__ import annotations

import re
from functools import cache

_GE, _GT, _LE, _LT = ">=", ">", "<=", "<"

# before the number, after the number: pattern → bound; the first that matches wins
_BEFORE: dict[str, list[tuple[str, str]]] = {
    "en": [
        (r"no (?:less|fewer) than|not (?:less|fewer) than|at least|(?:a )?minimum(?: of)?|min\.", _GE),
        (r"no more than|not more than|not (?:to )?exceed(?:ing)?|at most|up to|(?:a )?maximum(?: of)?|max\.?|within|no (?:older|longer|higher|heavier|taller|larger) than", _LE),
        (r"(?:more|older|greater|higher|longer|taller|heavier|larger|wider) than|over|above|exceed(?:s|ing)?", _GT),
        (r"(?:less|fewer|younger|lower|shorter|smaller|lighter) than|under|below", _LT),
    ],
    "zh": [(r"至少|不少于|不少於|不低于|不低於|最少", _GE), (r"不超过|不超過|最多|至多|不高于|不多于|上限", _LE), (r"超过|超過|大于|大於|高于|高於|多于|多於", _GT), (r"未满|未滿|不满|不滿|低于|低於|少于|少於|小于|小於|不到|不足", _LT)],
    "ko": [(r"최소|적어도", _GE), (r"최대", _LE)],
    "ja": [(r"最低|少なくとも", _GE), (r"最大|最高|最長|上限", _LE)],
    "vi": [(r"ít nhất|tối thiểu|không dưới|từ đủ", _GE), (r"tối đa|không quá|nhiều nhất|không vượt quá|không hơn", _LE), (r"trên|hơn|vượt quá|lớn hơn|cao hơn", _GT), (r"dưới|ít hơn|nhỏ hơn|chưa đủ|chưa đến|thấp hơn|chưa tới", _LT)],
    "id": [(r"minimal|paling sedikit|sekurang-kurangnya|setidaknya", _GE), (r"maksimal|paling banyak|tidak lebih dari", _LE), (r"lebih dari|di atas", _GT), (r"kurang dari|di bawah", _LT)],
    "fil": [(r"hindi bababa sa", _GE), (r"hindi hihigit sa|hanggang", _LE), (r"mahigit|higit sa|lampas sa", _GT), (r"mas mababa sa|wala pang|mababa sa", _LT)],
    "pt": [(r"pelo menos|no mínimo|ao menos|mínimo de", _GE), (r"no máximo|até|máximo de", _LE), (r"mais de|acima de|maiores? de|superior a", _GT), (r"menos de|abaixo de|menores? de|inferior a", _LT)],
    "es": [(r"al menos|como mínimo|por lo menos|mínimo de", _GE), (r"como máximo|hasta|máximo de", _LE), (r"más de|mayores de|superior a", _GT), (r"menos de|menores de|inferior a", _LT)],
    "fr": [(r"au moins|au minimum", _GE), (r"au plus|jusqu'à|au maximum", _LE), (r"plus de", _GT), (r"moins de", _LT)],
    "th": [(r"อย่างน้อย|ไม่ต่ำกว่า|ไม่น้อยกว่า", _GE), (r"ไม่เกิน|สูงสุด", _LE), (r"มากกว่า|เกินกว่า|เกิน|สูงกว่า", _GT), (r"ต่ำกว่า|น้อยกว่า", _LT)],
}  # fmt: skip
_AFTER: dict[str, list[tuple[str, str]]] = {
    "ja": [(r"以上|いじょう", _GE), (r"以下|以内|いか(?![らが])|いない(?=[にで])", _LE), (r"未満|みまん|に満たない|より(?:少な|小さ|低|若|短)", _LT), (r"を?超|をこえ|より(?:多|大き|高|長)", _GT)],
    "zh": [(r"及?以上|或以上|或更多", _GE), (r"及?以下|及?以内|及?以內|之内|之內", _LE), (r"以外$", "")],
    "ko": [(r"이상(?!한)", _GE), (r"이하|이내", _LE), (r"미만", _LT), (r"(?:를|을)? ?(?:초과|넘)", _GT)],
    "en": [
        (r"(?:or|and|&) (?:more|over|above|older|up|upwards?|higher|greater|longer|taller|larger|heavier|wider)\b|\+(?!\w)|plus\b|minimum\b", _GE),
        (r"(?:or|and|&) (?:less|under|below|younger|fewer|lower|shorter|smaller|lighter|down)\b|maximum\b|max\b", _LE),
    ],
    "vi": [(r"trở lên|hoặc (?:nhiều|lớn|cao) hơn", _GE), (r"trở xuống|hoặc (?:ít|thấp|nhỏ) hơn", _LE)],
    "id": [(r"ke atas|atau lebih", _GE), (r"ke bawah|atau kurang", _LE)],
    "fil": [(r"pataas|o higit pa|o mas matanda", _GE), (r"pababa|o mas mababa", _LE)],
    "pt": [(r"ou mais|para cima", _GE), (r"ou menos", _LE)],
    "es": [(r"o más|en adelante", _GE), (r"o menos", _LE)],
    "fr": [(r"ou plus|et plus", _GE), (r"ou moins|et moins", _LE)],
    "th": [(r"ขึ้นไป|หรือมากกว่า", _GE), (r"ลงมา|หรือน้อยกว่า|หรือต่ำกว่า", _LE)],
}  # fmt: skip
_FILL_BEFORE = {"en": r"\s+(?:the age of |age |aged |a |about )?[¥$]?$", "zh": r"(?:了|于|於|过)?\s*$", "ko": r"\s*$", "ja": r"(?:で|、|:)?\s*$"}
_FILL_AFTER = {"en": r"[\s-]*(?:(?!or |and |to )[a-z°℃%.-]+ ){0,3}?", "ja": r"(?:[^\d\s。、,.・~\-()「」以未超]{0,6}?)", "zh": r"(?:[^\d\s。、，,.~\-()以未超]{0,5}?)", "ko": r" ?(?:[^\d\s,.~()]{0,4}? ?)"}
_WORDS_AFTER = r"[\s-]*(?:(?!ou |o |atau |trở )[^\W\d]+ ){0,3}?"

_OPPOSITE = {_GE: _LT, _LT: _GE, _GT: _LE, _LE: _GT}
_NEGATION = re.compile(
    r"ない|ません|禁止|禁|不可|お断り|ご遠慮|できな|除|だめ|無料|\b(?:not|no|prohibited|cannot|can't|except|unless|exempt|free|don't|do not)\b"
    r"|禁止|不得|不可|请勿|請勿|勿|除外|谢绝|謝絕|금지|불가|없|삼가|제외|không|cấm|ngoại trừ|dilarang|tidak|bawal|hindi|não|proibid|prohib|exceto|excepto|salvo|interdit|sauf|ห้าม|ไม่",
    re.I,
)


@cache
def _before(lang: str) -> re.Pattern[str] | None:
    return _joined(lang, _BEFORE, r"(?:(?<=\W)|^)" if lang not in ("zh", "ja", "ko", "th") else "", _FILL_BEFORE.get(lang, r"\s*$"))


@cache
def _after(lang: str) -> re.Pattern[str] | None:
    rows = _AFTER.get(lang)
    if rows is None:
        return None
    fill = _FILL_AFTER.get(lang, _WORDS_AFTER if lang != "th" else r"\s?\S{0,8}?\s?")
    return re.compile(fill + "(?:" + "|".join(f"(?P<g{i}>{p})" for i, (p, _) in enumerate(rows)) + ")", re.I)


def _joined(lang: str, table: dict[str, list[tuple[str, str]]], lead: str, fill: str) -> re.Pattern[str] | None:
    rows = table.get(lang)
    if rows is None:
        return None
    return re.compile(lead + "(?:" + "|".join(f"(?P<g{i}>{p})" for i, (p, _) in enumerate(rows)) + ")" + fill, re.I)


def bound_at(text: str, start: int, end: int, lang: str) -> str:
    """The bound that `lang` (bare subtag) puts on the number at [start, end) of the folded `text`; "" if none."""
    if (after := _after(lang)) and (m := after.match(text, end)):
        return _pick(_AFTER[lang], m)
    if (before := _before(lang)) and (m := before.search(text[max(0, start - 32) : start])):
        return _pick(_BEFORE[lang], m)
    return ""


def _pick(rows: list[tuple[str, str]], match: re.Match[str]) -> str:
    return next((bound for i, (_, bound) in enumerate(rows) if match[f"g{i}"]), "")


def negates(text: str) -> bool:
    """Whether `text` forbids, excludes or restricts, which turns "under 6" into "6 or over"."""
    return bool(_NEGATION.search(text))


def same_limit(a: str, b: str, turned: bool) -> bool:
    """Whether two bounds on one number are the same limit.

    `turned` says that exactly one of the texts is negative: then the complement fits too.
    A bound on one side only is left to the reader, and so is "more than" for 以上, which
    translators write everywhere; 未満 and 以下 are kept apart.
    """
    if not a or not b or a == b or (a, b) == (_GE, _GT):
        return True
    return turned and _OPPOSITE[a] == b
