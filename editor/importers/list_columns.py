"""Which column of a list of addresses is what: by its heading in German or English, else by what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor.domain.bilingual import Language
from editor.domain.distribution import Recipient, recipient
from editor.errors import DistributionError

_ROWS_LOOKED_AT = 50

_HEADINGS = {
    "address": "e-mail|email|mail|e-mail-adresse|emailadresse|e-mail adresse|mailadresse|adresse|e-mail address|"
    "email address|mail address|address|e-mail 1 - value|email 1 - value|primary email",
    "name": "name|anzeigename|vollständiger name|voller name|ansprechpartner|ansprechpartnerin|kontakt|person|"
    "display name|displayname|full name|contact|contact name",
    "first": "vorname|first name|firstname|given name",
    "last": "nachname|familienname|last name|lastname|surname|family name",
    "medium": "medium|redaktion|organisation|firma|zeitung|newsroom|media|outlet|organization|company",
    "language": "sprache|language|lang|sprachcode|korrespondenzsprache",
    "list": "verteiler|liste|verteilerliste|gruppe|kategorie|list|distribution list|mailing list|group|category",
}
_COLUMN_OF = {heading: column for column, headings in _HEADINGS.items() for heading in headings.split("|")}

_LANGUAGES = {
    **dict.fromkeys(("de", "deu", "ger", "deutsch", "german", "d", "de-de", "de_de", "de-at", "de-ch"), Language.DE),
    **dict.fromkeys(("en", "eng", "englisch", "english", "e", "en-gb", "en_gb", "en-us", "en_us"), Language.EN),
}

Row = tuple[int, list[str]]
"""The number of the line that a row begins in, and its fields."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each thing stands. Without headings, every address in a row counts."""

    places: Mapping[str, int]
    headed: bool

    def text(self, fields: Sequence[str], column: str) -> str:
        index = self.places.get(column, len(fields))
        return fields[index] if index < len(fields) else ""

    def recipients(self, fields: Sequence[str]) -> tuple[Recipient, ...]:
        name = self._name(fields)
        where = (self.text(fields, "address"),) if self.headed else fields
        found = [each for field in where if (each := address_in(field))]
        if len(found) == 1:
            return (Recipient(found[0].address, name or found[0].name),)
        return tuple(found)

    def _name(self, fields: Sequence[str]) -> str:
        whole = f"{self.text(fields, 'first')} {self.text(fields, 'last')}".strip()
        return self.text(fields, "name") or whole or self.text(fields, "medium")

    def language(self, fields: Sequence[str]) -> Language | None:
        return _LANGUAGES.get(self.text(fields, "language").casefold())


def columns_of(rows: Sequence[Row]) -> Columns:
    """The columns of a file, which its first row may name."""
    headed = has_head(rows)
    held = _held([fields for _, fields in rows[headed : _ROWS_LOOKED_AT + 1]])
    if not headed:
        return Columns(_guessed(held), headed=False)
    head = rows[0][1]
    named = {_heading(field): index for index, field in reversed(list(enumerate(head))) if _heading(field)}
    return Columns({**named, "address": _address_column(held, head)}, headed=True)


def has_head(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: it has no address, but that heading or two others that we know."""
    if not rows or any(address_in(field) for field in rows[0][1]):
        return False
    known = {column for field in rows[0][1] if (column := _heading(field))}
    return "address" in known or len(known) > 1


def _heading(field: str) -> str:
    return _COLUMN_OF.get(field.casefold().rstrip(":"), "")


def _held(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """What stands in each column."""
    width = max((len(fields) for fields in rows), default=0)
    return [[row[index] for row in rows if len(row) > index and row[index]] for index in range(width)]


def _addresses(column: Sequence[str]) -> int:
    return sum(address_in(field) is not None for field in column)


def _address_column(held: Sequence[Sequence[str]], head: Sequence[str] = ()) -> int:
    """The column with the most addresses, first among those with that heading: where people live may have it, too."""
    named = {index for index, field in enumerate(head) if _heading(field) == "address"}
    counts = [_addresses(column) for column in held]
    return max(range(len(held)), key=lambda at: (counts[at] > 0, at in named, counts[at]), default=0)


def _guessed(held: Sequence[Sequence[str]]) -> Mapping[str, int]:
    """Columns without a heading: addresses and languages show what they are, the first other one is the name."""
    places = {"address": _address_column(held)}
    for index, column in enumerate(held):
        if column and all(field.casefold() in _LANGUAGES for field in column):
            places.setdefault("language", index)
        elif column and not _addresses(column):
            places.setdefault("name", index)
    return places


def address_in(field: str) -> Recipient | None:
    """The recipient that a field holds; None where it is none."""
    try:
        return recipient(field)
    except DistributionError:
        return None
