"""`quotes` and `photos`: what all releases have of one kind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from editor.domain.blocks import Photo
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.store.archive import Archive
from tests.cli.conftest import Run


@pytest.fixture
def photos(data: Path) -> None:
    today = datetime.now(UTC).astimezone().date()
    ends = (None, today - timedelta(days=9), today + timedelta(days=9), today + timedelta(days=900))
    blocks = tuple(
        Photo(text=passage(f"Bild {number}"), credit="Vogt", licence_end=end) for number, end in enumerate(ends)
    )
    with Archive.open(data) as archive:
        archive.save(Release(id="release", date=date(2027, 2, 18), blocks=blocks))


def test_quotes_are_listed_in_their_marks(zweispalter: Run, sample_id: str) -> None:
    lines = zweispalter("quotes").out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(f"{sample_id}  2027-02-18  Dr. Jana Brandt ")
    assert lines[0].endswith("Oberflächen.“")


@pytest.mark.usefixtures("sample_id")
def test_quotes_are_narrowed_by_speaker_words_and_year(zweispalter: Run) -> None:
    assert "Tom Reuter" in zweispalter("quotes", "--speaker", "reu").out
    assert len(zweispalter("quotes", "--speaker", "Jana Brandt", "--json").json) == 1
    assert zweispalter("quotes", "--speaker", "Niemand").out == ""
    assert len(zweispalter("quotes", "--search", "linsen").out.splitlines()) == 1
    assert zweispalter("quotes", "--year", "1999").out == ""


def test_quotes_as_json_say_where_they_stand(zweispalter: Run, sample_id: str) -> None:
    first = zweispalter("quotes", "--json").json[0]
    assert (first["release"], first["date"], first["sent"]) == (sample_id, "2027-02-18", False)
    assert first["speaker"]["title"] == {"de": "Dr.", "en": "Dr"}
    assert zweispalter("quotes", "--speaker", "Niemand", "--json").json == []


@pytest.mark.usefixtures("photos")
def test_photos_are_listed_by_their_licence(zweispalter: Run) -> None:
    assert [line.split("  ")[-1].strip() for line in zweispalter("photos").out.splitlines()] == [
        f"Bild {number} (Vogt)" for number in range(4)
    ]
    assert "expired     Bild 1" in zweispalter("photos", "--expired").out
    assert [each["caption"]["de"] for each in zweispalter("photos", "--soon", "--json").json] == ["Bild 2"]
    both = zweispalter("photos", "--soon", "--expired", "--json").json
    assert [each["licence"] for each in both] == ["expired", "soon"]


def test_an_empty_archive_has_neither(zweispalter: Run) -> None:
    assert (zweispalter("quotes").out, zweispalter("photos").out) == ("", "")
    assert zweispalter("photos", "--json").json == []
