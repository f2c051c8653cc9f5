"""The process that checks: `python -m editor.language.spelling.service` reads requests and writes answers.

A process of its own, because Hunspell lets no other thread run while it loads or thinks, and because a
damaged dictionary may take down whoever reads it.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from editor.domain.bilingual import LANGUAGES, Language
from editor.errors import EditorError
from editor.language.spelling import own_words
from editor.language.spelling.checker import Checker, open_speller
from editor.language.spelling.dictionaries import Dictionary, DictionaryRefused, candidates
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
from editor.language.spelling.places import brought_folder, is_available, own_folders


class Service:
    """Answers requests; a dictionary is loaded with the first text of its language."""

    def __init__(self) -> None:
        self._data = Path()
        self._found: dict[Language, list[Dictionary]] = {}
        self._checkers: dict[Language, Checker] = {}
        self._known: Collection[str] = frozenset()
        self._american = False

    def answer(self, request: Message) -> Iterator[Answer]:
        match request:
            case Open(data, chosen, american):
                yield self._open(Path(data), Path(chosen) if chosen else None, american=american)
            case Know(words):
                self._known = frozenset(words)
            case Add(language, word):
                yield from self._add(language, word)
            case Check(number, language, text):
                yield from self._load(language)
                checker = self._checkers.get(language)
                yield Misspelt(number, tuple(checker.misspelt(text, self._known)) if checker else ())
            case Suggest(number, language, word):
                yield from self._load(language)
                checker = self._checkers.get(language)
                yield Suggested(number, checker.suggest(word, self._known) if checker else ())

    def _open(self, data: Path, chosen: Path | None, *, american: bool) -> Opened:
        self._data, self._american = data, american
        self._checkers.clear()
        if not is_available():
            return Opened((), LANGUAGES)
        folders = (*own_folders(), brought_folder())
        self._found = {each: candidates(each, folders, chosen, american=american) for each in LANGUAGES}
        names = tuple(found[0].name for found in self._found.values() if found)
        return Opened(names, tuple(each for each, found in self._found.items() if not found))

    def _load(self, language: Language) -> Iterator[Answer]:
        """The first dictionary that can be read; where there is none, the reason is told once."""
        errors: list[EditorError] = []
        found = self._found.pop(language, []) if language not in self._checkers else []
        for dictionary in found:
            try:
                speller = open_speller(dictionary)
            except DictionaryRefused as error:
                errors.append(error)
                continue
            own = own_words.load(self._data, language)
            british = dictionary.is_american and not self._american
            self._checkers[language] = Checker(language, speller, own, takes_british=british)
            return
        yield from map(_told, errors[:1])

    def _add(self, language: Language, word: str) -> Iterator[Answer]:
        if checker := self._checkers.get(language):
            checker.add(word)
        try:
            own_words.add(self._data, language, word)
        except own_words.WordNotKept as error:
            yield _told(error)


def _told(error: EditorError) -> Refused:
    return Refused(error.message, tuple(error.fields), tuple(str(each) for each in error.fields.values()))


def serve(requests: Iterable[bytes], out: BinaryIO) -> None:
    """Answers line by line until there are no more."""
    service = Service()
    for line in requests:
        for answer in service.answer(decode(line)):
            out.write(encode(answer))
        out.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
    serve(sys.stdin.buffer, sys.stdout.buffer)
