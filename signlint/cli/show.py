"""A rule as text for a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from signlint.cli.show_run import flow
from signlint.language import info
from signlint.messages import Bilingual
from signlint.model import KINDS
from signlint.readers.keys import KIND_NAMES
from signlint.reporters.phrases import NO_GUIDELINE, OWN, SEVERITY_WORDS, is_own
from signlint.rules import Example, Rule


def rule_text(rule: Rule, lang: str) -> str:
    """A rule's page: why, source, what it marks and what it leaves alone."""
    cite, severity = rule.cite, SEVERITY_WORDS[rule.severity]
    numbers = Bilingual("；", "; ").pick(lang).join(_numbers(rule.settings, lang))
    publisher = f"{OWN.pick(lang)}{_within(NO_GUIDELINE, lang)}" if is_own(cite) else cite.publisher
    source = ", ".join(filter(None, [cite.title, publisher, cite.year, cite.where]))
    rows = [
        Bilingual(f"{rule.id}（{severity.ja}）", f"{rule.id} ({severity.en})").pick(lang),
        rule.title.pick(lang),
        "",
        rule.why.pick(lang),
        "",
        Bilingual("出典: ", "Source: ").pick(lang) + source,
        *([f"        {cite.url}"] if cite.url else []),
        Bilingual("言語: ", "Languages: ").pick(lang) + _listed((_language(tag) for tag in rule.langs), lang),
        *(
            [
                Bilingual("種類: ", "Kinds: ").pick(lang)
                + _listed((KIND_NAMES[kind][0] if lang == "ja" else kind for kind in rule.kinds), lang)
            ]
            if rule.kinds
            else []
        ),
        *([Bilingual("数値: ", "Numbers: ").pick(lang) + numbers] if numbers else []),
        *([Bilingual("除外できません", "Cannot be suppressed").pick(lang)] if rule.hard else []),
        "",
        *_examples(Bilingual("悪い例", "Bad"), rule.examples.bad, "×", lang),
        *_examples(Bilingual("良い例", "Good"), rule.examples.good, "○", lang),
        *_examples(Bilingual("まだ正しく判定できない例", "Known misses"), rule.examples.todo, "△", lang),
    ]
    return "\n".join(rows).rstrip()


def _within(said: Bilingual, lang: str) -> str:
    """A remark in the brackets of the language."""
    return Bilingual(f"（{said.ja}）", f" ({said.en})").pick(lang)


def _language(tag: str) -> Bilingual:
    """What a language of ``langs:`` is called."""
    known = info(tag)
    return _GROUPS.get(tag) or Bilingual(known.ja, known.en)


_GROUPS = {"*": Bilingual("すべて", "all"), "target": Bilingual("翻訳すべて", "all translations")}


def _listed(names: Iterable[str | Bilingual], lang: str) -> str:
    shown = (name if isinstance(name, str) else name.pick(lang) for name in names)
    return Bilingual("、", ", ").pick(lang).join(shown)


def _numbers(settings: Mapping[str, object], lang: str) -> Iterator[str]:
    """The values of ``with:`` that are numbers, such as limits by kind of unit: what settings most likely change."""
    for key, value in settings.items():
        values = list(value.values()) if isinstance(value, Mapping) else [value]
        if values and all(isinstance(v, str) and _NUMBER.fullmatch(v) for v in values):
            yield f"{key}: {_by_kind(value, lang) if isinstance(value, Mapping) else flow(value)}"


def _by_kind(values: Mapping[str, object], lang: str) -> str:
    """A number for each kind of unit, the kinds in the reader's words."""
    if set(values) == {"default"}:
        return str(values["default"])
    if lang != "ja":
        return ", ".join(f"{key} {value}" for key, value in values.items())
    names = {"default": "そのほか", **{kind: KIND_NAMES[kind][0] for kind in KINDS}}
    return "、".join(f"{names.get(key, key)} {value}" for key, value in values.items())


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
