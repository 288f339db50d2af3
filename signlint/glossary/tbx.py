"""Terms as TBX-Basic (ISO 30042:2019, style DCA), the exchange format of term bases.

Forms carry ``administrativeStatus`` with the values of the TBX-Basic picklist; a forbidden
form is a deprecated term. The domain is ``subjectField``, the citation ``source``. TBX-Basic
has no place for a reading and for our status: they are notes (``reading: …``, ``status: …``).
Why and where a form is forbidden, and confidence, are not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, get_args
from xml.sax.saxutils import escape, quoteattr

from signlint import language
from signlint.errors import GlossaryError
from signlint.glossary.terms import Entry, Forbidden, Status, Term
from signlint.glossary.writing import ordered
from signlint.messages import Bilingual

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PREFERRED, ADMITTED, DEPRECATED, SUPERSEDED = (
    f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated", "superseded")
)
MAX_DEPTH = 64

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="ja" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>signlint</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
_TAIL = "</body></text>\n</tbx>\n"


def write(terms: Iterable[Term], stream: BinaryIO) -> None:
    """Write `terms` as one TBX file in UTF-8."""
    stream.write(_HEAD.encode())
    for term in terms:
        stream.write("".join(_concept(term)).encode())
    stream.write(_TAIL.encode())


def _concept(term: Term) -> Iterator[str]:
    yield f"<conceptEntry id={_quoted(term.id)}>\n"
    yield f'<descrip type="subjectField">{_escaped(term.domain)}</descrip>\n'
    if term.cite:
        yield f'<admin type="source">{_escaped(term.cite)}</admin>\n'
    if term.note:
        yield f"<note>{_escaped(term.note)}</note>\n"
    for lang in ordered(term.entries):
        yield f"<langSec xml:lang={_quoted(lang)}>\n"
        yield from _sections(term.entries[lang])
        yield "</langSec>\n"
    yield "</conceptEntry>\n"


def _sections(entry: Entry) -> Iterator[str]:
    notes = [f"status: {entry.status}", *([f"reading: {entry.reading}"] if entry.reading else [])]
    forms = [(entry.preferred, PREFERRED)] if entry.preferred else []
    forms += [(form, ADMITTED) for form in entry.admitted]
    forms += [(one.form, DEPRECATED) for one in entry.forbidden]
    for at, (form, status) in enumerate(forms):
        yield f'<termSec><term>{_escaped(form)}</term><termNote type="administrativeStatus">{status}</termNote>'
        yield from (f"<note>{_escaped(note)}</note>" for note in (notes if at == 0 else ()))
        yield "</termSec>\n"


def _escaped(text: str) -> str:
    return escape("".join(char if _lawful(char) else "\ufffd" for char in text))


def _quoted(text: str) -> str:
    return quoteattr("".join(char if _lawful(char) else "\ufffd" for char in text))


def _lawful(char: str) -> bool:
    """Whether XML 1.0 may hold the character (production 2, Char)."""
    code = ord(char)
    return char in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def read(data: bytes, path: str) -> list[Term]:
    """The terms of a TBX file (2019 or the older ``martif``). Entities and DOCTYPEs are refused.

    Raises GlossaryError with the place for what is not XML or holds no terms.
    """
    root = _tree(data, path)
    found = [_term(node, path, at) for at, node in enumerate(_all(root, "conceptEntry", "termEntry"), 1)]
    if not found:
        what = Bilingual("用語（conceptEntry）がありません", "no terms (conceptEntry) in this file")
        raise GlossaryError(what, path)
    return found


def _tree(data: bytes, path: str) -> Element:
    from xml.etree.ElementTree import TreeBuilder
    from xml.parsers import expat

    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def fail(ja: str, en: str) -> None:
        raise GlossaryError(Bilingual(ja, en), path, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            fail("入れ子が深すぎます", "nested too deeply")
        builder.start(tag.rpartition("}")[2], {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag.rpartition("}")[2])

    def doctype(*_: Any) -> None:
        fail("DOCTYPE のある XML は読みません", "XML with a DOCTYPE is not read")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = builder.data, doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        said = expat.ErrorString(problem.code)
        what = Bilingual(f"XML として読めません（{said}）", f"not readable as XML ({said})")
        raise GlossaryError(what, path, problem.lineno, problem.offset + 1) from None
    return builder.close()


def _all(node: Element, *tags: str) -> Iterator[Element]:
    return (one for one in node.iter() if one.tag in tags)


def _first(node: Element, tag: str, kind: str = "") -> str:
    found = (one for one in node if one.tag == tag and (not kind or one.get("type") == kind))
    return next(("".join(one.itertext()).strip() for one in found), "")


def _term(node: Element, path: str, number: int) -> Term:
    entries: dict[str, Entry] = {}
    for section in _all(node, "langSec", "langSet"):
        spelling = section.get("lang", "")
        tag = language.canonical(spelling)
        if tag is None:
            raise GlossaryError(language.unknown(spelling), path)
        entries[tag] = _entry(section)
    domain = _first(node, "descrip", "subjectField") or "own"
    ident = node.get("id") or f"concept-{number}"
    return Term(ident, domain, _first(node, "admin", "source"), entries, _first(node, "note"), path)


def _entry(section: Element) -> Entry:
    preferred, admitted, forbidden = "", [], []
    notes: dict[str, str] = {}
    for part in _all(section, "termSec", "tig", "ntig"):
        form = next(("".join(one.itertext()).strip() for one in _all(part, "term")), "")
        marks = [one for one in _all(part, "termNote") if one.get("type") == "administrativeStatus"]
        status = (marks[0].text or "").strip() if marks else ""
        for note in _all(part, "note"):
            key, colon, value = (note.text or "").partition(": ")
            notes |= {key: value.strip()} if colon else {}
        if status in (DEPRECATED, SUPERSEDED):
            forbidden.append(Forbidden(form))
        elif status == ADMITTED or preferred:
            admitted.append(form)
        else:
            preferred = form
    known: Status = next((one for one in get_args(Status) if one == notes.get("status")), "official")
    return Entry(preferred, tuple(admitted), tuple(forbidden), known, notes.get("reading", ""))
