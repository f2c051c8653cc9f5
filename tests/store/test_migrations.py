"""Every version there was opens for ever, and a migrated archive is the same as a new one."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from editor.compose.house import BUILT_IN
from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.blocks import Photo, Quote, Verb
from editor.domain.release import Replacement, Status
from editor.errors import StoreError
from editor.store import migrations, opening, schema
from editor.store.archive import Archive
from editor.store.connection import FILE, engine_on
from editor.store.rotation import backups, is_good
from editor.store.tables import SCHEMA, VERSIONS
from tests.store.sample import release_of

DATA = Path(__file__).parent / "data"

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

def upgrade() -> None:
    with op.batch_alter_table("releases", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="green"))
"""


def tables_of(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()) for name, sql in rows}


def empty(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, isolation_level=None)


def test_a_new_archive_has_the_tables_of_a_migrated_one(tmp_path: Path) -> None:
    with closing(empty(tmp_path / "new")) as new, closing(empty(tmp_path / "migrated")) as migrated:
        with engine_on(new).begin() as connection:
            schema.create(connection)
        with engine_on(migrated).begin() as connection:
            migrations.migrate(connection, None)
        assert tables_of(new) == tables_of(migrated)
        assert schema.version_of(migrated, tmp_path) == schema.version_of(new, tmp_path) == SCHEMA


def test_the_newest_step_is_the_version_of_the_tables() -> None:
    assert migrations.head() == SCHEMA == VERSIONS[-1]


