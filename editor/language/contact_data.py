"""Addresses in running text: web, mail, telephone, street and postcode, each in a form that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.language.folding import fold


class ContactKind(StrEnum):
    WEB = "web"
    MAIL = "mail"
    PHONE = "phone"
    STREET = "street"
    POSTCODE = "postcode"


@dataclass(frozen=True, slots=True)
class ContactRead:
    """One of them, from `start` to `end`; `plain` is how it is compared, `text` how it is written."""

    kind: ContactKind
    start: int
    end: int
    plain: str
    text: str


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(
    r"(?:https?://|\bwww\.)[^\s<>„“”\"]+"
    r"|(?<![@\w.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}"
    r"(?:de|com|org|net|eu|at|ch|info|uk|io|gov|edu|example)(?:/[^\s<>„“”\"]*)?(?![\w-])",
    re.IGNORECASE,
)
_WEB_HINT = re.compile(r"://|www\.|\.(?:de|com|org|net|eu|at|ch|info|uk|io|gov|edu|example)(?![\w-])", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:(?:\+|00)\d{1,3}[ \u00a0/.-]?(?:\(0\))?|\(0\d{1,5}\)|0\d{1,5}[ \u00a0]?[/–-]|0\d{2,5}[ \u00a0])"
    r"[ \u00a0]?\d(?:[ \u00a0/()–.-]{0,3}\d){3,14}(?![\w])"
)
_STREET = re.compile(
    r"(?<!\w)(?:(?:Am|An der|An den|Im|Auf der|Auf dem|Zum|Zur|In der|In den|Unter den)[ \u00a0](?!Jahre?\b)[A-ZÄÖÜ]"
    r"[\w-]+(?=[ \u00a0]\d{1,3}[ \u00a0]?[a-h]?(?:[,)\n]|$))"
    r"|(?:[A-ZÄÖÜ][\w.-]*[ \u00a0-])?"
    r"(?:Straße|Strasse|Str\.|Platz|Allee|Weg|Ring|Ufer|Damm|Chaussee|Street|Road|Square)"
    r"|[A-ZÄÖÜ][\w-]*?(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|markt))"
    r"[ \u00a0](?P<number>\d{1,4}(?:[ \u00a0]?[a-h]\b)?)(?![\d.,:]*\d)"
    r"(?![ \u00a0]?(?:%|Uhr|[ap]\.?m\b|Prozent|Euro|Mio))"
)
_POSTCODE = re.compile(
    r"(?:(?<=, )|(?<=,\u00a0)|(?<=\n)|^|(?<=· )|(?<=in )|(?<=DE-)|(?<=D-))(\d{5})(?=[ \u00a0][A-ZÄÖÜ])"
)
_FIGURE = re.compile(r"[ \u00a0]\d")
_FIVE_FIGURES = re.compile(r"\d{5}[ \u00a0]")
_TRAILING = ".,;:!?)]’'…–"


def find_contact_data(text: str) -> list[ContactRead]:
    """What of it stands in `text`, in order."""
    reads = (*_mails(text), *_sites(text), *_phones(text), *_streets(text), *_postcodes(text))
    found: list[ContactRead] = []
    for read in sorted(reads, key=lambda each: (each.start, -each.end)):
        if not found or read.start >= found[-1].end:
            found.append(read)
    return found


def _mails(text: str) -> Iterator[ContactRead]:
    for match in _MAIL.finditer(text) if "@" in text else ():
        yield ContactRead(ContactKind.MAIL, *match.span(), match.group().lower(), match.group())


def _sites(text: str) -> Iterator[ContactRead]:
    for match in _WEB.finditer(text) if _WEB_HINT.search(text) else ():
        shown = match.group().rstrip(_TRAILING)
        yield ContactRead(ContactKind.WEB, match.start(), match.start() + len(shown), plain_address(shown), shown)


def plain_address(address: str) -> str:
    """An address without scheme, `www.` and a last slash."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.IGNORECASE).rstrip("/#")
    host, slash, path = bare.partition("/")
    return f"{host.lower()}{slash}{path}"


def _phones(text: str) -> Iterator[ContactRead]:
    for match in _PHONE.finditer(text) if "0" in text or "+" in text else ():
        plain = plain_phone(match.group())
        if len(plain) >= 8:
            yield ContactRead(ContactKind.PHONE, *match.span(), plain, match.group())


def plain_phone(number: str) -> str:
    """The figures of a number with the code of the country, Germany's if there is none: `+49641000010`."""
    figures = re.sub(r"[^\d+]", "", number.replace("(0)", ""))
    if figures.startswith("00"):
        return f"+{figures[2:]}"
    return f"+49{figures[1:]}" if figures.startswith("0") else figures


def _streets(text: str) -> Iterator[ContactRead]:
    for match in _STREET.finditer(text) if _FIGURE.search(text) else ():
        name = text[match.start() : match.start("number")]
        folded = re.sub(r"str(?:asse|\.)?\s*$", "str", fold(name).strip())
        number = match["number"].replace(" ", "").replace("\u00a0", "")
        yield ContactRead(
            ContactKind.STREET, *match.span(), re.sub(r"[\s-]+", " ", f"{folded} {number}"), match.group()
        )


def _postcodes(text: str) -> Iterator[ContactRead]:
    for match in _POSTCODE.finditer(text) if _FIVE_FIGURES.search(text) else ():
        yield ContactRead(ContactKind.POSTCODE, *match.span(1), match[1], match[1])
