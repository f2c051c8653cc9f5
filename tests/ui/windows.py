"""Every window, dialog, sheet and menu of the program by name, each opened as the user opens it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Kind
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Role
from editor.domain.distribution import DistributionList, Recipient
from editor.domain.edits import set_text
from editor.domain.handover import Handover
from editor.domain.merging import Choice, merge
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.domain.template import Template
from editor.i18n import Catalogue, catalogue
from editor.ui.directory.dialog import DirectoryDialog
from editor.ui.handover.receiving import ReceivingDialog
from editor.ui.houses.dialog import HousesDialog
from editor.ui.houses.pages import page_names
from editor.ui.houses.profiles_control import ProfilesControl
from editor.ui.lists.dialog import ListsDialog
from editor.ui.theme import Theme
from editor.ui.window import MainWindow
from editor.workflow.templates import built_in
from tests.ui.conftest import Desk

PAGES = tuple(page_names(catalogue("en")))
"""The pages of settings of a house style."""


def dress(desk: Desk, theme: Theme, words: Catalogue) -> None:
    """Puts a window in another look or language in the place of the one on the desk."""
    old = desk.window
    assert desk.session.draft
    new = MainWindow(desk.session, old.settings, theme, words, ask=desk.ask)
    new.resize(old.size())
    new.show()
    new.library.take_over(old.library)
    new.show_draft(desk.session.draft)
    desk.window = new
    old.hide()
    old.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    new.activateWindow()
    desk.bot.waitUntil(new.isActiveWindow)


def _page(window: MainWindow) -> QWidget:
    assert window.pages.page
    return window.pages.page


def _settings(window: MainWindow) -> QWidget:
    window.pages.show_settings()
    assert window.pages.settings_dialog
    return window.pages.settings_dialog


def _keys(window: MainWindow) -> QWidget:
    window.pages.show_keys()
    return _page(window)


def _about(window: MainWindow) -> QWidget:
    window.pages.show_about()
    return _page(window)


def _houses(name: str) -> Callable[[MainWindow], QWidget]:
    """The house styles with one of their pages of settings; where there are profiles, with one."""

    def open_page(window: MainWindow) -> QWidget:
        window.pages.show_houses()
        dialog = _page(window)
        assert isinstance(dialog, HousesDialog)
        dialog.show_page(name)
        for profiles in dialog.findChildren(ProfilesControl):
            profiles.add.click()
        return dialog

    return open_page


def _lists(window: MainWindow) -> QWidget:
    window.pages.show_lists()
    dialog = _page(window)
    assert isinstance(dialog, ListsDialog)
    dialog.show_lists([DistributionList(name="Press", recipients=(Recipient("news@example.org", "News"),))])
    return dialog


def _people(page: str) -> Callable[[MainWindow], QWidget]:
    """People and organisations with two that may be one, and one page of them."""

    def open_page(window: MainWindow) -> QWidget:
        window.pages.show_people()
        dialog = _page(window)
        assert isinstance(dialog, DirectoryDialog)
        role = Role(Bilingual("Leiterin", "Head"), Bilingual.same("OptikNetz"))
        one = KeptPerson(name="Jana Brandt", roles=(role,), email="jana@example.org")
        other = KeptPerson(name="J. Brandt", email="brandt@example.org")
        about = DatedBoilerplate(Bilingual("Über uns", "About us"))
        dialog.panes.load((one, other, KeptOrganisation(name=Bilingual.same("OptikNetz"), boilerplates=(about,))))
        dialog.doubles.show_pairs([(one, other)])
        match page:
            case "organisation":
                dialog.panes.show_kind("organisations")
            case "doubles":
                dialog.doubles.show_first()
            case "adopt":
                dialog.arrivals.show_adopting()
            case _:
                dialog.person.show_page(page)
        return dialog

    return open_page


def _giving(window: MainWindow) -> QWidget:
    window.handover.give()
    assert window.handover.giving
    return window.handover.giving


def _receiving(window: MainWindow) -> QWidget:
    """A merge with two conflicts and one change that is taken over."""
    draft = window.session.draft
    assert draft
    base = draft.present

    def wrote(release: Release, kind: Kind, text: str) -> Release:
        block = release.first(kind)
        assert block
        return set_text(release, block.id, Language.DE, RichText.plain_text(text))

    mine = wrote(wrote(base, Kind.HEADLINE, "Meine Zeile"), Kind.LEAD, "Mein Vorspann")
    theirs = wrote(wrote(wrote(base, Kind.HEADLINE, "Ihre Zeile"), Kind.LEAD, "Ihr Vorspann"), Kind.KICKER, "Neu")
    handover = Handover(theirs, datetime(2027, 2, 18, 9, tzinfo=UTC), "Aylin Kaya")
    merged = merge(base, mine, theirs, default=Choice.MINE)
    dialog = ReceivingDialog(handover, mine, merged, window._theme, window._words, window)
    dialog.open()
    return dialog


def _templates(window: MainWindow) -> QWidget:
    window.templates.choose()
    chooser = window.templates.chooser
    assert chooser
    release = built_in()[0].release
    chooser.show_templates((Template("own", Bilingual.same("Own"), release), *built_in()))
    return chooser


def _new_template(window: MainWindow) -> QWidget:
    window.templates.save()
    assert window.templates.sheet
    return window.templates.sheet


def _backups(window: MainWindow) -> QWidget:
    window.pages.show_backups()
    return _page(window)


def _export(window: MainWindow) -> QWidget:
    window.dialogs.export(Path.home(), ("docx", "html"))
    assert window.dialogs.export_dialog
    return window.dialogs.export_dialog


def _send(window: MainWindow) -> QWidget:
    window.dialogs.send()
    assert window.dialogs.send_dialog
    return window.dialogs.send_dialog


def _menu(window: MainWindow) -> QWidget:
    window.topbar.menu.click()
    assert window.pages.menu
    return window.pages.menu


def _fact(name: str) -> Callable[[MainWindow], QWidget]:
    def open_fact(window: MainWindow) -> QWidget:
        assert window.editor.facts
        window.editor.facts.edit(name)
        assert window.editor.facts.sheet
        return window.editor.facts.sheet

    return open_fact


def _find(window: MainWindow) -> QWidget:
    window.editor.open_find(replacing=True)
    assert window.editor.finding
    return window.editor.finding.bar


def _row(kind: Kind) -> Callable[[MainWindow], QWidget]:
    """The row of a kind, its details open."""

    def open_row(window: MainWindow) -> QWidget:
        rows, draft = window.editor.rows, window.session.draft
        assert rows
        assert draft
        block = draft.present.first(kind)
        assert block
        rows.focus_block(block.id, draft.present.lead)
        return rows.row(block.id)

    return open_row


def _side(page: str) -> Callable[[MainWindow], QWidget]:
    def open_page(window: MainWindow) -> QWidget:
        window.unfold_side()
        window.side.show_page(page)
        return window.side

    return open_page


DIALOGS: dict[str, Callable[[MainWindow], QWidget]] = {
    "handover": _giving,
    "merge": _receiving,
    "templates": _templates,
    "new template": _new_template,
    "settings": _settings,
    "keys": _keys,
    "about": _about,
    **{f"houses {name}": _houses(name) for name in PAGES},
    "lists": _lists,
    "backups": _backups,
    **{f"people {page}": _people(page) for page in ("details", "quotes", "photos", "organisation", "doubles", "adopt")},
    "export": _export,
    "send": _send,
}

SHEETS: dict[str, Callable[[MainWindow], QWidget]] = {
    "menu": _menu,
    **{f"fact {name}": _fact(name) for name in ("issuers", "dateline", "embargo", "contacts", "more")},
}

PARTS: dict[str, Callable[[MainWindow], QWidget]] = {
    "window": lambda window: window,
    "find": _find,
    "quote": _row(Kind.QUOTE),
    "photo": _row(Kind.PHOTO),
    **{f"side {page}": _side(page) for page in ("checks", "preview", "fields", "approvals", "versions", "sent")},
}

EVERYTHING = {**PARTS, **SHEETS, **DIALOGS}
