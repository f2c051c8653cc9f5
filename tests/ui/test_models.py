"""The models of the lists keep Qt's rules."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.modeltest import ModelTester

from editor.i18n import Catalogue
from editor.store.records import Wanted
from editor.ui.library.model import LibraryModel
from tests.ui.conftest import MakeDesk


def test_the_library_model_keeps_the_rules_while_it_changes(
    words: Catalogue, make_desk: MakeDesk, qtmodeltester: ModelTester
) -> None:
    desk = make_desk(with_sample=True)
    summaries = desk.window.library.model.summaries()
    model = LibraryModel(words)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_page(Wanted(), summaries, has_more=True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.add_page([replace(summaries[0], id=f"other{number}") for number in range(150)], has_more=False)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_page(Wanted("word"), [])
    assert model.rowCount() == 0
