"""What was saved comes back as it was, however it was saved."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain import edits, reshaping
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import Passage, passage
from editor.domain.people import Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.errors import StoreError, UnknownRelease
from editor.store.archive import Archive
from editor.store.searching.fields import SEPARATOR
from editor.store.tally import Tally
from tests.releases import changed, releases
from tests.store.sample import Clock, quote_of, release_of

SLOW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(releases())
def test_any_release_comes_back_as_it_was(release: Release) -> None:
    with TemporaryDirectory() as folder, Archive.open(Path(folder)) as archive:
        archive.save(release)
        with Archive.open(Path(folder), writing=False) as reading:
            assert reading.load(release.id) == release


@SLOW
@given(st.data())
def test_any_sequence_of_edits_comes_back_as_its_last_state(data: st.DataObject) -> None:
    release = data.draw(releases())
    with TemporaryDirectory() as folder, Archive.open(Path(folder)) as archive:
        archive.save(release)
        for _ in range(2):
            edited = data.draw(changed(release))
            archive.save(edited, release)
            release = edited
            with Archive.open(Path(folder), writing=False) as reading:
                assert reading.load(release.id) == release


@SLOW
@given(st.data())
def test_edits_saved_one_by_one_leave_the_rows_of_a_release_saved_at_once(data: st.DataObject) -> None:
    first = data.draw(releases())
    last = data.draw(changed(first))
    with (
        TemporaryDirectory() as folder,
        Archive.open(Path(folder, "one")) as archive,
        Archive.open(Path(folder, "other")) as fresh,
    ):
        archive.save(first)
        archive.summaries("x")
        archive.save(last, first)
        fresh.save(last)
        assert _search_words(archive) == _search_words(fresh)
        assert _row_counts(archive) == _row_counts(fresh)


def _search_words(archive: Archive) -> tuple[list[object], list[object]]:
    archive.refresh_index()
    with archive._reading() as connection:
        vocabulary = connection.exec_driver_sql("SELECT word, frequency FROM words ORDER BY word").all()
        texts = connection.exec_driver_sql("SELECT words FROM texts ORDER BY words").all()
        parts = connection.exec_driver_sql("INSERT INTO word_parts (word_parts) VALUES ('integrity-check')")
        parts.close()
    # Which slot a block got depends on the way it came; which words stand in the sections does not.
    return [tuple(row) for row in vocabulary], [re.sub(rf"(?<={SEPARATOR})\S+", "", row.words) for row in texts]


def _row_counts(archive: Archive) -> list[object]:
    tables = ("blocks", "quotes", "photos", "people", "affiliations", "issuers")
    with archive._reading() as connection:
        return [connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in tables]


def test_a_passage_without_basis_keeps_both_its_texts(archive: Archive, folder: Path) -> None:
    pair = Passage(RichText.plain_text("Eins"), RichText.plain_text("One"), None)
    release = Release(blocks=(Block(kind=Kind.PARAGRAPH, text=pair),))
    archive.save(release)
    with Archive.open(folder, writing=False) as reading:
        assert reading.load(release.id).blocks[0].text == pair


def test_only_the_changed_block_is_written(archive: Archive) -> None:
    release = release_of("Erster Absatz.", "Zweiter Absatz.", "Dritter Absatz.")
    archive.save(release)
    edited = edits.set_text(release, release.blocks[2].id, Language.DE, RichText.plain_text("Neu."))
    before = _changes(archive)
    archive.save(edited, release)
    assert _changes(archive) - before == 2  # the block, and its release's line in the library


def _changes(archive: Archive) -> int:
    with archive._reading() as connection:
        return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())


def test_a_changed_block_is_two_small_updates(archive: Archive, clock: Clock) -> None:
    release = release_of("Eins", "Zwei")
    archive.save(release)
    edited = edits.set_text(release, release.blocks[1].id, Language.DE, RichText.plain_text("Drei"))
    run: list[str] = []
    driver = archive._connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.set_trace_callback(run.append)
    archive.save(edited, release)
    driver.set_trace_callback(None)
    assert [statement.partition("=")[0].strip() for statement in run] == [
        "BEGIN",
        'UPDATE blocks SET "de"',
        'UPDATE releases SET "modified"',
        "COMMIT",
    ]


def test_saving_what_is_saved_writes_nothing(archive: Archive, clock: Clock) -> None:
    release = release_of("Ein Absatz.")
    archive.save(release)
    clock.advance(minutes=10)
    archive.save(replace(release), release)
    assert archive.summaries()[0].modified < clock.now
    assert archive.revisions(release.id) == []


def test_a_wrong_idea_of_what_was_saved_does_not_matter(folder: Path) -> None:
    release = release_of("Eins.", "Zwei.", "Drei.")
    with Archive.open(folder) as archive:
        archive.save(release)
    fewer = replace(release, blocks=release.blocks[:2])
    with Archive.open(folder) as archive:
        archive.save(release, fewer)
        assert archive.load(release.id) == release


def test_a_block_that_becomes_another_kind_takes_its_speaker_away(archive: Archive, folder: Path) -> None:
    quote = quote_of("Ja.", speaker=Person("Jana Brandt", Bilingual("Dr.", "Dr")))
    release = Release(blocks=(quote,))
    archive.save(release)
    edited = reshaping.change_kind(release, quote.id, Kind.PARAGRAPH)
    archive.save(edited, release)
    with Archive.open(folder, writing=False) as reading:
        assert reading.load(release.id) == edited
    assert _row_counts(archive)[1:5] == [0, 0, 0, 0]


def test_persons_in_a_photo_keep_their_order_and_consent(archive: Archive, folder: Path) -> None:
    shown = (PersonShown(Person("B"), None), PersonShown(Person("A"), consent=False), PersonShown(Person("")))
    release = Release(blocks=(Photo(persons=shown),))
    archive.save(release)
    with Archive.open(folder, writing=False) as reading:
        photo = reading.load(release.id).blocks[0]
    assert isinstance(photo, Photo)
    assert photo.persons == shown


def test_two_releases_may_have_blocks_of_the_same_id(archive: Archive) -> None:
    release = release_of("Text.")
    copy = replace(release, id="f" * 16)
    archive.save_all([release, copy])
    assert archive.load(copy.id).blocks == archive.load(release.id).blocks


def test_instants_come_back_in_utc(archive: Archive, folder: Path) -> None:
    at = datetime(2027, 2, 21, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    release = Release(stage=Status.APPROVED, sent=Sent(de=at))
    archive.save(release)
    with Archive.open(folder, writing=False) as reading:
        sent = reading.load(release.id).sent.de
    assert sent == at
    assert sent is not None
    assert sent.tzinfo is UTC


def test_the_line_of_the_library_tells_what_the_blocks_say(archive: Archive, clock: Clock) -> None:
    release = release_of("Nur deutsch.", english="Two networks", date=date(2027, 2, 18), number="03/2027")
    archive.save(release)
    line = archive.summaries()[0]
    assert line.headline == Bilingual("Zwei Netzwerke, ein Labor", "Two networks")
    assert line.progress == release.progress()
    assert (line.status, line.lead, line.date, line.number) == (Status.DRAFT, Language.DE, release.date, "03/2027")
    assert (line.languages, line.modified) == ((Language.DE, Language.EN), clock.now)


@SLOW
@given(st.data())
def test_progress_is_counted_right_however_blocks_change(data: st.DataObject) -> None:
    release, tally = data.draw(releases()), Tally()
    for _ in range(2):
        assert tally.progress(release) == release.progress()
        release = data.draw(changed(release))
    assert tally.progress(release) == release.progress()


def test_newest_come_first_by_date_and_drafts_without_date_by_their_day(archive: Archive) -> None:
    dates = [date(2020, 1, 1), None, date(2029, 5, 5), date(2024, 2, 29)]
    several = [release_of(headline=str(day), date=day) for day in dates]
    archive.save_all(several)
    assert [line.date for line in archive.summaries()] == [dates[2], None, dates[3], dates[0]]
    assert [line.date for line in archive.summaries(limit=1)] == [dates[2]]
    assert [line.date for line in archive.summaries(year=2024)] == [dates[3]]


def test_a_unique_beginning_of_an_id_will_do(archive: Archive) -> None:
    one, other = Release(id="abc1", note="1"), Release(id="abd2", note="2")
    archive.save_all([one, other])
    assert archive.load("abc") == one
    assert archive.load("abd2") == other


@pytest.mark.parametrize("unknown", ["ab", "zzz", "", "a%", "abc12"])
def test_an_unknown_or_ambiguous_id_is_told(archive: Archive, unknown: str) -> None:
    archive.save_all([Release(id="abc1"), Release(id="abd2")])
    with pytest.raises(UnknownRelease):
        archive.load(unknown)


def test_a_deleted_release_is_gone_until_it_is_brought_back(archive: Archive) -> None:
    release = release_of("Wasserstoff", number="07/2027")
    archive.save(release)
    archive.summaries("wasserstoff")
    archive.delete(release.id)
    with pytest.raises(UnknownRelease):
        archive.load(release.id)
    assert (archive.count(), archive.summaries(), archive.summaries("wasserstoff")) == (0, [], [])
    assert archive.numbers(2027) == set()
    archive.undelete(release.id)
    assert archive.load(release.id) == release
    assert len(archive.summaries("wasserstoff")) == 1


def test_saving_a_deleted_release_brings_it_back(archive: Archive) -> None:
    release = release_of("Wasserstoff")
    archive.save(release)
    archive.delete(release.id)
    archive.save(release, release)
    assert archive.load(release.id) == release


def test_numbers_are_those_of_the_year(archive: Archive) -> None:
    archive.save_all(
        [
            Release(number="01/2027", date=date(2027, 1, 5)),
            Release(number="02", date=date(2027, 3, 5)),
            Release(number="03/2027", date=date(2026, 12, 31)),
            Release(number="09/2026", date=date(2026, 3, 5)),
            Release(date=date(2027, 3, 5)),
        ]
    )
    assert archive.numbers(2027) == {"01/2027", "02", "03/2027"}


def test_blocks_may_come_and_go_without_end(archive: Archive) -> None:
    release = Release()
    for number in range(30):
        kept = release.blocks[-2:]
        edited = replace(release, blocks=(*kept, Block(kind=Kind.PARAGRAPH, text=passage(str(number)))))
        archive.save(edited, release)
        release = edited
    assert archive.load(release.id) == release


def test_an_archive_open_for_reading_refuses_to_write(folder: Path) -> None:
    with Archive.open(folder):
        pass
    with Archive.open(folder, writing=False) as reading, pytest.raises(StoreError, match="reading only"):
        reading.save(Release())


def test_all_of_several_releases_are_saved_or_none(archive: Archive) -> None:
    broken = Release(blocks=(Quote(id="same"), Quote(id="same")))
    with pytest.raises(Exception, match="UNIQUE"):
        archive.save_all([Release(), broken])
    assert archive.count() == 0
    archive.save(Release())
    assert archive.count() == 1
