"""The scalars of a tree by the place of their first character, as readers name it."""

from __future__ import annotations

from collections.abc import Iterator

from signlint.yaml_tree import MapNode, Node, ScalarNode


def by_place(root: Node | None) -> dict[tuple[int, int], ScalarNode]:
    """Every value (no keys) that is not empty, by line and column of its first character."""
    return {node.place().at(0): node for node in scalars(root) if node.value}


def scalars(root: Node | None) -> Iterator[ScalarNode]:
    """Every value of the tree, in file order; keys left out."""
    pending: list[Node] = [root] if root else []
    while pending:
        node = pending.pop()
        if isinstance(node, ScalarNode):
            yield node
        elif isinstance(node, MapNode):
            pending += [value for _, value in reversed(node.items)]
        else:
            pending += reversed(node.items)
