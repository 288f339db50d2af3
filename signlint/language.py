"""Facts about languages: tags, spellings of their names, scripts, word boundaries.

Tags are canonical BCP 47 (`canonical`); every spelling seen in the field maps to one
of them (DESIGN §3). ``ja-simple`` is Easy Japanese (`simple` is a registered variant),
``ja-Hrkt`` a kana reading.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from signlint.messages import Bilingual, did_you_mean, tail

SOURCE = "ja"
EASY = "ja-simple"
READING = "ja-Hrkt"
JAPANESE = frozenset({SOURCE, EASY, READING})


class Language(NamedTuple):
    """What the program knows of a language.

    `script` is its ISO 15924 code; `spaces` says whether words are parted by spaces;
    `names` are other spellings of its tag or name, compared folded (see `_fold`).
    """

    tag: str
    ja: str
    en: str
    script: str
    spaces: bool = True
    names: tuple[str, ...] = ()

    @property
    def name(self) -> Bilingual:
        """What the language is called."""
        return Bilingual(self.ja, self.en)


_TABLE = (
    Language("ja", "日本語", "Japanese", "Jpan", False, ("jp", "jpn", "ja-JP", "名称", "原文", "和文", "日本文", "日文", "表示文", "Japanese")),
    Language(
        "ja-simple", "やさしい日本語", "Easy Japanese", "Jpan", False,
        ("ja-easy", "easy", "easy-ja", "ja-basic", "ja-yasashii", "やさにち", "やさ日", "easy japanese", "plain japanese", "やさしいにほんご", "名称_やさしい日本語", "ja-x-easy", "ja-plain"),
    ),
    Language(
        "ja-Hrkt", "読み", "Reading", "Hrkt", False,
        ("reading", "kana", "ja-kana", "よみ", "ヨミ", "読み仮名", "読みがな", "よみがな", "ふりがな", "フリガナ", "カナ", "かな", "名称_カナ", "名称カナ", "名称_かな", "yomi"),
    ),
    Language("en", "英語", "English", "Latn", True, ("eng", "en-US", "en-GB", "en-UK", "en-AU", "英文", "英訳", "英語表記", "名称_英語", "名称_英字")),
    Language(
        "zh-Hans", "中国語（簡体字）", "Simplified Chinese", "Hans", False,
        ("zh", "zh-CN", "zh-SG", "zh-Hans-CN", "cn", "chs", "sc", "chinese", "中国語", "簡体字", "簡体", "中国語簡体字", "中国語簡体", "中国語-簡体字", "中文", "中文简体", "中文簡体", "简体中文", "簡体中文", "简体", "名称_中国語", "名称_中国語_簡体字", "名称_中国語（簡体字）", "simplified chinese", "chinese simplified", "chinese (simplified)"),
    ),
    Language(
        "zh-Hant", "中国語（繁体字）", "Traditional Chinese", "Hant", False,
        ("zh-TW", "zh-Hant-TW", "zh-MO", "tw", "cht", "tc", "繁体字", "繁体", "繁体中文", "中文繁体", "繁體", "繁體字", "繁體中文", "中国語繁体字", "中国語繁体", "中国語-繁体字", "台湾語", "台湾華語", "台湾", "中文繁體", "名称_中国語_繁体字", "名称_中国語（繁体字）", "traditional chinese", "chinese traditional", "chinese (traditional)"),
    ),
    Language("zh-Hant-HK", "中国語（香港）", "Chinese (Hong Kong)", "Hant", False, ("zh-HK",)),
    Language("ko", "韓国語", "Korean", "Kore", True, ("kor", "ko-KR", "kr", "韓国", "韓国・朝鮮語", "韓国朝鮮語", "朝鮮語", "ハングル", "한국어", "한국・조선어", "名称_韓国語", "korean")),
    Language("vi", "ベトナム語", "Vietnamese", "Latn", True, ("vi-VN", "vn", "ベトナム", "越南語", "tiếng việt", "名称_ベトナム語", "ヴェトナム語")),
    Language("ne", "ネパール語", "Nepali", "Deva", True, ("ne-NP", "np", "ネパール", "नेपाली", "名称_ネパール語")),
    Language("id", "インドネシア語", "Indonesian", "Latn", True, ("id-ID", "in", "bahasa indonesia", "名称_インドネシア語")),
    Language("my", "ミャンマー語", "Burmese", "Mymr", False, ("my-MM", "mm", "ビルマ語", "ミャンマー", "မြန်မာ", "名称_ミャンマー語")),
    Language("fil", "フィリピノ語", "Filipino", "Latn", True, ("tl", "tl-PH", "fil-PH", "タガログ語", "フィリピン語", "tagalog", "名称_フィリピノ語", "名称_タガログ語")),
    Language("pt", "ポルトガル語", "Portuguese", "Latn", True, ("pt-BR", "pt-PT", "português", "名称_ポルトガル語")),
    Language("es", "スペイン語", "Spanish", "Latn", True, ("es-ES", "es-MX", "español", "名称_スペイン語")),
    Language("fr", "フランス語", "French", "Latn", True, ("fr-FR", "français", "名称_フランス語")),
    Language("de", "ドイツ語", "German", "Latn", True, ("de-DE", "deutsch")),
    Language("it", "イタリア語", "Italian", "Latn", True, ("it-IT",)),
    Language("ru", "ロシア語", "Russian", "Cyrl", True, ("ru-RU", "русский", "русский язык", "名称_ロシア語")),
    Language("uk", "ウクライナ語", "Ukrainian", "Cyrl", True, ("uk-UA", "ua")),
    Language("th", "タイ語", "Thai", "Thai", False, ("th-TH", "ไทย", "名称_タイ語")),
    Language("km", "クメール語", "Khmer", "Khmr", False, ("km-KH", "カンボジア語")),
    Language("lo", "ラオス語", "Lao", "Laoo", False, ("lo-LA",)),
    Language("mn", "モンゴル語", "Mongolian", "Cyrl", True, ("mn-MN",)),
    Language("ms", "マレー語", "Malay", "Latn", True, ("ms-MY",)),
    Language("no", "ノルウェー語", "Norwegian", "Latn", True, ("nb", "nn", "nb-NO", "no-NO")),
    Language("hi", "ヒンディー語", "Hindi", "Deva", True, ("hi-IN",)),
    Language("bn", "ベンガル語", "Bengali", "Beng", True, ("bn-BD",)),
    Language("si", "シンハラ語", "Sinhala", "Sinh", True, ("si-LK",)),
    Language("ur", "ウルドゥー語", "Urdu", "Arab", True, ("ur-PK",)),
    Language("ar", "アラビア語", "Arabic", "Arab", True, ("ar-SA",)),
    Language("fa", "ペルシャ語", "Persian", "Arab", True, ("fa-IR",)),
    Language("tr", "トルコ語", "Turkish", "Latn", True, ("tr-TR",)),
)  # fmt: skip

LANGUAGES = {language.tag: language for language in _TABLE}


def _fold(spelling: str) -> str:
    """Fold case, width, underscores, spaces and brackets, so that spellings meet."""
    folded = unicodedata.normalize("NFKC", spelling).casefold().strip()
    folded = re.sub(r"[\s_/・.]+", "-", folded)
    return re.sub(r"-*[()（）「」\[\]]-*", "-", folded).strip("-")


_SPELLINGS = {
    _fold(spelling): language.tag
    for language in _TABLE
    for spelling in (language.tag, language.ja, language.en, *language.names)
}
_SPELLINGS |= {_fold("ja-Hira"): EASY, _fold("ja-Kana"): READING, _fold("ja-Latn"): "ja-Latn", "romaji": "ja-Latn", _fold("ローマ字"): "ja-Latn", _fold("名称_ローマ字"): "ja-Latn"}  # fmt: skip

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2}|-[0-9]{3})?(-[A-Za-z0-9]{5,8})*")
# ISO 639-1 and the 639-2 codes of languages that Japanese municipalities publish in, beyond the table
_OTHER = frozenset(
    "aa ab af am as av ay az ba be bg bi bo br bs ca ce co cs cv cy da dv dz ee el eo et eu ff fi fj fo fy ga gd gl gn gu ha he "
    "hr ht hu hy ia ig ii ik io is iu jv ka kg ki kk kl kn ks ku kv kw ky la lb lg li ln lt lu lv mg mh mi mk ml mr mt na nd ng nr "
    "nv ny oc oj om or os pa pi pl ps qu rm rn ro rw sa sc sd se sg sk sl sm sn so sq sr ss st su sv sw ta te tg ti tk tn to ts tt "
    "tw ty ug uz ve wa wo xh yi yo yue za zu ceb ilo nan prs".split()
)


def closed(name: str) -> str:
    """`name` without white space inside Japanese words: headings are spread out to fill their cells (「英　語」)."""
    return _GAP.sub("", name)


_GAP = re.compile(r"(?<=[\u3041-\u9fff])\s+(?=[\u3041-\u9fff])")


def of_heading(heading: str) -> str | None:
    """The language of a column: what `canonical` takes, or a word for text with its language in brackets.

    Agencies head their tables ``Source (JP)``, ``Target (ZH-CN)``, 訳文（英語）.
    """
    known = canonical(heading)
    found = None if known else _BRACKETED.fullmatch(unicodedata.normalize("NFKC", heading).strip())
    return canonical(found[1]) if found else known


_BRACKETED = re.compile(
    r"(?i:source|target|text|translation|原文|訳文|翻訳|表記|表示文|文言|本文|文)(?i: text)?\s*[(\[]\s*(.+?)\s*[)\]]"
)


def canonical(spelling: str) -> str | None:
    """The canonical tag that `spelling` means, or None if it means no language.

    Takes tags in any case and with ``_`` (``zh_CN`` → ``zh-Hans``), Japanese and native
    names, and the headers of 推奨データセット (``名称_英語``). A well-formed tag of a
    language outside the table keeps its own subtags.
    """
    known = _SPELLINGS.get(_fold(spelling)) or _SPELLINGS.get(_fold(closed(spelling)))
    if known is not None:
        return known
    tag = spelling.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    language, *rest = tag.split("-")
    if language not in LANGUAGES and language not in _OTHER:
        return None
    if [language] == [part.lower() for part in rest] and language in _SPELLINGS:
        return _SPELLINGS[language]  # en-EN, ja-JA: the language again in place of a country
    subtags = [_subtag(part) for part in rest]
    if language == SOURCE and not all(len(part) == 2 or part in _OF_JAPANESE for part in subtags):
        return None  # of Japanese there are several kinds, and a misspelt ja-simple would be one that no rule is for
    return "-".join([language, *subtags])


_OF_JAPANESE = frozenset({"Jpan", "Hani", "Hira", "Kana", "Hrkt", "Latn", "simple", "hepburn", "heploc"})
"""Scripts and variants that Japanese is marked with (IANA language subtag registry)."""


def _subtag(part: str) -> str:
    if len(part) == 4:
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()


def known_spellings() -> list[str]:
    """Tags and names for "did you mean"."""
    return [*LANGUAGES, *(language.ja for language in _TABLE)]


def unknown(spelling: str) -> Bilingual:
    """What is said of a spelling that is no language, or not as it must be written."""
    best = canonical(spelling) or did_you_mean(spelling, known_spellings())
    end = tail(best)
    return Bilingual(f"'{spelling}' という言語はありません{end.ja}", f"no language named '{spelling}'{end.en}")


def spellings() -> list[str]:
    """Every spelling of the table, folded: what `canonical` takes beside well-formed tags."""
    return list(_SPELLINGS)


def codes() -> list[str]:
    """The languages that a well-formed tag with subtags of its own may begin with."""
    return sorted({*(tag for tag in LANGUAGES if "-" not in tag), *_OTHER} - {SOURCE})


def info(tag: str) -> Language:
    """The language's facts; an unknown tag is taken as one written in Latin with spaces."""
    found = LANGUAGES.get(tag) or LANGUAGES.get(tag.split("-")[0]) or _GROUPS.get(tag)
    return found or Language(tag, tag, tag, "Zyyy")


_GROUPS = {"zh": Language("zh", "中国語", "Chinese", "Hans", False)}
"""What is required or ruled for in settings and rules, and is no text's language: ``zh`` is either script."""


def is_japanese(tag: str) -> bool:
    """Whether texts in `tag` are Japanese (source, Easy Japanese or reading)."""
    return tag in JAPANESE or tag.startswith("ja-")


def is_target(tag: str) -> bool:
    """Whether `tag` is a translation (anything that is not Japanese)."""
    return not is_japanese(tag)
