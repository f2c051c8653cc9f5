"""One photo with everything that is known of it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.domain.people import PersonShown
from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedPhoto, PhotoUse
from editor.terms import language_name
from editor.ui.buttons import text_button
from editor.ui.collections.clippings import headline_of
from editor.ui.collections.licences import lack_text, licence_badge, licence_text
from editor.ui.dates import day_text
from editor.ui.theme import Theme

WIDTH, HIGHEST, WIDEST = 320, 240, 500
_USES = 12
"""Places that are listed; the others are counted."""


class PhotoDetail(QScrollArea):
    """Shows one photo; wishes for the places where it stands and for its file."""

    place_requested = Signal(str, str)
    save_requested = Signal(object)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("settings")
        self._theme, self._words = theme, words
        self.photo: CollectedPhoto | None = None
        self.today = date.max
        self._width = min(theme.px(WIDTH), WIDEST)
        self.setFixedWidth(self._width)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.gettext("Photo in use"))
        self._picture: QLabel | None = None
        self._image = QImage()
        self.save: QPushButton | None = None
        self.places: list[QPushButton] = []
        self.show_photo(None)

    def show_photo(self, photo: CollectedPhoto | None) -> None:
        """Another photo; None where none is in use."""
        self.photo, self._picture, self._image, self.save, self.places = photo, None, QImage(), None, []
        page = QWidget()
        column = QVBoxLayout(page)
        px = self._theme.px
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(4))
        left, wide = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0)
        for each in self._parts(photo) if photo else self._nothing():
            column.addWidget(each, 0, left if isinstance(each, QPushButton) else wide)
        column.addStretch(1)
        self.setWidget(page)

    def show_image(self, image: QImage) -> None:
        """The picture, larger than in the grid."""
        self._image = image
        self._fit_image()

    def _fit_image(self) -> None:
        if self._picture is None or self._image.isNull():
            return
        px, ratio = self._theme.px, self.devicePixelRatioF()
        room = QSize(self._width - px(46), px(HIGHEST)) * ratio
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = self._image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        scaled.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(scaled))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_image()

    # -- parts

    def _nothing(self) -> Iterator[QWidget]:
        words = self._words
        yield self._text(words.gettext("Choose a photo to see captions, rights and where it was used."), "muted")

    def _parts(self, photo: CollectedPhoto) -> Iterator[QWidget]:
        words = self._words
        if photo.file:
            self._picture = self._text("", "picture")
            self._picture.setAccessibleName(photo.alt.either(photo.lead) or words.gettext("Photo"))
            yield self._picture
        if badge := licence_badge(photo, self.today, words):
            yield self._text(licence_text(photo, self.today, words), "failure" if badge[1] == "error" else "notice")
        for lack in photo.lacks:
            yield self._text(lack_text(words, lack), "notice")
        yield from self._bilingual(words.gettext("Caption"), photo.caption.de, photo.caption.en)
        yield from self._bilingual(words.gettext("Alt text"), photo.alt.de, photo.alt.en)
        for name, text in (
            (words.gettext("Credit"), photo.credit),
            (words.gettext("Rights holder"), photo.rights),
            (words.gettext("Usage"), photo.usage),
            (words.gettext("Licence end"), licence_text(photo, self.today, words)),
            (words.gettext("Persons, from the left"), "\n".join(self._person(each) for each in photo.shown)),
        ):
            yield from self._fact(name, text)
        if photo.file:
            self.save = text_button(words.gettext("Save picture …"))
            self.save.clicked.connect(lambda: self.save_requested.emit(photo))
            yield self._gap()
            yield self.save
        yield from self._where(photo)

    def _person(self, shown: PersonShown) -> str:
        words, lead = self._words, self.photo.lead if self.photo else LANGUAGES[0]
        person = shown.person
        organisations = ", ".join(person.organisations(lead))
        name = f"{person.titled_name(lead)} ({organisations})" if organisations else person.titled_name(lead)
        if shown.consent is False:
            return words.gettext("{name} – did not consent").format(name=name)
        return name

    def _bilingual(self, name: str, german: str, english: str) -> Iterator[QWidget]:
        if not (german or english):
            return
        yield self._name(name)
        for language, text in zip(LANGUAGES, (german, english), strict=True):
            if text:
                label = self._text(text, "quoted")
                label.setAccessibleName(f"{name}, {language_name(self._words, language)}: {text}")
                label.setToolTip(language_name(self._words, language))
                yield label

    def _fact(self, name: str, text: str) -> Iterator[QWidget]:
        if text:
            yield self._name(name)
            yield self._text(text, "fact")

    def _where(self, photo: CollectedPhoto) -> Iterator[QWidget]:
        words = self._words
        yield self._name(words.ngettext("Used in {count} place", "Used in {count} places", photo.used), photo.used)
        for use in photo.uses[:_USES]:
            place = self._place(use, photo)
            self.places.append(place)
            yield place
        more = photo.used - min(len(photo.uses), _USES)
        if more > 0:
            text = words.ngettext("and in {count} more", "and in {count} more", more)
            yield self._text(text.format(count=more), "muted")

    def _place(self, use: PhotoUse, photo: CollectedPhoto) -> QPushButton:
        words, px = self._words, self._theme.px
        headline = headline_of(use.headline, photo.lead, words)
        text = f"{day_text(use.day, words.language)}  {headline}"
        place = text_button("", "quiet")
        place.setText(place.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self._width - px(52)))
        place.setToolTip(words.gettext("Open “{headline}” at this photo").format(headline=headline))
        place.setAccessibleName(text)
        place.clicked.connect(lambda: self.place_requested.emit(use.release_id, use.block_id))
        return place

    def _name(self, name: str, count: int | None = None) -> QLabel:
        label = self._text(name if count is None else name.format(count=count), "columnLabel")
        label.setContentsMargins(0, self._theme.px(10), 0, 0)
        return label

    def _text(self, text: str, kind: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(kind)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if kind in {"fact", "quoted"}:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFont(self._theme.serif(14.5) if kind == "quoted" else self._theme.sans(13.5))
        return label

    def _gap(self) -> QWidget:
        gap = QWidget()
        gap.setFixedHeight(self._theme.px(8))
        return gap
