"""Opens the page of house styles over the window and carries out what it wishes: files, archive, questions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from editor.compose.house import House
from editor.errors import EditorError, ImportRefused
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.houses.context import HouseContext
from editor.ui.houses.dialog import HousesDialog
from editor.ui.houses.files import read_house, write_house
from editor.ui.houses.images import Images
from editor.ui.houses.letterhead_roles import LetterheadFile
from editor.ui.houses.working_set import WorkingSet
from editor.ui.session import Session, told
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.domain.release import Release
    from editor.store.archive import Archive

Result = TypeVar("Result")

_PARAGRAPH = "paragraph"
"""Only styles of paragraphs can be given to a part of the text."""

_FILES = "Zweispalter (*.json)"


class HousesOpening(QObject):
    """Lives as long as its page."""

    def __init__(self, session: Session, theme: Theme, words: Catalogue, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._words, self._ask = session, words, ask
        held, draft = session.houses, session.draft
        chosen = held.of(draft.present).id if draft else ""
        images = Images(session.store, window)
        context = HouseContext(WorkingSet(held.all, chosen), words, theme, images.image, lambda: session.book)
        example = draft.present if draft else _sample()
        self.dialog = dialog = HousesDialog(context, example, ask, window)
        self.setParent(dialog)
        images.setParent(dialog)
        context.working.setParent(dialog)
        images.loaded.connect(dialog.show_pictures)
        dialog.saved.connect(held.save)
        dialog.removed.connect(held.remove)
        dialog.logo_requested.connect(self._choose_logo)
        dialog.logo_chosen.connect(self._keep_logo)
        dialog.letterhead_requested.connect(self._choose_letterhead)
        dialog.letterhead_chosen.connect(self._keep_letterhead)
        dialog.styles_wanted.connect(self._load_styles)
        dialog.import_requested.connect(self._import)
        dialog.export_requested.connect(self._export)

    # -- logo

    def _choose_logo(self) -> None:
        files = self._ask.pictures(self._words.gettext("Choose a logo"))
        if files:
            self._keep_logo(files[0])

    def _keep_logo(self, file: Path) -> None:
        take = partial(self.dialog.take_logo, self.dialog.working.present.id)
        self._submit(lambda archive: archive.media.add(file), take, self.dialog.show_logo_fault)

    # -- letterhead

    def _choose_letterhead(self) -> None:
        kinds = self._words.gettext("Word files") + " (*.docx *.dotx)"
        file = self._ask.file(self._words.gettext("Choose a letterhead"), "letterhead", kinds)
        if file:
            self._keep_letterhead(file)

    def _keep_letterhead(self, file: Path) -> None:
        def work(archive: Archive) -> LetterheadFile:
            from editor.exporters.letterheads import check_letterhead

            check_letterhead(file)
            return _looked_at(archive.keep_letterhead(file), file.name, file)

        take = partial(self.dialog.take_letterhead, self.dialog.working.present.id)
        self._submit(work, take, self.dialog.show_letterhead_fault)

    def _load_styles(self, digest: str, name: str) -> None:
        def work(archive: Archive) -> LetterheadFile:
            file = archive.file(digest)
            if file is None:
                raise ImportRefused("The letterhead {name} is missing; choose it again.", name=name)
            return _looked_at(digest, name, file)

        self._submit(work, self.dialog.show_styles, self.dialog.show_letterhead_fault)

    # -- files of house styles

    def _import(self) -> None:
        file = self._ask.file(self._words.gettext("Import a house style"), "houses", _FILES)
        if file:
            self._try(lambda: self.dialog.add(read_house(file)))

    def _export(self, house: House) -> None:
        words = self._words
        file = self._ask.target(words.gettext("Export the house style"), "houses", f"{house.name}.json", _FILES)
        if file:
            self._try(lambda: write_house(house, file))

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except EditorError as error:
            self._ask.tell(self._words.gettext("House styles"), self._words.tell(error))

    def _submit(
        self, work: Callable[[Archive], Result], done: Callable[[Result], None], fault: Callable[[str], None]
    ) -> None:
        """Runs `work` on the store thread; what comes after the page was closed is dropped."""

        def finished(result: Result) -> None:
            if isValid(self.dialog):
                done(result)

        def failed(error: Exception) -> None:
            if isValid(self.dialog):
                fault(self._words.tell(told(error)))

        self._session.store.submit(work, finished, failed)


def _looked_at(digest: str, name: str, file: Path) -> LetterheadFile:
    from editor.exporters.letterheads import proposed_styles, styles_of

    styles = tuple((style.id, style.name) for style in styles_of(file, name) if style.kind == _PARAGRAPH)
    return LetterheadFile(digest, name, styles, tuple(proposed_styles(file, name)))


def _sample() -> Release:
    from editor.workflow.sample import sample_release

    return sample_release()
