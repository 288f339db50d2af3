"""The review page as a file: what is in it, and that nothing of a catalog comes alive (no browser here)."""

from __future__ import annotations

import json
import re
import tomllib
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
import report_sample as samples
from hypothesis import given
from hypothesis import strategies as st

from signlint.model import KINDS, Location, Severity
from signlint.review import export
from signlint.review.answer_words import interface
from signlint.review.export import ExportOptions
from signlint.review.html import photo, render
from signlint.review.html.texts import marked, plain, script_json, shown
from signlint.review.interface import INTERFACES, own_name, words
from signlint.review.sheet import STATES, VERDICTS, Review, where

FOLDER = Path(photo.__file__).parent
INTERFACE = FOLDER.parent / "interfaces"
VOID = {"meta", "link", "input", "br", "img"}
TEXTS = ["", " ", "🚻", "石垣（いしがき）", "か\u3099", "ｶﾞ", "a\r\nb", "\ufeffx", "a\0b", "\ud800", *samples.HOSTILE]


def page(review: Review, ui: str = "") -> str:
    return render(review, ExportOptions(ui)).decode("utf-8")


class Tree(HTMLParser):
    """Every element with its attributes, the languages around it and the text right inside."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[dict] = []
        self.all: list[dict] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        lang = dict(attrs).get("lang") or (self.open[-1]["lang"] if self.open else "")
        made = {"tag": tag, "attrs": dict(attrs), "lang": lang, "text": "", "inside": [e["tag"] for e in self.open]}
        self.all.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1]["tag"] == tag, (
            f"</{tag}> closes {self.open[-1]['tag'] if self.open else None}"
        )
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element["text"] += data

    def of(self, name: str) -> list[dict]:
        return [e for e in self.all if name in (e["attrs"].get("class") or "").split() or e["tag"] == name]


def data(html: str) -> dict:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize(
    "review", [samples.sample(), samples.all_languages(), samples.hostile()], ids=["one", "all", "hostile"]
)
def test_document_is_well_formed_and_inert(review: Review) -> None:
    html = page(review)
    tree = Tree(html)
    assert not tree.open
    assert [e["attrs"].get("type", "") for e in tree.all if e["tag"] == "script"] == ["application/json", ""]
    assert len(tree.of("style")) == 1
    ids = [e["attrs"]["id"] for e in tree.all if "id" in e["attrs"]]
    assert len(ids) == len(set(ids))
    for element in tree.all:
        assert not {name for name in element["attrs"] if name.startswith("on") or name in ("style", "srcdoc", "action")}
        for name in ("src", "href"):
            assert re.match(r"#|data:(image/|,)", element["attrs"].get(name, "#")), element
    assert not {"iframe", "object", "embed", "base", "svg", "form:action"} & {e["tag"] for e in tree.all}
    for name in ("aria-labelledby", "aria-controls", "for"):
        assert {e["attrs"][name] for e in tree.all if name in e["attrs"]} <= set(ids)


def test_policy_forbids_all_but_the_own_script_and_style() -> None:
    html = page(samples.hostile())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    rules = dict(one.split(" ", 1) for one in policy[1].replace("&#39;", "'").split("; "))
    hashes = {}
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(content) == 1
        hashes[name] = f"'sha256-{b64encode(sha256(content[0].encode()).digest()).decode()}'"
    own = {**hashes, "img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}
    assert rules == {"default-src": "'none'", **own}
    assert html.index("Content-Security-Policy") < html.index("<style>") < html.index("<script")


def test_every_text_of_a_catalog_is_there_as_written() -> None:
    review = samples.hostile()
    tree = Tree(page(review))
    targets = [e["text"] for e in tree.of("target")]
    odd = re.compile(r"[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")
    expected = [odd.sub(lambda m: f"U+{ord(m[0]):04X}", text.replace("\r\n", "\n")) for text in samples.HOSTILE]
    assert targets == expected
    for number, text in enumerate(samples.HOSTILE):
        start = plain(text[:40])
        item = next(e for e in tree.of("item") if e["attrs"]["data-n"] == str(number + 1))
        assert item["text"].count(start.split("[")[0]) >= 5


def test_script_gets_the_texts_exactly() -> None:
    html = page(samples.hostile())
    for item, given_ in zip(data(html)["sheets"][0]["items"], samples.hostile().sheets[0].items, strict=True):
        assert (item["unit"], item["hash"], item["source"], item["target"]) == (
            given_.unit, given_.hash, given_.source, given_.target,
        )  # fmt: skip


@given(st.text(st.characters(exclude_categories=[])))
def test_shown_text_is_escaped_and_can_be_written(text: str) -> None:
    for made in (str(shown(text)), plain(text)):
        made.encode("utf-8")
        assert not re.search("[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", made)
    inner = re.sub(r'<span class="odd">U\+[0-9A-F]{4,6}</span>', "", str(shown(text)))
    assert "<" not in inner and ">" not in inner and '"' not in inner


@given(st.text(st.characters(exclude_categories=[])))
def test_json_for_the_script_comes_back_and_cannot_end_it(text: str) -> None:
    made = str(script_json({"text": text, text: 1}))
    made.encode("utf-8")
    assert json.loads(made) == {"text": text, text: 1}
    assert not re.search("[<>&\u2028\u2029]", made)


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(-2, 35), st.integers(-2, 35)), max_size=6))
def test_marked_pieces_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    found = [replace(samples.NUMBERS, span=span, severity=Severity(1 + i % 3)) for i, span in enumerate(spans)]
    pieces = marked(text, found)
    assert "".join(piece for piece, _ in pieces) == text
    for span in (s for s in spans if 0 <= s[0] < s[1] <= len(text)):
        at = 0
        for piece, label in pieces:
            inside = at < span[1] and at + len(piece) > span[0]
            at += len(piece)
            assert label or not inside


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_can_be_an_item(text: str) -> None:
    one = replace(samples.item(1, "vi", "x", text), unit=text, place=text, source=text, easy=text)
    review = samples.counted(replace(samples.korean(), lang="vi", items=(one,)))
    assert data(page(review))["sheets"][0]["items"][0]["target"] == text


def test_ruby_marks_languages_and_places() -> None:
    html = page(samples.sample())
    assert (
        "<ruby>石垣<rp>（</rp><rt>いしがき</rt><rp>）</rp></ruby>に<ruby>登<rp>（</rp><rt>のぼ</rt><rp>）</rp></ruby>"
        in html
    )
    assert '<mark class="error">4</mark>층 시민과' in html
    assert "<del>進入</del><ins>通り抜け</ins>" in html
    tree = Tree(html)
    for one in tree.of("target") + tree.of("s") + [e for e in tree.all if e["tag"] == "textarea" and "ko" in e["lang"]]:
        assert one["lang"] == "ko"
    assert {e["lang"] for e in tree.of("ja")} == {"ja"}
    assert {e["lang"] for e in tree.all if "at" in (e["attrs"].get("class") or "").split()} == {"ja"}
    text = tree.all[0]["text"]
    for written in ("castle-gate-01", "signs.yaml:9", "Do not climb the stone walls.", "3층 시민과", "Park Seojun"):
        assert written in text


@pytest.mark.parametrize("place,expected", [
    (Location("a.yaml", 12, 3), "a.yaml:12"),
    (Location("a.xlsx", sheet="看板", cell="B3"), "a.xlsx 看板!B3"),
    (Location("a.json"), "a.json"),
])  # fmt: skip
def test_where(place: Location, expected: str) -> None:
    assert where(place) == expected


def test_same_review_gives_the_same_bytes() -> None:
    assert render(samples.all_languages(), ExportOptions()) == render(samples.all_languages(), ExportOptions())
    assert export.render(samples.sample(), "html") == render(samples.sample(), ExportOptions())


def test_page_for_the_office_begins_with_what_blocks_the_release() -> None:
    tree = Tree(page(samples.all_languages()))
    sections = [e["attrs"]["id"] for e in tree.of("section")]
    assert sections == ["summary", "s0", "s1", "s2", "s3", "s4"]
    assert "韓国語：5件が確認されていません。" in tree.of("blocking")[0]["text"]
    assert [e["text"] for e in tree.of("th") if e["attrs"].get("scope") == "row"][3] == "한국어"
    assert (
        not Tree(page(samples.sample())).of("summary")[:1]
        or "summary" not in page(samples.sample()).split("<main")[1][:200]
    )


# --- words


def test_every_language_has_the_same_words_with_the_same_slots() -> None:
    english = tomllib.loads((INTERFACE / "en.toml").read_text(encoding="utf-8"))
    assert sorted(p.stem for p in INTERFACE.glob("*.toml")) == sorted(INTERFACES)
    for tag in INTERFACES:
        own = tomllib.loads((INTERFACE / f"{tag}.toml").read_text(encoding="utf-8"))
        assert list(own) == list(english), tag
        for key, text in own.items():
            assert text.strip() == text != "", (tag, key)
            assert sorted(re.findall(r"\{[a-z]+\}", text)) == sorted(re.findall(r"\{[a-z]+\}", english[key])), (
                tag,
                key,
            )


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    sources = [p for p in FOLDER.iterdir() if p.suffix in (".j2", ".js")] + sorted(FOLDER.parent.glob("xlsx*.py"))
    used = "\n".join(p.read_text(encoding="utf-8") for p in sources)
    plain = "".join((FOLDER.parent / name).read_text(encoding="utf-8") for name in ("csv_sheet.py", "markdown.py"))
    made = {"state_", "kind_", "severity_", "show_", "key_", "sheet_", "hint_"}
    for key in words("en"):
        assert re.search(rf"\b{key}\b", used + plain) or key == "tag" or key[: key.find("_") + 1] in made, key
    needed = (
        {f"state_{s}" for s in STATES} | {f"kind_{k}" for k in KINDS} | {f"severity_{s.name.lower()}" for s in Severity}
    )
    assert needed | set(VERDICTS) <= set(words("en"))
    for key in re.findall(
        r'\b(?:w|say|tell)\("([a-z_]+)"|data-w(?:-label|-placeholder)?="([a-z_]+)"|\bt\.([a-z_]+)', used
    ):
        assert "".join(key) in words("en"), key


@pytest.mark.parametrize("tag", INTERFACES)
def test_no_word_is_left_in_another_script(tag: str) -> None:
    kana, hangul = re.compile("[ぁ-ヺ]"), re.compile("[가-힣]")
    for key, text in words(tag).items():
        if key != "tag":
            assert bool(kana.search(text)) <= (tag == "ja"), (key, text)
            assert bool(hangul.search(text)) <= (tag == "ko"), (key, text)


@pytest.mark.parametrize("lang,wish,expected", [
    ("ko", "", "ko"), ("zh-Hant-HK", "", "zh-Hant"), ("ne", "", "en"), ("ko", "ja", "ja"), ("vi", "xx", "vi"),
    ("zh", "", "en"),
])  # fmt: skip
def test_interface(lang: str, wish: str, expected: str) -> None:
    assert interface(lang, wish) == expected


def test_own_names() -> None:
    assert [own_name(tag) for tag in ("ko", "zh-Hant-HK", "xx")] == ["한국어", "繁體中文（香港）", "xx"]


# --- photos

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


@pytest.mark.parametrize("name,content,kind", [
    ("a.png", PNG, "png"),
    ("a.jpg", b"\xff\xd8\xff\xe0rest", "jpeg"),
    ("a.txt", b"RIFF\0\0\0\0WEBPrest", "webp"),
    ("b.png", b"<svg onload='alert(1)'/>", ""),
    ("c.png", b"", ""),
    ("d.png", PNG + b"\0" * photo.MAX_BYTES, ""),
])  # fmt: skip
def test_photo_is_shown_if_it_is_one_and_small(tmp_path: Path, name: str, content: bytes, kind: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    uri = photo.Album().uri(str(file))
    assert uri == (f"data:image/{kind};base64,{b64encode(content).decode()}" if kind else "")
    one = replace(samples.korean().items[0], photo="photos/<gate>.png", photo_file=str(file))
    html = page(samples.counted(replace(samples.korean(), items=(one,))))
    assert (uri in html if kind else "<img" not in html) and "photos/&lt;gate&gt;.png" in html


def test_photo_of_a_file_that_is_gone_is_only_named(tmp_path: Path) -> None:
    assert photo.Album().uri(str(tmp_path / "gone.png")) == photo.Album().uri("") == photo.Album().uri("a\0b") == ""


def test_photos_stay_within_what_a_mail_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "MAX_TOTAL", len(PNG) + 1)
    album = photo.Album()
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(PNG)
    assert album.uri(str(tmp_path / "a.png")) and not album.uri(str(tmp_path / "b.png"))
    assert album.uri(str(tmp_path / "a.png"))


# --- colours


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def _ratio(one: str, other: str) -> float:
    """Contrast as WCAG 2.2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_enough_in_light_and_dark() -> None:
    css = (FOLDER / "page.css").read_text(encoding="utf-8")
    start, dark = css.index(":root"), css.index("@media (prefers-color-scheme: dark)")
    pairs = [(ink, ground) for ink in ("ink", "soft", "ok", "error") for ground in ("paper", "card")]
    pairs += [(name, f"{name}-tint") for name in VERDICTS] + [(name, "card") for name in VERDICTS]
    pairs += [
        ("warning", "card"),
        ("note", "card"),
        ("accent", "paper"),
        ("accent", "card"),
        ("ink", "notice"),
        ("ink", "field"),
    ]
    pairs += [("on-accent", "accent"), ("fix", "paper"), ("discuss", "paper")]
    for part in (css[start:dark], css[dark : css.index("/* Every text")]):
        colours = _colours(part)
        for ink, ground in pairs:
            assert _ratio(colours[ink], colours[ground]) >= 4.5, (ink, ground)
        assert _ratio(colours["focus"], colours["paper"]) >= 3 <= _ratio(colours["focus"], colours["card"])


def test_page_with_two_thousand_texts_stays_fit_for_a_mail() -> None:
    assert len(render(samples.many(2000), ExportOptions())) < 6_000_000
