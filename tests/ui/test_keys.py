"""The keys: one table for the shortcuts, the page of keys and the README."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from editor.i18n import catalogue
from editor.ui.actions import Command, groups
from editor.ui.keys_page import KeysPage
from editor.ui.theme import Theme
from tests.ui.conftest import Desk

README = Path(__file__).parents[2] / "README.md"

NAMES = {"Return": "Enter", "Del": "Delete"}
"""Keys that are written in another way where people read them."""


def commands(language: str = "en") -> list[Command]:
    return [command for group in groups(catalogue(language)) for command in group.commands]


def written(keys: str) -> str:
    return "+".join(NAMES.get(key, key) for key in keys.split("+"))


def told_in_readme() -> set[str]:
    table = README.read_text("utf-8").partition("## Keys")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)[1:]
    return {key for cell in cells for key in cell.split(", ")}


def test_the_readme_names_every_key() -> None:
    needed = {command.mouse or written(command.keys[0]) for command in commands()}
    assert needed - told_in_readme() == set()


def test_the_readme_names_no_other_key() -> None:
    known = {written(keys) for command in commands() for keys in command.keys}
    assert told_in_readme() - known - {command.mouse for command in commands()} == set()


def test_no_key_means_two_things() -> None:
    counted = Counter(keys for command in commands() if command.own for keys in command.keys)
    assert [keys for keys, count in counted.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows(qapp: object) -> None:
    every = [keys for command in commands() for keys in command.keys]
    assert [keys for keys in every if QKeySequence(keys).toString() != keys] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_shows_all_keys(language: str, theme: Theme) -> None:
    page = KeysPage(theme, catalogue(language))
    shown = {label.text() for label in page.findChildren(QLabel)}
    for command in commands(language):
        assert {command.name, command.shown_keys()} <= shown
    page.deleteLater()


def test_the_page_opens_by_its_key(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1)
    assert isinstance(desk.window.pages.page, KeysPage)
    desk.window.pages.page.reject()


def test_an_action_carries_its_name_and_keys(desk: Desk) -> None:
    for command in commands():
        if command.own:
            action = desk.window.actions_by_id[command.id]
            assert action.text() == command.name
            assert [keys.toString() for keys in action.shortcuts()] == [
                QKeySequence(k).toString() for k in command.keys
            ]
