"""Bookmarks around what each block of the release prints, so that a document that comes back tells its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from editor.compose.manuscript import Anchor
from editor.domain.richtext import RichText
from editor.exporters.docx_bookmarks import bookmark_name
from editor.exporters.docx_markup import Link, rich


class Bookmarks:
    """Sets bookmarks; `first` is the first number that is free in the document."""

    def __init__(self, first: int = 1) -> None:
        self._next = first
        self._taken: set[str] = set()

    def around(self, runs: Sequence[str], anchors: Sequence[Anchor]) -> list[str]:
        """The runs of neighbouring paragraphs, each block of them all marked from the first to the last."""
        marked = list(runs)
        for anchor in anchors if marked else ():
            start, end = self._pair(anchor.block)
            marked[0] = start + marked[0]
            marked[-1] += end
        return marked

    def within(self, text: RichText, anchors: Sequence[Anchor], tag: str, link: Link) -> str:
        """The runs of one text in which several blocks may stand after each other."""
        places = [(each.block, each.start, min(each.end or len(text), len(text))) for each in anchors]
        marks = [(start, end, self._pair(block)) for block, start, end in places if start < end]
        cuts = sorted({0, len(text), *(at for start, end, _ in marks for at in (start, end))})
        pieces = []
        for start, end in pairwise(cuts):
            piece = rich(text.slice(start, end) if len(cuts) > 2 else text, tag, link)
            opened = "".join(pair[0] for at, _, pair in marks if at == start)
            pieces.append(opened + piece + "".join(pair[1] for _, at, pair in marks if at == end))
        return "".join(pieces)

    def _pair(self, block: str) -> tuple[str, str]:
        name, number = bookmark_name(block, self._taken), self._next
        self._taken.add(name)
        self._next += 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
