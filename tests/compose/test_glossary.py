"""The glossary of a house as lines that one can type."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from editor.compose.glossary import glossary_text, read_glossary
from editor.compose.house import House
from editor.compose.house_document import house_from_document, house_to_document
from editor.domain.bilingual import Bilingual, clean

WORDS = st.text(st.characters(categories=("L", "N"), include_characters=" +&-."), min_size=1).map(
    lambda text: " ".join(clean(text).split())
)


def test_line_with_an_equals_sign_is_a_term_and_one_without_a_name() -> None:
    terms = read_glossary("Prüflabor = test lab\n\n  OptikNetz Lahntal  \nPrüflabor=test lab")
    assert terms == (Bilingual("Prüflabor", "test lab"), Bilingual("OptikNetz Lahntal", "OptikNetz Lahntal"))


def test_half_written_line_makes_no_term_yet() -> None:
    assert read_glossary("Prüflabor =\n= lab\n=") == ()


@given(st.lists(st.builds(Bilingual, WORDS, WORDS).filter(lambda term: bool(term.de and term.en)), unique=True))
def test_terms_are_read_as_they_were_written(terms: list[Bilingual]) -> None:
    read = read_glossary(glossary_text(terms))
    assert read == tuple(terms)


def test_house_style_keeps_glossary_and_rules_that_are_off() -> None:
    house = House(glossary=(Bilingual("Labor", "lab"),), rules_off=("DE-Q-13",))
    assert house_from_document(json.loads(json.dumps(house_to_document(house)))) == house
