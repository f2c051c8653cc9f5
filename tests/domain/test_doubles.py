"""Entries that are one are found by their names in any spelling; what only may be one is a suspicion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.doubles import are_one_organisation, are_one_person, doubles_of_organisations, doubles_of_persons
from editor.domain.same_names import in_spoken_order, organisation_key, person_words
from tests.directory import kept_persons


def people(*names: str) -> tuple[KeptPerson, ...]:
    return tuple(KeptPerson(name=name) for name in names)


@pytest.mark.parametrize(
    "other",
    [
        "Dr. Jana Müller",
        "Prof. Dr.-Ing. Jana Müller",
        "Dr. rer. nat. Jana Müller",
        "PD Dr.h.c. Jana Müller",
        "Frau Jana Müller",
        "Müller, Jana",
        "Müller, Dr. Jana",
        "Jana Müller, M.A.",
        "JANA MÜLLER",
        "Jana Mueller",
        "Jana  Mu\u0308ller",
    ],
)
def test_titles_order_and_umlauts_make_no_other_person(other: str) -> None:
    found = doubles_of_persons(people("Jana Müller", "Tom Reuter", other))
    assert [[each.name for each in group] for group in found] == [["Jana Müller", other]]
    assert are_one_person(found[0])


@pytest.mark.parametrize(
    "other", ["J. Müller", "Jana M. Müller", "Müller Jana", "Jana Muller", "Jana Müller-Kern", "J. M. Müller"]
)
def test_initials_and_further_names_are_a_suspicion(other: str) -> None:
    (found,) = doubles_of_persons(people("Jana Müller", other))
    assert not are_one_person(found)


@pytest.mark.parametrize("other", ["Jens Müller", "K. Müller", "Jana Kern", "Müller", "Dr. Kern"])
def test_others_are_others(other: str) -> None:
    assert doubles_of_persons(people("Jana Müller", other)) == ()


def test_what_is_sure_comes_before_what_is_suspected() -> None:
    found = doubles_of_persons(people("J. Brandt", "Jana Brandt", "Eva Kern", "Dr. Eva Kern", "Jens Brandt"))
    assert [[each.name for each in group] for group in found] == [
        ["Eva Kern", "Dr. Eva Kern"],
        ["J. Brandt", "Jana Brandt"],
        ["J. Brandt", "Jens Brandt"],
    ]


def test_other_names_count_as_well() -> None:
    married = KeptPerson(name="Jana Brandt", other_names=("Jana Kern",))
    assert are_one_person(doubles_of_persons((married, *people("Jana Kern")))[0])


def test_an_address_with_a_shared_name_is_sure_and_without_one_a_suspicion() -> None:
    jana, kern, tom = (
        KeptPerson(name=name, email="J.Brandt@example.org") for name in ("Jana Brandt", "Jana Kern", "Tom")
    )
    assert are_one_person(doubles_of_persons((jana, kern))[0])
    assert not are_one_person(doubles_of_persons((jana, tom))[0])


def test_the_mailbox_of_an_office_makes_nobody_the_same() -> None:
    office = tuple(KeptPerson(name=name, email="presse@example.org") for name in ("Jana Brandt", "Tom Reuter"))
    assert doubles_of_persons(office) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lux GmbH", "Lux"),
        ("Lux gGmbH", "Lux AG"),
        ("OptikNetz Lahntal e. V.", "Optik-Netz Lahntal e.V."),
        ("Müller & Söhne GmbH & Co. KG", "Mueller und Soehne"),
        ("Die Lux Gesellschaft mbH", "Lux Ltd."),
        ("Lux, Inc.", "LUX"),
    ],
)
def test_the_legal_form_makes_no_other_organisation(one: str, other: str) -> None:
    (found,) = doubles_of_organisations([KeptOrganisation(name=Bilingual(name)) for name in (one, other)])
    assert are_one_organisation(found)


def test_organisations_in_two_languages_are_found_by_either_name() -> None:
    german = KeptOrganisation(name=Bilingual("Stadt Gießen"))
    both = KeptOrganisation(name=Bilingual("Giessen", "City of Giessen"), other_names=("Stadt Giessen",))
    assert doubles_of_organisations((german, both)) == ((german, both),)


def test_one_address_in_the_web_is_a_suspicion() -> None:
    several = [
        KeptOrganisation(name=Bilingual(name), web=web)
        for name, web in (("Lux", "https://www.lux.example/"), ("Licht", "lux.example"))
    ]
    (found,) = doubles_of_organisations(several)
    assert not are_one_organisation(found)


@given(st.lists(kept_persons(), max_size=4))
def test_doubles_are_groups_of_different_entries(several: list[KeptPerson]) -> None:
    for group in doubles_of_persons(several):
        assert len({each.id for each in group}) == len(group) > 1


@given(st.text(max_size=60))
def test_any_text_may_be_a_name(text: str) -> None:
    assert person_words(text) == person_words(text)
    assert organisation_key(text) == organisation_key(text).casefold()


@pytest.mark.parametrize("name", ["King, Jr.", "a, b, c", "Brandt", "", ","])
def test_names_without_a_given_name_behind_the_comma_stay(name: str) -> None:
    assert in_spoken_order(name) == name


def test_long_names_take_no_time() -> None:
    for text in ("Dr." * 50_000, "Dr-" * 50_000, "a" * 100_000, "e. V. " * 20_000, "," * 100_000):
        person_words(text)
        organisation_key(text)
