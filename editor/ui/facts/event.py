"""The editor for the event that a release announces: what, when and where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.draft import Place, Typing
from editor.domain.fact_lists import with_event
from editor.domain.facts import Event
from editor.domain.release import Release
from editor.terms import language_name
from editor.ui.facts.form import Form, align_labels
from editor.ui.facts.lines import event_line
from editor.ui.facts.moment import Moment, MomentEditor
from editor.ui.writing.context import WritingContext

if TYPE_CHECKING:
    from editor.compose.house import House


class EventEditor(QWidget):
    """What happens and where in both languages, the moment, and how it will be printed."""

    def __init__(self, context: WritingContext) -> None:
        super().__init__()
        self._context = context
        words = context.words
        self.form = Form(
            [event_line(words.gettext("What"), "what"), event_line(words.gettext("Where"), "where")], context
        )
        self.moment = MomentEditor(context.theme, words, optional=True)
        align_labels(self.form, self.moment)
        self._printed = {language: QLabel() for language in LANGUAGES}
        self.remove = QPushButton(words.gettext("Remove event"))
        self.remove.setObjectName("quiet")
        self.remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.form, self.moment):
            column.addWidget(part)
        for language, line in self._printed.items():
            line.setObjectName("quietLine")
            line.setWordWrap(True)
            line.setAccessibleName(language_name(words, language))
            column.addWidget(line)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.moment.changed.connect(self._write)
        self.show_release(context.draft.present)

    def _write(self, moment: Moment | None, part: str) -> None:
        place = Place("", f"event.{part}")

        def edit(release: Release) -> Release:
            if moment is None:
                return with_event(release, release.event and replace(release.event, at=None))
            return with_event(release, replace(release.event or Event(), at=moment.at, zone=moment.zone))

        self._context.apply(edit, typing=Typing(place, place))
        self.show_release(self._context.draft.present)

    def _remove(self) -> None:
        self.moment.question.drop()
        self._context.apply(lambda release: with_event(release, None), place=Place("", "event.what"))
        self.form.setFocus()

    def show_release(self, release: Release) -> None:
        event, locked = release.event, self._context.locked(None)
        self.form.show_release(release)
        self.moment.show_moment(Moment(event.at, event.zone) if event and event.at else None)
        self.moment.show_locked(locked)
        self.remove.setVisible(event is not None and not locked)
        for language, line in self._printed.items():
            printed = _printed_event(release, language, self._context.house())
            line.setText(printed)
            line.setVisible(bool(printed))


def _printed_event(release: Release, language: Language, house: House) -> str:
    """The event as the exports print it, in one line."""
    from editor.compose.sections import event

    section = event(release, language, house)
    return f"{section.heading}: {' · '.join(line.plain for line in section.lines)}" if section else ""
