"""A report made up for the tests of the outputs: every sort of place, and text that means harm."""

from __future__ import annotations

from dataclasses import replace

from signlint.errors import RuleError
from signlint.messages import Bilingual
from signlint.model import Citation, Finding, Fix, Location, Related, Report, Severity, Skipped
from signlint.reporters import RuleInfo

JTA = Citation(
    "JTA14",
    "観光立国実現に向けた多言語対応の改善・強化のためのガイドライン",
    "国土交通省観光庁",
    "2014",
    "",
    "p. 11",
)
ISA = Citation(
    "ISA2020",
    "在留支援のためのやさしい日本語ガイドライン",
    "出入国在留管理庁・文化庁",
    "2020",
    "https://www.moj.go.jp/isa/support/portal/plainjapanese_guideline.html",
)
HOUSE = Citation("HOUSE")

HOSTILE = "\x1b[2J\x1b]0;owned\x07出口\u202egnp.exe\u2066 <b>&\n::error file=x::owned\r\n##[error]owned,100%"


def find(text: str, match: str) -> tuple[int, int]:
    start = text.index(match)
    return start, start + len(match)


def _numbers() -> Finding:
    text = "Open 4 days a week (closed on Mondays)"
    span = find(text, "4")
    return Finding(
        "multilingual/numbers",
        Severity.ERROR,
        Bilingual(
            "日本語と数が違います（日本語は「3」、英語は「4」）。",
            "The number differs: “3” in Japanese, “4” in English.",
        ),
        "counter-07",
        "en",
        Location("examples/signs.yaml", 12, 14, 12, 15),
        span,
        "4",
        text,
        suggestions=("3",),
        cite=JTA,
        related=(Related("ja", Location("examples/signs.yaml", 11, 10, 11, 11), "３"),),
        fingerprint="a1f0c3",
    )


def _passive() -> Finding:
    text = "大雨（おおあめ）のため、①会場が 変更されました。"
    return Finding(
        "easy-japanese/passive",
        Severity.WARNING,
        Bilingual("「され」は受身です。だれがするかを書いてください。", "“され” is passive: say who does it."),
        "counter-07",
        "ja-simple",
        Location("examples/signs.yaml", 14, 36, 14, 38),
        find(text, "され"),
        "され",
        text,
        suggestions=("会場を 変えました", "会場が 変わりました"),
        cite=ISA,
        fingerprint="b2",
    )


def _width() -> Finding:
    text = "Open １０:00"
    return Finding(
        "multilingual/full-width",
        Severity.WARNING,
        Bilingual("全角の文字があります。", "Full-width characters."),
        "counter-08",
        "en",
        Location("examples/signs.yaml", 20, 14, 20, 16),
        find(text, "１０"),
        "１０",
        text,
        fix=Fix("10", safe=True),
        cite=HOUSE,
        fingerprint="c3",
    )


def _long() -> Finding:
    head = "この公園では、だれもが気持ちよく過ごせるように、つぎのことを守ってください。犬は綱でつないでください。"
    text = f"公園のきまり\n{head}たき火や花火をしないでください。ごみは持って帰ってください。{head}\n熊本市"
    return Finding(
        "easy-japanese/sentence-length",
        Severity.NOTE,
        Bilingual(
            "文が長いです（この種類の文では、1文に書く情報は1つにしてください）。長い文は、2つか3つの短い文に分けると、読む人に伝わりやすくなります。",
            "The sentence is long: in this kind of text, give one piece of information in each sentence. "
            "Two or three short sentences are easier to follow.",
        ),
        "park-rules",
        "ja",
        Location("examples/signs.yaml", 31, 60, 31, 75),
        find(text, "たき火や花火をしないでください"),
        "たき火や花火をしないでください",
        text,
        cite=ISA,
        fingerprint="d4",
    )


def _cell() -> Finding:
    text = "화장실은 2층에 있습니다"
    return Finding(
        "multilingual/numbers",
        Severity.ERROR,
        Bilingual(
            "日本語と数が違います（日本語は「3」、韓国語は「2」）。",
            "The number differs: “3” in Japanese, “2” in Korean.",
        ),
        "A-102",
        "ko",
        Location("data/市役所 本庁舎.xlsx", sheet="案内 1階", cell="F12"),
        find(text, "2"),
        "2",
        text,
        suggestions=("3",),
        cite=JTA,
        related=(Related("ja", Location("data/市役所 本庁舎.xlsx", sheet="案内 1階", cell="C12"), "3"),),
        fingerprint="e5",
    )


def _hostile() -> Finding:
    return Finding(
        "public-sign/term",
        Severity.WARNING,
        Bilingual(
            f"「{HOSTILE}」は使いません。[link](https://example.com)",
            f"Do not use “{HOSTILE}”. [link](https://example.com)",
        ),
        "::warning::\x1b[31munit",
        "en",
        Location("data/::error::a,b%\u202e.csv", 3, 1, 5, 2),
        (0, len(HOSTILE)),
        HOSTILE,
        HOSTILE,
        suggestions=("::stop-commands::x",),
        cite=HOUSE,
        fingerprint="f6",
    )


def _nowhere() -> Finding:
    return Finding(
        "catalog/empty",
        Severity.NOTE,
        Bilingual("ファイルに項目がありません。", "The file holds no units."),
        "",
        "",
        Location("data/empty.yaml"),
        (0, 0),
        "",
        fingerprint="g7",
    )


FINDINGS = (_numbers(), _passive(), _width(), _long(), _cell(), _hostile(), _nowhere())

RULES = {
    rule.id: rule
    for rule in (
        RuleInfo(
            "multilingual/numbers",
            Bilingual("数をそろえる", "Numbers agree"),
            Bilingual(
                "数が違うと、読む人は約束の時間や場所を間違える。",
                "With another number readers come at the wrong time.",
            ),
            JTA,
            Severity.ERROR,
        ),
        RuleInfo(
            "easy-japanese/passive",
            Bilingual("受身を使わない", "Passive voice"),
            Bilingual("だれが何をするのかがわかりにくくなる。", "The reader cannot tell who does what."),
            ISA,
            Severity.WARNING,
            Bilingual(
                "× 会場が 変更されました。\n○ 会場が 変わりました。",
                "× 会場が 変更されました。\n○ 会場が 変わりました。",
            ),
        ),
    )
}

REPORT = Report(
    findings=FINDINGS,
    files=4,
    units=212,
    texts=1060,
    rules=94,
    skipped=(
        Skipped("data/地図.pdf", Bilingual("PDF は読めません", "PDF is not read")),
        Skipped("data/古い\x1b[31m.pdf", Bilingual("PDF は読めません", "PDF is not read")),
        Skipped("README", Bilingual("形式がわかりません", "unknown format")),
    ),
    assumed=(("data/tram.csv", "cp932"),),
    suppressed=2,
)

CLEAN = Report(files=1, units=40, texts=240, rules=94)
NOTHING = Report(skipped=(Skipped("a.pdf", Bilingual("PDF は読めません", "PDF is not read")),))
BROKEN = replace(
    CLEAN,
    broken=(
        RuleError(Bilingual("'patern' はありません", "no check named 'patern'"), "ours/r.yaml", 3, 8),
        RuleError(Bilingual("読めません", "cannot be read"), "ours/x.yaml"),
    ),
)
