"""The menus of a row: add a block below; change its kind, move it, mean it for one language, remove it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QMenu, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, RUNNING_KINDS, Block, Kind
from editor.domain.edits import Edit, change_kind, copy_source, move_block, remove_block, set_block, set_only
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import kind_name

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
    return menu


def row_menu(release: Release, block: Block, words: Catalogue, parent: QWidget, apply: Callable[[Edit], None]) -> QMenu:
    menu = QMenu(parent)
    _add_kinds(menu, release, block, words, apply)
    _add_languages(menu, block, words, apply)
    if block.kind in RUNNING_KINDS and release.index(block.id) > 0:
        run_in = menu.addAction(words.gettext("Continue the paragraph above"))
        run_in.setCheckable(True)
        run_in.setChecked(block.run_in)
        changed = replace(block, run_in=not block.run_in)
        run_in.triggered.connect(lambda: apply(lambda r: set_block(r, changed)))
    copy = menu.addAction(words.gettext("Copy the source text"))
    copy.setEnabled(block.only is None and not block.is_blank)
    copy.triggered.connect(lambda: apply(lambda r: copy_source(r, block.id)))
    menu.addSeparator()
    index, last = release.index(block.id), len(release.blocks) - 1
    up = menu.addAction(words.gettext("Move up"), lambda: apply(lambda r: move_block(r, block.id, index - 1)))
    down = menu.addAction(words.gettext("Move down"), lambda: apply(lambda r: move_block(r, block.id, index + 1)))
    fixed = block.kind in HEAD_KINDS
    up.setEnabled(index > 0 and not fixed and release.blocks[index - 1].kind not in HEAD_KINDS)
    down.setEnabled(index < last and not fixed)
    menu.addSeparator()
    menu.addAction(words.gettext("Remove block"), lambda: apply(lambda r: remove_block(r, block.id)))
    return menu


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
        (Language.DE, words.gettext("German only")),
        (Language.EN, words.gettext("English only")),
    ):
        action = meant.addAction(name)
        action.setCheckable(True)
        action.setChecked(block.only is only)
        action.triggered.connect(lambda _=False, only=only: apply(lambda r: set_only(r, block.id, only)))
