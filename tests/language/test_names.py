"""Names of people are found with their titles and particles."""

from __future__ import annotations

import pytest

from editor.language.names import find_names, split_title


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("so erklärt Dr. Eva Kern, Leiterin", "Dr.", "Eva Kern"),
        ("Prof. Dr.-Ing. Udo Ohm", "Prof. Dr.-Ing.", "Udo Ohm"),
        ("Univ.-Prof. Dr. h.c. mult. Udo Ohm", "Univ.-Prof. Dr. h.c. mult.", "Udo Ohm"),
        ("Professor Jane Roe of the University of Bath", "Professor", "Jane Roe"),
        ("Eva M. Kern-Sommer (62)", "", "Eva M. Kern-Sommer"),
        ("Präsidentin Ilse von der Heide sprach", "", "Ilse von der Heide"),
        ("Minister Tarek Al-Nasser", "", "Tarek Al-Nasser"),
        ("Dr. Anna O’Brien", "Dr.", "Anna O’Brien"),
        ("Vereinsvorstand Frau Dr. Sommer", "Dr.", "Sommer"),
        ("des Lux Network Managers Rolf Nagel", "", "Rolf Nagel"),
    ],
)
def test_names_are_found_with_their_titles(text: str, title: str, name: str) -> None:
    (found,) = find_names(text)
    assert (found.title, found.name) == (title, name)


@pytest.mark.parametrize("text", ["die Lux GmbH", "Universität Lich", "Am Montag", "OVL und TÜV", "Deutsche Bahn AG"])
def test_organisations_and_days_are_no_names(text: str) -> None:
    assert find_names(text) == []


def test_title_is_split_from_a_name() -> None:
    assert split_title("Prof. Dr. Eva Kern") == ("Prof. Dr.", "Eva Kern")
    assert split_title("Eva Kern") == ("", "Eva Kern")
