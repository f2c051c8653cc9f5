"""What the writer wishes about photos, carried out: chosen, dropped and pasted pictures, and a closer look."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from editor.errors import EditorError, MediaError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.clipboard_data import on_clipboard
from editor.ui.editor_pane import EditorPane
from editor.ui.photo_adding import PhotoAdding
from editor.ui.picture_preview import PicturePreview
from editor.ui.picture_sources import Source, pictures_in
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PhotoWishes(QObject):
    """Stands between the editor, which wishes, and the session, which adds pictures to the release."""

    def __init__(
        self, session: Session, editor: EditorPane, ask: Ask, theme: Theme, words: Catalogue, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._editor, self._ask = session, editor, ask
        self._theme, self._words, self._window = theme, words, window
        self.preview: PicturePreview | None = None
        self._adding = PhotoAdding(session)
        self._adding.added.connect(self._show_added)
        self._adding.refused.connect(self._tell_refused)
        editor.picture_requested.connect(self.choose)
        editor.pictures_given.connect(self._adding.fill)
        editor.pictures_dropped.connect(lambda pictures, after: self._adding.add(_sources(pictures), after))
        editor.enlarge_requested.connect(self.enlarge)

    def choose(self, block_id: str) -> None:
        """Asks for pictures: the first for the block, each further one for a block below it."""
        self._adding.fill(block_id, self._ask.pictures(self._words.gettext("Choose pictures")))

    def add(self, pictures: Sequence[Source]) -> None:
        """Photo blocks below the row in use, or at the end."""
        if self._session.draft is None:
            self._session.failed.emit(MediaError("Pictures belong to a press release; open one or write a new one."))
            return
        row = self._editor.rows.active_row if self._editor.rows else None
        self._adding.add(pictures, row.block.id if row else None)

    def paste(self) -> bool:
        """Pictures of the clipboard become photo blocks; False where there are none."""
        data = on_clipboard()
        pictures = pictures_in(data) if self._session.draft else []
        if pictures:
            self.add(pictures)
        return bool(pictures)

    def enlarge(self, digest: str) -> None:
        self._session.pictures.enlarge(digest, self._show_preview)

    def _show_preview(self, image: QImage) -> None:
        if image.isNull():
            return
        self.preview = PicturePreview(image, self._theme, self._words, self._window)
        self.preview.destroyed.connect(self._forget_preview)
        self.preview.open_over(self._window)

    def _forget_preview(self) -> None:
        self.preview = None

    def _show_added(self, block_id: str) -> None:
        """The caption comes next: the cursor goes there."""
        if self._editor.rows and self._session.draft:
            self._editor.rows.focus_block(block_id, self._session.draft.present.lead)

    def _tell_refused(self, errors: list[EditorError]) -> None:
        words = self._words
        title = words.ngettext("A picture could not be added", "{count} pictures could not be added", len(errors))
        self._ask.tell(title.format(count=len(errors)), "\n".join(words.tell(error) for error in errors))


def _sources(pictures: list[Source | str]) -> list[Source]:
    return [Path(picture) if isinstance(picture, str) else picture for picture in pictures]
