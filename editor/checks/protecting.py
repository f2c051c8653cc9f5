"""Stretches of a text that no rule looks into: addresses, file names, numbers of standards, names of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from editor.domain.bilingual import Bilingual

_WEB = re.compile(r"(?:https?://|\bwww\.)[^\s<>„“”\"]+", re.IGNORECASE)
_CHUNK = re.compile(r"[^\s,;:<>„“”\"()\[\]]+")
"""What stands without a space or a mark between: an address, a file name, a number with points, or a mere word."""

_LONGEST = 120
"""Characters of the longest name that is looked at as a whole; only addresses of the web are longer."""

_DOTTED = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # mail
    r"|(?:[a-z0-9-]+\.){1,4}(?:de|com|org|net|eu|at|ch|info|uk|io|gov|edu)(?:/.*)?"
    r"|[\w.-]+\.(?:docx?|pdf|jpe?g|png|tiff?|xlsx?|pptx?|zip|html?|csv|txt|mp[34]|svg|eps)"
    r"|10\.\d{4,9}/.+"  # DOI
    r"|v\d+(?:\.\d+)+",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\d{1,3}(?:\.\d{1,3}){2,5}")
_DATE_OR_THOUSANDS = re.compile(r"\d{1,2}\.\d{1,2}\.\d\d(?:\d\d)?|\d{1,3}(?:\.\d{3})+")
_STANDARD = re.compile(
    r"\b(?:DIN|ISO|IEC|VDE|VDI|IEEE|RFC|ANSI|ÖNORM)(?:[ \u00a0/](?:EN|ISO|IEC|SPEC|VDE)){0,4}"
    r"[ \u00a0-]\d[\d:./-]{0,20}\d"
    r"|\bEN[ \u00a0]\d{3,5}(?:-\d{1,4})?(?::\d{4})?"
)
_CODE = re.compile(
    r"\b\d{4}-\d{2}-\d{2}(?:T[\d:]{1,12}Z?)?\b"  # ISO date
    r"|\bISBN[ \u00a0:-]{0,3}[\d -]{9,16}[\dXx]"
    r"|\b[A-Z]{2}\d{2}(?:[ \u00a0]?[0-9A-Z]{4}){3,7}(?:[ \u00a0]?[0-9A-Z]{1,3})?\b"  # IBAN
    r"|\b(?:Version|Release)[ \u00a0]\d{1,4}(?:\.\d{1,4}){0,4}"
)
_TAG = re.compile(r"(?<![\w&/])[#@][^\W\d_]\w+")
_DIGIT = re.compile(r"\d")
_TRAILING = ".,;:!?)]’'"

Stretch = tuple[int, int]


def protected(text: str, names: Iterable[str] = ()) -> tuple[Stretch, ...]:
    """The stretches of `text` to leave alone, in order, none overlapping; `names` are those of the glossary."""
    return _merged(sorted((*_found(text), *_named(text, tuple(names)))))


def _found(text: str) -> Iterator[Stretch]:
    if "://" in text or "www." in text.casefold():
        for match in _WEB.finditer(text):
            yield match.start(), match.start() + len(match.group().rstrip(_TRAILING))
    if "." in text:
        yield from _dotted(text)
    for pattern in (_STANDARD, _CODE) if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            yield match.span()
    if "#" in text or "@" in text:
        for match in _TAG.finditer(text):
            yield match.span()


def _dotted(text: str) -> Iterator[Stretch]:
    """Names with a point in them, looked at as wholes: so that the time does not grow with their points."""
    for match in _CHUNK.finditer(text):
        chunk = match.group().rstrip(_TRAILING)
        if "." in chunk and len(chunk) <= _LONGEST and _is_name(chunk):
            yield match.start(), match.start() + len(chunk)


def _is_name(chunk: str) -> bool:
    if _VERSION.fullmatch(chunk):
        return not _DATE_OR_THOUSANDS.fullmatch(chunk)
    return _DOTTED.fullmatch(chunk) is not None


def _named(text: str, names: tuple[str, ...]) -> Iterator[Stretch]:
    if pattern := _names_pattern(names):
        for match in pattern.finditer(text):
            yield match.span()


@lru_cache(maxsize=64)
def _names_pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, names), key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _merged(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def glossary_names(glossary: Iterable[Bilingual]) -> tuple[str, ...]:
    """The terms that are the same in both languages: names."""
    return tuple(term.de for term in glossary if term.de and term.de == term.en)
