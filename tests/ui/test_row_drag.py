"""Rows moved with the mouse by their handle, and pictures dropped between them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.ui.writing.row import Row
from editor.ui.writing.row_drag import DropLine
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE = Language.DE
LEFT, PLAIN, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def rows_of(desk: Desk) -> Rows:
    rows = desk.window.editor.rows
    assert rows
    return rows


def fill(desk: Desk) -> None:
    """Paragraphs A, B, C, D; the layout is done."""
    rows_of(desk).focus_block(desk.release.blocks[4].id, DE)
    desk.type("A\nB\nC\nD")
    desk.bot.waitUntil(lambda: row(desk, "D").geometry().top() > row(desk, "C").geometry().top() > 0)


def body(desk: Desk) -> str:
    return "".join(block.text.de.plain for block in desk.release.blocks if block.kind is Kind.PARAGRAPH)


def selected(desk: Desk) -> str:
    return "".join(desk.release.block(each).text.de.plain for each in rows_of(desk).selection.ids)


def row(desk: Desk, text: str) -> Row:
    block = next(block for block in desk.release.blocks if block.text.de.plain == text)
    return rows_of(desk).row(block.id)


def handle(of: Row) -> QAbstractButton:
    """The handle of a row over which the mouse is."""
    of.enterEvent(None)
    return of.margin.tools[1]


def line(desk: Desk) -> DropLine:
    found = desk.window.findChild(DropLine)
    assert found
    return found


def hold(desk: Desk, dragged: Row, over: Row, *, lower: bool = False) -> tuple[QWidget, QPoint]:
    """Presses the handle and takes it over the upper or lower half of another row."""
    grip = handle(dragged)
    target = grip.mapFromGlobal(over.mapToGlobal(QPoint(10, over.height() - 3 if lower else 3)))
    QTest.mousePress(grip, LEFT, PLAIN, QPoint(8, 8))
    QTest.mouseMove(grip, target)
    return grip, target


def test_a_row_is_dragged_to_where_the_line_shows(desk: Desk) -> None:
    fill(desk)
    over = row(desk, "B")
    grip, target = hold(desk, row(desk, "D"), over)
    assert line(desk).isVisible()
    assert abs(line(desk).geometry().center().y() - over.geometry().top()) <= 2
    QTest.mouseRelease(grip, LEFT, PLAIN, target)
    assert not line(desk).isVisible()
    assert body(desk) == "ADBC"
    assert selected(desk) == "D"
    desk.undo()
    assert body(desk) == "ABCD"


def test_the_selected_rows_are_dragged_together(desk: Desk) -> None:
    fill(desk)
    rows_of(desk).selection.select(row(desk, "A").block.id, row(desk, "B").block.id)
    grip, target = hold(desk, row(desk, "A"), row(desk, "D"), lower=True)
    QTest.mouseRelease(grip, LEFT, PLAIN, target)
    assert body(desk) == "CDAB"
    assert selected(desk) == "AB"


def test_escape_puts_the_row_back(desk: Desk) -> None:
    fill(desk)
    grip, target = hold(desk, row(desk, "D"), row(desk, "A"))
    desk.press(Qt.Key.Key_Escape)
    assert not line(desk).isVisible()
    QTest.mouseRelease(grip, LEFT, PLAIN, target)
    assert body(desk) == "ABCD"


def test_rows_are_not_dragged_into_the_head(desk: Desk) -> None:
    fill(desk)
    grip, target = hold(desk, row(desk, "C"), rows_of(desk).row(desk.release.blocks[0].id))
    QTest.mouseRelease(grip, LEFT, PLAIN, target)
    assert body(desk) == "CABD"
    assert [block.kind for block in desk.release.blocks[:4]] == [
        Kind.KICKER,
        Kind.HEADLINE,
        Kind.SUBHEADLINE,
        Kind.LEAD,
    ]


def test_the_headline_keeps_its_place(desk: Desk) -> None:
    fill(desk)
    before = desk.release
    grip, target = hold(desk, rows_of(desk).row(before.blocks[1].id), row(desk, "C"))
    assert not line(desk).isVisible()
    QTest.mouseRelease(grip, LEFT, PLAIN, target)
    assert desk.release is before
    assert "not moved" in desk.window.footer.message


def test_a_click_on_the_handle_selects_the_row_and_opens_its_menu(desk: Desk) -> None:
    fill(desk)
    QTest.mouseClick(handle(row(desk, "B")), LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    assert selected(desk) == "B"
    assert body(desk) == "ABCD"


def test_shift_and_a_click_on_another_handle_select_up_to_it(desk: Desk) -> None:
    fill(desk)
    rows_of(desk).selection.select(row(desk, "A").block.id, row(desk, "A").block.id)
    QTest.mouseClick(handle(row(desk, "C")), LEFT, SHIFT)
    assert selected(desk) == "ABC"


def test_a_drag_to_the_edge_scrolls(desk: Desk) -> None:
    fill(desk)
    desk.type("\n".join("" for _ in range(30)))
    bar = rows_of(desk).verticalScrollBar()
    desk.bot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(bar.maximum())
    last = rows_of(desk).row(desk.release.blocks[-2].id)
    grip = handle(last)
    before = bar.value()
    QTest.mousePress(grip, LEFT, PLAIN, QPoint(8, 8))
    far = grip.mapFromGlobal(rows_of(desk).viewport().mapToGlobal(QPoint(30, 2)))
    QTest.mouseMove(grip, far)
    desk.bot.waitUntil(lambda: bar.value() < before - 40)
    desk.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(grip, LEFT, PLAIN, far)


def drag_over(desk: Desk, place: QPoint, *files: Path) -> QMimeData:
    """Drags files over a place of the rows."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(rows_of(desk).viewport(), kind(place, Qt.DropAction.CopyAction, data, LEFT, PLAIN))
    return data


def test_pictures_are_dropped_between_rows(desk: Desk) -> None:
    fill(desk)
    over = row(desk, "C")
    place = rows_of(desk).viewport().mapFromGlobal(over.mapToGlobal(QPoint(200, 2)))
    data = drag_over(desk, place, Path("/a/labor.jpg"), Path("/a/Team.PNG"))
    assert line(desk).isVisible()
    with desk.bot.waitSignal(rows_of(desk).pictures_dropped) as wish:
        fallen = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, LEFT, PLAIN, QEvent.Type.Drop)
        QApplication.sendEvent(rows_of(desk).viewport(), fallen)
    assert wish.args == [["/a/labor.jpg", "/a/Team.PNG"], row(desk, "B").block.id]
    assert not line(desk).isVisible()


def test_other_files_are_left_to_the_window(desk: Desk) -> None:
    fill(desk)
    drag_over(desk, QPoint(200, 60), Path("/a/release.docx"))
    assert not line(desk).isVisible()
