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
    (kept,) = archive.revisions(release.id)
    assert kept.reason is RevisionReason.STATUS


def test_a_version_takes_the_reason_that_weighs_more(archive: Archive, clock: Clock) -> None:
    release = release_of("Text")
    archive.keep_revision(release, RevisionReason.BEFORE_EDIT)
    clock.advance(minutes=1)
    archive.keep_revision(release, RevisionReason.HANDED_OVER)
    archive.keep_revision(release, RevisionReason.BEFORE_MERGE)
    (kept,) = archive.revisions(release.id)
    assert kept.reason is RevisionReason.HANDED_OVER


def test_the_same_state_comes_again_after_another_one(archive: Archive) -> None:
    release = release_of("Text")
    archive.keep_revision(release, RevisionReason.IMPORT)
    archive.keep_revision(replace(release, note="neu"), RevisionReason.BEFORE_EDIT)
    archive.keep_revision(release, RevisionReason.BEFORE_EDIT)
    assert len(archive.revisions(release.id)) == 3


def test_the_present_state_is_kept_under_a_name(archive: Archive, clock: Clock) -> None:
    release = release_of("Text")
    archive.save(release)
    clock.advance(minutes=1)
    edited = edits.set_text(release, release.blocks[1].id, Language.DE, RichText.plain_text("Neuer Text"))
    kept = archive.keep_named(edited, "  Vor der Abstimmung ")
    assert (kept.name, kept.reason) == ("Vor der Abstimmung", RevisionReason.BY_HAND)
    assert archive.load(release.id) == archive.revision(kept.id) == edited


def test_a_state_that_was_just_kept_gets_the_name(archive: Archive) -> None:
    release = release_of("Text")
    archive.keep_revision(release, RevisionReason.IMPORT)
    kept = archive.keep_named(release, "Wie er kam")
    assert archive.revisions(release.id) == [kept]
    assert kept.reason is RevisionReason.IMPORT


def test_a_name_that_was_given_is_never_lost(archive: Archive) -> None:
    release = release_of("Text")
    first = archive.keep_named(release, "Vor der Abstimmung")
    second = archive.keep_named(release, "Wie besprochen")
    assert [each.name for each in archive.revisions(release.id)] == ["Wie besprochen", "Vor der Abstimmung"]
    assert archive.revision(first.id) == archive.revision(second.id) == release
    assert second.words == 0
    assert archive.keep_named(release, "Wie besprochen") == second
    assert archive.keep_named(release, "  ") == second


def test_a_clock_that_was_ahead_holds_no_version_up(archive: Archive, clock: Clock) -> None:
    clock.advance(days=900)
    release = release_of("Anfang")
    archive.save(release)
    archive.keep_revision(release, RevisionReason.BEFORE_EDIT)
    clock.advance(days=-900)
    for minute in range(12):
        clock.advance(minutes=1)
        release = typed(archive, release, f"nach {minute} Minuten")
    assert len(archive.revisions(release.id)) == 3


def test_a_version_gets_another_name_and_loses_it(archive: Archive) -> None:
    kept = archive.keep_named(release_of("Text"), "Eins")
    for name in ("Zwei", ""):
        archive.name_revision(kept.id, name)
        assert archive.revisions(kept.release_id)[0].name == name
    with pytest.raises(StoreError, match="no version with the number 99"):
        archive.name_revision(99, "Drei")


def test_the_size_of_a_change_is_kept_with_it(archive: Archive) -> None:
    release = release_of("Ein Text")
    archive.keep_revision(release, RevisionReason.IMPORT)
    edited = edits.set_text(release, release.blocks[1].id, Language.DE, RichText.plain_text("Ein neuer langer Text"))
    archive.keep_revision(edited, RevisionReason.BEFORE_EDIT)
    newest, oldest = archive.revisions(release.id)
    assert (newest.words, oldest.words) == (2, None)
    assert archive.count_words(release.id, [newest.id, oldest.id]) == {newest.id: 2}


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
