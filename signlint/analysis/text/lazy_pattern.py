"""Regular expressions that are compiled when they are first used.

A class with all kanji in it takes Python 3 to 5 ms to compile; a run needs few of the thirty that the
package has, and `signlint check` on one sign spent a third of its time on the others.
"""

from __future__ import annotations

import re
from typing import Any, cast


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile(pattern, flags)`` returns, but made when one of its methods is first asked for."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet: then the method of the compiled pattern is kept."""
        if name.startswith("__"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(re.compile(*self._source), name)
        return found
