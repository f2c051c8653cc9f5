"""What stands on the sheet of each fact that has a button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from editor.domain.draft import Place
from editor.domain.edits import proposed_source
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.facts.contact_kind import ContactKindChoice
from editor.ui.facts.days import ReleaseDay
from editor.ui.facts.embargo import EmbargoEditor
from editor.ui.facts.form import Form, WidgetLine
from editor.ui.facts.items import ItemKind, Items
from editor.ui.facts.lines import Line, bilingual, contact_lines, issuer_lines
from editor.ui.facts.popover import Popover
from editor.ui.writing.context import WritingContext


def _issuers(sheet: Popover, context: WritingContext) -> None:
    words = context.words
    items = Items(ItemKind("issuers", issuer_lines, words.gettext("Add issuer"), completed="name"), context)
    sheet.add(items, items.show_release)


def _dateline(sheet: Popover, context: WritingContext) -> None:
    words = context.words
    form = Form([bilingual(words.gettext("Place"), "place"), (words.gettext("Date"), ReleaseDay(context))], context)
    sheet.add(form, form.show_release)


def _embargo(sheet: Popover, context: WritingContext) -> None:
    editor = EmbargoEditor(context)
    sheet.add(editor, editor.show_release)


def _contacts(sheet: Popover, context: WritingContext) -> None:
    words = context.words
    pattern = words.gettext("Contact {number}")

    def lines(words: Catalogue, index: int) -> list[Line | WidgetLine]:
        return [*contact_lines(words, index), (words.gettext("Asked about"), ContactKindChoice(index, context))]

    kind = ItemKind(
        "contacts",
        lines,
        words.gettext("Add another contact"),
        lambda index: pattern.format(number=index + 1),
        "name",
    )
    items = Items(kind, context)
    sheet.add(items, items.show_release)


def _source(sheet: Popover, context: WritingContext) -> None:
    words = context.words
    form = Form([bilingual(words.gettext("Source"), "source", proposed_source)], context)
    take = QPushButton(words.gettext("Take over the issuers"))
    take.setObjectName("quiet")
    take.clicked.connect(lambda: context.apply(_with_proposed_source, place=Place("", "source")))

    def show(release: Release) -> None:
        take.setVisible(_with_proposed_source(release) is not release and not context.locked(None))

    sheet.add(form, form.show_release)
    sheet.add(take, show)
    show(context.draft.present)


def _with_proposed_source(release: Release) -> Release:
    proposed = proposed_source(release)
    return replace(release, source=proposed) if proposed and proposed != release.source else release


SHEETS: dict[str, Callable[[Popover, WritingContext], None]] = {
    "issuers": _issuers,
    "dateline": _dateline,
    "embargo": _embargo,
    "contacts": _contacts,
    "source": _source,
}
