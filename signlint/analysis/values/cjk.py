"""How Japanese, Chinese and Korean write values that other languages do not."""

from __future__ import annotations

from signlint.analysis.values.alternatives import grouped
from signlint.analysis.values.clock import EN_HALF, before_hour
from signlint.analysis.values.vocabulary import OLD_ERAS

K = "〇零一二三四五六七八九壱弐参两兩"
M = "十百千万億兆萬亿"
DIGITS = r"[0-9]+(?:[.,][0-9]+)*"
_KO_NEXT = "[만억조천백]"
_KO_M = "(?:[만억천백]|조(?= ?[0-9엔원]))"
_ZH = rf"(?:{DIGITS}(?: ?[{M}]+(?: ?{DIGITS}(?=[{M}])|[0-9]+)?)*|[{K}{M}]+)"
_KO = rf"(?:{DIGITS}(?: ?{_KO_M}+(?: ?{DIGITS}(?= ?{_KO_NEXT})|[0-9]+)?)*)"
NUMBERS = {"ja": _ZH, "zh": _ZH, "ko": _KO}
"""A figure with 万 or 만 (and in Chinese characters) by bare subtag."""

_ERA_NAMES = "令和|平成|昭和|大正|明治|れいわ|へいせい|しょうわ|레이와|헤이세이|쇼와"
_ERA_LETTER = r"(?<![A-Za-z0-9])[RHS令平昭][0-9]{1,2}"
_CHOMES = (
    "잇초메|이치초메|잇쵸메", "니초메|니쵸메", "산초메|산쵸메", "욘초메|시초메|욘쵸메", "고초메|고쵸메",
    "로쿠초메|로쿠쵸메", "나나초메|시치초메", "핫초메|하치초메", "규초메|큐초메", "줏초메|주초메|짓초메",
)  # fmt: skip
CHOMES = {word: i for i, row in enumerate(_CHOMES, 1) for word in row.split("|")}
"""丁目 as Korean transcribes it, with the number inside."""


def pre(lang: str) -> str:
    """What may stand before an hour, with the spaces after it."""
    return rf"(?:{'|'.join([*before_hour(lang), EN_HALF])})\s*"


def rows(lang: str) -> list[tuple[str, str]]:
    """(reader, pattern) for the bare subtag `lang`; an earlier row wins."""
    n = NUMBERS[lang]
    return [
        ("era", rf"(?P<er>{_ERA_NAMES})\s?(?P<en>元|원|{n})(?:\s?(?:年|년)(?!間))?"),
        ("era", rf"{_ERA_LETTER}(?:(?=年)|[./][0-9]{{1,2}}[./][0-9]{{1,2}}(?![0-9]))"),
        ("oldera", rf"(?P<oe>{'|'.join(OLD_ERAS)})(?P<on>元|{n})年"),
        ("year", r"(?:1[89]|20|21)[0-9]{2}\s?[年년](?![間间])"),
        ("date", rf"(?P<dm>{n})\s?[月월]\s?(?P<dd>{n})\s?[日号號일]"),
        ("date", r"(?<![0-9.])[0-9]{1,2}\.\s?[0-9]{1,2}\.(?![0-9])"),
        ("hour", _hour(lang, n)),
        ("floor2", rf"(?:(?P<f1>地下|지하|ちか)\s?)?(?P<f2>{n})\s?(?:{_FLOOR})"),
        ("chome", rf"{n}\s?(?:丁目|丁(?=[0-9])|초메|쵸메|정목)|{'|'.join(CHOMES)}"),
        ("fraction", rf"(?P<q1>{n})\s?(?:分の|分之|분의|ぶんの)\s?(?P<q2>{n})"),
        ("percent2", rf"百分之(?P<p2>{n})|(?P<p3>{n})(?:割|할)(?:(?P<p4>{n})(?:分|푼))?"),
        ("percent2", r"(?P<p5>[0-9][0-9.]*|[一二三四五六七八九])折"),
        ("month", rf"(?P<mo>{n})\s?[月월](?![間曜])"),
        ("counted", rf"(?!千歳|万歳|百歳)[{K}{M}]+(?:歳|才|号館|号室|番出口|名様|人(?=以上|以下|未満))"),
        ("halfmore", rf"(?P<hs>{n})(?:\s?(?P<hu>{_HALVED})\s?[半반]|\s?[个個]半(?P<hu2>小[时時]|月))"),
        ("age", rf"(?P<ay>{n})\s?[歳才岁歲세살]\s?(?:(?P<ao>{n})\s?(?:[かカ箇个個]月|개월)|[半반](?!額|额))"),
        ("dozen", rf"(?P<dz>{n})\s?(?:ダース|다스|打(?![开開电電招]))"),
        ("days", rf"(?P<ds>{n})\s?日(?=以内)"),
        ("soft", r"[23]次元|3密|50音|単[1-5](?=形|電池|乾電池)|[0-9]+(?=数[人名台年件回日軒か])"),
    ]


_HALVED = "時間|小[时時]|시간|[かカ箇]月|개월"
_FLOOR = "階(?!建|段|堂|級|層|席)|かい(?=[へにでのまと])|[层層樓楼]|층"
O_CLOCK = "時(?![間点代限刻])|じ(?!かん)|时(?!间)|[点點](?!滴)|시(?![간민립])"


def _hour(lang: str, n: str) -> str:
    minutes = rf"\s?(?P<hx>半(?!径)|반)|\s?(?P<hm>{n})\s?(?:分(?![の以]|之(?![前后後]))|ふん|ぷん|분)"
    return rf"(?P<h1>{pre(lang)})?(?P<hh>{n})\s?(?:{O_CLOCK})(?:{minutes})?"


def starts(lang: str) -> str:
    """A look-ahead that only the places where a row, or any other value, can start pass."""
    words = [*before_hour(lang), *_ERA_NAMES.split("|"), *OLD_ERAS]
    kana = sorted({word for word in words if "ぁ" <= word[0] <= "ん"})
    counted = rf"(?:{grouped(word for word in words if word not in kana)})\s*[0-9{K}{M}元원]"
    others = grouped([*CHOMES, "地下", "지하", "コロナ", "코로나", "新冠", "肺炎"])
    first = "".join(sorted({word[0] for word in [*words, *CHOMES, *"地지コ코新肺単令平昭"]}))
    return (
        rf"(?=[0-9{K}{M}¥$€₩+#(〒A-Za-z]|(?=[{first}])"
        rf"(?:{counted}|{others}|[単令平昭][0-9]|(?:{'|'.join(kana)})\s?[0-9{K}{M}元]))"
    )
