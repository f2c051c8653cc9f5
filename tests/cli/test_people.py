"""`people` and `organisations`: the address book is listed, filled from files, written, merged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Personen.csv"
    file.write_text(
        "Name;Titel;Funktion;von;E-Mail\n"
        "Jana Brandt;Dr.;Leiterin des OptikNetzes;2024;jana@example.org\n"
        "J. Brandt;;;bald;\n"
    )
    return file


def test_a_file_fills_the_address_book(zweispalter: Run, file: Path) -> None:
    outcome = zweispalter("people", "import", file)
    assert outcome.status == 0
    assert outcome.err == (
        "zweispalter: Line 3: “bald” is no date and was left out; write it like 2027-02-18 or 02/2027.\n"
    )
    assert [line.split()[:3] for line in zweispalter("people").out.splitlines()] == [
        ["J.", "Brandt", zweispalter("people", "--json").json[0]["id"]],
        ["Dr.", "Jana", "Brandt"],
    ]


def test_list_says_the_same_as_no_command(zweispalter: Run, file: Path) -> None:
    zweispalter("people", "import", file)
    assert zweispalter("people", "list").out == zweispalter("people").out != ""
    assert zweispalter("people", "list", "--json").json == zweispalter("people", "--json").json


def test_importing_twice_changes_nothing(zweispalter: Run, file: Path) -> None:
    zweispalter("people", "import", file)
    before = zweispalter("people", "--json").json
    assert zweispalter("people", "import", file).out == ""
    assert zweispalter("people", "--json").json == before


def test_what_was_exported_can_be_imported_elsewhere(zweispalter: Run, file: Path, tmp_path: Path) -> None:
    zweispalter("people", "import", file)
    written = tmp_path / "out.csv"
    assert zweispalter("people", "export", written).out == f"{written}\n"
    assert written.read_bytes().startswith(b"\xef\xbb\xbfName;Title (DE);Title (EN)")
    assert zweispalter("people", "import", written).out == ""


def test_two_people_become_one(zweispalter: Run, file: Path) -> None:
    zweispalter("people", "import", file)
    assert len(zweispalter("people", "doubles").out.splitlines()) == 2
    assert zweispalter("people", "merge", "jana brandt", "J. Brandt").status == 0
    (kept,) = zweispalter("people", "--json").json
    assert (kept["name"], kept["other_names"], kept["email"]) == ("Jana Brandt", ["J. Brandt"], "jana@example.org")
    assert kept["roles"][0]["from"] == "2024-01-01"


def test_a_person_is_deleted_by_the_beginning_of_the_id(zweispalter: Run, file: Path) -> None:
    zweispalter("people", "import", file)
    first, second = zweispalter("people", "--json").json
    assert zweispalter("people", "delete", first["id"][:6]).status == 0
    assert zweispalter("people", "--json").json == [second]


def test_an_unknown_person_is_told(zweispalter: Run) -> None:
    outcome = zweispalter("people", "merge", "A", "B")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "zweispalter: There is nobody called A in the address book; look up the name in the list.\n"


@pytest.mark.parametrize("command", ["people", "organisations"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"Jana;Brandt"])
def test_a_file_without_headings_is_told_and_nothing_kept(
    zweispalter: Run, file: Path, command: str, content: bytes
) -> None:
    file.write_bytes(content)
    outcome = zweispalter(command, "import", file)
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert zweispalter(command).out == ""


def test_organisations_come_and_go_like_people(zweispalter: Run, tmp_path: Path) -> None:
    file = tmp_path / "Firmen.csv"
    file.write_text("Name;Name (EN);Überschrift;Boilerplate\nLux GmbH;Lux Ltd;Über Lux;Licht.\nLux;;;\n", "utf-8")
    zweispalter("organisations", "import", file)
    assert zweispalter("organisations").out.startswith("Lux ")
    assert len(zweispalter("organisations", "doubles").out.splitlines()) == 2
    assert zweispalter("organisations", "merge", "Lux GmbH", "Lux").status == 0
    (kept,) = zweispalter("organisations", "list", "--json").json
    assert (kept["name"], kept["other_names"]) == ({"de": "Lux GmbH", "en": "Lux Ltd"}, ["Lux"])
    assert zweispalter("organisations", "export", tmp_path / "out.csv").status == 0
    assert zweispalter("organisations", "import", tmp_path / "out.csv").out == ""
    assert zweispalter("organisations", "delete", "lux ltd").status == 0
    assert zweispalter("organisations", "--json").json == []
