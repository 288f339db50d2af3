"""Builds the tables in ``rules/lexicon/han/``; none of its inputs is needed at run time.

Inputs, all maintained and available without a network once the packages are there:

- Unihan and Scripts.txt: Debian package ``unicode-data`` (``/usr/share/unicode``), Unicode licence;
- OpenCC's dictionaries and its ``opencc_dict`` tool: PyPI package ``opencc``, Apache-2.0;
- GB 2312, Big5 (with the seven ETEN characters), JIS X 0208 and JIS X 0213: Python's own codecs.

Run: ``python rules/lexicon/build_han.py OPENCC_FOLDER [UNICODE_FOLDER]`` where OPENCC_FOLDER is the
``clib`` folder of the installed package. The output is deterministic; commit it.
"""

from __future__ import annotations

import bz2
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent / "han"
NONE = "〓"  # the geta mark of Japanese printing: no single right character
# Characters of ordinary words that only Japanese has: they never belong in Chinese. Other kokuji stand in
# place and family names (栃 畑 埼 潟 俣 榊 辻 峠 込 …) and are kept in Chinese (sign-guidelines R5.5).
WORD_KOKUJI = {"働": ("动", "動"), "枠": ("框", "框"), "匂": (NONE, NONE)}
# What signs write where the old form of the character is no word for it (sign-guidelines R5.2)
WORDS = {"駅": "站"}
# Fine in Taiwan although outside Big5, or wrongly "corrected" by a plain s2t (vulture-s/arkiv#213, hanzidentifier#5)
FREE_HANT = set("着吃唇峰床灶痴皂秘粽群")
# OpenCC would make another fish, or another spelling of a name, of these
KEPT_NAMES = set("鮎峯")
PLACE_NAMES = set("栃畑埼潟俣榊辻峠込咲榎叡喰碕蘂脇嵜")
# Simplified characters that stand for several words of Traditional Chinese, where a wrong choice changes the word.
# Pairs that Taiwan writes either way (占佔, 周週, 布佈, 了瞭, 台臺, 划畫 …) are left out.
# A copula or particle after a form says nothing about the word before it.
WEAK = frozenset("为是的在和与了")
SPLIT = "系后里台干只面云斗发复制准征历范松钟卷冲脏舍郁吁谷出丑家仆胡御咸党丰姜获折种几曲板向术当克于余"
# Print forms of JIS X 0208:1983 (拡張新字体) and name variants that OpenCC's Japanese table does not list
PRINT_FORMS = (
    "鴬鶯潅灌諌諫頚頸砿礦麹麴讃讚賎賤騨驒壷壺涜瀆嚢囊蝿蠅箆篦頬頰侭儘篭籠楕橢梼檮冨富嶋島噛嚙撹攪鴎鷗"
    "鯵鰺蛎蠣繍繡掻搔箪簞填塡顛顚麺麵蝋蠟攅攢靱韌靭韌舘館曽曾"
)
SCRIPTS = {
    "Arabic": "Arab",
    "Armenian": "Armn",
    "Bengali": "Beng",
    "Bopomofo": "Bopo",
    "Cyrillic": "Cyrl",
    "Devanagari": "Deva",
    "Ethiopic": "Ethi",
    "Georgian": "Geor",
    "Greek": "Grek",
    "Gujarati": "Gujr",
    "Gurmukhi": "Guru",
    "Hangul": "Hang",
    "Han": "Hani",
    "Hebrew": "Hebr",
    "Hiragana": "Hira",
    "Kannada": "Knda",
    "Katakana": "Kana",
    "Khmer": "Khmr",
    "Lao": "Laoo",
    "Latin": "Latn",
    "Malayalam": "Mlym",
    "Mongolian": "Mong",
    "Myanmar": "Mymr",
    "Sinhala": "Sinh",
    "Tamil": "Taml",
    "Telugu": "Telu",
    "Thaana": "Thaa",
    "Thai": "Thai",
    "Tibetan": "Tibt",
}


