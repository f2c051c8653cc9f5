"""The wording of the single lines, in German, British and American English."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.compose import lines
from editor.compose.house import House, house
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.facts import Embargo, EmbargoKind
from tests.compose.example import SHORT

VARIANTS = [(Language.DE, house("standard")), (Language.EN, house("standard")), (Language.EN, house("american"))]
SPEECH = replace(SHORT, embargo=Embargo(datetime(2027, 2, 21, 9, tzinfo=UTC), kind=EmbargoKind.SPEECH))


def test_date_lines() -> None:
    assert [lines.date_line(SHORT, *variant) for variant in VARIANTS] == [
        "Gießen, 18. Februar 2027",
        "Gießen, 18 February 2027",
        "GIESSEN, Germany, Feb. 18, 2027",
    ]


def test_opening_datelines() -> None:
    assert [lines.opening_dateline(SHORT, *variant) for variant in VARIANTS] == [
        "Gießen, 18. Februar 2027 – ",
        "Gießen, 18 February 2027 – ",
        "GIESSEN, Germany, Feb. 18, 2027 — ",
    ]


@pytest.mark.parametrize(
    ("place", "printed"),
    [("Berlin", "BERLIN"), ("Gießen, Hesse", "GIESSEN, Hesse"), ("Gießen", "GIESSEN, Germany"), ("", "")],
)
def test_american_places(place: str, printed: str) -> None:
    release = replace(SHORT, place=Bilingual("", place), date=None)
    assert lines.date_line(release, *VARIANTS[2]) == printed


def test_embargo_lines() -> None:
    assert [lines.embargo_line(SHORT, *variant) for variant in VARIANTS] == [
        "Sperrfrist: Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ)",
        "Embargoed until 10:00 CET (09:00 GMT), Sunday 21 February 2027",
        "EMBARGOED UNTIL SUNDAY, FEB. 21, 2027, 10:00 A.M. CET (4:00 A.M. EST)",
    ]


def test_embargo_lines_until_a_speech() -> None:
    assert [lines.embargo_line(SPEECH, *variant) for variant in VARIANTS] == [
        "Sperrfrist: Redebeginn (voraussichtlich Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ))"
        " · Es gilt das gesprochene Wort",
        "Embargoed until delivery (expected 10:00 CET (09:00 GMT), Sunday 21 February 2027) · Check against delivery",
        "EMBARGOED UNTIL DELIVERY (EXPECTED SUNDAY, FEB. 21, 2027, 10:00 A.M. CET (4:00 A.M. EST))"
        " · CHECK AGAINST DELIVERY",
    ]


def test_lines_without_an_embargo() -> None:
    release = replace(SHORT, embargo=None)
    assert [lines.embargo_line(release, *variant) for variant in VARIANTS] == ["", "", "FOR IMMEDIATE RELEASE"]


def test_labels() -> None:
    assert [lines.label_line(SHORT, *variant) for variant in VARIANTS[:2]] == [
        "Pressemitteilung 07/2027",
        "Press release 07/2027",
    ]
    unlabelled = replace(SHORT, label=NOTHING, number="")
    assert [lines.label_line(unlabelled, *variant) for variant in VARIANTS] == [
        "Pressemitteilung",
        "Press release",
        "Press Release",
    ]


def test_end_lines() -> None:
    assert [lines.end_line(SHORT, *variant) for variant in VARIANTS] == [
        "458 Zeichen mit Leerzeichen",
        "ENDS · 456 characters with spaces",
        "### · 456 characters with spaces",
    ]


def test_end_lines_without_a_count() -> None:
    uncounted = [(Language.DE, "en_GB"), (Language.EN, "en_GB"), (Language.EN, "en_US")]
    assert [
        lines.end_line(
            SHORT, language, House(english="en_US" if english == "en_US" else "en_GB", character_count=False)
        )
        for language, english in uncounted
    ] == ["", "ENDS", "###"]


def test_licences() -> None:
    assert [lines.standard_licence(*variant) for variant in VARIANTS] == [
        "Abdruck honorarfrei – Belegexemplar erbeten",
        "Free for editorial use",
        "Free for editorial use",
    ]
    unlicensed = replace(SHORT, licence=NOTHING)
    assert lines.licence_line(unlicensed, *VARIANTS[0]) == ""
    assert lines.licence_line(unlicensed, Language.DE, House(standard_licence=True)).startswith("Abdruck")
