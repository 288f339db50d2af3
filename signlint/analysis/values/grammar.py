"""How values are written: one regular expression per language, put together from tables.

Times of day, dates, floors and units are listed per family; figures themselves are read by
`numerals`. Order matters: the first alternative that fits a place wins.
"""

from __future__ import annotations

import re
from functools import cache

from signlint.analysis.values.numerals import COMMA_DECIMAL, SCALES
from signlint.analysis.values.words import months

CJK = frozenset({"ja", "zh", "ko"})
UNSPACED = frozenset({"th", "my", "km", "lo"})
_K = "〇零一二三四五六七八九壱弐参两兩"
_M = "十百千万億兆萬亿"
DIGITS = r"[0-9]+(?:[.,][0-9]+)*"
_KO_MULTIPLIER = "(?:[만억천백]|조(?= ?[0-9엔원]))"
_KO_NEXT = "[만억조천백]"
NUM_ZH = rf"(?:{DIGITS}(?: ?[{_M}]+(?: ?{DIGITS}(?=[{_M}])|[0-9]+)?)*|[{_K}{_M}]+)"
NUM_KO = rf"(?:{DIGITS}(?: ?{_KO_MULTIPLIER}+(?: ?{DIGITS}(?= ?{_KO_NEXT})|[0-9]+)?)*)"

AM = "午前|ごぜん|朝|あさ|上午|早上|早晨|清晨|오전|아침|am|a.m.|sáng|ng umaga|n.u.|da manhã|de la mañana|du matin|pagi|утра|बिहान|မနက်|นาฬิกาเช้า"
PM = "午後|ごご|夕方|ゆうがた|下午|傍晚|오후|저녁|pm|p.m.|chiều|tối|ng hapon|ng gabi|n.h.|n.g.|da tarde|da noite|de la tarde|de la noche|du soir|de l'après-midi|sore|вечера|बेलुका|साँझ|ညနေ"
NIGHT = "夜|よる|晩|深夜|未明|凌晨|晚上|晚间|晚間|밤|새벽|đêm|malam|ночи|ည|राति"
NOON = "昼|ひる|中午|낮|trưa|ng tanghali|siang|дня|दिउँसो|နေ့လယ်"


def half_of_day(word: str, hour: int) -> str:
    """``am`` or ``pm`` for what stands before or after an hour; "" for nothing."""
    word = re.sub(r"\s|\.$", "", word.lower()) if word else ""
    if not word:
        return ""
    if word[0] in "ap" and word.replace(".", "") in ("am", "pm"):
        return word[0] + "m"
    listed = {"am": AM, "pm": PM, "night": NIGHT, "noon": NOON}
    kind = next((k for k, v in listed.items() if word in v.replace(" ", "").replace(".|", "|").split("|")), "")
    if kind == "night":
        return "pm" if 5 <= hour < 12 else "am"
    if kind == "noon":
        return "am" if hour in (10, 11) else "pm"
    return kind


_EN_HALF = r"[AaPp]\.?\s?[Mm]\b\.?"
_PRE = "|".join(
    w for w in "|".join((AM, PM, NIGHT, NOON)).split("|") if not w.isascii() and ord(w[0]) > 0x900
)
_POST = "|".join(re.escape(w) for w in "|".join((AM, PM, NIGHT, NOON)).split("|") if ord(w[0]) < 0x500 and w not in ("am", "pm", "a.m.", "p.m."))
PRE = rf"(?:{_PRE}|{_EN_HALF})"
POST = rf"(?:{_EN_HALF}|(?:{_POST})(?!\w))"

