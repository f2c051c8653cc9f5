"""Copying as a part of the window: the field in use, a page with all fields, a whole language; each is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.draft import Change
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.manuscripts import Manuscripts
from editor.ui.session import Session
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.compose.fields import PrintedField
    from editor.compose.manuscript import Manuscript
    from editor.ui.copying.fields_page import FieldsPage

PAGE = "fields"


class WindowCopying(QObject):
    """Puts on the clipboard what is wished and says what it was."""

    def __init__(
        self,
        session: Session,
        manuscripts: Manuscripts,
        editor: EditorPane,
        side: SidePane,
        footer: Footer,
        theme: Theme,
        words: Catalogue,
    ) -> None:
        super().__init__(editor)
        self._session, self._manuscripts = session, manuscripts
        self._editor, self._footer, self._theme, self._words = editor, footer, theme, words
        self.page: FieldsPage | None = None
        """All fields of one language, once somebody has looked at them."""
        side.add_page(PAGE, words.gettext("Fields"), self._made, before="approvals", width=min(theme.px(360), 480))
        session.release_opened.connect(self._show)
        session.release_closed.connect(self._show)
        session.changed.connect(self._show_change)

    def _made(self) -> FieldsPage:
        from editor.ui.copying.fields_page import FieldsPage

        self.page = page = FieldsPage(self._theme, self._words, self._manuscripts.of)
        page.copy_requested.connect(self.copy_printed)
        page.whole_requested.connect(self.copy_manuscript)
        self._manuscripts.changed.connect(self._show)
        self._show()
        return page

    def _show(self, _: object = None) -> None:
        draft = self._session.draft
        if self.page:
            self.page.show_release(draft.present if draft else None)

    def _show_change(self, change: Change) -> None:
        if self.page:
            self.page.show_release(change.after)

    # -- what is copied

    def copy_field(self) -> None:
        """The field in use, as it is printed; of selected rows both columns."""
        from editor.ui.copying.field_copy import field_copy

        rows = self._editor.rows
        if rows and rows.selection.ids:
            rows.selection.copy_both()
            self._footer.show_message(self._words.gettext("Copied: the selected rows as a table"))
            return
        copy = field_copy(QApplication.focusWidget(), rows, self._editor.context)
        if copy is None:
            self._footer.show_message(self._words.gettext("The cursor is in no field that could be copied."))
        elif not copy.text.strip():
            self._footer.show_message(self._words.gettext("{name} is empty.").format(name=copy.name))
        else:
            QGuiApplication.clipboard().setMimeData(copy.data())
            self._tell(copy.name, len(copy.text))

    def copy_printed(self, field: PrintedField) -> None:
        """One printed field."""
        from editor.ui.copying.field_copy import Copy
        from editor.ui.copying.names import field_name

        name = field_name(self._words, field)
        QGuiApplication.clipboard().setMimeData(Copy(name, field.text, field.html).data())
        self._tell(name, len(field.text))

    def copy_release(self, language: Language) -> None:
        """The open release in one language, as formatted text."""
        if draft := self._session.draft:
            self.copy_manuscript(self._manuscripts.of(draft.present, language))

    def copy_manuscript(self, manuscript: Manuscript) -> None:
        from editor.exporters.clipboard import formatted, plain
        from editor.ui.copying.field_copy import Copy

        name = language_name(self._words, manuscript.language)
        text = plain(manuscript)
        QGuiApplication.clipboard().setMimeData(Copy(name, text, formatted(manuscript)).data())
        self._tell(self._words.gettext("the whole press release, {language}").format(language=name), len(text))

    def _tell(self, name: str, count: int) -> None:
        from editor.ui.copying.names import grouped

        words = self._words
        told = words.ngettext("Copied: {name}, {count} character", "Copied: {name}, {count} characters", count)
        self._footer.show_message(told.format(name=name, count=grouped(words, count)))
