"""What a picture file says about itself, brought into the empty fields of its photo."""

from __future__ import annotations

import re
from dataclasses import replace

from editor.domain.bilingual import LANGUAGES, Bilingual, Language, clean
from editor.domain.blocks import Photo
from editor.domain.people import Person, PersonShown
from editor.domain.richtext import RichText
from editor.importers.picture_metadata import PictureFacts, Told
from editor.language.names import split_title

_OWNER = re.compile(
    r"^(?:(?:©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten)[\s:,.]*|(?:19|20)\d\d[\s:,.-]*)+",
    re.IGNORECASE,
)
_DOCTORS = re.compile(r"\b(Dr|Prof)\.")
"""Titles that British English writes without a point."""


def filled(photo: Photo, facts: PictureFacts, lead: Language) -> Photo:
    """The photo with its empty fields filled from the file; what is written stays as it is."""
    credit = _credit(facts)
    with_texts = replace(
        photo,
        alt=_completed(photo.alt, facts.alt.sides(lead)),
        credit=photo.credit or credit,
        rights=photo.rights or _rights(facts, photo.credit or credit),
        usage=photo.usage or facts.usage.one(lead),
        licence_end=photo.licence_end or facts.licence_end,
        persons=photo.persons or tuple(_shown(name) for name in facts.persons),
    )
    changed = _captioned(with_texts, facts.caption or facts.headline, lead)
    return photo if changed == photo else changed


def gained(before: Photo, after: Photo) -> tuple[str, ...]:
    """The fields that `after` has and `before` has not: `caption`, `alt`, `credit` and so on."""
    pairs: dict[str, tuple[object, object]] = {
        "caption": (before.text, after.text),
        "alt": (before.alt, after.alt),
        "credit": (before.credit, after.credit),
        "rights": (before.rights, after.rights),
        "usage": (before.usage, after.usage),
        "licence_end": (before.licence_end, after.licence_end),
        "persons": (before.persons, after.persons),
    }
    return tuple(name for name, (old, new) in pairs.items() if old != new)


def _captioned(photo: Photo, told: Told, lead: Language) -> Photo:
    """The photo with captions on the sides that have none; two of one file belong together."""
    sides = told.sides(lead)
    new = {side: sides[side] for side in LANGUAGES if sides[side] and photo.text[side].is_blank}
    for side, text in new.items():
        photo = photo.with_text(side, RichText.plain_text(text))
    if len(new) == len(LANGUAGES):
        photo = replace(photo, text=photo.text.settled(lead))
    return photo


def _completed(written: Bilingual, told: Bilingual) -> Bilingual:
    return Bilingual(*(written[side] or clean(told[side]) for side in LANGUAGES))


def _credit(facts: PictureFacts) -> str:
    """`Maria Vogt / OptikNetz Lahntal`; a name that the credit line has is not told twice."""
    creator, credit = facts.creator, facts.credit
    if not creator or creator.casefold() in credit.casefold():
        return credit
    return f"{creator} / {credit}" if credit and credit.casefold() not in creator.casefold() else creator


def _rights(facts: PictureFacts, credit: str) -> str:
    """Who holds the rights, without the sign and the year before the name; empty where the credit says it."""
    owner = _OWNER.sub("", facts.copyright).strip(" ,.")
    return "" if owner.casefold() in credit.casefold() else owner


def _shown(name: str) -> PersonShown:
    title, plain = split_title(name)
    british = _DOCTORS.sub(r"\1", title)
    return PersonShown(Person(name=clean(plain), title=Bilingual(clean(title), clean(british))))
