"""What the writer wishes about facts, carried out: who has a number already, which files are attached."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.editor_pane import EditorPane
from editor.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.store.archive import Archive
    from editor.ui.facts.bar import FactsBar


class FactWishes(QObject):
    """Stands between the facts, which wish, and the archive and the file dialog, which know."""

    def __init__(self, session: Session, editor: EditorPane, ask: Ask, words: Catalogue, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._editor, self._ask, self._words = session, editor, ask, words
        editor.facts_opened.connect(self._serve)

    def _serve(self, facts: FactsBar) -> None:
        facts.number_entered.connect(lambda number: self.look_up(number) if number.strip() else self.propose())
        facts.attachments_requested.connect(self.choose_attachments)

    def look_up(self, number: str) -> None:
        """Asks the archive who has the number beside the open release, and shows it on the sheet."""
        draft = self._session.draft
        if draft is None:
            return
        release, unnamed = draft.present, self._words.gettext("Without headline")

        def find(archive: Archive) -> str:
            from editor.workflow.numbering import holder

            other = holder(archive, release, number)
            return (other.headline.either(release.lead) or unnamed) if other else ""

        def show(headline: str) -> None:
            if self._editor.facts:
                self._editor.facts.show_holder(number, headline)

        self._session.store.submit(find, show, self._session.failed.emit)

    def propose(self) -> None:
        """Asks the archive which number the open release would be given, and shows it on the sheet."""
        draft = self._session.draft
        if draft is None:
            return
        release, house = draft.present, self._session.houses.of(draft.present)

        def find(archive: Archive) -> str:
            from editor.workflow.numbering import next_number

            return next_number(archive, release, house, datetime.now().astimezone())

        def show(number: str) -> None:
            if self._editor.facts:
                self._editor.facts.show_next_number(number)

        self._session.store.submit(find, show, self._session.failed.emit)

    def choose_attachments(self) -> None:
        """Only the names of the files are kept: they are printed, and the files go out beside the release."""
        files = self._ask.attachments(self._words.gettext("Choose attachments"))
        if self._editor.facts:
            self._editor.facts.add_attachments([file.name for file in files])
