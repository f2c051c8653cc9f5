"""What a file says of the address book is joined with what is kept; a second import changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.domain.directory_merging import renewed_organisation, renewed_person
from editor.errors import DirectoryError, ExportRefused, ImportRefused
from editor.store.archive import Archive
from editor.workflow import directory_files
from editor.workflow.directory_named import organisation_called, person_called
from tests.directory import kept_organisations, kept_persons

HEAD = Role(function=Bilingual("Leiterin"), period=Period(date(2024, 1, 1)))
JANA = KeptPerson(name="Jana Brandt", title=Bilingual("Dr.", "Dr"), roles=(HEAD,), email="jana@example.org", phone="1")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.csv"


def test_newer_facts_stand_and_no_older_one_is_lost(archive: Archive, file: Path) -> None:
    archive.save_person(JANA)
    file.write_text("Name;Funktion;von;bis;Telefon\nDr. Jana Brandt;Leiterin;2024;2026;2\n", "utf-8")
    imported = directory_files.import_persons(archive, file)
    (kept,) = archive.persons()
    assert (imported.added, imported.changed) == ((), (kept,))
    assert (kept.id, kept.name, kept.title, kept.email, kept.phone) == (
        JANA.id, "Jana Brandt", JANA.title, "jana@example.org", "2",
    )  # fmt: skip
    assert kept.roles == (
        Role(HEAD.role, HEAD.organisation, HEAD.function, Period(date(2024, 1, 1), date(2026, 12, 31))),
    )
    assert kept.note == "1"


def test_importing_an_export_changes_nothing(archive: Archive, file: Path) -> None:
    archive.save_persons((JANA, KeptPerson(name="Tom Reuter", other_names=("T. R.",), note="=1\n+2")))
    assert directory_files.export_persons(archive, file) == 2
    assert directory_files.import_persons(archive, file).entries == ()


def test_namesakes_are_told_by_their_addresses(archive: Archive, file: Path) -> None:
    archive.save_person(JANA)
    file.write_text("Name;E-Mail;Telefon\nJana Brandt;kern@example.com;3\nJana Brandt;jana@example.org;2\n", "utf-8")
    imported = directory_files.import_persons(archive, file)
    assert [each.phone for each in imported.added] == ["3"]
    assert [each.id for each in imported.changed] == [JANA.id]
    assert directory_files.import_persons(archive, file).entries == ()


def test_an_organisation_gets_the_boilerplates_of_a_file(archive: Archive, file: Path) -> None:
    old = DatedBoilerplate(Bilingual("Über Lux"), Bilingual("Alt"))
    archive.save_organisation(KeptOrganisation(name=Bilingual("Lux GmbH"), boilerplates=(old,)))
    file.write_text(
        "Name;Name (EN);Überschrift;Boilerplate;bis\nLux;Lux Ltd;Über Lux;Alt;2026\nLux;Lux Ltd;Über Lux;Neu;\n"
    )
    directory_files.import_organisations(archive, file)
    (lux,) = archive.organisations()
    assert (lux.name, lux.other_names) == (Bilingual("Lux GmbH"), ("Lux", "Lux Ltd"))
    assert [(each.text.de, each.period.until) for each in lux.boilerplates] == [
        ("Alt", date(2026, 12, 31)),
        ("Neu", None),
    ]
    assert directory_files.import_organisations(archive, file).entries == ()
    assert directory_files.export_organisations(archive, file) == 1
    assert directory_files.import_organisations(archive, file).entries == ()


def test_a_refused_file_changes_nothing(archive: Archive, file: Path) -> None:
    archive.save_person(JANA)
    file.write_bytes(b"\x89PNG")
    with pytest.raises(ImportRefused):
        directory_files.import_persons(archive, file)
    with pytest.raises(ExportRefused):
        directory_files.export_persons(archive, file / "x.csv")
    assert archive.persons() == (JANA,)


@given(kept_persons(), kept_persons())
def test_renewing_a_person_twice_is_renewing_once(kept: KeptPerson, newer: KeptPerson) -> None:
    once = renewed_person(kept, newer)
    assert renewed_person(once, newer) == once
    assert once.id == kept.id


@given(kept_organisations(), kept_organisations())
def test_renewing_an_organisation_twice_is_renewing_once(kept: KeptOrganisation, newer: KeptOrganisation) -> None:
    once = renewed_organisation(kept, newer)
    assert renewed_organisation(once, newer) == once


@given(kept_persons())
def test_what_is_known_already_changes_nothing(person: KeptPerson) -> None:
    assert renewed_person(person, person) == person


def test_an_entry_is_meant_by_its_name_or_the_beginning_of_its_id() -> None:
    lux = KeptOrganisation(id="abcdef", name=Bilingual("Lux GmbH", "Lux Ltd"))
    assert person_called("jana  brandt", (JANA,)) is person_called(JANA.id[:5], (JANA,)) is JANA
    assert organisation_called("Lux ltd", (lux,)) is organisation_called("abcd", (lux,)) is lux


def test_a_name_that_two_have_is_told() -> None:
    with pytest.raises(DirectoryError, match="2 people"):
        person_called("Jana Brandt", (JANA, KeptPerson(name="Jana Brandt")))
    with pytest.raises(DirectoryError, match="no organisation"):
        organisation_called("", ())
