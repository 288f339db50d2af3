"""A YAML or JSON file as a tree of nodes."""

from __future__ import annotations

from pathlib import PurePath

from signlint.errors import SignlintError
from signlint.readers import json_tree
from signlint.readers.base import ReadOptions, Unread, syntax
from signlint.readers.decode import load
from signlint.yaml_tree import Node, parse


def load_tree(path: str, options: ReadOptions) -> tuple[Node | None, str]:
    """The file's tree (None if it is empty) and the codec taken; raises Unread."""
    text, encoding = load(path, options)
    try:
        if PurePath(path).suffix.lower() == ".json":
            return json_tree.parse(text, path), encoding
        return parse(text, path), encoding
    except SignlintError as error:
        raise Unread(syntax(error)) from None
