"""The fields of a search, `speaker:` for one: what they are called, and how each is marked in the index.

A word of such a field stands in the index a second time behind a character of its field, so that looking it up in the
field costs no more than looking it up anywhere. Facts that are no words (a status, a photo) are marks alone.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from editor.domain.bilingual import Language
from editor.domain.release import Status

SEPARATOR = "\ue000"
"""Stands between two texts, so that no phrase is found across them; it is never a word."""


class Field(StrEnum):
    """Where a word has to stand, or which fact is meant."""

    HEADLINE = "headline"
    SPEAKER = "speaker"
    SHOWN = "shown"
    CAPTION = "caption"
    CREDIT = "credit"
    SOURCE = "source"
    ISSUER = "issuer"
    NOTE = "note"
    PLACE = "place"
    NUMBER = "number"
    CONTACT = "contact"
    KEYWORD = "keyword"
    EVENT = "event"
    PERSON = "person"
    QUOTE = "quote"
    PHOTO = "photo"
    TEXT = "text"
    YEAR = "year"
    DATE = "date"
    SINCE = "since"
    AFTER = "after"
    UNTIL = "until"
    BEFORE = "before"
    LANGUAGE = "lang"
    STATUS = "status"
    HAS = "has"
    EMBARGO = "embargo"
    IS = "is"
    TAG = "tag"


MARKED = tuple(field for field in Field if list(Field).index(field) < list(Field).index(Field.PERSON))
"""The fields whose words are marked in the index, in the order of their marks."""

MARKS = MappingProxyType({field: chr(0xE001 + number) for number, field in enumerate(MARKED)})

WITHIN = MappingProxyType({**{field: (field,) for field in MARKED}, Field.PERSON: (Field.SPEAKER, Field.SHOWN)})
"""In which marked fields a word of a field is looked up."""

SECTIONS = frozenset({Field.QUOTE, Field.PHOTO, Field.TEXT})
"""Long texts, whose words are not marked: they are looked for in the texts of what was found anywhere."""

DAYS = frozenset({Field.YEAR, Field.DATE, Field.SINCE, Field.AFTER, Field.UNTIL, Field.BEFORE})

NAMES = MappingProxyType(
    {
        Field.SPEAKER: ("speaker", "sprecher", "sprecherin"),
        Field.YEAR: ("year", "jahr"),
        Field.TAG: ("tag", "schlagwort", "etikett"),
        Field.STATUS: ("status",),
        Field.LANGUAGE: ("lang", "language", "sprache"),
        Field.HAS: ("has", "with", "mit", "hat"),
        Field.EMBARGO: ("embargo", "sperrfrist"),
        Field.HEADLINE: ("headline", "überschrift", "ueberschrift"),
        Field.QUOTE: ("quote", "zitat"),
        Field.PERSON: ("person",),
        Field.PHOTO: ("photo", "foto", "bild"),
        Field.CAPTION: ("caption", "bildunterschrift"),
        Field.CREDIT: ("credit", "bildnachweis"),
        Field.ISSUER: ("issuer", "herausgeber"),
        Field.SOURCE: ("source", "quelle"),
        Field.PLACE: ("place", "ort"),
        Field.NOTE: ("note", "notiz"),
        Field.NUMBER: ("number", "nummer"),
        Field.CONTACT: ("contact", "kontakt", "pressekontakt"),
        Field.KEYWORD: ("keyword", "stichwort"),
        Field.EVENT: ("event", "termin"),
        Field.TEXT: ("text",),
        Field.DATE: ("date", "datum"),
        Field.SINCE: ("since", "seit", "ab"),
        Field.AFTER: ("after", "nach"),
        Field.UNTIL: ("until", "bis"),
        Field.BEFORE: ("before", "vor"),
        Field.IS: ("is", "ist"),
    }
)
"""What may be typed before the colon: an English name, then German ones; the fields asked for most come first."""

VALUES = MappingProxyType(
    {
        Field.STATUS: MappingProxyType(
            {
                Status.DRAFT.value: ("draft", "entwurf"),
                Status.REVIEW.value: ("review", "abstimmung"),
                Status.APPROVED.value: ("approved", "freigegeben"),
                Status.SENT.value: ("sent", "versendet", "versandt", "gesendet"),
                Status.ARCHIVED.value: ("archived", "archiviert", "archiv"),
            }
        ),
        Field.LANGUAGE: MappingProxyType(
            {
                Language.DE.value: ("de", "deutsch", "german"),
                Language.EN.value: ("en", "englisch", "english"),
            }
        ),
        Field.HAS: MappingProxyType(
            {
                "photo": ("photo", "foto", "bild"),
                "quote": ("quote", "zitat"),
                "embargo": ("embargo", "sperrfrist"),
                "approval": ("approval", "freigabe"),
                "attachment": ("attachment", "anlage", "anhang"),
                "event": ("event", "termin"),
                "note": ("note", "notiz"),
                "number": ("number", "nummer"),
                "tag": ("tag", "schlagwort", "etikett"),
            }
        ),
        Field.EMBARGO: MappingProxyType(
            {
                "open": ("open", "offen"),
                "passed": ("passed", "abgelaufen", "vorbei"),
            }
        ),
        Field.IS: MappingProxyType(
            {
                "replaced": ("replaced", "ersetzt"),
                "correction": ("correction", "korrektur"),
                "recall": ("recall", "rückruf", "rueckruf"),
            }
        ),
    }
)
"""What may be typed behind the colon of a field that knows its values, by what is meant."""

_FACT = "\ue0f0"

EVERY = f"{_FACT}every"
"""Stands in every text of the index."""


def fact(field: Field, value: str) -> str:
    """The mark of a fact in the index: it is no word, and no query but ours has it."""
    return f"{_FACT}{field.value}{value}"


def is_word(token: str) -> bool:
    """Whether it is a word, of a field or of none: neither a separator nor the mark of a fact."""
    return not token.startswith((SEPARATOR, _FACT))
