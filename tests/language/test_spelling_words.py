"""Which words of a text are judged, and where they stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.spelling.words import plain, word_at, words


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Wort, noch eins.", ["Ein", "Wort", "noch", "eins"]),
        ("Kick-off-Veranstaltung", ["Kick", "off", "Veranstaltung"]),
        ("the network’s members don't", ["the", "network's", "members", "don't"]),
        ("„Straße“ und ‚Maß‘", ["Straße", "und", "Maß"]),
        ("www.beispiel.de/pfad und info@beispiel.de", ["und"]),
        ("https://beispiel.de/Prüflabor/x?y=z hier", ["hier"]),
        ("beispiel.de oder bericht_neu.pdf und Bericht.docx", ["oder", "und"]),
        ("DFG, EU-Projekt, PDFs, 3D-Druck, W3, 21. Februar", ["Projekt", "Druck", "Februar"]),
        ("das OptikNetz auf dem iPhone", ["das", "auf", "dem"]),
        ("DIese Leute", ["DIese", "Leute"]),
        ("ein A und ein B", ["ein", "und", "ein"]),
        ("#Photonik @netzwerk gilt", ["gilt"]),
        ("AUSGEZEICHNETE Arbeit", ["AUSGEZEICHNETE", "Arbeit"]),
        ("", []),
    ],
)
def test_words_are_what_a_dictionary_can_judge(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_soft_hyphen_is_no_part_of_the_word_but_of_its_span() -> None:
    text = "die Zusammen\u00adarbeit"
    assert [(word.text, text[word.start : word.end]) for word in words(text)][1] == (
        "Zusammenarbeit",
        "Zusammen\u00adarbeit",
    )


def test_an_umlaut_of_two_characters_is_one_letter() -> None:
    decomposed = unicodedata.normalize("NFD", "Prüflabor")
    assert texts(decomposed) == ["Prüflabor"]


def test_positions_are_code_points() -> None:
    text = "😀 Wort"
    assert [(word.start, word.end) for word in words(text)] == [(2, 6)]


def test_parts_know_the_hyphens_beside_them() -> None:
    vor, und, teile = words("Vor- und -teile")
    assert (vor.after, und.after, teile.before) == (True, False, True)


def test_the_word_under_the_cursor_is_found_at_both_ends() -> None:
    found = [word_at("ein Wort", at) for at in (3, 4, 8)]
    assert [word.text if word else None for word in found] == ["ein", "Wort", "Wort"]
    assert word_at("12 34", 1) is None


@given(st.text())
def test_spans_never_overlap_and_hold_the_word(text: str) -> None:
    last = 0
    for word in words(text):
        assert last <= word.start < word.end <= len(text)
        assert plain(text[word.start : word.end]) == word.text
        last = word.end
