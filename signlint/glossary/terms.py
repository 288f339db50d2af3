"""What a term is, and when two spellings of one are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from signlint import language
from signlint.messages import Bilingual

Status = Literal["official", "confirmed", "suggested"]
Confidence = Literal["high", "med", "low"]
Policy = Literal["", "gloss", "replace"]


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A form that must not be used for the term.

    It is looked for as a whole cell under the term's own Japanese. With `inside` also as
    whole words in a longer text whose Japanese holds the term; with `anywhere` whatever the
    Japanese is. `except_` lists longer words that hold the form and are right.
    `use` is what to write in its place (if empty, what the entry prefers); `why` is a
    sentence by language, ``ja`` and ``en``.
    """

    form: str
    use: tuple[str, ...] = ()
    why: Mapping[str, str] = field(default_factory=dict)
    inside: bool = False
    anywhere: bool = False
    except_: tuple[str, ...] = ()

    @property
    def reason(self) -> Bilingual:
        """`why` in both languages; one stands in for the other."""
        ja, en = self.why.get("ja", ""), self.why.get("en", "")
        return Bilingual(ja or en, en or ja)


@dataclass(frozen=True, slots=True)
class Entry:
    """One language of a term.

    `status`: ``official``, an official table was read for this language; ``confirmed``,
    another published source or a reviewer says so; ``suggested``, recalled only, which makes
    every finding from it a note. `policy` (Easy Japanese only): ``gloss`` keeps the word and
    explains it, ``replace`` uses `preferred` in its place. `reading` is kana, for Japanese.
    """

    preferred: str = ""
    admitted: tuple[str, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    status: Status = "official"
    reading: str = ""
    policy: Policy = ""
    confidence: Confidence = "high"
    cite: str = ""

    @property
    def allowed(self) -> tuple[str, ...]:
        """The preferred form first, then the admitted ones."""
        return (self.preferred, *self.admitted) if self.preferred else self.admitted


@dataclass(frozen=True, slots=True)
class Term:
    """One notion in one domain; `entries` is keyed by canonical language tag.

    `own` says that it comes from the user's glossary, not from a shipped one.
    """

    id: str
    domain: str
    cite: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    note: str = ""
    path: str = ""
    line: int = 0
    own: bool = False

    @property
    def ja(self) -> Entry:
        """The Japanese; an empty entry where the term has none."""
        return self.entries.get(language.SOURCE, Entry())


_STOPS = "。．.｡"
_SPACE = re.compile(r"\s+")
_PARTS = re.compile(r"[\W_]+")


def fold(text: str, lang: str) -> str:
    """`text` without the differences that never make another term.

    Case, width (NFKC), a final stop and outer spaces go; where words are not parted by
    spaces, and in Korean, whose spacing of compounds is free, every space goes.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().strip().rstrip(_STOPS)
    keep = " " if language.info(lang).spaces and not lang.startswith("ko") else ""
    return _SPACE.sub(keep, folded).strip()


def loose(text: str, lang: str) -> str:
    """`fold`, and without punctuation; in English also without the plural and a leading article.

    For telling whether a text uses an allowed form: “Coin Locker” and “WiFi” are no other
    terms than “Coin Lockers” and “Wi-Fi”.
    """
    words = [word for word in _PARTS.split(fold(text, lang)) if word]
    if not words:
        return fold(text, lang)
    if lang.startswith("en"):
        words = words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words
        words = [word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word for word in words]
    return "".join(words)


class _Flat(dict[int, str]):
    """A table for `str.translate` that folds each character by itself and keeps the length."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = unicodedata.normalize("NFKC", char).casefold()
        self[code] = folded if len(folded) == 1 else char
        return self[code]


_FLAT = _Flat()


def flat(text: str) -> str:
    """Case and width folded character by character: offsets stay those of `text`."""
    return text.lower() if text.isascii() else text.translate(_FLAT)
