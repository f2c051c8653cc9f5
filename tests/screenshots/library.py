"""The library: searched, with fields, with several releases selected, the bin, and the hits in the release."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.store.archive import Archive
from tests.screenshots.studio import LOOKS, Studio, topic, wait


@topic("library", looks=(*LOOKS, ("de", "light", 200)))
def library(studio: Studio) -> None:
    pane = studio.window.library
    _prepare(studio)
    studio.take("library")
    pane.search.setFocus()
    pane.search.setText("labor jahr:2027")
    wait(400)
    QTest.keyClick(pane.search, Qt.Key.Key_Down)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    studio.take("library-search")
    pane.search.clear()
    wait(400)
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    studio.take("library-selection")
    pane.selecting.let_go()
    pane.chip("bin").click()
    studio.take("library-bin")


def _prepare(studio: Studio) -> None:
    """Some tags, and one release in the bin."""
    for release_ids, name in ((["other0", "other3", "other4"], "Messe"), (["other3"], "Jena")):
        studio.store.submit(partial(_tag, release_ids, name)).result()
    studio.store.submit(lambda archive: archive.delete("other5")).result()
    studio.session.refresh()
    wait(300)


def _tag(release_ids: list[str], name: str, archive: Archive) -> None:
    archive.tag(release_ids, name)
