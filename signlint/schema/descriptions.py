"""What the keys of signlint.yaml and of rule files are for, as editors show it."""

from __future__ import annotations

from signlint.messages import Bilingual

CONFIG_KEYS = {
    "title": Bilingual("プロファイルの名前", "The profile's name"),
    "extends": Bilingual("もとにするプロファイル", "The profile that this one builds on"),
    "profile": Bilingual(
        "使うプロファイル。自分で書いた .yaml でもよい", "The profile to use; your own .yaml file will do too"
    ),
    "packs": Bilingual("使うルール集。自分のルール集はそのフォルダー", "Packs of rules; one of your own by its folder"),
    "easy-japanese": Bilingual(
        "やさしい日本語がない項目の日本語を、やさしい日本語として見るか",
        "Whether Japanese without Easy Japanese beside it is judged as if it were",
    ),
    "romanization": Bilingual("ローマ字の書き方", "How names are written in Latin letters"),
    "default-kind": Bilingual("種類の書いていない項目の種類", "The kind of units that name none"),
    "languages": Bilingual("必要な言語", "Languages that are needed"),
    "rules": Bilingual(
        "ルールまたはルール集の重さと設定", "Severity and values of a rule, or the severity of a pack of rules"
    ),
    "files": Bilingual("ファイルの読み方", "How files are read"),
    "glossaries": Bilingual("自分の用語集のファイル", "Files with terms of your own"),
    "ignore": Bilingual("読まないファイル（* が使えます）", "Files that are not read (* stands for anything)"),
    "signoffs": Bilingual("サインオフを置くフォルダー", "The folder of the sign-offs"),
    "project": Bilingual("確認シートに書く名前", "The name on sheets for reviewers"),
}

REQUIRED = Bilingual(
    "種類ごとに必要な言語。default はそのほかの種類。en|ja-simple はどちらか、zh は簡体字か繁体字",
    "Needed languages by kind; default is for all others. en|ja-simple: one of the two; zh: either script",
)

FILE_KEYS = {
    "path": Bilingual("どのファイルか（* が使えます）", "Which files (* stands for anything)"),
    "columns": Bilingual("見出しやキーが、どの言語か", "Header or key to its language"),
    "id": Bilingual("項目の名前の列", "The column with the unit's name"),
    "kind": Bilingual("種類の列", "The column with the unit's kind"),
    "default-kind": Bilingual("種類の書いていない項目の種類", "The kind of units that name none"),
    "lang": Bilingual("テキストや翻訳ファイルの言語", "The language of a text or translation file"),
}

SETTING_KEYS = {
    "severity": Bilingual("重さ。off は使わない", "How bad a finding is; off: the rule is not used"),
    "with": Bilingual("ルールの値のうち、変えるもの", "Those of the rule's values that change"),
}

RULE_KEYS = {
    "title": Bilingual("一言でいうと", "In a few words"),
    "why": Bilingual("なぜいけないか", "Why it is wrong"),
    "cite": Bilingual("根拠。pack.yaml の sources: のキー", "The source: a key of sources: in pack.yaml"),
    "severity": Bilingual("重さ", "How bad a finding is"),
    "langs": Bilingual(
        "どの言語か。* はすべて、target は翻訳、zh は中国語",
        "Which languages; *: all, target: translations, zh: any Chinese",
    ),
    "kinds": Bilingual("どの種類の項目か。なければすべて", "Which kinds of unit; all if there are none"),
    "check": Bilingual("調べ方", "How to look"),
    "with": Bilingual("調べるもの。check ごとに違う", "What to look for; depends on check"),
    "message": Bilingual("見つけたときの言葉。{match} は見つけた部分", "What is said; {match} is what was found"),
    "examples": Bilingual("テストになる例", "Examples, which are tests"),
    "gate": Bilingual("hard は除外できない", "hard: cannot be suppressed"),
    "enabled": Bilingual("false なら、名指しされたときだけ使う", "false: used only when named"),
}
