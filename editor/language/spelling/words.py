"""The words of a text that a dictionary can judge, each with its place in code points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]
"""Start and end in code points."""

LONGEST = 80
"""Letters of a word that is looked up; what is longer is no word."""

_SOFT_HYPHEN = "\u00ad"
_APOSTROPHES = "'’‘ʼ"
_HYPHENS = "-\u2010\u2011"
_INNER = f"[{_APOSTROPHES}{_HYPHENS}{_SOFT_HYPHEN}]"
_MARK = "[\u0300-\u036f]"

_CHUNK = re.compile(rf"(?:[\w{_SOFT_HYPHEN}]|{_MARK})+(?:{_INNER}+(?:\w|{_MARK})+)*[{_HYPHENS}]?")
_PART = re.compile(f"[^{_HYPHENS}]+")

_ADDRESS = re.compile(
    r"""(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)\S+   # addresses of the web
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                  # of mail
    | [@\#][\w]+                                    # handles and keywords of the networks
    | (?:[\w-]+\.)+(?:de|com|org|net|eu|uk|info|io|at|ch|edu|gov|int|co|ac|app|dev|ai)\b(?:/\S*)?
    | (?:[\w.~-]*[\\/])+[\w~-]+\.\w{1,5}            # paths
    | [\w-]+\.(?:docx?|pdf|html?|txt|xlsx?|pptx?|jpe?g|png|gif|svg|zip|mp[34]|csv|odt|rtf|epub|exe|json|xml)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a dictionary knows it (NFC, straight apostrophe, no soft hyphen) and where it stands.

    `before` and `after` say whether a hyphen stands there: the word is a part of a longer one, whose
    other part may be left out (`Vor- und Nachteile`). `dotted` is a word that a full stop follows.
    """

    text: str
    start: int
    end: int
    before: bool = False
    after: bool = False
    dotted: bool = False


def words(text: str) -> Iterator[Word]:
    """The words of `text` that may be wrong: no address, number, abbreviation or single letter."""
    blocked = [match.span() for match in _ADDRESS.finditer(text)]
    for match in _CHUNK.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in blocked):
            yield from _whole_or_parts(match)


def _whole_or_parts(match: re.Match[str]) -> Iterator[Word]:
    """The parts of a word between its hyphens, each judged for itself."""
    parts = list(_PART.finditer(match[0]))
    line = match.string
    for part in parts:
        start, end = match.start() + part.start(), match.start() + part.end()
        before = start > 0 and line[start - 1] in _HYPHENS
        after = end < len(line) and line[end] in _HYPHENS
        word = Word(plain(part[0]), start, end, before, after, line[end : end + 1] == ".")
        if _can_be_judged(word.text):
            yield word


def plain(text: str) -> str:
    """A word as a dictionary writes it."""
    bare = unicodedata.normalize("NFC", text.replace(_SOFT_HYPHEN, ""))
    for apostrophe in _APOSTROPHES[1:]:
        bare = bare.replace(apostrophe, "'")
    return bare.strip("'")


def _can_be_judged(word: str) -> bool:
    if len(word) < 2 or len(word) > LONGEST or not word.replace("'", "").isalpha():
        return False
    return not _is_abbreviation(word) and not _is_brand(word)


_SLIP = re.compile("[A-ZÄÖÜ]{2}[a-zäöüß]{2,}")
"""`DIese`: the finger stayed on the key for one letter too long."""

_ABBREVIATION = 6
"""Letters of a word in capitals that is taken for an abbreviation."""


def _is_abbreviation(word: str) -> bool:
    """`DFG`, `EU`, `PMs`, `AGs`; a longer word in capitals is a word."""
    body = word.removesuffix("'s").removesuffix("s")
    return body.isupper() and len(body) <= _ABBREVIATION


def _is_brand(word: str) -> bool:
    """Capitals within a word (`OptikNetz`, `iPhone`) are a name's, or those of a form with `Innen`."""
    if word.isupper() or _SLIP.fullmatch(word):
        return False
    inner = word[1:].removesuffix("Innen").removesuffix("In")
    return any(char.isupper() for char in inner)


def word_at(text: str, at: int) -> Word | None:
    """The word that the code point `at` touches."""
    return next((word for word in words(text) if word.start <= at <= word.end), None)
