"""The menu of a line of the library, or of all that are selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from editor.domain.release import Replacement, Status
from editor.i18n import Catalogue
from editor.store.records import Summary
from editor.ui.following_menu import add_following, went_out


@dataclass(frozen=True, slots=True)
class LineWishes:
    """What the menu does, each for the releases that it was made for."""

    open: Callable[[], None]
    follow: Callable[[Replacement], None]
    duplicate: Callable[[], None]
    hand_over: Callable[[], None]
    export: Callable[[], None]
    archive: Callable[[], None]
    tag: Callable[[], None]
    delete: Callable[[], None]
    restore: Callable[[], None]
    remove: Callable[[], None]


def line_menu(chosen: Sequence[Summary], words: Catalogue, wishes: LineWishes, parent: QWidget) -> QMenu:
    """The menu for one release, or for several."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if any(each.deleted for each in chosen):
        menu.addAction(words.gettext("Restore"), wishes.restore)
        menu.addAction(words.gettext("Remove for good …"), wishes.remove)
        return menu
    if len(chosen) == 1:
        menu.addAction(words.gettext("Open"), wishes.open)
        if went_out(chosen[0]):
            add_following(menu, words, wishes.follow)
        menu.addAction(words.gettext("Duplicate as new"), wishes.duplicate)
        menu.addAction(words.gettext("Hand over …"), wishes.hand_over)
        menu.addSeparator()
    menu.addAction(words.gettext("Export …"), wishes.export)
    if any(each.status is Status.SENT for each in chosen):
        menu.addAction(words.pgettext("to do with a release", "Archive"), wishes.archive)
    menu.addAction(words.gettext("Tag …"), wishes.tag)
    menu.addSeparator()
    text = words.ngettext("Delete press release", "Delete {count} press releases", len(chosen))
    menu.addAction(text.format(count=len(chosen)), wishes.delete)
    return menu
