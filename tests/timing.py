"""How long work takes, measured so that what else the machine does hardly matters."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time


def seconds(work: Callable[[], object], tries: int = 3) -> float:
    """The processor time of the fastest of some tries: a pause of the garbage collector is in one of them only."""
    return min(_once(work) for _ in range(tries))


def _once(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began
