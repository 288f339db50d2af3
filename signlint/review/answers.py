"""What a reviewer sends back. The answer file, version 1, that the HTML page saves as
``answers-<lang>-<reviewer>.json``::

    {"signlint": "answers", "version": 1, "project": "kumamoto-signs", "lang": "ko",
     "reviewer": "Kim Minji", "date": "2026-04-01",
     "answers": [
       {"unit": "castle-gate-01", "hash": "sha256:…", "verdict": "fix",
        "source": "石垣に登らないでください", "target": "돌담에 올라가지 마십시오",
        "corrected": "돌담에 올라가지 마세요", "note": "간판에는 '마세요'가 자연스럽습니다"}]}

``unit``, ``hash``, ``source`` and ``target`` are those of `signlint.review.sheet.Item`, untouched.
``corrected`` and ``note`` may be left out; ``date`` is the day of the answer (ISO 8601) and may also
stand in a single answer. Texts without a verdict are left out. The table formats (XLSX, CSV,
Markdown) have the same fields as columns, named by the first word of their header: see `COLUMNS`.
"""

from __future__ import annotations

COLUMNS = ("unit", "lang", "hash", "source", "target", "verdict", "corrected", "note", "reviewer", "date")
"""Column names of the table formats: a header is one of these, alone or followed by ``/`` or ``:`` or a line
break and a translation (``verdict / 判定``). Other columns are for the reviewer's eyes and are not read."""
