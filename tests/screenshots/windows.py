"""The window as a whole: in every size, empty, large, and with the text alone."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from tests.screenshots.studio import LOOKS, Studio, topic, wait

SIZES = ((860, 560), (1100, 700), (1440, 900), (2560, 1440))


@topic("window", looks=LOOKS)
def window(studio: Studio) -> None:
    studio.enter(Kind.LEAD, Language.EN)
    for width, height in SIZES:
        studio.window.resize(width, height)
        studio.take(f"window-{width}x{height}")


@topic("zoom", looks=(("de", "light", 200), ("en", "dark", 200), ("de", "light", 80)))
def zoom(studio: Studio) -> None:
    studio.take("zoom")
    studio.window.pages.show_settings()
    studio.take("zoom-settings", studio.window.pages.settings_dialog)


@topic("focus")
def focus(studio: Studio) -> None:
    studio.enter(Kind.PARAGRAPH)
    studio.window.toggle_focus()
    studio.take("focus")


@topic("empty", empty=True)
def empty(studio: Studio) -> None:
    studio.window.resize(1100, 700)
    studio.take("empty")
    studio.session.new_release()
    wait(400)
    studio.take("new")


@topic("nothing-found", looks=LOOKS[:1])
def nothing_found(studio: Studio) -> None:
    studio.window.library.search.setText("Zwergpinguin")
    wait(400)
    studio.take("nothing-found")


@topic("fields", looks=LOOKS)
def fields(studio: Studio) -> None:
    studio.enter(Kind.HEADLINE)
    studio.window.unfold_side()
    studio.window.side.show_page("fields")
    page = studio.window.copying.page
    assert page
    for line in page.lines[:3]:
        line.copy.click()
    studio.take("fields")
    studio.window.side.show_page("preview")
    studio.take("preview")
