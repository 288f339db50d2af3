"""What is known of one text. `analyse` makes it; the rooms say what of it is looked at.

``text`` cuts and folds it, ``reading`` reads its kanji, ``words`` rates its words, ``spelling`` compares it with
other scripts, ``values`` finds its numbers, dates and places.
"""

from signlint.analysis.analysis import Analysis, analyse

__all__ = ["Analysis", "analyse"]
