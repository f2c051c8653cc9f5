"""Photos are kept by their content, and only what is a picture of a size that can be handled."""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from editor.errors import MediaError
from editor.store.archive import Archive


def picture(file: Path, size: tuple[int, int] = (40, 30)) -> Path:
    Image.effect_noise(size, 50).convert("RGB").save(file)
    return file


def png_of(file: Path, width: int, height: int) -> Path:
    """A PNG whose head promises more than its few bytes hold."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + content)
    return file


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.gif", "a.bmp"])
def test_a_picture_is_kept_by_its_content(archive: Archive, tmp_path: Path, name: str) -> None:
    file = picture(tmp_path / name)
    digest = archive.media.add(file)
    kept = archive.media.path(digest)
    assert digest == sha256(file.read_bytes()).hexdigest()
    assert kept is not None
    assert kept.read_bytes() == file.read_bytes()
    assert archive.media.add(file) == digest


def test_the_name_says_nothing_about_the_content(archive: Archive, tmp_path: Path) -> None:
    file = picture(tmp_path / "a.jpg").rename(tmp_path / "photo.txt")
    assert archive.media.path(archive.media.add(file))


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0", b"<svg/>", b"%!PS-Adobe-3.0 EPSF-3.0"])
def test_what_is_no_picture_is_refused_by_name(archive: Archive, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(content)
    with pytest.raises(MediaError, match=r"photo\.jpg"):
        archive.media.add(file)


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_a_truncated_picture_is_refused(archive: Archive, tmp_path: Path, name: str) -> None:
    file = picture(tmp_path / name, (200, 200))
    file.write_bytes(file.read_bytes()[:-2000])
    with pytest.raises(MediaError, match="damaged"):
        archive.media.add(file)


@pytest.mark.parametrize(("width", "height"), [(10_001, 10_000), (25_000, 20_000), (60_000, 60_000)])
def test_too_many_pixels_are_told_with_the_size(archive: Archive, tmp_path: Path, width: int, height: int) -> None:
    with pytest.raises(MediaError, match=f"{width} × {height} pixels"):
        archive.media.add(png_of(tmp_path / "huge.png", width, height))


@pytest.mark.parametrize("missing", ["gone.jpg", "."])
def test_a_missing_file_or_a_folder_is_refused(archive: Archive, tmp_path: Path, missing: str) -> None:
    with pytest.raises(MediaError):
        archive.media.add(tmp_path / missing)


@pytest.mark.parametrize("digest", ["", "0" * 64, "../archive.sqlite3", "AB" * 32])
def test_an_unknown_digest_has_no_file(archive: Archive, digest: str) -> None:
    assert archive.media.path(digest) is None


def test_a_picture_that_cannot_be_kept_is_told_by_name(archive: Archive, folder: Path, tmp_path: Path) -> None:
    (folder / "media").write_text("in the way")
    with pytest.raises(MediaError, match=r"a\.png could not be kept"):
        archive.media.add(picture(tmp_path / "a.png"))


def test_adding_the_original_mends_a_rotten_picture(archive: Archive, tmp_path: Path) -> None:
    file = picture(tmp_path / "a.png")
    kept = archive.media.path(archive.media.add(file))
    assert kept is not None
    kept.write_bytes(bytes(file.stat().st_size))
    assert archive.media.path(archive.media.add(file)) == kept
    assert kept.read_bytes() == file.read_bytes()


def test_reading_keeps_no_picture(folder: Path, tmp_path: Path) -> None:
    with Archive.open(folder, writing=False) as reading, pytest.raises(MediaError, match="reading only"):
        reading.media.add(picture(tmp_path / "a.png"))
    assert not folder.exists()


def test_no_half_written_file_stays(archive: Archive, folder: Path, tmp_path: Path) -> None:
    archive.media.add(picture(tmp_path / "a.png"))
    assert list(folder.rglob(".new-*")) == []
