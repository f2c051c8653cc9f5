"""The user's own list, and the names that a release gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Quote
from editor.domain.people import Issuer, Person
from editor.domain.release import Release
from editor.language.spelling import own_words
from editor.language.spelling.release_names import names_in

DE, EN = Language.DE, Language.EN


def test_a_word_that_was_added_is_in_the_list_of_its_language(tmp_path: Path) -> None:
    own_words.add(tmp_path, DE, "Lahntal")
    assert own_words.load(tmp_path, DE) == {"Lahntal"}
    assert own_words.load(tmp_path, EN) == frozenset()


def test_a_word_is_added_once(tmp_path: Path) -> None:
    for _ in range(3):
        own_words.add(tmp_path, DE, "Lahntal")
    assert own_words.file_of(tmp_path, DE).read_text("utf-8") == "Lahntal\n"


def test_what_was_edited_by_hand_is_read_and_kept(tmp_path: Path) -> None:
    file = own_words.file_of(tmp_path, DE)
    file.parent.mkdir()
    file.write_bytes("\ufeff# unsere Wörter\r\n\r\n  Grünberg  \r\nzwei Wörter\r\nTimm # Name".encode())
    own_words.add(tmp_path, DE, "Lahntal")
    assert own_words.load(tmp_path, DE) == {"Grünberg", "Timm", "Lahntal"}
    assert "# unsere Wörter" in file.read_text("utf-8-sig")


def test_a_list_that_is_no_text_does_no_harm(tmp_path: Path) -> None:
    file = own_words.file_of(tmp_path, DE)
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\x00W\x00o\nLahntal\n")
    assert "Lahntal" in own_words.load(tmp_path, DE)


def test_a_list_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / own_words.FOLDER).write_text("a file where the folder should be")
    with pytest.raises(own_words.WordNotKept, match="Lahntal"):
        own_words.add(tmp_path, DE, "Lahntal")


def test_the_names_of_a_release_are_known() -> None:
    quote = Quote(speaker=Person("Jana Brandtner"))
    release = Release(
        issuers=(Issuer(Bilingual("OptikNetz Lahntal e. V.", "")),),
        place=Bilingual("Gießen", "Giessen"),
        keywords=("Photonik",),
        blocks=(quote,),
    )
    assert {"Jana", "Brandtner", "Lahntal", "Gießen", "Giessen", "Photonik"} <= names_in(release)
    assert "Brandtner" not in names_in(replace(release, blocks=()))
