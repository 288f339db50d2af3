"""Finding many forms in one text, in a time that does not depend on how many there are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from signlint.glossary.terms import flat

Span = tuple[int, int, str]


class Forms:
    """Forms to look for. They are kept by their first two characters, with the lengths that occur.

    So a text of n characters costs n look-ups and a few more where a form may begin, whatever
    the number of forms.
    """

    __slots__ = ("_forms", "_lengths", "_starts")

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = frozenset(forms)
        lengths: dict[str, set[int]] = {}
        for form in self._forms - {""}:
            lengths.setdefault(form[:2], set()).add(len(form))
        for start, found in lengths.items():
            found |= lengths.get(start[0], set())  # where 避難 may begin, a form that is only 避 may too
        self._lengths = {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}
        self._starts = re.compile(_starts(lengths) or "(?!)")

    def find(self, text: str, lang: str, boundaries: frozenset[int] | None = None) -> Iterable[Span]:
        """Each (start, end, form) in `text`, from the left, the longest first, none overlapping.

        `boundaries` are the offsets where tokens begin or end, for languages without spaces;
        None asks for none. Words of scripts that do part words are only found whole.
        """
        folded = flat(text)
        return self._find(folded, lang, boundaries) if self._starts.search(folded) else ()

    def _find(self, folded: str, lang: str, boundaries: frozenset[int] | None) -> Iterator[Span]:
        lengths, forms = self._lengths, self._forms
        done = 0
        for start in self._starts.finditer(folded):
            at = start.start()
            if at < done:
                continue
            for length in lengths.get(folded[at : at + 2]) or lengths.get(folded[at], ()):
                form = folded[at : at + length]
                end = at + len(form)
                if form in forms and _stands_alone(folded, at, end, lang, boundaries):
                    yield at, end, form
                    done = end
                    break


MANY = 200


def _starts(starts: Collection[str]) -> str:
    """Where a form may begin: its first character, with the second ahead unless there are so many that compiling
    the pairs takes longer (15 ms for all Japanese terms) than one run saves."""
    firsts = {start[0] for start in starts}
    if len(firsts) > MANY:
        return f"[{re.escape(''.join(sorted(firsts)))}]"
    seconds: dict[str, str] = {}
    alone = {start for start in starts if len(start) == 1}
    for start in sorted({*starts} - alone):
        seconds[start[0]] = seconds.get(start[0], "") + re.escape(start[1])
    after = {first: "" if first in alone else f"(?=[{chars}])" for first, chars in seconds.items()}
    return "|".join(re.escape(first) + ahead for first, ahead in {**dict.fromkeys(sorted(alone), ""), **after}.items())


# Korean particles that are written onto a noun (국립국어원, 한글 맞춤법 제41항); the commonest on signs
_PARTICLES = (
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "로",
    "으로",
    "와",
    "과",
    "도",
    "만",
    "까지",
    "부터",
    "께",
)


def _stands_alone(text: str, start: int, end: int, lang: str, boundaries: frozenset[int] | None) -> bool:
    if boundaries is not None and not (start in boundaries and end in boundaries):
        return False
    if _joined(text, start):
        return False
    return not _joined(text, end) or (lang.startswith("ko") and text.startswith(_PARTICLES, end))


def _joined(text: str, at: int) -> bool:
    """Whether a word of a script with spaces runs on across `at`."""
    return 0 < at < len(text) and _wordy(text[at - 1]) and _wordy(text[at])


# Scripts that do not part words by spaces: Thai, Lao, Burmese, Khmer, kana and Han
_SPACELESS = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x2E80, 0x31FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)


def _wordy(char: str) -> bool:
    if char.isascii():
        return char.isalnum()
    code = ord(char)
    if any(low <= code <= high for low, high in _SPACELESS):
        return False
    return unicodedata.category(char)[0] in "LMN"
