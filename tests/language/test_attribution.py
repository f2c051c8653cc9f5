from __future__ import annotations

from dataclasses import replace

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Position, Quote
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.language.attribution import attribution, ends_with_function, full_name, speaker

DE, EN = Language.DE, Language.EN
BRANDT = Person(
    "Jana Brandt",
    Bilingual("Dr.", "Dr"),
    Bilingual("Leiterin des OptikNetzes Lahntal", "head of OptikNetz Lahntal"),
)
QUOTE = Quote(text=passage("Wir starten.", "We are starting."), speaker=BRANDT)


def shown(text: str) -> str:
    """The text with its no-break spaces to be seen."""
    return text.replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    ("position", "german", "english"),
    [
        (
            Position.AFTER,
            "sagt Dr.⍽Jana Brandt, Leiterin des OptikNetzes Lahntal",
            "says Dr⍽Jana Brandt, head of OptikNetz Lahntal",
        ),
        (
            Position.BEFORE,
            "Dr.⍽Jana Brandt, Leiterin des OptikNetzes Lahntal, sagt",
            "Dr⍽Jana Brandt, head of OptikNetz Lahntal, says",
        ),
    ],
)
def test_empty_attribution_is_generated(position: Position, german: str, english: str) -> None:
    quote = replace(QUOTE, position=position)
    assert (shown(attribution(quote, DE)), shown(attribution(quote, EN))) == (german, english)


def test_a_question_is_asked() -> None:
    quote = replace(QUOTE, text=passage("Wann?", "When?"), speaker=Person("Tom Reuter"))
    assert (attribution(quote, DE), attribution(quote, EN)) == ("fragt Tom Reuter", "asks Tom Reuter")


def test_a_question_that_is_quoted_is_told() -> None:
    quote = replace(QUOTE, text=passage("Er fragte: ‚Wann?‘", "He asked: ‘When?’"), speaker=Person("Tom Reuter"))
    assert (attribution(quote, DE), attribution(quote, EN)) == ("sagt Tom Reuter", "says Tom Reuter")


def test_the_house_may_tell_in_the_past() -> None:
    quote = replace(QUOTE, speaker=Person("Tom Reuter"))
    assert attribution(quote, DE, tense="past") == "sagte Tom Reuter"
    assert attribution(quote, EN, tense="past") == "said Tom Reuter"


def test_words_that_were_given_stay_as_they_are() -> None:
    quote = replace(QUOTE, attribution=Bilingual("so beschreibt Jana Brandt die Ziele", ""))
    assert attribution(quote, DE) == "so beschreibt Jana Brandt die Ziele"
    assert shown(attribution(quote, EN)) == "says Dr⍽Jana Brandt, head of OptikNetz Lahntal"


def test_nobody_and_unattributed_have_no_attribution() -> None:
    assert attribution(Quote(text=QUOTE.text), DE) == ""
    assert attribution(replace(QUOTE, unattributed=True), DE) == ""


def test_function_missing_in_a_language_is_left_out() -> None:
    assert shown(speaker(replace(BRANDT, function=Bilingual("Leiterin", "")), EN)) == "Dr⍽Jana Brandt"


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Dr", "Dr.⍽Jana Brandt"),
        ("Dr.", "Dr.⍽Jana Brandt"),
        ("Prof", "Prof.⍽Jana Brandt"),
        ("Professor", "Professor⍽Jana Brandt"),
        ("Prof Dr", "Prof. Dr.⍽Jana Brandt"),
    ],
)
def test_american_titles_have_dots(title: str, printed: str) -> None:
    assert shown(full_name(replace(BRANDT, title=Bilingual("", title)), EN, american=True)) == printed


def test_a_function_at_the_end_is_seen() -> None:
    assert ends_with_function("sagt Dr.⍽Jana Brandt, Leiterin des OptikNetzes Lahntal", QUOTE, DE)
    assert not ends_with_function("so Jana Brandt", QUOTE, DE)
