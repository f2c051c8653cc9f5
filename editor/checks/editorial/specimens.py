"""Small releases of our own, from which the rules about the parts of a release make their examples."""

from __future__ import annotations

from dataclasses import replace

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote, Verb
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Boilerplate, Contact, Person, PersonShown
from editor.domain.release import Release
from editor.domain.richtext import RichText

SMALL_PICTURE, LARGE_PICTURE = "5" * 64, "7" * 64
SIZES = {SMALL_PICTURE: (800, 600), LARGE_PICTURE: (4000, 3000)}
"""How large the pictures of the examples are."""

DE, EN = Language.DE, Language.EN
ALT = Bilingual("Eine Frau prüft eine Linse an einem Messtisch", "A woman testing a lens at an optical bench")
HEADLINE = "OptikNetz Lahntal eröffnet Prüflabor in Gießen"


def said(text: str, language: Language = DE) -> Passage:
    return Passage().with_text(language, RichText.plain_text(text))


def row(kind: Kind, text: str, language: Language = DE) -> Block:
    return Block(id=kind.value, kind=kind, text=said(text, language))


def told(*blocks: Block | str, lead: Language = DE) -> Release:
    """A release of these blocks; a text alone is a paragraph."""
    rows = (_paragraph(each, at, lead) if isinstance(each, str) else each for at, each in enumerate(blocks))
    return Release(lead=lead, blocks=tuple(rows))


def _paragraph(text: str, at: int, language: Language) -> Block:
    return replace(row(Kind.PARAGRAPH, text, language), id=f"row-{at}")


def headed(headline: str, *blocks: Block | str, lead: Language = DE) -> Release:
    return told(row(Kind.HEADLINE, headline, lead), *blocks, lead=lead)


def person(name: str, title: str = "", function: str = "", organisation: str = "", role: str = "") -> Person:
    """Somebody whose words are the same in both languages."""
    part = Affiliation(Bilingual.same(role), Bilingual.same(organisation))
    affiliations = (part,) if role or organisation else ()
    return Person(name, Bilingual.same(title), Bilingual.same(function), affiliations)


JANA = person("Jana Brandt", "Dr.", "Leiterin des OptikNetzes Lahntal", "OptikNetz Lahntal", "Leiterin")
TOM = person("Tom Reuter", "", "Geschäftsführer des MedClusters Nord", "MedCluster Nord", "Geschäftsführer")


def spoken(
    text: str,
    speaker: Person = JANA,
    *,
    attribution: str = "",
    verb: Verb = Verb.SAY,
    language: Language = DE,
    unattributed: bool = False,
) -> Quote:
    return Quote(
        id=f"quote-{len(text)}-{speaker.name}",
        text=said(text, language),
        speaker=speaker,
        verb=verb,
        attribution=Bilingual.only(language, attribution) if attribution else NOTHING,
        unattributed=unattributed,
    )


def pictured(
    caption: str = "Probelauf im neuen Prüflabor in Gießen",
    *shown: Person,
    alt: str | None = None,
    credit: str = "Maria Vogt",
    rights: str = "",
    usage: str = "",
    file: str = LARGE_PICTURE,
    consent: bool | None = True,
    language: Language = DE,
) -> Photo:
    return Photo(
        id="photo",
        text=said(caption, language),
        file=file,
        alt=ALT if alt is None else Bilingual.only(language, alt),
        credit=credit,
        rights=rights,
        usage=usage,
        persons=tuple(PersonShown(each, consent) for each in shown),
    )


def contact(
    name: str = "Paul Seidel", *, phone: str = "+49 641 0000-10", email: str = "seidel@optiknetz.example"
) -> Contact:
    return Contact(name, organisation=Bilingual.same("OptikNetz Lahntal"), email=email, phone=phone)


def about(heading: str, text: str) -> Boilerplate:
    return Boilerplate(Bilingual(heading, ""), Bilingual(text, ""))


ABOUT = (
    "Das OptikNetz Lahntal verbindet 41 Betriebe der optischen Industrie zwischen Marburg und Wetzlar. Das 2009 "
    "gegründete Netzwerk unterstützt sie bei Ausbildung, Forschung und Export und betreibt zwei Labore in Gießen."
)
