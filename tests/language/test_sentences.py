"""Sentences of both languages, and cuts that match in the two columns."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language
from editor.language.sentences import matching_cut, sentences


def cut(text: str, language: Language) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Eva Kern trifft Prof. Dr. Udo Ohm, z. B. in Lich.",
        "Das kostet ca. 3 Mio. Euro bzw. Nr. 5 der Str. 7 laut Abb. 2 usw. und so fort.",
        "Am 21. Februar begann das 3. Quartal.",
        "Im 19. Jahrhundert kam Karl V. nach Worms.",
        "Von links (v. l. n. r.) und a. D. und i. R. sowie h. c. und e. V. dabei.",
        "„Wir öffnen im Mai.“, sagt Eva M. Kern.",
        "„Gut!“ ruft sie.",
        "1. Die Liste beginnt hier.",
        "Prof. Dr.-Ing. Udo Ohm kommt mit Dipl.-Ing. Max Kern.",
        "Das zeigt www.lux.example und Fassung 1.2.3 am 5.5.2020.",
        "Der Weg … Haus für Haus.",
        "Die DIN ist vgl. S. 5 ggf. zu lesen.",
    ],
)
def test_one_german_sentence_stays_one(text: str) -> None:
    assert cut(text, Language.DE) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Roe and Mrs. Doe met Dr. Smith at 5 p.m. on Monday.",
        "The U.S. Army paid Acme Inc. and Lux Ltd. a sum, e.g. for No. 5.",
        "J. R. Roe of St. Ives spoke, i.e. he said little.",
        "“We will grow.” said nobody.",
        "Prices rose 1.5 per cent vs. 2020.",
    ],
)
def test_one_english_sentence_stays_one(text: str) -> None:
    assert cut(text, Language.EN) == [text]


def test_german_sentences_are_told_apart() -> None:
    assert cut("Das ist so. Warum? „Darum!“ Die Lux e. V. Das war es… Ja.", Language.DE) == [
        "Das ist so.",
        "Warum?",
        "„Darum!“",
        "Die Lux e. V.",
        "Das war es…",
        "Ja.",
    ]


def test_english_sentences_are_told_apart() -> None:
    assert cut("We met at 5 p.m. The U.S. won. “Yes.” (Really!) Was it? Yes.", Language.EN) == [
        "We met at 5 p.m.",
        "The U.S. won.",
        "“Yes.”",
        "(Really!)",
        "Was it?",
        "Yes.",
    ]


def test_a_brand_in_lower_case_opens_a_sentence_where_that_is_clear() -> None:
    assert cut("Das war der Anstoß. optik und Lux danken.", Language.DE) == [
        "Das war der Anstoß.",
        "optik und Lux danken.",
    ]
    assert cut("We like it. iPhone users do.", Language.EN) == ["We like it.", "iPhone users do."]
    assert cut("Die Kosten inkl. der Steuer.", Language.DE) == ["Die Kosten inkl. der Steuer."]


def test_a_line_end_ends_a_sentence() -> None:
    assert cut("Erster Punkt\nZweiter Punkt", Language.DE) == ["Erster Punkt", "Zweiter Punkt"]


@given(st.text(alphabet="aA.!?…“” \n1z", max_size=60), st.sampled_from(Language))
def test_sentences_hold_every_character_but_the_spaces_between(text: str, language: Language) -> None:
    spans = sentences(text, language)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


GERMAN, ENGLISH = "Eins ist da. Zwei kommt.", "One is here. Two follows."


@pytest.mark.parametrize("at", [GERMAN.index(" Zwei"), GERMAN.index("Zwei")])
def test_the_other_column_is_cut_at_the_same_sentence(at: int) -> None:
    assert matching_cut(GERMAN, at, Language.DE, ENGLISH) == ENGLISH.index("Two")


def test_a_cut_within_a_sentence_matches_nothing() -> None:
    assert matching_cut(GERMAN, 3, Language.DE, ENGLISH) is None


def test_different_numbers_of_sentences_match_nothing() -> None:
    assert matching_cut(GERMAN, GERMAN.index("Zwei"), Language.DE, "One only.") is None


def test_cuts_at_the_ends_match_the_ends() -> None:
    assert matching_cut(GERMAN, 0, Language.DE, ENGLISH) == 0
    assert matching_cut(GERMAN, len(GERMAN), Language.DE, ENGLISH) == len(ENGLISH)
    assert matching_cut("", 0, Language.DE, "") is None
