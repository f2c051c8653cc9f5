"""The process that looks for regular expressions, as the bar for finding sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from editor.language.expression_service import decode_looked, encode_query
from editor.language.expressions import Looked, Query, SearchRefused
from editor.ui.line_process import LineProcess

_MODULE = "editor.language.expression_service"

_PATIENCE = 5000
"""Milliseconds until it is given up: it ends by itself long before, unless it hangs or cannot get going."""

Then = Callable[[Looked | SearchRefused], None]


@dataclass(frozen=True, slots=True)
class _Question:
    query: Query
    texts: tuple[str, ...]
    then: Then


class ExpressionProcess(QObject):
    """Asks one thing at a time; of what is asked meanwhile only the last is still wanted.

    It starts with the first question and stays until it is closed. An expression that takes too long takes it down.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: LineProcess | None = None
        self._asked: _Question | None = None
        self._next: _Question | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._give_up)
        parent.destroyed.connect(self.close)

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.is_running

    def ask(self, query: Query, texts: tuple[str, ...], then: Then) -> None:
        """Looks for an expression in some texts."""
        self._next = _Question(query, texts, then)
        self._ask_next()

    def forget(self) -> None:
        """Nobody waits for an answer any more, though one may still come."""
        self._next = None
        if self._asked:
            self._asked = replace(self._asked, then=lambda _: None)

    def warm_up(self) -> None:
        """Starts the process, which takes a moment, before there is a question."""
        if self._process is None:
            self._process = LineProcess(_MODULE, self)
            self._process.line_read.connect(self._read)
            self._process.ended.connect(self._ended)
            self._process.failed.connect(self._failed)
            self._process.start()

    def close(self) -> None:
        """Ends the process."""
        self._asked = self._next = None
        self._patience.stop()
        process, self._process = self._process, None
        if process:
            process.close(at_once=True)

    def _ask_next(self) -> None:
        if self._asked or not self._next:
            return
        self._asked, self._next = self._next, None
        self.warm_up()
        if self._process:
            self._process.write(encode_query(self._asked.query, self._asked.texts))
            self._patience.start()

    def _read(self, line: bytes) -> None:
        try:
            self._answer(decode_looked(line))
        except SearchRefused as refused:
            self._answer(refused)
        except ValueError:
            self._give_up()

    def _answer(self, answer: Looked | SearchRefused) -> None:
        self._patience.stop()
        asked, self._asked = self._asked, None
        if asked:
            asked.then(answer)
        self._ask_next()

    def _give_up(self) -> None:
        if self._process:
            self._process.kill()

    def _ended(self) -> None:
        self._process = None
        self._answer(SearchRefused("The regular expression takes too long; make it simpler."))

    def _failed(self) -> None:
        self._process = None
        self._answer(SearchRefused("Regular expressions cannot be looked for on this computer; search for plain text."))
