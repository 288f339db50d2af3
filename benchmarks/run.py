"""CPU seconds and peak memory of signlint against a bare tokenizer loop, in one run.

    python benchmarks/run.py [--texts 10000] [--repeats 5]

Two floors stand side by side. (a) "tokens counted": fugashi parses each line, and Python does no more
than count the nodes, so nearly all of it is C++. (b) "tokens read": the same, and of each token what any
rule must know (surface, part of speech, lemma) is read through fugashi's own ``.feature``. Ratios to both
are printed: how far (a) and (b) lie apart depends on how fast the machine's Python is against its C++.

Each figure is user + system time of a whole child process (`os.wait4`), the least of the
repeats; the repeats of all commands are interleaved, so that a noisy spell of the machine
hits all of them. Ratios between rows of one table mean something, seconds do not travel.
The first round is not counted: it fills the byte-code, pack and page caches. ``check`` runs with
``--no-cache``; what it remembers of unchanged units is measured in rows of its own. Not for Windows.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import texts
from signs6 import catalog

BARE = (sys.executable, str(Path(__file__).with_name("bare.py")))
READ = (*BARE, "--features")
SIGNLINT = (sys.executable, "-m", "signlint")
SMALL = "signs:\n  - id: exit\n    kind: name\n    ja: 出口\n    ja-simple: 出口（でぐち）\n    en: Exit\n"


@dataclass(slots=True)
class Row:
    """One command and what its runs took; `ok` are the exit codes it may end with."""

    name: str
    command: Sequence[str]
    ok: tuple[int, ...] = (0,)
    seconds: list[float] = field(default_factory=list)
    peak: int = 0

    @property
    def best(self) -> float:
        return min(self.seconds)


def measure(row: Row, folder: Path) -> None:
    """Run the command once more in `folder` and note its CPU seconds and peak KiB.

    Raises SystemExit if it ends with another exit code than it may, or with a traceback.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["SIGNLINT_CACHE_DIR"] = str(folder / "cache")
    child = subprocess.Popen(
        row.command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert child.stderr is not None
    errors = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in row.ok or b"Traceback" in errors:
        raise SystemExit(f"{' '.join(row.command)}: exit {child.returncode}\n{errors.decode(errors='replace')}")
    row.seconds.append(used.ru_utime + used.ru_stime)
    row.peak = max(row.peak, used.ru_maxrss // (1024 if sys.platform == "darwin" else 1))


def check(name: str, *arguments: str, again: bool = False) -> Row:
    """A row for ``signlint check``, which may find something.

    Without `again` nothing is known of the texts from the run before: what is measured is the work.
    """
    memory = () if again else ("--no-cache",)
    return Row(name, (*SIGNLINT, "check", *arguments, *memory), ok=(0, 1))


def write_inputs(folder: Path, count: int) -> None:
    """The corpora, as files in `folder`."""
    signs = list(catalog(count))
    japanese = [line.split(": ", 1)[1] for row in signs for line in row.splitlines(True) if line.startswith("    ja")]
    inputs = {"once.txt": texts(count), "twice.txt": texts(2 * count), "office.txt": texts(count, office=1)}
    for name, lines in inputs.items():
        (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    (folder / "signs.yaml").write_text("".join(signs), encoding="utf-8")
    (folder / "signs-ja.txt").write_text("".join(japanese), encoding="utf-8")
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")


_JSON = ("--output-format", "json")


def rows() -> dict[str, Row]:
    """Every command that is measured, by the name that `table` uses."""
    easy = ("--as", "ja-simple")
    return {
        "bare": Row("(a) tokens counted, N texts", (*BARE, "once.txt")),
        "read": Row("(b) tokens read, N texts", (*READ, "once.txt")),
        "json": check("check --as ja-simple, json", "once.txt", *easy, *_JSON),
        "plain": check("check (as ja), json", "once.txt", *_JSON),
        "terminal": check("check --as ja-simple, terminal", "once.txt", *easy, "--output-format", "terminal"),
        "score": Row("score, json", (*SIGNLINT, "score", "once.txt", "--format", "json")),
        "twice": check("check --as ja-simple, 2N texts, json", "twice.txt", *easy, *_JSON),
        "bare-office": Row("(a) tokens counted, N office texts", (*BARE, "office.txt")),
        "read-office": Row("(b) tokens read, N office texts", (*READ, "office.txt")),
        "office": check("check --as ja-simple, office texts", "office.txt", *easy, *_JSON),
        "bare6": Row("(a) tokens counted, Japanese of N signs", (*BARE, "signs-ja.txt")),
        "read6": Row("(b) tokens read, Japanese of N signs", (*READ, "signs-ja.txt")),
        "six": check("check, N signs in 6 languages, json", "signs.yaml", *_JSON),
        "json-again": check("the same --as ja-simple, unchanged, again", "once.txt", *easy, *_JSON, again=True),
        "six-again": check("the same 6 languages, unchanged, again", "signs.yaml", *_JSON, again=True),
        "python": Row("python -c pass", (sys.executable, "-c", "pass")),
        "version": Row("signlint --version", (*SIGNLINT, "--version")),
        "small": check("check, one sign", "small.yaml"),
    }


RATIOS = (
    ("json", "bare", "read", "wanted: at most 3"),
    ("plain", "bare", "read", "wanted: at most 3"),
    ("terminal", "bare", "read", ""),
    ("score", "bare", "read", "wanted: at most 3"),
    ("office", "bare-office", "read-office", "worst case: nothing is easy"),
    ("six", "bare6", "read6", "wanted: at most 4"),
)
"""A row, its two floors, and what is wanted of it."""


def table(measured: dict[str, Row], count: int) -> str:
    """The figures as text: a row for each command, then the ratios of the issue."""
    lines = [f"{'N = ' + str(count):<40} {'CPU s':>8} {'peak MiB':>9}"]
    lines += [f"{row.name:<40} {row.best:>8.3f} {row.peak / 1024:>9.0f}" for row in measured.values()]

    def ratio(above: str, below: str) -> float:
        return measured[above].best / measured[below].best

    lines += ["", f"{'ratios':<40} {'to (a)':>8} {'to (b)':>9}"]
    lines += [
        f"{measured[name].name:<40} {ratio(name, counted):>8.1f} {ratio(name, read):>9.1f}   {wanted}"
        for name, counted, read, wanted in RATIOS
    ]
    lines += [
        "",
        f"2N / N                      {ratio('twice', 'json'):.2f} (wanted: at most 2.2)",
        f"start-up                    {measured['version'].best:.3f} s (wanted: at most 0.10)",
        f"one sign                    {measured['small'].best:.3f} s (wanted: at most 0.30)",
        f"peak at N texts             {measured['json'].peak / 1024:.0f} MiB (wanted: at most 300)",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--texts", type=int, default=10_000, help="N, the size of the corpora")
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    measured = rows()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_inputs(folder, options.texts)
        for repeat in range(options.repeats + 1):
            for row in measured.values():
                measure(row, folder)
                if repeat == 0:
                    row.seconds.clear()
    print(table(measured, options.texts))


if __name__ == "__main__":
    main()
