"""What a run comes to: its exit code."""

from __future__ import annotations

from signlint.model import Report, Severity


def exit_code(
    report: Report,
    fail_on: Severity = Severity.ERROR,
    max_warnings: int | None = None,
    exit_zero: bool = False,
) -> int:
    """0, 1 or 2 as DESIGN §7 says.

    2: see `is_incomplete`. 1: a finding at or above `fail_on`, or more warnings than `max_warnings`.
    `exit_zero` forgives findings, never a run that did not do its work.
    """
    if is_incomplete(report):
        return 2
    if exit_zero:
        return 0
    too_many = max_warnings is not None and report.count(Severity.WARNING) > max_warnings
    return int(too_many or any(f.severity >= fail_on for f in (*report.findings, *report.hidden)))


def is_incomplete(report: Report) -> bool:
    """Whether a file could not be read, a rule or term did not load, or nothing was there to check."""
    return bool(report.unread or report.broken or not report.texts)
