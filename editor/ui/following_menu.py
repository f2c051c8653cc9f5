"""What can be done with a release that went out: its correction and its recall, in menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from editor.domain.release import Release, Replacement, Status
from editor.i18n import Catalogue
from editor.store.records import Summary


def went_out(release: Release | Summary) -> bool:
    """Whether somebody has it already, so that it can be corrected only by another release."""
    return bool(release.sent.languages) or release.status is Status.ARCHIVED


def add_following(menu: QMenu, words: Catalogue, wish: Callable[[Replacement], None]) -> None:
    """The two ways to go on after a release that went out; `wish` takes which."""
    for how, name in (
        (Replacement.CORRECTION, words.gettext("Correction …")),
        (Replacement.RECALL, words.gettext("Recall …")),
    ):
        action = menu.addAction(name)
        action.triggered.connect(partial(_wish, wish, how))


def _wish(wish: Callable[[Replacement], None], how: Replacement, _: bool = False) -> None:
    wish(how)
