"""Numbers go on for each year and each leading issuer, and a double is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editor.compose.house import STANDARD, House
from editor.domain.bilingual import Bilingual
from editor.domain.people import Issuer
from editor.domain.release import Release, Status
from editor.store.archive import Archive
from editor.workflow.numbering import holder, next_number, with_number
from editor.workflow.sample import add_sample

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def seventh(archive: Archive, sample: Release) -> Release:
    numbered = replace(sample, number="07/2027")
    archive.save(numbered, sample)
    return numbered


def of(release: Release, *names: str) -> Release:
    return replace(release, issuers=tuple(Issuer(Bilingual.same(name)) for name in names))


def test_the_counter_goes_on_within_the_year(archive: Archive, seventh: Release) -> None:
    assert next_number(archive, add_sample(archive), STANDARD, NOW) == "08/2027"
    next_year = replace(add_sample(archive), date=date(2028, 1, 3))
    assert next_number(archive, next_year, STANDARD, NOW) == "01/2028"


def test_every_leading_issuer_has_a_counter_of_its_own(archive: Archive, seventh: Release) -> None:
    leading = seventh.issuers[0].name.de
    assert next_number(archive, of(add_sample(archive), "Klinik Lahntal", leading), STANDARD, NOW) == "01/2027"
    assert next_number(archive, of(add_sample(archive), leading, "Klinik Lahntal"), STANDARD, NOW) == "08/2027"


def test_a_release_without_issuer_counts_with_all(archive: Archive, seventh: Release) -> None:
    assert next_number(archive, of(add_sample(archive)), STANDARD, NOW) == "08/2027"


def test_spaces_around_a_number_do_not_count(archive: Archive, seventh: Release) -> None:
    spaced = replace(seventh, number=" 07/2027 ")
    archive.save(spaced, seventh)
    other = add_sample(archive)
    assert next_number(archive, other, STANDARD, NOW) == "08/2027"
    found = holder(archive, other, "07/2027")
    assert found
    assert found.id == spaced.id
    approved = replace(other, number=" ", stage=Status.APPROVED)
    assert with_number(archive, approved, STANDARD, NOW).number == "08/2027"


def test_the_scheme_is_the_one_of_the_house(archive: Archive, sample: Release) -> None:
    house = House(number_scheme="PM {year}-{number:03d}")
    assert next_number(archive, sample, house, NOW) == "PM 2027-001"


def test_without_a_date_the_year_is_the_present_one(archive: Archive, seventh: Release) -> None:
    assert next_number(archive, replace(add_sample(archive), date=None), STANDARD, NOW) == "08/2027"


def test_a_number_given_by_hand_stays(archive: Archive, seventh: Release) -> None:
    approved = replace(add_sample(archive), number="S 1", stage=Status.APPROVED)
    assert with_number(archive, approved, STANDARD, NOW).number == "S 1"


def test_a_double_is_found_with_its_headline(archive: Archive, seventh: Release) -> None:
    found = holder(archive, add_sample(archive), " 07/2027 ")
    assert found
    assert found.id == seventh.id
    assert found.headline.de == "Zwei Netzwerke, ein Labor: Optik trifft Medizin"


def test_a_number_is_no_double_of_itself(archive: Archive, seventh: Release) -> None:
    assert holder(archive, seventh, "07/2027") is None


def test_other_issuers_and_deleted_releases_hold_no_number(archive: Archive, seventh: Release) -> None:
    mine = add_sample(archive)
    assert holder(archive, of(mine, "Klinik Lahntal"), "07/2027") is None
    assert holder(archive, mine, "") is None
    archive.delete(seventh.id)
    assert holder(archive, mine, "07/2027") is None
