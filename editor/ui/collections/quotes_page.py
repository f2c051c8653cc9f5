"""All quotes of the archive as a book of clippings: searched, looked through, copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedQuote, CollectedQuotes, QuoteWish
from editor.terms import language_name
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.collections.clippings import clipping, languages_of, read_out
from editor.ui.collections.filter_bar import FilterBar, NameTexts
from editor.ui.collections.paged_model import PagedModel, PagedView
from editor.ui.collections.quote_delegate import QuoteDelegate
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme


class QuotesPage(QWidget):
    """Shows pages of quotes; wishes for others, for a place and for the clipboard."""

    wished = Signal(object, object)
    """A QuoteWish, and where the page begins (None: the first one)."""
    place_requested = Signal(str, str)
    copy_requested = Signal(str)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.filter = FilterBar(words.gettext("Search quotes"), _speaker(words), theme, words)
        self._wanted: QuoteWish | None = None
        self.model: PagedModel[CollectedQuote] = PagedModel(lambda quote: read_out(quote, words), self)
        self._delegate = QuoteDelegate(theme, words)
        self.view = PagedView(self.model, words.gettext("Quotes"))
        self.view.setObjectName("cards")
        self.view.setItemDelegate(self._delegate)
        self.note = EmptyNote(theme)
        self.note.setContentsMargins(theme.px(8), 0, theme.px(8), 0)  # as far in as the filters above it
        self.note.hide()
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.copy = text_button(words.gettext("Copy quote"))
        self.copy.setToolTip(f"{words.gettext('Copies the quote with speaker and source')} ({shown('Ctrl+C')})")
        self.go = text_button(words.gettext("Open press release"))
        self.go.setToolTip(f"{words.gettext('Opens the press release at this quote')} ({shown('Return')})")
        self._lay_out()
        self._connect()
        self._show_current(None)

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QVBoxLayout()
        top.setContentsMargins(px(24), px(14), px(24), px(12))
        top.addWidget(self.filter)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(24), px(12))
        foot.setSpacing(px(10))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.copy)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.note, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.filter.changed.connect(self._follow_filter)
        self.filter.list_wanted.connect(self.view.enter)
        self.model.page_wanted.connect(lambda after: self.wished.emit(self._wanted, after))
        self.view.opened.connect(self._open)
        self.view.copied.connect(self._copy)
        self.view.chosen.connect(self._show_current)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.copy.clicked.connect(lambda: self._copy(self.view.current))
        self.go.clicked.connect(lambda: self._open(self.view.current))

    # -- values

    @property
    def wish(self) -> QuoteWish:
        """What the filters say."""
        return QuoteWish(self.filter.text, self.filter.names, self.filter.chosen_year)

    def ask(self) -> None:
        """Asks for the first page of what is wanted."""
        self._wanted = self.wish
        self.wished.emit(self._wanted, None)

    def _follow_filter(self) -> None:
        """What was asked for already is not asked for again."""
        if self.wish != self._wanted:
            self.ask()

    def show_page(self, wish: QuoteWish, found: CollectedQuotes, after: object | None) -> None:
        """The page from `after` on; one that is not wanted any more is dropped."""
        if wish != self._wanted or (after is not None and after != self.model.after):
            return
        if after is None:
            self._delegate.show_search(wish.text)
            self.model.show_page(found.quotes, found.after)
        else:
            self.model.add_page(found.quotes, found.after)
        if not found.quotes:
            self.model.want_more()
        self._show_count()

    def _show_count(self) -> None:
        words, count = self._words, self.model.rowCount()
        is_empty = not count and not self.model.has_more
        for part in (self.view, self.copy, self.go):
            part.setVisible(not is_empty)
        self.note.setVisible(is_empty)
        self.count.setText(self._counted(count))
        self._show_current(self.view.current)
        if not is_empty:
            return
        if self.filter.is_empty:
            text = words.gettext("What people say in press releases is gathered here, newest first, with who said it.")
            self.note.show_words("copy", words.gettext("No quotes yet"), text)
            self.note.offer("", None)
        else:
            text = words.gettext("Try fewer words, another name or all years. Parts of words count.")
            self.note.show_words("search", words.gettext("No such quote"), text)
            self.note.offer(words.gettext("Show all quotes"), self.filter.clear)

    def _counted(self, count: int) -> str:
        words = self._words
        if self.model.is_full and self.model.has_more:
            text = words.gettext("The newest {count} quotes. Search, or choose a speaker or a year, to see older ones.")
            return text.format(count=count)
        if self.model.has_more:
            return words.gettext("The newest {count} quotes; more follow as you scroll.").format(count=count)
        return words.ngettext("{count} quote", "{count} quotes", count).format(count=count) if count else ""

    def _show_current(self, quote: object | None) -> None:
        for button in (self.copy, self.go):
            button.setEnabled(isinstance(quote, CollectedQuote))

    # -- wishes

    def _open(self, quote: object) -> None:
        if isinstance(quote, CollectedQuote):
            self.place_requested.emit(quote.release_id, quote.block_id)

    def _copy(self, quote: object) -> None:
        if isinstance(quote, CollectedQuote):
            languages = languages_of(quote) or (quote.lead,)
            self.copy_requested.emit(clipping(quote, languages[0], self._words))
            self.count.setText(self._words.gettext("Copied, with speaker and source."))

    def _show_menu(self, at: QPoint) -> None:
        quote = self.model.item(self.view.indexAt(at).row())
        if quote is None:
            return
        words = self._words
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.gettext("Open press release"), partial(self._open, quote))
        for language in languages_of(quote):
            name = words.gettext("Copy in {language}").format(language=language_name(words, language))
            text = clipping(quote, language, words)
            menu.addAction(name, partial(self.copy_requested.emit, text))
        menu.addAction(words.gettext("All quotes of this speaker"), partial(self.filter.choose_name, quote.person.name))
        menu.popup(self.view.viewport().mapToGlobal(at))


def _speaker(words: Catalogue) -> NameTexts:
    def counted(count: int) -> str:
        return words.ngettext("{count} quote", "{count} quotes", count).format(count=count)

    tip = words.gettext("Speaker: type a part of the name and choose")
    return NameTexts(words.gettext("Speaker"), tip, words.gettext("All speakers"), counted)
