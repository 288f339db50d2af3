"""The floor: read a file and tokenize each line once with fugashi; nothing else.

With ``--features`` it also reads surface, part of speech and lemma of each token, as a program
must that wants to know what the tokens are.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fugashi import Tagger


def main(path: str, features: bool) -> None:
    """Print how many tokens the lines of `path` have."""
    tagger = Tagger()
    count = 0
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        nodes = tagger(line)
        count += len(nodes)
        if features:
            [(node.surface, node.feature.pos1, node.feature.lemma) for node in nodes]
    print(count)


if __name__ == "__main__":
    main(sys.argv[-1], "--features" in sys.argv)
