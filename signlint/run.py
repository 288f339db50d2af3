"""The main verbs: load rules, read files, lint them, and make a report of the run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import NamedTuple

from signlint import engine, params, readers, rules, textfile
from signlint.checks.contract import Context
from signlint.config import Settings, place_in, place_of_value, severity_of
from signlint.engine import suppress
from signlint.engine.findings import in_order
from signlint.engine.memory import LEAST, Memory, open_memory
from signlint.errors import ConfigError, SignlintError, UsageError
from signlint.glossary import Termbase, shipped_glossaries
from signlint.messages import Bilingual, tail
from signlint.model import Document, Ignore, Report, Skipped, Unit
from signlint.rules import Rule
from signlint.rules.names import closest

States = Callable[[Unit, str], str]
"""Where a unit's text in a language stands in the native check."""


class RuleSet(NamedTuple):
    """The rules of a run, every rule id that exists, and the errors of rules that did not load."""

    rules: tuple[Rule, ...]
    known: tuple[str, ...]
    errors: tuple[SignlintError, ...] = ()

    def by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}


def load_rules(settings: Settings, select: str | Sequence[str] = (), ignore: str | Sequence[str] = ()) -> RuleSet:
    """The rules that `settings` and the command line ask for; `select` and `ignore` name one or several.

    Raises UsageError for a name in `select` or `ignore` that is no rule or pack, ConfigError for
    one in the settings.
    """
    select, ignore = ([names] if isinstance(names, str) else names for names in (select, ignore))
    packs = [rules.load_pack(folder) for folder in _pack_folders(settings)]
    every = [rule for pack in packs for rule in pack.rules]
    errors = tuple(error for pack in packs for error in pack.errors)
    known = tuple(rule.id for rule in every)
    for name in (*select, *ignore):
        _must_be_known(name, known, settings)
    chosen = [_configured(rule, settings) for rule in every]
    _check_settings(settings, known)
    kept = [r for r in chosen if r is not None and _chosen(r, select, ignore)]
    if settings.glossaries:
        errors += termbase(settings).errors
    return RuleSet(tuple(kept), known, errors)


def demand_rules(rule_set: RuleSet, select: Sequence[str] = ()) -> None:
    """UsageError if no rule looks at the texts, and none that looks at the files is selected: that is no check."""
    wanted = [r for r in rule_set.rules if r.check != "reader" or any(_matches(name, r.id) for name in select)]
    if not wanted and not rule_set.errors:
        raise UsageError(
            Bilingual(
                "有効なルールがありません（--select、--ignore と、設定の packs: か rules: を確かめてください）",
                "no rule is in force: see --select, --ignore, and packs: and rules: in the settings",
            )
        )


def _pack_folders(settings: Settings) -> list[Path]:
    """The folders of all packs. Raises ConfigError where two have the same name, as their rules' ids would be too."""
    folders: dict[str, Path] = {}
    for name in settings.packs:
        folder = _pack_folder(name, settings)
        if folders.setdefault(folder.name, folder).resolve() != folder.resolve():
            what = Bilingual(
                f"ルール集の名前「{folder.name}」が2つあります（{folders[folder.name]}）。片方の名前を変えてください",
                f"two packs are named '{folder.name}' (the other is {folders[folder.name]}): rename one",
            )
            raise ConfigError(what, *place_in(settings, "packs", name))
    return list(folders.values())


def _pack_folder(name: str, settings: Settings) -> Path:
    """The pack's folder; a name that is wrong is told with its place in the settings."""
    try:
        return rules.pack_folder(name, settings.base)
    except UsageError as error:
        raise ConfigError(error.what, *place_in(settings, "packs", name)) from None


def _matches(name: str, rule: str) -> bool:
    return suppress.covers(name, rule) or fnmatchcase(rule, name)


def _must_be_known(name: str, known: Iterable[str], settings: Settings) -> None:
    ids = list(known)
    if name == "*" or any(_matches(name, rule) for rule in ids):
        return
    left_out = _left_out(name, settings)
    if left_out:
        raise UsageError(_LEFT_OUT.fill({"pack": left_out}))
    best = closest(name, ids)
    packs = ", ".join(dict.fromkeys(rule.partition("/")[0] for rule in ids))
    end = tail(best) if best or not packs else Bilingual(f"（ルール集: {packs}）", f"; the packs are {packs}")
    raise UsageError(Bilingual(f"'{name}' というルールはありません{end.ja}", f"no rule or pack named '{name}'{end.en}"))


def _left_out(name: str, settings: Settings) -> str | None:
    """The user's pack that `name` (a pack or a rule) means, if its folder is there and only ``packs:`` lacks it."""
    for pack in (name, name.rpartition("/")[0]):
        if pack and pack not in settings.packs and (settings.base / pack / "pack.yaml").is_file():
            return pack
    return None


_LEFT_OUT = Bilingual(
    "フォルダー {pack} はありますが、signlint.yaml の packs: にありません（packs: [{pack}] と書くと使えます）",
    "the folder {pack} is there, but packs: in signlint.yaml does not name it (write packs: [{pack}])",
)


def _check_settings(settings: Settings, known: Sequence[str]) -> None:
    for name in settings.rules:
        try:
            _must_be_known(name, known, settings)
        except UsageError as error:
            raise ConfigError(error.what, *place_in(settings, "rules", name)) from None


