"""The bar at the top: new, import, the steps of the status, send and export."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor.domain.release import Release, Status
from editor.i18n import Catalogue
from editor.terms import status_name
from editor.ui.actions import shown
from editor.ui.icons import icon
from editor.ui.theme import Theme

STEPS = (Status.DRAFT, Status.REVIEW, Status.APPROVED, Status.SENT)


class Step(QAbstractButton):
    """One step of the status; the present one is a pill."""

    def __init__(self, status: Status, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self._name, self._theme = name, theme
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(self._theme.sans(14, QFont.Weight.DemiBold))
        return QSize(bold.horizontalAdvance(self._name) + self._theme.px(24), self._theme.px(26))

    def show_name(self, name: str) -> None:
        self._name = name
        self.setText(name)
        self.setAccessibleName(name)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1.4))
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        painter.setFont(theme.sans(14, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal))
        painter.setPen(theme.colour("accent" if self.isChecked() else "muted"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._name)


class TopBar(QFrame):
    """Shows the status of the open release and emits the wishes of its buttons."""

    new_requested = Signal()
    import_requested = Signal()
    status_requested = Signal(Status)
    send_requested = Signal()
    archive_requested = Signal()
    export_requested = Signal()
    library_requested = Signal()
    menu_requested = Signal(QPoint)
    """The menu of the window is wanted, its right upper corner at a point of the screen."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(theme.px(50))
        self._theme = theme
        self._words = words
        self._brand = QLabel("Zweispalter")
        self._brand.setObjectName("brand")
        self._brand.setMinimumWidth(theme.px(180))
        self._new_names = (words.gettext("New press release"), words.gettext("New"))
        self.new = self._button(self._new_names[0], "primary", self.new_requested, "Ctrl+N")
        self.import_ = self._button(words.gettext("Import"), "", self.import_requested, "Ctrl+O")
        self.send = self._button(words.gettext("Record as sent"), "", self.send_requested, "")
        self.archive = self._button(words.gettext("Archive it"), "", self.archive_requested, "")
        self.export = self._button(words.gettext("Export"), "primary", self.export_requested, "Ctrl+E")
        self.library = self._tool("sidebar-left", words.gettext("Library"), "F9")
        self.library.clicked.connect(self.library_requested)
        self.menu = self._tool("more", words.gettext("Menu"), "")
        self.menu.clicked.connect(self._ask_for_menu)
        self.steps = {status: Step(status, status_name(words, status), theme, self) for status in STEPS}
        self._can_send = self._has_release = False
        self._lay_out()
        self.show_release(None)

    def _button(self, name: str, kind: str, wish: object, keys: str) -> QPushButton:
        button = QPushButton(name)
        button.setObjectName(kind or "plain")
        button.setToolTip(f"{name} ({shown(keys)})" if keys else name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(wish)
        return button

    def _tool(self, name: str, title: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("barTool")
        button.setIcon(icon(self._theme, name, self._theme.px(18)))
        button.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({shown(keys)})" if keys else title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _ask_for_menu(self) -> None:
        self.menu_requested.emit(self.menu.mapToGlobal(QPoint(self.menu.width(), self.menu.height() + 4)))

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(10)
        for widget in (self.library, self._brand, self.new, self.import_):
            row.addWidget(widget)
        row.addStretch(1)
        self._arrows: list[QLabel] = []
        self._steps_row = steps = QHBoxLayout()
        steps.setSpacing(4)
        row.addLayout(steps)
        for index, step in enumerate(self.steps.values()):
            if index:
                arrow = QLabel("›")
                arrow.setObjectName("muted")
                steps.addWidget(arrow)
                self._arrows.append(arrow)
            steps.addWidget(step)
            step.clicked.connect(lambda _=False, step=step: self._step_clicked(step))
        row.addStretch(1)
        for widget in (self.send, self.archive, self.export, self.menu):
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where the bar is too narrow, what can be reached in another way goes, one after the other.

        The name of the program goes first, then the long name of "new", import (in the menu), the button for
        sending (the step does the same), and at last the steps that are not the present one.
        """
        has_release = self._has_release
        self._brand.show()
        self.import_.show()
        self.new.setText(self._new_names[0])
        self.send.setVisible(self._can_send)
        self._show_steps(has_release, has_release)
        for spare in (
            self._brand.hide,
            lambda: self.new.setText(self._new_names[1]),
            self.import_.hide,
            self.send.hide,
            lambda: self._show_steps(has_release, False),
        ):
            if self._needed() <= self.width():
                return
            spare()

    def _needed(self) -> int:
        """The width of what is shown, taken anew: hints of a layout are older than the last change."""
        for each in (self._row, self._steps_row):
            each.invalidate()
        return self._row.sizeHint().width()

    def _show_steps(self, present: bool, others: bool) -> None:
        for step in self.steps.values():
            step.setVisible(present and (others or step.isChecked()))
        for arrow in self._arrows:
            arrow.setVisible(others)

    def _step_clicked(self, step: Step) -> None:
        step.setChecked(not step.isChecked())  # the release decides what is shown
        if step.status is Status.SENT:
            self.send_requested.emit()
        else:
            self.status_requested.emit(step.status)

    def show_release(self, release: Release | None) -> None:
        status = release.status if release else None
        words = self._words
        archived = status is Status.ARCHIVED
        sent = self.steps[Status.SENT]
        sent.show_name(status_name(words, Status.ARCHIVED if archived else Status.SENT))
        for step in self.steps.values():
            shown = Status.SENT if archived else status
            step.setChecked(step.status is shown)
        self._has_release = release is not None
        self._can_send = release is not None and status not in (Status.SENT, Status.ARCHIVED)
        self._show_readiness(release)
        self.archive.setVisible(status is Status.SENT)
        self._make_room()
        self.export.setEnabled(release is not None)

    def _show_readiness(self, release: Release | None) -> None:
        """Sending looks as ready as it is; it can be reached all the same, and says what comes first."""
        words = self._words
        waits = release is not None and release.stage in (Status.DRAFT, Status.REVIEW)
        why = words.gettext("Only an approved release can be sent; set its status to approved first.") if waits else ""
        self.send.setToolTip(why or self.send.text())
        self.send.setAccessibleDescription(why)
        self.steps[Status.SENT].setToolTip(why)
        self.steps[Status.SENT].setAccessibleDescription(why)
        if self.send.property("waits") != waits:
            self.send.setProperty("waits", waits)
            self.send.style().unpolish(self.send)
            self.send.style().polish(self.send)
