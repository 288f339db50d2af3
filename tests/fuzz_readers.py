"""Fuzz the readers: ``python tests/fuzz_readers.py SECONDS`` mutates the seeds below and the examples.

Nothing but a Document may come out, and every text must have a place. With atheris
installed (``pip install atheris``) ``python tests/fuzz_readers.py --atheris`` is guided by coverage.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from reading import read_stream

from signlint.model import Document

NAMES = ("signs.yaml", "signs.csv", "signs.tsv", "ja.json", "en.yaml", "notice.md", "lines.txt")
SEEDS = (
    'signs:\n  - id: a\n    ja: >-\n      出口は\n      こちら\n    en: "Ex\\u0069t"\n'
    "    ko: '출구''s'\n    ignore: [{rule: a/b, reason: c}]\n",
    'id,種別,ja,en,ignore\r\na,案内,"駅の\n""北口""",North,"a/b: c; d/e: f"\r\n',
    '{"a": {"b": "出口\\ud83d\\ude00", "c": ["x", 1, null]}, "日本語": "\\u0000"}',
    "# 題\n\n- 漢字（かんじ）\n\n| a | b |\n|---|---|\n| **c** | [d](e) |\n\n```\nx\n```\n<!-- y -->\n",
)
PARTS = (
    b"\0", b"\xff", b'"', b"'", b"\\", b"\\u", b"\\ud800", b"[", b"{", b"- ", b": ", b"|\n", b">\n", b"&a ",
    b"*a ", b"!x ", b"\n", b"\r", b"\t", b",", b";", b"```", b"<!--", b"---\n", b"\xef\xbb\xbf", b"\xe2\x80\xa8",
    b"\x82\xa0", b"    ",
)  # fmt: skip


def corpus() -> list[bytes]:
    """The seeds and the repository's own examples."""
    folder = Path(__file__).parents[1] / "examples"
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.stat().st_size < 20_000)
    return [*(seed.encode() for seed in SEEDS), *(p.read_bytes() for p in files)]


def mutate(data: bytes, rng: random.Random) -> bytes:
    """`data` with up to eight parts put in, taken out, doubled or flipped."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randint(0, len(out))
        end = min(len(out), at + rng.randint(0, 12))
        move = rng.randrange(4)
        if move == 0:
            out[at:at] = rng.choice(PARTS) * rng.choice((1, 1, 1, 2, 80))
        elif move == 1:
            del out[at:end]
        elif move == 2:
            out[at:at] = out[at:end]
        elif at < len(out):
            out[at] = rng.randrange(256)
    return bytes(out)


def check(data: bytes) -> None:
    """Read `data` under every name; raises if anything but a sound Document comes out."""
    for name in NAMES:
        document = read_stream(data, name)
        assert isinstance(document, Document)
        for unit in document.units:
            for text in [*unit.texts.values(), *unit.fields.values()]:
                assert text.locate(0, len(text.value)).line > 0, (name, text)
        assert document.units or document.problems, name


def main(seconds: float) -> int:
    """Mutate and read for so many seconds; the number of inputs."""
    deadline = time.monotonic() + seconds
    return fuzz(random.randrange(2**32), lambda count: time.monotonic() < deadline)


def fuzz(seed: int, goes_on: Callable[[int], bool]) -> int:
    """Mutate and read while, given how many inputs were read, it `goes_on`; a failing input is printed."""
    rng, seeds, count = random.Random(seed), corpus(), 0
    while goes_on(count):
        data = mutate(rng.choice(seeds), rng)
        try:
            check(data)
        except BaseException:
            print(f"seed {seed}, input {count}: {data!r}", file=sys.stderr)
            raise
        count += 1
    return count


def guided() -> None:
    """Coverage-guided, with atheris."""
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

    atheris.instrument_all()
    atheris.Setup(sys.argv[:1], check)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:] == ["--atheris"]:
        guided()
    else:
        print(f"{main(float(sys.argv[1]) if sys.argv[1:] else 10.0)} inputs, nothing but documents")
