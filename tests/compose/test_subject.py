"""The subject of a mail: label or embargo, then the headline; corrections and recalls are said first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from editor.compose.composing import compose
from editor.compose.house import AMERICAN, STANDARD, House
from editor.compose.subject import mail_subject
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.facts import Embargo, EmbargoKind
from editor.domain.passage import passage
from editor.domain.release import Release, Replacement
from tests.compose.example import NOW, SHORT
from tests.houses import houses
from tests.releases import releases

VARIANTS = [(Language.DE, STANDARD), (Language.EN, STANDARD), (Language.EN, AMERICAN)]
GERMAN = ": Zwei Netzwerke, ein Labor: Optik trifft Medizin"
ENGLISH = ": Two networks, one lab: optics meets medicine"
FREE = replace(SHORT, embargo=None)
LATER = datetime(2027, 2, 21, 9, tzinfo=UTC)


def openings(release: Release, now: datetime = NOW) -> list[str]:
    """What stands before the headline in German, British and American English."""
    subjects = [mail_subject(release, *variant, now) for variant in VARIANTS]
    return [subject.removesuffix(GERMAN).removesuffix(ENGLISH) for subject in subjects]


def test_subject_begins_with_the_label() -> None:
    assert mail_subject(FREE, Language.DE, STANDARD, NOW) == f"Pressemitteilung{GERMAN}"
    assert mail_subject(FREE, Language.EN, STANDARD, NOW) == f"Press release{ENGLISH}"
    assert openings(FREE)[2] == "Press Release"
    invitation = replace(FREE, label=Bilingual("Einladung", "Invitation"))
    assert openings(invitation) == ["Einladung", "Invitation", "Invitation"]


def test_embargo_takes_the_place_of_the_label() -> None:
    assert openings(SHORT) == [
        "SPERRFRIST So., 21.02., 10:00 Uhr",
        "EMBARGOED until 10:00 CET, Sun 21 Feb",
        "EMBARGOED until 10:00 a.m. CET, Sun, Feb. 21",
    ]


def test_zone_is_told_in_german_where_its_clocks_differ() -> None:
    abroad = replace(SHORT, embargo=Embargo(LATER, "America/New_York"))
    assert openings(abroad)[:2] == ["SPERRFRIST So., 21.02., 04:00 Uhr (EST)", "EMBARGOED until 04:00 EST, Sun 21 Feb"]


def test_release_until_a_speech_says_so() -> None:
    speech = replace(SHORT, embargo=Embargo(LATER, kind=EmbargoKind.SPEECH))
    assert openings(speech) == [
        "SPERRFRIST Redebeginn (voraussichtlich So., 21.02., 10:00 Uhr)",
        "EMBARGOED until delivery (expected 10:00 CET, Sun 21 Feb)",
        "EMBARGOED until delivery (expected 10:00 a.m. CET, Sun, Feb. 21)",
    ]


def test_embargo_that_has_passed_is_in_the_subject_where_it_is_in_the_release() -> None:
    assert openings(SHORT, LATER)[0].startswith("SPERRFRIST")
    silent = House(passed_embargo=False)
    assert mail_subject(SHORT, Language.EN, silent, LATER) == f"Press release{ENGLISH}"


def test_correction_and_recall_are_said_first() -> None:
    corrected = replace(FREE, replaces="x")
    recalled = replace(SHORT, replaces="x", replaces_as=Replacement.RECALL)
    assert openings(corrected)[:2] == ["KORREKTUR – Pressemitteilung", "CORRECTION – Press release"]
    assert openings(recalled)[:2] == [
        "ZURÜCKGEZOGEN – SPERRFRIST So., 21.02., 10:00 Uhr",
        "WITHDRAWN – EMBARGOED until 10:00 CET, Sun 21 Feb",
    ]


def test_headline_that_begins_with_the_withdrawal_does_not_say_it_again() -> None:
    headline = Block(kind=Kind.HEADLINE, text=passage("Zurückgezogen: Ein Labor: neu", "Withdrawn: One lab: new"))
    recall = replace(FREE, blocks=(headline,), replaces="x", replaces_as=Replacement.RECALL)
    assert mail_subject(recall, Language.DE, STANDARD, NOW) == "ZURÜCKGEZOGEN – Pressemitteilung: Ein Labor: neu"
    assert mail_subject(recall, Language.EN, AMERICAN, NOW) == "WITHDRAWN – Press Release: One lab: new"


def test_release_that_is_called_a_correction_says_it_once() -> None:
    release = replace(FREE, replaces="x", label=Bilingual("Korrektur", "Correction"))
    assert openings(release)[:2] == ["KORREKTUR", "CORRECTION"]


def test_label_of_the_house_stands_in_where_the_release_has_none() -> None:
    house = House(label=Bilingual("Medieninformation", "Media information"))
    assert mail_subject(replace(FREE, label=NOTHING), Language.EN, house, NOW) == f"Media information{ENGLISH}"
    assert mail_subject(FREE, Language.EN, house, NOW) == f"Press release{ENGLISH}"


def test_long_headline_is_kept_whole_on_one_line() -> None:
    long = "Ein\u00adLabor\n" + "und noch eins " * 30
    release = replace(FREE, blocks=(Block(kind=Kind.HEADLINE, text=passage(long)),))
    expected = "Pressemitteilung: EinLabor " + ("und noch eins " * 30).strip()
    assert mail_subject(release, Language.DE, STANDARD, NOW) == expected


def test_release_without_headline_has_its_label_as_subject() -> None:
    assert mail_subject(replace(FREE, blocks=()), Language.EN, STANDARD, NOW) == "Press release"


def test_manuscript_has_the_subject_of_its_mail() -> None:
    for language, house in VARIANTS:
        assert compose(SHORT, language, house, NOW).subject == mail_subject(SHORT, language, house, NOW)


@pytest.mark.parametrize("language", Language)
@given(release=releases(max_blocks=2), house=houses())
def test_subject_is_one_line(language: Language, release: Release, house: House) -> None:
    subject = mail_subject(release, language, house, NOW)
    assert subject == " ".join(subject.split())
