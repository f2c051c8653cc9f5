"""Sent records keep the exact files that went out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.release import Release, Sent, Status
from editor.errors import StoreError
from editor.store.archive import Archive
from editor.store.records import Dispatch, DispatchFile
from tests.store.sample import release_of

AT = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)


def sent(archive: Archive, *files: Path) -> Release:
    release = release_of("Text", stage=Status.APPROVED, sent=Sent(de=AT))
    dispatch = Dispatch(release.id, Language.DE, AT, "Verteiler Regional, 42 Redaktionen")
    archive.record_dispatch(release, dispatch, files)
    return release


def written(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def test_a_dispatch_is_recorded_with_its_files_in_order(archive: Archive, tmp_path: Path) -> None:
    files = [written(tmp_path, "b.docx", b"docx"), written(tmp_path, "a.html", b"html")]
    release = sent(archive, *files)
    (dispatch,) = archive.dispatches(release.id)
    assert (dispatch.language, dispatch.at, dispatch.recipients) == (
        Language.DE,
        AT,
        "Verteiler Regional, 42 Redaktionen",
    )
    assert dispatch.files == (
        DispatchFile("b.docx", sha256(b"docx").hexdigest(), 4),
        DispatchFile("a.html", sha256(b"html").hexdigest(), 4),
    )
    assert archive.load(release.id).sent.de == AT


def test_the_files_stay_as_they_were_sent(archive: Archive, tmp_path: Path) -> None:
    file = written(tmp_path, "a.docx", b"as sent")
    release = sent(archive, file)
    file.write_bytes(b"changed later")
    kept = archive.dispatches(release.id)[0].files[0]
    assert archive.dispatch_file(kept.digest).read_bytes() == b"as sent"


def test_a_changed_or_missing_file_is_told(archive: Archive, tmp_path: Path) -> None:
    release = sent(archive, written(tmp_path, "a.docx", b"as sent"))
    digest = archive.dispatches(release.id)[0].files[0].digest
    archive.dispatch_file(digest).write_bytes(b"tampered")
    with pytest.raises(StoreError, match="no longer what it was"):
        archive.dispatch_file(digest)
    for missing in ("0" * 64, "../../etc/passwd"):
        with pytest.raises(StoreError, match="missing"):
            archive.dispatch_file(missing)


def test_a_dispatch_without_its_file_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        sent(archive, tmp_path / "gone.docx")
    assert archive.count() == 0


def test_records_of_a_deleted_release_are_kept(archive: Archive, tmp_path: Path) -> None:
    release = sent(archive, written(tmp_path, "a.docx", b"x"))
    archive.delete(release.id)
    archive.undelete(release.id)
    assert len(archive.dispatches(release.id)) == 1


def test_each_language_has_its_own_record(archive: Archive, tmp_path: Path) -> None:
    release = sent(archive, written(tmp_path, "a.docx", b"x"))
    both = replace(release, sent=Sent(AT, AT))
    archive.record_dispatch(both, Dispatch(release.id, Language.EN, AT), [written(tmp_path, "b.docx", b"y")])
    assert [dispatch.language for dispatch in archive.dispatches(release.id)] == [Language.DE, Language.EN]


def test_files_are_compared_with_what_was_sent(archive: Archive, tmp_path: Path) -> None:
    names = ("unchanged", "changed", "missing")
    release = sent(archive, *(written(tmp_path, name, name.encode()) for name in names))
    (dispatch,) = archive.dispatches(release.id)
    whole, changed, missing = (archive.dispatch_file(file.digest) for file in dispatch.files)
    assert all(each.is_whole for each in archive.verify_dispatch(dispatch))
    changed.write_bytes(b"something else")
    missing.unlink()
    states = archive.verify_dispatch(dispatch)
    assert [each.state.value for each in states] == [each.file.name for each in states] == list(names)
    assert whole.is_file()
