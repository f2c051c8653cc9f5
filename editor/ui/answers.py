"""Work of the store thread whose answer is dropped where nobody is there any more to take it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive

Result = TypeVar("Result")


def ask(
    store: StoreThread,
    asker: QObject,
    work: Callable[[Archive], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> None:
    """Runs `work` soon; `done` or `failed` follows, unless `asker` went with its window or dialog."""

    def finish(result: Result) -> None:
        if isValid(asker):
            done(result)

    def refuse(error: Exception) -> None:
        if isValid(asker):
            failed(error)

    store.submit(work, finish, refuse)
