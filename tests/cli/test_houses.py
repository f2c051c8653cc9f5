"""`house`: house styles are listed, taken along as a file, and deleted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.house import House
from editor.domain.bilingual import Bilingual, Language
from editor.store.archive import Archive
from tests.cli.conftest import Run


@pytest.fixture
def ours(data: Path) -> House:
    house = House(id="ours", name="OptikNetz", organisation=Bilingual.same("OptikNetz Lahntal"), english="en_US")
    with Archive.open(data) as archive:
        archive.save_house(house)
    return house


def test_house_lists_the_styles(zweispalter: Run, ours: House) -> None:
    assert [line.split() for line in zweispalter("house").out.splitlines()] == [
        ["Standard", "standard", "en-GB"],
        ["American", "american", "en-US"],
        ["OptikNetz", "ours", "en-US", "OptikNetz", "Lahntal"],
    ]


def test_house_as_json_prints_whole_styles(zweispalter: Run, ours: House) -> None:
    assert [each["name"] for each in zweispalter("house", "--json").json] == ["Standard", "American", "OptikNetz"]


def test_an_absent_archive_has_the_built_in_styles_and_is_not_made(zweispalter: Run, data: Path) -> None:
    assert len(zweispalter("house").out.splitlines()) == 2
    assert not data.exists()


def test_a_style_goes_out_and_comes_back(zweispalter: Run, ours: House, tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    assert zweispalter("house", "export", "optiknetz", file).out == f"{file}\n"
    assert zweispalter("house", "delete", "ours").status == 0
    assert zweispalter("house", "import", file).out.split()[:2] == ["OptikNetz", "ours"]
    assert zweispalter("house", "import", file).status == 1
    assert zweispalter("house", "import", file, "--replace").status == 0


@pytest.mark.parametrize(
    "arguments",
    [["export", "gothic", "out.json"], ["import", "gone.json"], ["delete", "gothic"]],
)
def test_what_is_not_there_is_told_in_one_sentence(zweispalter: Run, ours: House, arguments: list[str]) -> None:
    outcome = zweispalter("house", *arguments)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["export"], ["delete"], ["import"], ["publish"]])
def test_wrong_use_is_told(zweispalter: Run, arguments: list[str]) -> None:
    assert zweispalter("house", *arguments).status == 2


def test_a_release_is_shown_in_the_style_of_its_issuer(zweispalter: Run, sample_id: str, data: Path) -> None:
    issuer = Bilingual(**zweispalter("show", sample_id, "--json").json["issuers"][0]["name"])
    with Archive.open(data) as archive:
        archive.save_house(House(id="ours", name="Ours", organisation=issuer, english="en_US"))
        archive.save(replace(archive.load(sample_id), lead=Language.EN))
    assert "EMBARGOED UNTIL SUNDAY, FEB. 21, 2027" in zweispalter("show", sample_id).out
