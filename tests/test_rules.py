"""Packs and rules: what loads, what does not, and where the mistake is."""

from __future__ import annotations

from pathlib import Path

import pytest

from signlint import checks, config, rules, ruletest, run
from signlint.config import Settings
from signlint.engine import findings
from signlint.errors import ConfigError, SignlintError, UsageError

PACK = """\
title: {ja: 試験, en: Test}
sources:
  GUIDE: {title: 手引き, publisher: 市, year: "2026"}
"""
RULE = """\
title: {ja: 題, en: Title}
why: {ja: 理由, en: Reason}
cite: GUIDE
severity: warning
langs: [ja]
check: pattern
with: {match: [エスカ]}
message:
  ja: 「{match}」は使いません。
  en: Do not write “{match}”.
examples:
  bad: [{text: エスカはこちら, match: エスカ}]
  good: [エレベーターはこちら]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    return folder


def load(folder: Path, text: str) -> rules.Pack:
    (folder / "rule.yaml").write_text(text, encoding="utf-8")
    return rules.load_pack(folder)


def test_a_rule_gets_its_id_from_its_path(pack: Path) -> None:
    (rule,) = load(pack, RULE).rules
    assert rule.id == "ours/rule"
    assert rule.cite.title == "手引き"
    assert rule.message.en == "Do not write “{match}”."


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("check: pattern", "check: patern", "6:8", "no check named 'patern'; did you mean 'pattern'?"),
        ("cite: GUIDE", "cite: GIDE", "3:7", "no source named 'GIDE'; did you mean 'GUIDE'?"),
        ("cite: GUIDE\n", "", "1:1", "'cite' is required"),
        ("severity: warning", "severity: warn", "4:11", "'warn' is not one of error, warning, note"),
        ("match: [エスカ]", "match: ['(']", "7:7", "regular expression"),
        ("match: [エスカ]", "mach: [エスカ]", "7:8", "did you mean 'match'?"),
        ("  good: [エレベーターはこちら]\n", "  good: []\n", "13:9", "at least one"),
        ("langs: [ja]", "langs: []", "5:8", "at least one"),
        ("match: [エスカ]", "match: []", "7:15", "at least one"),
        ("langs: [ja]", "langs: [ja", "5:8", "closing bracket is missing"),
        ("langs: [ja]", "langs: [ja]\nlangs: [en]", "6:1", ""),
        ("ja: 「{match}」", "ja: 「{mtach}」", "9:7", "nothing fills {mtach}; there is {match}; did you mean 'match'?"),
        ("write “{match}”", "write “{count}”", "10:7", "nothing fills {count}; there is {match}"),
        (
            "[エスカ]}\nmessage:\n  ja: ",
            "['(?P<lift>エスカ)']}\nmessage:\n  ja: 「{left}」",
            "9:7",
            "did you mean 'lift'?",
        ),
        ("langs: [ja]", "langs: [ja, ja-simpel]", "5:13", "no language named 'ja-simpel'; did you mean 'ja-simple'?"),
        ("langs: [ja]", "langs: [targets]", "5:9", "no language named 'targets'"),
        ("langs: [ja]", "langs: [ja]\nkinds: [nam]", "6:9", "did you mean 'name'?"),
    ],
)
def test_a_wrong_rule_says_where(pack: Path, old: str, new: str, place: str, says: str) -> None:
    assert old in RULE
    loaded = load(pack, RULE.replace(old, new))
    (error,) = loaded.errors
    assert not loaded.rules
    assert error.text("en").startswith(f"{pack / 'rule.yaml'}:{place}: ")
    assert says in error.text("en")
    assert error.text("ja") != error.text("en")


def test_one_wrong_rule_does_not_stop_the_others(pack: Path) -> None:
    (pack / "good.yaml").write_text(RULE, encoding="utf-8")
    loaded = load(pack, "title: [")
    assert [rule.id for rule in loaded.rules] == ["ours/good"]
    assert len(loaded.errors) == 1


def test_unknown_pack_has_a_suggestion(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="did you mean 'multilingual'"):
        rules.pack_folder("multilingul", tmp_path)


@pytest.mark.parametrize("name", ["rule.yml", "more/rule.yaml", "more/rule.yml"])
def test_a_rule_in_the_wrong_place_is_told(pack: Path, name: str) -> None:
    (pack / "more").mkdir()
    (pack / name).write_text(RULE, encoding="utf-8")
    (error,) = rules.load_pack(pack).errors
    assert error.text("en").startswith(f"{pack / name}: not read as a rule")


def test_two_packs_of_one_name(tmp_path: Path, pack: Path) -> None:
    (tmp_path / "more" / pack.name).mkdir(parents=True)
    (tmp_path / "more" / pack.name / "pack.yaml").write_text(PACK, encoding="utf-8")
    settings = tmp_path / "signlint.yaml"
    settings.write_text(f"packs: [{pack.name}, {pack.name}]\n", encoding="utf-8")
    load(pack, RULE)
    loaded = run.load_rules(config.load(settings), "ours").rules
    assert [rule.id for rule in loaded if rule.pack == "ours"] == ["ours/rule"]
    settings.write_text(f"packs: [{pack.name}, more/{pack.name}]\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        run.load_rules(config.load(settings))
    assert caught.value.text("en").startswith(f"{settings}:1:15: two packs are named 'ours'")


def test_folder_without_pack_yaml(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SignlintError, match=r"no pack\.yaml"):
        rules.pack_folder("empty", tmp_path)


def outcome(folder: Path, text: str) -> ruletest.Outcome:
    return ruletest.run(load(folder, text).rules, run.context(Settings()))


def test_all_mistakes_of_a_rule_are_told_at_once(pack: Path) -> None:
    wrong = RULE.replace("title:", "titel:").replace("severity: warning", "severity: 警告")
    wrong = wrong.replace("[ja]", "[ja, 英吾]").replace("match: [エスカ]", "mach: [x], sugest: [y]")
    errors = load(pack, wrong).errors
    assert [(error.line, error.column) for error in errors] == [(1, 1), (4, 11), (5, 13), (7, 8), (7, 19)]
    assert "使えるのは error, warning, note です" in errors[1].what.ja
    again = rules.load_pack(pack).errors
    assert [error.what for error in again] == [error.what for error in errors], "kept as they are"


@pytest.mark.parametrize(
    ("langs", "meant"),
    [
        ("[やさしい日本語, 日本語]", ("ja-simple", "ja")),
        ("簡体字", ("zh-Hans",)),
        ("[zh, target, '*', en-GB]", ("zh", "target", "*", "en")),
    ],
)
def test_languages_have_all_their_names(pack: Path, langs: str, meant: tuple[str, ...]) -> None:
    (rule,) = load(pack, RULE.replace("langs: [ja]", f"langs: {langs}")).rules
    assert rule.langs == meant


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("エスカはこちら, match: エスカ", "階段はこちら, match: 階段", "nothing was"),
        ("match: エスカ}", "match: こちら}", "“こちら” should be marked"),
        ("good: [エレベーターはこちら]", "good: [エスカ]", "should not be marked"),
        ("good: [", "todo: [{text: 階段, want: good}]\n  good: [", "this todo example works now"),
        ("good: [", "todo: [{text: エスカ, want: bad}]\n  good: [", "this todo example works now"),
    ],
)
def test_examples_are_tests(pack: Path, old: str, new: str, says: str) -> None:
    assert not outcome(pack, RULE).failures
    (failure,) = outcome(pack, RULE.replace(old, new)).failures
    assert says in failure.what.en


@pytest.mark.parametrize("pack", rules.shipped(), ids=lambda pack: pack.id)
def test_shipped_rules_speak_both_languages(pack: rules.Pack) -> None:
    for rule in pack.rules:
        for sentence in (rule.title, rule.why, rule.message):
            assert sentence.ja.strip() and sentence.en.strip(), rule.id
            assert sentence.ja != sentence.en, rule.id
        assert rule.cite.title and rule.cite.publisher, rule.id


def test_a_message_may_name_the_groups_of_its_pattern(pack: Path) -> None:
    text = RULE.replace("[エスカ]}", "['(?P<lift>エスカ)']}").replace("{match}", "{lift}, {Other}, { }")
    (rule,) = load(pack, text).rules
    assert rule.message.en == "Do not write “{lift}, {Other}, { }”."


def test_shipped_examples_hold_and_messages_name_what_their_checks_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example holds; and what the matches of all examples have is what each check's VALUES say."""
    seen: dict[str, set[str]] = {}
    fill = findings.Findings._message

    def watch(self: findings.Findings, rule: rules.Rule, found: str, values: dict[str, object]) -> object:
        seen.setdefault(rule.check, set()).update(values)
        return fill(self, rule, found, values)  # type: ignore[arg-type]

    monkeypatch.setattr(findings.Findings, "_message", watch)
    for pack in rules.shipped():
        assert pack.rules and not pack.errors
        assert not ruletest.run(pack.rules, run.context(Settings())).failures
    seen.pop("pattern")
    assert seen == {name: set(checks.get(name).values(None) or ()) for name in seen}
