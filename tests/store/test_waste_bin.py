"""The bin: deleted releases come back whole, and go for good only when somebody empties it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from editor.domain.blocks import Photo
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from tests.store.sample import release_of


def test_what_was_deleted_comes_back_from_the_bin(archive: Archive) -> None:
    one, other = release_of("Eins"), release_of("Zwei")
    archive.save_all((one, other))
    archive.delete_all((one.id, other.id))
    assert (archive.count(), archive.count_in_bin()) == (0, (2, 0))
    archive.undelete_all((one.id,))
    assert archive.load(one.id) == one
    assert archive.count_in_bin() == (1, 0)


def test_emptying_the_bin_touches_nothing_else(archive: Archive, tmp_path: Path) -> None:
    kept, gone = release_of("Bleibt im Labor"), release_of("Geht aus dem Labor")
    archive.save_all((kept, gone))
    archive.delete(gone.id)
    assert archive.empty_bin() == 1
    assert [line.id for line in archive.summaries("labor")] == [kept.id]
    assert archive.count_in_bin() == (0, 0)
    assert archive.empty_bin((kept.id,)) == 0


def test_a_picture_stays_while_a_version_of_another_release_shows_it(archive: Archive) -> None:
    digest = "ab" * 32
    picture = archive.folder / "media" / digest[:2] / digest
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"picture")
    gone, other = replace(release_of("Geht"), blocks=(Photo(file=digest),)), release_of("Bleibt")
    first = replace(other, blocks=(*other.blocks, Photo(file=digest)))
    archive.save_all((gone, first))
    archive.keep_revision(first, RevisionReason.BEFORE_EDIT)
    archive.save(other)
    archive.delete(gone.id)
    archive.empty_bin()
    assert picture.exists()
    archive.delete(other.id)
    archive.empty_bin()
    assert not picture.exists()
