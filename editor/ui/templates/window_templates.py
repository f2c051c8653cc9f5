"""Templates and duplicates in the window: new releases that begin with something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor.domain.template import Template
from editor.i18n import Catalogue
from editor.ui.footer import Footer
from editor.ui.session import Session, told
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.ui.templates.chooser import TemplateChooser
    from editor.ui.templates.saving import SaveTemplateDialog

Result = TypeVar("Result")


class WindowTemplates(QObject):
    """Opens chooser and sheet, and carries out what they wish."""

    leaving = Signal()
    """What is being written counts as left."""

    def __init__(self, session: Session, footer: Footer, theme: Theme, words: Catalogue, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._footer = session, footer
        self._theme, self._words, self._window = theme, words, window
        self.chooser: TemplateChooser | None = None
        self.sheet: SaveTemplateDialog | None = None

    # -- new from a template

    def choose(self) -> None:
        """Shows the templates to begin with."""
        from editor.ui.templates.chooser import TemplateChooser
        from editor.workflow.templates import all_templates

        if self.chooser is not None:
            return
        self.leaving.emit()
        chooser = TemplateChooser(self._theme, self._words, self._window)
        chooser.chosen.connect(self._begin)
        chooser.renamed.connect(self._keep)
        chooser.restored.connect(self._keep)
        chooser.removed.connect(self._remove)
        chooser.finished.connect(self._forget_chooser)
        self.chooser = chooser
        chooser.open()

        def show(templates: tuple[Template, ...]) -> None:
            if isValid(chooser):
                chooser.show_templates(templates)

        self._submit(all_templates, show)

    def _begin(self, template: Template) -> None:
        from editor.workflow.templates import begun_from

        draft = self._session.draft
        house = self._session.houses.for_new(draft.present if draft else None)
        release = begun_from(template, house, datetime.now().astimezone().date())
        self._submit(lambda archive: archive.save(release), lambda _: self._open(release.id))

    def _open(self, release_id: str) -> None:
        self._session.refresh()
        self._session.open(release_id)

    def _keep(self, template: Template) -> None:
        self._submit(lambda archive: archive.save_template(template), _nothing)

    def _remove(self, template: Template) -> None:
        self._submit(lambda archive: archive.delete_template(template.id), _nothing)

    def _forget_chooser(self) -> None:
        self.chooser = None

    # -- save as template

    def save(self) -> None:
        """Asks for the name of a template made of the open release."""
        from editor.ui.templates.saving import SaveTemplateDialog

        draft, words = self._session.draft, self._words
        if draft is None:
            return
        self.leaving.emit()
        label = draft.present.label.either(draft.present.lead)
        sheet = SaveTemplateDialog(label, self._theme, words, self._window)
        sheet.named.connect(self._save)
        sheet.finished.connect(self._forget_sheet)
        self.sheet = sheet
        sheet.open()

        def show(templates: tuple[Template, ...]) -> None:
            if isValid(sheet):
                sheet.show_known(each.name.de for each in templates)

        self._submit(lambda archive: archive.templates(), show)

    def _save(self, name: str) -> None:
        draft, words = self._session.draft, self._words
        if draft is None:
            return
        release = draft.present

        def work(archive: Archive) -> Template:
            from editor.workflow.templates import save_as_template

            return save_as_template(archive, release, name)

        text = words.gettext("Saved as template: {name}").format(name=name)
        self._submit(work, lambda _: self._footer.show_message(text))

    def _forget_sheet(self) -> None:
        self.sheet = None

    # -- duplicate

    def duplicate(self, release_id: str) -> None:
        """Makes a new draft of everything that a release says, and opens it."""
        self.leaving.emit()
        self._session.flush()

        def work(archive: Archive) -> str:
            from editor.workflow.duplicating import duplicate_of

            made = duplicate_of(archive.load(release_id), archive.now(), archive.organisations())
            archive.save(made)
            return made.id

        self._submit(work, self._show_duplicate)

    def duplicate_open(self) -> None:
        """The same for the open release."""
        if self._session.open_id:
            self.duplicate(self._session.open_id)

    def _show_duplicate(self, release_id: str) -> None:
        self._open(release_id)
        self._footer.show_message(self._words.gettext("Duplicated as a new draft of today."))

    def _submit(self, work: Callable[[Archive], Result], done: Callable[[Result], None]) -> None:
        self._session.store.submit(work, done, lambda error: self._session.failed.emit(told(error)))


def _nothing(_: object) -> None:
    """It is stored."""