def encodable(codec: str, among: Iterable[str]) -> set[str]:
    """The characters of `among` that `codec` can write."""

    def fits(char: str) -> bool:
        try:
            char.encode(codec)
        except UnicodeEncodeError:
            return False
        return True

    return {char for char in among if fits(char)}


def opencc(folder: Path, name: str) -> dict[str, list[str]]:
    """One OpenCC dictionary as text, by its own tool."""
    with tempfile.TemporaryDirectory() as tmp:
        out = Path(tmp, "out.txt")
        command = [folder / "bin/opencc_dict", "-i", folder / f"share/opencc/{name}.ocd2", "-o", out]
        subprocess.run(
            [*map(str, command), "-f", "ocd2", "-t", "text"],
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"LD_LIBRARY_PATH": str(folder)},
        )
        rows = (line.split("\t") for line in out.read_text(encoding="utf-8").splitlines())
        return {row[0]: row[1].split(" ") for row in rows}


def unihan(folder: Path, field: str) -> dict[str, list[str]]:
    """One field of Unihan; values that are code points become characters."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("Unihan_*.txt.bz2")):
        for line in bz2.decompress(path.read_bytes()).decode().splitlines():
            parts = line.split("\t")
            if len(parts) == 3 and parts[1] == field:
                points = re.findall(r"U\+([0-9A-F]+)", parts[2])
                found[chr(int(parts[0][2:], 16))] = [chr(int(p, 16)) for p in points]
    return found


class Sources:
    """Everything that the tables are made from."""

    def __init__(self, clib: Path, unicode: Path) -> None:
        every = [chr(c) for c in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))]
        self.gb, self.big5 = encodable("gb2312", every), encodable("cp950", every)
        self.jis, self.jis2004 = encodable("euc_jp", every), encodable("euc_jis_2004", every)
        self.jis208 = encodable("iso2022_jp", every)
        self.hans = self.gb | set(unihan(unicode, "kTGH"))
        self.st, self.ts = opencc(clib, "STCharacters"), opencc(clib, "TSCharacters")
        self.jp, self.tojp = opencc(clib, "JPShinjitaiCharacters"), opencc(clib, "JPShinjitaiCharactersRev")
        for new, old in zip(PRINT_FORMS[::2], PRINT_FORMS[1::2], strict=True):
            self.jp.setdefault(new, [old])
        self.tw = {k: v[0] for k, v in opencc(clib, "TWVariants").items()}
        self.hk = opencc(clib, "HKVariants")
        self.phrases = opencc(clib, "STPhrases")
        self.kin = {
            field: unihan(unicode, field)
            for field in ("kZVariant", "kSimplifiedVariant", "kTraditionalVariant", "kSemanticVariant")
        }

    def taiwan(self, text: str) -> str:
        """`text` with the variants that Taiwan prefers."""
        return "".join(self.tw.get(c, c) for c in text)

    def kindred(self, char: str, fields: Iterable[str]) -> list[str]:
        """What Unihan says that `char` is a variant of."""
        return [v for field in fields for v in self.kin[field].get(char, ())]


def one(values: Iterable[str]) -> str:
    """The value if there is exactly one, else the mark for "none"."""
    unique = list(dict.fromkeys(values))
    return unique[0] if len(unique) == 1 else NONE


def loose(char: str, chinese: set[str]) -> tuple[str, ...]:
    """Same meaning counts as a variant only for characters that no Chinese uses."""
    return () if char in chinese else ("kSemanticVariant",)


def to_hans(char: str, s: Sources) -> list[str]:
    """Simplified characters that `char` of Taiwan or Japan may stand for."""
    if char in WORDS:
        return [WORDS[char]]
    olds = [old for old in s.jp.get(char, ()) if old != char] or [char]
    direct = [v for old in olds for v in ([old] if old in s.hans else s.ts.get(old, [old]))]
    found = [v for v in direct if v in s.hans and v != char]
    kin = s.kindred(char, ("kSimplifiedVariant", "kZVariant", *loose(char, s.big5)))
    return found or [n for v in kin for n in s.ts.get(v, [v]) if n in s.hans and n != char]


def listed_hant(char: str, s: Sources) -> list[str]:
    """Traditional characters of Taiwan that OpenCC has for `char`."""
    direct = [s.taiwan(v) for v in (*s.jp.get(char, ()), *s.st.get(char, ()))] or [s.taiwan(char)]
    return [v for v in direct if v in s.big5 and v != char]


def to_hant(char: str, s: Sources) -> list[str]:
    """Traditional characters of Taiwan that `char` may stand for."""
    if char in WORDS:
        return [WORDS[char]]
    found = listed_hant(char, s)
    kin = s.kindred(char, ("kTraditionalVariant", "kZVariant", *loose(char, s.hans)))
    return found or [n for v in kin for n in map(s.taiwan, s.st.get(v, [v])) if n in s.big5 and n != char]


def to_japanese(char: str, s: Sources) -> list[str]:
    """Characters of JIS X 0208 that the Chinese `char` may stand for."""
    news = [s.tojp.get(old, [old])[0] for old in (char, *s.st.get(char, ()))]
    found = [v for v in news if v in s.jis208 and v != char]
    fields = ("kZVariant", "kTraditionalVariant")
    return found or [v for v in s.kindred(char, fields) if v in s.jis208]


Rows = dict[str, dict[str, str]]


def classify(chars: Iterable[str], kind: Callable[[str], str], convert: Callable[[str], list[str]]) -> Rows:
    """Group `chars` that convert to something by kind; each with its one right form."""
    rows: Rows = {}
    for char in sorted(chars):
        values = convert(char)
        if values:
            rows.setdefault(kind(char), {})[char] = one(values)
    return rows


def hans_table(s: Sources) -> Rows:
    """What does not belong in Simplified Chinese."""
    chars = (s.big5 | s.jis208) - s.hans - PLACE_NAMES - set(WORD_KOKUJI)

    def kind(char: str) -> str:
        return "shinjitai" if char in s.jis208 and char not in s.big5 else "traditional"

    rows = classify(chars, kind, lambda c: to_hans(c, s))
    shared = {c: to_hans(c, s) for c in sorted(s.jp) if c in s.hans and c not in s.tojp}
    twins = {c: one(v) for c, v in shared.items() if v and one(v) != NONE}
    return rows | {"kokuji": {c: v[0] for c, v in WORD_KOKUJI.items()}, "twin": twins}


def hant_table(s: Sources) -> Rows:
    """What does not belong in Traditional Chinese of Taiwan."""
    chars = (s.hans | s.jis208) - s.big5 - PLACE_NAMES - FREE_HANT - set(WORD_KOKUJI)

    def kind(char: str) -> str:
        if char not in s.jis208:
            return "simplified"
        if char in KEPT_NAMES or not listed_hant(char, s):
            return "variant"  # only Unihan knows them as one: 赤坂 is no 赤阪
        return "both" if char in s.hans else "shinjitai"

    rows = classify(chars, kind, lambda c: to_hant(c, s))
    hongkong = {v: v for values in s.hk.values() for v in values if v not in s.big5}
    return rows | {"kokuji": {c: v[1] for c, v in WORD_KOKUJI.items()}, "hongkong": dict(sorted(hongkong.items()))}


def ja_table(s: Sources) -> Rows:
    """Chinese characters that Japanese does not have (outside JIS X 0213)."""
    chars = (s.gb | s.big5) - s.jis2004

    def kind(char: str) -> str:
        return "traditional" if char in s.big5 else "simplified"

    return classify(chars, kind, lambda c: to_japanese(c, s))


def splits(s: Sources) -> Iterator[str]:
    """Per traditional form of a split character: its neighbours in OpenCC's two-character words."""
    for simple in SPLIT:
        forms = [v for v in dict.fromkeys(map(s.taiwan, s.st[simple])) if v in s.big5 or v == simple]
        left: dict[str, set[str]] = {f: set() for f in forms}
        right: dict[str, set[str]] = {f: set() for f in forms}
        for phrase, values in s.phrases.items():
            value = s.taiwan(values[0])
            if len(phrase) != 2 or len(value) != 2:
                continue
            if phrase[1] == simple and value[1] in left and phrase[0] in s.gb:
                left[value[1]].add(phrase[0])
            if phrase[0] == simple and value[0] in right and phrase[1] in s.gb - WEAK:
                right[value[0]].add(phrase[1])
        for form in forms:
            yield f"{simple}\t{form}\t{''.join(sorted(left[form]))}\t{''.join(sorted(right[form]))}"


