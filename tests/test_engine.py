"""The engine: which rule sees which text, severities, suppressions, order, fingerprints."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from signlint import config, engine, readers, rules, run, textfile
from signlint.engine import Engine, Policy, suppress
from signlint.engine.findings import in_order
from signlint.errors import ConfigError
from signlint.messages import Bilingual
from signlint.model import Document, Finding, Ignore, Location, Severity, Straight, Text, Unit

CONTEXT = run.context(config.Settings())
EVERY = tuple(rule for pack in rules.shipped() for rule in pack.rules)


def rule(name: str) -> rules.Rule:
    return rules.find(EVERY, name)


def read(tmp_path: Path, text: str, name: str = "signs.yaml") -> list[Document]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    sources, _ = readers.discover([tmp_path / name])
    return [readers.read(source) for source in sources]


def lint(documents: list[Document], *names: str, policy: Policy | None = None) -> list[Finding]:
    return in_order(Engine([rule(n) for n in names], CONTEXT, policy).lint(documents))


def test_a_finding_knows_its_place_in_a_folded_scalar(tmp_path: Path) -> None:
    documents = read(tmp_path, "signs:\n  - id: a\n    ja: >-\n      むかしの\n      避難勧告が\n      出ました\n")
    (found,) = lint(documents, "public-sign/stale-evacuation-advisory")
    assert (found.location.line, found.location.column) == (5, 7)
    assert found.match == "避難勧告"
    assert found.span == (5, 9)


def test_both_sides_of_a_number_are_named(tmp_path: Path) -> None:
    documents = read(tmp_path, "signs:\n  - id: a\n    ja: 受付は3階です\n    ko: 접수는 4층입니다\n")
    (found,) = lint(documents, "multilingual/numbers")
    assert (found.lang, found.match, found.location.line) == ("ko", "4층", 4)
    assert (found.related[0].match, found.related[0].location.line) == ("3階", 3)


@pytest.mark.parametrize(("easy", "severity"), [("off", None), ("note", Severity.NOTE), ("full", Severity.WARNING)])
def test_japanese_stands_in_for_missing_easy_japanese(tmp_path: Path, easy: str, severity: Severity | None) -> None:
    documents = read(tmp_path, "signs:\n  - id: a\n    kind: notice\n    ja: 会場が変更されました。\n")
    found = lint(documents, "easy-japanese/passive", policy=Policy(easy=easy))
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_japanese_does_not_stand_in_where_easy_japanese_is(tmp_path: Path) -> None:
    text = "signs:\n  - id: a\n    kind: notice\n    ja: 会場が変更されました。\n    ja-simple: 会場が 変わりました。\n"
    assert not lint(read(tmp_path, text), "easy-japanese/passive", policy=Policy(easy="full"))


def test_english_does_not_stand_in_for_easy_japanese(tmp_path: Path) -> None:
    text = "signs:\n  - id: a\n    kind: notice\n    ja: OPEN {}\n"
    policy = Policy(easy="full")
    assert not lint(read(tmp_path, text.format("9:00")), "easy-japanese/romaji", policy=policy)
    assert lint(read(tmp_path, text.format("は 9時です。")), "easy-japanese/romaji", policy=policy)


def test_a_suppression_needs_a_reason_and_something_to_suppress(tmp_path: Path) -> None:
    text = (
        "signs:\n  - id: a\n    ja: 多目的トイレ\n    ignore: [{rule: public-sign/stale-toilet, reason: 建物の名前}]\n"
        "  - id: b\n    ja: トイレ\n    ignore: [{rule: public-sign/stale-toilet, reason: 建物の名前}]\n"
        "  - id: c\n    ja: 出口\n    ignore: [{rule: public-sign/stale-toilette, reason: 名前}]\n"
    )
    documents = read(tmp_path, text)
    runner = Engine([rule("public-sign/stale-toilet")], CONTEXT)
    outcome = suppress.apply(runner.lint(documents), documents, [], runner.rules, [r.id for r in EVERY])
    assert not outcome.findings
    assert outcome.suppressed == 1
    assert [(p.rule, p.unit) for p in outcome.problems] == [
        ("catalog/unused-ignore", "b"),
        ("catalog/unknown-rule", "c"),
    ]
    assert outcome.problems[1].values["hint_en"] == "; did you mean “public-sign/stale-toilet”?"


def test_a_part_of_the_signs_need_not_have_the_sign_of_a_suppression(tmp_path: Path) -> None:
    documents = read(tmp_path, "signs:\n  - id: a\n    ja: 出口\n")
    entries = [(unit, Ignore("public-sign/stale-toilet", "名前", Location("s.yaml", 1, 1))) for unit in ("a", "b")]
    every = {"public-sign/stale-toilet": rule("public-sign/stale-toilet")}
    told = {whole: suppress.apply([], documents, entries, every, [*every], whole).problems for whole in (True, False)}
    assert [p.unit for p in told[True]] == ["a", "b"]
    assert [p.unit for p in told[False]] == ["a"]


def test_a_hard_gate_cannot_be_suppressed(tmp_path: Path) -> None:
    text = (
        "signs:\n  - id: a\n    ja: 電話 096-328-0000\n    en: Tel. 096-328-0001\n"
        "    ignore: [{rule: multilingual/contact, reason: いいから}]\n"
    )
    documents = read(tmp_path, text)
    runner = Engine([rule("multilingual/contact")], CONTEXT)
    outcome = suppress.apply(runner.lint(documents), documents, [], runner.rules, [r.id for r in EVERY])
    assert [f.rule for f in outcome.findings] == ["multilingual/contact"]
    assert [p.rule for p in outcome.problems] == ["catalog/hard-gate"]


def test_the_suppressions_file_follows_the_text(tmp_path: Path) -> None:
    path = tmp_path / textfile.SUPPRESSIONS
    good = suppress.text_hash("多目的トイレ")
    whole = hashlib.sha256("多目的トイレ".encode()).hexdigest()
    for digest, left in ((good, 0), ("0" * 12, 1), (f"sha256:{whole}", 0), (whole.upper(), 0)):
        path.write_text(
            "suppressions:\n  - {unit: a, lang: 日本語, rule: public-sign/stale-toilet, reason: 建物の名前, "
            f'hash: "{digest}"}}\n',
            encoding="utf-8",
        )
        documents = read(tmp_path, "signs:\n  - id: a\n    ja: 多目的トイレ\n")
        report = run.lint(
            documents,
            run.RuleSet((rule("public-sign/stale-toilet"),), ("public-sign/stale-toilet",)),
            config.Settings(base=tmp_path),
        )
        assert sum(f.rule == "public-sign/stale-toilet" for f in report.findings) == left


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("lang: klingon", "words.yaml:2:21: no language named 'klingon'"),
        ("hash: xyz", "words.yaml:2:21: hash is the SHA-256 of the text"),
    ],
)
def test_a_suppressions_file_with_a_mistake(tmp_path: Path, entry: str, expected: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(f"suppressions:\n  - {{unit: a, {entry}, rule: x, reason: y}}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        suppress.load_file(path)
    assert expected in caught.value.text("en")


def test_fingerprints_have_no_line_in_them(tmp_path: Path) -> None:
    sign = "  - id: a\n    ja: 多目的トイレと多目的トイレ\n"
    one = lint(read(tmp_path, "signs:\n" + sign), "public-sign/stale-toilet")
    two = lint(read(tmp_path, "signs:\n  - id: z\n    ja: 出口\n" + sign), "public-sign/stale-toilet")
    assert [f.fingerprint for f in one] == [f.fingerprint for f in two]
    assert len({f.fingerprint for f in one}) == 2
    assert one[0].location.line != two[0].location.line


def test_inputs_and_outputs_can_be_pickled(tmp_path: Path) -> None:
    documents = read(tmp_path, "signs:\n  - id: a\n    ja: |\n      多目的トイレ\n")
    again = pickle.loads(pickle.dumps(documents))
    found = lint(again, "public-sign/stale-toilet")
    assert pickle.loads(pickle.dumps(found)) == lint(documents, "public-sign/stale-toilet") != []


TEXTS = st.text(max_size=60) | st.text(
    alphabet="避難所場（ひなん）()｜《》{}$ 0123階時午前後、。\u3099\u200d\0\ud800ｶﾞ１Ａabc\n\r\ufeff", max_size=60
)


@hypothesis_settings(max_examples=150, deadline=None)
@given(ja=TEXTS, other=TEXTS, lang=st.sampled_from(["ja-simple", "en", "zh-Hans", "zh-Hant", "ko", "vi", "my"]))
def test_spans_lie_inside_their_text(ja: str, other: str, lang: str) -> None:
    texts = {t: Text(t, v, "x", Straight(1, 1)) for t, v in (("ja", ja), (lang, other))}
    document = Document("x", "yaml", (Unit("a", Location("x", 1, 1), texts),))
    for found in Engine(EVERY, CONTEXT, Policy(easy="full")).lint([document]):
        start, end = found.span
        assert 0 <= start <= end <= len(found.text)
        assert found.match == found.text[start:end]
        assert isinstance(found.message, Bilingual)


def test_languages_a_rule_is_for() -> None:
    from dataclasses import replace

    some = rule("public-sign/stale-toilet")
    table = [
        (("ja",), "ja", True), (("ja",), "ja-simple", False), (("zh",), "zh-Hant", True), (("target",), "vi", True),
        (("target",), "ja-simple", False), (("*",), "ja-Hrkt", True), (("zh-Hans",), "zh-Hant", False),
    ]  # fmt: skip
    for langs, lang, expected in table:
        assert engine.applies(replace(some, langs=langs), lang) is expected
