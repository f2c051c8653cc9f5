"""Readability: words, sentences and syllables, and the indices made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.language.readability import Band, measure, measure_release, syllables, texts_read

GERMAN = "Das Labor misst Linsen. Wer eine Linse schleift, bringt sie hierher."


def test_words_sentences_and_syllables_are_counted() -> None:
    read = measure(GERMAN, Language.DE)
    assert (read.words, read.sentences, read.syllables) == (11, 2, 16)
    assert read.ease == pytest.approx(180 - 5.5 - 58.5 * 16 / 11)


def test_english_is_measured_by_flesch() -> None:
    read = measure("The lab measures lenses. It is new.", Language.EN)
    assert (read.words, read.sentences, read.syllables) == (7, 2, 9)
    assert read.ease == pytest.approx(206.835 - 1.015 * 3.5 - 84.6 * 9 / 7)


def test_lix_counts_words_of_more_than_six_letters() -> None:
    assert measure("Drei Messtische stehen bereit.", Language.DE).lix == pytest.approx(4 + 100 / 4)


def test_several_texts_are_read_on_and_their_sentences_do_not_merge() -> None:
    read = measure(["Das Labor öffnet", "Es steht in Jena."], Language.DE)
    assert (read.words, read.sentences) == (7, 2)


def test_worst_sentences_are_the_longest_with_their_places() -> None:
    texts = ["Kurz. Das ist ein Satz mit sieben Wörtern.", "Er ist da. Sie kam später."]
    first, second, third = measure(texts, Language.DE).worst
    assert (first.text, first.words, first.plain) == (0, 7, "Das ist ein Satz mit sieben Wörtern.")
    assert texts[first.text][first.start : first.end] == first.plain
    assert {second.text, third.text} == {1}


def test_nothing_has_no_index_and_is_not_enough() -> None:
    read = measure("", Language.DE)
    assert (read.words, read.ease, read.lix, read.worst) == (0, 0.0, 0.0, ())
    assert not read.is_enough


def test_band_follows_the_reading_ease() -> None:
    assert measure("Wir sind da. Das ist gut. Er kam.", Language.DE).band is Band.EASY
    assert measure("Qualitätssicherung ermöglicht Fertigungsoptimierungen.", Language.DE).band is Band.VERY_HARD


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Linie", 3),
        ("Museum", 3),
        ("Nation", 3),
        ("Batterie", 3),
        ("Medien", 3),
        ("studieren", 3),
        ("EU", 2),
        ("1.500", 1),
    ],
)
def test_german_syllables(word: str, count: int) -> None:
    assert syllables(word, Language.DE) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("made", 1), ("table", 2), ("wanted", 2), ("worked", 1), ("houses", 2), ("the", 1)],
)
def test_english_syllables(word: str, count: int) -> None:
    assert syllables(word, Language.EN) == count


def test_attribution_is_read_with_its_quote_and_captions_are_not() -> None:
    speaker = Person("Jana Brandt", function=Bilingual("Leiterin", "head"))
    release = Release(
        blocks=(
            Block(kind=Kind.HEADLINE, text=passage("Neues Labor")),
            Quote(id="quote", text=passage("Wir öffnen."), speaker=speaker),
        )
    )
    assert list(texts_read(release, Language.DE)) == [("quote", "Wir öffnen, sagt Jana Brandt, Leiterin.")]
    assert measure_release(release, Language.DE).sentences == 1


@given(st.text(alphabet="aeiou bcd.!?\n–„“1", max_size=80), st.sampled_from(Language))
def test_any_text_can_be_measured(text: str, language: Language) -> None:
    read = measure(text, language)
    assert read.syllables >= read.words >= read.sentences >= len(read.worst)
