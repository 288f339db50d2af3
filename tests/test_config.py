"""signlint.yaml and profiles: layers, origins, mistakes with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from signlint import config, run
from signlint.errors import ConfigError, SignlintError, UsageError


def write(folder: Path, text: str) -> Path:
    path = folder / "signlint.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_default_profile_is_the_national_guideline() -> None:
    settings = config.load()
    assert settings.profile == "jta2014"
    assert settings.easy == "note"
    assert settings.required["prohibition"] == ("en",)


def test_layers_and_where_each_value_came_from(tmp_path: Path) -> None:
    path = write(
        tmp_path, "profile: kumamoto\nlanguages: {required: {title: [en, vi]}}\nrules: {public-sign/onsen: off}\n"
    )
    settings = config.load(path)
    assert settings.required["title"] == ("en", "vi")
    assert settings.required["name"] == ("en", "zh", "ko")
    assert settings.rules["public-sign/onsen"].severity == "off"
    assert settings.origin["required.title"] == "signlint.yaml"
    assert settings.origin["required.name"] == "profile kumamoto"
    assert settings.origin["romanization"] == "profile jta2014"


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "profile: kumamoto\n")
    assert config.load(path, "jta2014").profile == "jta2014"


def test_a_profile_of_our_own(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("extends: kumamoto\neasy-japanese: full\n", encoding="utf-8")
    settings = config.load(write(tmp_path, "profile: ours.yaml\n"))
    assert settings.easy == "full"
    assert settings.required["name"] == ("en", "zh", "ko")


@pytest.mark.parametrize("second", ["ours.yaml", "more.yaml"])
def test_a_profile_that_extends_itself(tmp_path: Path, second: str) -> None:
    (tmp_path / "ours.yaml").write_text(f"title: {{ja: 私, en: Ours}}\nextends: {second}\n", encoding="utf-8")
    (tmp_path / "more.yaml").write_text("title: {ja: 私, en: Ours}\nextends: ours.yaml\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        config.load(write(tmp_path, "profile: ours.yaml\n"))
    assert caught.value.text("en") == f"{tmp_path / second}:2:10: 'ours.yaml' extends itself"


def test_an_unknown_profile_that_another_extends(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("easy-japanese: full\nextends: tokio\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"ours\.yaml:2:10: no profile named 'tokio'; did you mean 'tokyo'"):
        config.load(None, str(tmp_path / "ours.yaml"))


def test_a_column_may_be_a_field(tmp_path: Path) -> None:
    path = write(tmp_path, "files:\n  - {path: x.csv, columns: {和文: ja, 所在: place, 覚え: 備考}}\n")
    assert config.load(path).files[0].columns == {"和文": "ja", "所在": "place", "覚え": "備考"}


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("rules:\n  easy-japanese/sentence-length: {with: {max: {name: x}}}", "2:54", "'x' is not a number"),
        ("rules:\n  easy-japanese/sentence-length:\n    with:\n      max: x", "4:12", "expected keys and values here"),
        ("rules:\n  easy-japanese/sentence-length: {with: {maxx: {name: 9}}}", "2:42", "did you mean 'max'?"),
        ("rules:\n  easy-japanese/sentence-length: {with: {max: {nama: 9}}}", "2:41", "did you mean 'name'?"),
        ("rules:\n  easy-japanese/sentence-lengt: off", "2:3", "no rule or pack named"),
    ],
)
def test_a_wrong_parameter_of_a_rule_has_its_place(tmp_path: Path, text: str, place: str, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        run.load_rules(config.load(path))
    assert f"{path}:{place}: " in caught.value.text("en")
    assert says in caught.value.text("en")


def test_found_upward(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert config.find_upward(deep) == path.resolve()


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("profil: kumamoto", "1:1", "did you mean 'profile'?"),
        ("languages:\n  required: {nam: [en]}", "2:14", "did you mean 'name'?"),
        ("languages:\n  required: {name: [en, koo]}", "2:25", "no language named 'koo'"),
        ("languages:\n  required: {name: [en|ja-simpel]}", "2:21", "did you mean 'ja-simple'?"),
        ("easy-japanese: on", "1:16", "is not one of off, note, full"),
        ("rules:\n  public-sign/onsen: {severity: bad}", "2:33", "is not one of"),
        ("files:\n  - path: x.csv\n    columns: {A: klingonese}", "3:18", "no language named"),
        ("files:\n  - path: x.csv\n    lang: klingonese", "3:11", "no language named"),
        ("files:\n  - {path: x.csv, default-kind: nama}", "2:33", "no kind named 'nama'; did you mean 'name'?"),
        ("profile: kumamotto", "1:10", "no profile named 'kumamotto'; did you mean 'kumamoto'?"),
        ("packs: [a", "1:8", "closing bracket is missing"),
        ("a: &x [1]\nb: *x", "1:4", ""),
    ],
)
def test_a_mistake_has_its_place(tmp_path: Path, text: str, place: str, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SignlintError) as caught:
        config.load(path)
    assert f"{path}:{place}: " in caught.value.text("en")
    assert says in caught.value.text("en")


def test_unknown_profile() -> None:
    with pytest.raises(UsageError, match="did you mean 'kumamoto'"):
        config.load(None, "kumamot")


@pytest.mark.parametrize("name", config.profiles())
def test_every_shipped_profile_loads(name: str) -> None:
    assert config.load(None, name).packs


def test_a_profile_is_not_extended_in_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "signlint.yaml"
    path.write_text("easy-japanese: full\nextends: kumamoto\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert caught.value.text("en").endswith(
        "signlint.yaml:2:1: 'extends' is for the file of a profile: here write 'profile:'"
    )
