"""Number words and month names: soft facts, which satisfy a figure and never demand one."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from signlint.analysis.values.fact import Number

_HALF = Fraction(1, 2)
_QUARTER = Fraction(1, 4)


def _table(rows: str, start: int = 1) -> dict[str, Number]:
    """``"one|once two|twice"`` counted up from `start`."""
    return {word: n for n, row in enumerate(rows.split(" "), start) for word in row.replace("_", " ").split("|")}


_EN: dict[str, Number] = _table(
    "one|first|once|single|each|every|per|a|an|daily|weekly|monthly|yearly|annual|annually|hourly|another|whole|1st "
    "two|second|twice|both|pair|couple|double|dual|bi|biweekly|two-way|either|2nd three|third|thrice|triple|tri "
    "four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth ten|tenth eleven|eleventh twelve|twelfth|dozen "
    "thirteen|thirteenth fourteen|fourteenth fifteen|fifteenth sixteen|sixteenth seventeen|seventeenth eighteen|eighteenth "
    "nineteen|nineteenth twenty|twentieth|twenties"
)
_EN |= {"zero": 0, "no": 0, "free": 0, "none": 0, "thirty": 30, "thirties": 30, "thirtieth": 30, "forty": 40, "forties": 40}
_EN |= {"fifty": 50, "fifties": 50, "sixty": 60, "sixties": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}
_EN |= {"thousand": 1000, "million": 10**6, "teens": 10, "teenagers": 10, "teenager": 10, "fortnight": 14, "around the clock": 24, "all day": 24, "anytime": 24, "any time": 24, "all hours": 24, "again": 2}
_EN |= {"day and night": 24, "year-round": 365, "all year": 365, "quarters": _QUARTER, "half": _HALF, "quarter": _QUARTER}
_EN |= {"halved": _HALF, "half-price": _HALF, "thirds": Fraction(1, 3), "all": 100, "full": 100, "fully": 100, "octagonal": 8}

WORDS: dict[str, dict[str, Number]] = {
    "en": _EN,
    "ja": _table("ひとつ|ひとり|いちど|いっかい|最初|初 ふたつ|ふたり|にど|にかい|両|双|ペア みっつ よっつ いつつ むっつ ななつ やっつ ここのつ とお")
    | {"ついたち": 1, "ふつか": 2, "みっか": 3, "よっか": 4, "いつか": 5, "むいか": 6, "なのか": 7, "ようか": 8, "ここのか": 9}
    | {"とおか": 10, "はつか": 20, "半": _HALF, "無料": 0, "ゼロ": 0, "全部": 100, "全額": 100, "ぜんぶ": 100, "年中": 365, "終日": 24, "いつでも": 24, "一日中": 24, "両方": 2},
    "zh": _table("每|首|单|單|毎 两|兩|双|雙|次") | {"半": _HALF, "免费": 0, "免費": 0, "全天": 24, "全额": 100, "全額": 100, "全年": 365},
    "ko": _table(
        "한|하나|첫|첫째|매|한번|매일|매주|매월|당 두|둘|둘째|양|쌍 세|셋|셋째|석 네|넷|넷째|넉 다섯 여섯 일곱 여덟 아홉 열 열한 열두"
    )
    | {"스무": 20, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "반": _HALF, "절반": _HALF, "무료": 0, "연중": 365, "하루": 1, "이틀": 2},
    "vi": _table("một|mỗi|hàng|nhất|đầu hai|nhì|đôi|cả_hai ba tư|bốn năm|lăm sáu bảy tám chín mười")
    | {"nửa": _HALF, "rưỡi": _HALF, "miễn phí": 0, "cả ngày": 24, "tháng giêng": 1, "tháng chạp": 12},
    "id": _table("satu|pertama|sekali|setiap|seminggu|sehari|sebulan|setahun|seorang|per dua|kedua tiga empat lima enam tujuh delapan sembilan sepuluh")
    | {"setengah": _HALF, "separuh": _HALF, "gratis": 0, "seratus": 100, "seribu": 1000},
    "fil": _table("isa|isang|una|unang|minsan|bawat|kada dalawa|dalawang|ikalawa|pangalawa|dalawahan tatlo|tatlong|ikatlo apat|ikaapat lima|limang anim pito|pitong walo|walong siyam sampu|sampung")
    | {"kalahati": _HALF, "libre": 0},
    "pt": _table("um|uma|primeiro|primeira|cada|por dois|duas|segundo|segunda|ambos|duplo três|terceiro|terceira quatro|quarto|quarta cinco|quinto|quinta seis|sexto|sexta sete oito nove dez onze doze|dúzia")
    | {"vinte": 20, "trinta": 30, "cem": 100, "mil": 1000, "metade": _HALF, "meio": _HALF, "meia": _HALF, "grátis": 0, "gratuito": 0},
    "es": _table("un|uno|una|primero|primera|primer|cada|por dos|segundo|segunda|ambos|doble tres|tercero|tercera|tercer cuatro|cuarto|cuarta cinco|quinto|quinta seis|sexto|sexta siete ocho nueve diez once doce|docena")
    | {"veinte": 20, "treinta": 30, "cien": 100, "mil": 1000, "mitad": _HALF, "medio": _HALF, "media": _HALF, "gratis": 0},
    "fr": _table("un|une|premier|première|chaque|par deux|deuxième|second|seconde|double trois|troisième quatre|quatrième cinq|cinquième six|sixième sept huit neuf dix onze douze|douzaine")
    | {"vingt": 20, "trente": 30, "cent": 100, "mille": 1000, "moitié": _HALF, "demi": _HALF, "demie": _HALF, "gratuit": 0},
    "de": _table("ein|eine|einen|einem|einer|erste|ersten|jede|pro zwei|zweite|zweiten|beide|beiden drei|dritte vier|vierte fünf|fünfte sechs sieben acht neun zehn elf zwölf"),
    "it": _table("un|uno|una|primo|prima|ogni due|secondo|seconda|entrambi tre|terzo|terza quattro|quarto cinque|quinto sei sette otto nove dieci undici dodici"),
    "ru": _table("один|одна|одного|одной|одну|одно|первый|первая|каждый два|две|двух|второй|вторая|оба три|трех|трёх|третий четыре|четырех|четырёх пять|пяти шесть|шести семь|семи восемь|восьми девять|десять|десяти"),
    "th": _table("หนึ่ง|แรก|ต่อ|ละ สอง|คู่ สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ") | {"ครึ่ง": _HALF, "ฟรี": 0},
    "ne": _table("एक|पहिलो|प्रति|हरेक दुई|दोस्रो|दुवै|दुइ तीन|तेस्रो चार|चौथो पाँच|पाँचौं छ सात आठ नौ दश|दस") | {"आधा": _HALF},
    "my": _table("တစ်|ပထမ နှစ်|ဒုတိယ သုံး|တတိယ လေး ငါး ခြောက် ခုနစ်|ခုနှစ် ရှစ် ကိုး ဆယ်") | {"တဝက်": _HALF},
}  # fmt: skip
_UNSPACED = frozenset({"ja", "zh", "ko", "th", "my"})
_STARTS = frozenset({"ko"})

MONTHS: dict[str, str] = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
    "id": "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des",
    "ms": "januari februari mac april mei jun julai ogos september oktober november disember",
    "fil": "enero|january pebrero|february marso|march abril|april mayo|may hunyo|june hulyo|july agosto|august setyembre|september oktubre|october nobyembre|november disyembre|december",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "ru": "января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь",
    "th": "มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.",
    "ne": "जनवरी फेब्रुअरी|फेब्रुवरी मार्च अप्रिल मे|मई जुन जुलाई अगस्ट|अगस्त सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ်|သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
}  # fmt: skip


@cache
def months(lang: str) -> dict[str, int]:
    """Names of the months in `lang` (bare subtag) in lower case; Vietnamese, Chinese … count them instead."""
    return {name: int(n) for name, n in _table(MONTHS.get(lang, "")).items() if name}


@cache
def word_pattern(lang: str) -> re.Pattern[str] | None:
    """What finds the number words of `lang`; None for a language whose words are not known."""
    table = WORDS.get(lang)
    if table is None:
        return None
    options = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    if lang in _STARTS:
        return re.compile(rf"(?<![가-힣])(?:{options})")
    return re.compile(options if lang in _UNSPACED else rf"(?<!\w)(?:{options})(?!\w)", re.I)