PHONE = (
    r"(?<![0-9+-])(?:\+\s?81[-\s.(]{0,2}(?:\(0\))?[-\s.)]{0,2}[0-9](?:[-\s.()]{0,2}[0-9]){7,10}"
    r"|0[0-9]{1,4}[-\s.(]{1,2}[0-9]{1,4}[-\s.)]{1,2}[0-9]{3,5}|\(0[0-9]{1,4}\)\s?[0-9]{1,4}[-\s][0-9]{3,5}"
    r"|0[0-9]{8,10}|\+[1-9][0-9]{0,2}(?:[-\s.()]{0,2}[0-9]){7,11})(?![0-9])"
)
_COVID = r"(?:covid|코로나[가-힣 ]{0,12}|コロナ|โควิด|कोभिड|कोविड|ကိုဗစ်|ကိုဗစ်|ковид|新冠|肺炎)[- ]?19(?![0-9])"
_NOT_NAME = r"(?!(?i:tel|fax|no|ext|exit|level|lv|line|gate|room|route|bus|nos|vol|ke|ika|alas|pang|cat|phase|zone|[ap]m)[-.]?[0-9])"
NAME = rf"(?i:{_COVID})|(?<![A-Za-z0-9]){_NOT_NAME}(?![A-Za-z-]*[0-9]+-?ch[oō]me)(?:[A-Za-z]+-)*[A-Za-z]+-?[0-9]+[A-Za-z0-9]*(?:\.[0-9]+)?"

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "れいわ": 2018, "へいせい": 1988, "しょうわ": 1925}
ERAS |= {"레이와": 2018, "헤이세이": 1988, "쇼와": 1925, "reiwa": 2018, "heisei": 1988, "showa": 1925, "shōwa": 1925, "taisho": 1911, "meiji": 1867}
ERAS |= {"R": 2018, "H": 1988, "S": 1925, "令": 2018, "平": 1988, "昭": 1925}
"""Era → the year before its first (facts R7.4)."""

UNITS: dict[str, tuple[str, int]] = {"mm": ("mm", 1), "cm": ("mm", 10), "km": ("mm", 10**6), "m": ("mm", 1000), "kg": ("g", 1000), "g": ("g", 1), "t": ("g", 10**6)}
_MIN, _HOUR, _DAY, _WEEK = ("second", 60), ("second", 3600), ("second", 86400), ("second", 604800)
_WORD_UNITS: dict[str, dict[str, tuple[str, int]]] = {
    "ja": {"分間": _MIN, "分": _MIN, "ふん": _MIN, "秒間": ("second", 1), "秒": ("second", 1), "時間": _HOUR, "日間": _DAY, "週間": _WEEK,
           "か月": ("month-count", 1), "カ月": ("month-count", 1), "箇月": ("month-count", 1), "年間": ("month-count", 12), "メートル": ("mm", 1000), "キロメートル": ("mm", 10**6),
           "センチメートル": ("mm", 10), "センチ": ("mm", 10), "ミリ": ("mm", 1), "キログラム": ("g", 1000), "グラム": ("g", 1), "トン": ("g", 10**6)},
    "zh": {"分钟": _MIN, "分鐘": _MIN, "秒": ("second", 1), "小时": _HOUR, "小時": _HOUR, "个小时": _HOUR, "個小時": _HOUR, "天": _DAY, "周": _WEEK, "週": _WEEK, "星期": _WEEK, "个星期": _WEEK, "個星期": _WEEK,
           "个月": ("month-count", 1), "個月": ("month-count", 1), "米": ("mm", 1000), "公尺": ("mm", 1000), "公里": ("mm", 10**6), "千米": ("mm", 10**6), "厘米": ("mm", 10), "公分": ("mm", 10),
           "公斤": ("g", 1000), "千克": ("g", 1000), "吨": ("g", 10**6), "噸": ("g", 10**6)},
    "ko": {"분간": _MIN, "분": _MIN, "초": ("second", 1), "시간": _HOUR, "일간": _DAY, "주간": _WEEK, "주": _WEEK, "개월": ("month-count", 1), "미터": ("mm", 1000), "킬로미터": ("mm", 10**6), "센티미터": ("mm", 10), "톤": ("g", 10**6)},
    "en": {"minutes": _MIN, "minute": _MIN, "mins": _MIN, "min": _MIN, "seconds": ("second", 1), "sec": ("second", 1), "hours": _HOUR, "hour": _HOUR, "hrs": _HOUR, "h": _HOUR, "days": _DAY, "day": _DAY,
           "weeks": _WEEK, "week": _WEEK, "months": ("month-count", 1), "month": ("month-count", 1), "meters": ("mm", 1000), "meter": ("mm", 1000), "metres": ("mm", 1000), "metre": ("mm", 1000),
           "kilometers": ("mm", 10**6), "kilometres": ("mm", 10**6), "kilometer": ("mm", 10**6), "centimeters": ("mm", 10), "centimetres": ("mm", 10), "tons": ("g", 10**6), "tonnes": ("g", 10**6), "kilograms": ("g", 1000)},
    "vi": {"phút": _MIN, "tiếng": _HOUR, "tuần": _WEEK, "mét": ("mm", 1000), "tấn": ("g", 10**6)},
}  # fmt: skip

