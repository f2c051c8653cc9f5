"""Quotation marks in the style of the house: around what was said, and around what is quoted in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.compose.composing import compose
from editor.compose.house import House
from editor.compose.manuscript import Paragraph, SetOffQuote
from editor.compose.quoting import running, set_off
from editor.domain.bilingual import Language
from editor.domain.blocks import Display, Position, Quote
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.domain.release import Release
from tests.compose.example import KAYA, NOW, QUOTE

DE, EN = Language.DE, Language.EN
LOW, GUILLEMETS, SWISS = House(), House(quotes_de="guillemets"), House(quotes_de="swiss")
DOUBLE, SINGLE = House(), House(quotes_en="single")
AMERICAN = House(quotes_en="single", english="en_US")
KERN = Person("Ada Kern")


def quote(text: str, text2: str = "", position: Position = Position.AFTER) -> Quote:
    return Quote(text=passage(text, text), text2=passage(text2, text2), speaker=KERN, position=position)


def printed(row: Quote, language: Language, house: House) -> str:
    return running(row, language, house, "", "")[0].plain


@pytest.mark.parametrize(
    ("house", "language", "expected"),
    [
        (LOW, DE, "„Das Wort ‚Ende‘ ist neu“, sagt Ada Kern."),
        (GUILLEMETS, DE, "»Das Wort ›Ende‹ ist neu«, sagt Ada Kern."),
        (SWISS, DE, "«Das Wort ‹Ende› ist neu», sagt Ada Kern."),
        (DOUBLE, EN, "“Das Wort ‘Ende’ ist neu,” says Ada Kern."),
        (SINGLE, EN, "‘Das Wort “Ende” ist neu,’ says Ada Kern."),
        (AMERICAN, EN, "‘Das Wort “Ende” ist neu,’ says Ada Kern."),
    ],
)
@pytest.mark.parametrize("typed", ['"Ende"', "„Ende“", "‚Ende‘", "“Ende”", "‘Ende’", "»Ende«", "«Ende»", "‹Ende›"])
def test_marks_are_those_of_the_house(house: House, language: Language, expected: str, typed: str) -> None:
    assert printed(quote(f"Das Wort {typed} ist neu."), language, house) == expected


@pytest.mark.parametrize(("typed"), ["„Ja.“", "»Ja.«", "«Ja.»", "“Ja.”", '"Ja."'])
def test_marks_that_the_writer_typed_around_a_quote_are_not_doubled(typed: str) -> None:
    assert printed(quote(typed), DE, SWISS) == "«Ja», sagt Ada Kern."
    assert printed(quote(typed), EN, SINGLE) == "‘Ja,’ says Ada Kern."


def test_single_marks_around_a_quote_are_not_doubled_where_they_are_the_outer_ones() -> None:
    assert printed(quote("‘Yes.’"), EN, SINGLE) == "‘Yes,’ says Ada Kern."
    assert printed(quote("‘Yes.’"), EN, DOUBLE) == "“‘Yes,’” says Ada Kern."


def test_american_commas_and_stops_stand_within_every_mark() -> None:
    plain = House(english="en_US")
    assert printed(quote("We say “no”."), EN, plain) == "“We say ‘no,’” says Ada Kern."
    assert printed(quote("We say “no”"), EN, AMERICAN) == "‘We say “no,”’ says Ada Kern."
    assert set_off(replace(quote("We say “no”"), display=Display.BLOCK), EN, plain).text.plain == "“We say ‘no.’”"
    assert printed(quote("We hear the members’"), EN, plain) == "“We hear the members’,” says Ada Kern."
    assert printed(quote("We say “no”."), EN, DOUBLE) == "“We say ‘no’,” says Ada Kern."


def test_apostrophes_are_no_marks() -> None:
    assert printed(quote("We don’t mind the members’ wishes."), EN, SINGLE) == (
        "‘We don’t mind the members’ wishes,’ says Ada Kern."
    )


@pytest.mark.parametrize(
    ("position", "german", "english"),
    [
        (Position.BEFORE, "Ada Kern sagt: »Wir öffnen.«", "Ada Kern says: ‘Wir öffnen.’"),
        (Position.BETWEEN, "»Wir öffnen«, sagt Ada Kern, »und bald.«", "‘Wir öffnen,’ says Ada Kern, ‘und bald.’"),
    ],
)
def test_marks_of_the_house_stand_wherever_the_attribution_is(position: Position, german: str, english: str) -> None:
    second = "und bald." if position is Position.BETWEEN else ""
    row = quote("Wir öffnen" if second else "Wir öffnen.", second, position)
    assert printed(row, DE, GUILLEMETS) == german
    assert printed(row, EN, SINGLE) == english


def test_quote_set_off_has_the_marks_of_the_house_and_its_speaker() -> None:
    row = replace(quote("Das Wort „Ende“ ist neu."), speaker=KAYA, display=Display.BLOCK)
    assert set_off(row, DE, SWISS) == SetOffQuote(set_off(row, DE, SWISS).text, "Aylin Kaya", "Aylin Kaya")
    assert set_off(row, DE, SWISS).text.plain == "«Das Wort ‹Ende› ist neu.»"


def test_speaker_of_a_quote_set_off_is_told_without_function() -> None:
    titled = set_off(replace(QUOTE, display=Display.BLOCK), EN, AMERICAN)
    assert titled.speaker == "Dr.\u00a0Jana Brandt"
    assert titled.attribution == "Dr.\u00a0Jana Brandt, head of OptikNetz Lahntal"
    assert set_off(replace(QUOTE, speaker=Person()), DE, LOW).speaker == ""


def test_manuscript_is_set_in_the_marks_of_its_house() -> None:
    [part] = compose(Release(blocks=(quote("Ja."),)), DE, GUILLEMETS, NOW).body
    assert isinstance(part, Paragraph)
    assert part.text.plain == "»Ja«, sagt Ada Kern."
