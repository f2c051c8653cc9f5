"""Every quote that a person ever gave, newest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication

from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedQuote, CollectedQuotes
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.directory.found_page import FoundPage
from editor.ui.directory.quote_lines import QuoteDelegate, read_out
from editor.ui.theme import Theme


class QuotesPage(FoundPage[CollectedQuote]):
    """Opens the release of a quote and copies its words."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        spoken = partial(read_out, words=words)
        super().__init__(words.gettext("Quotes"), spoken, QuoteDelegate(theme, words), theme, words)
        self.note.show_words(
            "search",
            words.gettext("No quote yet"),
            words.gettext("What this person is quoted with in press releases, under any of the names, stands here."),
        )
        self.copy_button = text_button(words.gettext("Copy the quote"))
        self.copy_button.setToolTip(f"{self.copy_button.text()} ({shown('Ctrl+C')})")
        self.add_tool(self.copy_button)
        self.list.copied.connect(_copy)
        self.copy_button.clicked.connect(lambda: _copy(self.list.current))

    def show_quotes(self, page: CollectedQuotes) -> None:
        """Shows one more page."""
        self.show_items(page.quotes, page.after)

    def open_item(self, item: object) -> None:
        if isinstance(item, CollectedQuote):
            self.open_requested.emit(item.release_id, item.block_id)


def _copy(quote: object) -> None:
    if isinstance(quote, CollectedQuote):
        texts = (quote.text.de, quote.text.en)
        QGuiApplication.clipboard().setText("\n\n".join(text for text in texts if text))
