"""Which English a text is written in, told by its spellings and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.checks.english.variants import AMERICAN_TO_BRITISH, BRITISH_TO_AMERICAN, ISE, IZE
from editor.checks.release_view import EditionView
from editor.checks.text_view import TextView

_ENOUGH, _CLEARLY = 3, 4
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_AMERICAN_DATE = re.compile(rf"\b{_MONTH}[ \u00a0]\d{{1,2}},?[ \u00a0](?:19|20)\d\d\b")
_BRITISH_DATE = re.compile(rf"(?<![\w.,])\d{{1,2}}[ \u00a0]{_MONTH}[ \u00a0](?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS_BEFORE = re.compile(r"(?:^|[.!?:…\n]|[.!?…][”’\")]{1,2})[\s“‘\"(–—-]{0,4}$")


@dataclass(frozen=True, slots=True)
class Variant:
    """A word in the spelling of one variety, with that of the other."""

    start: int
    end: int
    other: str
    is_american: bool
    is_ise: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What in a text is British and what American; the endings -ise and -ize are told apart."""

    variants: tuple[Variant, ...]
    american: int
    british: int


def looks_like_the_other(edition: EditionView) -> bool:
    """Whether the release as a whole is in the English that the house does not write."""
    found = [each for _, each in edition.gather(evidence)]
    american, british = sum(each.american for each in found), sum(each.british for each in found)
    ours, theirs = (american, british) if edition.style.american else (british, american)
    return theirs >= _ENOUGH and theirs > _CLEARLY * ours


def evidence(text: TextView) -> Evidence | None:
    """The spellings and dates of a text that tell; None where nothing does."""
    plain, has_years = text.plain, "19" in text.plain or "20" in text.plain
    variants = tuple(_variants(text))
    american = sum(each.is_american and not each.is_ise for each in variants)
    british = sum(not each.is_american for each in variants)
    if has_years:
        american += len(_AMERICAN_DATE.findall(plain))
        british += len(_BRITISH_DATE.findall(plain))
    return Evidence(variants, american, british) if variants or american or british else None


def _variants(text: TextView) -> Iterator[Variant]:
    for match in _WORD.finditer(text.plain):
        word = match.group()
        known = _known(word.lower())
        if known and not text.is_protected(*match.span()) and not _is_name(text.plain, match):
            other, is_american, is_ise = known
            yield Variant(match.start(), match.end(), _cased(other, word), is_american, is_ise)


@lru_cache(maxsize=16384)
def _known(word: str) -> tuple[str, bool, bool] | None:
    if other := BRITISH_TO_AMERICAN.get(word):
        return other, False, False
    if other := AMERICAN_TO_BRITISH.get(word):
        return other, True, False
    if other := ISE.get(word):
        return other, False, True
    other = IZE.get(word)
    return (other, True, True) if other else None


def _is_name(plain: str, match: re.Match[str]) -> bool:
    """Whether a word has a capital that no sentence gives it, or a word with a capital follows (`Center Court`)."""
    word = match.group()
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    follows = plain[match.end() + 1 : match.end() + 2]
    return follows.isupper() or not _ENDS_BEFORE.search(plain, max(0, match.start() - 8), match.start())


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[0].isupper() else word
