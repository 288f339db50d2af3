"""Builds ``rules/lexicon/english/romaji_like.txt``: English words that could be read as romanized Japanese.

Input: a plain word list, such as ``/usr/share/dict/american-english-small`` of the Debian package
``wamerican-small`` (SCOWL, licence beside the table). Not needed at run time.

Run: ``python rules/lexicon/build_english.py /usr/share/dict/american-english-small`` and commit the output.
"""

from __future__ import annotations

import sys
from pathlib import Path

from signlint.analysis.spelling.romaji import is_romaji

OUT = Path(__file__).resolve().parent / "english" / "romaji_like.txt"


def main(source: Path) -> None:
    """Write the words, sorted, a line for each first letter."""
    words = {w for w in source.read_text(encoding="utf-8").split() if w.isascii() and w.isalpha() and w.islower()}
    chosen = sorted(w for w in words if len(w) > 1 and is_romaji(w))
    lines = [" ".join(w for w in chosen if w[0] == letter) for letter in sorted({w[0] for w in chosen})]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
