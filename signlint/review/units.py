"""The units that are reviewed, with an id that lives as long as the sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from signlint import language
from signlint.errors import UsageError
from signlint.messages import Bilingual
from signlint.model import Document, Text, Unit
from signlint.review.sheet import normal, text_hash


@dataclass(frozen=True, slots=True)
class Subject:
    """A unit under review. `id` is the unit's, or made of its text where the unit's is only a line number."""

    id: str
    unit: Unit
    document: Document

    @property
    def source(self) -> str:
        """The Japanese as written; "" where the file has none."""
        text = self.unit.texts.get(language.SOURCE)
        return text.value if text else ""

    def text(self, lang: str) -> Text | None:
        """The text in `lang`, if there is one that is more than white space."""
        text = self.unit.texts.get(lang)
        return text if text is not None and text.value.strip() else None

    def hash(self, lang: str) -> str:
        """`text_hash` of the present texts; KeyError without a text in `lang`."""
        return text_hash(lang, self.source, self.unit.texts[lang].value)


def subjects(documents: Iterable[Document]) -> list[Subject]:
    """Every unit of `documents` with its id, in order."""
    return [Subject(_id(document, unit), unit, document) for document in documents for unit in document.units]


def _id(document: Document, unit: Unit) -> str:
    """Lines move: a unit named by its line (`L12`) is named by its text instead."""
    if not document.is_in_one_language:
        return unit.id
    value = "".join(normal(text.value) for text in unit.texts.values())
    return "text-" + sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def is_text_id(id: str) -> bool:
    """Whether an id was made of the unit's text."""
    return _TEXT_ID.fullmatch(id) is not None


_TEXT_ID = re.compile("text-[0-9a-f]{12}")


def one_text(found: Sequence[Subject], lang: str) -> None:
    """Raises UsageError if units of one id have different texts: nobody knows which of them is meant."""
    if len({subject.hash(lang) for subject in found}) < 2:
        return
    id, files = found[0].id, list(dict.fromkeys(subject.unit.texts[lang].path for subject in found))
    if len(files) == 1:
        raise UsageError(_TWICE.fill({"id": id, "file": files[0]}))
    raise UsageError(_SEVERAL.fill({"id": id, "n": len(files), "files": Bilingual("、".join(files), ", ".join(files))}))


_SEVERAL = Bilingual(
    "「{id}」は {n} つのファイルにあります（{files}）。-C でフォルダーかファイルを指定してください",
    "“{id}” is in {n} files ({files}); name one with -C",
)
_TWICE = Bilingual(
    "「{id}」は {file} の中に2つ以上あり、文が違います。ID を別にしてください",
    "“{id}” is in {file} more than once, with different texts; give each its own id",
)


def targets(found: Sequence[Subject]) -> list[str]:
    """The translations' languages that have a text, in the order of the language table."""
    tags = {tag for subject in found for tag in subject.unit.texts if language.is_target(tag) and subject.text(tag)}
    return ordered(tags)


def ordered(tags: Iterable[str]) -> list[str]:
    """Languages in the order of the table, then by tag."""
    table = list(language.LANGUAGES)
    return sorted(set(tags), key=lambda tag: (table.index(tag) if tag in table else len(table), tag))


def reviewed(found: Iterable[Subject], lang: str) -> Iterator[tuple[Subject, Text]]:
    """Each subject that has a text in `lang`, with that text."""
    for subject in found:
        text = subject.text(lang)
        if text is not None:
            yield subject, text
