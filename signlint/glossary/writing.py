"""Terms as a glossary file, in a stable order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from signlint.glossary.terms import Entry, Forbidden, Term

if TYPE_CHECKING:
    from yaml import Node

_FIRST = ("ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko")
_MAP = "tag:yaml.org,2002:map"
_SEQ = "tag:yaml.org,2002:seq"
_STR = "tag:yaml.org,2002:str"


def dump_yaml(terms: Iterable[Term], sources: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """A glossary file that loads as these terms: sorted by id, one line for each language.

    Of two terms with the same id the later one is written.
    """
    import yaml

    by_id = {term.id: term for term in terms}
    top: list[tuple[Node, Node]] = []
    if sources:
        listed = [(_text(key), _table(sources[key])) for key in sorted(sources)]
        top.append((_text("sources"), _mapping(listed)))
    top.append((_text("terms"), _mapping([(_text(ident), _term(by_id[ident])) for ident in sorted(by_id)])))
    written: str = yaml.serialize(_mapping(top), Dumper=yaml.SafeDumper, allow_unicode=True, width=float("inf"))
    return written


def ordered(langs: Iterable[str]) -> list[str]:
    """Languages in the order of our files: the usual six, then the others by tag."""
    return sorted(langs, key=lambda lang: (_FIRST.index(lang) if lang in _FIRST else len(_FIRST), lang))


def _term(term: Term) -> Node:
    found = {entry.confidence for entry in term.entries.values()}
    shared = found.pop() if len(found) == 1 else "high"
    pairs = [(_text(lang), _entry(term.entries[lang], shared)) for lang in ordered(term.entries)]
    confidence = shared if shared != "high" else ""
    about = {"domain": term.domain, "cite": term.cite, "confidence": confidence, "note": term.note}
    return _mapping([*pairs, *((_text(key), _text(value)) for key, value in about.items() if value)])


def _entry(entry: Entry, confidence: str) -> Node:
    explained = any(one.why for one in entry.forbidden)
    pairs: list[tuple[Node, Node]] = []
    if entry.preferred:
        pairs.append((_text("preferred"), _text(entry.preferred)))
    if entry.reading:
        pairs.append((_text("reading"), _text(entry.reading)))
    if entry.admitted:
        pairs.append((_text("admitted"), _list([_text(form) for form in entry.admitted])))
    if entry.forbidden:
        pairs.append((_text("forbidden"), _list([_forbidden(one) for one in entry.forbidden], not explained)))
    rest = {
        "status": entry.status if entry.status != "official" else "",
        "policy": entry.policy,
        "confidence": entry.confidence if entry.confidence != confidence else "",
        "cite": entry.cite,
    }
    pairs += [(_text(key), _text(value)) for key, value in rest.items() if value]
    return _mapping(pairs, flow=not explained)


def _forbidden(one: Forbidden) -> Node:
    pairs: list[tuple[Node, Node]] = [(_text("form"), _text(one.form))]
    if one.use:
        pairs.append((_text("use"), _list([_text(form) for form in one.use])))
    if one.why:
        pairs.append((_text("why"), _table(one.why)))
    if one.inside:
        pairs.append((_text("inside"), _text("true", plain=True)))
    if one.anywhere:
        pairs.append((_text("anywhere"), _text("true", plain=True)))
    if one.except_:
        pairs.append((_text("except"), _list([_text(form) for form in one.except_])))
    return pairs[0][1] if len(pairs) == 1 else _mapping(pairs, flow=True)


def _table(values: Mapping[str, str]) -> Node:
    return _mapping([(_text(key), _text(value)) for key, value in values.items() if value], flow=True)


def _mapping(pairs: list[tuple[Node, Node]], flow: bool = False) -> Node:
    import yaml

    return yaml.MappingNode(_MAP, pairs, flow_style=flow)


def _list(items: list[Node], flow: bool = True) -> Node:
    import yaml

    return yaml.SequenceNode(_SEQ, items, flow_style=flow)


def _text(value: str, plain: bool = False) -> Node:
    """A scalar; quoted where another YAML reader would take it for a number or a truth value."""
    import yaml

    return yaml.ScalarNode("tag:yaml.org,2002:bool" if plain else _STR, value)
