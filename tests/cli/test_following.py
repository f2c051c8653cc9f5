"""`sent`, `correct`, `recall`: what became of a release, and what follows it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor.store.connection import FILE
from tests.cli.conftest import Run


@pytest.fixture
def sent_id(zweispalter: Run, sample_id: str) -> str:
    for step in (["approved"], ["sent", "--language", "de"], ["sent", "--language", "en"]):
        assert zweispalter("status", sample_id, *step).status == 0
    return sample_id


def test_sent_lists_records_with_their_files(zweispalter: Run, sent_id: str) -> None:
    german, english = zweispalter("sent", sent_id, "--json").json
    assert (german["language"], english["language"]) == ("de", "en")
    names = [file["name"] for file in german["files"]]
    assert all(name in zweispalter("sent", sent_id[:6]).out for name in names)


def test_the_exact_files_are_written_again(zweispalter: Run, sent_id: str, tmp_path: Path) -> None:
    printed = [Path(line) for line in zweispalter("sent", sent_id, "--to", tmp_path / "out").out.splitlines()]
    recorded = [file for each in zweispalter("sent", sent_id, "--json").json for file in each["files"]]
    sizes = {file["name"]: file["size"] for file in recorded}  # the photos went out with both languages
    assert [(file.name, file.stat().st_size) for file in printed] == list(sizes.items())


def test_another_file_is_not_written_over(zweispalter: Run, sent_id: str, tmp_path: Path) -> None:
    name = zweispalter("sent", sent_id, "--json").json[0]["files"][0]["name"]
    (tmp_path / name).write_text("mine")
    outcome = zweispalter("sent", sent_id, "--to", tmp_path)
    assert (outcome.status, outcome.out) == (1, "")
    assert (tmp_path / name).read_text() == "mine"


def test_nothing_is_listed_of_a_draft(zweispalter: Run, sample_id: str) -> None:
    assert zweispalter("sent", sample_id).out == ""
    assert zweispalter("sent", sample_id, "--json").json == []


@pytest.mark.parametrize(("command", "said"), [("correct", "Corrects"), ("recall", "Recalls")])
def test_following_prints_the_new_id_and_shows_both_ways(
    zweispalter: Run, sent_id: str, command: str, said: str
) -> None:
    new_id = zweispalter(command, sent_id).out.strip()
    document = zweispalter("show", new_id, "--json").json
    assert (document["replaces"], document["status"], document["number"]) == (sent_id, "draft", None)
    assert f"{said} {sent_id}" in zweispalter("show", new_id).out
    assert f"Replaced by {new_id}" in zweispalter("show", sent_id).out
    assert f"(replaced by {new_id})" in zweispalter("list").out


def test_a_recall_is_short_and_in_both_languages(zweispalter: Run, sent_id: str) -> None:
    document = zweispalter("show", zweispalter("recall", sent_id).out.strip(), "--json").json
    assert document["replaces_as"] == "recall"
    assert [block["kind"] for block in document["blocks"]] == ["headline", "lead"]
    assert {block["state"] for block in document["blocks"]} == {"current"}


@pytest.mark.parametrize("command", ["correct", "recall"])
def test_a_draft_is_not_followed(zweispalter: Run, sample_id: str, command: str) -> None:
    outcome = zweispalter(command, sample_id)
    assert (outcome.status, outcome.out) == (1, "")
    assert "not sent yet" in outcome.err
    assert len(zweispalter("list").out.splitlines()) == 1


def test_two_files_of_one_name_get_a_folder_each(zweispalter: Run, sent_id: str, data: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(data / FILE)) as connection, connection:
        connection.execute("UPDATE dispatch_files SET name = 'photos.zip' WHERE position = 0")
    printed = [Path(line) for line in zweispalter("sent", sent_id, "--to", tmp_path / "out").out.splitlines()]
    assert [file.parent.name for file in printed if file.name == "photos.zip"] == ["de", "en"]
