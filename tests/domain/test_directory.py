"""People with their roles over time, organisations with their boilerplates; two entries that become one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.adopting import person_to_keep
from editor.domain.bilingual import Bilingual
from editor.domain.directory import (
    ALWAYS,
    DatedBoilerplate,
    KeptOrganisation,
    KeptPerson,
    Period,
    Role,
    as_boilerplate,
    as_person,
    role_on,
)
from editor.domain.directory_merging import merged_organisation, merged_person, touch, widened
from editor.domain.joining import name_key
from editor.domain.people import Affiliation, Boilerplate, Person
from tests.directory import kept_organisations, kept_persons

SPEAKER = Role(
    Bilingual("Sprecherin", "Spokesperson"),
    Bilingual("OptikNetz Lahntal"),
    Bilingual("Sprecherin des OptikNetzes Lahntal", "spokesperson of OptikNetz Lahntal"),
    Period(date(2020, 1, 1), date(2024, 6, 30)),
)
HEAD = Role(
    Bilingual("Leiterin", "Head"),
    Bilingual("OptikNetz Lahntal"),
    Bilingual("Leiterin des OptikNetzes Lahntal", "head of OptikNetz Lahntal"),
    Period(date(2024, 4, 1)),
)
JANA = KeptPerson(id="1", name="Jana Brandt", title=Bilingual("Dr.", "Dr"), roles=(SPEAKER, HEAD))
TODAY = date(2027, 2, 18)


def test_the_role_of_a_day_is_the_one_that_holds() -> None:
    assert role_on(JANA, date(2022, 5, 1)) == SPEAKER
    assert role_on(JANA, TODAY) == HEAD


def test_of_two_roles_the_latest_begun_comes_first() -> None:
    assert role_on(JANA, date(2024, 5, 1)) == HEAD
    assert as_person(JANA, date(2024, 5, 1)).affiliations == (
        Affiliation(HEAD.role, HEAD.organisation),
        Affiliation(SPEAKER.role, SPEAKER.organisation),
    )


def test_first_and_last_day_belong_to_a_role() -> None:
    assert role_on(JANA, date(2020, 1, 1)) == SPEAKER
    assert role_on(KeptPerson(name="X", roles=(SPEAKER,)), date(2024, 6, 30)) == SPEAKER
    assert role_on(KeptPerson(name="X", roles=(SPEAKER,)), date(2024, 7, 1)) == Role()


def test_without_a_role_the_function_is_empty() -> None:
    assert as_person(JANA, date(2019, 12, 31)) == Person("Jana Brandt", Bilingual("Dr.", "Dr"))


def test_a_later_role_without_a_function_leaves_the_function_of_the_earlier_one() -> None:
    adviser = Role(Bilingual("Beirätin"), Bilingual("Lux GmbH"), period=Period(date(2026, 1, 1)))
    person = as_person(KeptPerson(name="Jana Brandt", roles=(HEAD, adviser)), TODAY)
    assert person.function == HEAD.function
    assert [each.organisation.de for each in person.affiliations] == ["Lux GmbH", "OptikNetz Lahntal"]


def test_the_boilerplate_of_a_day_is_the_latest_begun() -> None:
    old = DatedBoilerplate(Bilingual("Über uns"), Bilingual("Alt"), Period(until=date(2025, 12, 31)))
    new = DatedBoilerplate(Bilingual("Über uns"), Bilingual("Neu"), Period(date(2025, 6, 1)))
    lux = KeptOrganisation(name=Bilingual("Lux"), boilerplates=(old, new))
    assert as_boilerplate(lux, date(2020, 1, 1)).text.de == "Alt"
    assert as_boilerplate(lux, date(2025, 7, 1)).text.de == "Neu"
    assert as_boilerplate(KeptOrganisation(boilerplates=(old,)), TODAY) == Boilerplate()


@given(st.builds(Person, st.just("Jana Brandt"), st.just(Bilingual("Dr.")), st.just(HEAD.function)))
def test_a_person_of_a_release_is_the_same_when_taken_from_the_book(person: Person) -> None:
    assert as_person(person_to_keep(person), TODAY) == person


# -- periods


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ((2019, 2022), (2021, 2024), (2019, 2024)),
        ((2019, 2022), (2021, None), (2019, None)),
        ((None, None), (2019, 2022), (2019, 2022)),
        ((None, 2022), (2019, None), (2019, None)),
        ((2019, None), (2021, None), (2019, None)),
        ((None, 2020), (None, 2022), (None, 2022)),
    ],
)
def test_two_periods_become_the_one_that_both_lie_in(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], together: tuple[int | None, int | None]
) -> None:
    assert widened(years(*one), years(*other)) == widened(years(*other), years(*one)) == years(*together)


def test_periods_touch_from_one_day_to_the_next() -> None:
    assert touch(years(2019, 2020), years(2021, 2022))
    assert not touch(years(2019, 2020), Period(date(2021, 1, 2)))
    assert touch(ALWAYS, years(2019, 2020))


def years(since: int | None, until: int | None) -> Period:
    return Period(date(since, 1, 1) if since else None, date(until, 12, 31) if until else None)


# -- merging


def test_a_merged_person_keeps_both_names_and_all_roles() -> None:
    other = KeptPerson(
        id="2", name="Jana Brandt-Kern", other_names=("J. Brandt",), roles=(HEAD, Role(Bilingual("Rätin")))
    )
    merged = merged_person(JANA, other)
    assert (merged.id, merged.name, merged.other_names) == ("1", "Jana Brandt", ("Jana Brandt-Kern", "J. Brandt"))
    assert merged.roles == (SPEAKER, HEAD, Role(Bilingual("Rätin")))


def test_gaps_are_filled_and_what_differs_goes_into_the_note() -> None:
    one = KeptPerson(name="Jana Brandt", email="jana@example.org", note="Ruft zurück")
    other = KeptPerson(
        name="Jana Brandt",
        title=Bilingual("Prof. Dr."),
        email="brandt@example.com",
        phone="1",
        note="Ruft zurück\nFranzösisch",
    )
    merged = merged_person(one, other)
    assert (merged.title.de, merged.email, merged.phone) == ("Prof. Dr.", "jana@example.org", "1")
    assert merged.note == "Ruft zurück\nFranzösisch\nbrandt@example.com"
    assert merged.other_names == ()


def test_a_lower_title_is_no_news() -> None:
    merged = merged_person(
        KeptPerson(name="A", title=Bilingual("Prof. Dr.")), KeptPerson(name="A", title=Bilingual("Dr."))
    )
    assert (merged.title.de, merged.note) == ("Prof. Dr.", "")


def test_a_role_that_says_less_is_joined_with_the_one_that_says_more() -> None:
    short = Role(organisation=Bilingual("OptikNetz Lahntal"), period=Period(date(2024, 1, 1)))
    merged = merged_person(KeptPerson(name="A", roles=(short,)), KeptPerson(name="A", roles=(HEAD,)))
    assert merged.roles == (Role(HEAD.role, HEAD.organisation, HEAD.function, Period(date(2024, 1, 1))),)


def test_one_role_at_two_times_stays_two() -> None:
    again = Role(SPEAKER.role, SPEAKER.organisation, SPEAKER.function, Period(date(2026, 1, 1)))
    assert merged_person(KeptPerson(roles=(SPEAKER,)), KeptPerson(roles=(again,))).roles == (SPEAKER, again)


def test_merged_organisations_keep_names_and_boilerplates() -> None:
    about = DatedBoilerplate(Bilingual("Über Lux"), Bilingual("Lux macht Licht."))
    one = KeptOrganisation(id="1", name=Bilingual("Lux GmbH"), web="https://lux.example", boilerplates=(about,))
    other = KeptOrganisation(id="2", name=Bilingual("Lux", "Lux Ltd"), web="lux.example", boilerplates=(about,))
    merged = merged_organisation(one, other)
    assert (merged.id, merged.name.de, merged.other_names) == ("1", "Lux GmbH", ("Lux", "Lux Ltd"))
    assert (merged.boilerplates, merged.note) == ((about,), "lux.example")


@given(kept_persons())
def test_merging_with_oneself_changes_nothing(person: KeptPerson) -> None:
    assert merged_person(person, person) == person


@given(kept_organisations())
def test_merging_an_organisation_with_itself_changes_nothing(organisation: KeptOrganisation) -> None:
    assert merged_organisation(organisation, organisation) == organisation


@given(kept_persons(), kept_persons())
def test_no_text_of_a_person_is_lost(one: KeptPerson, other: KeptPerson) -> None:
    merged = merged_person(one, other)
    assert {name_key(name) for name in (*one.names, *other.names)} == {name_key(name) for name in merged.names}
    everything = {merged.email, merged.phone, merged.approval, *merged.note.split("\n")}
    for text in (other.email, other.phone, other.approval, *other.note.split("\n")):
        assert not text.strip() or text in everything


@given(kept_persons(), kept_persons(), st.integers(0, 60_000))
def test_who_had_a_role_with_a_beginning_on_a_day_has_it_still(one: KeptPerson, other: KeptPerson, days: int) -> None:
    day = date(1950, 1, 1) + timedelta(days)
    merged = merged_person(one, other)
    for role in (*one.roles, *other.roles):
        if role.period.since and role.period.holds_on(day):
            held = [each for each in merged.roles if each.period.holds_on(day)]
            assert any(role.function.de in each.function.de or role.function.en in each.function.en for each in held)
