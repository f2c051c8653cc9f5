"""What is worth a word before a language leaves the house, worded, and as a row of words that lead to the place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.readiness import GRAVE, Concern, Notice, notices
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.wrap_row import WrapRow
from editor.workflow.preflight import preflight

if TYPE_CHECKING:
    from editor.checks.finding import Report


def notice_text(words: Catalogue, notice: Notice) -> str:
    """`2 outdated`, for a place that names the language."""
    count = notice.count
    text = {
        Concern.MISSING: words.ngettext("{count} text missing", "{count} texts missing", count),
        Concern.OUTDATED: words.ngettext("{count} text outdated", "{count} texts outdated", count),
        Concern.HINTS: words.ngettext(
            "{count} text with a hint in brackets", "{count} texts with hints in brackets", count
        ),
        Concern.APPROVALS: words.ngettext("{count} approval open", "{count} approvals open", count),
        Concern.EMBARGO: words.gettext("embargo has passed"),
        Concern.ALT: words.ngettext("{count} photo without alt text", "{count} photos without alt text", count),
        Concern.CREDIT: words.ngettext("{count} photo without credit", "{count} photos without credit", count),
        Concern.CONSENT: words.ngettext("{count} photo without consent", "{count} photos without consent", count),
        Concern.LICENCE: words.ngettext(
            "{count} photo with expired licence", "{count} photos with expired licence", count
        ),
        Concern.CONTACT: words.gettext("no media contact that can be reached"),
        Concern.ERRORS: words.ngettext("{count} error found", "{count} errors found", count),
        Concern.WARNINGS: words.ngettext("{count} warning", "{count} warnings", count),
        Concern.LENGTH: words.gettext("{count} of {limit} characters"),
    }[notice.concern]
    return text.format(count=_number(words, count), limit=_number(words, notice.limit))


def _number(words: Catalogue, number: int) -> str:
    return f"{number:,}".replace(",", "." if words.language == "de" else ",")


def make_room(dialog: QDialog) -> None:
    """Makes a dialog as high as what it shows needs, after a line came up; it never shrinks under the mouse."""
    layout = dialog.layout()
    if layout:
        layout.activate()
        needed = (
            layout.totalHeightForWidth(dialog.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )
        dialog.resize(dialog.width(), max(dialog.height(), needed))


class NoticeRows(QWidget):
    """The notices of one language, the grave ones above the others; a click wishes for the first place of one."""

    place_requested = Signal(str, Language)
    fact_requested = Signal(str)

    def __init__(self, found: Sequence[Notice], language: Language, words: Catalogue, indent: int) -> None:
        super().__init__()
        self.buttons = [self._button(notice, language, words) for notice in found]
        column = QVBoxLayout(self)
        column.setContentsMargins(indent, 0, 0, 2)
        column.setSpacing(2)
        for grave in (True, False):
            row = WrapRow(12)
            for notice, button in zip(found, self.buttons, strict=True):
                if (notice.concern in GRAVE) is grave:
                    row.add(button)
            column.addWidget(row)
            row.setHidden(all((notice.concern in GRAVE) is not grave for notice in found))

    def _button(self, notice: Notice, language: Language, words: Catalogue) -> QPushButton:
        text = notice_text(words, notice)
        button = QPushButton(text)
        button.setObjectName("noticeLink")
        button.setAutoDefault(False)
        named = words.gettext("{language}: {notice}").format(language=language_name(words, language), notice=text)
        button.setAccessibleName(named)
        button.setToolTip(words.gettext("Show the fact") if notice.fact else words.gettext("Show the first place"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._wish(notice, language))
        return button

    def _wish(self, notice: Notice, language: Language) -> None:
        if notice.fact:
            self.fact_requested.emit(notice.fact)
        else:
            self.place_requested.emit(notice.block, language)

    @property
    def texts(self) -> list[str]:
        return [button.text() for button in self.buttons]


class LanguageLines(QWidget):
    """The languages to choose from, one below the other, each with what is worth a word about it."""

    place_requested = Signal(str, Language)
    fact_requested = Signal(str)

    def __init__(
        self, release: Release, choices: dict[Language, QAbstractButton], words: Catalogue, indent: int = 24
    ) -> None:
        """`indent` is where the words of a choice begin, behind its box."""
        super().__init__()
        self._indent = indent
        self._release, self._words, self._limit = release, words, 0
        self._choices = choices
        self._report: Report | None = None
        self.notices = {language: self._found(language) for language in LANGUAGES}
        self.rows: dict[Language, NoticeRows] = {}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for language, choice in choices.items():
            column.addWidget(choice)
            column.addWidget(self._row(language))
            self.rows[language].setVisible(bool(self.notices[language]))

    def _found(self, language: Language) -> tuple[Notice, ...]:
        if self._release.sent[language]:
            return ()
        found = notices(self._release, language, datetime.now(UTC), self._limit)
        return (*found, *preflight(self._report, language)) if self._report else found

    def _row(self, language: Language) -> NoticeRows:
        self.rows[language] = row = NoticeRows(self.notices[language], language, self._words, self._indent)
        row.place_requested.connect(self.place_requested)
        row.fact_requested.connect(self.fact_requested)
        return row

    def show_limit(self, limit: int) -> None:
        """How many characters the receiver takes, 0 where it does not matter."""
        self._limit = limit
        self._look_again()

    def show_release(self, release: Release) -> None:
        """What was found in another state is told no more."""
        self._release, self._report = release, None
        self._look_again()

    def show_report(self, report: Report) -> None:
        """What the checks found, as long as it is about the release as it is now."""
        if report.release is self._release:
            self._report = report
            self._look_again()

    def _look_again(self) -> None:
        for language, old in list(self.rows.items()):
            found = self._found(language)
            if found != self.notices[language]:
                self.notices[language] = found
                self._column.replaceWidget(old, self._row(language))
                self.rows[language].setVisible(bool(found))
                self._order_tabs(language)
                old.hide()
                old.deleteLater()

    def _order_tabs(self, language: Language) -> None:
        """What was found stands behind its language for the Tab key, too."""
        for before, button in pairwise((self._choices[language], *self.rows[language].buttons)):
            QWidget.setTabOrder(before, button)
