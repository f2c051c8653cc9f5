"""The address book that past releases make, and what is kept before it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.address_book import EMPTY_BOOK, address_book, people_known, with_kept, with_release
from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.blocks import Photo, Quote
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.domain.passage import wording
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person, PersonShown
from editor.domain.release import Release
from tests.releases import persons

HEAD = Bilingual("Leiterin des OptikNetzes Lahntal", "head of OptikNetz Lahntal")
NETWORK = Affiliation(Bilingual("Leiterin", "head"), Bilingual.same("OptikNetz Lahntal"))
TODAY = date(2027, 2, 18)
JANA = Person("Jana Brandt", Bilingual("Dr.", "Dr"), HEAD, (NETWORK,))


def quoting(*speakers: Person) -> Release:
    return Release(blocks=tuple(Quote(speaker=speaker) for speaker in speakers))


def showing(*persons: Person) -> Release:
    return Release(blocks=(Photo(persons=tuple(PersonShown(person) for person in persons)),))


def test_speakers_and_persons_in_photos_are_in_it_newest_first() -> None:
    book = address_book([showing(Person("Tom Reuter"), Person("Aylin Kaya")), quoting(JANA)])
    assert [person.name for person in book.people] == ["Tom Reuter", "Aylin Kaya", "Jana Brandt"]


def test_nobody_is_in_it_twice_and_who_has_no_name_is_left_out() -> None:
    book = address_book([quoting(JANA, Person()), showing(JANA, Person("  jana  BRANDT "))])
    assert book.people == (JANA,)


def test_a_photo_with_the_bare_name_leaves_title_and_function_as_they_were() -> None:
    assert address_book([showing(Person("Jana Brandt")), quoting(JANA)]).people == (JANA,)


def test_the_newest_function_wins_even_if_it_has_no_english_yet() -> None:
    promoted = Person("Jana Brandt", function=Bilingual("Präsidentin der Kammer"))
    (person,) = address_book([quoting(promoted), quoting(JANA)]).people
    assert person.function == Bilingual("Präsidentin der Kammer")
    assert person.affiliations == ()
    assert person.title == JANA.title


def test_a_gap_is_filled_from_an_older_release_that_says_the_same() -> None:
    german_only = Person("Jana Brandt", Bilingual("Dr."), Bilingual(HEAD.de))
    assert address_book([quoting(german_only), quoting(JANA)]).people == (JANA,)


def test_the_role_in_another_organisation_is_not_mixed_in() -> None:
    elsewhere = Affiliation(NOTHING, Bilingual.same("Klinik Lahntal"))
    (person,) = address_book([showing(Person("Jana Brandt", affiliations=(elsewhere,))), quoting(JANA)]).people
    assert person.affiliations == (elsewhere,)
    assert person.function == NOTHING


def test_issuers_contacts_and_boilerplates_are_each_in_it_once() -> None:
    newer = Release(
        issuers=(Issuer(Bilingual("MedCluster Nord")), Issuer()),
        contacts=(Contact("Paul Seidel", email="seidel@example.org"), Contact()),
        boilerplates=(Boilerplate(Bilingual("Über uns"), Bilingual("Neuer Text")), Boilerplate()),
    )
    older = Release(
        issuers=(Issuer(Bilingual("MedCluster Nord", "MedCluster North")),),
        contacts=(Contact("Paul Seidel", email="alt@example.org", phone="06441 1"),),
        boilerplates=(Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Alter Text", "Old text")),),
    )
    book = address_book([newer, older])
    assert book.issuers == older.issuers
    assert book.contacts == (Contact("Paul Seidel", email="seidel@example.org", phone="06441 1"),)
    assert book.boilerplates == (Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Neuer Text")),)


def test_no_release_makes_an_empty_book() -> None:
    assert address_book([]) == EMPTY_BOOK


def test_what_was_just_written_comes_first() -> None:
    book = address_book([quoting(Person("Tom Reuter"), JANA)])
    assert with_release(book, showing(Person("Jana Brandt"))).people == (JANA, Person("Tom Reuter"))


def test_people_of_the_open_release_are_known_but_not_the_block_that_asks() -> None:
    tom, typed = Quote(speaker=Person("Tom Reuter", HEAD)), Quote(id="typed", speaker=Person("Ja"))
    release = Release(blocks=(tom, typed))
    book = address_book([quoting(Person("Tom Reuter"), JANA)])
    assert people_known(book, release, "typed") == (tom.speaker, JANA)


@given(st.lists(persons(), max_size=6))
def test_any_people_make_a_book_in_which_each_has_a_name_of_their_own(several: list[Person]) -> None:
    names = [wording(person.name).casefold() for person in address_book([quoting(*several)]).people]
    assert all(names)
    assert len(set(names)) == len(names)


# -- with what is kept


JANA_KEPT = KeptPerson(name="Jana Brandt", roles=(Role(function=Bilingual("Präsidentin")),))


def test_who_is_kept_stays_first_when_a_release_was_written() -> None:
    book = with_kept(address_book([quoting(Person("Tom Reuter"))]), [JANA_KEPT], [], TODAY)
    written = with_release(book, quoting(Person("Aylin Kaya"), JANA))
    assert [person.name for person in written.people] == ["Jana Brandt", "Aylin Kaya", "Tom Reuter"]
    assert written.people[0].function.de == "Präsidentin"


def test_an_expired_boilerplate_does_not_come_back_with_a_release() -> None:
    over = DatedBoilerplate(Bilingual("Über Lux"), Bilingual("Alt"), Period(until=date(2026, 12, 31)))
    lux = KeptOrganisation(name=Bilingual("Lux"), boilerplates=(over,))
    book = with_kept(address_book([]), [], [lux], TODAY)
    again = Release(boilerplates=(Boilerplate(Bilingual("Über Lux"), Bilingual("Alt")),))
    rewritten = Release(boilerplates=(Boilerplate(Bilingual("Über Lux"), Bilingual("Neu")),))
    assert with_release(book, again).boilerplates == ()
    assert with_release(book, rewritten).boilerplates == rewritten.boilerplates


def test_where_nothing_is_kept_the_book_is_that_of_the_releases() -> None:
    book = address_book([quoting(JANA)])
    assert with_kept(book, [], [], TODAY) is book
