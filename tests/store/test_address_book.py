"""The address book as the archive reads it."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain import address_book as pure
from editor.domain.address_book import EMPTY_BOOK
from editor.domain.bilingual import Bilingual
from editor.domain.people import Boilerplate, Contact, Issuer, Person
from editor.domain.release import Release
from editor.store import address_book
from editor.store.archive import Archive
from tests.releases import releases
from tests.store.sample import quote_of, release_of


def quoting(name: str, day: int) -> Release:
    return Release(date=date(2027, 2, day), blocks=(quote_of("Ja", speaker=Person(name)),))


def test_an_empty_archive_has_an_empty_book(archive: Archive) -> None:
    assert archive.address_book() == EMPTY_BOOK


def test_the_newest_release_comes_first_by_its_date(archive: Archive) -> None:
    archive.save_all([quoting("Tom Reuter", 3), quoting("Jana Brandt", 9), quoting("Aylin Kaya", 1)])
    assert [person.name for person in archive.address_book().people] == ["Jana Brandt", "Tom Reuter", "Aylin Kaya"]


def test_issuers_contacts_and_boilerplates_are_found(archive: Archive) -> None:
    issuer = Issuer(Bilingual("OptikNetz Lahntal"))
    contact = Contact("Paul Seidel", email="seidel@example.org")
    boilerplate = Boilerplate(Bilingual("Über uns"), Bilingual("Ein Netzwerk"), date(2026, 1, 2))
    archive.save(release_of("Text", issuers=(issuer,), contacts=(contact,), boilerplates=(boilerplate,)))
    book = archive.address_book()
    assert (book.issuers, book.contacts, book.boilerplates) == ((issuer,), (contact,), (boilerplate,))


def test_deleted_releases_are_left_out(archive: Archive) -> None:
    release = quoting("Jana Brandt", 1)
    archive.save(release)
    archive.delete(release.id)
    assert archive.address_book() == EMPTY_BOOK


def test_only_the_newest_releases_are_looked_through(archive: Archive) -> None:
    archive.save_all([quoting("Tom Reuter", 3), quoting("Jana Brandt", 9)])
    with archive._reading() as connection:
        assert [person.name for person in address_book.seen(connection, 1).people] == ["Jana Brandt"]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(releases(2), max_size=2, unique_by=lambda release: release.id))
def test_the_archive_finds_what_the_releases_say(archive: Archive, several: list[Release]) -> None:
    for summary in archive.summaries():
        archive.delete(summary.id)
    for release in several:
        if release.id not in {summary.id for summary in archive.summaries()}:
            archive.save(release)
    newest_first = [archive.load(summary.id) for summary in archive.summaries()]
    assert archive.address_book() == pure.address_book(newest_first)
