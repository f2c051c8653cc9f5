"""Addresses in a text are read in a form that can be compared."""

from __future__ import annotations

import pytest

from editor.language.contact_data import find_contact_data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tel. +49 641 0000-10", ["phone +49641000010"]),
        ("Tel. (0641) 0000-10", ["phone +49641000010"]),
        ("Tel. +49 (0) 641 0000 10", ["phone +49641000010"]),
        ("presse@optiknetz.example.", ["mail presse@optiknetz.example"]),
        ("Mehr: https://www.optiknetz.example/labor/.", ["web optiknetz.example/labor"]),
        ("Marktstr. 5a, 35390 Gießen", ["street marktstr 5a", "postcode 35390"]),
        ("Marktstraße 5 a, 35390 Gießen", ["street marktstr 5a", "postcode 35390"]),
        ("Am Messtisch 1, Gießen", ["street am messtisch 1"]),
        ("Im Jahr 2027 kommen 12500 Gäste.", []),
        ("Rund 300 Gäste am 3. Mai, 0,5 Prozent", []),
    ],
)
def test_address_is_read(text: str, expected: list[str]) -> None:
    assert [f"{each.kind} {each.plain}" for each in find_contact_data(text)] == expected
