"""Run the examples that every rule carries: ``bad`` must be marked, ``good`` must not be.

A ``todo`` example is a strict expected failure: when it starts to work, that is a failure
too, so that it moves to ``bad`` or ``good``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from signlint import language, readers, rules
from signlint.checks.contract import Context
from signlint.engine import Engine, Policy, suppress
from signlint.messages import Bilingual
from signlint.model import Document, Finding, Location, Straight, Text, Unit
from signlint.rules import Example, Rule

_FIELDS = frozenset({"pictogram", "place", "photo", "note"})


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold."""

    rule: str
    path: str
    example: str
    what: Bilingual


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many examples ran, and those that do not hold."""

    rules: int
    examples: int
    todo: int
    failures: tuple[Failure, ...]


def run(chosen: Iterable[Rule], context: Context) -> Outcome:
    """Run all examples of the chosen rules."""
    failures: list[Failure] = []
    ran = list(chosen)
    for rule in ran:
        failures += _failures(rule, context)
    examples = sum(len(r.examples.bad) + len(r.examples.good) for r in ran)
    return Outcome(len(ran), examples, sum(len(r.examples.todo) for r in ran), tuple(failures))


def _failures(rule: Rule, context: Context) -> Iterator[Failure]:
    if _is_template(rule):
        yield Failure(rule.id, rule.path, "", _UNTOUCHED)
        return
    runner = Engine([rule], context, Policy(easy="off"))
    for example in rule.examples.bad:
        if example.tested_in:
            continue
        what = _wrong_bad(example, _findings(runner, rule, example))
        if what:
            yield Failure(rule.id, rule.path, _shown(example), what)
    for example in rule.examples.good:
        found = _findings(runner, rule, example)
        if found:
            yield Failure(rule.id, rule.path, _shown(example), _marked(found))
    for example in rule.examples.todo:
        found = _findings(runner, rule, example)
        works = _wrong_bad(example, found) is None if example.want == "bad" else not found
        if works:
            what = Bilingual(
                f"todo の例が正しく動くようになりました。{example.want or 'good'} に移してください",
                f"this todo example works now: move it to '{example.want or 'good'}'",
            )
            yield Failure(rule.id, rule.path, _shown(example), what)


_UNTOUCHED = Bilingual("ひな形のままです。〇〇と△△を書きかえてください。", "still the template: replace 〇〇 and △△")


def _is_template(rule: Rule) -> bool:
    """Whether words of ``rules new`` are left; a rule may look for 〇〇 in texts, but none proposes △△."""
    said = [*rule.title, *rule.message, str(rule.settings.get("suggest", ""))]
    return any("△△" in text for text in said)


def _wrong_bad(example: Example, found: list[Finding]) -> Bilingual | None:
    if not found:
        return Bilingual("見つかるはずが、何も見つかりません", "should be marked, but nothing was")
    if example.match is not None and all(f.match != example.match for f in found):
        got = ", ".join(f"「{f.match}」" for f in found)
        return Bilingual(
            f"「{example.match}」に印が付くはずが、{got} に付きました",
            f"“{example.match}” should be marked, but {got} was",
        )
    return None


def _marked(found: list[Finding]) -> Bilingual:
    got = ", ".join(f"「{f.match}」" for f in found)
    return Bilingual(f"何も見つからないはずが、{got} に印が付きました", f"should not be marked, but {got} was")


def _shown(example: Example) -> str:
    units = [dict(unit) for unit in (example.units or (example.unit,))]
    return example.text or example.file or example.hex or str(units[0] if len(units) == 1 else units)


def _findings(runner: Engine, rule: Rule, example: Example) -> list[Finding]:
    if example.file or example.hex or example.name != "example.yaml":
        return [f for f in _file_findings(runner.context, example) if f.rule == rule.id]
    wanted = example.units or ((example.unit,) if example.unit else ({_lang(rule, example): example.text},))
    units = tuple(_unit(i, texts, example.kind) for i, texts in enumerate(wanted))
    return runner.lint([Document("example", "catalog", units)])


def _file_findings(context: Context, example: Example) -> list[Finding]:
    """What a whole run says of a file: every shipped rule, and the suppressions too."""
    every = _shipped()
    runner = Engine(every, context, Policy(easy="off"))
    documents = _from_file(example)
    outcome = suppress.apply(runner.lint(documents), documents, [], runner.rules, list(runner.rules))
    return [*outcome.findings, *runner.problems(outcome.problems)]


@cache
def _shipped() -> tuple[Rule, ...]:
    return tuple(rule for pack in rules.shipped() for rule in pack.rules)


def _from_file(example: Example) -> list[Document]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / example.name
        path.write_bytes(bytes.fromhex(example.hex) or example.file.encode())
        options = readers.ReadOptions()
        sources, _ = readers.discover([path], options)
        return [readers.read(source) for source in sources]


def _lang(rule: Rule, example: Example) -> str:
    if example.lang:
        return example.lang
    first = rule.langs[0]
    if first == "*":
        return language.SOURCE
    return {"target": "en", "zh": "zh-Hans"}.get(first, first)


def _unit(number: int, values: Mapping[str, object], kind: str) -> Unit:
    """A unit of an example: languages, ``kind``, ``id``, ``reading`` and fields, all in one mapping."""
    texts: dict[str, Text] = {}
    fields: dict[str, Text] = {}
    for key, value in values.items():
        if key in ("kind", "id", "layout"):
            continue
        lang = language.canonical(key)
        text = Text(key if lang is None else lang, str(value), "example", Straight(1, 1))
        if key in _FIELDS or lang is None:
            fields[key] = text
        else:
            texts[text.lang] = text
    layout = values.get("layout")
    return Unit(
        id=str(values.get("id", f"example-{number + 1}")),
        location=Location("example", number + 1, 1),
        texts=texts,
        kind=str(values.get("kind", kind)),
        fields=fields,
        layout=layout if isinstance(layout, Mapping) else {},
    )
