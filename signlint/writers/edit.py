"""One change to one text of a file."""

from __future__ import annotations

from dataclasses import dataclass

from signlint.errors import WriteError
from signlint.messages import Bilingual
from signlint.model import Text


@dataclass(frozen=True, slots=True)
class Edit:
    """Give `text`, as a reader made it, the value `value`."""

    text: Text
    value: str

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the first character, by which the text is found again in its file."""
        return self.text.place.at(0)

    def refuse(self, what: Bilingual) -> WriteError:
        """An error at the text's place."""
        return WriteError(what, self.text.path, *self.start)


MOVED = Bilingual(
    "ファイルが読みこんだ後に変わったか、使えない文字があるので、書きかえません",
    "not changed: the file differs from what was read, or the text holds a character that no text may hold",
)
LINE = Bilingual("この形式の文には改行を入れられません", "a text in this format cannot hold a line break")
MARKUP = Bilingual(
    "強調やリンクの記号をまたぐ変更です。手で直してください",
    "the change runs over marks of emphasis or a link: make it by hand",
)
UNSAFE = Bilingual(
    "書きかえると、ほかの文が変わってしまいます。手で直してください",
    "writing this would change more than the one text: make the change by hand",
)
EMPTY = Bilingual("空の文にはできません", "a text cannot become empty")
CHARACTER = Bilingual("使えない文字 {code} が入っています", "the character {code} is not allowed")
