"""The console script. ``--version`` answers before anything heavy is imported."""

from __future__ import annotations

import os
import sys

from signlint import __version__


def entry() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"signlint {__version__}")
        return
    import gc

    # A run ends soon and makes next to no cycles: looking for them takes a tenth of its time.
    gc.disable()
    from signlint.cli import run

    code = run(sys.argv[1:])
    for stream in filter(None, (sys.stdout, sys.stderr)):  # one that the caller closed is None
        stream.flush()
    # To take apart what the run has made takes a thirtieth of its time; the system does it at once.
    os._exit(code)


if __name__ == "__main__":
    entry()
