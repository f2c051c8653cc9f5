"""`lists`: distribution lists are listed, filled from files, and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Region.csv"
    file.write_text(
        "Name;E-Mail;Sprache\nLahn-Bote;redaktion@example.org;de\nThe Paper;news@example.com;en\nX;keine;\n"
    )
    return file


def test_a_file_fills_a_list_for_each_language(zweispalter: Run, file: Path) -> None:
    outcome = zweispalter("lists", "import", file, "--name", "Hessen")
    assert (outcome.status, outcome.err) == (0, "zweispalter: There is no e-mail address in these lines: 4.\n")
    assert [line.split()[:3] for line in zweispalter("lists").out.splitlines()] == [
        ["Hessen", "German", "1"],
        ["Hessen", "English", "1"],
    ]


def test_many_lines_without_an_address_are_not_all_counted_up(zweispalter: Run, file: Path) -> None:
    file.write_text("a@example.org\n" + "keine\n" * 500)
    assert zweispalter("lists", "import", file).err.endswith(": 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ….\n")


def test_lists_as_json_have_their_addresses(zweispalter: Run, file: Path) -> None:
    zweispalter("lists", "import", file)
    german, english = zweispalter("lists", "--json").json
    assert (german["name"], german["language"]) == ("Region", "de")
    assert english["recipients"] == [{"address": "news@example.com", "name": "The Paper"}]


def test_importing_again_adds_what_is_new(zweispalter: Run, file: Path) -> None:
    zweispalter("lists", "import", file)
    file.write_text("redaktion@example.org\nneu@example.org\n")
    zweispalter("lists", "import", file, "--language", "de")
    german, english = zweispalter("lists", "--json").json
    assert [each["address"] for each in german["recipients"]] == ["redaktion@example.org", "neu@example.org"]
    assert len(english["recipients"]) == 1


def test_a_file_named_by_a_computer_of_another_make_fills_the_same_list(zweispalter: Run, tmp_path: Path) -> None:
    for name in ("B\u00fcro", "Bu\u0308ro"):
        file = tmp_path / f"{name}.csv"
        file.write_text(f"{len(name)}@example.org\n")
        zweispalter("lists", "import", file)
    (kept,) = zweispalter("lists", "--json").json
    assert (kept["name"], len(kept["recipients"])) == ("B\u00fcro", 2)


def test_a_list_is_deleted_by_its_name(zweispalter: Run, file: Path) -> None:
    zweispalter("lists", "import", file)
    assert "There are 2 lists" in zweispalter("lists", "delete", "region").err
    assert zweispalter("lists", "delete", "region", "--language", "de").status == 0
    assert zweispalter("lists", "delete", "region").status == 0
    assert zweispalter("lists", "--json").json == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no address"])
def test_a_file_without_addresses_is_told_and_nothing_kept(zweispalter: Run, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    outcome = zweispalter("lists", "import", file)
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert zweispalter("lists").out == ""


def test_an_unknown_list_is_told(zweispalter: Run) -> None:
    outcome = zweispalter("lists", "delete", "Hessen")
    assert outcome.status == 1
    assert "Hessen" in outcome.err


def test_sending_takes_the_list_of_its_language(zweispalter: Run, file: Path, sample_id: str) -> None:
    zweispalter("lists", "import", file)
    zweispalter("status", sample_id, "approved")
    for language in ("de", "en"):
        assert zweispalter("status", sample_id, "sent", "--language", language, "--list", "Region").status == 0
    german, english = zweispalter("sent", sample_id, "--json").json
    assert (german["distribution"], english["distribution"]) == ("Region", "Region")
    assert "news@example.com" in english["recipients"]
