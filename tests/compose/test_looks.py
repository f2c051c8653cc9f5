"""What a house puts around the text: logos, letterhead, typefaces; and the way to the other language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.compose.composing import compose
from editor.compose.house import AMERICAN, STANDARD, House
from editor.compose.manuscript import Letterhead, Logo, Twin
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.people import Issuer
from editor.domain.release import Release
from tests.compose.example import MED, NOW, OPTIK, SHORT

DE, EN = Language.DE, Language.EN
OWN = House(id="optik", organisation=OPTIK, logo="a" * 64)
PARTNER = House(id="med", organisation=MED, logo="b" * 64)
CLINIC = Bilingual("Klinik Lahntal", "Lahntal Clinic")


def logos(house: House, release: Release = SHORT, *others: House, language: Language = DE) -> list[Logo]:
    return list(compose(release, language, house, NOW, houses=(house, *others)).logos)


def test_logo_stands_for_its_organisation() -> None:
    assert logos(OWN, SHORT, PARTNER) == [Logo("a" * 64, "OptikNetz Lahntal")]
    assert logos(STANDARD) == []


def test_logo_of_a_house_without_organisation_stands_for_the_leading_issuer() -> None:
    assert logos(House(logo="c" * 64)) == [Logo("c" * 64, "OptikNetz Lahntal")]


def test_all_logos_are_those_of_the_issuers_in_their_order() -> None:
    every = replace(OWN, logos="all")
    clinic = House(id="clinic", organisation=CLINIC, logo="c" * 64)
    release = replace(SHORT, issuers=(*SHORT.issuers, Issuer(CLINIC), Issuer(Bilingual.same("Verein"))))
    assert logos(every, release, clinic, PARTNER, language=EN) == [
        Logo("a" * 64, "OptikNetz Lahntal"),
        Logo("b" * 64, "MedCluster Nord"),
        Logo("c" * 64, "Lahntal Clinic"),
    ]


def test_logos_are_printed_once_and_none_for_a_partner_without() -> None:
    every = replace(OWN, logos="all")
    assert logos(every, SHORT, replace(PARTNER, logo="")) == [Logo("a" * 64, "OptikNetz Lahntal")]
    assert logos(every, SHORT, replace(PARTNER, logo=OWN.logo)) == [Logo("a" * 64, "OptikNetz Lahntal")]


def test_logo_that_the_last_issuer_shares_stands_where_it_came_first() -> None:
    every = replace(OWN, logos="all")
    clinic = House(id="clinic", organisation=CLINIC, logo=OWN.logo)
    release = replace(SHORT, issuers=(*SHORT.issuers, Issuer(CLINIC)))
    assert logos(every, release, clinic, PARTNER) == [
        Logo("a" * 64, "OptikNetz Lahntal"),
        Logo("b" * 64, "MedCluster Nord"),
    ]


def test_letterhead_comes_with_its_styles() -> None:
    styles = (("headline", "Titel1"), ("body", "Fliesstext"))
    house = House(letterhead="d" * 64, letterhead_name="Briefbogen.dotx", letterhead_styles=styles)
    assert compose(SHORT, DE, house, NOW).letterhead == Letterhead("d" * 64, "Briefbogen.dotx", styles)
    assert compose(SHORT, DE, STANDARD, NOW).letterhead is None


def test_typefaces_and_pages_are_those_of_the_house() -> None:
    house = House(text_font="Merriweather", label_font="Inter", site="https://optiknetz.example")
    manuscript = compose(SHORT, DE, house, NOW)
    assert (manuscript.text_font, manuscript.label_font) == ("Merriweather", "Inter")
    assert manuscript.site == "https://optiknetz.example"


def test_twin_is_the_release_in_the_other_language() -> None:
    web = Bilingual("https://optiknetz.example/labor", "https://optiknetz.example/lab")
    manuscript = compose(replace(SHORT, web=web), DE, AMERICAN, NOW)
    assert manuscript.address == web.de
    assert manuscript.twin == Twin("en-US", "Two networks, one lab: optics meets medicine", web.en)


def test_only_pages_of_the_web_are_public_addresses() -> None:
    house = House(site="javascript:alert(1)")
    manuscript = compose(replace(SHORT, web=Bilingual("javascript:alert(1)", "data:text/html,x")), DE, house, NOW)
    assert manuscript.twin is not None
    assert (manuscript.address, manuscript.twin.address, manuscript.site) == ("", "", "")
    assert compose(SHORT, DE, House(site="a.example"), NOW).site == "https://a.example"


@pytest.mark.parametrize("written", ["optiknetz.example/labor", "http://optiknetz.example", "https://optiknetz"])
def test_public_address_that_is_not_whole_and_safe_is_left_out(written: str) -> None:
    manuscript = compose(replace(SHORT, web=Bilingual.same(written)), DE, STANDARD, NOW)
    assert manuscript.twin is not None
    assert (manuscript.address, manuscript.twin.address) == ("", "")


def test_release_in_one_language_has_no_twin() -> None:
    german = Release(blocks=(Block(kind=Kind.HEADLINE, text=passage("Nur das")),))
    assert compose(german, DE, STANDARD, NOW).twin is None
    english = replace(german, blocks=(Block(kind=Kind.HEADLINE, text=passage("", "Only this")),))
    assert compose(english, EN, STANDARD, NOW).twin is None


def test_twin_without_headline_has_its_label() -> None:
    release = Release(blocks=(Block(kind=Kind.LEAD, text=passage("Nur das", "Only this")),))
    assert compose(release, DE, STANDARD, NOW).twin == Twin("en-GB", "Press release")
