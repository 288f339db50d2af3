"""The words of the values, by language: numbers, months, halves of the day, units, limits.

Number words and names of months are soft facts: they satisfy a figure and never demand one.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from signlint.analysis.values.alternatives import by_length, either
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
) | {
    "zero": 0,
    "no": 0,
    "free": 0,
    "none": 0,
    "thirty": 30,
    "thirties": 30,
    "thirtieth": 30,
    "forty": 40,
    "forties": 40,
    "fifty": 50,
    "fifties": 50,
    "sixty": 60,
    "sixties": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "teens": 10,
    "teenagers": 10,
    "teenager": 10,
    "fortnight": 14,
    "around the clock": 24,
    "around-the-clock": 24,
    "all day": 24,
    "anytime": 24,
    "any time": 24,
    "all hours": 24,
    "again": 2,
    "primary": 1,
    "secondary": 2,
    "day and night": 24,
    "year-round": 365,
    "all year": 365,
    "quarters": _QUARTER,
    "half": _HALF,
    "quarter": _QUARTER,
    "halved": _HALF,
    "half-price": _HALF,
    "thirds": Fraction(1, 3),
    "all": 100,
    "full": 100,
    "fully": 100,
    "octagonal": 8,
}

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


# Before or after an hour: morning, afternoon, night, midday
AM = "午前|ごぜん|朝|あさ|上午|早上|早晨|清晨|오전|아침|am|a.m.|sáng|ng umaga|n.u.|da manhã|de la mañana|du matin|pagi|утра|बिहान|မနက်|นาฬิกาเช้า"
PM = "午後|ごご|夕方|ゆうがた|下午|傍晚|오후|저녁|pm|p.m.|chiều|tối|ng hapon|ng gabi|n.h.|n.g.|da tarde|da noite|de la tarde|de la noche|du soir|de l'après-midi|sore|вечера|बेलुका|साँझ|ညနေ"
NIGHT = "夜|よる|晩|深夜|未明|凌晨|晚上|晚间|晚間|밤|새벽|đêm|malam|ночи|ည|राति"
NOON = "昼|ひる|中午|낮|trưa|ng tanghali|siang|дня|दिउँसो|နေ့လယ်"

ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "れいわ": 2018,
    "へいせい": 1988,
    "しょうわ": 1925,
    "레이와": 2018,
    "헤이세이": 1988,
    "쇼와": 1925,
    "reiwa": 2018,
    "heisei": 1988,
    "showa": 1925,
    "shōwa": 1925,
    "taisho": 1911,
    "meiji": 1867,
    "R": 2018,
    "H": 1988,
    "S": 1925,
    "令": 2018,
    "平": 1988,
    "昭": 1925,
}
"""Era → the year before its first (facts R7.4)."""

OLD_ERAS = {
    "天正": 1572, "文禄": 1591, "慶長": 1595, "元和": 1614, "寛永": 1623, "正保": 1643, "慶安": 1647, "承応": 1651, "明暦": 1654,
    "万治": 1657, "寛文": 1660, "延宝": 1672, "天和": 1680, "貞享": 1683, "元禄": 1687, "宝永": 1703, "正徳": 1710, "享保": 1715,
    "元文": 1735, "寛保": 1740, "延享": 1743, "寛延": 1747, "宝暦": 1750, "明和": 1763, "安永": 1771, "天明": 1780, "寛政": 1788,
    "享和": 1800, "文化": 1803, "文政": 1817, "天保": 1829, "弘化": 1843, "嘉永": 1847, "安政": 1853, "万延": 1859, "文久": 1860,
    "元治": 1863, "慶応": 1864,
}  # fmt: skip
"""Eras of the lunar calendar, whose years only mostly are Western years: never demanded."""

UNITS: dict[str, tuple[str, int]] = {
    "mm": ("mm", 1),
    "cm": ("mm", 10),
    "km": ("mm", 10**6),
    "m": ("mm", 1000),
    "kg": ("g", 1000),
    "g": ("g", 1),
    "t": ("g", 10**6),
}
_MIN, _HOUR, _DAY, _WEEK = ("second", 60), ("second", 3600), ("second", 86400), ("second", 604800)
WORD_UNITS: dict[str, dict[str, tuple[str, int]]] = {
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

CURRENCIES = {
    "yen": "円|えん|yen|JPY|日元|日圆|日圓|日币|日幣|엔|yên|เยน|येन|ယန်း|ienes?|yenes|иен[аы]?|йен[аы]?",
    "dollar": "dollars?|ドル|美元|달러|USD",
    "won": "won|ウォン|원|韩元|韓元|KRW",
    "euro": "euros?|ユーロ|欧元|歐元|유로|EUR",
}
SIGNS = {"¥": "yen", "$": "dollar", "₩": "won", "€": "euro"}
PERCENT = r"%|パーセント|퍼센트|프로(?!그)|per\s?cent\b|phần trăm|persen|por ciento|por cento|pour cent|porsiyento|процент\w*|เปอร์เซ็นต์|प्रतिशत|ရာခိုင်နှုန်း"

# Scale words after a figure. CLDR's compact number patterns (long form) give the same words.
SCALES: dict[str, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    "vi": {"trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
    "id": {"ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9},
    "ms": {"ratus": 100, "ribu": 1000, "juta": 10**6, "bilion": 10**9},
    "fil": {"daan": 100, "libo": 1000, "libong": 1000, "milyon": 10**6, "milyong": 10**6, "million": 10**6},
    "pt": {"mil": 1000, "milhão": 10**6, "milhões": 10**6, "milhões de": 10**6, "bilhões": 10**9},
    "es": {"mil": 1000, "millón": 10**6, "millones": 10**6, "mil millones": 10**9},
    "fr": {"mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    "de": {"tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarden": 10**9},
    "it": {"mila": 1000, "milione": 10**6, "milioni": 10**6, "miliardi": 10**9},
    "ru": {
        "тыс": 1000,
        "тысяч": 1000,
        "тысячи": 1000,
        "млн": 10**6,
        "миллион": 10**6,
        "миллиона": 10**6,
        "миллионов": 10**6,
    },
    "th": {"ร้อย": 100, "พัน": 1000, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6},
    "ne": {"सय": 100, "हजार": 1000, "लाख": 10**5, "करोड": 10**7, "मिलियन": 10**6},
    "my": {"ရာ": 100, "ထောင်": 1000, "သောင်း": 10**4, "သိန်း": 10**5, "သန်း": 10**6},
}

_GE, _GT, _LE, _LT = ">=", ">", "<=", "<"
# before the number, after the number: pattern → bound; the first that matches wins
BOUND_BEFORE: dict[str, list[tuple[str, str]]] = {
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
BOUND_AFTER: dict[str, list[tuple[str, str]]] = {
    "ja": [(r"以上|いじょう", _GE), (r"以下|以内|いか(?![らが])|いない(?=[にで])", _LE), (r"未満|みまん|に満たない|より ?(?:少な|小さ|低|若|短)", _LT), (r"を?超|をこえ|より ?(?:多|大き|高|長)", _GT)],
    "zh": [(r"及?以上|或以上|或更多", _GE), (r"及?以下|及?以内|及?以內|之内|之內", _LE), (r"以外$", "")],
    "ko": [(r"이상(?!한)", _GE), (r"이하|이내", _LE), (r"미만", _LT), (r"(?:를|을)? ?(?:초과|넘)", _GT)],
    "en": [
        (r"(?:or|and|&) (?:more|over|above|older|up(?! to)|upwards?|higher|greater|longer|taller|larger|heavier|wider)\b|\+(?!\w)|plus\b|minimum\b", _GE),
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

NEGATION = re.compile(
    r"ない|ません|禁止|禁|不可|お断り|ご遠慮|できな|除|だめ|無料|\b(?:not|no|prohibited|cannot|can't|except|unless|exempt|free|don't|do not)\b"
    r"|禁止|不得|不可|请勿|請勿|勿|除外|谢绝|謝絕|금지|불가|없|삼가|제외|không|cấm|ngoại trừ|dilarang|tidak|bawal|hindi|não|proibid|prohib|exceto|excepto|salvo|interdit|sauf|ห้าม|ไม่",
    re.I,
)


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
    if lang not in _UNSPACED:
        return re.compile(rf"(?<!\w)(?:{either(table)})(?!\w)", re.I)
    lead = "(?<![가-힣]{})" if lang == "ko" else ""  # after the first letter: `re` searches fastest for literals
    return re.compile("|".join(word[0] + lead.format(word[0]) + re.escape(word[1:]) for word in by_length(table)))
