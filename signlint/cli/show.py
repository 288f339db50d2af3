"""A rule as text for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from signlint.cli.show_run import flow
from signlint.messages import Bilingual
from signlint.reporters.words import SEVERITY_WORDS
from signlint.rules import Example, Rule


def rule_text(rule: Rule, lang: str) -> str:
    """A rule's page: why, source, what it marks and what it leaves alone."""
    cite, severity = rule.cite, SEVERITY_WORDS[rule.severity]
    numbers = ", ".join(_numbers(rule.settings))
    source = ", ".join(filter(None, [cite.title, cite.publisher, cite.year, cite.where]))
    rows = [
        Bilingual(f"{rule.id}（{severity.ja}）", f"{rule.id} ({severity.en})").pick(lang),
        rule.title.pick(lang),
        "",
        rule.why.pick(lang),
        "",
        Bilingual("出典: ", "Source: ").pick(lang) + source,
        *([f"        {cite.url}"] if cite.url else []),
        Bilingual("言語: ", "Languages: ").pick(lang) + ", ".join(rule.langs),
        *([Bilingual("種類: ", "Kinds: ").pick(lang) + ", ".join(rule.kinds)] if rule.kinds else []),
        *([Bilingual("数値: ", "Numbers: ").pick(lang) + numbers] if numbers else []),
        *([Bilingual("抑制できません", "Cannot be suppressed").pick(lang)] if rule.hard else []),
        "",
        *_examples(Bilingual("悪い例", "Bad"), rule.examples.bad, "×", lang),
        *_examples(Bilingual("良い例", "Good"), rule.examples.good, "○", lang),
        *_examples(Bilingual("まだ正しく判定できない例", "Known misses"), rule.examples.todo, "△", lang),
    ]
    return "\n".join(rows).rstrip()


def _numbers(settings: Mapping[str, object]) -> Iterator[str]:
    """The values of ``with:`` that are numbers, such as limits by kind of unit: what settings most likely change."""
    for key, value in settings.items():
        values = list(value.values()) if isinstance(value, Mapping) else [value]
        if values and all(isinstance(v, str) and _NUMBER.fullmatch(v) for v in values):
            yield f"{key}: {flow(value)}"


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _examples(title: Bilingual, examples: tuple[Example, ...], mark: str, lang: str) -> Iterator[str]:
    if not examples:
        return
    yield f"{title.pick(lang)}:"
    for example in examples:
        note = f"  ({example.note})" if example.note else ""
        yield f"  {mark} {example_text(example)}{note}"
    yield ""


def example_text(example: Example) -> str:
    """An example in one line."""
    if example.text:
        return example.text
    if example.file:
        return example.file.strip().replace("\n", " ⏎ ")
    if example.tested_in:
        return f"{example.name}: {example.tested_in}"
    if example.hex:
        return f"{example.name}: {example.hex}"
    units = example.units or (example.unit,)
    return " ｜ ".join("; ".join(f"{k}: {v}" for k, v in unit.items()) for unit in units)
