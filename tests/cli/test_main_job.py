"""The main job without a window: import a text, add the English, export, send both languages, archive, find."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.workflow.texts import GERMAN

TRANSLATED = {
    "headline": "New school lab for optics in Wetzlar",
    "lead": "A school lab for optics has opened.",
    "paragraph": "It was fitted out by companies from the region.",
    "quote": "Anyone who has ground a lens sees the world with different eyes.",
    "crosshead": "Workshop",
}


def imported(zweispalter: Run, folder: Path) -> str:
    file = folder / "labor.txt"
    file.write_text(GERMAN, "utf-8")
    outcome = zweispalter("import", file)
    assert outcome.status == 0
    return outcome.out.split()[0]


def document_file(folder: Path, document: Any) -> Path:
    file = folder / "edited.json"
    file.write_text(json.dumps(document), "utf-8")
    return file


def translated(document: Any) -> Any:
    for block in document["blocks"]:
        block.setdefault("text", {})["en"] = TRANSLATED[block["kind"]]
    return document


def with_headline(document: Any, **texts: str) -> Any:
    headline = next(block for block in document["blocks"] if block["kind"] == "headline")
    headline["text"].update(texts)
    return document


@pytest.fixture
def release_id(zweispalter: Run, tmp_path: Path) -> str:
    """A release imported in German and brought in line in English."""
    new = imported(zweispalter, tmp_path)
    document = translated(zweispalter("show", new, "--json").json)
    assert zweispalter("edit", new, "--json", document_file(tmp_path, document)).out.strip() == new
    return new


def test_the_imported_text_lacks_its_english(zweispalter: Run, tmp_path: Path) -> None:
    new = imported(zweispalter, tmp_path)
    assert {block["state"] for block in zweispalter("show", new, "--json").json["blocks"]} == {"missing"}
    refused = zweispalter("export", new, "--to", tmp_path / "out", "--language", "en")
    assert (refused.status, refused.out) == (1, "")
    assert "English" in refused.err


def test_four_files_are_exported(zweispalter: Run, release_id: str, tmp_path: Path) -> None:
    outcome = zweispalter("export", release_id, "--to", tmp_path / "out")
    files = [Path(line) for line in outcome.out.splitlines()]
    assert outcome.status == 0
    assert sorted(files) == sorted((tmp_path / "out").iterdir())
    assert [file.suffix for file in files] == [".docx", ".html", ".docx", ".html"]
    assert "DRAFT" in files[3].read_text("utf-8")


def test_from_approved_over_sent_to_archived_and_found(zweispalter: Run, release_id: str, tmp_path: Path) -> None:
    assert zweispalter("status", release_id, "approved").out == "Approved\n"
    assert zweispalter("status", release_id, "sent", "--language", "de", "--recipients", "Presse").status == 0

    document = zweispalter("show", release_id, "--json").json
    assert document["sent"]["de"]
    german = document_file(tmp_path, with_headline(document, de="Etwas ganz anderes"))
    refused = zweispalter("edit", release_id, "--json", german)
    assert refused.status == 1
    assert "was sent" in refused.err

    document = zweispalter("show", release_id, "--json").json
    assert document["blocks"][0]["text"]["de"] != "Etwas ganz anderes"
    english = document_file(tmp_path, with_headline(document, en="A new school lab in Wetzlar"))
    assert zweispalter("edit", release_id, "--json", english).status == 0

    assert zweispalter("status", release_id, "archived").status == 1
    assert zweispalter("status", release_id, "sent", "--language", "en").out == "Sent\n"
    assert zweispalter("status", release_id, "archived").out == "Archived\n"
    assert zweispalter("edit", release_id, "--json", english).status == 0
    changed = document_file(tmp_path, with_headline(document, en="Too late"))
    assert zweispalter("edit", release_id, "--json", changed).status == 1


@pytest.mark.parametrize("words", ["Lindner", "schulerlabor", "wirtschaft", "lahnufer", "new school lab"])
def test_it_is_found_by_words_of_both_languages_and_parts_of_compounds(
    zweispalter: Run, release_id: str, sample_id: str, words: str
) -> None:
    assert [found["id"] for found in zweispalter("list", "--search", words, "--json").json] == [release_id]
