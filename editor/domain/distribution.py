"""Distribution lists: to whom releases go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce

from editor.domain.bilingual import Language, clean
from editor.domain.blocks import new_id
from editor.errors import DistributionError

LIMIT = 20_000
"""Addresses that one list holds at most."""

_LONGEST, _LONGEST_LOCAL = 254, 64
"""Characters of an address and of its part before the at sign: no mail server takes more."""

_ATOM = r"[^\s@<>()\[\]\\,;:\".]+"
_LABEL = r"[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?"
_ADDRESS = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@(?:{_LABEL}\.)+(?!\d+$){_LABEL}")
_NAMED = re.compile(r"\s*(?P<name>[^<>]*?)\s*<\s*(?:mailto:)?(?P<address>[^<>]*)>\s*", re.IGNORECASE)
_MAILTO = "mailto:"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One address of a newsroom; the name is for the writer."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionList:
    """A named list of addresses; without a `language` it is for both."""

    id: str = field(default_factory=new_id)
    name: str = ""
    language: Language | None = None
    recipients: tuple[Recipient, ...] = ()


def for_language(lists: Iterable[DistributionList], language: Language) -> DistributionList | None:
    """Everybody whom releases in this language are for: the list for it alone joined with those for both."""
    fitting = sorted((each for each in lists if each.language in {None, language}), key=lambda each: not each.language)
    return reduce(lambda whole, each: joined(whole, each.recipients), fitting[1:], fitting[0]) if fitting else None


def is_address(text: str) -> bool:
    """Whether `text` is one e-mail address and nothing else."""
    found = _ADDRESS.fullmatch(text) if len(text) <= _LONGEST else None
    return found is not None and len(found["local"]) <= _LONGEST_LOCAL and text.isprintable()


def recipient(written: str, name: str = "") -> Recipient:
    """The recipient that is written as `redaktion@example.org` or `Redaktion <redaktion@example.org>`.

    Raises DistributionError for anything else.
    """
    text = clean(written).strip()
    named = _NAMED.fullmatch(text) if len(text) <= 4 * _LONGEST else None
    if named:
        text, name = named["address"].strip(), name or named["name"].strip("\"' ")
    if text.lower().startswith(_MAILTO):
        text = text[len(_MAILTO) :]
    if not is_address(text):
        raise DistributionError(
            "“{address}” is no e-mail address; write it like redaktion@example.org.", address=_shortened(text)
        )
    return Recipient(text, clean(name).strip())


def _shortened(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:80]}…"


def without_doubles(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Each address once, in upper or lower case; the first one stays, with the first name that was given."""
    found: dict[str, Recipient] = {}
    for each in recipients:
        known = found.setdefault(each.address.casefold(), each)
        if each.name and not known.name:
            found[each.address.casefold()] = replace(known, name=each.name)
    return tuple(found.values())


def checked(distribution: DistributionList) -> DistributionList:
    """The list as it can be kept: with a name, right addresses and no doubles. Raises DistributionError."""
    name = clean(distribution.name).strip()
    if not name:
        raise DistributionError("A distribution list needs a name; give it one.")
    recipients = without_doubles(recipient(each.address, each.name) for each in distribution.recipients)
    if len(recipients) > LIMIT:
        raise DistributionError(
            "The list {name} has {count} addresses, but up to {limit} can be kept; make two lists of it.",
            name=name,
            count=len(recipients),
            limit=LIMIT,
        )
    return replace(distribution, name=name, recipients=recipients)


def is_same_list(one: DistributionList, other: DistributionList) -> bool:
    """Whether what a file brings for one belongs to the other: lists are told by name and language."""
    return one.name.casefold() == other.name.casefold() and one.language is other.language


def joined(distribution: DistributionList, more: Iterable[Recipient]) -> DistributionList:
    """The list with more recipients, each address once."""
    return replace(distribution, recipients=without_doubles((*distribution.recipients, *more)))
