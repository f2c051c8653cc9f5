"""People and organisations are kept, merged in one step, offered from releases, and put first in the address book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.domain.directory_merging import merged_person
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person
from editor.domain.release import Release
from editor.errors import DirectoryError, StoreError
from editor.store.archive import Archive
from tests.directory import kept_organisations, kept_persons
from tests.store.sample import quote_of, release_of

HEAD = Role(
    Bilingual("Leiterin"), Bilingual("OptikNetz"), Bilingual("Leiterin des OptikNetzes"), Period(date(2024, 4, 1))
)
FORMER = Role(Bilingual("Rätin"), Bilingual("Stadt"), Bilingual("Stadträtin"), Period(until=date(2024, 3, 31)))
JANA = KeptPerson(
    name="Jana Brandt",
    title=Bilingual("Dr.", "Dr"),
    roles=(FORMER, HEAD),
    email="jana@example.org",
    other_names=("Jana Kern",),
)
LUX = KeptOrganisation(
    name=Bilingual("Lux GmbH", "Lux Ltd"),
    boilerplates=(
        DatedBoilerplate(Bilingual("Über Lux"), Bilingual("Alt"), Period(until=date(2025, 12, 31))),
        DatedBoilerplate(Bilingual("Über Lux"), Bilingual("Neu"), Period(date(2026, 1, 1))),
    ),
)


def quoting(*people: Person, day: int = 1, **facts: object) -> Release:
    quotes = tuple(quote_of("Ja", speaker=person) for person in people)
    return Release(date=date(2027, 2, day), blocks=quotes, **facts)  # type: ignore[arg-type]


def test_people_come_back_as_they_were_kept(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.save_persons((JANA, KeptPerson(name="Aylin Kaya")))
    with Archive.open(folder, writing=False) as archive:
        assert [each.name for each in archive.persons()] == ["Aylin Kaya", "Jana Brandt"]
        assert archive.persons()[1] == JANA


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(kept_persons(), max_size=3), st.lists(kept_organisations(), max_size=3))
def test_whatever_can_be_kept_comes_back(
    archive: Archive, persons: list[KeptPerson], organisations: list[KeptOrganisation]
) -> None:
    archive.save_persons(persons)
    archive.save_organisations(organisations)
    assert {each.id: each for each in archive.persons()}.items() >= {each.id: each for each in persons}.items()
    assert {each.id: each for each in archive.organisations()}.items() >= {
        each.id: each for each in organisations
    }.items()


def test_what_is_kept_again_is_the_new_one(archive: Archive) -> None:
    archive.save_person(JANA)
    changed = replace(JANA, name="Jana Kern", other_names=("Jana Brandt",), roles=(HEAD,))
    archive.save_person(changed)
    assert archive.persons() == (changed,)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (KeptPerson(name=" \n"), "needs a name"),
        (replace(JANA, email="jana"), "“jana” is no e-mail address"),
        (
            replace(JANA, roles=(Role(Bilingual("Rätin"), period=Period(date(2027, 1, 1), date(2026, 1, 1))),)),
            "ends before",
        ),
        (replace(JANA, note="x" * 60_000), "60000 characters"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_kept(archive: Archive, wrong: KeptPerson, told: str) -> None:
    with pytest.raises(DirectoryError, match=told):
        archive.save_persons((KeptPerson(name="Aylin Kaya"), wrong))
    assert archive.persons() == ()


def test_an_organisation_needs_a_name_in_one_language(archive: Archive) -> None:
    with pytest.raises(DirectoryError, match="needs a name"):
        archive.save_organisation(KeptOrganisation())
    archive.save_organisation(KeptOrganisation(name=Bilingual("", "Lux Ltd")))
    assert len(archive.organisations()) == 1


def test_merging_keeps_the_one_and_removes_the_others(archive: Archive) -> None:
    other = KeptPerson(name="J. Brandt", phone="06403 1")
    archive.save_persons((JANA, other))
    merged = merged_person(JANA, other)
    archive.merge_persons(merged, (other.id,))
    assert archive.persons() == (merged,)


def test_a_merge_that_fails_leaves_both(archive: Archive) -> None:
    other = KeptPerson(name="J. Brandt")
    archive.save_persons((JANA, other))
    with pytest.raises(DirectoryError):
        archive.merge_persons(replace(JANA, name=""), (other.id,))
    assert len(archive.persons()) == 2


def test_a_deleted_person_stays_in_the_releases(archive: Archive) -> None:
    release = quoting(Person("Jana Brandt"))
    archive.save(release)
    archive.save_person(JANA)
    archive.delete_person(JANA.id)
    archive.delete_person("unknown")
    assert archive.persons() == ()
    assert archive.load(release.id) == release


def test_a_deleted_organisation_is_gone_with_its_boilerplates(archive: Archive) -> None:
    archive.save_organisation(LUX)
    archive.delete_organisation(LUX.id)
    assert archive.organisations() == ()
    assert archive.address_book().boilerplates == ()


def test_nothing_is_kept_in_an_archive_that_is_only_read(folder: Path) -> None:
    Archive.open(folder).close()
    with Archive.open(folder, writing=False) as archive, pytest.raises(StoreError):
        archive.save_person(JANA)


def test_an_archive_with_nothing_but_an_address_book_is_not_empty(archive: Archive) -> None:
    assert archive.is_empty()
    archive.save_organisation(LUX)
    assert not archive.is_empty()


# -- the address book


def test_kept_people_come_first_with_what_they_are_today(archive: Archive) -> None:
    archive.save_person(JANA)
    archive.save(quoting(Person("Tom Reuter"), Person("Jana Brandt", function=Bilingual("Stadträtin")), day=9))
    jana, tom = archive.address_book().people
    assert (jana.name, jana.function.de, jana.title.en) == ("Jana Brandt", "Leiterin des OptikNetzes", "Dr")
    assert tom.name == "Tom Reuter"


def test_a_person_under_another_name_is_not_offered_twice(archive: Archive) -> None:
    archive.save_person(JANA)
    archive.save(quoting(Person("Jana Kern")))
    assert [each.name for each in archive.address_book().people] == ["Jana Brandt"]
    assert archive.people_seen() == ()


def test_a_person_without_roles_has_the_function_that_releases_know(archive: Archive) -> None:
    archive.save_person(KeptPerson(name="Tom Reuter"))
    archive.save(quoting(Person("Tom Reuter", function=Bilingual("Sprecher"))))
    assert archive.address_book().people[0].function.de == "Sprecher"


def test_who_was_quoted_last_comes_first_among_the_kept(archive: Archive) -> None:
    archive.save_persons(KeptPerson(name=name) for name in ("Aylin Kaya", "Jana Brandt", "Tom Reuter"))
    archive.save_all([quoting(Person("Tom Reuter"), day=3), quoting(Person("Jana Brandt"), day=9)])
    assert [each.name for each in archive.address_book().people] == ["Jana Brandt", "Tom Reuter", "Aylin Kaya"]


def test_boilerplates_that_hold_today_come_first_and_expired_ones_not_at_all(archive: Archive) -> None:
    archive.save_organisation(LUX)
    former = Boilerplate(Bilingual("Über Lux"), Bilingual("Alt"))
    other = Boilerplate(Bilingual("Über uns"), Bilingual("Wir"))
    archive.save(release_of("Text", boilerplates=(other, former)))
    assert archive.address_book().boilerplates == (Boilerplate(Bilingual("Über Lux"), Bilingual("Neu")), other)


def test_kept_organisations_are_issuers_in_both_languages(archive: Archive) -> None:
    archive.save_organisation(LUX)
    archive.save(release_of("Text", issuers=(Issuer(Bilingual("Stadt")), Issuer(Bilingual("Lux GmbH")))))
    assert archive.address_book().issuers == (Issuer(LUX.name), Issuer(Bilingual("Stadt")))


def test_kept_people_are_contacts_with_their_addresses_of_today(archive: Archive) -> None:
    archive.save_persons((JANA, KeptPerson(name="Aylin Kaya")))
    archive.save(release_of("Text", contacts=(Contact("Paul Seidel"), Contact("Jana Brandt", email="alt@example.org"))))
    jana, paul = archive.address_book().contacts
    assert (jana.email, jana.organisation.de) == ("jana@example.org", "OptikNetz")
    assert paul.name == "Paul Seidel"


def test_who_has_left_is_no_contact_any_more(archive: Archive) -> None:
    archive.save_person(replace(JANA, roles=(FORMER,)))
    archive.save(release_of("Text", contacts=(Contact("Jana Brandt", email="alt@example.org"),)))
    assert archive.address_book().contacts == ()


# -- what releases offer


def test_people_of_releases_are_offered_with_their_role(archive: Archive) -> None:
    speaker = Person(
        "Tom Reuter",
        Bilingual("Dr."),
        Bilingual("Leiter der Stadt"),
        (Affiliation(Bilingual("Leiter"), Bilingual("Stadt")),),
    )
    archive.save(quoting(speaker, contacts=(Contact("Tom Reuter", phone="1"), Contact("Paul Seidel", email="paul"))))
    tom, paul = archive.people_seen()
    assert (tom.name, tom.title.de, tom.phone) == ("Tom Reuter", "Dr.", "1")
    assert tom.roles == (Role(Bilingual("Leiter"), Bilingual("Stadt"), Bilingual("Leiter der Stadt")),)
    assert (paul.email, paul.note) == ("", "paul")
    archive.save_persons((tom, paul))
    assert archive.people_seen() == ()


def test_organisations_of_releases_are_offered_with_their_boilerplates(archive: Archive) -> None:
    about = Boilerplate(Bilingual("Über die Lux GmbH"), Bilingual("Lux macht Licht."))
    speaker = Person("Tom Reuter", affiliations=(Affiliation(organisation=Bilingual("Stadt")),))
    archive.save(quoting(speaker, issuers=(Issuer(Bilingual("Lux GmbH")),), boilerplates=(about,)))
    lux, town = archive.organisations_seen()
    assert (lux.name.de, lux.boilerplates) == ("Lux GmbH", (DatedBoilerplate(about.heading, about.text),))
    assert town.name.de == "Stadt"
    archive.save_organisations((lux, town))
    assert archive.organisations_seen() == ()


def test_a_heading_names_an_organisation_only_by_whole_words(archive: Archive) -> None:
    about = Boilerplate(Bilingual("Zur Abstimmung"), Bilingual("Text"))
    archive.save(release_of("Text", issuers=(Issuer(Bilingual("timm")), Issuer(Bilingual("–"))), boilerplates=(about,)))
    (timm,) = archive.organisations_seen()
    assert (timm.name.de, timm.boilerplates) == ("timm", ())


def test_people_and_organisations_change_together_or_not_at_all(archive: Archive) -> None:
    archive.change_directory([JANA, LUX], [])
    archive._connection.exec_driver_sql(
        "CREATE TRIGGER refused BEFORE DELETE ON organisations BEGIN SELECT RAISE(ABORT, 'refused'); END"
    )
    archive._connection.commit()
    with pytest.raises(IntegrityError):
        archive.change_directory([KeptPerson(name="Tom Kern")], [JANA, LUX])
    assert archive.persons() == (JANA,)
    assert archive.organisations() == (LUX,)
