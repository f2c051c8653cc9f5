"""The process that checks spelling, as the window sees it: questions go in, answers come back when they are there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.bilingual import Language
from editor.errors import EditorError
from editor.language.spelling.messages import (
    Add,
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
from editor.ui.line_process import LineProcess

_MODULE = "editor.language.spelling.service"
_STARTS = 3
"""How often it is started: a dictionary that brings it down would do so again."""

_PATIENCE = 30_000
"""Milliseconds that one answer may take: large dictionaries are read in three seconds, damaged ones never end."""

Spans = tuple[tuple[int, int], ...]
Checked = Callable[[Spans], None]
Suggestions = Callable[[tuple[str, ...]], None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for the answer to the question of this number: one of the two."""

    number: int
    checked: Checked | None = None
    suggested: Suggestions | None = None


class SpellingProcess(QObject):
    """Asks one thing at a time, so that a newer text takes the place of one that still waits.

    It starts with the first question. Where it cannot run, nothing is wrong and nothing is suggested.
    """

    opened = Signal(object)
    """`Opened`: which dictionaries there are."""
    refused = Signal(object)
    """An EditorError to be told."""

    def __init__(self, opening: Open, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = opening
        self._process: LineProcess | None = None
        self._known: tuple[str, ...] = ()
        self._starts = 0
        self._numbers = count(1)
        self._checks: dict[object, tuple[Language, str, Checked]] = {}
        self._questions: deque[tuple[Language, str, Suggestions]] = deque()
        self._waiting: _Waiting | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.kill)

    # -- questions

    def check(self, key: object, language: Language, text: str, then: Checked) -> None:
        """Asks which words of `text` are wrong; a text of the same key that still waits is forgotten."""
        self._checks.pop(key, None)
        self._checks[key] = (language, text, then)
        self._ask_next()

    def suggest(self, language: Language, word: str, then: Suggestions) -> None:
        """Asks what may have been meant; goes before the texts that wait."""
        self._questions.append((language, word, then))
        self._ask_next()

    def know(self, words: Iterable[str]) -> None:
        """Takes words for right until the next time."""
        self._known = tuple(sorted(words))
        if self._process:
            self._write(Know(self._known))

    def add(self, language: Language, word: str) -> None:
        """Adds a word to the user's list."""
        self._start()
        self._write(Add(language, word))

    def open(self, opening: Open) -> None:
        """Takes other dictionaries."""
        self._opening = opening
        self._starts = 0
        if self._process:
            self._write(opening)
        else:
            self._start()

    def forget(self) -> None:
        """Nobody waits for the texts any more."""
        self._checks.clear()

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.is_running

    def kill(self) -> None:
        """Ends the process without warning; the next question starts another."""
        if self._process:
            self._process.kill()

    def close(self) -> None:
        """Ends the process."""
        self._starts = _STARTS
        self.forget()
        self._questions.clear()
        process, self._process, self._waiting = self._process, None, None
        self._patience.stop()
        if process:
            process.close()

    # -- the process

    def _start(self) -> None:
        if self._process or self._starts >= _STARTS:
            return
        self._starts += 1
        self._process = process = LineProcess(_MODULE, self)
        process.line_read.connect(self._read)
        process.ended.connect(self._ended)
        process.failed.connect(self._failed)
        process.start()
        self._write(self._opening)
        self._write(Know(self._known))

    def _write(self, message: Message) -> None:
        if self._process:
            self._process.write(encode(message))

    def _ask_next(self) -> None:
        if self._waiting or not (self._questions or self._checks):
            return
        self._start()
        if not self._process:
            self._answer_nothing()
            return
        number = next(self._numbers)
        if self._questions:
            language, word, suggested = self._questions.popleft()
            self._waiting = _Waiting(number, suggested=suggested)
            self._write(Suggest(number, language, word))
        else:
            language, text, checked = self._checks.pop(next(iter(self._checks)))
            self._waiting = _Waiting(number, checked)
            self._write(Check(number, language, text))
        self._patience.start()

    def _answer_nothing(self) -> None:
        """Whoever waits for suggestions learns that there are none; texts stay unmarked."""
        questions, self._questions = self._questions, deque()
        self._checks.clear()
        for _, _, then in questions:
            then(())

    def _read(self, line: bytes) -> None:
        """Takes an answer; what is none comes from something that has gone wrong there."""
        try:
            answer = decode(line)
        except (ValueError, KeyError, TypeError, AttributeError):
            self.kill()
            return
        self._take(answer)
        self._ask_next()

    def _take(self, answer: Message) -> None:
        match answer:
            case Opened():
                self.opened.emit(answer)
            case Refused(message, names, texts):
                self.refused.emit(EditorError(message, **dict(zip(names, texts, strict=True))))
            case Misspelt(number, spans):
                if (waiting := self._answered(number)) and waiting.checked:
                    waiting.checked(spans)
            case Suggested(number, found):
                if (waiting := self._answered(number)) and waiting.suggested:
                    waiting.suggested(found)

    def _answered(self, number: int) -> _Waiting | None:
        """Who waits for this answer; nobody, if it is the answer to a question of before."""
        waiting = self._waiting
        if waiting is None or waiting.number != number:
            return None
        self._waiting = None
        self._patience.stop()
        return waiting

    def _failed(self) -> None:
        self._starts = _STARTS
        self._ended(False)

    def _ended(self, crashed: bool) -> None:
        """It fell over: what it was asked last stays unanswered, the rest goes to a new one."""
        self._process = None
        self._patience.stop()
        waiting, self._waiting = self._waiting, None
        if waiting and waiting.suggested:
            waiting.suggested(())
        if self._starts >= _STARTS and crashed:
            self.refused.emit(
                EditorError("Spelling is not checked any more: a dictionary is damaged; install or choose another one.")
            )
        self._ask_next()
