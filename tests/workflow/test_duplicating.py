"""Duplicating: what a release says stays, what happened to it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given

from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, Period
from editor.domain.people import Boilerplate
from editor.domain.release import Release, Sent, Status
from editor.workflow.duplicating import duplicate_of
from tests.releases import releases

NOW = datetime(2027, 2, 18, 12, tzinfo=UTC)


@given(releases())
def test_texts_and_their_translations_stay_under_new_ids(release: Release) -> None:
    made = duplicate_of(release, NOW)
    assert [replace(block, id="") for block in made.blocks] == [replace(block, id="") for block in release.blocks]
    assert made.progress() == release.progress()
    ids = {made.id, *(block.id for block in made.blocks)}
    assert not ids & {release.id, *(block.id for block in release.blocks)}


@given(releases())
def test_nothing_of_what_happened_to_a_release_stays(release: Release) -> None:
    made = duplicate_of(release, NOW)
    assert (made.stage, made.sent, made.date) == (Status.DRAFT, Sent(), NOW.astimezone().date())
    assert (made.number, made.embargo, made.approvals, made.replaces, made.web) == ("", None, (), "", NOTHING)
    assert (made.issuers, made.contacts, made.source) == (release.issuers, release.contacts, release.source)


def test_a_boilerplate_is_that_of_today_where_the_address_book_knows_it() -> None:
    heading = Bilingual("Über das OptikNetz", "About OptikNetz")
    old, new = (Bilingual.same(text) for text in ("41 Betriebe", "64 Betriebe"))
    kept = KeptOrganisation(
        boilerplates=(
            DatedBoilerplate(heading, old, Period(until=date(2026, 12, 31))),
            DatedBoilerplate(heading, new, Period(since=date(2027, 1, 1))),
        )
    )
    release = Release(boilerplates=(Boilerplate(heading, old), Boilerplate(Bilingual.same("Andere"), old)))
    made = duplicate_of(release, NOW, [kept])
    assert [each.text for each in made.boilerplates] == [new, old]
