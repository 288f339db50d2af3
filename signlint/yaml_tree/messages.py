"""What is said about YAML that cannot be read, in both languages."""

from __future__ import annotations

from signlint.messages import Bilingual

MAX_DEPTH = 64
"""No catalog needs more; libyaml itself is quadratic in depth (200,000 levels take minutes)."""

TWICE = Bilingual("キー「{key}」が2回あります（最初は{line}行目）", "duplicate key '{key}' (first on line {line})")
ALIAS = Bilingual(
    "アンカー（&）とエイリアス（*）は使えません。文字として書くときは引用符で囲んでください",
    "anchors (&) and aliases (*) are not allowed; to write them as text, put quotes around",
)
TAG = Bilingual(
    "タグ（!）は使えません。文字として書くときは引用符で囲んでください",
    "tags (!) are not allowed; to write one as text, put quotes around",
)
DEEP = Bilingual(f"入れ子が深すぎます（{MAX_DEPTH}段まで）", f"nested too deeply (at most {MAX_DEPTH} levels)")
DOCUMENTS = Bilingual("1つのファイルに文書（---）は1つだけ書けます", "a file holds one document; found a second '---'")
COMPLEX_KEY = Bilingual("キーは文字でなければなりません", "a key must be text")
CHARACTER = Bilingual("使えない文字 {code} があります", "the character {code} is not allowed")
OTHER = Bilingual("YAML として読めません: {said}", "not valid YAML: {said}")
LIBYAML: tuple[tuple[str, Bilingual, bool], ...] = (
    # libyaml 0.2.6 reads ahead, and gives up at 1,000 levels before the first event is out
    ("exceeded maximum nesting", DEEP, False),
    (
        "mapping values are not allowed",
        Bilingual(
            "ここに「: 」は書けません。字下げを確かめるか、値を引用符で囲んでください",
            "': ' is not allowed here: check the indentation, or put quotes around the value",
        ),
        False,
    ),
    ("could not find expected ':'", Bilingual("キーの後に「:」がありません", "a key without ':' after it"), True),
    (
        "found a tab character",
        Bilingual("字下げにタブは使えません。空白を使ってください", "tabs cannot indent: use spaces"),
        False,
    ),
    (
        "cannot start any token",
        Bilingual(
            "この文字で値を始めることはできません。値を引用符で囲んでください（字下げにタブは使えません）",
            "a value cannot start with this character: put quotes around it (and indent with spaces, not tabs)",
        ),
        False,
    ),
    ("unexpected end of stream", Bilingual("引用符が閉じていません", "a quote is not closed"), True),
    (
        "unknown escape character",
        Bilingual(
            "\"…\" の中の「\\」の書き方が正しくありません（「\\\\」と書くか '…' を使ってください）",
            "unknown escape in \"…\": write '\\\\', or use '…'",
        ),
        False,
    ),
    (
        "invalid Unicode character escape code",
        Bilingual('"…" の中の「\\」の番号の文字はありません', 'an escape in "…" names a character that does not exist'),
        False,
    ),
    (
        "expected hexdecimal number",
        Bilingual(
            '"…" の中の「\\x」「\\u」の後には16進数が必要です', "'\\x' and '\\u' in \"…\" need hexadecimal digits"
        ),
        False,
    ),
    (
        "sequence entries are not allowed",
        Bilingual(
            "ここに「- 」は書けません。改行と字下げを確かめてください",
            "'- ' is not allowed here: start a new line and check the indentation",
        ),
        False,
    ),
    (
        "mapping keys are not allowed",
        Bilingual(
            "ここに「? 」は書けません。値を引用符で囲んでください",
            "'? ' is not allowed here: put quotes around the value",
        ),
        False,
    ),
    (
        "expected node content",
        Bilingual("ここに値がありません", "a value is missing here"),
        False,
    ),
    (
        "expected <document start>",
        Bilingual(
            "ここから先は、前の行までと別の文書になっています。字下げと引用符を確かめてください",
            "what starts here does not belong to the lines above: check the indentation and the quotes",
        ),
        False,
    ),
    (
        "expected ',' or",
        Bilingual(
            "[ ] または { } の中で「,」か閉じかっこがありません。「,」や { } を含む文は引用符で囲んでください",
            "',' or a closing bracket is missing inside [ ] or { }; put quotes around text that holds , or { }",
        ),
        True,
    ),
    (
        "did not find expected '-' indicator",
        Bilingual("リストの項目は「- 」で始め、同じ字下げにしてください", "list items start with '- ' and line up"),
        False,
    ),
    (
        "did not find expected key",
        Bilingual(
            "ここにキーがありません。字下げと、値の引用符を確かめてください",
            "a key was expected here: check the indentation and the quotes around values",
        ),
        False,
    ),
    (
        "expected <block end>",
        Bilingual(
            "ここにキーがありません。字下げと、値の引用符を確かめてください",
            "a key was expected here: check the indentation and the quotes around values",
        ),
        False,
    ),
    (
        "expected alphabetic or numeric character",
        Bilingual(
            "「&」「*」で始まる値は引用符で囲んでください", "a value that starts with '&' or '*' needs quotes around it"
        ),
        False,
    ),
)
"""Part of libyaml's message, ours, and whether the place that helps is where the construct began."""