def hanja(s: Sources, unicode: Path) -> Iterator[str]:
    """Each Korean sound with the characters of Japanese that have it (kHangul: ``녀:0E 여:0``)."""
    sounds: dict[str, set[str]] = {}
    for path in sorted(unicode.glob("Unihan_Readings*")):
        for line in bz2.decompress(path.read_bytes()).decode().splitlines():
            parts = line.split("\t")
            if len(parts) == 3 and parts[1] == "kHangul":
                sounds[chr(int(parts[0][2:], 16))] = {value.split(":")[0] for value in parts[2].split(" ")}
    table: dict[str, list[str]] = {}
    for char in sorted(s.jis208):
        own = sounds.get(char) or {v for old in s.jp.get(char, ()) for v in sounds.get(old, ())}
        for sound in own:
            table.setdefault(sound, []).append(char)
    yield from (f"{sound}\t{''.join(chars)}" for sound, chars in sorted(table.items()))


def script_rows(unicode: Path) -> Iterator[str]:
    """Ranges of the scripts we know, neighbours joined."""
    ranges: list[list[int | str]] = []
    for line in (unicode / "Scripts.txt").read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; (\w+)", line)
        if match and match[3] in SCRIPTS:
            ranges.append([int(match[1], 16), int(match[2] or match[1], 16), SCRIPTS[match[3]]])
    ranges.sort()
    joined: list[list[int | str]] = []
    for low, high, script in ranges:
        if joined and joined[-1][2] == script and joined[-1][1] == int(low) - 1:
            joined[-1][1] = high
        else:
            joined.append([low, high, script])
    return (f"{low:X}\t{high:X}\t{script}" for low, high, script in joined)


