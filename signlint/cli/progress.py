"""The bar that shows how far a long run is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def progress(total: int, lang: str) -> Iterator[Callable[[int], None] | None]:
    """A bar on standard error, once a run has taken a second, if somebody is looking."""
    if not sys.stderr.isatty():
        yield None
        return
    from time import monotonic

    started = monotonic()
    bar = None
    done = 0

    def tick(units: int) -> None:
        nonlocal bar, done
        done += units
        if bar is None and monotonic() - started > 1:
            bar = _bar(lang)
            bar.start()
            bar.add_task("", total=total)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done)

    try:
        yield tick
    finally:
        if bar is not None:
            bar.stop()


def _bar(lang: str) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    label = "点検中" if lang == "ja" else "Checking"
    return Progress(TextColumn(label), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True)
