"""What ``check --show-settings`` and ``--show-files`` print."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import click
from click.core import ParameterSource

from signlint.cli.help_texts import say
from signlint.config import RuleSetting, Settings
from signlint.messages import Bilingual
from signlint.model import Document, Skipped
from signlint.readers.base import FileMapping
from signlint.run import RuleSet

_FORMATS = {
    "catalog": Bilingual("カタログ", "catalog"),
    "table": Bilingual("表", "table"),
    "folder": Bilingual("翻訳フォルダー", "folder"),
    "text": Bilingual("テキスト", "text"),
    "markdown": Bilingual("Markdown", "markdown"),
}


def files_text(documents: Sequence[Document], skipped: Sequence[Skipped], lang: str) -> Iterator[str]:
    """A line for each file: format, how many units, languages; or why it is not read."""
    for document in documents:
        langs = ", ".join(dict.fromkeys(tag for unit in document.units for tag in unit.texts))
        name = _FORMATS[document.format].pick(lang)
        yield f"{document.path}: {name}, {len(document.units)}, {langs}"
    for entry in skipped:
        yield f"{entry.path}: {say('読みません', 'skipped')}: {entry.reason.pick(lang)}"


def settings_text(settings: Settings, rule_set: RuleSet) -> Iterator[str]:
    """The effective values as a signlint.yaml, each with where it came from; what such a file cannot say as comments."""
    yield f"# config: {settings.path or say('なし', 'none')}"
    yield from (f"# {name}: {value}" for name, value in _command_line())
    origin = {key: _origin(source) for key, source in settings.origin.items()}
    for key, name in _KEYS.items():
        value = getattr(settings, name)
        if value or name in origin:
            yield _line(key, _plain(value), origin.get(name) or _origin("default"))
    if settings.required:
        yield "languages:\n  required:"
        for kind, langs in settings.required.items():
            yield _line(f"    {kind}", list(langs), origin[f"required.{kind}"])
    if settings.rules:
        yield "rules:"
        for name, setting in settings.rules.items():
            yield _line(f"  {name}", _effective(name, setting, rule_set), origin[f"rules.{name}"])
    yield f"# {_count(rule_set)}"


_KEYS = {
    "profile": "profile",
    "packs": "packs",
    "easy-japanese": "easy",
    "romanization": "romanization",
    "default-kind": "default_kind",
    "project": "project",
    "signoffs": "signoffs",
    "glossaries": "glossaries",
    "ignore": "ignore",
    "files": "files",
}
"""Key of signlint.yaml → field of the settings, in the order shown."""

_WHERE = ("paths", "config_path", "profile", "show_settings", "message_lang")
"""What is shown otherwise, or speaks of nothing that a check does."""


def _command_line() -> Iterator[tuple[str, str]]:
    """The options given to the running command, as they are written."""
    context = click.get_current_context()
    for parameter in context.command.params:
        name = str(parameter.name)
        given = context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if given and name not in _WHERE:
            value = context.params[name]
            yield parameter.opts[0], ", ".join(value) if isinstance(value, tuple) else str(value)


def _origin(source: str) -> str:
    """Where a value came from, in the reader's language: ``default``, ``profile kumamoto``, a file, an option."""
    if source == "default":
        return say("初期値", "default")
    return re.sub(r"\bprofile (?=\S)", say("プロファイル ", "profile "), source)


def _effective(name: str, setting: RuleSetting, rule_set: RuleSet) -> object:
    """What the setting makes of the rule, with all its values; of a pack or a rule not in force, the setting itself."""
    rule = rule_set.by_id().get(name)
    severity = rule.severity.label if rule else setting.severity
    if not setting.with_:
        return severity
    values = rule.settings if rule else setting.with_
    return {**({"severity": severity} if severity else {}), "with": dict(values)}


def _count(rule_set: RuleSet) -> str:
    """How many rules look at texts (the number that a check gives), and how many speak of what was read."""
    readers = sum(rule.check == "reader" for rule in rule_set.rules)
    number = len(rule_set.rules) - readers
    return say(
        f"有効なルール: {number}（ほかに、ファイルの読み取りで分かることについてのルール {readers}）",
        f"rules in force: {number} (and {readers} about what reading the files shows)",
    )


def _line(key: str, value: object, origin: str) -> str:
    return f"{key}: {flow(value)}  # {origin}"


def _plain(value: Any) -> object:
    """The entries of ``files`` as their keys and values, without those that say nothing."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return {k.replace("_", "-"): v for k, v in asdict(value).items() if v} if isinstance(value, FileMapping) else value


def flow(value: object) -> str:
    """Plain data as YAML in one line."""
    if isinstance(value, Mapping):
        return _within("{}", (f"{flow(k)}: {flow(v)}" for k, v in value.items()))
    if isinstance(value, (list, tuple)):
        return _within("[]", map(flow, value))
    text = str(value)
    return text if _BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


_BARE = re.compile(r"[\w/][\w/.*+|-]*")
"""Scalars that need no quotes in YAML; our files have nothing but text, so ``off`` and ``10`` need none."""


def _within(brackets: str, parts: Iterable[str]) -> str:
    return brackets[0] + ", ".join(parts) + brackets[1]
