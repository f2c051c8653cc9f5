"""Headers of an e-mail: encoded so that every program reads them back, with nothing in them that begins another.

Python's own folding loses spaces and commas of texts beyond ASCII, so the lines are laid here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from email.header import Header
from email.policy import Policy
from email.utils import formataddr

from editor.errors import ExportRefused

_MAILBOX = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\]+\.[^\s@<>()\[\],;:\"\\]+")
_NAMED = re.compile(r"(?P<name>.*)<(?P<address>[^<>]*)>")
_NEWLINE = "\r\n"
_LONGEST_NAME = 200
_JOINERS = "\u200c\u200d"
"""What makes one emoji of several, and holds letters of some scripts together or apart."""


class LaidHeader(str):
    """A value that is written as it stands; `name` and `fold` are what the email package looks for."""

    name: str

    def __new__(cls, name: str, value: str) -> LaidHeader:
        laid = super().__new__(cls, value)
        laid.name = name
        return laid

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address that can be written to, and the name that is shown for it."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    @property
    def encoded(self) -> str:
        if _is_plain(self.name):
            return formataddr((self.name, self.address))
        return f"{_encoded(self.name)}{_NEWLINE} <{self.address}>"


def mailbox(name: str, address: str) -> Mailbox:
    """Raises ExportRefused for an address that no server takes; nothing of one is guessed."""
    local, _, domain = address.strip().rpartition("@")
    try:
        if not _MAILBOX.fullmatch(address.strip()):
            raise ValueError(address)
        local.encode("ascii")
        return Mailbox(one_line(name)[:_LONGEST_NAME], f"{local}@{domain.encode('idna').decode()}")
    except ValueError as error:
        raise ExportRefused(
            "{address} is no e-mail address; correct it in the distribution list.", address=one_line(address)
        ) from error


def mailbox_of(text: str) -> Mailbox | None:
    """The mailbox in `Presse <presse@example.org>`; None where there is no address in it that a server takes."""
    parts = _NAMED.fullmatch(one_line(text))
    name, address = (parts["name"].strip('" '), parts["address"]) if parts else ("", one_line(text))
    try:
        return mailbox(name, address)
    except ExportRefused:
        return None


def addresses(name: str, mailboxes: Sequence[Mailbox]) -> LaidHeader:
    return LaidHeader(name, f",{_NEWLINE} ".join(each.encoded for each in mailboxes))


def words(name: str, text: str) -> LaidHeader:
    """A header of free text, as the subject is."""
    line = one_line(text)
    plain = _is_plain(line) and len(line) + len(name) < 75
    return LaidHeader(name, line if plain else _encoded(line, name))


def one_line(text: str) -> str:
    """The text without line ends, characters of control, marks of direction and whatever else nobody sees."""
    return " ".join("".join(map(_seen, text)).split())


def _seen(character: str) -> str:
    """The character, a space for one that parts words, nothing for one that hides within a word."""
    category = unicodedata.category(character)
    if category == "Cc" or category[0] == "Z":
        return " "
    return character if category[0] != "C" or character in _JOINERS else ""


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text


def _encoded(text: str, name: str = "") -> str:
    return Header(text, "utf-8", maxlinelen=75, header_name=name or None).encode(linesep=_NEWLINE)
