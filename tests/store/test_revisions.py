"""Versions: a state is kept at least every five minutes of writing and at every step of the status."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from editor.domain import edits
from editor.domain.bilingual import Language
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.errors import StoreError
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.store.revisions import INTERVAL, is_due
from tests.store.sample import Clock, release_of


def typed(archive: Archive, release: Release, text: str) -> Release:
    edited = edits.set_text(release, release.blocks[1].id, Language.DE, RichText.plain_text(text))
    archive.save(edited, release)
    return edited


def test_writing_keeps_a_version_every_five_minutes(archive: Archive, clock: Clock) -> None:
    release = release_of("Anfang")
    archive.save(release)
    for second in range(0, 20 * 60, 30):
        clock.advance(seconds=30)
        release = typed(archive, release, f"nach {second} Sekunden")
    kept = archive.revisions(release.id)
    gaps = [newer.at - older.at for newer, older in pairwise(kept)]
    assert len(kept) == 4
    assert max(gaps) <= INTERVAL
    assert {revision.reason for revision in kept} == {RevisionReason.TIMED}


def test_what_was_left_yesterday_is_kept_before_the_first_change_of_today(archive: Archive, clock: Clock) -> None:
    release = release_of("Anfang")
    archive.save(release)
    clock.advance(minutes=1)
    evening = typed(archive, release, "Der Stand von gestern Abend")
    left_at = clock.now
    clock.advance(hours=15)
    typed(archive, evening, "")
    (revision,) = archive.revisions(release.id)
    assert revision.at == left_at
    assert archive.revision(revision.id) == evening


def test_nothing_is_kept_where_nothing_changed(archive: Archive, clock: Clock) -> None:
    release = release_of("Anfang")
    archive.save(release)
    clock.advance(hours=1)
    archive.save(release, release)
    assert archive.revisions(release.id) == []


def test_every_step_of_the_status_is_kept_without_being_asked(archive: Archive) -> None:
    release = release_of("Text")
    archive.save(release)
    for stage in (Status.REVIEW, Status.APPROVED):
        archive.save(replace(release, stage=stage), release)
        release = replace(release, stage=stage)
    sent = replace(release, sent=Sent(de=datetime(2027, 2, 18, tzinfo=UTC)))
    archive.save(sent, release)
    kept = archive.revisions(release.id)
    assert [revision.reason for revision in kept] == ["sent", "status", "status"]
    assert archive.revision(kept[0].id) == sent


def test_keeping_the_same_state_twice_keeps_it_once(archive: Archive) -> None:
    release = release_of("Text")
    archive.save(release)
    approved = replace(release, stage=Status.APPROVED)
    archive.save(approved, release)
    archive.keep_revision(approved, RevisionReason.STATUS)
    assert len(archive.revisions(release.id)) == 1
    archive.keep_revision(approved, RevisionReason.BEFORE_RESTORE)
    assert len(archive.revisions(release.id)) == 2


def test_keeping_a_release_saves_it(archive: Archive) -> None:
    release = release_of("Importiert", headline="Neu", english="New")
    archive.keep_revision(release, RevisionReason.IMPORT)
    (revision,) = archive.revisions(release.id)
    assert (revision.headline.de, revision.headline.en, revision.release_id) == ("Neu", "New", release.id)
    assert archive.load(release.id) == archive.revision(revision.id) == release


def test_an_unknown_version_is_told(archive: Archive) -> None:
    with pytest.raises(StoreError, match="no version with the number 77"):
        archive.revision(77)


def test_a_version_is_due_by_the_clock() -> None:
    start = datetime(2027, 2, 18, 9, 0, tzinfo=UTC)
    later = start + timedelta(minutes=4, seconds=59)
    assert not is_due(start, start, None, later)
    assert is_due(start, start, None, start + INTERVAL)
    assert not is_due(start, start, start, start + INTERVAL)
    assert is_due(start, later, start, start + INTERVAL)
