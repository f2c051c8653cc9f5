"""What is worth a word before a language leaves the house, worded, and as a row of words that lead to the place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.readiness import GRAVE, Concern, Notice, notices
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.wrap_row import WrapRow


def notice_text(words: Catalogue, notice: Notice) -> str:
    """`2 outdated`, for a place that names the language."""
    count = notice.count
    text = {
        Concern.MISSING: words.ngettext("{count} text missing", "{count} texts missing", count),
        Concern.OUTDATED: words.ngettext("{count} text outdated", "{count} texts outdated", count),
        Concern.APPROVALS: words.ngettext("{count} approval open", "{count} approvals open", count),
        Concern.EMBARGO: words.gettext("embargo has passed"),
        Concern.ALT: words.ngettext("{count} photo without alt text", "{count} photos without alt text", count),
        Concern.CREDIT: words.ngettext("{count} photo without credit", "{count} photos without credit", count),
    }[notice.concern]
    return text.format(count=count)


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

    def __init__(self, found: Sequence[Notice], language: Language, words: Catalogue) -> None:
        super().__init__()
        self.buttons = [self._button(notice, language, words) for notice in found]
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 0, 0, 2)
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
        if notice.block:
            button.setToolTip(words.gettext("Show the first place"))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda: self.place_requested.emit(notice.block, language))
        else:
            button.setProperty("plain", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    @property
    def texts(self) -> list[str]:
        return [button.text() for button in self.buttons]


class LanguageLines(QWidget):
    """The languages to choose from, one below the other, each with what is worth a word about it."""

    place_requested = Signal(str, Language)

    def __init__(self, release: Release, choices: dict[Language, QAbstractButton], words: Catalogue) -> None:
        super().__init__()
        now = datetime.now(UTC)
        self.notices = {
            language: () if release.sent[language] else notices(release, language, now) for language in LANGUAGES
        }
        self.rows = {language: NoticeRows(self.notices[language], language, words) for language in LANGUAGES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for language, choice in choices.items():
            column.addWidget(choice)
            row = self.rows[language]
            row.setVisible(bool(row.buttons))
            row.place_requested.connect(self.place_requested)
            column.addWidget(row)
