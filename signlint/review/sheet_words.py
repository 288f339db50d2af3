"""Words that plain review sheets share, in Japanese and English."""

from __future__ import annotations

from collections.abc import Mapping

from signlint.messages import Bilingual
from signlint.review.sheet import State

STATE_WORDS: Mapping[State, Bilingual] = {
    "pending": Bilingual("未確認", "pending"),
    "signed-off": Bilingual("確認済み", "signed off"),
    "stale": Bilingual("確認後に変更", "stale (changed since)"),
    "needs-change": Bilingual("要修正", "needs change"),
    "discuss": Bilingual("要相談", "discuss"),
}
HEADERS: Mapping[str, Bilingual] = {
    "unit": Bilingual("ID", "id"),
    "lang": Bilingual("言語", "language"),
    "hash": Bilingual("照合用（変えない）", "check sum (do not change)"),
    "place": Bilingual("場所", "place"),
    "source": Bilingual("日本語（変えない）", "Japanese (do not change)"),
    "reading": Bilingual("読み", "reading"),
    "easy": Bilingual("やさしい日本語", "Easy Japanese"),
    "english": Bilingual("英語", "English"),
    "target": Bilingual("確認する訳（変えない）", "translation (do not change)"),
    "verdict": Bilingual("判定: ok / fix / discuss", "ok / fix / discuss"),
    "corrected": Bilingual("直した文", "corrected text"),
    "note": Bilingual("コメント", "comment"),
    "findings": Bilingual("点検の結果", "what the checks found"),
    "terms": Bilingual("用語集", "glossary"),
    "sisters": Bilingual("同じことばの看板", "signs with the same words"),
    "status": Bilingual("状態", "status"),
    "last": Bilingual("前回の確認", "last answer"),
    "changed": Bilingual("前回からの変更", "changed since"),
    "reviewer": Bilingual("確認した人", "your name"),
    "date": Bilingual("確認した日（2026-04-01）", "day (2026-04-01)"),
    "file": Bilingual("ファイル", "file"),
}


def said(state: State, ui: str) -> str:
    """A state for a person."""
    return STATE_WORDS[state].pick(ui)
