"""The search field offers the names of fields and the values that there are."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual
from editor.domain.people import Issuer, Person
from editor.domain.release import Release, Sent, Status
from editor.store.archive import Archive
from tests.store.sample import quote_of, release_of

SENT = Sent(datetime(2027, 1, 1, tzinfo=UTC))


@pytest.fixture
def filled(archive: Archive) -> Archive:
    jana = quote_of("Ja.", speaker=Person("Jana Müller"))
    jan = quote_of("Nein.", speaker=Person("Jan Stumpf"))
    several = [
        Release(id=f"{year}", date=date(year, 1, 1), blocks=(jana, jan) if year % 2 else (jana,), issuers=ISSUERS)
        for year in range(2020, 2024)
    ]
    archive.save_all([*several, release_of("Text", date=date(2013, 1, 1), stage=Status.APPROVED, sent=SENT)])
    archive.tag(["2020", "2021"], "Jubiläum 2027")
    archive.tag(["2020"], "Lahn")
    archive.refresh_index()
    return archive


ISSUERS = (Issuer(Bilingual("OptikNetz Lahntal", "Lahn Valley Optics")),)


def offered(archive: Archive, typed: str) -> list[tuple[str, int]]:
    return [(each.shown, each.count) for each in archive.completions(typed, len(typed))]


def test_the_names_of_fields_are_offered_in_both_languages(filled: Archive) -> None:
    assert [shown for shown, _ in offered(filled, "spe")] == ["speaker:", "sperrfrist:"]
    assert [shown for shown, _ in offered(filled, "labor -spr")] == ["sprecher:", "sprache:"]
    assert offered(filled, "") == offered(filled, "labor ") == offered(filled, "zzz") == []


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("speaker:", [("Jana Müller", 4), ("Jan Stumpf", 2)]),
        ("speaker:st", [("Jan Stumpf", 2)]),
        ("sprecher:mueller", []),
        ("speaker:mull", [("Jana Müller", 4)]),
        ('speaker:"jan', [("Jana Müller", 4), ("Jan Stumpf", 2)]),
        ('speaker:"jana m', [("Jana Müller", 4)]),
        ("year:", [("2023", 1), ("2022", 1), ("2021", 1), ("2020", 1), ("2013", 1)]),
        ("jahr:201", [("2013", 1)]),
        ("tag:", [("Jubiläum 2027", 2), ("Lahn", 1)]),
        ("tag:jub", [("Jubiläum 2027", 2)]),
        ("issuer:opt", [("OptikNetz Lahntal", 0)]),
        ("status:ver", [("versendet", 0)]),
        ("embargo:", [("open", 0), ("passed", 0)]),
        ("sperrfrist:", [("offen", 0), ("abgelaufen", 0)]),
        ("sprache:", [("deutsch", 0), ("englisch", 0)]),
        ("lang:de,", [("de,en", 0)]),
        ("foo:", []),
        ("note:x", []),
    ],
)
def test_the_values_of_a_field_are_offered(filled: Archive, typed: str, values: list[tuple[str, int]]) -> None:
    assert offered(filled, typed) == values


def test_a_completion_takes_the_place_of_what_was_typed(filled: Archive) -> None:
    (completion,) = filled.completions("wind speaker:stu sonne", len("wind speaker:stu"))
    assert completion.text == 'wind speaker:"Jan Stumpf" sonne'
    assert [line.id for line in filled.summaries('speaker:"Jan Stumpf"')] == ["2023", "2021"]
    assert filled.completions("tag:l", 5)[0].text == "tag:Lahn "


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(alphabet='spekar:":-, "„“j2\n', max_size=12) | st.text(max_size=12), st.integers(0, 14))
def test_nothing_that_is_typed_is_an_error(filled: Archive, text: str, cursor: int) -> None:
    filled.completions(text, min(cursor, len(text)))
