"""Photos: caption and credit given, consent asked, licence running, picture large enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from editor.checks.editorial.sides import is_told_in
from editor.checks.editorial.specimens import EN, JANA, SMALL_PICTURE, TOM, pictured, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, ReleaseView
from editor.checks.rule import ERROR, HINT, SUGGEST, WARNING, Example, Spotted, edition_rule, release_rule
from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Photo

_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile(r"(?:©|\([cC]\)|\bCopyright\b:?)\s*")
_LABEL = re.compile(
    r"\s*(?:(?:Fotos?|Bild|Bildnachweis|Photos?|Picture|Image|Credit|Copyright)\s*:\s*)+", re.IGNORECASE
)
_LONGEST = 300
"""Characters of a credit that are looked at."""
_LONG_SIDE, _SHORT_SIDE = 2126, 1535
"""Pixels of a picture of 13 by 18 centimetres at 300 dpi."""


@edition_rule(
    "ED-P-01",
    ERROR,
    title=Message("Photo without a caption"),
    why=Message("No photo without a caption: newsrooms print none of which they do not know what it shows."),
    source="Press practice",
    bad=(
        Example("(Foto ohne Bildunterschrift)", release=lambda: told("Das Labor öffnet.", pictured(""))),
        Example("Nur die Namen der Gezeigten", release=lambda: told("Das Labor öffnet.", pictured("", JANA))),
        Example(
            "(photo without a caption)", release=lambda: told("The lab opens.", pictured("", language=EN), lead=EN)
        ),
    ),
    good=(
        Example("Probelauf im Prüflabor in Gießen", release=lambda: told("Das Labor öffnet.", pictured())),
        Example("(leere Zeile für ein Foto)", release=lambda: told("Das Labor öffnet.", pictured("", file=""))),
        Example("Trial run in Gießen", release=lambda: told("Hello.", pictured("Trial run", language=EN), lead=EN)),
    ),
)
def caption_missing(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        if photo.text.is_blank and is_told_in(edition, photo):
            named = any(shown.person.name.strip() for shown in photo.persons)
            only_names = Message("Only the names of those shown are printed. Say what the photo shows, when and where.")
            yield Spotted(block=photo.id, message=only_names if named else None, severity=WARNING if named else None)


@edition_rule(
    "ED-P-02",
    ERROR,
    fixing=SUGGEST,
    title=Message("Photo without a name in its credit"),
    why=Message(
        "Photographers have a right to be named. Enter who took the photo: given name, surname and, after a slash, "
        "agency or organisation."
    ),
    source="§ 13 UrhG",
    bad=(
        Example("(kein Bildnachweis)", release=lambda: told("Das Labor öffnet.", pictured(credit=""))),
        Example("Foto: ©", release=lambda: told("Das Labor öffnet.", pictured(credit="Foto: ©"))),
        Example(
            "© Maria Vogt", "Maria Vogt", release=lambda: told("Das Labor öffnet.", pictured(credit="© Maria Vogt"))
        ),
    ),
    good=(
        Example("Foto: Maria Vogt", release=lambda: told("Das Labor öffnet.", pictured(credit="Foto: Maria Vogt"))),
        Example(
            "Maria Vogt / OptikNetz Lahntal", release=lambda: told("Das Labor.", pictured(rights="OptikNetz Lahntal"))
        ),
        Example("privat", release=lambda: told("Das Labor öffnet.", pictured(credit="privat"))),
    ),
)
def credit_missing(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        if is_told_in(edition, photo):
            yield from _credit(edition, photo)


def _credit(edition: EditionView, photo: Photo) -> Iterator[Spotted]:
    text = edition.whole.text(photo.id, None, "credit")
    if text is None or not _LETTER.search(_LABEL.sub("", _SIGN.sub("", text.plain[:_LONGEST]))):
        if not photo.rights.strip():
            yield text.spotted() if text else Spotted(block=photo.id, part="credit")
    elif sign := _SIGN.match(text.plain, _after_label(text.plain)):
        spotted = text.spotted(sign.start(), sign.end(), _SIGN_MESSAGE)
        yield replace(spotted, fix="", severity=HINT)


def _after_label(credit: str) -> int:
    label = _LABEL.match(credit)
    return label.end() if label else 0


_SIGN_MESSAGE = Message(
    "The sign © names who holds the rights, not who took the photo. “Photo:” is printed before the credit: give the "
    "photographer’s name here and the owner in the field for the rights."
)


@edition_rule(
    "ED-P-08",
    ERROR,
    title=Message("Consent of those shown"),
    why=Message("A photo of people is published with their consent only. Ask them, and enter what they said."),
    source="§ 22 KUG; Art. 6 DSGVO",
    bad=(
        Example("Einwilligung offen", release=lambda: told("Labor.", pictured("Im Labor", JANA, consent=None))),
        Example("Einwilligung verweigert", release=lambda: told("Labor.", pictured("Im Labor", JANA, consent=False))),
        Example(
            "Consent open",
            release=lambda: told("Lab.", pictured("In the lab", TOM, consent=None, language=EN), lead=EN),
        ),
    ),
    good=(
        Example("Einwilligung liegt vor", release=lambda: told("Labor.", pictured("Im Labor", JANA, TOM))),
        Example("Niemand ist zu erkennen", release=lambda: told("Labor.", pictured("Im Labor", consent=None))),
        Example("Consent given", release=lambda: told("Lab.", pictured("In the lab", TOM, language=EN), lead=EN)),
    ),
)
def consent_missing(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        shown = [each for each in photo.persons if each.person.name.strip()] if is_told_in(edition, photo) else []
        refused = [each.person.name.strip() for each in shown if each.consent is False]
        asked = [each.person.name.strip() for each in shown if each.consent is None]
        if refused:
            message = Message("{name} does not consent to this photo: take another one.", name=refused[0])
            yield Spotted(block=photo.id, part="persons", message=message)
        elif asked:
            yield Spotted(block=photo.id, part="persons", message=_open(asked), severity=WARNING)


def _open(names: list[str]) -> Message:
    if len(names) == 1:
        return Message("Nobody has entered yet whether {name} consents to the photo.", name=names[0])
    return Message("Nobody has entered yet whether {names} consent to the photo.", names=", ".join(names))


@release_rule(
    "ED-P-09",
    HINT,
    title=Message("No word on the use of the photos"),
    why=Message(
        "Newsrooms want to read what they may do with a photo. Enter a licence line, or terms of use with the photo."
    ),
    source="Press practice",
    bad=(
        Example("(Foto ohne Nutzungsbedingungen)", release=lambda: told("Labor.", pictured())),
        Example(
            "(zwei Fotos, eines ohne)",
            release=lambda: told("Labor.", pictured(usage="frei"), replace(pictured(), id="2")),
        ),
        Example("(photo without terms)", release=lambda: told("Lab.", pictured("In the lab", language=EN), lead=EN)),
    ),
    good=(
        Example("Abdruck honorarfrei", release=lambda: told("Labor.", pictured(usage="Abdruck honorarfrei"))),
        Example(
            "Abdruck honorarfrei – Belegexemplar erbeten",
            release=lambda: replace(told("Labor.", pictured()), licence=Bilingual("Abdruck honorarfrei", "")),
        ),
        Example("(kein Foto)", release=lambda: told("Das Labor öffnet.")),
    ),
)
def terms_missing(whole: ReleaseView) -> Iterator[Spotted]:
    photos = [block for block in whole.release.blocks if isinstance(block, Photo) and not block.is_blank]
    if not whole.release.licence and any(not photo.usage.strip() for photo in photos):
        yield Spotted(fact="licence")


@edition_rule(
    "ED-P-10",
    HINT,
    title=Message("Small picture"),
    why=Message("For print, a picture of 13 by 18 centimetres needs 1535 by 2126 pixels (300 dpi)."),
    source="Press practice",
    bad=(
        Example("800 × 600 Pixel", release=lambda: told("Labor.", pictured(file=SMALL_PICTURE))),
        Example(
            "800 × 600 Pixel, zwei Personen", release=lambda: told("Labor.", pictured("A", JANA, file=SMALL_PICTURE))
        ),
        Example(
            "800 × 600 pixels", release=lambda: told("Lab.", pictured("A", file=SMALL_PICTURE, language=EN), lead=EN)
        ),
    ),
    good=(
        Example("4000 × 3000 Pixel", release=lambda: told("Labor.", pictured())),
        Example("(Größe unbekannt)", release=lambda: told("Labor.", pictured(file="3" * 64))),
        Example("(noch kein Bild)", release=lambda: told("Labor.", pictured(file=""))),
    ),
)
def picture_small(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        size = edition.moment.picture_size(photo.file) if photo.file and is_told_in(edition, photo) else None
        if size and (max(size) < _LONG_SIDE or min(size) < _SHORT_SIDE):
            message = Message(
                "The picture has {width} by {height} pixels; print needs 1535 by 2126.", width=size[0], height=size[1]
            )
            yield Spotted(block=photo.id, part="file", message=message)


def _licensed(until: date) -> Photo:
    return replace(pictured(), licence_end=until)


@edition_rule(
    "ED-P-11",
    ERROR,
    title=Message("Licence of a photo has ended"),
    why=Message("The licence of this photo has ended: take another one, or prolong the licence."),
    source="§ 31 UrhG",
    bad=(
        Example("Nutzung bis 31. Januar 2027", release=lambda: told("Labor.", _licensed(date(2027, 1, 31)))),
        Example("Nutzung bis gestern", release=lambda: told("Labor.", _licensed(date(2027, 2, 17)))),
        Example("Nutzung bis 2013", release=lambda: told("Labor.", _licensed(date(2013, 12, 31)))),
    ),
    good=(
        Example("Nutzung bis heute", release=lambda: told("Labor.", _licensed(date(2027, 2, 18)))),
        Example("Nutzung bis 2030", release=lambda: told("Labor.", _licensed(date(2030, 1, 1)))),
        Example("unbefristet", release=lambda: told("Labor.", pictured())),
    ),
)
def licence_ended(edition: EditionView) -> Iterator[Spotted]:
    today = edition.moment.now.astimezone().date()
    for photo in edition.photos:
        if photo.licence_end and photo.licence_end < today and is_told_in(edition, photo):
            ended = Message("The licence of this photo ended on {day}.", day=photo.licence_end)
            yield Spotted(block=photo.id, part="licence_end", message=ended)
