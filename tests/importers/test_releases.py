"""Releases of many houses, each read whole."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from editor.domain.bilingual import Language
from editor.domain.blocks import Display, Kind, Position
from editor.domain.people import ContactKind
from editor.importers.reading import read_release
from tests.importers.releases import (
    OWN,
    apart_words,
    body_words,
    document_words,
    functions,
    names_shown,
    own,
    photos,
    quotes,
    said,
    speakers,
    text,
    words,
)

ENGLISH = {"govuk", "prwire", "embargo", "ngo", "university_en", "lighthouse", "seedfunding", "survey"}
NAMES = sorted(file.stem for file in OWN.glob("*.txt"))

HEADLINES = {
    "agentur": "Solarpark Lindenau geht ans Netz",
    "embargo": "Hedgehogs return to city gardens",
    "firma_einzug": "Maschinenbau Reuß zieht um",
    "govuk": "£40 million boost for village libraries",
    "guillemets": "Uhrenfabrik Sonnwil baut Werk aus",
    "mailumbruch": "Bahnverein rettet alte Dampflok",
    "museum": "Stadtmuseum zeigt die Geschichte der Straßenbahn",
    "netzwerk": "Laser im Klassenzimmer: Schülerlabor öffnet in Lich",
    "ngo": "Clean water reaches 40 villages in Turkana",
    "prwire": "Brightleaf Launches Paper That Grows",
    "rathaus": "Brunnfeld bekommt ein neues Hallenbad",
    "sperrfrist": "Drei Preise für junge Forschung",
    "statement": "Ministerin Brandt zum Wassergesetz",
    "universitaet": "Wie Moose dem Frost trotzen",
    "university_en": "Old ice tells of sudden winters",
    "verband": "Verbraucherrat warnt vor Lockangeboten",
    "hafenhalle": "Neue Halle für den Hafen kommt im Herbst",
    "klinikum": "Universitätsklinikum Brenzfurt: Neues Verfahren erkennt Sepsis zwei Stunden früher",
    "lighthouse": "Harbour Trust opens restored lighthouse to visitors after eight-year repair",
    "radwege": "Landkreis eröffnet drei neue Radwege",
    "reform": "Copyright reform passes parliament",
    "seedfunding": "Tidewater Robotics Raises $48 Million to Bring Autonomous Survey Boats to Ports",
    "sparkasse": "Sparkasse Auenthal steigert Kreditgeschäft um elf Prozent",
    "stadtwerke": "Stadtwerke Lindenau nehmen Großwärmepumpe in Betrieb",
    "survey": "Nearly half of UK commuters would swap the car for an e-bike, survey finds",
}

DATELINES = {
    "agentur": ("Lindenau", None),
    "embargo": ("", None),
    "firma_einzug": ("Heilbronn", date(2024, 1, 11)),
    "govuk": ("", date(2023, 11, 9)),
    "guillemets": ("Sonnwil/Basel", None),
    "mailumbruch": ("Altenried", date(2021, 8, 17)),
    "museum": ("", date(2018, 4, 30)),
    "netzwerk": ("", date(2019, 10, 4)),
    "ngo": ("NAIROBI", date(2023, 2, 2)),
    "prwire": ("PORTLAND, Ore.", date(2024, 4, 22)),
    "rathaus": ("", date(2023, 9, 12)),
    "sperrfrist": ("Göttingen", date(2025, 3, 5)),
    "statement": ("", None),
    "universitaet": ("", date(2024, 5, 14)),
    "university_en": ("", date(2022, 3, 5)),
    "verband": ("Berlin", date(2022, 6, 3)),
    "hafenhalle": ("", None),
    "klinikum": ("Brenzfurt", None),
    "lighthouse": ("PORT ELLEN, Scotland", date(2026, 6, 3)),
    "radwege": ("Auenthal", date(2026, 2, 4)),
    "reform": ("", None),
    "seedfunding": ("GALVESTON, Texas", date(2026, 4, 21)),
    "sparkasse": ("Auenthal", date(2026, 2, 4)),
    "stadtwerke": ("Lindenau", date(2025, 11, 14)),
    "survey": ("Leeds", date(2026, 9, 9)),
}

SPEAKERS = {
    "agentur": ["Katrin Ohlsen", "Katrin Ohlsen", "Jürgen Fähnle"],
    "embargo": ["Fiona Campbell", "Grace Obi", "Grace Obi"],
    "firma_einzug": ["Frank Reuß", "Frank Reuß", "Gülcan Aydin"],
    "govuk": ["Helen Marsh", "Helen Marsh", "Samuel Okafor"],
    "guillemets": ["Reto Ammann", "Reto Ammann"],
    "mailumbruch": ["Bernd Köhler", "Bernd Köhler"],
    "museum": ["Hanna Weiß", "Emil Sander"],
    "netzwerk": ["Ines Falk", "Karl-Heinz Zander"],
    "ngo": ["Ekiru Lokwawi", "Ekiru Lokwawi", "Anne-Marie Dubois", "Joseph Ekai"],
    "prwire": ["Maria Delgado", "Maria Delgado", "Maria Delgado", "Tom Whitfield"],
    "rathaus": ["Sabine Kröger", "Thomas Wiegand"],
    "sperrfrist": ["Hans-Peter von Stetten", "Hans-Peter von Stetten", "Lena Vogt"],
    "statement": ["Julia Brandt"],
    "universitaet": ["Wiebke Harms", "Wiebke Harms", "Tanja Özdemir", "Wiebke Harms"],
    "university_en": ["Alan Whitmore", "Alan Whitmore", "Mei Chen", "Mei Chen"],
    "verband": ["Monika Seidel", "Monika Seidel"],
    "hafenhalle": [],
    "klinikum": ["Aylin Demir", "Aylin Demir", "Jens Kubitz"],
    "lighthouse": ["Morag Sinclair", "Morag Sinclair", "Ian Colquhoun"],
    "radwege": ["Ines Wolter", "Ulf Henning"],
    "reform": [],
    "seedfunding": ["Luis Ortega", "Luis Ortega", "Hannah Weiss", "Dale Broussard"],
    "sparkasse": ["Karl Reimers", "Ines Wolter", "Karl Reimers"],
    "stadtwerke": ["Petra Hölzl", "Petra Hölzl", "Matthias Renn"],
    "survey": ["Samuel Adeyemi", "Joanna Reed"],
}

CONTACTS = {
    "agentur": ("Malte Brinkmann", "presse@nordlicht-energie.example", "0381 5550-127"),
    "embargo": ("Owen Price", "owen.price@uws.example", "0113 496 0007"),
    "firma_einzug": ("Simone Haas", "haas@reuss.example", "+49 7131 555 30"),
    "govuk": ("Joanna Reed", "press@ruralaffairs.example", "020 7946 0018"),
    "mailumbruch": ("Bernd Köhler", "info@bahnverein.example", "09876 543210"),
    "ngo": ("Liam O’Connor", "media@wellspring.example", "+44 7700 900123"),
    "prwire": ("Priya Nair", "priya.nair@brightleaf.example", "(503) 555-0142"),
    "rathaus": ("Petra Lang", "pressestelle@brunnfeld.example", "(06123) 555-100"),
    "sperrfrist": ("Ute Blank", "blank@keppler-stiftung.example", "0551 555-20"),
    "universitaet": ("Wiebke Harms", "wiebke.harms@uni-talheim.example", "07131 555-4410"),
    "university_en": ("Kate Lowe", "k.lowe@hallam.example", "+44 (0)114 496 0123"),
    "verband": ("", "presse@verbraucherrat.example", "030 555 66-77"),
    "klinikum": ("Olaf Brandner", "presse@ukb.example", "07321 99-1001"),
    "lighthouse": ("Fiona Baird", "fiona.baird@harbourtrust.example", "+44 1496 555 010"),
    "seedfunding": ("Priya Nair", "press@tidewater.example", "(409) 555-0134"),
    "sparkasse": ("Dorothee Linz", "presse@spk-auenthal.example", "03561 4420-17"),
    "stadtwerke": ("Sabine Trost", "presse@stadtwerke-lindenau.example", "0341 555-1200"),
    "survey": ("Tom Hale", "tom.hale@rideforward.example", "0113 496 0555"),
}


USUALLY_APART, USUALLY_IN_BODY = 0.22, 0.5
"""Shares of the words of a file that are put aside at most, and that are body at least."""

APART: dict[str, float] = {}
IN_BODY: dict[str, float] = {}


def test_every_release_has_its_expectations() -> None:
    assert set(NAMES) == set(HEADLINES) == set(DATELINES) == set(SPEAKERS)


@pytest.mark.parametrize("name", NAMES)
def test_language_is_told(name: str) -> None:
    assert own(name).lead is (Language.EN if name in ENGLISH else Language.DE)


@pytest.mark.parametrize("name", NAMES)
def test_headline_is_found(name: str) -> None:
    assert text(own(name), Kind.HEADLINE) == HEADLINES[name]


@pytest.mark.parametrize("name", NAMES)
def test_place_and_date_are_found(name: str) -> None:
    release = own(name)
    assert (release.place[release.lead], release.date) == DATELINES[name]


@pytest.mark.parametrize("name", NAMES)
def test_each_quote_has_its_speaker(name: str) -> None:
    assert speakers(own(name)) == SPEAKERS[name]


@pytest.mark.parametrize("name", CONTACTS)
def test_contact_is_found(name: str) -> None:
    contact = own(name).contacts[0]
    assert (contact.name, contact.email, contact.phone) == CONTACTS[name]
    assert contact.kind is ContactKind.PRESS


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost(name: str) -> None:
    file = OWN / f"{name}.txt"
    assert not Counter(words(file.read_text("utf-8"))) - document_words(read_release(file))


@pytest.mark.parametrize("name", NAMES)
def test_words_of_the_body_stand_in_the_order_of_the_file(name: str) -> None:
    in_file = iter(words((OWN / f"{name}.txt").read_text("utf-8")))
    assert all(word in in_file for word in body_words(own(name)))


@pytest.mark.parametrize("name", NAMES)
def test_little_is_put_aside(name: str) -> None:
    release, whole = own(name), words((OWN / f"{name}.txt").read_text("utf-8"))
    assert len(apart_words(release)) <= APART.get(name, USUALLY_APART) * len(whole)
    assert len(body_words(release)) >= IN_BODY.get(name, USUALLY_IN_BODY) * len(whole)


def test_subheadlines_are_found() -> None:
    assert text(own("prwire"), Kind.SUBHEADLINE) == "Seeded packaging turns into wildflowers in three weeks"
    assert text(own("sperrfrist"), Kind.SUBHEADLINE).startswith("Die Keppler-Stiftung zeichnet")


def test_a_word_above_the_headline_is_the_kicker() -> None:
    assert text(own("museum"), Kind.KICKER) == "Neue Ausstellung"
    assert text(own("universitaet"), Kind.KICKER) == "Forschung"


def test_letterhead_and_label_name_the_issuer() -> None:
    assert [issuer.name.de for issuer in own("universitaet").issuers] == ["Universität Talheim"]
    assert [issuer.name.de for issuer in own("rathaus").issuers] == ["Stadt Brunnfeld"]
    assert [issuer.name.en for issuer in own("govuk").issuers] == ["Department for Rural Affairs"]


def test_number_is_read_from_the_label() -> None:
    assert own("universitaet").number == "87/2024"


def test_embargo_is_one_instant_with_its_zone() -> None:
    german, english = own("sperrfrist").embargo, own("embargo").embargo
    assert german
    assert (german.at, german.zone) == (datetime(2025, 3, 7, 10, 0, tzinfo=UTC), "Europe/Berlin")
    assert english
    assert (english.at, english.zone) == (datetime(2024, 6, 17, 23, 1, tzinfo=UTC), "Europe/London")


def test_functions_of_speakers_are_found() -> None:
    assert functions(own("rathaus")) == ["Oberbürgermeisterin", "Baudezernent"]
    assert functions(own("prwire"))[0] == "founder and chief executive officer of Brightleaf"
    assert functions(own("prwire"))[3] == "Green Basket CEO"
    assert functions(own("govuk"))[0] == "Rural Affairs Secretary"
    assert (
        functions(own("universitaet"))[2] == "Erstautorin der Studie und Leiterin der Arbeitsgruppe Stressphysiologie"
    )
    assert functions(own("verband"))[0] == "Präsidentin des Deutschen Verbraucherrats"


def test_genitive_organisation_is_named_in_the_nominative() -> None:
    speaker = quotes(own("verband"))[0].speaker
    assert [a.organisation.de for a in speaker.affiliations] == ["Deutscher Verbraucherrat"]


def test_interposed_attribution_keeps_both_parts() -> None:
    quote = quotes(own("sperrfrist"))[2]
    assert quote.position is Position.BETWEEN
    assert quote.text2.de.plain == "hätte ich das Messnetz nie aufbauen können."
    assert quote.attribution.de == "erklärt Preisträgerin Dr. Lena Vogt"


def test_quotation_of_several_paragraphs_is_as_many_quotes() -> None:
    release = own("govuk")
    first, second = quotes(release)[:2]
    assert (first.unattributed, second.unattributed) == (False, True)
    assert said(release, second).startswith("This funding means")


def test_signed_quotation_is_set_off() -> None:
    quote = quotes(own("ngo"))[3]
    assert quote.display is Display.BLOCK
    assert quote.attribution.en == "Joseph Ekai, Governor of Turkana County"


def test_names_and_partial_quotations_stay_prose() -> None:
    assert all("Modell Lindenau" not in said(own("agentur"), quote) for quote in quotes(own("agentur")))
    assert any("„wirtschaftlich nicht vertretbar“" in said(own("rathaus"), block) for block in own("rathaus").blocks)


def test_crossheads_and_bullets_are_blocks() -> None:
    assert text(own("universitaet"), Kind.CROSSHEAD) == "Frostschutz aus Zucker"
    assert text(own("sperrfrist"), Kind.BULLETS).count("\n") == 2


def test_photo_has_caption_persons_and_credit() -> None:
    (photo,) = photos(own("rathaus"))
    assert names_shown(photo) == ["Thomas Wiegand", "Sabine Kröger", "Ali Demir"]
    assert photo.credit == "Foto: Stadt Brunnfeld/Klein"
    assert [shown.person.function.de for shown in photo.persons] == ["Baudezernent", "Oberbürgermeisterin", "Bäderchef"]


def test_title_credit_and_caption_of_a_picture_come_together() -> None:
    (photo,) = photos(own("netzwerk"))
    assert (photo.alt.de, photo.credit) == ("Laser im Klassenzimmer", "© Optik-Verein")
    assert names_shown(photo) == ["Ines Falk", "Karl-Heinz Zander", "Udo Reiter"]
    assert photo.persons[0].person.organisations(Language.DE) == ("Optik-Verein", "Labor Lich")


def test_boilerplate_licence_source_and_notes_are_found() -> None:
    assert own("agentur").boilerplates[0].heading.de == "Über die Nordlicht Energie AG"
    assert own("sperrfrist").licence.de == "Abdruck honorarfrei, Belegexemplar erbeten."
    assert own("guillemets").source.de == "Uhrenfabrik Sonnwil AG"
    assert text(own("govuk"), Kind.NOTES).startswith("1. The pilot")
    assert "Notes to editors" in own("govuk").note


def test_lines_of_an_old_mail_are_put_together() -> None:
    lead = own("mailumbruch").blocks[2]
    assert said(own("mailumbruch"), lead).startswith("Nach vierzig Jahren auf dem Abstellgleis fährt")


def test_wording_of_facts_is_kept_in_the_note() -> None:
    assert "Quelle: Uhrenfabrik Sonnwil AG" in own("guillemets").note
    assert own("guillemets").unplaced == ()


def test_embargo_on_the_line_of_the_label_is_kept_and_is_no_date() -> None:
    german, english = own("hafenhalle"), own("survey")
    assert german.embargo
    assert (german.embargo.local.isoformat(), german.date) == ("2026-03-12T11:00:00+01:00", None)
    assert english.embargo
    assert (english.embargo.local.isoformat(), english.date) == ("2026-09-10T00:01:00+01:00", date(2026, 9, 9))


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("sparkasse", "Über Grenzen hinweg"),
        ("sparkasse", "Hintergrund"),
        ("radwege", "Weitere Informationen zur Strecke"),
        ("survey", "About one in three respondents lives within five miles of work"),
        ("stadtwerke", "Die wichtigsten Zahlen im Überblick:"),
        ("survey", "Key findings at a glance:"),
    ],
)
def test_heading_within_the_text_heads_no_boilerplate(name: str, heading: str) -> None:
    release = own(name)
    assert heading in [said(release, block) for block in release.blocks]
    assert all(heading.rstrip(":") != about.heading[release.lead] for about in release.boilerplates)


def test_sentences_about_what_is_free_are_no_licence() -> None:
    assert own("hafenhalle").licence.de == ""
    assert own("radwege").licence.de == "Der Abdruck ist frei."


def test_headlines_that_begin_like_a_fact_stay_headlines() -> None:
    release = own("reform")
    assert text(release, Kind.SUBHEADLINE) == "Kontakte zu Firmen in der Region knüpfen"
    assert (release.contacts, photos(release)) == ((), [])


def test_label_of_a_caption_is_not_printed_and_its_credit_is_cut() -> None:
    (german,), (english,) = photos(own("stadtwerke")), photos(own("seedfunding"))
    assert german.text.de.plain == "Petra Hölzl und Matthias Renn (v. l.) drücken den Startknopf."
    assert english.text.en.plain == "From left: Luis Ortega, Hannah Weiss and Dale Broussard at Pier 21."
    assert english.credit == "Photo by Kim Tran"


def test_role_before_and_organisation_after_a_name_are_one() -> None:
    (affiliation,) = quotes(own("seedfunding"))[3].speaker.affiliations
    assert (affiliation.role.en, affiliation.organisation.en) == ("Captain", "Galveston Pilots Association")


def test_occasion_is_no_organisation() -> None:
    (affiliation,) = quotes(own("stadtwerke"))[0].speaker.affiliations
    assert (affiliation.role.de, affiliation.organisation.de) == ("Geschäftsführerin", "")


def test_contact_of_a_sentence_is_not_left_over_as_well() -> None:
    assert own("survey").unplaced == ()
