"""The general facts of a release: label, number, keywords, licence, lead language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.domain.addresses import is_public
from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual
from editor.domain.draft import Place
from editor.domain.edits import switch_lead
from editor.domain.release import Release
from editor.terms import language_name
from editor.ui.choice import Choice
from editor.ui.facts.form import Form, align_labels
from editor.ui.facts.lines import bilingual, keywords_line, shared
from editor.ui.writing.context import WritingContext

if TYPE_CHECKING:
    from editor.compose.house import House


class GeneralFacts(QWidget):
    """Shows the general facts; a number that another release has is told below it."""

    number_entered = Signal(str)

    def __init__(self, context: WritingContext) -> None:
        super().__init__()
        self._context = context
        words = context.words
        self.label = _label_choice(context)
        self._lead = Choice(words.gettext("Lead language"), {each: language_name(words, each) for each in LANGUAGES})
        self._double = QLabel()
        self._double.setObjectName("warning")
        self._double.setWordWrap(True)
        self._double.hide()
        self._number = context.draft.present.number
        self._number_hint = words.gettext("given at the first final export")
        self._unsafe = QLabel()
        self._unsafe.setObjectName("warning")
        self._unsafe.setWordWrap(True)
        self._forms = (self._head(), self._rest())
        align_labels(*self._forms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for form in self._forms:
            column.addWidget(form)
        self.label.chosen.connect(self._write_label)
        self._lead.chosen.connect(lambda language: context.apply(lambda r: switch_lead(r, language)))
        self.show_release(context.draft.present)

    def _head(self) -> Form:
        words = self._context.words
        head = Form(
            [
                (words.gettext("Label"), self.label),
                bilingual(words.gettext("Wording"), "label", lambda _: _usual_label(self._context.house())),
                shared(words.gettext("Number"), "number", lambda _: self._number_hint),
            ],
            self._context,
        )
        head.add_below(self._double)
        return head

    def _rest(self) -> Form:
        words = self._context.words
        rest = Form(
            [
                keywords_line(words),
                bilingual(words.gettext("Licence line"), "licence", lambda _: _usual_licence(self._context.house())),
                (words.gettext("Lead language"), self._lead),
                bilingual(words.gettext("Public address"), "web", lambda _: Bilingual.same("https://…")),
            ],
            self._context,
            headed=False,
        )
        rest.add_below(self._unsafe)
        return rest

    def _write_label(self, label: object) -> None:
        if isinstance(label, Bilingual):
            self._context.apply(lambda release: replace(release, label=label), place=Place("", "label"))
        else:
            _, entry = next(iter(self._forms[0].entries()))
            entry.setFocus()
            entry.selectAll()

    def show_release(self, release: Release) -> None:
        for form in self._forms:
            form.show_release(release)
        self.label.show_value(_listed_label(release.label))
        self.label.setEnabled(not self._context.locked(None))
        self._lead.show_value(release.lead)
        self._lead.setEnabled(not self._context.locked(None))
        self._show_unsafe(release.web)
        if release.number != self._number:
            self._number = release.number
            self._double.hide()
            self.ask_number()

    def _show_unsafe(self, web: Bilingual) -> None:
        """A public address is told to everybody, so it must be whole and safe."""
        wrong = next((web[each].strip() for each in LANGUAGES if web[each].strip() and not is_public(web[each])), "")
        pattern = self._context.words.gettext(
            "“{address}” is no public address; write it whole, like https://www.example.org/news."
        )
        self._unsafe.setText(pattern.format(address=wrong) if wrong else "")
        self._unsafe.setVisible(bool(wrong))

    @property
    def unsafe(self) -> str:
        """The sentence about an address that nobody could open safely."""
        return self._unsafe.text()

    def ask_number(self) -> None:
        """Wishes to know who else has the number, or which one would be given where there is none."""
        self.number_entered.emit(self._number)

    def show_next_number(self, number: str) -> None:
        """Tells which number would be given now."""
        self._number_hint = self._context.words.gettext("probably {number}").format(number=number)
        self._forms[0].show_release(self._context.draft.present)

    def show_holder(self, number: str, headline: str) -> None:
        """Tells which other release has the number; an empty headline says that none has."""
        if number != self._number:
            return
        pattern = self._context.words.gettext("{number} is already the number of: {headline}")
        self._double.setText(pattern.format(number=number.strip(), headline=headline))
        self._double.setVisible(bool(headline))

    @property
    def double(self) -> str:
        """The sentence about the number that another release has."""
        return self._double.text() if self._double.isVisibleTo(self) else ""


def _label_choice(context: WritingContext) -> Choice:
    from editor.compose.labels import LABELS

    words = context.words
    names: dict[object, str] = {label: " · ".join(dict.fromkeys((label.de, label.en))) for label in LABELS}
    return Choice(words.gettext("Label"), {**names, None: words.gettext("own wording")})


def _listed_label(label: Bilingual) -> Bilingual | None:
    from editor.compose.labels import LABELS

    if label == NOTHING:
        return LABELS[0]
    return label if label in LABELS else None


def _usual_label(house: House) -> Bilingual:
    from editor.compose.lines import label_line

    return Bilingual(*(label_line(Release(), language, house) for language in LANGUAGES))


def _usual_licence(house: House) -> Bilingual:
    from editor.compose.lines import standard_licence

    return Bilingual(*(standard_licence(language, house) for language in LANGUAGES))
