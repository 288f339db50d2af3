"""From a place the grammar found to the facts it states."""

from __future__ import annotations

import re
from collections.abc import Callable

from signlint.analysis.values import moments, quantities
from signlint.analysis.values.fact import Fact, Span

READERS: dict[str, Callable[[re.Match[str], Span, str], list[Fact]]] = {
    "phone": moments.phone,
    "postal": moments.postal,
    "clock": moments.clock,
    "clockbare": moments.clockbare,
    "hour": moments.hour,
    "hour2": moments.hour2,
    "floor": moments.floor,
    "floor2": moments.floor2,
    "era": moments.era,
    "oldera": moments.oldera,
    "year": moments.year,
    "date": moments.date,
    "date2": moments.date2,
    "month": moments.month,
    "month2": moments.month2,
    "ymd": moments.ymd,
    "dmy": moments.ymd,
    "age": quantities.age,
    "chome": quantities.chome,
    "counted": quantities.counted,
    "days": quantities.days,
    "dozen": quantities.dozen,
    "fraction": quantities.fraction,
    "halfmore": quantities.halfmore,
    "measure": quantities.measure,
    "money": quantities.money,
    "name": quantities.name,
    "number": quantities.number,
    "ordinal": quantities.ordinal,
    "part": quantities.part,
    "said": quantities.said,
    "percent": quantities.percent,
    "percent2": quantities.percent2,
    "romaji": quantities.romaji,
    "slash": quantities.slash,
    "soft": quantities.soft,
}
"""Row name of the grammar → what reads it; given the match, its span and the bare subtag."""
