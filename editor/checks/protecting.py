"""Stretches of a text that no rule looks into: addresses, file names, numbers of standards, names of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from editor.domain.bilingual import Bilingual

_ADDRESS = re.compile(
    r"https?://[^\s<>„“”\"]+|\bwww\.[^\s<>„“”\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:de|com|org|net|eu|at|ch|info|uk|io|gov|edu)(?:/[^\s<>„“”\"]*)?(?![\w-])",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:docx?|pdf|jpe?g|png|tiff?|xlsx?|pptx?|zip|html?|csv|txt|mp[34]|svg|eps)\b"
)
_STANDARD = re.compile(
    r"\b(?:DIN|ISO|IEC|VDE|VDI|IEEE|RFC|ANSI|ÖNORM)(?:[ \u00a0/](?:EN|ISO|IEC|SPEC|VDE))*[ \u00a0-]\d[\d:./-]*\d"
    r"|\bEN[ \u00a0]\d{3,5}(?:-\d+)?(?::\d{4})?"
)
_CODE = re.compile(
    r"\b\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?\b"  # ISO date
    r"|\b10\.\d{4,9}/\S+"  # DOI
    r"|\bISBN[ \u00a0:-]*[\d -]{9,16}[\dXx]"
    r"|\b[A-Z]{2}\d{2}(?:[ \u00a0]?[0-9A-Z]{4}){3,7}(?:[ \u00a0]?[0-9A-Z]{1,3})?\b"  # IBAN
    r"|\b[vV]\d+(?:\.\d+)+\b|\b(?:Version|Release)[ \u00a0]\d+(?:\.\d+)*"
    r"|\b\d+\.\d+\.\d+(?:\.\d+)*\b(?!\.)(?<!\b\d\d\.\d\d\.\d\d)(?<!\b\d\d\.\d\d\.\d{4})(?<!\.\d{3})"  # version, no date
)
_TAG = re.compile(r"(?<![\w&/])[#@][^\W\d_]\w+")
_TRAILING = ".,;:!?)]’'"

Stretch = tuple[int, int]


def protected(text: str, names: Iterable[str] = ()) -> tuple[Stretch, ...]:
    """The stretches of `text` to leave alone, in order, none overlapping; `names` are those of the glossary."""
    return _merged(sorted((*_found(text), *_named(text, tuple(names)))))


def _found(text: str) -> Iterator[Stretch]:
    if "." in text or "@" in text or "://" in text:
        for match in _ADDRESS.finditer(text):
            yield match.start(), match.start() + len(match.group().rstrip(_TRAILING))
        for match in _FILE.finditer(text):
            yield match.span()
    for pattern in (_STANDARD, _CODE):
        for match in pattern.finditer(text):
            yield match.span()
    if "#" in text or "@" in text:
        for match in _TAG.finditer(text):
            yield match.span()


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
