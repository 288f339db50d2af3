"""Where a text stands, in the words of the office."""

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
