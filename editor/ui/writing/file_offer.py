"""The offer to take over what a picture file says about itself: a quiet line with a button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.domain.blocks import Photo
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.i18n import Catalogue
from editor.ui.writing.context import WritingContext


class FileOffer(QWidget):
    """Names the empty fields that the file can fill; the button takes them over in one step."""

    def __init__(self, block_id: str, context: WritingContext) -> None:
        super().__init__()
        self._block_id, self._context = block_id, context
        context.theme.style(self)
        self.label = QLabel()
        self.label.setObjectName("detailLabel")
        self.label.setWordWrap(True)
        self.label.setContentsMargins(0, 3, 0, 0)  # level with the words of the button
        self.button = QPushButton(context.words.gettext("Take over"))
        self.button.setObjectName("quiet")
        self.button.clicked.connect(self._take_over)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(self.label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_photo(self, photo: Photo) -> None:
        """Offers what the file has and the photo has not; with nothing there is nothing to be seen."""
        offered = photo if self._context.locked(None) else self._filled(photo)
        fields = _gained(photo, offered)
        if fields:
            self._show_offer(fields, offered)
        self.setVisible(bool(fields))

    def _show_offer(self, fields: tuple[str, ...], offered: Photo) -> None:
        words = self._context.words
        names = ", ".join(field_name(words, field) for field in fields)
        self.label.setText(words.gettext("In the picture file: {fields}").format(fields=names))
        self.button.setAccessibleName(words.gettext("Take over from the picture file: {fields}").format(fields=names))
        self.button.setToolTip("\n".join(_values(fields, offered)))

    def _take_over(self) -> None:
        photo = self._context.draft.present.block(self._block_id)
        if isinstance(photo, Photo):
            changed = self._filled(photo)
            place = Place(self._block_id, "text", self._context.draft.present.lead)
            self._context.apply(lambda release: set_block(release, changed), place=place)

    def _filled(self, photo: Photo) -> Photo:
        """The photo with its empty fields as the file has them."""
        file = self._context.picture_file(photo.file) if photo.file else None
        if file is None:
            return photo
        from editor.workflow.photo_facts import filled

        return filled(photo, file.facts, self._context.draft.present.lead)


def _gained(before: Photo, after: Photo) -> tuple[str, ...]:
    if before is after:
        return ()
    from editor.workflow.photo_facts import gained

    return gained(before, after)


def field_name(words: Catalogue, field: str) -> str:
    return {
        "caption": words.gettext("caption"),
        "alt": words.gettext("alt text"),
        "credit": words.gettext("credit"),
        "rights": words.gettext("rights holder"),
        "usage": words.gettext("usage terms"),
        "licence_end": words.gettext("end of licence"),
        "persons": words.gettext("persons"),
    }[field]


def _values(fields: tuple[str, ...], photo: Photo) -> list[str]:
    """What would be written, for the tooltip."""
    texts = {
        "caption": [photo.text[language].plain for language in LANGUAGES],
        "alt": [photo.alt[language] for language in LANGUAGES],
        "credit": [photo.credit],
        "rights": [photo.rights],
        "usage": [photo.usage],
        "persons": [", ".join(shown.person.name for shown in photo.persons)],
    }
    return [text if len(text) <= 120 else f"{text[:119]}…" for field in fields for text in texts.get(field, ()) if text]
