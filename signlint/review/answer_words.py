"""The words of answers: verdicts in the languages of reviewers, and what is said of wrong answers."""

from __future__ import annotations

from collections.abc import Mapping

from signlint.messages import Bilingual
from signlint.review.sheet import Verdict

VERDICT_LABELS: Mapping[str, Mapping[Verdict, str]] = {
    "en": {"ok": "OK", "fix": "Fix", "discuss": "Discuss"},
    "ja": {"ok": "よい", "fix": "直す", "discuss": "相談"},
    "zh-Hans": {"ok": "可以", "fix": "修改", "discuss": "讨论"},
    "zh-Hant": {"ok": "可以", "fix": "修改", "discuss": "討論"},
    "ko": {"ok": "좋음", "fix": "수정", "discuss": "논의"},
    "vi": {"ok": "Đạt", "fix": "Sửa", "discuss": "Trao đổi"},
}
"""What a reviewer sees for each verdict, by language of the interface; all of them are understood in every file."""


def interface(lang: str, wish: str = "") -> str:
    """The interface for a reviewer of `lang`: `wish` if there is one in it, else the reviewer's, else English."""
    for tag in (wish, lang):
        parts = tag.split("-")
        for length in range(len(parts), 0, -1):
            if "-".join(parts[:length]) in VERDICT_LABELS:
                return "-".join(parts[:length])
    return "en"


PROJECT = Bilingual(
    "別のプロジェクト（{theirs}）の回答です。ここは {ours} です",
    "these are answers for another project ({theirs}); this is {ours}",
)
MANY = Bilingual("回答が多すぎます（{limit} 件まで）", "too many answers (at most {limit})")
LONG = Bilingual(
    "{key} が長すぎます（{size} 文字。{limit} 文字まで）", "{key} is too long ({size} characters, at most {limit})"
)
LANG = Bilingual("言語「{lang}」の回答は受け取れません{hint}", "cannot take answers in the language '{lang}'{hint}")
REVIEWER = Bilingual(
    "確認した人の名前がありません。{where}に書くか、--by で指定してください",
    "the reviewer's name is missing: put it {where}, or give --by",
)
DATE = Bilingual(
    "回答した日がありません。{where}に 2026-04-01 の形で書くか、--date で指定してください",
    "the day of the answer is missing: put it {where} as 2026-04-01, or give --date",
)
DATE_FORM = Bilingual(
    "回答した日「{date}」は 2026-04-01 の形で書いてください",
    "write the day of the answer ('{date}') as 2026-04-01",
)
CELL = Bilingual("シート「{sheet}」の {cell} ", "in {cell} of the sheet “{sheet}”")
COLUMN = Bilingual("「{head}」の列", "under “{head}”")
FILE = Bilingual("ファイル", "in the file")
LOST = Bilingual(
    "{part}の文字が「?」になって失われています。「CSV UTF-8」か Excel ブックで保存し直して、"
    "もう一度送ってもらってください",
    "letters of {part} were lost to “?”; ask for the file again as CSV UTF-8 or .xlsx",
)
LOST_PARTS = {
    "corrected": Bilingual("直した文", "the correction"),
    "reviewer": Bilingual("確認した人の名前", "the reviewer's name"),
    "target": Bilingual("日本語か訳", "the Japanese or the translation"),
}
OK_AND_CORRECTED = Bilingual(
    "「よい」なのに直した文があります。どちらですか",
    "the verdict is OK, but there is a corrected text: which is meant?",
)
FORGED = Bilingual(
    "hash がこの回答の日本語と訳に合いません（書きかえられています）",
    "the hash is not that of the Japanese and the translation in this answer (something was altered)",
)
FORGED_CELL = Bilingual(
    "{unit}: 訳（か日本語）のセルが書きかえられています。セルをもとに戻し、直した文は「{head}」の列に書いてください",
    "{unit}: the cell of the translation (or of the Japanese) was changed; put it back, and corrections under “{head}”",
)
UNIT = Bilingual("unit がありません", "unit is missing")
CHARACTER = Bilingual(
    "{key} に使えない文字 {code} があります", "{key} holds the character {code}, which is not allowed"
)
VERDICT = Bilingual(
    "判定「{verdict}」はありません。ok・fix・discuss か、シートのことば {own} のどれかにしてください",
    "no verdict named '{verdict}'; use ok, fix or discuss, or the sheet's own words {own}",
)
NO_VERDICT = Bilingual(
    "直した文やコメントがありますが、判定がありません", "there is a corrected text or a note, but no verdict"
)
DOUBLE = Bilingual(
    "{unit} への回答が2つあり、違っています（もう1つは {line} 行目）。どちらも取りこみません",
    "two different answers to {unit} (the other one at line {line}): neither is taken",
)
SUFFIX = Bilingual(
    "{suffix} の回答ファイルは読めません（.json .xlsx .csv .tsv .md）",
    "cannot read answers from {suffix} files (.json .xlsx .csv .tsv .md)",
)
PAGE = Bilingual(
    "確認ページそのものには、回答が入っていません。ページの「回答を保存」でできた .json を送ってもらってください",
    "the page itself holds no answers: ask for the .json that “Save answers” made",
)
EMPTY = Bilingual("回答が1件もありません（判定の欄がすべて空です）", "no answers: every verdict is empty")
LARGE = Bilingual("大きすぎます（{limit} まで）", "is too large (at most {limit})")
NO_ANSWERS = Bilingual("signlint の回答ファイルではありません", "is not an answer file of signlint")
VERSION = Bilingual(
    "版 {version} の回答ファイルは、この signlint では読めません",
    "this signlint cannot read answer files of version {version}",
)
SHAPE = Bilingual("{key} は{what}でなければなりません", "{key} must be {what}")
TEXT = Bilingual("文字", "text")
LIST = Bilingual("リスト", "a list")
OBJECT = Bilingual("「キー: 値」の組", "keys and values")
KEY = Bilingual("'{key}' というキーはありません{hint}", "no key named '{key}'{hint}")
TWICE = Bilingual("キー '{key}' が2回あります", "the key '{key}' is there twice")
COLUMNS = Bilingual(
    "見出し（unit、hash、verdict など）のある表がありません", "there is no table with the headers unit, hash, verdict …"
)
NO_ZIP = Bilingual("Excel のファイルとして読めません", "cannot be read as an Excel workbook")
MACROS = Bilingual("マクロのあるファイルは受け取れません", "a workbook with macros is not taken")
LINKS = Bilingual(
    "ほかのファイルやデータへのリンクがある Excel ファイルは受け取れません（{part}）",
    "a workbook with links to other files or data is not taken ({part})",
)
BOMB = Bilingual("展開すると大きくなりすぎるファイルです", "the file unpacks to more than is allowed")
FENCE = Bilingual("「```」で閉じていない回答があります", "an answer is not closed by '```'")