def test_opening_needs_no_alembic(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from editor.store.archive import Archive\n"
        "for _ in range(2): Archive.open(pathlib.Path(sys.argv[1])).close()\n"
        "sys.exit('alembic' in sys.modules or 'sqlalchemy.orm' in sys.modules or 'PIL' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)


def test_the_frozen_archive_of_every_version_opens(tmp_path: Path) -> None:
    for version in VERSIONS:
        with Archive.open(frozen(version, tmp_path / version)) as archive:
            (line,) = archive.summaries("optiknetz mueller wirtschaft")
            release = archive.load(line.id)
        assert release.status is Status.SENT
        assert {type(block) for block in release.blocks} >= {Quote, Photo}
        assert release.headline(release.lead).plain == "Zwei Netzwerke, ein Labor"


@pytest.mark.parametrize(("version", "verb"), [("0001", Verb.SAY), ("0002", Verb.STRESS), ("0003", Verb.STRESS)])
def test_quotes_of_the_first_version_are_said(tmp_path: Path, version: str, verb: Verb) -> None:
    shutil.copy(DATA / f"version-{version}.sqlite3", tmp_path / FILE)
    with Archive.open(tmp_path) as archive:
        (line,) = archive.summaries()
        assert {block.verb for block in archive.load(line.id).blocks if isinstance(block, Quote)} == {verb}


def frozen(version: str, folder: Path) -> Path:
    folder.mkdir()
    shutil.copy(DATA / f"version-{version}.sqlite3", folder / FILE)
    return folder


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_what_older_archives_did_not_know_is_empty(tmp_path: Path, version: str) -> None:
    with Archive.open(frozen(version, tmp_path / "old")) as archive:
        (line,) = archive.summaries()
        release = archive.load(line.id)
        (dispatch,) = archive.dispatches(line.id)
        assert (release.replaces, release.replaces_as, release.web) == ("", Replacement.CORRECTION, NOTHING)
        assert archive.houses() == BUILT_IN
        assert archive.distribution_lists() == ()
    assert (dispatch.recipients, dispatch.distribution, len(dispatch.files)) == ("Redaktionen", "", 1)


def test_a_release_of_an_older_archive_takes_what_is_new(tmp_path: Path) -> None:
    with Archive.open(frozen("0002", tmp_path / "old")) as archive:
        (line,) = archive.summaries()
        release = archive.load(line.id)
        changed = replace(release, replaces="abc", replaces_as=Replacement.RECALL, web=Bilingual.same("https://a.org"))
        archive.save(changed, release)
    with Archive.open(tmp_path / "old") as archive:
        assert archive.load(line.id) == changed


def test_the_third_version_has_house_styles_lists_and_to_whom_it_went(tmp_path: Path) -> None:
    with Archive.open(frozen("0003", tmp_path / "old")) as archive:
        (line,) = archive.summaries()
        assert [dispatch.distribution for dispatch in archive.dispatches(line.id)] == ["", "Region"]
        assert [(house.id, house.letterhead_name) for house in archive.houses()][-1] == ("optiknetz", "Brief.docx")
        assert [each.recipients[0].address for each in archive.distribution_lists()] == ["redaktion@example.org"]
        assert archive.load(line.id).web.de == "https://example.org/labor"
        assert archive.unreadable_houses() == ()


def test_the_fourth_version_has_tags_an_address_book_templates_and_named_versions(tmp_path: Path) -> None:
    with Archive.open(frozen("0004", tmp_path / "old")) as archive:
        (line,) = archive.summaries("tag:Jubiläum")
        assert "Vor dem Vorstand" in {revision.name for revision in archive.revisions(line.id)}
        assert [(each.name, each.other_names) for each in archive.persons()] == [("Jana Brandt", ("J. Brandt",))]
        assert [each.boilerplates[0].heading.de for each in archive.organisations()] == ["Über das OptikNetz"]
        assert [each.name.de for each in archive.templates()] == ["Kooperation"]


def test_a_step_that_stops_half_way_leaves_the_second_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = frozen("0002", tmp_path / "old")
    before = (old / FILE).read_bytes()

    def stopping(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("the disk went away")

    with monkeypatch.context() as patched:
        patched.setattr("alembic.op.create_index", stopping)
        with pytest.raises(sqlite3.OperationalError):
            Archive.open(old)
    assert (old / FILE).read_bytes() == before
    assert not (old / f"{FILE}.new").exists()
    with Archive.open(old) as archive:
        assert [len(archive.dispatches(line.id)[0].files) for line in archive.summaries()] == [1]


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of a coming version, with one more step."""
    steps = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "v0005_colour.py").write_text(NEXT)
    migrate = migrations.migrate
    monkeypatch.setattr(migrations, "migrate", lambda connection, version: migrate(connection, version, steps))
    monkeypatch.setattr(schema, "SCHEMA", "0005")
    monkeypatch.setattr(schema, "VERSIONS", (*VERSIONS, "0005"))


@pytest.fixture
def old(folder: Path) -> Path:
    with Archive.open(folder) as archive:
        archive.save(release_of("Text", "Noch einer", id="abc"))
    return folder


def colours(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return [colour for (colour,) in connection.execute("SELECT colour FROM releases")]


def test_an_older_archive_is_migrated_with_all_its_rows(old: Path, next_version: None) -> None:
    with Archive.open(old) as archive:
        assert len(archive.load("abc").blocks) == 3
        assert len(archive.summaries("noch einer")) == 1
    assert colours(old) == ["green"]
    (kept,) = backups(old, f"before-{SCHEMA}")
    assert is_good(kept)


def test_an_older_archive_is_not_migrated_by_reading(old: Path, next_version: None) -> None:
    with pytest.raises(StoreError, match="older version"):
        Archive.open(old, writing=False)
    assert backups(old) == []


def test_a_step_that_fails_leaves_the_original(old: Path, next_version: None, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (old / FILE).read_bytes()

    def broken(connection: object, version: str) -> None:
        raise sqlite3.OperationalError("a step of ours is wrong")

    with monkeypatch.context() as patched:
        patched.setattr(migrations, "migrate", broken)
        with pytest.raises(sqlite3.OperationalError):
            Archive.open(old)
    assert (old / FILE).read_bytes() == before
    assert not (old / f"{FILE}.new").exists()
    with Archive.open(old) as archive:
        assert archive.count() == 1


def test_a_step_that_loses_a_reference_leaves_the_original(
    old: Path, next_version: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lossy(connection: Connection, version: str) -> None:
        connection.exec_driver_sql("DELETE FROM releases")

    with monkeypatch.context() as patched:
        patched.setattr(migrations, "migrate", lossy)
        with pytest.raises(StoreError, match="refers to one that is not there"):
            Archive.open(old)
    with Archive.open(old) as archive:
        assert archive.count() == 1


def test_migrations_lie_in_the_package() -> None:
    assert opening.__file__
    assert Path(opening.__file__).parent in migrations.FOLDER.parents
    assert list((migrations.FOLDER / "versions").glob("*.py"))
