"""The wording of the single lines, in German, British and American English."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.compose import lines
from editor.compose.house import House, house
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.facts import Embargo, EmbargoKind
from editor.domain.release import Replacement
from tests.compose.example import SHORT
from tests.compose.printed import folded, shown

VARIANTS = [(Language.DE, house("standard")), (Language.EN, house("standard")), (Language.EN, house("american"))]
SPEECH = replace(SHORT, embargo=Embargo(datetime(2027, 2, 21, 9, tzinfo=UTC), kind=EmbargoKind.SPEECH))


def test_visible_wording_of_dates_and_embargoes() -> None:
    printed = [(lines.date_line(SHORT, *variant), lines.embargo_line(SHORT, *variant)) for variant in VARIANTS]
    assert [(folded(date), folded(embargo)) for date, embargo in printed] == [
        ("Gießen, 18. Februar 2027", "Sperrfrist: Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ)"),
        ("Gießen, 18 February 2027", "Embargoed until 10:00 CET (09:00 GMT), Sunday 21 February 2027"),
        (
            "GIESSEN, Germany, Feb. 18, 2027",
            "EMBARGOED UNTIL SUNDAY, FEB. 21, 2027, 10:00 A.M. CET (4:00 A.M. EST)",
        ),
    ]


def test_day_and_month_are_not_parted() -> None:
    assert [shown(lines.date_line(SHORT, *variant)) for variant in VARIANTS] == [
        "Gießen, 18.⍽Februar 2027",
        "Gießen, 18⍽February 2027",
        "GIESSEN, Germany, Feb.⍽18, 2027",
    ]


def test_opening_datelines() -> None:
    assert [folded(lines.opening_dateline(SHORT, *variant)) for variant in VARIANTS] == [
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


def test_times_and_zones_are_not_parted() -> None:
    assert [shown(lines.embargo_line(SHORT, *variant)) for variant in VARIANTS] == [
        "Sperrfrist: Sonntag, 21.⍽Februar 2027, 10:00⍽Uhr⍽(MEZ)",
        "Embargoed until 10:00⍽CET (09:00⍽GMT), Sunday 21⍽February 2027",
        "EMBARGOED UNTIL SUNDAY, FEB.⍽21, 2027, 10:00⍽A.M.⍽CET (4:00⍽A.M.⍽EST)",
    ]


def test_embargo_lines_until_a_speech() -> None:
    assert [folded(lines.embargo_line(SPEECH, *variant)) for variant in VARIANTS] == [
        "Sperrfrist: Redebeginn (voraussichtlich Sonntag, 21. Februar 2027, 10:00 Uhr MEZ)"
        " · Es gilt das gesprochene Wort",
        "Embargoed until delivery (expected 10:00 CET, 09:00 GMT, Sunday 21 February 2027) · Check against delivery",
        "EMBARGOED UNTIL DELIVERY (EXPECTED SUNDAY, FEB. 21, 2027, 10:00 A.M. CET, 4:00 A.M. EST)"
        " · CHECK AGAINST DELIVERY",
    ]


EVENING = datetime(2027, 7, 22, 22, 30, tzinfo=UTC)
MIDNIGHT = datetime(2027, 7, 20, 22, 1, tzinfo=UTC)


def test_embargo_lines_name_another_day_of_the_readers() -> None:
    german = replace(SHORT, embargo=Embargo(EVENING, "America/New_York"))
    assert folded(lines.embargo_line(german, *VARIANTS[0])) == (
        "Sperrfrist: Donnerstag, 22. Juli 2027, 18:30 Uhr (EDT), in Deutschland Freitag, 00:30 Uhr (MESZ)"
    )
    english = replace(SHORT, embargo=Embargo(MIDNIGHT))
    assert [folded(lines.embargo_line(english, *variant)) for variant in VARIANTS[1:]] == [
        "Embargoed until 00:01 CEST, Wednesday 21 July 2027 (23:01 BST on Tuesday)",
        "EMBARGOED UNTIL WEDNESDAY, JULY 21, 2027, 12:01 A.M. CEST (6:01 P.M. EDT TUESDAY)",
    ]


def test_embargo_lines_until_a_speech_on_another_day_of_the_readers() -> None:
    german = replace(SHORT, embargo=Embargo(EVENING, "America/New_York", EmbargoKind.SPEECH))
    assert folded(lines.embargo_line(german, *VARIANTS[0])) == (
        "Sperrfrist: Redebeginn (voraussichtlich Donnerstag, 22. Juli 2027, 18:30 Uhr EDT, in Deutschland Freitag, "
        "00:30 Uhr MESZ) · Es gilt das gesprochene Wort"
    )
    english = replace(SHORT, embargo=Embargo(MIDNIGHT, kind=EmbargoKind.SPEECH))
    assert [folded(lines.embargo_line(english, *variant)) for variant in VARIANTS[1:]] == [
        "Embargoed until delivery (expected 00:01 CEST, Wednesday 21 July 2027, 23:01 BST on Tuesday)"
        " · Check against delivery",
        "EMBARGOED UNTIL DELIVERY (EXPECTED WEDNESDAY, JULY 21, 2027, 12:01 A.M. CEST, 6:01 P.M. EDT TUESDAY)"
        " · CHECK AGAINST DELIVERY",
    ]


def test_lines_without_an_embargo() -> None:
    release = replace(SHORT, embargo=None)
    assert [lines.embargo_line(release, *variant) for variant in VARIANTS] == ["", "", "FOR IMMEDIATE RELEASE"]


def test_american_recall_is_not_called_free() -> None:
    recall = replace(SHORT, embargo=None, replaces="x", replaces_as=Replacement.RECALL)
    assert lines.embargo_line(recall, *VARIANTS[2]) == ""
    assert lines.embargo_line(replace(recall, replaces_as=Replacement.CORRECTION), *VARIANTS[2])


def test_labels() -> None:
    assert [lines.label_line(SHORT, *variant) for variant in VARIANTS] == [
        "Pressemitteilung 07/2027",
        "Press release 07/2027",
        "Press Release 07/2027",
    ]
    unlabelled = replace(SHORT, label=NOTHING, number="")
    assert [lines.label_line(unlabelled, *variant) for variant in VARIANTS] == [
        "Pressemitteilung",
        "Press release",
        "Press Release",
    ]


def test_numbers_have_no_spaces_around_them_by_which_they_would_not_be_found() -> None:
    assert House(number_scheme=" {number:3}/{year} ").number(7, 2027) == "7/2027"


def test_labels_of_the_writer_stay_as_they_are() -> None:
    labelled = replace(SHORT, label=Bilingual("Press release", "Media alert"), number="")
    assert [lines.label_line(labelled, *variant) for variant in VARIANTS] == [
        "Press release",
        "Media alert",
        "Media alert",
    ]


def test_end_lines() -> None:
    assert [lines.end_line(SHORT, *variant) for variant in VARIANTS] == [
        "458 Zeichen mit Leerzeichen",
        "ENDS · 456 characters with spaces",
        "456 characters with spaces",
    ]


def test_end_lines_without_a_count() -> None:
    uncounted = [(Language.DE, "en_GB"), (Language.EN, "en_GB"), (Language.EN, "en_US")]
    assert [
        lines.end_line(
            SHORT, language, House(english="en_US" if english == "en_US" else "en_GB", character_count=False)
        )
        for language, english in uncounted
    ] == ["", "ENDS", ""]


@pytest.mark.parametrize(
    ("variant", "number", "printed"),
    [
        ((Language.DE, House()), 12345, "12.345"),
        ((Language.DE, House(thousands="space")), 12345, "12⍽345"),
        ((Language.DE, House(thousands="space")), 1234567, "1⍽234⍽567"),
        ((Language.DE, House(thousands="space")), 1234, "1234"),
        ((Language.EN, House(thousands="space")), 12345, "12,345"),
        ((Language.EN, House(english="en_US")), 1234, "1,234"),
    ],
)
def test_thousands_are_parted_in_the_way_of_the_house(
    variant: tuple[Language, House], number: int, printed: str
) -> None:
    assert shown(lines.grouped(number, *variant)) == printed


def test_mark_of_the_house_takes_the_place_of_the_usual_one() -> None:
    mark = Bilingual("– Ende –", "– Ends –")
    own = [(language, replace(style, end_mark=mark)) for language, style in VARIANTS]
    assert [lines.end_mark(*variant) for variant in own] == ["– Ende –", "– Ends –", "– Ends –"]
    assert lines.end_line(SHORT, *own[1]) == "456 characters with spaces"


def test_empty_mark_of_the_house_is_none() -> None:
    silent = House(english="en_US", end_mark=NOTHING)
    assert lines.end_mark(Language.EN, silent) == ""
    assert lines.end_line(SHORT, Language.EN, replace(silent, english="en_GB", character_count=False)) == ""


def test_label_of_the_house_stands_in_for_a_missing_one() -> None:
    house = House(label=Bilingual("Medieninformation", "Media information"), english="en_US")
    unlabelled = replace(SHORT, label=NOTHING)
    assert lines.label_line(unlabelled, Language.DE, house) == "Medieninformation 07/2027"
    assert lines.label_line(unlabelled, Language.EN, house) == "Media Information 07/2027"
    assert lines.label_line(SHORT, Language.DE, house) == "Pressemitteilung 07/2027"


def test_recall_says_which_release_of_which_date_it_takes_back() -> None:
    recall = replace(SHORT, replaces="x", replaces_as=Replacement.RECALL)
    assert [lines.correction_line(recall, *variant, None) for variant in VARIANTS] == [
        "Zurückgezogen – bitte nicht verwenden",
        "Withdrawn – please do not use",
        "Withdrawn – please do not use",
    ]
    assert [folded(lines.correction_line(recall, *variant, SHORT)) for variant in VARIANTS] == [
        "Zurückgezogen – bitte nicht verwenden: Pressemitteilung 07/2027 vom 18. Februar 2027",
        "Withdrawn – please do not use: Press release 07/2027 of 18 February 2027",
        "Withdrawn – please do not use: Press Release 07/2027 of Feb. 18, 2027",
    ]
    undated = replace(SHORT, date=None)
    assert lines.correction_line(recall, *VARIANTS[1], undated) == (
        "Withdrawn – please do not use: Press release 07/2027"
    )


def test_house_words_its_own_licence() -> None:
    own = House(standard_licence=True, licence=Bilingual("Abdruck frei", ""))
    unlicensed = replace(SHORT, licence=NOTHING)
    assert lines.licence_line(unlicensed, Language.DE, own) == "Abdruck frei"
    assert lines.licence_line(unlicensed, Language.EN, own) == "Free for editorial use"
    assert lines.licence_line(SHORT, Language.DE, own) == SHORT.licence.de
    assert lines.licence_line(unlicensed, Language.DE, replace(own, standard_licence=False)) == ""


def test_licences() -> None:
    assert [lines.standard_licence(*variant) for variant in VARIANTS] == [
        "Abdruck honorarfrei – Belegexemplar erbeten",
        "Free for editorial use",
        "Free for editorial use",
    ]
    unlicensed = replace(SHORT, licence=NOTHING)
    assert lines.licence_line(unlicensed, *VARIANTS[0]) == ""
    assert lines.licence_line(unlicensed, Language.DE, House(standard_licence=True)).startswith("Abdruck")
