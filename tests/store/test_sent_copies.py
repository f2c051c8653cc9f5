"""What was sent is written again byte for byte: all files or none, and nothing is written over."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.release import Sent, Status
from editor.errors import StoreError
from editor.store.archive import Archive
from editor.store.records import Dispatch, DispatchFile
from tests.store.sample import release_of

AT = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)


@pytest.fixture
def dispatch(archive: Archive, tmp_path: Path) -> Dispatch:
    files = [tmp_path / "a.docx", tmp_path / "b.html"]
    for file in files:
        file.write_bytes(f"{file.name} as sent".encode())
    release = release_of("Text", stage=Status.APPROVED, sent=Sent(de=AT))
    archive.record_dispatch(release, Dispatch(release.id, Language.DE, AT, distribution="Region"), files)
    (recorded,) = archive.dispatches(release.id)
    return recorded


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


AS_SENT = {"a.docx": b"a.docx as sent", "b.html": b"b.html as sent"}


def test_the_list_it_went_to_is_recorded(dispatch: Dispatch) -> None:
    assert dispatch.distribution == "Region"


def test_all_files_are_written_as_they_were_sent(archive: Archive, dispatch: Dispatch, tmp_path: Path) -> None:
    files = archive.copy_dispatch(dispatch, tmp_path / "new" / "folder")
    assert [file.name for file in files] == ["a.docx", "b.html"]
    assert contents(tmp_path / "new" / "folder") == AS_SENT


def test_writing_them_twice_changes_nothing(archive: Archive, dispatch: Dispatch, tmp_path: Path) -> None:
    first = archive.copy_dispatch(dispatch, tmp_path / "out")
    assert archive.copy_dispatch(dispatch, tmp_path / "out") == first
    assert contents(tmp_path / "out") == AS_SENT


@pytest.mark.parametrize("name", ["a.docx", "b.html"])
def test_another_file_is_not_written_over(archive: Archive, dispatch: Dispatch, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_bytes(b"somebody else's")
    with pytest.raises(StoreError, match=f"another file called {name}"):
        archive.copy_dispatch(dispatch, out)
    assert contents(out) == {name: b"somebody else's"}


def test_a_folder_in_the_place_of_a_file_is_told(archive: Archive, dispatch: Dispatch, tmp_path: Path) -> None:
    (tmp_path / "out" / "b.html").mkdir(parents=True)
    with pytest.raises(StoreError, match=r"called b\.html"):
        archive.copy_dispatch(dispatch, tmp_path / "out")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["b.html"]


@pytest.mark.parametrize("content", [b"tampered", None])
def test_a_file_that_was_not_kept_whole_stops_all(
    archive: Archive, dispatch: Dispatch, tmp_path: Path, content: bytes | None
) -> None:
    kept = archive.dispatch_file(dispatch.files[1].digest)
    kept.unlink() if content is None else kept.write_bytes(content)
    with pytest.raises(StoreError, match=r"missing|no longer what it was"):
        archive.copy_dispatch(dispatch, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["../evil.docx", "/tmp/evil.docx", "a\\b", "..", "", "a\0b"])
def test_a_name_from_elsewhere_leads_nowhere(archive: Archive, dispatch: Dispatch, tmp_path: Path, name: str) -> None:
    evil = replace(dispatch, files=(replace(dispatch.files[0], name=name),))
    with pytest.raises(StoreError, match="no file name"):
        archive.copy_dispatch(evil, tmp_path / "out")
    assert contents(tmp_path / "out") == {}


def test_a_folder_that_cannot_be_written_is_told(archive: Archive, dispatch: Dispatch, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match="could not be written to"):
        archive.copy_dispatch(dispatch, tmp_path / "out")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other limits of names")
def test_a_name_that_the_disk_refuses_takes_the_others_back(
    archive: Archive, dispatch: Dispatch, tmp_path: Path
) -> None:
    long = DispatchFile("x" * 300, dispatch.files[1].digest, dispatch.files[1].size)
    with pytest.raises(StoreError, match="could not be written to"):
        archive.copy_dispatch(replace(dispatch, files=(dispatch.files[0], long)), tmp_path / "out")
    assert contents(tmp_path / "out") == {}
