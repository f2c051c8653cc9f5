"""A distribution list as text, one address a line, and what of it is no address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor.domain.distribution import LIMIT, Recipient, recipient, without_doubles
from editor.errors import DistributionError

_BETWEEN = re.compile(r"[;\t]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """A line (from 0) that is no address, and why."""

    line: int
    error: DistributionError


@dataclass(frozen=True, slots=True)
class Addresses:
    """What a text says: each address once, how often one stood there again, and the lines that are none."""

    recipients: tuple[Recipient, ...]
    doubled: int
    faults: tuple[Fault, ...]


def read(text: str) -> Addresses:
    found: list[Recipient] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n")):
        try:
            found.extend(_line(line))
        except DistributionError as error:
            faults.append(Fault(number, error))
    unique = without_doubles(found)
    return Addresses(unique, len(found) - len(unique), tuple(faults))


@lru_cache(maxsize=LIMIT)
def _line(line: str) -> tuple[Recipient, ...]:
    """Kept, as a long list is read again after each pause in writing."""
    return tuple(_in_line(line))


def _in_line(line: str) -> Iterator[Recipient]:
    """One address, or several as mail programs copy them."""
    for part in _BETWEEN.split(line):
        if part.strip(" ,\u00a0\r"):
            yield from _between_commas(part.strip(" ,\u00a0\r"))


def _between_commas(part: str) -> Iterator[Recipient]:
    """A comma may be part of a name ("Seidel, Paul <seidel@example.org>"): only where every piece has an at sign."""
    pieces = part.split(",")
    for each in pieces if all("@" in piece for piece in pieces) else [part]:
        yield recipient(each.strip())


def written(recipients: Sequence[Recipient]) -> str:
    """The text of a list: `Name <address>`, or the address alone."""
    return "\n".join(f"{each.name} <{each.address}>" if each.name else each.address for each in recipients)
