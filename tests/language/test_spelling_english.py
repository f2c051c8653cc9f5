"""British English as a press office writes it."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.language.spelling.checker import Checker
from tests.language.spelling import system_checker


@pytest.fixture(scope="module")
def english() -> Checker:
    return system_checker(Language.EN)


def test_a_release_of_a_network_is_right(english: Checker) -> None:
    text = (
        "The two networks don’t share one photonics lab but its members’ optics centre. Cybersecurity start-ups, "
        "demonstrators for quantum technologies and cleanroom modelling: the state’s programme funds apprenticeships. "
        "“We’ve organised hackathons, webinars and podcasts,” says the head of the project."
    )
    assert [text[start:end] for start, end in english.misspelt(text)] == []


def test_slips_are_found(english: Checker) -> None:
    text = "recieve colur laboritory enviroment teh goverment acheive Organistion partnerhsip seperate occured"
    assert len(english.misspelt(text)) == len(text.split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("recieve", "receive"), ("teh", "the"), ("goverment", "government"), ("Partnerhsip", "Partnership")],
)
def test_the_first_suggestion_is_what_was_meant(english: Checker, typed: str, meant: str) -> None:
    assert english.suggest(typed)[0] == meant
