"""Which versions stay, whenever and wherever somebody looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain import edits
from editor.domain.bilingual import Language
from editor.domain.facts import Approval, Scope
from editor.domain.release import Release, Status
from editor.domain.richtext import RichText
from editor.store import versions
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.store.thinning import DAILY, HOURLY, Kept, superfluous
from tests.store.sample import Clock, release_of

NOW = datetime(2027, 6, 1, 12, 30, tzinfo=UTC)
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
AGES = st.integers(0, 600 * 24 * 60)


def histories() -> st.SearchStrategy[list[Kept]]:
    """Versions of the last 600 days; the newer ones have the higher keys."""
    kept = st.tuples(AGES, st.sampled_from(RevisionReason), st.sampled_from(["", "", "", "Name"]))

    def aged(several: list[tuple[int, RevisionReason, str]]) -> list[Kept]:
        ordered = sorted(several, key=lambda each: -each[0])
        return [
            Kept(key, NOW - timedelta(minutes=age), reason, name) for key, (age, reason, name) in enumerate(ordered, 1)
        ]

    return st.lists(kept, min_size=1, max_size=60).map(aged)


def left(history: list[Kept], now: datetime = NOW) -> list[Kept]:
    gone = set(superfluous(history, now))
    return [each for each in history if each.key not in gone]


def every(minutes: int, days: float) -> list[Kept]:
    count = int(days * 24 * 60 / minutes)
    return [Kept(key, NOW - timedelta(minutes=minutes * (count - key))) for key in range(1, count + 1)]


def test_of_a_week_the_newest_of_each_hour_stays() -> None:
    stays = left(every(5, 3))
    assert len({(each.at.date(), each.at.hour) for each in stays}) == len(stays) == 73
    assert all(each.at.minute == 55 for each in stays[:-1])


def test_of_a_year_the_newest_of_each_day_stays() -> None:
    stays = [each for each in left(every(60, 300)) if (NOW.date() - each.at.date()).days > HOURLY]
    assert len({each.at.date() for each in stays}) == len(stays)
    assert all(each.at.hour == 23 for each in stays)


def test_after_a_year_nothing_stays_but_what_is_for_ever() -> None:
    old = NOW - timedelta(days=DAILY + 2)
    reasons = list(RevisionReason)
    history = [Kept(key, old, reason) for key, reason in enumerate(reasons, 1)]
    history += [Kept(50, old, name="Vor der Abstimmung"), Kept(99, NOW)]
    stays = left(history)
    assert {each.reason for each in stays if each.key < 50} == {
        RevisionReason.SENT,
        RevisionReason.IMPORT,
        RevisionReason.HANDED_OVER,
    }
    assert [each.key for each in stays][-2:] == [50, 99]


def test_an_approved_version_stays_and_is_asked_for_only_where_it_would_go() -> None:
    asked: list[int] = []

    def is_approved(each: Kept) -> bool:
        asked.append(each.key)
        return each.key == 1

    history = [Kept(1, NOW - timedelta(days=500)), Kept(2, NOW - timedelta(days=400)), Kept(3, NOW)]
    assert superfluous(history, NOW, is_approved) == (2,)
    assert asked == [1, 2]


@given(histories())
def test_the_newest_stays_and_so_does_what_is_for_ever(history: list[Kept]) -> None:
    stays = {each.key for each in left(history)}
    assert history[-1].key in stays
    assert all(each.key in stays for each in history if each.is_for_ever)


@given(histories())
def test_every_hour_of_a_week_and_every_day_of_a_year_keeps_its_newest(history: list[Kept]) -> None:
    stays = {each.key for each in left(history)}
    for form, days in (("%Y-%m-%d %H", HOURLY - 1), ("%Y-%m-%d", DAILY - 1)):
        newest = {f"{each.at:{form}}": each.key for each in history if NOW - each.at < timedelta(days=days)}
        assert set(newest.values()) <= stays


@given(histories(), ZONES)
def test_it_is_the_same_in_every_time_zone(history: list[Kept], zone: timezone) -> None:
    elsewhere = [replace(each, at=each.at.astimezone(zone)) for each in history]
    assert superfluous(elsewhere, NOW.astimezone(zone)) == superfluous(history, NOW)


@given(histories(), st.integers(0, 400 * 24 * 60))
def test_thinning_often_leaves_what_thinning_once_leaves(history: list[Kept], minutes: int) -> None:
    later = NOW + timedelta(minutes=minutes)
    assert left(left(history), later) == left(history, later)


# -- in an archive


def worked_on(archive: Archive, clock: Clock, *, hours: int, minutes: int = 10) -> Release:
    release = release_of("Anfang")
    archive.save(release)
    for count in range(hours * 60 // minutes):
        clock.advance(minutes=minutes)
        text = RichText.plain_text(f"Stand {' neu' * (count + 1)}")
        edited = edits.set_text(release, release.blocks[1].id, Language.DE, text)
        archive.save(edited, release)
        release = edited
    return release


def test_old_versions_go_and_the_sizes_of_the_others_follow(archive: Archive, clock: Clock) -> None:
    release = worked_on(archive, clock, hours=3)
    before = len(archive.revisions(release.id))
    clock.advance(days=1)
    assert archive.thin() == before - len(archive.revisions(release.id)) == 6
    kept = archive.revisions(release.id)
    assert archive.count_words(release.id, [each.id for each in kept[:-1]]) == {
        each.id: each.words for each in kept[:-1]
    }
    assert kept[-1].words is None


def test_it_rests_until_the_next_day(archive: Archive, clock: Clock) -> None:
    release = worked_on(archive, clock, hours=2)
    archive.thin()
    left_over = worked_on(archive, clock, hours=2)
    assert archive.thin() == 0
    clock.advance(days=1)
    assert archive.thin() > 0
    clock.advance(days=400)
    archive.thin()
    assert [len(archive.revisions(each.id)) for each in (release, left_over)] == [1, 1]


def test_an_archive_is_thinned_in_several_goes(archive: Archive, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    several = [worked_on(archive, clock, hours=1) for _ in range(5)]
    clock.advance(days=1)
    monkeypatch.setattr(versions, "AT_ONCE", 2)
    goes = 0
    while archive.thin():
        goes += 1
    assert goes == 3
    assert all(len(archive.revisions(each.id)) <= 3 for each in several)


def test_approved_named_and_sent_versions_stay_for_ever(archive: Archive, clock: Clock) -> None:
    release = release_of("Anfang")
    archive.keep_named(release, "Vor der Abstimmung")
    clock.advance(minutes=6)
    approved = replace(release, stage=Status.APPROVED)
    archive.save(approved, release)
    clock.advance(minutes=6)
    back = replace(approved, stage=Status.REVIEW)
    archive.save(back, approved)
    clock.advance(minutes=6)
    said_yes = replace(back, approvals=(Approval(Scope.GERMAN, "Jana Brandt", clock.now, "x"),))
    archive.keep_revision(said_yes, RevisionReason.BEFORE_EDIT)
    clock.advance(minutes=6)
    archive.save(replace(said_yes, approvals=(), note="neu"), said_yes)
    archive.keep_revision(replace(said_yes, approvals=(), note="neu"), RevisionReason.BEFORE_EDIT)
    clock.advance(days=800)
    assert archive.thin() == 1
    left_over = [archive.revision(each.id) for each in archive.revisions(release.id)]
    assert [bool(each.approvals or each.stage is Status.APPROVED) for each in left_over] == [False, True, True, False]
    assert archive.revisions(release.id)[-1].name == "Vor der Abstimmung"


def test_many_old_versions_go_in_short_goes(archive: Archive, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    several = [worked_on(archive, clock, hours=1) for _ in range(4)]
    clock.advance(days=1)
    monkeypatch.setattr(versions, "ENOUGH", 4)
    counts = [archive.thin() for _ in range(6)]
    assert max(counts) < 8
    assert counts[-1] == 0
    assert all(len(archive.revisions(each.id)) <= 3 for each in several)


def test_releases_without_versions_are_passed_by(archive: Archive) -> None:
    assert archive.thin() == 0
    archive.save(release_of("Text"))
    assert archive.thin() == 0
    assert superfluous([], NOW) == ()


def test_a_version_of_a_clock_that_was_ahead_stays_beside_the_newest() -> None:
    ahead = Kept(1, NOW + timedelta(days=900))
    history = [ahead, Kept(2, NOW - timedelta(minutes=9)), Kept(3, NOW)]
    assert left(history) == [ahead, history[2]]


@pytest.mark.parametrize("moment", [datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)])
def test_where_clocks_are_put_forward_or_back_each_hour_counts_once(moment: datetime) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    history = [Kept(key, (moment + timedelta(minutes=30 * (key - 6))).astimezone(berlin)) for key in range(12)]
    assert len(left(history, moment + timedelta(hours=6))) == 6


def test_across_new_year_each_day_keeps_its_newest() -> None:
    eve = datetime(2026, 12, 31, 20, tzinfo=UTC)
    history = [Kept(key, eve + timedelta(hours=key)) for key in range(8)]
    assert [each.key for each in left(history, eve + timedelta(days=30))] == [3, 7]
