"""Lists of facts are edited item by item; blanks do not stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual
from editor.domain.fact_lists import moved_item, with_item, without_blanks, without_item
from editor.domain.facts import Embargo, EmbargoOddity, Event, embargo_oddity
from editor.domain.people import Contact, Issuer
from editor.domain.release import Release

THREE = Release(attachments=("a", "b", "c"))


@pytest.mark.parametrize(
    ("index", "step", "order"), [(0, 1, "bac"), (2, -1, "acb"), (0, -1, "abc"), (2, 5, "abc"), (0, 9, "bca")]
)
def test_an_item_moves_as_far_as_the_list_goes(index: int, step: int, order: str) -> None:
    assert "".join(moved_item(THREE, "attachments", index, step).attachments) == order


@given(st.integers(0, 2), st.integers(-3, 3))
def test_moving_loses_nothing(index: int, step: int) -> None:
    assert sorted(moved_item(THREE, "attachments", index, step).attachments) == ["a", "b", "c"]


def test_what_changes_nothing_is_the_same_release() -> None:
    assert with_item(THREE, "attachments", 1, "b") is THREE
    assert without_item(THREE, "attachments", 3) is THREE
    assert moved_item(THREE, "attachments", 1, 0) is THREE
    assert without_blanks(THREE) is THREE


def test_an_item_behind_the_last_is_added() -> None:
    assert with_item(THREE, "attachments", 3, "d").attachments == ("a", "b", "c", "d")


def test_blanks_do_not_stay() -> None:
    kept = Issuer(Bilingual("OptikNetz", ""))
    release = Release(issuers=(Issuer(), kept), contacts=(Contact(),), attachments=("",), event=Event())
    assert without_blanks(release) == replace(release, issuers=(kept,), contacts=(), attachments=(), event=None)


def test_an_event_with_a_time_alone_stays() -> None:
    release = Release(event=Event(at=datetime(2027, 2, 21, 9, tzinfo=UTC)))
    assert without_blanks(release) is release


def test_an_event_needs_an_instant_with_a_zone() -> None:
    with pytest.raises(ValueError, match="instant"):
        Event(at=datetime.fromisoformat("2027-02-21 09:00"))


@pytest.mark.parametrize(
    ("now", "day", "oddity"),
    [
        (datetime(2027, 2, 20, tzinfo=UTC), date(2027, 2, 18), None),
        (datetime(2027, 2, 20, tzinfo=UTC), None, None),
        (datetime(2027, 2, 20, tzinfo=UTC), date(2027, 2, 22), EmbargoOddity.BEFORE_RELEASE),
        (datetime(2027, 2, 21, 9, tzinfo=UTC), date(2027, 2, 22), EmbargoOddity.PASSED),
    ],
)
def test_an_embargo_may_be_odd(now: datetime, day: date | None, oddity: EmbargoOddity | None) -> None:
    assert embargo_oddity(Embargo(datetime(2027, 2, 21, 9, tzinfo=UTC)), day, now) is oddity
