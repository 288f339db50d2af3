"""A review for the tests of its files: a few signs of Kumamoto, hostile ones, and as many as one likes."""

from __future__ import annotations

from dataclasses import replace

from signlint.messages import Bilingual
from signlint.model import Citation, Location, Severity
from signlint.review.sheet import (
    Change,
    Found,
    Furigana,
    Item,
    LangCount,
    Review,
    RuleCount,
    Sheet,
    Signed,
    Sister,
    State,
    Summary,
    TermHint,
    text_hash,
)

OK = Signed("ok", "Park Seojun", "2026-02-10", target="일반 차량 출입 금지")
NUMBERS = Found(
    "multilingual/numbers",
    Severity.ERROR,
    Bilingual("数「3」が訳にありません（訳は「4」）。", "The number 3 is not in the translation (which has 4)."),
    Bilingual("数が同じ", "Same numbers"),
    (0, 1),
    "4",
    ("3",),
    Citation("JTA14", "Guideline for multilingual support", where="p. 11"),
)
TERM = Found(
    "public-sign/term",
    Severity.WARNING,
    Bilingual("「대피소」より「대피 장소」を使います。", "“대피 장소” is preferred to “대피소”."),
    Bilingual("用語", "Preferred terms"),
    (3, 6),
    "대피소",
    ("대피 장소",),
    Citation("JISZ8210", "JIS Z 8210"),
)


def ruby(written: str) -> tuple[Furigana, ...]:
    """``石垣|いしがき に 登|のぼ らないで``: pieces parted by spaces, readings after a bar."""
    return tuple(Furigana(*piece.split("|")) for piece in written.split(" "))


def item(number: int, lang: str, ja: str, target: str, **more: object) -> Item:
    """An item with what every item needs; `ja` as for `ruby`."""
    pieces = more.pop("pieces", None) or ruby(ja)
    source = "".join(piece.base for piece in pieces)  # type: ignore[attr-defined]
    given = {
        "unit": f"sign-{number:02}",
        "place": "",
        "kind": "guidance",
        "easy": "",
        "english": "",
        "state": "pending",
    }
    given |= {"photo": "", "photo_file": "", "reading": "", "location": Location("signs.yaml", number * 9, 7)} | more
    return Item(number=number, hash=text_hash(lang, source, target), source=source, ja=pieces, target=target, **given)  # type: ignore[arg-type]


def korean() -> Sheet:
    """A small sheet in which everything that an item can have occurs."""
    castle, ward = "熊本城 頬当御門", "中央区役所"
    items = (
        item(
            1,
            "ko",
            "石垣|いしがき に 登|のぼ らないでください",
            "돌담에 올라가지 마십시오",
            unit="castle-gate-01",
            place=castle,
            kind="prohibition",
            easy="石垣（いしがき）に のぼらないで ください。",
            english="Do not climb the stone walls.",
            terms=(TermHint("stone-wall", "石垣", "돌담", ("석벽",), (), "suggested", "castle-history"),),
        ),
        item(
            2,
            "ko",
            "3 階|かい 市民課|しみんか",
            "4층 시민과",
            unit="ward-floor",
            place=ward,
            english="3F Citizens’ Affairs",
            findings=(NUMBERS,),
            sisters=(Sister("ward-lift", "3階 市民課", "3층 시민과", "中央区役所 エレベーター", True, True),),
        ),
        item(
            3,
            "ko",
            "避難場所|ひなんばしょ",
            "긴급 대피소",
            unit="evacuation",
            place="白川公園",
            kind="emergency",
            findings=(TERM,),
            easy="逃（に）げる ところ",
            english="Evacuation Site",
            terms=(TermHint("site", "避難場所", "대피 장소", (), ("대피소",), "official", "disaster", "JIS Z 8210"),),
        ),
        item(
            4,
            "ko",
            "一般|いっぱん 車両|しゃりょう の 通|とお り 抜|ぬ け 禁止|きんし",
            "일반 차량 통과 금지",
            unit="car-ban",
            place=castle,
            kind="prohibition",
            english="No through traffic",
            state="stale",
            last=OK,
            source_diff=(
                Change("same", "一般車両の"),
                Change("removed", "進入"),
                Change("added", "通り抜け"),
                Change("same", "禁止"),
            ),
            target_diff=(
                Change("same", "일반 차량 "),
                Change("removed", "출입"),
                Change("added", "통과"),
                Change("same", " 금지"),
            ),
        ),
        item(
            5,
            "ko",
            "トイレは、 一度|いちど に 大量|たいりょう の 紙|かみ を 流|なが すと 詰|つ まることがあります。 "
            "備|そな え 付|つ けの トイレットペーパーだけを お 使|つか いください。",
            "화장실은 한꺼번에 많은 양의 휴지를 흘려보내면 막힐 수 있습니다. "
            "비치된 화장지만 사용해 주십시오. 이용에 협조해 주셔서 감사합니다.",
            unit="toilet-paper",
            place=ward,
            kind="explanation",
            english="Please use only the toilet paper provided.",
            state="needs-change",
            last=replace(OK, verdict="fix", note="‘흘려보내면’이 조금 어색합니다.", corrected=""),
        ),
        item(
            6,
            "ko",
            "開館時間|かいかんじかん {open}〜{close}",
            "개관 시간 {open}~{close}",
            unit="hours",
            place="市立図書館",
            kind="label",
            english="Open {open}–{close}",
            state="signed-off",
            last=replace(OK, target="개관 시간 {open}~{close}"),
        ),
    )
    return Sheet("ko", "kumamoto-signs", items)


