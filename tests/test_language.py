"""Spellings of languages: which tag they mean, and which mean none."""

from __future__ import annotations

import pytest

from signlint import language


@pytest.mark.parametrize(
    ("spelling", "tag"),
    [
        ("ja_easy", "ja-simple"),
        ("やさしい日本語", "ja-simple"),
        ("ja-Latn-hepburn", "ja-Latn-hepburn"),
        ("ja-US", "ja-US"),
        ("ja-JA", "ja"),
        ("en-UK", "en"),
        ("en_uk", "en"),
        ("en-EN", "en"),
        ("ko_KO", "ko"),
        ("sr-Latn", "sr-Latn"),
        ("es-419", "es-419"),
        ("ja-simpel", None),
        ("ja_Simpel", None),
        ("ja-Hrtk", None),
        ("ja-easi", None),
        ("zh-Hnas", None),
        ("英吾", None),
        ("英　語", "en"),
        ("中国語 （簡体字）", "zh-Hans"),
        ("中国語\n（繁体字）", "zh-Hant"),
        ("日本文", "ja"),
        ("英訳", "en"),
        ("中文簡体", "zh-Hans"),
        ("繁体中文", "zh-Hant"),
        ("やさ日", "ja-simple"),
        ("ネパール", "ne"),
        ("Source (JP)", None),
    ],
)
def test_canonical(spelling: str, tag: str | None) -> None:
    assert language.canonical(spelling) == tag


@pytest.mark.parametrize(
    ("heading", "tag"),
    [
        ("Source (JP)", "ja"),
        ("target text [zh-TW]", "zh-Hant"),
        ("訳文（英語）", "en"),
        ("KR", "ko"),
        ("Location (en)", None),
        ("Target (A)", None),
        ("備考（英語）", None),
    ],
)
def test_headings_with_a_language_in_brackets(heading: str, tag: str | None) -> None:
    assert language.of_heading(heading) == tag


@pytest.mark.parametrize(
    ("spelling", "says"),
    [
        ("ja-simpel", "no language named 'ja-simpel'; did you mean 'ja-simple'?"),
        ("ja-Hrtk", "no language named 'ja-Hrtk'; did you mean 'ja-Hrkt'?"),
        ("zh-Hnas", "no language named 'zh-Hnas'; did you mean 'zh-Hans'?"),
        ("en-UK", "no language named 'en-UK'; did you mean 'en'?"),
        ("xx", "no language named 'xx'"),
    ],
)
def test_what_was_meant(spelling: str, says: str) -> None:
    assert language.unknown(spelling).en == says


@pytest.mark.parametrize("tag", language.LANGUAGES)
def test_every_tag_of_the_table_is_canonical(tag: str) -> None:
    assert language.canonical(tag) == tag