def write(name: str, title: str, lines: Iterable[str]) -> None:
    """One table with a heading that says where it comes from."""
    head = [f"# {title}", "# Generated by rules/lexicon/build_han.py; sources and licences: NOTICE.md"]
    text = "\n".join([*head, *lines]) + "\n"
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


def pairs(rows: Rows) -> Iterator[str]:
    """``kind <tab> characters <tab> right characters``, forty to a line."""
    for kind, mapping in rows.items():
        chars = list(mapping)
        for at in range(0, len(chars), 40):
            part = chars[at : at + 40]
            yield f"{kind}\t{''.join(part)}\t{''.join(mapping[c] for c in part)}"


def main(clib: Path, unicode: Path) -> None:
    """Write all tables."""
    s = Sources(clib, unicode)
    HERE.mkdir(exist_ok=True)
    write("hans.tsv", "Characters that do not belong in Simplified Chinese", pairs(hans_table(s)))
    write("hant.tsv", "Characters that do not belong in Traditional Chinese (Taiwan)", pairs(hant_table(s)))
    write("ja.tsv", "Chinese characters that do not belong in Japanese", pairs(ja_table(s)))
    write("split.tsv", "Traditional forms of one simplified character and their neighbours", splits(s))
    write("hanja.tsv", "Korean sounds of Chinese characters", hanja(s, unicode))
    write("scripts.tsv", "Scripts by code point (ISO 15924)", script_rows(unicode))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/unicode"))
