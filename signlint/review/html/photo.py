"""Photos of signs inside the page, as long as it stays fit for an e-mail."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

MAX_BYTES = 300 * 2**10
"""A larger photo is named, not shown."""

MAX_TOTAL = 8 * 2**20
"""All photos of a page: many mail servers take no more than 10 MB, and base64 adds a third."""

_KINDS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"))


class Album:
    """The photos of one page: each file is read once, and all together stay within `MAX_TOTAL`."""

    def __init__(self) -> None:
        self._uris: dict[str, str] = {}
        self._left = MAX_TOTAL

    def uri(self, path: str) -> str:
        """The photo as a ``data:`` address; "" if it is none, cannot be read, or is too large."""
        if path and path not in self._uris:
            data = _read(path)
            kind = _kind(data)
            fits = bool(kind) and len(data) <= min(MAX_BYTES, self._left)
            self._left -= len(data) if fits else 0
            self._uris[path] = f"data:image/{kind};base64,{b64encode(data).decode()}" if fits else ""
        return self._uris.get(path, "")


def _read(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return b""


def _kind(data: bytes) -> str:
    """By its first bytes: a name proves nothing, and SVG can hold scripts."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _KINDS if data.startswith(start)), "")
