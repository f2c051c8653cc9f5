"""A release that was corrected or recalled knows by which one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from editor.domain.release import Replacement
from editor.store.archive import Archive
from tests.store.sample import release_of

OLD = release_of("Text", id="old", date=date(2027, 2, 18))
CORRECTED = replace(release_of("Besser", id="new"), date=date(2027, 2, 19), replaces="old")
RECALLED = replace(CORRECTED, id="newest", date=date(2027, 2, 20), replaces_as=Replacement.RECALL)


@pytest.fixture
def replaced(archive: Archive) -> Archive:
    archive.save_all([OLD, RECALLED, CORRECTED])
    return archive


def test_the_newest_release_replaces_an_older_one(replaced: Archive) -> None:
    line = replaced.replaced_by("old")
    assert line is not None
    assert line.id == "newest"
    assert replaced.replacements() == {"old": "newest"}


def test_a_deleted_correction_replaces_nothing(replaced: Archive) -> None:
    replaced.delete("newest")
    assert replaced.replacements() == {"old": "new"}
    replaced.delete("new")
    assert replaced.replaced_by("old") is None
    assert replaced.replacements() == {}


def test_most_releases_are_replaced_by_none(replaced: Archive) -> None:
    for release_id in ("newest", "", "unknown"):
        assert replaced.replaced_by(release_id) is None


def test_no_release_replaces_itself(archive: Archive) -> None:
    archive.save(replace(OLD, replaces="old"))
    assert archive.replaced_by("old") is None
    assert archive.replacements() == {}


def test_why_it_replaces_comes_back(replaced: Archive, folder: Path) -> None:
    with Archive.open(folder, writing=False) as reading:
        assert reading.load("newest").replaces_as is Replacement.RECALL


def test_looking_for_it_reads_an_index(replaced: Archive) -> None:
    with replaced._reading() as connection:
        plan = connection.execute(
            text("EXPLAIN QUERY PLAN SELECT id FROM releases WHERE replaces = 'old' AND deleted IS NULL")
        )
        assert "ix_releases_replaces" in " ".join(row.detail for row in plan)
