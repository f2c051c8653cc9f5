"""What stands at the right of the list: a person with quotes and photos, or an organisation with its people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor.domain.bilingual import Bilingual
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.directory.details import Details, organisation_details, person_details
from editor.ui.directory.form import Apply
from editor.ui.directory.listed import Listed, own_language, roles_line, second_name, titled_name
from editor.ui.directory.members import MembersPage
from editor.ui.directory.period_edit import today
from editor.ui.directory.photos_page import PhotosPage
from editor.ui.directory.quotes_page import QuotesPage
from editor.ui.elided_label import ElidedLabel
from editor.ui.tab_row import TabRow
from editor.ui.theme import Theme


class Sheet(QFrame):
    """A heading, tabs and the page of the chosen tab."""

    remove_requested = Signal()
    page_shown = Signal(str)
    details: Details

    def __init__(self, name: str, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        self.title, self.second = ElidedLabel(), ElidedLabel()
        self.title.setObjectName("sheetTitle")
        self.second.setObjectName("muted")
        self.remove = text_button(words.gettext("Delete"), "quiet")
        self.remove.setToolTip(words.gettext("Can be undone"))
        self.remove.clicked.connect(self.remove_requested)
        self.tabs = TabRow(name, theme)
        self.tabs.chosen.connect(self.show_page)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self.page = ""
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(20), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout()
        below.setContentsMargins(px(24), 0, px(20), 0)
        below.addWidget(self.second)
        tabs = QFrame()
        tabs.setObjectName("tabLine")
        row = QHBoxLayout(tabs)
        row.setContentsMargins(px(15), px(4), px(15), 0)
        row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(tabs)
        column.addWidget(self._stack, 1)

    @property
    def first(self) -> QWidget:
        """Where one begins to write."""
        return self.details.forms[0].first

    def add_page(self, name: str, title: str, page: QWidget) -> None:
        self._pages[name] = page
        self.tabs.add_tab(name, title)
        self._stack.addWidget(page)

    def show_page(self, name: str) -> None:
        self.page = name
        self.tabs.show_chosen(name)
        self._stack.setCurrentWidget(self._pages[name])
        self.page_shown.emit(name)


class PersonSheet(Sheet):
    """A person: details, every quote, every photo. Quotes and photos are asked for when they are looked at."""

    def __init__(
        self,
        apply: Apply,
        known: Callable[[], Sequence[Bilingual]],
        image: Callable[[str], QImage | None],
        theme: Theme,
        words: Catalogue,
    ) -> None:
        super().__init__(words.gettext("Of the person"), theme, words)
        self.details = person_details(apply, known, theme, words)
        self.quotes = QuotesPage(theme, words)
        self.photos = PhotosPage(image, theme, words)
        self._names: dict[str, tuple[str, ...]] = {}
        self._person = KeptPerson()
        self.add_page("details", words.gettext("Details"), self.details)
        self.add_page("quotes", words.gettext("Quotes"), self.quotes)
        self.add_page("photos", words.gettext("Photos"), self.photos)
        self.page_shown.connect(self._begin)
        self.show_page("details")

    @property
    def names(self) -> tuple[str, ...]:
        """The names under which quotes and photos are looked for."""
        return tuple(name for name in self._person.names if name)

    def show_person(self, person: KeptPerson) -> None:
        language = own_language(self._words)
        if person.id != self._person.id:
            self.details.verticalScrollBar().setValue(0)
        self._person = person
        self.title.setText(titled_name(person, language) or self._words.gettext("New person"))
        self.second.setText(roles_line(person, today(), language))
        self.details.show_value(person)
        self._begin(self.page)

    def _begin(self, page: str) -> None:
        """Looks for quotes or photos, unless those of these names are shown."""
        if page in ("quotes", "photos") and self._names.get(page) != self.names:
            self._names[page] = self.names
            (self.quotes if page == "quotes" else self.photos).begin()


class OrganisationSheet(Sheet):
    """An organisation: details with its boilerplates, and who has or had a role there."""

    def __init__(self, apply: Apply, theme: Theme, words: Catalogue) -> None:
        super().__init__(words.gettext("Of the organisation"), theme, words)
        self.details = organisation_details(apply, theme, words)
        self.members = MembersPage(theme, words)
        self._shown = ""
        self.add_page("details", words.gettext("Details"), self.details)
        self.add_page("people", words.gettext("People"), self.members)
        self.show_page("details")

    def show_organisation(self, organisation: KeptOrganisation, members: Sequence[Listed]) -> None:
        language = own_language(self._words)
        if organisation.id != self._shown:
            self._shown = organisation.id
            self.details.verticalScrollBar().setValue(0)
        self.title.setText(titled_name(organisation, language) or self._words.gettext("New organisation"))
        self.second.setText(second_name(organisation, language))
        self.details.show_value(organisation)
        self.members.show_people(members)
        people = self._words.gettext("People")
        self.tabs.tab("people").setText(f"{people} {len(members)}" if members else people)
