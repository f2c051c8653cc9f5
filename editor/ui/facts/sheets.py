"""What stands on the sheet of each fact."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.domain.edits import switch_lead
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.choice import Choice
from editor.ui.facts.form import Form
from editor.ui.facts.lines import (
    bilingual,
    boilerplate_lines,
    contact_lines,
    issuer_lines,
    keywords_line,
    shared,
)
from editor.ui.facts.popover import Popover
from editor.ui.facts.timing import EmbargoEditor, ReleaseDay
from editor.ui.writing.context import WritingContext

TALL = 520
"""Pixels a sheet of many lines takes at most; the rest is scrolled to."""


def _issuers(sheet: Popover, context: WritingContext) -> None:
    form = Form(issuer_lines(context.words, context.draft.present), context)
    sheet.add(form, form.show_release)


def _dateline(sheet: Popover, context: WritingContext) -> None:
    form = Form([bilingual(context.words.gettext("Place"), "place")], context)
    day = ReleaseDay(context)
    form.add_line(context.words.gettext("Date"), day)
    sheet.add(form, form.show_release)
    sheet.add_part(day.show_release)


def _embargo(sheet: Popover, context: WritingContext) -> None:
    editor = EmbargoEditor(context)
    sheet.add(editor, editor.show_release)


def _contacts(sheet: Popover, context: WritingContext) -> None:
    """The contacts there are, and a button for one more."""
    words = context.words
    parts: list[QWidget] = []
    for index in range(max(len(context.draft.present.contacts), 1)):
        parts += [_heading(words.gettext("Contact"))] if index else []
        parts.append(Form(contact_lines(words, index), context))
    sheet.add_scrolled(parts, TALL)
    add = QPushButton(words.gettext("Add another contact"))
    add.setObjectName("quiet")
    sheet.add(add)

    def unfold() -> None:
        add.hide()
        sheet.add_below(
            [
                _heading(words.gettext("Contact")),
                Form(contact_lines(words, max(1, len(context.draft.present.contacts))), context),
            ]
        )

    add.clicked.connect(unfold)


def _source(sheet: Popover, context: WritingContext) -> None:
    form = Form([bilingual(context.words.gettext("Source"), "source")], context)
    sheet.add(form, form.show_release)


def _more(sheet: Popover, context: WritingContext) -> None:
    words, release = context.words, context.draft.present
    lead = Choice(words.gettext("Lead language"), {each: language_name(words, each) for each in LANGUAGES})
    lead.show_value(release.lead)
    lead.chosen.connect(lambda language: context.apply(lambda r: switch_lead(r, language)))
    lead.setEnabled(not context.locked(None))
    form = Form(
        [
            bilingual(words.gettext("Label"), "label"),
            shared(words.gettext("Number"), "number", hint=words.gettext("given at the first final export")),
            keywords_line(words),
            bilingual(words.gettext("Licence line"), "licence"),
        ],
        context,
    )
    form.add_line(words.gettext("Lead language"), lead)
    parts: list[QWidget] = [form]
    parts += _boilerplates(words, context, release)
    note = Form([shared(words.gettext("Internal note"), "note", long=True)], context)
    sheet.add_scrolled([*parts, _heading(words.gettext("For ourselves")), note], TALL)


def _boilerplates(words: Catalogue, context: WritingContext, release: Release) -> list[QWidget]:
    parts: list[QWidget] = []
    for index in range(len(release.boilerplates) + 1):
        new = index == len(release.boilerplates)
        name = words.gettext("Boilerplate {number}").format(number=index + 1)
        parts.append(_heading(words.gettext("New boilerplate") if new else name))
        parts.append(Form(boilerplate_lines(words, index), context))
    return parts


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("sheetHeading")
    label.setIndent(0)
    return label


SHEETS: dict[str, Callable[[Popover, WritingContext], None]] = {
    "issuers": _issuers,
    "dateline": _dateline,
    "embargo": _embargo,
    "contacts": _contacts,
    "source": _source,
    "more": _more,
}
