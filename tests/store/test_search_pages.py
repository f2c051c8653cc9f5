"""The library comes page by page, in groups and orders, with a search and without."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editor.domain.bilingual import Language
from editor.domain.release import Release, Sent, Status
from editor.store.archive import Archive
from editor.store.records import Group, Sort, Wanted
from editor.store.searching import finding
from tests.store.sample import Clock, release_of

SENT = Sent(datetime(2027, 1, 1, tzinfo=UTC))
STAGES = (Status.DRAFT, Status.REVIEW, Status.APPROVED, Status.SENT, Status.ARCHIVED)


def release(number: int) -> Release:
    """One of many: each in another status than the one before, on another day."""
    status = STAGES[number % 5]
    return release_of(
        "Wasserstoff" if number % 2 else "Wasserstoffe und Sonne",
        headline=f"Nummer {99 - number}" if number % 3 else f"Wasserstoff {number}",
        id=f"{number:03}",
        date=date(2000 + number, 1, 1),
        stage=Status.APPROVED if status is Status.SENT else status,
        sent=SENT if status in (Status.SENT, Status.ARCHIVED) else Sent(),
    )


@pytest.fixture
def filled(archive: Archive, clock: Clock) -> Archive:
    for number in range(30):
        clock.advance(minutes=1)
        archive.save(release(number))
    archive.delete("007")
    return archive


def paged(archive: Archive, wanted: Wanted, limit: int) -> list[str]:
    """The ids of all pages, one after the other."""
    found, after = [], None
    while True:
        page = archive.page(wanted, limit=limit, after=after)
        assert len(page.summaries) == limit or page.after is None
        found += [line.id for line in page.summaries]
        if (after := page.after) is None:
            return found


@pytest.mark.parametrize("text", ["", "wasserstoff", "sonne", "status:sent", "year:2010..", "-sonne", "text:sonne"])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("group", list(Group))
def test_pages_hold_every_release_once(filled: Archive, text: str, sort: Sort, group: Group) -> None:
    wanted = Wanted(text, group, sort)
    whole = [line.id for line in filled.page(wanted, limit=1000).summaries]
    assert paged(filled, wanted, 1) == paged(filled, wanted, 4) == whole
    assert len(set(whole)) == len(whole) == filled.group_sizes(text)[group]


def test_all_releases_come_in_progress_first_then_sent_then_the_archive(filled: Archive) -> None:
    lines = filled.page(Wanted()).summaries
    stages = [{Status.SENT: 1, Status.ARCHIVED: 2}.get(line.status, 0) for line in lines]
    assert stages == sorted(stages)
    years = [line.date.year for line in lines if line.date and line.status is Status.SENT]
    assert years == sorted(years, reverse=True)


def test_a_group_has_its_own_releases_alone(filled: Archive) -> None:
    assert {line.status for line in filled.page(Wanted(group=Group.SENT)).summaries} == {Status.SENT}
    assert {line.status for line in filled.page(Wanted("wasser", Group.ARCHIVE)).summaries} == {Status.ARCHIVED}
    assert [line.id for line in filled.page(Wanted("wasser", Group.BIN)).summaries] == ["007"]
    assert filled.group_sizes() == {
        Group.ALL: 29, Group.PROGRESS: 17, Group.SENT: 6, Group.ARCHIVE: 6, Group.BIN: 1
    }  # fmt: skip


def test_a_search_comes_newest_first_over_all_groups_or_oldest_first(filled: Archive) -> None:
    newest = [line.id for line in filled.page(Wanted("sonne")).summaries]
    assert newest == sorted(newest, reverse=True)
    assert [line.id for line in filled.page(Wanted("sonne", sort=Sort.OLDEST)).summaries] == newest[::-1]


def test_the_library_is_sorted_by_change(filled: Archive, clock: Clock) -> None:
    clock.advance(minutes=1)
    filled.save(replace(release(3), note="neu"), release(3))
    for text in ("", "wasserstoff"):
        assert [line.id for line in filled.page(Wanted(text, sort=Sort.CHANGED)).summaries][:3] == ["003", "029", "028"]


def test_the_library_is_sorted_by_headline_as_german_does(archive: Archive) -> None:
    headlines = ["Zebra", "ägypten", "Ökologie", "Oder", "Apfel", "Straße", "strasse 2", ""]
    archive.save_all(release_of("Text", headline=each, id=each or "none") for each in headlines)
    sorted_ = ["ägypten", "Apfel", "Oder", "Ökologie", "Straße", "strasse 2", "Zebra", "none"]
    assert [line.id for line in archive.page(Wanted(sort=Sort.HEADLINE)).summaries] == sorted_
    assert [line.id for line in archive.page(Wanted("text", sort=Sort.HEADLINE)).summaries] == sorted_


def test_the_most_relevant_have_the_word_in_the_headline_then_as_a_whole_word(archive: Archive) -> None:
    archive.save_all(
        [
            release_of("Labor", id="word", date=date(2025, 1, 1), headline="Eins"),
            release_of("Prüflabor", id="part", date=date(2026, 1, 1), headline="Zwei"),
            release_of("Labor", id="headline", date=date(2024, 1, 1), headline="Das Prüflabor"),
            release_of("Labor", id="newer", date=date(2027, 1, 1), headline="Drei"),
        ]
    )
    found = archive.page(Wanted("labor", sort=Sort.RELEVANCE)).summaries
    assert [line.id for line in found] == ["headline", "newer", "word", "part"]


def test_a_page_goes_on_where_the_last_one_ended_whatever_came_before_it(filled: Archive) -> None:
    for text in ("", "wasserstoff"):
        first = filled.page(Wanted(text), limit=3)
        filled.save(release_of("Wasserstoff", date=date(2050, 1, 1)))
        second = filled.page(Wanted(text), limit=3, after=first.after)
        assert not {line.id for line in first.summaries} & {line.id for line in second.summaries}


def test_lines_show_their_tags(filled: Archive) -> None:
    filled.tag(["001"], "Energie")
    filled.tag(["001"], "Lahn")
    assert filled.summary("001") is not None
    for text in ("", "wasserstoff"):
        tagged = {line.id: line.tags for line in filled.page(Wanted(text)).summaries if line.tags}
        assert tagged == {"001": ("Energie", "Lahn")}


def test_a_search_that_must_not_wait_reads_the_newest_changes_alone(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.refresh_index()
    monkeypatch.setattr(finding, "READ", 2)
    with Archive.open(filled.folder, writing=False) as reading:
        several = [release_of("Tiefsee", id=f"t{number}", date=date(2030, 1, number + 1)) for number in range(5)]
        filled.save_all(several)
        assert len(reading.page(Wanted("tiefsee")).summaries) == 2
        assert len(reading.summaries("tiefsee")) == 5


def test_every_language_of_a_release_is_found(archive: Archive) -> None:
    archive.save(release_of("Text", english="Two networks", id="both"))
    archive.save(release_of("Text", id="german"))
    assert [line.id for line in archive.page(Wanted("lang:en")).summaries] == ["both"]
    assert {line.languages for line in archive.page(Wanted("lang:de -lang:en")).summaries} == {(Language.DE,)}
