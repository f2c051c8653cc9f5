"""Approvals as a part of the window: the list beside the text follows the open release, the sheets write into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.domain.approving import Subject, open_count
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.draft import Change, Draft
from editor.domain.open_work import open_work
from editor.domain.passage import State
from editor.domain.readiness import Concern, Notice
from editor.domain.release import Release, Status
from editor.i18n import Catalogue
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.readiness import notice_text
from editor.ui.session import Session
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.approvals.pane import ApprovalsPane


class WindowApprovals(QObject):
    """Connects the list with the session, the rows and the footer."""

    def __init__(
        self, session: Session, editor: EditorPane, side: SidePane, footer: Footer, theme: Theme, words: Catalogue
    ) -> None:
        super().__init__(editor)
        self._editor, self._footer, self._theme, self._words = editor, footer, theme, words
        self._pane: ApprovalsPane | None = None
        side.add_page("approvals", words.gettext("Approvals"), self._made, before="versions")
        session.release_opened.connect(self._show_draft)
        session.release_closed.connect(self._show_nothing)
        session.changed.connect(self._show_change)

    def _made(self) -> ApprovalsPane:
        """The list, when it is looked at first."""
        from editor.ui.approvals.pane import ApprovalsPane

        pane = ApprovalsPane(self._theme, self._words)
        pane.jump_requested.connect(self._jump)
        pane.enter_requested.connect(self._enter)
        pane.show_release(self._editor.context.draft.present if self._editor.context else None)
        self._pane = pane
        return pane

    def _show_draft(self, draft: Draft) -> None:
        self._show_release(draft.present)

    def _show_nothing(self) -> None:
        self._show_release(None)

    def _show_release(self, release: Release | None) -> None:
        if self._pane:
            self._pane.show_release(release)

    def _show_change(self, change: Change) -> None:
        self._show_release(change.after)
        if change.after.stage is Status.APPROVED and change.before.stage is not Status.APPROVED:
            self._mention_open(change)

    def _mention_open(self, change: Change) -> None:
        """Open approvals and outdated texts forbid nothing; they are mentioned."""
        release, words = change.after, self._words
        found = (Notice(Concern.OUTDATED, _outdated(release)), Notice(Concern.APPROVALS, open_count(release)))
        told = [notice_text(words, each) for each in found if each.count]
        if told:
            self._footer.show_message(words.gettext("Approved; {notices}.").format(notices=", ".join(told)))

    def _enter(self, subject: Subject, below: QWidget) -> None:
        # Only now: it brings the sheets of the facts with it.
        from editor.ui.approvals.opening import open_sheet

        context = self._editor.context
        if context:
            open_sheet(context, subject, below)

    def _jump(self, subject: Subject) -> None:
        context = self._editor.context
        if context is None:
            return
        release = context.draft.present
        first = release.first(Kind.HEADLINE) or next(iter(release.blocks), None)
        self.show_place(subject.block or (first.id if first else ""), subject.language)

    def show_place(self, block: str, language: Language) -> None:
        """Puts the cursor into one side of a block."""
        if self._editor.rows and block:
            self._editor.rows.focus_block(block, language)

    def enter_for_row(self) -> None:
        """The sheet for the row in use, on the side where the cursor is."""
        rows = self._editor.rows
        if rows:
            rows.enter_approval()


def _outdated(release: Release) -> int:
    return sum(each.state is State.OUTDATED for each in open_work(release))
