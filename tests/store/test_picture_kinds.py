"""Which files are pictures is told by their content, and by their ending where the content does not tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from editor.domain.pictures import FORMATS
from editor.errors import MediaError
from editor.store.media import check_picture
from editor.store.picture_kinds import is_picture, kind_of


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", ["photo.txt", "photo", "photo.svg", "photo.heic"])
def test_a_picture_that_can_be_used_is_known_by_its_content(kind: str, name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    Image.new("RGB", (8, 8)).save(file, kind)
    assert kind_of(file) == kind
    check_picture(file)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        ("a.jpg", b"\0\0\0\x18ftypavif\0\0\0\0", "HEIC"),
        ("a.jpg", b"8BPS\0\x01", "Photoshop"),
        ("a.jpg", b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        ("a.jpg", b"\xef\xbb\xbf  <svg/>", "SVG"),
        ("a.jpg", b"%!PS-Adobe-3.0 EPSF-3.0", "EPS"),
        ("a.jpg", b"\0\0\0\x0cjP  \r\n", "JPEG 2000"),
        ("a.jpg", b"\0\0\0\x0cJXL \r\n", "JPEG XL"),
        ("a.nef", b"MM\0*\0\0\0\x08", "RAW"),
        ("a.cr3", b"\0\0\0\x18ftypcrx \0", "RAW"),
        ("a.CR2", b"II*\0\x10\0\0\0CR", "RAW"),
    ],
)
def test_what_newsrooms_cannot_open_is_refused_by_its_kind(
    name: str, content: bytes, kind: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert kind_of(file) == kind
    with pytest.raises(MediaError, match=rf"{name} is in the format {kind}, .* save it as JPEG or PNG"):
        check_picture(file)


@pytest.mark.parametrize(
    ("name", "content", "meant"),
    [
        ("a.jpg", b"broken", True),
        ("a.png", b"", True),
        ("a.txt", b"BMW baut ein Werk", False),
        ("a.txt", b"<svg", True),
        ("a.md", b"<!-- Entwurf --> Ein Labor", False),
        ("a.docx", b"PK\x03\x04", False),
        ("a.pdf", b"%PDF-1.7", False),
        ("a.txt", b"%!PS-Adobe", False),
        ("a", b"", False),
    ],
)
def test_texts_are_told_from_pictures(name: str, content: bytes, meant: bool, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert is_picture(file) is meant


def test_what_is_not_there_is_no_picture(tmp_path: Path) -> None:
    assert not is_picture(tmp_path / "gone.jpg")
    assert not is_picture(tmp_path)
