"""The keys of a unit: one table for the YAML reader, the table reader and the JSON Schema."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from signlint.language import closed
from signlint.messages import Bilingual
from signlint.model import KINDS


def fold(name: str) -> str:
    """A key, header or kind without case, width and the marks between its words."""
    return re.sub(r"[\s_.:：-]+", "-", closed(unicodedata.normalize("NFKC", name).casefold())).strip("-")


LISTS = ("signs", "units", "forms")
"""The top-level keys of the native catalog, each a list of units."""


class Key(NamedTuple):
    """A key of a unit that is not a language.

    `shape` is ``text``, ``kind``, ``layout`` or ``ignore``; `headers` are what a column with it is called.
    """

    name: str
    shape: str
    about: Bilingual
    headers: tuple[str, ...] = ()


KEYS = {
    key.name: key
    for key in (
        Key("id", "text", Bilingual("この項目の名前（変えない）", "The unit's name; it does not change"), ()),
        Key(
            "kind",
            "kind",
            Bilingual("種類。必要な言語と文の長さを決める", "Kind of unit: decides required languages and limits"),
            ("種別", "種類", "区分", "分類", "type"),
        ),
        Key(
            "place",
            "text",
            Bilingual("設置場所", "Where the sign stands"),
            ("場所", "設置場所", "掲示場所", "掲出場所", "施設", "施設名", "location"),
        ),
        Key(
            "pictogram",
            "text",
            Bilingual("図記号（JIS Z 8210 の番号など）", "Pictogram, such as its JIS Z 8210 number"),
            ("ピクトグラム", "図記号", "ピクト"),
        ),
        Key("photo", "text", Bilingual("写真のファイル", "File of a photo"), ("写真", "画像", "image")),
        Key(
            "note",
            "text",
            Bilingual("覚え書き", "A note"),
            ("備考", "備考欄", "メモ", "注記", "コメント", "notes", "comment", "comments", "remark", "remarks"),
        ),
        Key("layout", "layout", Bilingual("文字の大きさ、見る距離、色", "Letter height, viewing distance, colours")),
        Key(
            "ignore",
            "ignore",
            Bilingual("使わないルールと、その理由", "Rules that are silent here, each with a reason"),
            ("無視", "除外", "除外ルール"),
        ),
    )
}

IDENTIFIERS = (
    "key", "unit", "sign id", "unit id", "管理番号", "整理番号", "看板番号", "サイン番号", "通し番号", "番号", "コード",
    "code", "識別子", "number",
)  # fmt: skip
"""Headers of the identifier column, the better ones first; ``id`` and ``no`` come after them."""

HEADERS = {fold(header): key.name for key in KEYS.values() for header in (key.name, *key.headers) if key.name != "id"}
"""Folded header → key."""

OTHERS = frozenset(
    map(fold, (
        "更新日", "作成日", "登録日", "設置日", "日付", "年月日", "作成者", "更新者", "担当", "担当課", "担当者",
        "所管", "所管課", "部署", "数量", "個数", "枚数", "サイズ", "寸法", "大きさ", "単位", "材質", "色", "状態",
        "状況", "版", "住所", "date", "updated", "owner", "status", "quantity", "size", "author", "version", "address",
    ))
)  # fmt: skip
"""Headers of columns that lists of signs have for other ends: nobody meant a language."""

IGNORE_KEYS = {
    "rule": Bilingual("ルールの ID", "The rule's id"),
    "reason": Bilingual("理由（必須）", "Why (required)"),
    "lang": Bilingual("この言語だけ", "Only for this language"),
}

KIND_NAMES = {
    "name": ("名称", "施設名称"),
    "guidance": ("案内", "誘導", "案内・誘導", "位置"),
    "prohibition": ("禁止", "禁止事項", "規制"),
    "warning": ("注意", "警告", "注意喚起"),
    "instruction": ("指示", "お願い", "依頼"),
    "explanation": ("説明", "解説"),
    "notice": ("お知らせ", "告知", "通知", "掲示"),
    "emergency": ("緊急", "非常時", "災害"),
    "label": ("項目", "ラベル", "項目名", "入力欄"),
    "title": ("見出し", "題名", "表題"),
}
"""What a kind may be called in Japanese, the usual name first.

名称・案内・誘導・位置 are sorts of signs in JTA14; 規制 is what lists of signs call its 禁止・注意.
"""

_KINDS = {fold(name): kind for kind in KINDS for name in (kind, *KIND_NAMES[kind])}


def kind_of(written: str) -> str | None:
    """The kind that is meant, in English or Japanese; None if there is none of that name."""
    return _KINDS.get(fold(written))
