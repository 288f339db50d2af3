"""Hard words in colour, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from signlint.analysis import Analysis

_COLOURS = ((4.0, "red"), (3.0, "yellow"))
"""Difficulty (0 … 5) from which a word gets a colour."""


def painted(analysis: Analysis) -> str:
    """The text with its hard words coloured; without a terminal click takes the colours out again."""
    from signlint.analysis.words.difficulty import words

    out = []
    at = 0
    for word in words(analysis):
        colour = next((c for least, c in _COLOURS if word.difficulty >= least and not word.is_name), None)
        if colour and word.start >= at:
            out += [analysis.value[at : word.start], click.style(analysis.value[word.start : word.end], fg=colour)]
            at = word.end
    return "".join([*out, analysis.value[at:]])
