"""Sheets, dialogs and the panes beside the text."""

from __future__ import annotations

from tests.screenshots.studio import Studio, topic, wait


@topic("facts")
def facts(studio: Studio) -> None:
    bar = studio.window.editor.facts
    assert bar
    for fact in ("issuers", "dateline", "embargo", "contacts", "more"):
        bar.edit(fact)
        wait()
        if bar.sheet:
            studio.take(f"fact-{fact}", bar.sheet)
            bar.sheet.close()
            wait(50)


@topic("side")
def side(studio: Studio) -> None:
    window = studio.window
    window.library.open_requested.emit("other3")
    wait(400)
    window.unfold_side()
    for page in ("approvals", "preview", "versions", "sent"):
        if window.side.has_page(page):
            window.side.show_page(page)
            wait(600)
            studio.take(f"side-{page}")


@topic("dialogs")
def dialogs(studio: Studio) -> None:
    pages = studio.window.pages
    pages.show_settings()
    studio.take("settings", pages.settings_dialog)
    if pages.settings_dialog:
        pages.settings_dialog.reject()
    for name, show in (("keys", pages.show_keys), ("about", pages.show_about)):
        show()
        studio.take(name, pages.page)
        if pages.page:
            pages.page.reject()
    studio.window.topbar.menu.click()
    studio.take("menu", pages.menu)
    if pages.menu:
        pages.menu.close()
