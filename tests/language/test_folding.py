"""Folding: what is one word for the search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.folding import WORD_LIMIT, fold, spellings, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Gießen", "giessen"),
        ("STRAẞE", "strasse"),
        ("Müller", "muller"),
        ("Mu\u0308ller", "muller"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("ﬁnal", "final"),
        ("Wirtschafts\u00adförderung", "wirtschaftsforderung"),
        ("ΤΈΛΟΣ", "τελοσ"),
    ],
)
def test_words_are_folded_to_small_base_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_split_at_everything_that_is_no_letter_or_digit() -> None:
    assert words("Laser-Zentrum (1.200 m²), „Optik“ foo_bar") == [
        "laser",
        "zentrum",
        "1",
        "200",
        "m2",
        "optik",
        "foo",
        "bar",
    ]


def test_a_word_without_end_is_cut() -> None:
    assert words("x" * 10_000) == ["x" * WORD_LIMIT]


def test_a_digraph_is_also_tried_as_umlaut_and_an_umlaut_as_digraph() -> None:
    assert spellings("mueller") == [("mueller", "muller")]
    assert spellings("Müller") == [("muller", "mueller")]
    assert spellings("Goethe")[0][0] == "goethe"
    assert "gutersloher" in spellings("Gueterslöher")[0]


def test_digraphs_are_tried_one_by_one() -> None:
    assert spellings("Goetheverstaendnis") == [
        ("goetheverstaendnis", "goetheverstandnis", "gotheverstaendnis", "gotheverstandnis")
    ]


def test_every_character_folds_to_what_stays_as_it_is() -> None:
    characters = map(chr, range(0x20000))
    assert [char for char in characters if fold(fold(char)) != fold(char)] == []


@given(st.text())
def test_each_word_of_a_query_has_its_own_spelling_first(text: str) -> None:
    assert [spelled[0] for spelled in spellings(text)] == words(text)


@given(st.text())
def test_folded_words_are_words_of_their_own(text: str) -> None:
    assert all(words(word) == [word] for word in words(text))
