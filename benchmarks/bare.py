"""The floor: read a file and tokenize each line once with fugashi; nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

from fugashi import Tagger


def main(path: str) -> None:
    """Print how many tokens the lines of `path` have."""
    tagger = Tagger()
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    print(sum(len(tagger(line)) for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
