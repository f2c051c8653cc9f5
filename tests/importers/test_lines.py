"""Lines are told by their first words, in either language."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.domain.facts import EmbargoKind
from editor.importers.contacts import read_contacts
from editor.importers.cues import recognise
from editor.importers.datelines import read_dateline
from editor.importers.embargoes import read_embargo
from editor.importers.parts import Part
from editor.importers.picture_cues import caption_and_credit


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Pressemitteilung", Part.LABEL),
        ("PRESS RELEASE May 5, 2021", Part.LABEL),
        ("Medieninformation Nr. 5/2020", Part.LABEL),
        ("FOR IMMEDIATE RELEASE", Part.IMMEDIATE),
        ("Zur sofortigen Veröffentlichung", Part.IMMEDIATE),
        ("Sperrfrist: 21.02.2027, 10 Uhr", Part.EMBARGO),
        ("EMBARGOED UNTIL 10:00 GMT, 4 March 2021", Part.EMBARGO),
        ("Frei ab Montag, 3. Mai 2021, 6 Uhr", Part.EMBARGO),
        ("05.05.2021", Part.DATE),
        ("Datum 05.05.2021", Part.DATE),
        ("Zuletzt geändert am:", Part.CHANGED),
        ("Ort Saarbrücken", Part.PLACE),
        ("Quelle: Optik-Verein", Part.SOURCE),
        ("Herausgeber: Optik-Verein", Part.ISSUER),
        ("© Optik-Verein", Part.CREDIT),
        ("Foto: Jana Brandt / Optik-Verein", Part.CREDIT),
        ("(Foto: Jana Brandt)", Part.CREDIT),
        ("Photo credit: Jane Roe", Part.CREDIT),
        ("Bild: (v.l.n.r.) Eva Kern (Lux), Udo Ohm (Lux)", Part.CAPTION),
        ("Von links: Eva Kern, Udo Ohm", Part.CAPTION),
        ("Foto: Bürgermeister Udo Ohm eröffnet das neue Labor in der Altstadt.", Part.CAPTION),
        ("Die Gewinnerin vor ihrem Modell. Foto: Jana Brandt", Part.CAPTION),
        ("Eva Kern nach der Wahl in der Stadthalle.Lux / Brandt", Part.CAPTION),
        ("Pressekontakt:", Part.CONTACT),
        ("Für Rückfragen: Eva Kern, kern@lux.example", Part.CONTACT),
        ("Media contact", Part.CONTACT),
        ("For more information contact Jane Roe on 020 7946 0000.", Part.CONTACT),
        ("Über die Lux GmbH", Part.BOILERPLATE),
        ("ABOUT THE LUX PROJECT", Part.BOILERPLATE),
        ("Die Lux Group im Profil", Part.BOILERPLATE),
        ("Notes to editors:", Part.NOTES),
        ("(Sperrfrist: 12.03.2026, 11 Uhr)", Part.EMBARGO),
        ("- Sperrfrist 12. März, 11 Uhr -", Part.EMBARGO),
        ("[EMBARGOED UNTIL 10:00 GMT, 4 March 2021]", Part.EMBARGO),
        ("PRESSEMITTEILUNG – Sperrfrist: Redebeginn", Part.LABEL),
        ("Bitte beachten Sie die Sperrfrist: 10. Mai 2021, 6 Uhr", Part.EMBARGO),
        ("Sperrfrist: 10. Mai 2021, 6 Uhr. " + "Bitte halten Sie sich daran. " * 9, Part.EMBARGO),
        ("Lich, 9. Mai 2021 (Sperrfrist: 10. Mai, 6 Uhr)", Part.DATELINE),
        ("Photo by Jane Roe", Part.CREDIT),
        ("Copyright: Lux GmbH", Part.CREDIT),
        ("Kontakt für die Medien", Part.CONTACT),
        ("Contact for press enquiries", Part.CONTACT),
        ("From: Lux GmbH", Part.ISSUER),
        ("Images are free for editorial use.", Part.LICENCE),
        ("Texte und Fotos sind honorarfrei.", Part.LICENCE),
        ("Hinweis für Redaktionen", Part.NOTES),
        ("Abdruck honorarfrei – Belegexemplar erbeten", Part.LICENCE),
        ("© 2021 Lux Ltd. All rights reserved.", Part.LEGAL),
        ("2.345 Zeichen (mit Leerzeichen)", Part.COUNT),
        ("###", Part.END),
        ("- ENDS -", Part.END),
    ],
)
def test_lines_after_the_text_are_told(line: str, part: Part) -> None:
    cue = recognise(line, in_body=True)
    assert cue is not None
    assert cue.part is part


@pytest.mark.parametrize(
    "line",
    [
        "Pressearbeit lohnt sich für kleine Vereine",
        "Frei ab 18 Jahren: Filmnacht im Schloss",
        "Contact tracing saved lives in three of four cities, a study says.",
        "Fotografie im Wandel: Neue Schau im Museum",
        "Über 500 Gäste feiern mit",
        "Quellen der Energie",
        "Endlich wieder Theater",
        "Kontakte zu Firmen in der Region knüpfen",
        "Anfragen aus dem Ausland nehmen deutlich zu",
        "Enquiries for new homes rise",
        "Copyright reform passes parliament",
        "Photos by Monet return to Leeds",
        "From: Berlin to Paris",
        "Embargo gegen Inselstaat verlängert",
        "Nach der Veröffentlichung des Berichts im Mai ist der Weg frei für den Bau.",
        "Admission is free of charge for children under twelve.",
        "The app is free to use for students.",
        "Über Grenzen hinweg",
        "Die wichtigsten Zahlen im Überblick:",
        "Key findings at a glance:",
        "About one in three respondents lives nearby",
        "Zum Ergebnis sagt die Vorständin Eva Kern:",
    ],
)
def test_a_headline_is_no_fact(line: str) -> None:
    assert recognise(line, in_body=True) is None


def test_about_something_may_be_a_headline_before_the_text() -> None:
    assert recognise("Über den Dächern von Lich", in_body=False) is None


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        ("Lich, 5. Mai 2021 – Die Lux GmbH baut.", "Lich", "Die Lux GmbH baut."),
        ("Lich, den 05.05.2021. Die Lux GmbH baut.", "Lich", "Die Lux GmbH baut."),
        ("Bad Homburg (ots) - Die Lux GmbH baut.", "Bad Homburg", "Die Lux GmbH baut."),
        ("Lich (iwr-pressedienst) - Die Lux GmbH baut.", "Lich", "Die Lux GmbH baut."),
        ("LONDON, UK – 5 May 2021 – Lux builds.", "LONDON, UK", "Lux builds."),
        ("SALEM, OHIO May 5, 2021 Lux today announced", "SALEM, OHIO", "Lux today announced"),
        ("SALEM, MA The Lux Project builds", "SALEM, MA", "The Lux Project builds"),
        ("NEW YORK, May 5, 2021 /WireNews/ -- Lux builds.", "NEW YORK", "Lux builds."),
        ("SALEM, Maine--(NEWSWIRE)--May 5, 2021--Lux builds.", "SALEM, Maine", "Lux builds."),
        ("(Lich, 5. Mai 2021) Die Lux GmbH baut.", "Lich", "Die Lux GmbH baut."),
        ("Frankfurt am Main – Die Lux GmbH baut.", "Frankfurt am Main", "Die Lux GmbH baut."),
    ],
)
def test_dateline_is_cut_from_the_text(text: str, place: str, rest: str) -> None:
    found = read_dateline(text, evidence="in Frankfurt")
    assert found is not None
    assert (found.place, text[found.end :]) == (place, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Am 5. Mai 2021 beginnt die Schau.",
        "Seit Mai 2021 – und nicht erst jetzt – läuft die Schau.",
        "Lux – ein Unternehmen aus Lich",
        "Eva Kern (62) – die neue Leiterin – kommt.",
        "Die Schau vom 5. Mai 2021 war gut.",
    ],
)
def test_text_without_dateline_is_left_alone(text: str) -> None:
    assert read_dateline(text) is None


def test_embargo_zones() -> None:
    german = read_embargo("Sperrfrist: 21. Februar 2027, 10:00 Uhr", Language.DE, None)
    american = read_embargo("Embargoed until 9 a.m. EST, Feb. 21, 2027", Language.EN, None)
    assert german
    assert german.local.isoformat() == "2027-02-21T10:00:00+01:00"
    assert american
    assert american.local.isoformat() == "2027-02-21T09:00:00-05:00"


def test_start_of_speech_is_an_embargo_of_its_own_kind() -> None:
    found = read_embargo("Sperrfrist: Redebeginn, voraussichtlich 3. Mai 2024, 11 Uhr", Language.DE, None)
    assert found
    assert found.kind is EmbargoKind.SPEECH


def test_embargo_without_a_day_is_not_invented() -> None:
    assert read_embargo("Sperrfrist: Redebeginn", Language.DE, None) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Pressesprecher: Markus Vogt", "Markus Vogt"),
        ("Clara Wiegand · OptikNetz Lahntal GmbH · Industriestraße 22 · 35576 Wetzlar", "Clara Wiegand"),
    ],
)
def test_name_behind_a_label_or_before_points_is_that_of_the_contact(line: str, name: str) -> None:
    (contact,), _ = read_contacts("Pressekontakt", [line, "Tel. 06441 8701-33"], Language.DE)
    assert (contact.name, contact.phone) == (name, "06441 8701-33")


def test_photographer_in_the_label_of_a_caption_is_the_credit() -> None:
    assert caption_and_credit("Foto (Maria Vogt): Kevin Strack (r.) mit Marco Linne") == (
        "Kevin Strack (r.) mit Marco Linne",
        "Foto: Maria Vogt",
    )
    assert caption_and_credit("Foto (v. l.): Kevin Strack und Marco Linne")[1] == ""


def test_place_with_abbreviations_and_a_stroke_behind_the_date() -> None:
    found = read_dateline("Limburg a. d. Lahn, 20. August 2026 | Das Netz wächst.")
    assert found is not None
    assert (found.place, found.end) == ("Limburg a. d. Lahn", 38)
