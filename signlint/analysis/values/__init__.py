"""Numbers and facts by value: what a text states in figures, and whether two texts state the same.

`facts` reads one text, `compare` two. A fact written in figures is demanded from the other
text in whatever writing; a number word or a kanji numeral inside a name is not.
"""

from __future__ import annotations

from signlint.analysis.values.compare import compare
from signlint.analysis.values.extract import facts
from signlint.analysis.values.fact import Difference, Fact

__all__ = ["Difference", "Fact", "compare", "facts"]
