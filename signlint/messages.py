"""What the program says: a sentence in both languages, templates, and "did you mean".

The bottom of the package: imports nothing of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple


class Bilingual(NamedTuple):
    """One sentence for the user, in Japanese and in English."""

    ja: str
    en: str

    def pick(self, lang: str) -> str:
        """The sentence in `lang`; anything but ``"ja"`` gets English."""
        return self.ja if lang == "ja" else self.en

    def fill(self, values: Mapping[str, object]) -> Bilingual:
        """Both sentences with ``{name}`` replaced from `values`; see `fill`.

        A value may itself be Bilingual; each sentence takes its own side.
        """
        return Bilingual(fill(self.ja, values, "ja"), fill(self.en, values, "en"))


_SLOT = re.compile(r"\{([a-z_]+)\}")


def fill(template: str, values: Mapping[str, object], lang: str = "en") -> str:
    """Replace each ``{name}`` that `values` knows; leave every other brace alone.

    Not `str.format`: templates come from users' files, and a format string can
    reach attributes; values hold hostile catalog text with braces of its own.
    """

    parts = list(_parts(template))
    for i in range(1, len(parts), 2):
        found = values.get(parts[i])
        if found is None:
            parts[i] = f"{{{parts[i]}}}"
        else:
            parts[i] = found.pick(lang) if isinstance(found, Bilingual) else str(found)
    return "".join(parts)


def slots(template: str) -> tuple[str, ...]:
    """The names that the template wants filled."""
    return _parts(template)[1::2]


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[str, ...]:
    """The template cut at its slots: text, name, text, name, …, text. Kept, since few templates fill many messages."""
    return tuple(_SLOT.split(template))


def shorten(text: str, most: int) -> str:
    """`text`, or its first `most` code points and … where it is longer."""
    return text if len(text) <= most else text[:most] + "…"


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` most likely was meant to be, or None."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def suggestion(word: str, known: Iterable[str]) -> Bilingual:
    """A ready tail for an error: ``; did you mean 'x'?`` or nothing."""
    return tail(did_you_mean(word, known))


def not_found(name: str, known: Iterable[str], ja: str, en: str) -> Bilingual:
    """What is said of a name that is none of `known`; `ja` and `en` say what it should name.

    What was meant is named, or everything that may be meant if that is not much.
    """
    names = list(known)
    best = did_you_mean(name, names)
    listed = ", ".join(names)
    few = best is None and 0 < len(names) <= _FEW
    end = Bilingual(f"（使えるのは {listed}）", f"; there is {listed}") if few else tail(best)
    return Bilingual(f"'{name}' という{ja}はありません{end.ja}", f"no {en} named '{name}'{end.en}")


_FEW = 12


def tail(best: str | None) -> Bilingual:
    """The end of an error: what was meant, if that is known; see `suggestion`."""
    if best is None:
        return Bilingual("", "")
    return Bilingual(f"（'{best}' ではありませんか？）", f"; did you mean '{best}'?")