CURRENCIES = {"yen": "円|えん|yen|JPY|日元|日圆|日圓|日币|日幣|엔|yên|เยน|येन|ယန်း|ienes?|yenes|иен[аы]?|йен[аы]?", "dollar": "dollars?|ドル|美元|달러|USD", "won": "won|ウォン|원|韩元|韓元|KRW", "euro": "euros?|ユーロ|欧元|歐元|유로|EUR"}
SIGNS = {"¥": "yen", "$": "dollar", "₩": "won", "€": "euro"}
PERCENT = r"%|パーセント|퍼센트|프로(?!그)|per\s?cent\b|phần trăm|persen|por ciento|por cento|pour cent|porsiyento|процент\w*|เปอร์เซ็นต์|प्रतिशत|ရာခိုင်နှုန်း"


def unit_table(lang: str) -> dict[str, tuple[str, int]]:
    """Unit → (base unit, factor) for the bare subtag `lang`; symbols of the SI hold everywhere."""
    return UNITS | _WORD_UNITS.get(lang, {})


def _either(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def _number(lang: str) -> str:
    if lang == "ko":
        return NUM_KO
    if lang in CJK:
        return NUM_ZH
    groups = r"[0-9]{1,3}(?:[ .][0-9]{3})+(?![0-9])(?:,[0-9]+)?|" if lang in COMMA_DECIMAL else ""
    return f"(?:{groups}{DIGITS})"


def _scaled(lang: str) -> str:
    """A figure, or one or more with scale words after them (Thai ``2 ล้าน 5 แสน``)."""
    scales, n = SCALES.get(lang), _number(lang)
    if not scales:
        return n
    edge = "" if lang in UNSPACED else r"(?![\w-])"
    one = rf"{n}[\s-]?(?:{_either(list(scales))}){edge}"
    return rf"(?:{one}(?:\s?{one})*|{n})"


def _common(lang: str, n: str) -> list[tuple[str, str]]:
    currencies = "|".join(CURRENCIES.values())
    units = _either(list(unit_table(lang)))
    edge = "" if lang in CJK or lang in UNSPACED else r"(?!\w)"
    return [
        ("ymd", r"(?<![0-9])(?:(?:19|20)[0-9]{2})(?:[./-])[0-9]{1,2}[./-][0-9]{1,2}(?![0-9])"),
        ("dmy", r"(?<![0-9])[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}(?![0-9])"),
        ("phone", PHONE + r"|#[0-9]{4}(?![0-9])"),
        ("postal", r"(?:〒\s?)?(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])"),
        ("clock", rf"(?:(?P<ck1>{PRE})\s*)?(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])(?:\s*(?P<ck2>{POST}))?"),
        ("clockbare", rf"(?<![0-9.])1?[0-9](?:\.[0-5][0-9])?\s?(?P<cb2>{_EN_HALF})"),
        ("floor", r"(?<![A-Za-z0-9])B[ -]?[1-9](?:F|階|层|層|樓|楼|층)?(?![A-Za-z0-9.])|(?<![0-9.])[0-9]{1,2}/?F(?![A-Za-z0-9])"),
        ("name", NAME),
        ("slash", r"(?<![0-9/.])[0-9]{1,3}/[0-9]{1,3}(?![0-9/])"),
        ("money", rf"[¥$€₩]\s?{n}|{n}[\s-]?(?:{currencies}){edge}"),
        ("percent", rf"{n}\s?(?:{PERCENT})"),
        ("measure", rf"(?P<ms>{n})[\s-]?(?P<mu>{units})(?![A-Za-z²³]|(?<=[a-z])[0-9])" + ("" if lang in CJK else r"(?!\w)")),
        ("ordinal", r"[0-9]+(?:st|nd|rd|th)\b"),
        ("number", n),
    ]  # fmt: skip


def _cjk(lang: str, n: str) -> list[tuple[str, str]]:
    return [
        ("era", rf"(?P<er>令和|平成|昭和|大正|明治|れいわ|へいせい|しょうわ|레이와|헤이세이|쇼와)\s?(?P<en>元|원|{n})(?:\s?(?:年|년)(?!間))?|(?<![A-Za-z0-9])[RHS令平昭][0-9]{{1,2}}(?=年)|(?<![A-Za-z0-9])[RHS令平昭][0-9]{{1,2}}[./][0-9]{{1,2}}[./][0-9]{{1,2}}(?![0-9])"),
        ("year", r"(?:1[89]|20|21)[0-9]{2}\s?[年년](?![間间])"),
        ("date", rf"(?P<dm>{n})\s?[月월]\s?(?P<dd>{n})\s?[日号號일]|(?<![0-9.])[0-9]{{1,2}}\.\s?[0-9]{{1,2}}\.(?![0-9])"),
        ("hour", rf"(?:(?P<h1>{PRE})\s*)?(?P<hh>{n})\s?(?:時(?![間点代限刻]|間)|じ(?!かん)|时(?!间)|[点點](?!滴)|시(?![간민립]))"
                 rf"(?:\s?(?P<hx>半(?!径)|반)|\s?(?P<hm>{n})\s?(?:分(?![のの之以])|ふん|ぷん|분))?"),
        ("floor2", rf"(?:(?P<f1>地下|지하|ちか)\s?)?(?P<f2>{n})\s?(?:階(?!建|段|堂|級|層|席)|かい(?=[へにでのまと])|[层層樓楼]|층)"),
        ("chome", rf"{n}\s?(?:丁目|丁(?=[0-9])|초메|쵸메|정목)|{CHOME_KO}"),
        ("fraction", rf"(?P<q1>{n})\s?(?:分の|分之|분의|ぶんの)\s?(?P<q2>{n})"),
        ("percent2", rf"百分之(?P<p2>{n})|(?P<p3>{n})(?:割|할)(?:(?P<p4>{n})(?:分|푼))?|(?P<p5>[0-9][0-9.]*|[一二三四五六七八九])折"),
        ("month", rf"(?P<mo>{n})\s?[月월](?![間曜])"),
        ("counted", rf"(?!千歳|万歳|百歳)[{_K}{_M}]+(?:歳|才|号館|号室|番出口|名様|人(?=以上|以下|未満))"),
        ("soft", r"[23]次元|3密|50音|(?<=코로나)19"),
    ]  # fmt: skip


_CHOMES = ("잇초메|이치초메|잇쵸메", "니초메|니쵸메", "산초메|산쵸메", "욘초메|시초메|욘쵸메", "고초메|고쵸메", "로쿠초메|로쿠쵸메", "나나초메|시치초메", "핫초메|하치초메", "규초메|큐초메", "줏초메|주초메|짓초메")
CHOME_KO = "|".join(_CHOMES)
CHOMES = {word: i for i, row in enumerate(_CHOMES, 1) for word in row.split("|")}
_ONES = ("ichi|icc|it|i", "ni", "san", "yon|shi|yo", "go", "roku", "nana|shichi", "hachi|hac|hat|ha", "kyu|ku|kyū|kyuu")
ONES = {word: i for i, row in enumerate(_ONES, 1) for word in row.split("|")}
_ONE = _either(list(ONES))
ROMAJI = (
    rf"(?<![A-Za-z])(?P<ro>(?P<rt>(?:{_ONE})?(?:j[uū]u?|jut|juc|jup))?(?P<ru>{_ONE})?)[ -]?"
    r"(?P<rc>ch[oō]me|j[oō]|banch[oō]|ban-ch[oō])(?![A-Za-z])"
)
"""Numbers inside romanized names (Nishi-sanchome, Kita-sanjuyo-jo)"""


def _latin(lang: str, n: str) -> list[tuple[str, str]]:
    names = "|".join(re.escape(w) for w in sorted(months(lang), key=len, reverse=True))
    edge = r"(?!\w)" if lang != "th" and lang != "my" else ""
    day = r"[0-9]{1,2}(?![0-9:])(?:st|nd|rd|th|er|º|\.)?"
    out = [
        ("era", r"(?i:(?P<er>reiwa|heisei|sh[oō]wa|taisho|meiji)\s(?P<en>[0-9]{1,2}))(?![0-9])"),
        ("chome", r"(?i:[0-9]{1,2}[\s-]?ch[oō]me)(?![a-z])"),
        ("romaji", rf"(?i:{ROMAJI})"),
    ]
    if names:
        out.append(("date", rf"(?i:(?<!\w)(?P<dn1>{names})\.?\s?(?P<dd1>{day})(?!\s?[ap]\.?m)(?![0-9])|(?<![0-9:.])(?P<dd2>{day})\s?(?:of\s|de\s|ng\s)?(?P<dn2>{names}){edge})"))
        out.append(("month", rf"(?i:(?<!\w)(?:{names}){edge})"))
    return out + _FLOORS.get(lang, []) + _ODD.get(lang, [])


EN_ABOVE = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
EN_BELOW = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_EN_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_UNDER = r"(?:basement|underground|below[- ]ground)"
_FLOORS: dict[str, list[tuple[str, str]]] = {
    "en": [("floor", rf"(?i:{_UNDER}[\s-](?:floor\s|level\s)?(?P<b1>[1-9])(?![0-9])|(?P<b2>[1-9](?:st|nd|rd|th)|{_EN_ORDINAL})[\s-](?:floor[\s,(]+|level[\s,(]+)?{_UNDER}(?:\s(?:floor|level))?"
                     rf"|(?P<b3>[0-9]{{1,2}}(?:st|nd|rd|th)|{_EN_ORDINAL})[\s-]floors?\b|\bfloors?\s(?P<b4>[0-9]{{1,2}})(?![0-9]))")],
    "vi": [("floor", r"(?i:tầng\s(?P<b0>hầm\s)?B?(?P<b4>[0-9]{1,2}))(?![0-9])")],
    "id": [("floor", r"(?i:(?:lantai\s)?(?P<b0>basement\s|bawah tanah\s)(?P<b5>[0-9])|lantai\s(?:ke-)?(?P<b4>[0-9]{1,2}))(?![0-9])")],
    "th": [("floor", r"ชั้น(?P<b0>ใต้ดิน)?\s?(?P<b4>[0-9]{1,2})")],
}  # fmt: skip
_ODD: dict[str, list[tuple[str, str]]] = {
    "en": [("soft", r"24/7"), ("part", rf"(?i:\b(?P<a1>{'|'.join(EN_ABOVE)})[\s-](?P<a2>{'|'.join(EN_BELOW)})s?\b)")],
    "vi": [("soft", r"(?i:thứ\s)[2-7](?![0-9])"), ("date2", r"(?i:(?P<dd3>[0-9]{1,2})\stháng\s(?P<mn3>[0-9]{1,2}))"), ("month2", r"(?i:tháng\s(?P<mn4>[0-9]{1,2}))(?![0-9/])"),
           ("hour2", rf"(?P<vh>[0-9]{{1,2}})\s?(?:giờ|h)\s?(?:(?P<vm>[0-5][0-9])(?:\sphút)?\s?(?P<v1>{POST})?|(?P<v2>{POST}))")],
    "pt": [("soft", r"[2-6](?:ª|a)[\s-]feira"), ("hour2", r"(?P<vh>[0-9]{1,2})\s?h(?:\s?(?P<vm>[0-5][0-9]))?(?![A-Za-z0-9])")],
    "fr": [("hour2", r"(?P<vh>[0-9]{1,2})\s?h(?:\s?(?P<vm>[0-5][0-9]))?(?![A-Za-z0-9])")],
    "es": [("hour2", r"(?P<vh>[0-9]{1,2})\s?h(?:\s?(?P<vm>[0-5][0-9]))?(?![A-Za-z0-9])")],
    "id": [("hour2", r"(?i:pukul|jam)\s(?P<vh>[0-9]{1,2})\.(?P<vm>[0-5][0-9])|(?<![0-9.,])(?P<vh2>[0-2][0-9])\.(?P<vm2>[0-5][0-9])(?![0-9.,])")],
    "th": [("hour2", r"(?<![0-9.,])(?P<vh>[0-2]?[0-9])\.(?P<vm>[0-5][0-9])\s?(?:น\.|-|ถึง)")],
    "de": [("hour2", r"(?P<vh>[0-9]{1,2})(?:[.:](?P<vm>[0-5][0-9]))?\sUhr")],
}  # fmt: skip


@cache
def pattern(lang: str) -> re.Pattern[str]:
    """Every way a value is written in the bare subtag `lang`; group names say which one it was."""
    n = _scaled(lang)
    special = _cjk(lang, n) if lang in CJK else _latin(lang, n)
    common = _common(lang, n)
    at = [name for name, _ in common].index("clock" if lang in CJK else "clockbare")
    rows = common[: at + 1] + special + common[at + 1 :]
    seen: dict[str, int] = {}
    parts = []
    for name, regex in rows:
        seen[name] = seen.get(name, 0) + 1
        parts.append(f"(?P<{name}_{seen[name]}>{regex})")
    return re.compile("|".join(parts))
