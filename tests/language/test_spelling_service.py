"""The process that checks answers line by line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from editor.domain.bilingual import LANGUAGES, Language
from editor.language.spelling import own_words, service
from editor.language.spelling.messages import (
    Add,
    Answer,
    Check,
    Know,
    Message,
    Misspelt,
    Open,
    Opened,
    Refused,
    Suggest,
    Suggested,
    decode,
    encode,
)
from tests.language.spelling import write_dictionary

DE, EN = Language.DE, Language.EN


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the dictionaries of the test are there."""
    monkeypatch.setattr(service, "own_folders", lambda: iter([tmp_path / "system"]))
    monkeypatch.setattr(service, "brought_folder", lambda: tmp_path / "brought")


def ask(*requests: Message) -> list[Message]:
    out = io.BytesIO()
    service.serve(map(encode, requests), out)
    return [decode(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    "message",
    [
        Open("/data", "/chosen", True),
        Know(("Jana", "Gießen")),
        Add(DE, "Lahntal"),
        Check(1, EN, "a\nb „c“"),
        Suggest(2, DE, "Wrot"),
        Opened(("de_DE",), (EN,)),
        Misspelt(1, ((0, 3),)),
        Suggested(2, ("Wort",)),
        Refused("{file} is gone", ("file",), ("x",)),
    ],
)
def test_a_message_arrives_as_it_was_sent(message: Message) -> None:
    line = encode(message)
    assert line.count(b"\n") == 1
    assert decode(line) == message


def test_a_missing_dictionary_is_said_and_nothing_is_wrong(tmp_path: Path) -> None:
    answers = ask(Open(str(tmp_path)), Check(1, DE, "Wrot"), Suggest(2, DE, "Wrot"))
    assert answers == [Opened((), LANGUAGES), Misspelt(1, ()), Suggested(2, ())]


def test_each_language_has_its_own_dictionary(tmp_path: Path) -> None:
    write_dictionary(tmp_path / "system", "de_DE", "ein Wort")
    write_dictionary(tmp_path / "system", "en_GB", "one word")
    answers = ask(Open(str(tmp_path)), Check(1, DE, "ein word"), Check(2, EN, "one Wort"))
    assert answers[1:] == [Misspelt(1, ((4, 8),)), Misspelt(2, ((4, 8),))]


def test_a_suggestion_is_found(tmp_path: Path) -> None:
    write_dictionary(tmp_path / "system", "de_DE", "ein Wort")
    assert ask(Open(str(tmp_path)), Suggest(1, DE, "Wrot"))[1] == Suggested(1, ("Wort",))


def test_known_words_and_added_ones_are_right(tmp_path: Path) -> None:
    write_dictionary(tmp_path / "system", "de_DE", "ein Wort")
    text = "Gießen Lahntal"
    opening = Open(str(tmp_path))
    answers = ask(opening, Check(1, DE, text), Know(("Gießen",)), Add(DE, "Lahntal"), Check(2, DE, text))
    assert answers[1:] == [Misspelt(1, ((0, 6), (7, 14))), Misspelt(2, ())]
    assert own_words.load(tmp_path, DE) == {"Lahntal"}
    assert ask(opening, Check(3, DE, "Lahntal"))[1] == Misspelt(3, ())


def test_a_damaged_dictionary_is_told_once_and_the_next_best_is_taken(tmp_path: Path) -> None:
    write_dictionary(tmp_path / "own", "de_DE", "Wort").write_text("broken")
    opening = Open(str(tmp_path), str(tmp_path / "own"))
    answers: list[Answer | Message] = list(ask(opening, Check(1, DE, "Wrot"), Check(2, DE, "Wrot")))
    assert [type(each) for each in answers] == [Opened, Refused, Misspelt, Misspelt]
    write_dictionary(tmp_path / "system", "de_DE", "Wort")
    assert ask(opening, Check(1, DE, "Wrot"))[-1] == Misspelt(1, ((0, 4),))
