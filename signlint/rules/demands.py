"""What a rule file must say that the types of its keys cannot: names that exist, settings of its check, slots filled.

Each demand looks at the plain data on its own, so that one run names all mistakes that can be known together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from signlint import checks, language, messages, params
from signlint.checks.contract import Check
from signlint.messages import Bilingual, suggestion
from signlint.model import KINDS

_GROUPS = ("*", "target", "zh")
"""What may stand in ``langs:`` beside languages (see `signlint.engine.applies`)."""


def mistakes(data: Mapping[str, Any], sources: Iterable[str]) -> Iterator[params.ParamError]:
    """The mistakes in a rule file's data; what has the wrong type is passed over, as its type is told elsewhere."""
    cite = data.get("cite")
    source = cite.get("source") if isinstance(cite, Mapping) else None
    yield from _known(("check",), data.get("check"), checks.NAMES, Bilingual("というチェックはありません", "check"))
    yield from _known(("cite",), source, sources, Bilingual("という出典は pack.yaml にありません", "source"))
    for i, lang in enumerate(_listed(data.get("langs"))):
        if isinstance(lang, str) and lang not in _GROUPS and language.canonical(lang) is None:
            yield params.ParamError(("langs", i), language.unknown(lang))
    for i, kind in enumerate(_listed(data.get("kinds"))):
        yield from _known(("kinds", i), kind, KINDS, Bilingual("という種類はありません", "kind"))
    yield from _settings(data)


def language_named(spelling: Any) -> Any:
    """The tag of a language by any of its names; a group, and what is no language, as it is."""
    if not isinstance(spelling, str) or spelling in _GROUPS:
        return spelling
    return language.canonical(spelling) or spelling


def made(check: Check, settings: Mapping[str, Any], keys: params.Keys = ()) -> Any:
    """The ``Params`` of a check from a rule's ``with:``; raises params.ParamError."""
    built = params.build(check.params, settings, keys)
    try:
        check.validate(built)
    except ValueError as error:
        raise params.ParamError(keys, params.said(error)) from None
    return built


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _known(keys: params.Keys, word: Any, known: Iterable[str], what: Bilingual) -> Iterator[params.ParamError]:
    names = list(known)
    if isinstance(word, str) and word not in names:
        tail = suggestion(word, names)
        said = Bilingual(f"'{word}' {what.ja}{tail.ja}", f"no {what.en} named '{word}'{tail.en}")
        yield params.ParamError(keys, said)


def _settings(data: Mapping[str, Any]) -> Iterator[params.ParamError]:
    """``with:`` must be what the check takes, and the message may only have slots that the check then fills."""
    settings, message = data.get("with", {}), data.get("message")
    if data.get("check") not in checks.NAMES or not isinstance(settings, Mapping):
        return
    check = checks.get(data["check"])
    try:
        built = made(check, settings, ("with",))
    except params.ParamError as error:
        yield error
        return
    if isinstance(message, Mapping):
        yield from _slots(message, check.values(built))


def _slots(message: Mapping[str, Any], values: Collection[str] | None) -> Iterator[params.ParamError]:
    """The check must fill every ``{name}`` of the message; the reader of the finding would see it as it is."""
    if values is None:
        return
    known = ["match", *values]
    for key in ("ja", "en"):
        for name in messages.slots(str(message.get(key, ""))):
            if name not in known:
                end = messages.suggestion(name, known)
                listed = ", ".join(f"{{{one}}}" for one in known)
                what = Bilingual(
                    f"{{{name}}} に入るものがありません。使えるのは {listed} です{end.ja}",
                    f"nothing fills {{{name}}}; there is {listed}{end.en}",
                )
                yield params.ParamError(("message", key), what)
