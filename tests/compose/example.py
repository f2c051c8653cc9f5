"""A release of our own that shows every kind of block, complete in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Block, Display, Kind, Photo, Position, Quote
from editor.domain.facts import Embargo, Event
from editor.domain.inline import from_inline
from editor.domain.passage import Passage, passage
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person, PersonShown
from editor.domain.release import Release, Status

NOW = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)

OPTIK = Bilingual.same("OptikNetz Lahntal")
MED = Bilingual.same("MedCluster Nord")


def person(name: str, title: str, organisation: str, de: str = "", en: str = "") -> Person:
    return Person(
        name,
        Bilingual(f"{title}." if title else "", title),
        Bilingual(de, en),
        (Affiliation(organisation=Bilingual.same(organisation)),),
    )


BRANDT = person(
    "Jana Brandt", "Dr", "OptikNetz Lahntal", "Leiterin des OptikNetzes Lahntal", "head of OptikNetz Lahntal"
)
REUTER = person("Tom Reuter", "", "MedCluster Nord", "Sprecher des MedClusters Nord", "spokesman of MedCluster Nord")
KAYA = person("Aylin Kaya", "", "Klinik Lahntal")


def block(kind: Kind, de: str, en: str, *, id: str = "", run_in: bool = False) -> Block:  # noqa: A002
    return Block(kind=kind, id=id or kind.value, text=passage(de, en), run_in=run_in)


HEAD = (
    block(Kind.KICKER, "Kooperation", "Partnership"),
    block(
        Kind.HEADLINE, "Zwei Netzwerke, ein Labor: Optik trifft Medizin", "Two networks, one lab: optics meets medicine"
    ),
    block(
        Kind.SUBHEADLINE,
        "OptikNetz Lahntal und MedCluster Nord bündeln ihre Messtechnik",
        "OptikNetz Lahntal and MedCluster Nord pool their measuring technology",
    ),
    block(
        Kind.LEAD,
        "Von Sonntag, 21. Februar 2027, an teilen sich 64 Betriebe ein Prüflabor. Die Netzwerke haben dafür "
        "1,2 Millionen Euro eingeworben.",
        "From Sunday 21 February 2027, 64 companies will share one test lab. The networks raised €1.2 million for it.",
    ),
)
QUOTE = Quote(
    id="quote",
    text=passage(
        "Wer Linsen schleift und wer Herzklappen prüft, misst am Ende dasselbe: Oberflächen.",
        "Whoever grinds lenses and whoever tests heart valves ends up measuring the same thing: surfaces.",
    ),
    speaker=BRANDT,
)
AFTER_QUOTE = block(
    Kind.PARAGRAPH,
    "Das Labor steht allen Mitgliedern z. B. für Serienprüfungen offen. Gebucht wird stundenweise, die ersten acht "
    "Stunden im Jahr sind frei.",
    "The lab is open to all members, for series testing among other things. Booking is by the hour; the first eight "
    "hours of each year are free.",
    id="after",
    run_in=True,
)
PHOTO = Photo(
    id="photo",
    file="0" * 64,
    text=passage("Eröffneten das Labor", "Opening the lab"),
    alt=Bilingual("Drei Personen stehen an einem Messtisch", "Three people standing at a measuring table"),
    credit="Maria Vogt",
    rights="OptikNetz Lahntal",
    persons=(PersonShown(BRANDT), PersonShown(REUTER), PersonShown(KAYA)),
)
MORE = (
    block(Kind.CROSSHEAD, "Ein Tisch für zwei Branchen", "One table for two industries"),
    Block(
        kind=Kind.PARAGRAPH,
        id="linked",
        text=Passage(
            from_inline(
                'Der Messtisch misst auf <b>zehn Nanometer</b> genau. Den <a href="https://labor.example/plan">'
                "Belegungsplan</a> gibt es <i>online</i>."
            ),
            from_inline(
                'The table measures to within <b>ten nanometres</b>. The <a href="https://labor.example/plan">'
                "timetable</a> is <i>online</i>."
            ),
        ),
    ),
    Quote(
        id="between",
        run_in=True,
        text=passage('Das Wort "Messfehler" will ich hier nicht hören', "I do not want to hear 'measuring error' here"),
        text2=passage("und wenn doch, dann nur einmal.", "and if I must, then only once."),
        speaker=REUTER,
        position=Position.BETWEEN,
    ),
    block(
        Kind.BULLETS,
        "Messtisch für Linsen bis 40 Zentimeter\nKlimakammer mit acht Plätzen\nSchulungsraum",
        "Measuring table for lenses of up to 40 centimetres\nClimatic chamber with eight places\nTraining room",
    ),
    Quote(
        id="set-off",
        text=passage("Wir haben drei Jahre dafür gespart.", "We saved up for this for three years."),
        speaker=KAYA,
        display=Display.BLOCK,
    ),
    block(
        Kind.FACTBOX,
        "Das Labor in Zahlen\n64 Betriebe\n420 Quadratmeter\n1,2 Millionen Euro",
        "The lab in figures\n64 companies\n420 square metres\n€1.2 million",
    ),
    Quote(
        id="before",
        text=passage("Wann kommt der Termin?", "When is my slot?"),
        speaker=BRANDT,
        position=Position.BEFORE,
    ),
)
NOTES = block(
    Kind.NOTES,
    "Bilder in Druckqualität auf Anfrage.\nEine Führung ist jeden Dienstag möglich.",
    "Pictures in print quality on request.\nTours are possible every Tuesday.",
)
BOILERPLATES = (
    Boilerplate(
        Bilingual("Über das OptikNetz Lahntal", "About OptikNetz Lahntal"),
        Bilingual(
            "Das OptikNetz Lahntal verbindet 41 Betriebe der optischen Industrie zwischen Marburg und Wetzlar.",
            "OptikNetz Lahntal links 41 companies of the optical industry between Marburg and Wetzlar.",
        ),
    ),
    Boilerplate(
        Bilingual("Über das MedCluster Nord", "About MedCluster Nord"),
        Bilingual(
            "Im MedCluster Nord arbeiten 23 Hersteller und fünf Kliniken an Medizintechnik.",
            "In MedCluster Nord, 23 manufacturers and five clinics work on medical technology.",
        ),
    ),
)
SHORT = Release(
    id="5f3a",
    number="07/2027",
    label=Bilingual("Pressemitteilung", "Press release"),
    stage=Status.APPROVED,
    date=date(2027, 2, 18),
    place=Bilingual.same("Gießen"),
    embargo=Embargo(datetime(2027, 2, 21, 9, 0, tzinfo=UTC)),
    issuers=(Issuer(OPTIK), Issuer(MED)),
    contacts=(Contact("Paul Seidel", organisation=OPTIK, email="presse@optiknetz.example", phone="+49 641 0000-10"),),
    keywords=("Optik", "Medizintechnik"),
    licence=Bilingual("Abdruck honorarfrei – Belegexemplar erbeten", "Free for editorial use"),
    boilerplates=BOILERPLATES,
    blocks=(*HEAD, QUOTE, AFTER_QUOTE, PHOTO),
)
"""An approved release of one page."""

RICH = Release(
    id="5f3b",
    number="08/2027",
    stage=Status.DRAFT,
    date=date(2027, 2, 18),
    place=Bilingual.same("Gießen"),
    embargo=Embargo(datetime(2027, 2, 21, 9, 0, tzinfo=UTC)),
    issuers=SHORT.issuers,
    contacts=SHORT.contacts,
    keywords=SHORT.keywords,
    licence=SHORT.licence,
    event=Event(
        Bilingual("Tag der offenen Tür", "Open day"),
        Bilingual("Am Messtisch 1, Gießen", "Am Messtisch 1, Gießen"),
        datetime(2027, 2, 28, 13, 0, tzinfo=UTC),
    ),
    attachments=("lageplan.pdf",),
    boilerplates=BOILERPLATES,
    blocks=(*HEAD, QUOTE, AFTER_QUOTE, *MORE, PHOTO, NOTES),
)
"""Every kind of block, as a draft."""