def other(lang: str, *targets: str) -> Sheet:
    """A sheet in another language with the Japanese of the first texts of `korean`."""
    first = korean().items
    made = [
        replace(
            one,
            target=target,
            hash=text_hash(lang, one.source, target),
            findings=(),
            terms=(),
            sisters=(),
            last=None,
            state="pending",
            source_diff=(),
            target_diff=(),
        )
        for one, target in zip(first, targets, strict=False)
    ]
    return Sheet(lang, "kumamoto-signs", tuple(made))


def counted(*sheets: Sheet) -> Review:
    """The sheets with a summary for the office."""
    states: tuple[State, ...] = ("pending", "stale", "needs-change", "discuss", "signed-off")
    langs = tuple(
        LangCount(
            s.lang,
            len(s.items),
            tuple((one, sum(i.state == one for i in s.items)) for one in states),
            sum(bool(i.findings) for i in s.items),
            1,
        )
        for s in sheets
    )
    rules = (
        RuleCount(NUMBERS.rule, NUMBERS.title, NUMBERS.severity, 1),
        RuleCount(TERM.rule, TERM.title, TERM.severity, 1),
    )
    waits = Bilingual("韓国語：5件が確認されていません。", "Korean: 5 texts are not signed off.")
    return Review("kumamoto-signs", sheets, Summary(langs, rules, (waits,)))


def sample() -> Review:
    """The Korean sheet alone, as a reviewer gets it."""
    return counted(korean())


def all_languages() -> Review:
    """Four sheets in one file, as the office keeps it."""
    return counted(
        replace(other("en", "Do not climb the stone walls", "3F Citizens’ Affairs", "Evacuation Site"), lang="en"),
        other("zh-Hans", "请勿攀爬石墙", "3楼 市民课", "避难场所"),
        other("zh-Hant", "請勿攀爬石牆", "3樓 市民課", "避難場所"),
        korean(),
        other("ur", "پتھر کی دیواروں پر نہ چڑھیں", "3 منزل"),
    )


HOSTILE = (
    "<script>document.title='owned'</script>",
    "</script><script>document.title='owned'</script>",
    "</textarea><img src=x onerror=\"document.title='owned'\">",
    "<!--<script>",
    "]]><svg/onload=document.title='owned'>",
    "javascript:document.title='owned'",
    "=cmd|'/c calc'!A1",
    "'=1+1",
    "+81 96-000-0000",
    "@SUM(A1)",
    "{{ 7*7 }}{% raw %}${7*7}",
    "\u202eevil\u202c \u2066x",
    "line\r\nbreak\u2028and\u2029more",
    "a\0b\x1bc",
    "lone \ud800 surrogate \udfff",
    "http://example.invalid/pixel.png",
    "_x0041_ _x000D_",
    " leading and trailing ",
    "長" * 100_000,
)


def hostile(lang: str = "ko") -> Review:
    """Each string of `HOSTILE` in every place a catalog's text can reach."""
    items = []
    for number, text in enumerate(HOSTILE, 1):
        short = text[:300]
        found = replace(
            NUMBERS,
            message=Bilingual(short, short),
            title=Bilingual(short, short),
            match=short,
            rule=short,
            suggestions=(short,),
            cite=Citation(short, short, where=short),
        )
        said = Signed("fix", short, "2026-01-01", short, short, short, short)
        made = item(
            number,
            lang,
            "",
            text,
            pieces=(Furigana(text, short),),
            unit=f"../\"{short}'/<b>&",
            place=short,
            photo=short,
            reading=short,
            easy=short,
            english=short,
            findings=(found,),
            state="stale",
            last=said,
            notes=(said,),
            location=Location(short, 3, 4, sheet=short, cell=short if number % 2 else ""),
            terms=(TermHint(short, short, short, (short,), (short,), "official", short, short),),
            sisters=(Sister(short, short, short, short, False, True, number),),
            source_diff=(Change("added", short),),
            target_diff=(Change("removed", short), Change("added", short)),
        )
        items.append(made)
    bad = HOSTILE[1]
    summary = Summary((), (RuleCount(bad, Bilingual(bad, bad), Severity.ERROR, 1),), (Bilingual(bad, bad),))
    return Review(bad, (Sheet(lang, bad, tuple(items)),), summary)


def many(count: int) -> Review:
    """`count` items, those of `korean` over and over under other names and with other numbers."""
    base = korean().items
    items = []
    for number in range(1, count + 1):
        one = base[number % len(base)]
        target = f"{one.target} {number}"
        items.append(
            replace(
                one,
                number=number,
                unit=f"sign-{number:05}",
                target=target,
                hash=text_hash("ko", one.source, target),
                place=f"{one.place} {number % 40}",
            )
        )
    return counted(Sheet("ko", "kumamoto-signs", tuple(items)))