def _configured(rule: Rule, settings: Settings) -> Rule | None:
    """The rule as the settings want it; None when they switch it off."""
    for name, setting in settings.rules.items():
        if not _matches(name, rule.id):
            continue
        severity = severity_of(setting.severity, rule.severity)
        if severity is None:
            return None
        on = rule.enabled or setting.severity is not None
        rule = replace(rule, severity=severity, enabled=on)
        if setting.with_:
            rule = _with(rule, name, setting.with_, settings)
    return rule


def _with(rule: Rule, name: str, values: object, settings: Settings) -> Rule:
    assert isinstance(values, dict)
    try:
        return rules.with_settings(rule, values)
    except params.ParamError as error:
        keys = ".".join(["with", *map(str, error.keys)])
        what = Bilingual(f"rules の {name} の {keys}: {error.what.ja}", f"rules: {name}: {keys}: {error.what.en}")
        raise ConfigError(what, *place_of_value(settings, ("rules", name, "with", *error.keys), error.on_key)) from None


def _chosen(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    if any(_matches(name, rule.id) for name in ignore):
        return False
    if select:
        # a rule that is off runs when it is named itself, not with its pack; what a reader found is
        # always told: a file that cannot be read must not pass silently
        named = any(name in (rule.id, "*") for name in select)
        wanted = rule.enabled and any(_matches(name, rule.id) for name in select)
        return named or wanted or rule.check == "reader"
    return rule.enabled


def termbase(settings: Settings) -> Termbase:
    """The shipped glossaries with the user's own laid over them."""
    return Termbase.from_paths([*shipped_glossaries(), *(settings.base / g for g in settings.glossaries)])


def context(settings: Settings, states: States | None = None) -> Context:
    """What checks may look up in this run; `states` as in `Context`."""
    return Context(partial(termbase, settings), settings.romanization, settings.required, states)


def policy(settings: Settings) -> engine.Policy:
    return engine.Policy(settings.easy, settings.default_kind)


def read_options(settings: Settings, as_lang: str = "", encoding: str = "") -> readers.ReadOptions:
    """How the readers shall read, from the settings' ``files:`` and ``ignore:``."""
    return readers.ReadOptions(
        as_lang=as_lang,
        encoding=encoding,
        mappings=settings.files,
        ignore=settings.ignore,
        base=settings.base,
    )


def lint(
    documents: Sequence[Document],
    rule_set: RuleSet,
    settings: Settings,
    skipped: Sequence[Skipped] = (),
    progress: Callable[[int], None] | None = None,
    states: States | None = None,
    remember: bool = False,
    whole: bool = True,
) -> Report:
    """Run the rules on `documents`; the report counts what was read and what was not.

    The rules of the ``review`` pack ask `states` (see `signlint.review.gate`); without it every text
    counts as not reviewed. With `remember`, what large catalogs gave is kept in the user's cache folder.
    `whole`: the documents are all that the settings are for.
    """
    told = _always_told(documents, rule_set.rules)
    runner = engine.Engine((*rule_set.rules, *told), context(settings, states), policy(settings))
    memory = _memory(documents, rule_set, settings) if remember and states is None else None
    found = runner.lint(documents, progress, memory)
    if memory:
        memory.save()
    outcome = suppress.apply(found, documents, _suppressions(settings), runner.rules, rule_set.known, whole)
    findings = in_order([*outcome.findings, *runner.problems(outcome.problems)])
    unread = {p.location.path for d in documents for p in d.problems if p.rule in readers.UNREAD}
    return Report(
        findings=tuple(findings),
        files=sum(max(1, len(d.paths)) for d in documents) - len(unread),
        units=sum(len(d.units) for d in documents),
        texts=sum(len(u.texts) for d in documents for u in d.units),
        rules=sum(rule.check != "reader" for rule in rule_set.rules),
        skipped=tuple(skipped),
        assumed=tuple((d.path, d.encoding) for d in documents if d.encoding),
        unread=len(unread),
        suppressed=outcome.suppressed,
        broken=rule_set.errors,
    )


def _always_told(documents: Sequence[Document], in_force: Sequence[Rule]) -> list[Rule]:
    """The rules that say what could not be read, as far as they are needed and not in force: it is never silent."""
    wanted = {p.rule for d in documents for p in d.problems if p.rule in readers.UNREAD}
    wanted -= {rule.id for rule in in_force}
    if not wanted:
        return []
    return [rule for rule in rules.load_pack(rules.pack_folder("catalog", Path())).rules if rule.id in wanted]


def _memory(documents: Sequence[Document], rule_set: RuleSet, settings: Settings) -> Memory | None:
    if sum(len(document.units) for document in documents) < LEAST:
        return None
    rest = repr((settings.easy, settings.default_kind, settings.romanization, sorted(settings.required.items())))
    return open_memory(rule_set.rules, rest, [settings.base / g for g in settings.glossaries])


def _suppressions(settings: Settings) -> list[tuple[str, Ignore]]:
    path = settings.base / textfile.SUPPRESSIONS
    return suppress.load_file(path) if path.is_file() else []


def read(
    paths: str | Path | Sequence[str | Path], options: readers.ReadOptions | None = None
) -> tuple[list[Document], list[Skipped]]:
    """Every document under `paths` (one or several), and what was skipped with the reason."""
    every = [paths] if isinstance(paths, (str, Path)) else paths
    sources, skipped = readers.discover([Path(p) for p in every], options or readers.ReadOptions())
    return [readers.read(source) for source in sources], skipped
