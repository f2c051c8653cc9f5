"""Corrections and recalls in the window: what the open release replaces, and what replaces it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from editor.domain.release import Release, Replacement
from editor.i18n import Catalogue
from editor.ui.dates import day_text
from editor.ui.editor_pane import EditorPane
from editor.ui.following_menu import went_out
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.store.records import Summary

Relations = tuple["Summary | None", "Summary | None"]
"""What a release replaces, and what replaces it."""


class FollowingNote(QFrame):
    """A line above the text; a click opens the other release."""

    open_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("following")
        self._theme = theme
        theme.style(self)
        theme.ground(self, "accent_soft")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(27), 5, 16, 5)
        self._column.setSpacing(2)
        self.links: list[QPushButton] = []

    def add(self, text: str, name: str, other: Summary) -> None:
        """One sentence, and the headline of the other release as a link."""
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(text)
        label.setObjectName("keyName")
        link = QPushButton(name)
        link.setObjectName("quiet")
        link.setAccessibleName(f"{text} {name}")
        link.setToolTip(name)
        link.setMinimumWidth(self._theme.px(60))
        link.clicked.connect(lambda: self.open_requested.emit(other.id))
        row.addWidget(label)
        row.addWidget(link, 1)
        self._column.addLayout(row)
        self.links.append(link)

    @property
    def texts(self) -> list[str]:
        return [link.accessibleName() for link in self.links]


class WindowFollowing(QObject):
    """Asks the archive what belongs to the open release and shows it above the text."""

    open_requested = Signal(str)

    def __init__(self, session: Session, editor: EditorPane, theme: Theme, words: Catalogue) -> None:
        super().__init__(editor)
        self._session, self._editor = session, editor
        self._theme, self._words = theme, words
        self._shown: Relations = (None, None)
        self.note: FollowingNote | None = None
        editor.facts_opened.connect(self._ask)
        editor.emptied.connect(self._forget)
        session.library_loaded.connect(self._ask)  # a correction was made, deleted or brought back, perhaps

    def _forget(self) -> None:
        self.note, self._shown = None, (None, None)

    # -- the open release

    def _ask(self, _: object = None) -> None:
        """Most releases replace nothing and were never sent: nothing is asked then."""
        draft = self._session.draft
        release = draft.present if draft else None
        if release is None or not (release.replaces or went_out(release)):
            return
        wanted = release

        def find(archive: Archive) -> Relations:
            old = archive.summary(wanted.replaces) if wanted.replaces else None
            return old, archive.replaced_by(wanted.id)

        def show(found: Relations) -> None:
            if wanted.id == self._session.open_id:
                self._show(wanted, *found)

        self._session.store.submit(find, show, lambda _: None)  # an archive that fails is told elsewhere

    def _show(self, release: Release, old: Summary | None, new: Summary | None) -> None:
        facts = self._editor.facts
        page = facts.parentWidget() if facts else None
        column = page.layout() if page else None
        if (old, new) == self._shown or facts is None or not isinstance(column, QVBoxLayout):
            return
        self._shown = (old, new)
        if self.note:
            self.note.hide()
            self.note.deleteLater()
        self.note = self._made_note(release, old, new) if old or new else None
        if self.note:
            column.insertWidget(column.indexOf(facts) + 1, self.note)

    def _made_note(self, release: Release, old: Summary | None, new: Summary | None) -> FollowingNote:
        words, note = self._words, FollowingNote(self._theme)
        note.open_requested.connect(self.open_requested)
        if old:
            recall = release.replaces_as is Replacement.RECALL
            text = words.gettext("Takes back:") if recall else words.gettext("Correction, replaces:")
            note.add(text, self._named(old), old)
        if new:
            note.add(words.gettext("Replaced by:"), self._named(new), new)
        return note

    def _named(self, summary: Summary) -> str:
        headline = summary.headline.either(summary.lead) or self._words.gettext("Without headline")
        if summary.date is None:
            return headline
        day = day_text(summary.date, self._words.language)
        return self._words.gettext("{headline}, {date}").format(headline=headline, date=day)
