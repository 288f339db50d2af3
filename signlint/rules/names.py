"""What a name that is no rule's was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from signlint.messages import Bilingual, did_you_mean, tail


def closest(name: str, ids: Iterable[str]) -> str | None:
    """The rule or pack that `name` most likely was meant to be; a rule may have been named without its pack."""
    every = list(ids)
    packs = dict.fromkeys(rule.partition("/")[0] for rule in every)
    begun = [pack for pack in packs if len(name) >= _ENOUGH and pack.startswith(name)]
    if len(begun) == 1:
        return begun[0]
    short: dict[str, list[str]] = {}
    for rule in every:
        short.setdefault(rule.partition("/")[2], []).append(rule)
    known = {bare: owners[0] for bare, owners in short.items() if len(owners) == 1}
    known |= {pack: pack for pack in packs}
    known |= {rule: rule for rule in every}
    best = did_you_mean(name, known)
    return known[best] if best else None


_ENOUGH = 3
"""How much of a pack's name must be there for it to be meant."""


def meant(name: str, ids: Iterable[str]) -> Bilingual:
    """A ready tail for an error about a rule that is not there; see `closest`."""
    return tail(closest(name, ids))
