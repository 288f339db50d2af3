"""lint(documents, rules) → findings: run the checks, then suppress, de-duplicate, sort.

Pure: documents in, findings out; everything here and what it takes and gives can be
pickled, so the same code runs in a process pool.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from signlint import checks, language
from signlint.analysis import Analysis, analyse
from signlint.analysis.kinds import guess
from signlint.checks.contract import Check, Context, TextSubject, UnitSubject
from signlint.engine.findings import Findings
from signlint.engine.index import Index
from signlint.engine.memory import Hit, Memory
from signlint.model import Document, Finding, Problem, Severity, Unit
from signlint.rules import Rule


@dataclass(frozen=True, slots=True)
class Policy:
    """What a run decides beyond the rules: how plain Japanese is looked at, and the kind of units without one."""

    easy: str = "note"
    default_kind: str = ""


BATCH = 500
"""How many units are tokenized before the rules look at them."""


class Ready(NamedTuple):
    """A rule with its check."""

    rule: Rule
    way: Check


class Look(NamedTuple):
    """A way to look at a text: as which language, with the highest severity allowed, by which rules."""

    role: str
    cap: Severity | None
    rules: Index


Tried = tuple[int, int, TextSubject]
"""The number of a unit, that of its text, and the text."""
_order = itemgetter(0, 1, 2)
_JAPANESE = re.compile("[\u3041-\u9fff]")


class Engine:
    """Rules made ready to run. Keep one for a whole run: it remembers what texts and words look like."""

    def __init__(self, rules: Sequence[Rule], context: Context, policy: Policy | None = None) -> None:
        self.rules = {rule.id: rule for rule in rules}
        self._findings = Findings(self.rules)
        self.context = context
        self.policy = policy or Policy()
        self._by_scope: dict[str, list[Ready]] = {"text": [], "unit": [], "catalog": []}
        for rule in rules:
            way = checks.get(rule.check)
            self._by_scope[way.scope].append(Ready(rule, way))
        self._looked: dict[tuple[str, bool], list[Look]] = {}
        self._chosen: dict[tuple[str, bool, tuple[str, ...]], list[int]] = {}
        self._analyses: dict[tuple[str, bool], Analysis] = {}

    def lint(
        self,
        documents: Iterable[Document],
        progress: Callable[[int], None] | None = None,
        memory: Memory | None = None,
    ) -> list[Finding]:
        """The findings in all `documents`, suppressed ones included (see `suppress`), unsorted.

        With a `memory`, units that it knows are not looked at again.
        """
        found: list[Finding] = []
        subjects: list[tuple[UnitSubject, Document]] = []
        for document in documents:
            found += self.problems(document.problems)
            for at in range(0, len(document.units), BATCH):
                units = document.units[at : at + BATCH]
                for subject, hits in self._looked_at(units, document, memory):
                    found += (self._of_hit(hit, subject.unit, document) for hit in hits)
                    if self._by_scope["catalog"]:
                        subjects.append((subject, document))
                if progress:
                    progress(len(units))
        found += self._catalog(subjects)
        return found

    def _looked_at(
        self, units: Sequence[Unit], document: Document, memory: Memory | None
    ) -> Iterator[tuple[UnitSubject, list[Hit]]]:
        """Each unit with what the rules for texts and units say of it."""
        multilingual = not document.is_in_one_language
        keys = [memory.key(unit, multilingual) for unit in units] if memory else []
        known = [memory.recall(key) for key in keys] if memory else [None] * len(units)
        new = [unit for unit, record in zip(units, known, strict=True) if record is None]
        self._tokenize(new)
        subjects = [self._subject(unit, document) for unit in new]
        found = zip(subjects, self._texts(subjects), self._units(subjects), strict=True)
        for at, (unit, record) in enumerate(zip(units, known, strict=True)):
            if record is not None:
                yield UnitSubject(unit, record[0], self.analysis, multilingual), record[1]
                continue
            subject, of_texts, of_unit = next(found)
            hits = [*of_texts, *of_unit]
            if memory:
                memory.keep(keys[at], subject.kind, hits)
            yield subject, hits

    def _of_hit(self, hit: Hit, unit: Unit, document: Document) -> Finding:
        rule, lang, cap, match = hit
        text = unit.texts.get(lang or match.lang or language.SOURCE)
        return self._findings.of_match(self.rules[rule], match, text, unit, document, cap)

    def _tokenize(self, units: Sequence[Unit]) -> None:
        """Make the words of many texts in a row, where a rule wants them.

        MeCab's dictionary then stays in the processor's cache: 40 µs a text, against 95 between other work.
        """
        wanted = [
            self.analysis(text.value, lang)
            for unit in units
            for lang, text in unit.texts.items()
            if language.is_japanese(lang)
            if any(look.rules.reads_words for look in self._looks(lang, unit))
        ]
        for made in ("ruby", "plain", "tokens"):  # folded first, so that the last round does nothing but tokenize
            for analysis in wanted:
                getattr(analysis, made)

    def _subject(self, unit: Unit, document: Document) -> UnitSubject:
        kind = unit.kind or self.policy.default_kind or guess(unit, self.analysis)
        return UnitSubject(unit, kind, self.analysis, not document.is_in_one_language)

    def analysis(self, value: str, lang: str) -> Analysis:
        """The analysis of a text, made once for each distinct text."""
        key = (value, language.is_japanese(lang))
        found = self._analyses.get(key)
        if found is None:
            if len(self._analyses) > 20_000:
                self._analyses.clear()
            found = self._analyses[key] = analyse(value, lang)
        return found

    def _texts(self, subjects: Sequence[UnitSubject]) -> list[list[Hit]]:
        """What the rules for texts say of each unit, in the order of its texts and of the rules.

        One rule looks at all texts before the next one does, as its code and its tables then stay in the
        processor's cache: a fifth of a run's time.
        """
        found: list[list[tuple[int, int, int, Hit]]] = [[] for _ in subjects]
        for nth, (look, asked) in enumerate(self._tried(subjects)):
            for i, (rule, way) in enumerate(look.rules.rules):
                check = way.check
                for number, place, target in asked[i]:
                    for match in check(target, rule.params, self.context):
                        found[number].append((place, nth, i, (rule.id, target.lang, look.cap, match)))
        for each in found:
            each.sort(key=_order)
        return [[hit for _, _, _, hit in each] for each in found]

    def _tried(self, subjects: Sequence[UnitSubject]) -> Iterator[tuple[Look, list[list[Tried]]]]:
        """The ways to look at the texts of the units, each with the texts that its rules are tried on, rule by rule."""
        targets: dict[int, tuple[Look, list[Tried]]] = {}
        for number, subject in enumerate(subjects):
            unit = subject.unit
            for place, (lang, text) in enumerate(unit.texts.items()):
                for look in self._looks(lang, unit):
                    target = TextSubject(unit, subject.kind, text, self.analysis(text.value, lang), look.role)
                    targets.setdefault(id(look), (look, []))[1].append((number, place, target))
        for look, ones in targets.values():
            asked: list[list[Tried]] = [[] for _ in look.rules.rules]
            for one in ones:
                for i in look.rules.candidates(one[2]):
                    asked[i].append(one)
            yield look, asked

    def _looks(self, lang: str, unit: Unit) -> Sequence[Look]:
        """The ways in which a text of the unit is looked at; none that has no rules."""
        key = (lang, lang == language.SOURCE and self._stands_in(unit))
        looks = self._looked.get(key)
        if looks is None:
            looks = [Look(lang, None, self._index(lang, lang))]
            if key[1]:
                cap = Severity.NOTE if self.policy.easy == "note" else None
                looks.append(Look(language.EASY, cap, self._index(lang, language.EASY)))
            looks = self._looked[key] = [look for look in looks if look.rules.rules]
        return looks

    def _stands_in(self, unit: Unit) -> bool:
        """Whether the Japanese stands in for Easy Japanese; an English line of a Japanese notice does not."""
        if self.policy.easy == "off" or language.EASY in unit.texts:
            return False
        return _JAPANESE.search(unit.texts[language.SOURCE].value) is not None

    def _index(self, lang: str, role: str) -> Index:
        return Index([ready for ready in self._by_scope["text"] if _sees(ready.rule, lang, role)])

    def _units(self, subjects: Sequence[UnitSubject]) -> list[list[Hit]]:
        """What the rules for units say of each, in the order of the rules; one rule at a time, as in `_texts`."""
        asked: list[list[int]] = [[] for _ in self._by_scope["unit"]]
        for number, subject in enumerate(subjects):
            for i in self._concerned(subject):
                asked[i].append(number)
        found: list[list[Hit]] = [[] for _ in subjects]
        for (rule, way), numbers in zip(self._by_scope["unit"], asked, strict=True):
            for number in numbers:
                for match in way.check(subjects[number], rule.params, self.context):
                    if not match.lang or applies(rule, match.lang):
                        found[number].append((rule.id, match.lang, None, match))
        for subject in subjects:
            subject.forget()
        return found

    def _concerned(self, subject: UnitSubject) -> Sequence[int]:
        """The numbers of the unit rules that can say anything of such a unit."""
        key = (subject.kind, subject.multilingual, subject.langs)
        chosen = self._chosen.get(key)
        if chosen is None:
            rules = enumerate(self._by_scope["unit"])
            chosen = self._chosen[key] = [i for i, ready in rules if _concerns(ready, *key)]
        return chosen

    def _catalog(self, subjects: Sequence[tuple[UnitSubject, Document]]) -> Iterator[Finding]:
        if all(_is_japanese_only(subject.unit) for subject, _ in subjects):
            return  # these rules compare translations
        homes = {id(subject.unit): document for subject, document in subjects}
        for rule, way in self._by_scope["catalog"]:
            chosen = [s for s, _ in subjects if not rule.kinds or s.kind in rule.kinds]
            for match in way.check(chosen, rule.params, self.context):
                assert match.unit is not None, f"{rule.check}: a catalog match names its unit"
                if not match.lang or applies(rule, match.lang):
                    text = match.unit.texts.get(match.lang or language.SOURCE)
                    yield self._findings.of_match(rule, match, text, match.unit, homes[id(match.unit)])

    def problems(self, problems: Iterable[Problem]) -> list[Finding]:
        """The findings that `problems` (of readers or suppressions) mean; none for a rule that is not in force."""
        return self._findings.of_problems(problems)


def _concerns(ready: Ready, kind: str, multilingual: bool, langs: tuple[str, ...]) -> bool:
    """Whether a unit rule can say anything about units of this kind with texts in these languages."""
    if ready.rule.kinds and kind not in ready.rule.kinds:
        return False
    if ready.way.pairs and (len(langs) < 2 or not any(_is_translation(lang, ready.rule) for lang in langs)):
        return False
    return ready.way.concerns(ready.rule.params, langs, multilingual)


def _is_translation(lang: str, rule: Rule) -> bool:
    """Whether the rule compares texts in `lang` with the Japanese. Easy Japanese is a translation for the rules
    that name it; a reading is none."""
    return language.is_target(lang) or (lang == language.EASY and applies(rule, lang))


def _is_japanese_only(unit: Unit) -> bool:
    return len(unit.texts) == 1 and all(map(language.is_japanese, unit.texts))


def applies(rule: Rule, lang: str) -> bool:
    """Whether `rule` is for texts in `lang`. ``*`` is every language, ``target`` every translation,
    ``zh`` every kind of Chinese."""
    langs = rule.langs
    if lang in langs or "*" in langs:
        return True
    if "target" in langs and language.is_target(lang):
        return True
    return "-" in lang and lang.split("-")[0] in langs and not language.is_japanese(lang)


def _sees(rule: Rule, lang: str, role: str) -> bool:
    """Whether `rule` looks at texts in `lang` when they are taken as `role`; once is enough."""
    return applies(rule, role) and (lang == role or not applies(rule, lang))
