"""The names of bookmarks that say which block of the release a text is, and what they say.

A name is `block_` and the id of the block; any character but a letter or digit is written as its number
between underscores. A second bookmark of a block ends in `__2`. An id that makes a name longer than Word
allows is named by its digest, which is found again among the ids of the release.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from itertools import chain, count

_PREFIX = "block_"
_LONGEST = 40
_NAME = re.compile(r"block_(?P<word>\w*?)(?:__[0-9]+)?", re.ASCII | re.IGNORECASE)
_ESCAPE = re.compile(r"_([0-9a-f]{1,6})_")
_WORD = re.compile(r"(?:[0-9A-Za-z]|_[0-9a-f]{1,6}_)*")


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
