"""Bookmarks around what each block of the release prints, so that a document that comes back tells its blocks.

A name is `block_` and the id of the block; any character but a letter or digit is written as its number
between underscores. A second bookmark of a block ends in `__2`. An id that makes a name longer than Word
allows is named by its digest, which is found again among the ids of the release.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import chain, count, pairwise

from editor.compose.manuscript import Anchor
from editor.domain.richtext import RichText
from editor.exporters.docx.markup import Link, rich

_PREFIX = "block_"
_LONGEST = 40
_NAME = re.compile(r"block_(?P<word>\w*?)(?:__[0-9]+)?", re.ASCII | re.IGNORECASE)
_ESCAPE = re.compile(r"_([0-9a-f]{1,6})_")
_WORD = re.compile(r"(?:[0-9A-Za-z]|_[0-9a-f]{1,6}_)*")


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


def bookmark_name(block: str, taken: Iterable[str] = ()) -> str:
    """A name for the text of a block that differs from those `taken` in more than case."""
    used = {name.casefold() for name in taken}
    several = ((f"{_word(block)}__{number}", f"{_digest(block)}__{number}") for number in count(2))
    names = chain([_word(block)], chain.from_iterable(several))
    fitting = (_PREFIX + name for name in names if len(_PREFIX + name) <= _LONGEST)
    return next(name for name in fitting if name.casefold() not in used)


def block_of(name: str, blocks: Iterable[str] = ()) -> str:
    """The id of the block that a bookmark names, empty where it is none of ours. `blocks` are the ids of the
    release: only among them a very long id is found again, or one whose case a program has changed."""
    match = _NAME.fullmatch(name)
    if match is None:
        return ""
    word = match["word"]
    for block in blocks:
        if word.casefold() in {_word(block).casefold(), _digest(block)}:
            return block
    return _ESCAPE.sub(lambda match: _character(match[1]), word) if _WORD.fullmatch(word) else ""


def _word(block: str) -> str:
    word = "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in block)
    return word if len(_PREFIX + word) <= _LONGEST else _digest(block)


def _digest(block: str) -> str:
    return f"x_{hashlib.sha256(block.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def _character(number: str) -> str:
    code = int(number, 16)
    return chr(code) if code <= 0x10FFFF else ""
