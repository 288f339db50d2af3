"""Our own errors: the user's mistakes, each with the place it was made.

::

    SignlintError
    ├── UsageError      the command: unknown rule, language, option value, nothing to check
    ├── ConfigError     signlint.yaml or a profile is wrong
    ├── RuleError       a rule or a pack is wrong
    ├── GlossaryError   a glossary is wrong
    ├── ReadError       a file cannot be read
    ├── WriteError      a file, or a text of one, cannot be written
    └── ReviewError     an answer file or a sign-off is wrong

They stay structured (what, path, line, column) until the command line prints them.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import TypeVar

from signlint.messages import Bilingual

E = TypeVar("E", bound="SignlintError")


class SignlintError(Exception):
    """A mistake that the user can mend.

    `what` says it in both languages; `line` and `column` are 1-based, 0 = unknown.
    """

    def __init__(self, what: Bilingual, path: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(what, path, line, column)
        self.what = what
        self.path = path
        self.line = line
        self.column = column
        self.others: tuple[SignlintError, ...] = ()
        """Further mistakes found together with this one, so that all can be mended at once."""

    @property
    def every(self) -> tuple[SignlintError, ...]:
        """This mistake and the `others`."""
        return (self, *self.others)

    def text(self, lang: str = "en") -> str:
        """``path:line:column: what`` in one line, in the reader's language."""
        numbers = [str(n) for n in (self.line, self.column) if n]
        place = ":".join([self.path, *numbers]) + ": " if self.path else ""
        return place + self.what.pick(lang)

    def __str__(self) -> str:
        return self.text()


def joined(errors: Sequence[E]) -> E:
    """The first of `errors`, with all the rest as its `others`."""
    first, *rest = errors
    first.others = tuple(rest)
    return first


class UsageError(SignlintError):
    """The command asks for something that is not there."""


class ConfigError(SignlintError):
    """A signlint.yaml or a profile does not say what it must."""


class RuleError(SignlintError):
    """A rule file or a pack.yaml does not say what it must."""


class GlossaryError(SignlintError):
    """A glossary file does not say what it must."""


class ReadError(SignlintError):
    """A file cannot be read at all."""


class WriteError(SignlintError):
    """A file cannot be written, or a text of it cannot be what it should become."""


class ReviewError(SignlintError):
    """An answer file or a sign-off file does not say what it must."""


_REASONS = {
    errno.ENOENT: Bilingual("ファイルがありません", "no such file"),
    errno.ENOTDIR: Bilingual("ファイルがありません", "no such file"),
    errno.EACCES: Bilingual("許可がありません", "permission denied"),
    errno.EPERM: Bilingual("許可がありません", "permission denied"),
    errno.EEXIST: Bilingual("もうあります", "it is already there"),
    errno.EROFS: Bilingual("書きこみできない場所です", "nothing can be written there"),
    errno.EISDIR: Bilingual("フォルダーです", "it is a folder"),
    errno.ELOOP: Bilingual("リンクが輪になっています", "its links go in a circle"),
    errno.ENAMETOOLONG: Bilingual("名前が長すぎます", "the name is too long"),
    errno.ENOSPC: Bilingual("空き容量がありません", "no space is left"),
}


def reason(problem: OSError | ValueError) -> Bilingual:
    """Why the system refused a file; a ValueError means that the path holds a NUL."""
    if not isinstance(problem, OSError):
        return _REASONS[errno.ENOENT]
    known = _REASONS.get(problem.errno or 0)
    return known or Bilingual(*[problem.strerror or type(problem).__name__] * 2)


def unreadable(problem: OSError | ValueError, path: str, kind: type[SignlintError] = ReadError) -> SignlintError:
    """The error, of this kind, that means: the file at `path` cannot be read."""
    why = reason(problem)
    return kind(Bilingual(f"読めません（{why.ja}）", f"cannot be read ({why.en})"), path)


def unwritable(problem: OSError, path: str, kind: type[SignlintError]) -> SignlintError:
    """The error, of this kind, that means: the file at `path` cannot be written."""
    missing = problem.errno in (errno.ENOENT, errno.ENOTDIR)
    why = Bilingual("フォルダーがありません", "there is no such folder") if missing else reason(problem)
    return kind(Bilingual(f"書けません（{why.ja}）", f"cannot be written ({why.en})"), path)
