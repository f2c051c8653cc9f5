"""Replacing the content by a document: what it leaves out stays, what is locked is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.document import to_document
from editor.domain.release import Release
from editor.errors import ImportRefused, UnknownRelease
from editor.store.archive import Archive
from editor.workflow.editing import read_document, replace_content


def test_what_the_document_leaves_out_stays(archive: Archive, sample: Release) -> None:
    release = replace_content(archive, sample.id, {"note": "Rückruf am Montag"})
    assert release.note == "Rückruf am Montag"
    assert release.blocks == sample.blocks
    assert archive.load(sample.id) == release


def test_the_state_before_is_kept_as_a_version(archive: Archive, sample: Release) -> None:
    replace_content(archive, sample.id, {"blocks": []})
    revision = archive.revisions(sample.id)[0]
    assert archive.revision(revision.id) == sample


def test_the_same_content_changes_nothing(archive: Archive, sample: Release) -> None:
    before = archive.revisions(sample.id)
    assert replace_content(archive, sample.id, to_document(sample)) == sample
    assert archive.revisions(sample.id) == before


def test_a_changed_lead_makes_its_translation_outdated(archive: Archive, sample: Release) -> None:
    lead = next(block for block in sample.blocks if block.kind == "lead")
    release = replace_content(archive, sample.id, _with_text(sample, lead.id, {"de": "Ganz anders."}))
    assert release.block(lead.id).text[Language.EN] == lead.text[Language.EN]
    assert release.progress().outdated == 1


def _with_text(release: Release, block_id: str, text: dict[str, str]) -> dict[str, object]:
    blocks = [{"id": b.id, **({"text": text} if b.id == block_id else {})} for b in release.blocks]
    return {"blocks": blocks}


def test_a_wrong_document_names_the_place(archive: Archive, sample: Release) -> None:
    with pytest.raises(ImportRefused, match=r"blocks\[0\]\.kind"):
        replace_content(archive, sample.id, {"blocks": [{"id": sample.blocks[0].id, "kind": "poem"}]})
    assert archive.load(sample.id) == sample


def test_an_unknown_id_is_told(archive: Archive) -> None:
    with pytest.raises(UnknownRelease):
        replace_content(archive, "nothing", {})


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_document(tmp_path / "missing.json")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="no ordinary file"):
        read_document(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xd8\xff\xe0picture", b"plain words"])
def test_what_is_no_document_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "release.json"
    file.write_bytes(content)
    with pytest.raises(ImportRefused):
        read_document(file)
