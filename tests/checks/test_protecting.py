"""What no rule looks into."""

from __future__ import annotations

import pytest

from editor.checks.protecting import glossary_names, protected
from editor.domain.bilingual import Bilingual


def stretches(text: str, *names: str) -> list[str]:
    return [text[start:end] for start, end in protected(text, names)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mehr auf https://optiknetz.de/presse, heute.", "https://optiknetz.de/presse"),
        ("Mehr auf www.optiknetz.de.", "www.optiknetz.de"),
        ("Mehr auf optiknetz.de/labor.", "optiknetz.de/labor"),
        ("Schreiben Sie an presse@optiknetz.de!", "presse@optiknetz.de"),
        ("Die Datei bericht_2027.pdf liegt bei.", "bericht_2027.pdf"),
        ("Nach DIN EN 12345-2 geprüft", "DIN EN 12345-2"),
        ("Nach ISO 9001:2015 zertifiziert", "ISO 9001:2015"),
        ("Am 2027-02-21 beginnt es", "2027-02-21"),
        ("Mit Version 3.2 kam", "Version 3.2"),
        ("Firmware 2.4.1 behebt", "2.4.1"),
        ("Unter #optiknetz und", "#optiknetz"),
        ("IBAN DE12 5001 0517 0648 4898 90 genügt", "DE12 5001 0517 0648 4898 90"),
        ("doi 10.1000/xyz123 nennt", "10.1000/xyz123"),
    ],
)
def test_addresses_files_standards_and_versions_are_protected(text: str, kept: str) -> None:
    assert stretches(text) == [kept]


@pytest.mark.parametrize(
    "text",
    [
        "Am 21.02.2027 und am 3.4.27",
        "Es kamen 1.234.567 Gäste",
        "Ende.Der nächste Satz",
        "z.B. und v.l.n.r.",
        "um 14.30 Uhr, 3.5 Prozent",
        "",
        "...",
    ],
)
def test_dates_numbers_and_abbreviations_are_not(text: str) -> None:
    assert stretches(text) == []


def test_names_of_the_glossary_are_protected_as_whole_words() -> None:
    assert stretches("timm, timms und W3+ Fair", "timm", "W3+ Fair") == ["timm", "W3+ Fair"]


def test_only_terms_that_are_the_same_in_both_languages_are_names() -> None:
    assert glossary_names((Bilingual("timm", "timm"), Bilingual("Labor", "lab"))) == ("timm",)
