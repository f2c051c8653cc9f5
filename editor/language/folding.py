"""Folding for search: words reduced to base letters, so that `Straße`, `STRASSE` and `strasse` are one word."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

WORD_LIMIT = 80
"""Letters of a word that count; what is longer is no word of a language."""

_DIGRAPHS_TRIED = 4

_ACCENTS = re.compile("[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f]+")
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"})
_WORD = re.compile(r"[^\W_]+")
_DIGRAPH = re.compile("(ae|oe|ue)")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """`text` in small base letters: umlauts and accents dropped, ß as ss, soft hyphens gone."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text).casefold())
    return _ACCENTS.sub("", decomposed.casefold()).translate(_LETTERS)


def words(text: str) -> list[str]:
    """The folded words of `text`, in their order."""
    return [word[:WORD_LIMIT] for word in _WORD.findall(fold(text))]


def spellings(text: str) -> list[tuple[str, ...]]:
    """For each word of a query the folded forms in which it may stand in a text, its own first.

    Umlauts are written in two ways: `mueller` also finds Müller, `müller` also Mueller, and `goethe`
    still finds Goethe.
    """
    own = words(text)
    written_out = words(unicodedata.normalize("NFC", text).lower().translate(_WRITTEN_OUT))
    if len(written_out) != len(own):
        written_out = own
    return [
        tuple(dict.fromkeys([word, other, *_with_umlauts(word)])) for word, other in zip(own, written_out, strict=True)
    ]


def _with_umlauts(word: str) -> list[str]:
    """The word with each of its `ae`, `oe`, `ue` kept or taken as an umlaut, in every combination."""
    pieces = _DIGRAPH.split(word)
    if not 1 < len(pieces) <= 2 * _DIGRAPHS_TRIED + 1:
        return []
    choices = [(piece, piece[0]) if index % 2 else (piece,) for index, piece in enumerate(pieces)]
    return ["".join(choice) for choice in product(*choices)]
