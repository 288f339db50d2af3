"""Hygiene of the shipped glossaries: sorted, unique, cited, in the right script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from signlint import run
from signlint.checks import pair
from signlint.config import load
from signlint.glossary import Term, Termbase, fold, shipped_glossaries
from signlint.yaml_tree import MapNode, parse

PATHS = shipped_glossaries()
BASE = Termbase.from_paths(PATHS, cached=False)
TERMS = tuple(BASE)

KANA = re.compile("[ぁ-ゖァ-ヺｦ-ﾟ]")
READING = re.compile("[ぁ-ゖゝゞー・〜0-9a-z、（）]+")
HAN = re.compile("[\u3400-\u9fff]")
HANGUL = re.compile("[가-힣]")
LATIN = re.compile("[A-Za-z0-9]")


def entries(lang: str) -> list[tuple[Term, str]]:
    return [(t, form) for t in TERMS if lang in t.entries for form in t.entries[lang].allowed]


def ids(path: Path) -> list[str]:
    root = parse(path.read_text(encoding="utf-8"), str(path))
    terms = root.get("terms") if isinstance(root, MapNode) else None
    return [key.value for key, _ in terms.items] if isinstance(terms, MapNode) else []


def test_every_file_loads_without_an_error() -> None:
    assert [error.text() for error in BASE.errors] == []
    assert BASE.overridden == (), "an id, or a Japanese term in one domain, is there twice"
    assert len(TERMS) == sum(len(ids(path)) for path in PATHS) > 1480


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_sorted_and_in_its_own_file(path: Path) -> None:
    found = ids(path)
    assert found == sorted(found)
    assert {t.domain for t in TERMS if Path(t.path) == path} <= {path.stem}


def test_every_cite_is_a_known_source() -> None:
    cites = {t.cite for t in TERMS} | {e.cite for t in TERMS for e in t.entries.values()} - {""}
    assert "" not in cites
    assert [key for key in sorted(cites) if not BASE.citation(key).title] == []


def test_recalled_terms_say_so() -> None:
    own = {
        t.id for t in TERMS if t.cite == "USAGE" for e in t.entries.values() if e.status != "suggested" and not e.cite
    }
    assert own == set()


def test_readings_are_kana_only() -> None:
    wrong = [(t.id, t.ja.reading) for t in TERMS if t.ja.reading and not READING.fullmatch(t.ja.reading)]
    assert wrong == []
    assert not [t.id for t in TERMS if t.ja.preferred and not t.ja.reading]


@pytest.mark.parametrize(
    ("lang", "must", "mustnot"),
    [
        ("en", LATIN, re.compile(f"{KANA.pattern}|{HAN.pattern}|{HANGUL.pattern}")),
        ("zh-Hans", re.compile(f"{HAN.pattern}|{LATIN.pattern}"), re.compile(f"{KANA.pattern}|{HANGUL.pattern}")),
        ("zh-Hant", re.compile(f"{HAN.pattern}|{LATIN.pattern}"), re.compile(f"{KANA.pattern}|{HANGUL.pattern}")),
        ("ko", re.compile(f"{HANGUL.pattern}|{LATIN.pattern}"), re.compile(f"{KANA.pattern}|{HAN.pattern}")),
    ],
)
def test_script_of_the_language(lang: str, must: re.Pattern[str], mustnot: re.Pattern[str]) -> None:
    wrong = [(t.id, form) for t, form in entries(lang) if _own(t, lang, form) and not _fits(form, must, mustnot)]
    assert wrong == []


def _own(term: Term, lang: str, form: str) -> bool:
    """A list of languages may name each language in itself: 한국어 in an English text."""
    return term.domain != "languages" or form == term.entries[lang].preferred


def _fits(form: str, must: re.Pattern[str], mustnot: re.Pattern[str]) -> bool:
    return must.search(form) is not None and mustnot.search(form) is None


# Characters of GB 2312 or Big 5 that place names keep, or that the standard forgot (facts of the encodings)
HANS_EXTRA = set("瞭栃埼潟畑旛")
HANT_EXTRA = set("栃畑俣")


@pytest.mark.parametrize(
    ("lang", "codec", "extra"), [("zh-Hans", "gb2312", HANS_EXTRA), ("zh-Hant", "big5", HANT_EXTRA)]
)
def test_no_shinjitai_in_chinese(lang: str, codec: str, extra: set[str]) -> None:
    wrong = []
    for term, form in entries(lang):
        if not _own(term, lang, form):
            continue
        for char in set(HAN.findall(form)) - extra:
            try:
                char.encode(codec)
            except UnicodeEncodeError:
                wrong.append((term.id, form, char))
    assert wrong == []


def test_texts_are_clean() -> None:
    for term in TERMS:
        for entry in term.entries.values():
            for form in (*entry.allowed, *(f.form for f in entry.forbidden)):
                assert form == form.strip() == unicodedata.normalize("NFC", form), (term.id, form)
                assert "  " not in form, (term.id, form)


def test_no_form_of_a_domain_is_preferred_and_forbidden() -> None:
    """Under the same Japanese a form is either right or wrong."""
    wrong = []
    for term in TERMS:
        for other in BASE.whole(term.ja.preferred) if term.ja.preferred else ():
            for lang, entry in term.entries.items():
                if lang not in other.entries or lang == "ja" or other.domain != term.domain:
                    continue
                allowed = {fold(form, lang) for form in other.entries[lang].allowed}
                wrong += [(term.id, other.id, f.form) for f in entry.forbidden if fold(f.form, lang) in allowed]
    assert wrong == []


def test_admitted_and_forbidden_forms_are_not_repeated() -> None:
    for term in TERMS:
        for lang, entry in term.entries.items():
            forms = Counter((*entry.allowed, *(f.form for f in entry.forbidden)))
            assert max(forms.values()) == 1, (term.id, lang, forms)


def test_rules_about_a_pair_propose_what_the_glossary_prefers() -> None:
    pairs = [rule for rule in run.load_rules(load()).rules if isinstance(rule.params, pair.Params)]
    found = 0
    for rule in pairs:
        for term in BASE.whole(rule.params.source):
            for lang, proposed in rule.params.suggest.items():
                found += 1
                assert proposed[0] == term.entries[lang].preferred, (rule.id, term.id, lang)
    assert found > 5


def test_core_terms_are_there() -> None:
    for ja, en in {"避難所": "Shelter", "津波": "Tsunami", "出口": "Exit", "熊本城": "Kumamoto Castle"}.items():
        assert en in {t.entries["en"].preferred for t in BASE.whole(ja)}
