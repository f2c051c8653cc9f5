"""Abbreviations: which are told of, and where a text spells them out."""

from __future__ import annotations

import pytest

from editor.language.acronyms import acronyms, is_long_form, spelled_out


def _shorts(text: str) -> list[str]:
    return [each.short for each in acronyms(text)]


def test_abbreviations_are_found_with_their_places() -> None:
    (found,) = acronyms("Der GLV-Vorstand tagt.")
    assert (found.short, found.start, found.end) == ("GLV", 4, 7)


@pytest.mark.parametrize(
    "text",
    [
        "Die EU und die AOK zahlen.",
        "Bei 12 GHz und 41 GW ist Schluss, Kapitel III folgt.",
        "Das PRÜF NORD TEAM misst.",
        "Die OVT GmbH und die LMN Group messen.",
        "Mail an GLV@optiknetz.example, Typ GLV-200.",
    ],
)
def test_known_ones_units_names_and_codes_are_no_abbreviations(text: str) -> None:
    assert _shorts(text) == []


def test_plural_is_the_same_abbreviation() -> None:
    assert _shorts("Two LTBs met.") == ["LTB"]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Der Gießener Linsenverband (GLV) tagt.", "GLV", "Gießener Linsenverband"),
        ("Der GLV (Gießener Linsenverband) tagt.", "GLV", "Gießener Linsenverband"),
        ("OptikNetz und mno - Messtechnik Nord & Optik", "mno", "Messtechnik Nord & Optik"),
        ("mno steht für Messtechnik Nord Optik.", "mno", "Messtechnik Nord Optik"),
        ("The Lens Testing Board (LTB) met.", "LTB", "Lens Testing Board"),
    ],
)
def test_long_forms_are_read(text: str, short: str, long: str) -> None:
    assert (short, long) in spelled_out(text)


def test_workplace_behind_a_person_explains_nothing() -> None:
    assert spelled_out("Tom Reuter (OVL, Jena) und Anna Meier (lux, OVL)") == ()


def test_dash_before_other_words_explains_nothing() -> None:
    assert spelled_out("Das Netz lux – das Netz für Licht – öffnet.") == ()


def test_long_form_has_the_letters_in_their_order() -> None:
    assert is_long_form("Bundesministerium für Bildung", "BMB")
    assert not is_long_form("Bildung und Forschung", "BMBF")
