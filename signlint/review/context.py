"""What stands beside a text on its sheet: ruby, glossary terms, sister signs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise

from signlint import language
from signlint.analysis import Analysis, analyse
from signlint.analysis.reading.furigana import find
from signlint.analysis.text.letters import KANJI, hiragana
from signlint.glossary import Term, Termbase
from signlint.review.sheet import Furigana, Sister, TermHint, normal
from signlint.review.units import Subject

MOST_SISTERS = 5
_LOOKED_AT = 50
"""How many units with the same words are compared: 2,000 toilets need not all be."""

_LONGEST = 200
_CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞", "副詞", "代名詞"})
_KANA = re.compile("[ぁ-ゖー]+")
_NO_SOUND = re.compile(r"[\s・、。，．,.!！?？「」『』（）()]+")


def ruby(source: str, reading: str = "") -> tuple[Furigana, ...]:
    """Japanese in pieces for ruby: from its own furigana, else from the unit's reading where that fits.

    The reading is only laid over the kanji if there is one way to do so.
    """
    pieces: list[Furigana] = []
    at = 0
    found = find(source)
    for one in found:
        pieces += [Furigana(source[at : one.start]), Furigana(one.base, one.reading)]
        at = one.end
    pieces.append(Furigana(source[at:]))
    if not found and reading:
        pieces = _aligned(source, reading) or pieces
    return tuple(piece for piece in pieces if piece.base)


def _aligned(source: str, reading: str) -> list[Furigana]:
    """The runs of kanji with their share of `reading`, or [] if there is not exactly one way to share it."""
    if len(source) > _LONGEST or len(reading) > 2 * _LONGEST:
        return []
    sound = hiragana(_NO_SOUND.sub("", reading))
    runs = re.split(f"([{KANJI}]+)", source)
    # where the reading may be after each run: in how many ways (2 = several), and the cuts of one of them
    states: dict[int, tuple[int, tuple[int, ...]]] = {0: (1, (0,))}
    for i, run in enumerate(runs):
        kana = hiragana(_NO_SOUND.sub("", run))
        after: dict[int, tuple[int, tuple[int, ...]]] = {}
        for at, (ways, cuts) in states.items():
            fits = [at + len(kana)] if sound.startswith(kana, at) else []
            for end in range(at + 1, len(sound) + 1) if i % 2 else fits:
                known = after.get(end, (0, ()))[0]
                after[end] = (min(2, known + ways), (*cuts, end))
        states = after
    ways, cuts = states.get(len(sound), (0, ()))
    shares = [sound[start:end] for start, end in pairwise(cuts)]
    if ways != 1 or not all(_KANA.fullmatch(share) for share in shares[1::2]):
        return []
    return [Furigana(run, share if i % 2 else "") for i, (run, share) in enumerate(zip(runs, shares, strict=True))]


class Sources:
    """The Japanese of all units: its terms and which units share it. Each text is read once."""

    def __init__(self, subjects: Sequence[Subject], termbase: Termbase) -> None:
        self._termbase = termbase
        self._analyses: dict[str, Analysis] = {}
        self._terms: dict[str, tuple[Term, ...]] = {}
        self._same: dict[str, list[Subject]] = {}
        self._alike: dict[frozenset[str], list[Subject]] = {}
        for subject in subjects:
            if subject.source.strip():
                self._same.setdefault(self._tight(subject.source), []).append(subject)
                self._alike.setdefault(self._words(subject.source), []).append(subject)

    def _analysis(self, source: str) -> Analysis:
        found = self._analyses.get(source)
        if found is None:
            found = self._analyses[source] = analyse(source, language.SOURCE)
        return found

    def _tight(self, source: str) -> str:
        return self._analysis(source).tight.text

    def _words(self, source: str) -> frozenset[str]:
        """The lemmas that carry the meaning; the text itself where there are none."""
        tokens = self._analysis(source).tokens
        return frozenset(t.word.lemma for t in tokens if t.word.pos1 in _CONTENT) or frozenset({source})

    def terms(self, source: str, lang: str) -> tuple[TermHint, ...]:
        """The glossary's terms in the Japanese that say something about `lang`."""
        if source not in self._terms:
            self._terms[source] = self._find(source)
        return tuple(self._hint(term, lang) for term in self._terms[source] if lang in term.entries)

    def _find(self, source: str) -> tuple[Term, ...]:
        analysis = self._analysis(source)
        whole = self._termbase.whole(analysis.tight.text)
        inside = [term for _, _, term in self._termbase.find(analysis.plain.text, boundaries=analysis.edges)]
        return tuple({term.id: term for term in (*whole, *inside)}.values())

    def _hint(self, term: Term, lang: str) -> TermHint:
        entry = term.entries[lang]
        forbidden = tuple(one.form for one in entry.forbidden)
        title = self._termbase.citation(entry.cite or term.cite).title
        return TermHint(
            term.id, term.ja.preferred, entry.preferred, entry.admitted, forbidden, entry.status, term.domain, title
        )

    def sisters(self, subject: Subject, lang: str, numbers: Mapping[int, int]) -> tuple[Sister, ...]:
        """Other units with the same Japanese or the same words; those translated otherwise first."""
        if not subject.source.strip():
            return ()
        own = normal(subject.unit.texts[lang].value)
        same = self._same[self._tight(subject.source)]
        alike = self._alike[self._words(subject.source)]
        others = {id(s): s for s in (*islice(same, _LOOKED_AT), *islice(alike, _LOOKED_AT)) if s is not subject}
        exactly = {id(s) for s in islice(same, _LOOKED_AT)}
        made = []
        for other in others.values():
            text = other.text(lang)
            if text is not None:
                place = other.unit.fields.get("place")
                exact, differs = id(other) in exactly, normal(text.value) != own
                shown = place.value if place else ""
                number = numbers.get(id(other), 0)
                made.append(Sister(other.id, other.source, text.value, shown, exact, differs, number))
        return tuple(sorted(made, key=lambda s: (not s.differs, not s.exact))[:MOST_SISTERS])
