"""What a check is given and what it yields.

A check is one module with

- ``NAME``: what a rule writes after ``check:``;
- ``SCOPE``: ``"text"``, ``"unit"`` or ``"catalog"``;
- ``Params``: a frozen, slotted dataclass; a rule's ``with:`` fills it (see `signlint.params`
  for how YAML becomes fields; a ``ValueError`` from ``__post_init__`` is shown to the rule's author);
- ``VALUES``: what a rule's message may name beside ``{match}``, if there is anything (None: it cannot be said),
  or, where that depends on the settings, ``values(params)``;
- optionally ``validate(params)``: a further look at new settings, with ``ValueError`` as above; not
  repeated for rules that were found right before;
- ``check(subject, params, context)``: the `Match` objects, mostly as a generator; pure, no I/O. One that has
  nothing to say of most subjects is a plain function that returns ``()`` for them, which costs a third;
- optionally what spares it work, and changes no result. In text scope ``triggers(params)``: what a text
  must hold for the rule to be tried at all, as its author wrote it (``pattern``: only the ``words`` that the
  rule names; one that names none is always tried); and ``silent(subject)``: True where ``check`` has no match for
  any settings, asked once per text before the check's rules are tried (so it has to be cheaper than one
  of them, and may say False when in doubt). In unit scope ``PAIRS = True``: the check needs a translation
  beside the Japanese (Easy Japanese is one for a rule that names it); and ``concerns(params, langs,
  multilingual)``: whether a unit with texts in these languages can have a match. Both are asked once for
  all units that are alike.

Checks yield places; the engine makes findings out of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from signlint import language
from signlint.messages import Bilingual, not_found
from signlint.model import KINDS, NOTHING, Citation, Fix, Severity, Text, Unit

if TYPE_CHECKING:
    from signlint.analysis import Analysis
    from signlint.analysis.text.view import View
    from signlint.glossary import Termbase

T = TypeVar("T")


def demand_kinds(table: Iterable[str]) -> None:
    """ValueError, for the rule's author, if a key of a table by kind of unit is no kind."""
    known = ("default", *KINDS)
    for name in table:
        if name not in known:
            raise ValueError(not_found(name, known, "種類", "kind"))


class Match(NamedTuple):
    """One place a check found.

    `start` and `end` are code points of the text as given. `lang` says which text of the unit
    ("" = the text the check was given; a unit without that text is reported at its own place).
    `cap` lowers the severity (never raises it). `unit` is needed only in catalog scope.
    `related` names (lang, start, end) of other texts of the same unit. `cite` goes before the
    rule's own source: a term has its own.
    """

    start: int
    end: int
    values: Mapping[str, str | Bilingual] = NOTHING
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    lang: str = ""
    cap: Severity | None = None
    unit: Unit | None = None
    related: tuple[tuple[str, int, int], ...] = ()
    cite: Citation | None = None


class Triggers(NamedTuple):
    """A rule is tried on a text only if one of these holds; none given = always.

    `literals`: one of these strings occurs in the text with furigana and spaces taken out
    and widths folded (``analysis.tight.text``) or in the text as given.
    `words`: one of the text's tokens has this lemma, or this part-of-speech value
    (``pos1`` … ``pos3``, ``ctype``, ``ctype`` up to its first hyphen).
    """

    literals: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


class Context:
    """What checks may look up beyond their subject.

    `romanization` is the profile's scheme, `required` its languages by kind of unit.
    `states` says where a unit's text in a language stands in the native check (`signlint.review.sheet.State`);
    None where nobody keeps sign-offs. The termbase is loaded when a check first asks for it.
    """

    def __init__(
        self,
        load_termbase: Callable[[], Termbase],
        romanization: str = "gsi2026",
        required: Mapping[str, tuple[str, ...]] | None = None,
        states: Callable[[Unit, str], str] | None = None,
    ) -> None:
        self._load_termbase = load_termbase
        self._termbase: Termbase | None = None
        self.romanization = romanization
        self.required = required or {}
        self.states = states

    @property
    def termbase(self) -> Termbase:
        """All glossaries of this run."""
        if self._termbase is None:
            self._termbase = self._load_termbase()
        return self._termbase


class UnitSubject:
    """One unit with the analyses of its texts.

    `multilingual` is False for files that hold one language, such as a notice in Markdown.
    """

    __slots__ = ("_analyse", "_shared", "kind", "multilingual", "unit")

    def __init__(
        self, unit: Unit, kind: str, analyse: Callable[[str, str], Analysis], multilingual: bool = True
    ) -> None:
        self.unit = unit
        self.kind = kind
        self.multilingual = multilingual
        self._analyse = analyse
        self._shared: dict[Callable[..., Any], Any] = {}

    def shared(self, find: Callable[..., T], *given: object) -> T:
        """What `find` finds in this unit with what else it is `given`, which is the same for all rules of a run.

        For what the several rules of a check have in common; kept until `forget`.
        """
        if find not in self._shared:
            self._shared[find] = find(self, *given)
        found: T = self._shared[find]
        return found

    def forget(self) -> None:
        """Let go of what rules shared: a catalog's units are kept, and have many."""
        self._shared = {}

    def text(self, lang: str) -> Text | None:
        """The unit's text in `lang`, if it has one."""
        return self.unit.texts.get(lang)

    def analysis(self, lang: str) -> Analysis:
        """The analysis of the text in `lang`; KeyError if the unit has none."""
        return self._analyse(self.unit.texts[lang].value, lang)

    @property
    def japanese(self) -> View | None:
        """The Japanese without furigana, widths folded; None where there is none."""
        return self.shared(_japanese)

    def filled(self, lang: str) -> bool:
        """Whether the unit has a text in `lang` that is more than white space."""
        text = self.unit.texts.get(lang)
        return text is not None and bool(text.value.strip())

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages the unit has a text in, in file order."""
        return tuple(self.unit.texts)


def _japanese(subject: UnitSubject) -> View | None:
    return subject.analysis(language.SOURCE).plain if language.SOURCE in subject.unit.texts else None


class TextSubject:
    """One text. `lang` is its own tag, `role` the one the rule is applied for.

    They differ when the Japanese of a unit stands in for missing Easy Japanese. `chars` are the characters
    of the text as given and of ``analysis.plain``; an analysis lives long, and does not keep them.
    """

    __slots__ = ("analysis", "chars", "kind", "lang", "role", "text", "unit")

    def __init__(self, unit: Unit, kind: str, text: Text, analysis: Analysis, role: str) -> None:
        self.unit = unit
        self.kind = kind
        self.text = text
        self.analysis = analysis
        self.lang = text.lang
        self.role = role
        chars = frozenset(analysis.value)
        self.chars = chars if analysis.is_as_written else chars.union(analysis.plain.text)


CatalogSubject = Sequence[UnitSubject]


class Check(NamedTuple):
    """What a check module has, and what holds where it leaves something out (`signlint.checks.get` makes it)."""

    scope: str
    params: type
    check: Callable[..., Iterable[Match]]
    values: Callable[..., Collection[str] | None]
    validate: Callable[..., None]
    triggers: Callable[..., Triggers]
    silent: Callable[[TextSubject], bool] | None
    pairs: bool
    concerns: Callable[..., bool]
