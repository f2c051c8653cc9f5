"""The menus of a row: add a block below; change its kind, move it, mean it for one language, remove it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QMenu, QWidget

from editor.domain.arranging import move_block
from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, RUNNING_KINDS, Block, Kind
from editor.domain.edits import Edit, copy_source, set_block, set_only, settle
from editor.domain.passage import State
from editor.domain.release import Release
from editor.domain.reshaping import change_kind
from editor.i18n import Catalogue
from editor.terms import kind_name, only_name
from editor.ui.actions import shown


class Selected(Protocol):
    """Several rows, and what is done with all of them."""

    @property
    def ids(self) -> tuple[str, ...]: ...
    def copy(self) -> None: ...
    def copy_both(self) -> None: ...
    def cut(self) -> None: ...
    def remove(self) -> None: ...
    def can_list(self) -> bool: ...
    def make_list(self) -> None: ...
    def move(self, step: int) -> None: ...


BODY_KINDS = tuple(kind for kind in Kind if kind not in HEAD_KINDS)


def addable(release: Release) -> tuple[Kind, ...]:
    """The kinds that can be added: those of the head once."""
    return (*(kind for kind in HEAD_KINDS if release.first(kind) is None), *BODY_KINDS)


def add_menu(release: Release, words: Catalogue, parent: QWidget, add: Callable[[Kind], None]) -> QMenu:
    menu = QMenu(parent)
    head = [kind for kind in addable(release) if kind in HEAD_KINDS]
    for kind in (*head, *BODY_KINDS):
        if kind is BODY_KINDS[0] and head:
            menu.addSeparator()
        action = menu.addAction(kind_name(words, kind))
        action.triggered.connect(lambda _=False, kind=kind: add(kind))
    give_letters(menu)
    menu.setActiveAction(menu.actions()[0])
    return menu


def give_letters(menu: QMenu) -> None:
    """Lets a letter of its name choose each line: the first one that no line above has taken."""
    taken: set[str] = set()
    for action in menu.actions():
        name = action.text()
        free = (index for index, char in enumerate(name) if char.isalpha() and char.lower() not in taken)
        index = next(free, None)
        if index is not None:
            taken.add(name[index].lower())
            action.setText(f"{name[:index]}&{name[index:]}")


def row_menu(
    release: Release,
    block: Block,
    words: Catalogue,
    parent: QWidget,
    apply: Callable[[Edit], None],
    remove: Callable[[], None],
    selected: Selected | None = None,
) -> QMenu:
    """What can be done with a row: what it is, its translation, its place; copying where it is selected."""
    menu = QMenu(parent)
    if selected:
        _add_copying(menu, selected, words)
    _add_kinds(menu, release, block, words, apply)
    _add_languages(menu, block, words, apply)
    if block.kind in RUNNING_KINDS and release.index(block.id) > 0:
        run_in = menu.addAction(words.gettext("Continue the paragraph above"))
        run_in.setCheckable(True)
        run_in.setChecked(block.run_in)
        changed = replace(block, run_in=not block.run_in)
        run_in.triggered.connect(lambda: apply(lambda r: set_block(r, changed)))
    menu.addSeparator()
    _add_translation(menu, release, block, words, apply)
    menu.addSeparator()
    _add_places(menu, release, block, words, apply)
    menu.addSeparator()
    menu.addAction(words.gettext("Remove block"), remove)
    return menu


def selection_menu(selection: Selected, words: Catalogue, parent: QWidget) -> QMenu:
    """What can be done with several rows."""
    menu = QMenu(parent)
    _add_copying(menu, selection, words)
    menu.addAction(with_keys(words.gettext("Move up"), "Alt+Up"), lambda: selection.move(-1))
    menu.addAction(with_keys(words.gettext("Move down"), "Alt+Down"), lambda: selection.move(1))
    menu.addSeparator()
    if selection.can_list():
        menu.addAction(words.gettext("Make them one bullet list"), selection.make_list)
        menu.addSeparator()
    count = len(selection.ids)
    remove = words.ngettext("Remove {count} block", "Remove {count} blocks", count).format(count=count)
    menu.addAction(with_keys(remove, "Del"), selection.remove)
    return menu


def _add_copying(menu: QMenu, selection: Selected, words: Catalogue) -> None:
    menu.addAction(with_keys(words.gettext("Cut"), "Ctrl+X"), selection.cut)
    menu.addAction(with_keys(words.gettext("Copy"), "Ctrl+C"), selection.copy)
    menu.addAction(with_keys(words.gettext("Copy both columns as a table"), "Ctrl+Shift+C"), selection.copy_both)
    menu.addSeparator()


def with_keys(name: str, keys: str) -> str:
    """A line of a menu with the keys that do the same; they are bound elsewhere."""
    return f"{name}\t{native(keys)}"


def native(keys: str) -> str:
    """Keys as they are written on this system, in the language of the interface."""
    return shown(keys)


def _add_translation(
    menu: QMenu, release: Release, block: Block, words: Catalogue, apply: Callable[[Edit], None]
) -> None:
    still_right = menu.addAction(with_keys(words.gettext("Still right"), "Ctrl+."))
    still_right.setEnabled(block.state(release.lead) is State.OUTDATED)
    still_right.triggered.connect(lambda: apply(lambda r: settle(r, block.id)))
    copy = menu.addAction(with_keys(words.gettext("Copy the source text"), "Ctrl+Shift+K"))
    copy.setEnabled(block.only is None and not block.is_blank)
    copy.triggered.connect(lambda: apply(lambda r: copy_source(r, block.id)))


def _add_places(menu: QMenu, release: Release, block: Block, words: Catalogue, apply: Callable[[Edit], None]) -> None:
    index, last = release.index(block.id), len(release.blocks) - 1
    fixed = block.kind in HEAD_KINDS
    up = menu.addAction(with_keys(words.gettext("Move up"), "Alt+Up"))
    up.triggered.connect(lambda: apply(lambda r: move_block(r, block.id, index - 1)))
    up.setEnabled(index > 0 and not fixed and release.blocks[index - 1].kind not in HEAD_KINDS)
    down = menu.addAction(with_keys(words.gettext("Move down"), "Alt+Down"))
    down.triggered.connect(lambda: apply(lambda r: move_block(r, block.id, index + 1)))
    down.setEnabled(index < last and not fixed)


def _add_kinds(menu: QMenu, release: Release, block: Block, words: Catalogue, apply: Callable[[Edit], None]) -> None:
    kinds = menu.addMenu(words.gettext("Make it …"))
    for kind in addable(release):
        action = kinds.addAction(kind_name(words, kind))
        action.setEnabled(kind is not block.kind)
        action.triggered.connect(lambda _=False, kind=kind: apply(lambda r: change_kind(r, block.id, kind)))


def _add_languages(menu: QMenu, block: Block, words: Catalogue, apply: Callable[[Edit], None]) -> None:
    meant = menu.addMenu(words.gettext("Meant for"))
    for only, name in (
        (None, words.gettext("Both languages")),
        (Language.DE, only_name(words, Language.DE)),
        (Language.EN, only_name(words, Language.EN)),
    ):
        action = meant.addAction(name)
        action.setCheckable(True)
        action.setChecked(block.only is only)
        action.triggered.connect(lambda _=False, only=only: apply(lambda r: set_only(r, block.id, only)))
