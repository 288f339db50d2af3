"""What is known of one text: furigana, sentences, words; made once, when first asked for.

::

    raw    as given                       本を 読（よ）む（静（しず）かに）。
    plain  furigana out, folded           本を 読む（静かに）。
    tight  plain without white space      本を読む（静かに）。
    bare   tight without bracketed notes  本を読む。

Each is a `View`: its spans lead back to the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from operator import itemgetter
from typing import Any, Generic, TypeVar, overload

from signlint.analysis.reading.furigana import Ruby, find
from signlint.analysis.text.fold import fold, through
from signlint.analysis.text.sentences import split
from signlint.analysis.text.tokens import Token, Word, tokenize
from signlint.analysis.text.view import Rest, View
from signlint.analysis.words.shape import letter_of
from signlint.language import is_japanese

T = TypeVar("T")


class lazy(Generic[T]):
    """A property that is computed once and then is a plain attribute.

    `functools.cached_property` takes a lock each first time up to Python 3.11.
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> lazy[T] | T:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._compute(instance)
        return value


_SPACE = re.compile(r"\s+")
_NOTE = re.compile(r"[（(][^（()）\n]*[）)]|[＜<〈][^＜<〈＞>〉\n]*[＞>〉]|〔[^〔〕\n]*〕")
_NOTE_OPENS = re.compile("[（(＜<〈〔]")
_word: Callable[[Token], Word] = itemgetter(2)


class Analysis:
    """One text and what can be known of it; use `analyse` to make one."""

    def __init__(self, value: str, lang: str) -> None:
        self.value = value
        self.lang = lang
        self._shared: dict[Callable[[Analysis], Any], Any] = {}

    def shared(self, find: Callable[[Analysis], T]) -> T:
        """What `find` finds in this text; it is asked once.

        For what is no part of every text's analysis, and several rules ask for.
        """
        kept = self._shared
        if find in kept:
            found: T = kept[find]
        else:
            found = kept[find] = find(self)
        return found

    @lazy
    def raw(self) -> View:
        """The text as given."""
        return View(self.value)

    @lazy
    def ruby(self) -> tuple[Ruby, ...]:
        """The furigana of a Japanese text, in order; () in any other language."""
        return find(self.value) if is_japanese(self.lang) else ()

    @lazy
    def unread(self) -> View:
        """The text with the bases of its furigana but without the readings; not yet folded."""
        return _without_readings(self.value, self.ruby) if self.ruby else self.raw

    @lazy
    def plain(self) -> View:
        """The text folded (`fold`), with the bases of its furigana but without the readings."""
        return through(fold(self.unread.text), self.unread)

    @lazy
    def is_as_written(self) -> bool:
        """Whether `plain` has only characters of the text as given: nothing of it had to be folded."""
        return self.plain.text == self.unread.text

    @lazy
    def tight(self) -> View:
        """`plain` without any white space, newlines included."""
        plain = self.plain
        text = "".join(plain.text.split())  # takes out what `_SPACE` finds, several times faster
        if len(text) == len(plain.text):
            return plain
        return Rest(text, plain, _spaces)

    @lazy
    def bare(self) -> View:
        """`tight` without bracketed notes （…） ＜…＞ 〔…〕: what length limits count."""
        tight = self.tight
        if not _NOTE_OPENS.search(tight.text):
            return tight
        view = _without_notes(tight)
        return view if view is tight else _without_notes(view)

    @lazy
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences as spans of ``plain.text``."""
        return split(self.plain.text)

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """The words with their places in ``plain.text``; () unless the text is Japanese."""
        return tuple(tokenize(self.plain.text)) if is_japanese(self.lang) else ()

    @property
    def edges(self) -> frozenset[int]:
        """Where words begin or end in ``plain.text``."""
        return frozenset(at for token in self.tokens for at in (token.start, token.end))

    @lazy
    def entries(self) -> tuple[Word, ...]:
        """The words of `tokens` without their places."""
        return tuple(map(_word, self.tokens))

    @lazy
    def shape(self) -> str:
        """One letter for each of `tokens`; see `signlint.analysis.words.shape`."""
        return "".join(map(letter_of, self.entries))

    @lazy
    def lemmas(self) -> frozenset[str]:
        """What rules on words are looked up by: the `Word.keys` of all tokens."""
        return frozenset().union(*{token.word.keys for token in self.tokens})

    def sentence_tokens(self) -> list[tuple[tuple[int, int], tuple[Token, ...]]]:
        """Each sentence with its words. A word over a sentence's end belongs to its first."""
        tokens, at = self.tokens, 0
        found = []
        for start, end in self.sentences:
            first = at
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            found.append(((start, end), tokens[first:at]))
        return found


def analyse(value: str, lang: str) -> Analysis:
    """The analysis of `value`, a text in the canonical language `lang`. Never raises."""
    return Analysis(value, lang)


def _without_readings(value: str, ruby: tuple[Ruby, ...]) -> View:
    pieces: list[str] = []
    at = 0
    for one in ruby:
        if one.start < one.base_start:
            pieces.append(value[at : one.start])
            at = one.base_start
        pieces.append(value[at : one.base_end])
        at = one.end
    pieces.append(value[at:])
    return Rest("".join(pieces), View(value), partial(_around_bases, ruby))


def _around_bases(ruby: tuple[Ruby, ...], text: str) -> list[tuple[int, int]]:
    """What furigana have before and behind their bases."""
    return [gap for one in ruby for gap in ((one.start, one.base_start), (one.base_end, one.end))]


def _spaces(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in _SPACE.finditer(text)]


def _without_notes(view: View) -> View:
    """`view` without the innermost notes; the same object when it has none."""
    text, number = _NOTE.subn("", view.text)
    return Rest(text, view, _notes) if number else view


def _notes(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in _NOTE.finditer(text)]
