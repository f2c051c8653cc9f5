"""Files of every encoding are read, and what is no release is refused in one sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.errors import ImportRefused
from editor.importers.reading import LIMIT, read_release, read_text
from tests.importers.releases import text

RELEASE = (
    "Größere Bühne für kleine Chöre\n\n"
    "Der Sängerbund öffnet seine Halle künftig auch für kleine Chöre. „Schön so“, sagt er."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_each_encoding_gives_the_same_headline(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(RELEASE.encode(encoding))
    assert text(read_release(file), Kind.HEADLINE) == "Größere Bühne für kleine Chöre"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_each_kind_of_line_end_ends_a_line(end: str) -> None:
    assert text(read_text(RELEASE.replace("\n", end)), Kind.HEADLINE) == "Größere Bühne für kleine Chöre"


def test_form_feed_ends_a_line() -> None:
    assert text(read_text("Kopf der Mitteilung\fZweite Zeile"), Kind.HEADLINE) == "Kopf der Mitteilung"


def refusal(file: Path) -> str:
    with pytest.raises(ImportRefused) as refused:
        read_release(file)
    return str(refused.value)


def test_missing_file_is_named(tmp_path: Path) -> None:
    assert "no file “" in refusal(tmp_path / "gone.txt")


def test_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_impossible_name_is_refused() -> None:
    assert "cannot be read" in refusal(Path("a\0b"))


def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("Text", "utf-8")
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read every file")
    assert "cannot be read" in refusal(file)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n ", "\u00a0\n".encode(), b"\xff\xfe\n\0"])
def test_file_without_a_word_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "blank.txt"
    file.write_bytes(data)
    assert "choose another file" in refusal(file)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 text", b"PK\x03\x04text", b"\x89PNG text", b"{\\rtf1 text}", bytes(range(256)) * 9]
)
def test_what_is_no_plain_text_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "release.pdf"
    file.write_bytes(data)
    assert "not a plain text file" in refusal(file)


def test_control_characters_without_zeros_are_binary(tmp_path: Path) -> None:
    file = tmp_path / "release.bin"
    file.write_bytes(bytes([1, 2, 3, 4, 5, 65]) * 50)
    assert "not a plain text file" in refusal(file)


@pytest.mark.parametrize("data", [b"Gr\x81\x8de", b"\xff\xfea\0\x00\xd8"])
def test_unknown_encoding_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(data)
    assert "save the file as UTF-8" in refusal(file)


def test_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as sparse:
        sparse.truncate(10 * LIMIT)
    assert "200 MB" in refusal(file)


def test_a_language_that_is_given_is_not_guessed() -> None:
    assert read_text(RELEASE, Language.EN).lead is Language.EN


def test_texts_stand_on_the_side_of_their_language_only() -> None:
    release = read_text(RELEASE)
    assert release.lead is Language.DE
    assert all(
        passage.en.is_blank and passage.basis is None for block in release.blocks for passage in block.passages()
    )
