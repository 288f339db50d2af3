"""What a value in a text is, and when two of them say the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction

Number = int | Fraction

PLAIN = frozenset({"number", "ordinal", "block"})
"""Kinds that say a number and nothing about what it counts."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value that a text states. `start` and `end` are code points of the text as given.

    A `hard` fact (written in digits, or in kanji before a counter that leaves no doubt) is
    demanded from the other text; a soft one (number words, kanji inside names, names of
    months) only satisfies what the other text demands. `bound` is one of ``>= > <= <`` or
    "". `keys` are the meanings it can have, `weak` the plain numbers that may stand for it
    (the 9 of ``9:00``), `parts` the numbers that together may stand for it.
    """

    kind: str
    value: Hashable
    start: int
    end: int
    text: str
    hard: bool = True
    bound: str = ""
    keys: frozenset[Hashable] = field(default=frozenset(), repr=False, compare=False)
    weak: frozenset[Hashable] = field(default=frozenset(), repr=False, compare=False)
    parts: tuple[Number, ...] = field(default=(), repr=False, compare=False)

    def at(self, start: int, end: int, text: str) -> Fact:
        """The same fact at another span."""
        return Fact(self.kind, self.value, start, end, text, self.hard, self.bound, self.keys, self.weak, self.parts)

    def with_bound(self, bound: str) -> Fact:
        """The same fact as a limit; of whole numbers, "under 6" is "5 and under"."""
        if self.kind not in PLAIN or not isinstance(self.value, int):
            return replace(self, bound=bound)
        step = {"<": -1, ">": 1}.get(bound, 0)
        limit = ("limit", bound[0], self.value + step)
        return replace(self, bound=bound, keys=self.keys | {limit})

    def softened(self) -> Fact:
        """The same fact, only to satisfy."""
        return replace(self, hard=False)


@dataclass(frozen=True, slots=True)
class Difference:
    """What two texts do not share.

    `what` is ``missing`` (only the source states it), ``added`` (only the target) or
    ``changed`` (both state one, and they differ); `kind` is the fact's, or ``bound`` (another
    limit), ``edge`` (only the number itself is left out: "over 65" for 65歳以上), ``date-order`` (the
    month first where the day is read first).
    """

    what: str
    kind: str
    source: Fact | None
    target: Fact | None


def agree(a: Fact, b: Fact) -> bool:
    """Whether the two facts can be the same one, said in two ways."""
    if not a.keys.isdisjoint(b.keys):
        return True
    if b.kind in PLAIN and b.value in a.weak:
        return True
    return a.kind in PLAIN and a.value in b.weak


Span = tuple[int, int, str]


def number(at: Span, value: Number, hard: bool = True, kind: str = "number", label: bool = False) -> Fact:
    """A plain number. One is demanded only as a `label` (1号): "per", "each", "a week" say it without a figure."""
    return Fact(kind, value, *at, hard=hard and (label or value != 1), keys=frozenset({("n", value)}))


def keyed(at: Span, kind: str, value: Hashable, hard: bool = True, weak: Iterable[Hashable] = ()) -> Fact:
    """A fact that is its own only meaning."""
    return Fact(kind, value, *at, hard=hard, keys=frozenset({(kind, value)}), weak=frozenset(weak))


def floor(at: Span, level: Number, hard: bool = True) -> Fact:
    """A floor, counted as in Japan and America; basements are negative."""
    return keyed(at, "floor", level, hard, (abs(level),))


def year(at: Span, value: int, hard: bool = True) -> Fact:
    """A Western year."""
    return Fact("year", value, *at, hard=hard, keys=frozenset({("n", value)}))


def month(at: Span, value: int, hard: bool = True) -> Fact:
    """A month of the year, 1 … 12."""
    return keyed(at, "month", value, hard, (value,))


def date(at: Span, *orders: tuple[int, int]) -> Fact:
    """A day of the year as (month, day); several `orders` when the writing leaves it open."""
    keys = frozenset({("date", *order) for order in orders})
    return Fact("date", orders[0], *at, keys=keys, parts=orders[0])


def time(at: Span, hour: int, minute: int, half: str = "", hard: bool = True) -> Fact:
    """A time of day. `half` is ``am``, ``pm`` or "" (then 9 may be either, 17 may not).

    The value is minutes after midnight; 24:00 is midnight.
    """
    base = 0 if hour == 12 and half else hour
    plain = (hour * 60 + minute) % 1440
    if half and hour <= 12:
        minutes = {(base + (12 if half == "pm" else 0)) * 60 + minute}
        if hour == 12 and minute == 0 and half == "pm":
            minutes.add(0)  # 午後12時 is written for midnight as well as for noon
    elif half or hour > 12 or hour == 0:
        minutes = {plain}
    else:
        minutes = {plain, (plain + 720) % 1440}
    weak = {hour, (hour - 1) % 12 + 1} if minute == 0 else set()
    keys = frozenset({("time", m) for m in minutes})
    value = plain if plain in minutes else max(minutes)
    return Fact("time", value, *at, hard=hard, keys=keys, weak=frozenset(weak))


def share(at: Span, value: Number, kind: str, said: Iterable[Number] = (), hard: bool = True) -> Fact:
    """A part of a whole: per cent, 割, fraction. `said` are the numbers it is written with."""
    said = tuple(said)
    weak = frozenset(said) if len(said) == 1 else frozenset()
    keys = frozenset({("share", Fraction(value)), ("said", Fraction(value))})
    return Fact(kind, value, *at, hard=hard and value != 1, keys=keys, weak=weak, parts=said if len(said) > 1 else ())


def discount(at: Span, off: Number, said: Number, paid: bool) -> Fact:
    """A price cut by `off`. `paid`: the writing says what is left to pay (8折), not what is cut (2割引)."""
    other = ("share", 1 - Fraction(off)) if paid else ("said", Fraction(off))
    keys = frozenset({("off", Fraction(off)), other})
    return Fact("percent", off, *at, keys=keys, weak=frozenset({said}))


def money(at: Span, amount: Number, currency: str) -> Fact:
    """An amount of money; nothing (0) is often said as "free"."""
    return keyed(at, "money", (currency, amount), amount != 0, (amount,))


def measure(at: Span, value: Number, base: str, factor: Number) -> Fact:
    """A quantity with a unit, of which `factor` makes the unit `base` of its dimension."""
    hard = value != 1 or base == "mm"
    kind = "duration" if base in ("second", "month-count") else "measure"
    return keyed(at, kind, (base, value * factor), hard, (value,))


def together(more: Fact, less: Fact, text: str) -> Fact | None:
    """The duration that two of `text` in turn make (1 hour 30 minutes); None if they make none."""
    if not (isinstance(more.value, tuple) and isinstance(less.value, tuple)):
        return None
    (base, much), (other, little) = more.value, less.value
    if base != other or little >= much:
        return None
    value = (base, much + little)
    parts = tuple(n for n in (*more.weak, *less.weak) if isinstance(n, int | Fraction))
    span = (more.start, less.end, text[more.start : less.end])
    return Fact("duration", value, *span, keys=frozenset({("duration", value)}), parts=parts)


def code(at: Span, name: str, digits: int | None) -> Fact:
    """A name with digits in it (A4, JY17, COVID-19): letters and digits without separators."""
    return keyed(at, "name", name, False, () if digits is None else (digits,))


def also(one: Fact, other: Fact) -> Fact:
    """`one`, which may mean what `other` means as well."""
    return replace(one, keys=one.keys | other.keys, weak=one.weak | other.weak)
