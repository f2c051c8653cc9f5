"""The parts that a release has beside its text: contact, boilerplates, source, licence, web page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from editor.checks.editorial.sides import is_first, is_translation_due
from editor.checks.editorial.specimens import ABOUT, EN, about, contact, pictured, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, ReleaseView
from editor.checks.rule import (
    ERROR,
    GERMAN,
    HINT,
    WARNING,
    Example,
    Spotted,
    edition_rule,
    release_rule,
)
from editor.checks.text_view import TextView
from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.blocks import Photo
from editor.domain.people import Boilerplate, Contact, ContactKind, Issuer
from editor.domain.release import Release
from editor.domain.same_names import organisation_words

_OPEN = "Das Labor öffnet im Mai."


_IN_TEXT = Message(
    "An e-mail address stands in the text, and there is no media contact. Enter whom a newsroom may ask."
)


def _with(*contacts: Contact) -> Release:
    return replace(told(_OPEN), contacts=contacts)


@release_rule(
    "ED-S-02",
    ERROR,
    title=Message("No media contact"),
    why=Message("Whom may a newsroom ask? Enter a media contact with name, phone and e-mail."),
    source="Press practice",
    bad=(
        Example("(kein Pressekontakt)", release=lambda: told(_OPEN)),
        Example("Pressekontakt: Paul Seidel", release=lambda: _with(contact(phone="", email=""))),
        Example("(no media contact)", release=lambda: told("The lab opens in May.", lead=EN)),
        Example("(nur im Text)", release=lambda: told("Anmeldung: labor@optiknetz.example")),
    ),
    good=(
        Example("Paul Seidel, Telefon und E-Mail", release=lambda: _with(contact())),
        Example("Paul Seidel, nur Telefon", release=lambda: _with(contact(email=""))),
        Example("(leere Mitteilung)", release=Release),
    ),
)
def contact_missing(whole: ReleaseView) -> Iterator[Spotted]:
    if whole.editions and not _reachable(whole.release):
        in_text = any(text.view.is_running and "@" in text.plain for text in whole.texts)
        yield Spotted(fact="contacts", message=_IN_TEXT, severity=WARNING) if in_text else Spotted(fact="contacts")


def _reachable(release: Release) -> list[Contact]:
    return [each for each in release.contacts if each.email.strip() or each.phone.strip()]


_SHARED = re.compile(r"(?:info|kontakt|contact|office|mail|presse|press|media|medien|pr|hello|service|zentrale)@", re.I)


@release_rule(
    "ED-S-03",
    WARNING,
    title=Message("Media contact is incomplete"),
    why=Message("A newsroom in a hurry needs a name, a phone number and an e-mail address."),
    source="Press practice",
    bad=(
        Example("(ohne Telefon)", release=lambda: _with(contact(phone=""))),
        Example("(ohne E-Mail)", release=lambda: _with(contact(email=" "))),
        Example(
            "info@optiknetz.example (ohne Namen)", release=lambda: _with(contact("", email="info@optiknetz.example"))
        ),
    ),
    good=(
        Example("Paul Seidel, Telefon und E-Mail", release=lambda: _with(contact())),
        Example("Pressestelle und Paul Seidel", release=lambda: _with(contact("", phone=""), contact())),
        Example("(kein Pressekontakt)", release=lambda: told(_OPEN)),
    ),
)
def contact_incomplete(whole: ReleaseView) -> Iterator[Spotted]:
    contacts = _reachable(whole.release)
    press = [each for each in contacts if each.kind is ContactKind.PRESS] or contacts
    faults = [_lack(each) for each in press]
    if whole.editions and faults and all(faults):
        yield Spotted(fact="contacts", message=faults[0])


def _lack(each: Contact) -> Message | None:
    if not each.phone.strip():
        return Message("The media contact has no phone number.")
    if not each.email.strip():
        return Message("The media contact has no e-mail address.")
    if not each.name.strip() and _SHARED.match(each.email.strip()):
        return Message("The media contact is a shared address only: name somebody to ask for.")
    return None


# -- boilerplates

_SHORTEST, _LONGEST, _OLD = 150, 900, timedelta(days=365)


def _about(*boilerplates: Boilerplate, issuers: tuple[str, ...] = ()) -> Release:
    named = tuple(Issuer(Bilingual.same(name)) for name in issuers)
    return replace(told(_OPEN), boilerplates=boilerplates, issuers=named)


def _reviewed(day: date) -> Boilerplate:
    return replace(about("Über das OptikNetz Lahntal", ABOUT), reviewed=day)


@edition_rule(
    "ED-S-04",
    WARNING,
    title=Message("Boilerplate missing or unusual"),
    why=Message("There is no boilerplate: some sentences about each organisation in whose name the release goes out."),
    source="Press practice",
    bad=(
        Example("(kein Abbinder)", release=lambda: told(_OPEN)),
        Example(
            "(einer von zwei Herausgebern fehlt)",
            release=lambda: _about(
                about("Über das OptikNetz Lahntal", ABOUT), issuers=("OptikNetz Lahntal", "MedCluster Nord")
            ),
        ),
        Example("Das OptikNetz misst.", release=lambda: _about(about("Über das OptikNetz", "Das OptikNetz misst."))),
        Example("(vor zwei Jahren durchgesehen)", release=lambda: _about(_reviewed(date(2025, 1, 15)))),
    ),
    good=(
        Example(
            ABOUT, release=lambda: _about(about("Über das OptikNetz Lahntal", ABOUT), issuers=("OptikNetz Lahntal",))
        ),
        Example("(im Januar durchgesehen)", release=lambda: _about(_reviewed(date(2027, 1, 15)))),
        Example("(leere Mitteilung)", release=Release),
    ),
)
def boilerplates(edition: EditionView) -> Iterator[Spotted]:
    given = [each for each in edition.release.boilerplates if each.text]
    if is_first(edition):
        yield from _missing(edition.release, given)
        yield from _outdated(edition, given)
    for index in range(len(edition.release.boilerplates)):
        text = edition.text("", f"boilerplates[{index}].text")
        count = len(text.plain.strip()) if text else 0
        if text and not _SHORTEST <= count <= _LONGEST:
            said = Message("The boilerplate has {count} characters; 300 to 700 are usual.", count=count)
            yield replace(text.spotted(message=said), severity=HINT)


_AUTHORITY = re.compile(
    r"\b(?:Land|Kreis|Polizei|Gericht|Staatsanwaltschaft|Magistrat|Ministerium|Senat|Behörde|Stadtverwaltung|Feuerwehr"
    r"|Stadt|Gemeinde|Fraktion|City|Council|Ministry|Police|Court|Government)\b"
    r"|\b(?:Polizei|Landes|Bundes|Oberbürgermeister|Staats)\w{0,20}(?:präsidium|inspektion|direktion|station|polizei|amt"
    r"|kanzlei)\b|(?:kreis|gericht|ministerium|präsidium|behörde|anwaltschaft|verwaltung|gemeinde|fraktion)s?\b",
    re.IGNORECASE,
)


def _missing(release: Release, given: list[Boilerplate]) -> Iterator[Spotted]:
    if not given:
        yield Spotted(fact="boilerplates", severity=HINT if _is_of_authority(release) else None)
        return
    said = {
        word
        for each in given
        for both in (each.heading, each.text)
        for language in LANGUAGES
        for word in _folded(both[language])
    }
    for issuer in release.issuers:
        name = issuer.name.either(release.lead).strip()
        if name and not set(_folded(name)) <= said and len(given) < len(release.issuers):
            message = Message("There is no boilerplate about {organisation}.", organisation=name)
            yield Spotted(fact="boilerplates", message=message)


def _is_of_authority(release: Release) -> bool:
    """Whether an authority sends a release: nobody has to say what the police are."""
    names = [
        release.source,
        *(each.name for each in release.issuers),
        *(each.organisation for each in release.contacts),
    ]
    told_names = [*(each.either(release.lead) for each in names), *(each.name for each in release.contacts)]
    return any(map(_AUTHORITY.search, told_names))


def _folded(text: str) -> tuple[str, ...]:
    """Its words without the genitive: `OptikNetzes` is `optiknetz`."""
    return tuple(re.sub(r"(?<=\w{4})(?:es|s)$", "", word) for word in organisation_words(text))


def _outdated(edition: EditionView, given: list[Boilerplate]) -> Iterator[Spotted]:
    today = edition.moment.now.astimezone().date()
    for each in given:
        if each.reviewed and each.reviewed < today - _OLD:
            message = Message("The boilerplate was last gone through on {day}: is it still right?", day=each.reviewed)
            yield Spotted(fact="boilerplates", message=message, severity=HINT)


# -- source, licence, web page


@release_rule(
    "ED-S-05",
    WARNING,
    title=Message("No source"),
    why=Message("Who sends the release? Enter the issuer, or the source line."),
    source="Press practice",
    bad=(
        Example("(weder Herausgeber noch Quelle)", release=lambda: told(_OPEN)),
        Example("(Herausgeber ohne Namen)", release=lambda: _about(issuers=("",))),
        Example("(neither issuer nor source)", release=lambda: told("The lab opens.", lead=EN)),
    ),
    good=(
        Example(
            "Quelle: OptikNetz Lahntal", release=lambda: replace(told(_OPEN), source=Bilingual("OptikNetz Lahntal", ""))
        ),
        Example("Herausgeber: MedCluster Nord", release=lambda: _about(issuers=("MedCluster Nord",))),
        Example("Pressekontakt: OptikNetz Lahntal", release=lambda: _with(_of_firm())),
        Example("Über das OptikNetz Lahntal", release=lambda: _about(about("Über das OptikNetz Lahntal", ABOUT))),
        Example("(leere Mitteilung)", release=Release),
    ),
)
def source_missing(whole: ReleaseView) -> Iterator[Spotted]:
    if whole.editions and not _names_sender(whole.release):
        yield Spotted(fact="source", severity=HINT if _reachable(whole.release) else None)


def _names_sender(release: Release) -> bool:
    """Who sends a release is also told by the organisation of its contact, or by a boilerplate."""
    told_elsewhere = (each.organisation for each in release.contacts)
    headings = (each.heading for each in release.boilerplates if each.text)
    named = (issuer.name for issuer in release.issuers)
    return bool(release.source) or any(map(bool, (*named, *told_elsewhere, *headings)))


def _of_firm() -> Contact:
    return replace(contact(), organisation=Bilingual("OptikNetz Lahntal", ""))


@edition_rule(
    "ED-S-06",
    HINT,
    GERMAN,
    title=Message("No licence line"),
    why=Message("Newsrooms like to read that reprinting is free, and that you ask for a copy."),
    source="Press practice",
    bad=(
        Example("(keine Abdruckzeile)", release=lambda: told(_OPEN)),
        Example(
            "(nur englisch)", release=lambda: replace(told(_OPEN), licence=Bilingual("", "Free for editorial use"))
        ),
        Example("(Abdruckzeile aus Leerzeichen)", release=lambda: replace(told(_OPEN), licence=Bilingual(" ", ""))),
    ),
    good=(
        Example(
            "Abdruck honorarfrei", release=lambda: replace(told(_OPEN), licence=Bilingual("Abdruck honorarfrei", ""))
        ),
        Example("(Foto: dort gesagt)", release=lambda: told(_OPEN, pictured())),
        Example("(englisch)", release=lambda: told("The lab opens.", lead=EN)),
    ),
)
def licence_missing(edition: EditionView) -> Iterator[Spotted]:
    """With photos, what is said of their use is asked for instead."""
    has_photos = any(isinstance(block, Photo) and not block.is_blank for block in edition.release.blocks)
    licence = edition.release.licence
    if not has_photos and not licence[edition.language].strip() and not is_translation_due(edition, licence):
        yield Spotted(fact="licence")


_LINK = re.compile(r"https?://|\bwww\.|\b[\w-]{2,63}\.(?:de|com|org|net|eu|info|example)\b", re.IGNORECASE)


@release_rule(
    "ED-S-08",
    HINT,
    title=Message("No link"),
    why=Message("Give the address where the release, photos or more about it can be found."),
    source="Press practice",
    bad=(
        Example("(keine Adresse im Netz)", release=lambda: told(_OPEN)),
        Example("(nur eine E-Mail-Adresse)", release=lambda: _with(contact())),
        Example("(no address)", release=lambda: told("The lab opens.", lead=EN)),
    ),
    good=(
        Example("Mehr unter www.optiknetz.example", release=lambda: told(_OPEN, "Mehr unter www.optiknetz.example")),
        Example(
            "(öffentliche Adresse eingetragen)",
            release=lambda: replace(told(_OPEN), web=Bilingual("https://optiknetz.example/labor", "")),
        ),
        Example("(leere Mitteilung)", release=Release),
    ),
)
def link_missing(whole: ReleaseView) -> Iterator[Spotted]:
    if not whole.editions or whole.release.web:
        return
    if not whole.gather(_has_address) and not any(text.checked.text.text.links for text in whole.texts):
        yield Spotted(fact="web")


def _has_address(view: TextView) -> bool:
    return "." in view.plain and _LINK.search(view.plain) is not None
