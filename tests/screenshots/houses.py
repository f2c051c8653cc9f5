"""The house styles and the distribution lists."""

from __future__ import annotations

from dataclasses import replace

from editor.compose.formats import Profile
from editor.domain.bilingual import Bilingual, Language
from editor.domain.distribution import DistributionList, Recipient
from editor.domain.people import Contact
from editor.ui.houses.dialog import HousesDialog
from editor.ui.houses.pages import page_names
from editor.ui.lists.dialog import ListsDialog
from tests.screenshots.studio import LOOKS, Studio, topic, wait

SIZED = (*LOOKS, ("de", "light", 200))


@topic("house", looks=SIZED)
def house(studio: Studio) -> None:
    """Each page of settings; in a narrow window the example in their place."""
    dialog = _opened(studio)
    for name in page_names(studio.window._words):
        dialog.show_page(name)
        studio.take(f"house-{name}", dialog)
    dialog.resize(828, 528)
    studio.take("house-narrow", dialog)
    if dialog.turn.isVisible():
        dialog.turn.click()
        studio.take("house-narrow-example", dialog)
    dialog.apply.click()
    dialog.reject()


def _opened(studio: Studio) -> HousesDialog:
    studio.window.pages.show_houses()
    dialog = studio.window.pages.page
    assert isinstance(dialog, HousesDialog)
    dialog.working.apply(
        lambda each: replace(
            each,
            name="OptikNetz Lahntal",
            organisation=Bilingual.same("OptikNetz Lahntal"),
            contacts=(Contact(name="Paul Seidel", email="presse@optiknetz.example"),),
            profiles=(Profile("Lokalpresse", limit=3000),),
        )
    )
    wait()
    return dialog


@topic("lists")
def lists(studio: Studio) -> None:
    studio.window.pages.show_lists()
    dialog = studio.window.pages.page
    assert isinstance(dialog, ListsDialog)
    wait()
    studio.take("lists-none", dialog)
    press = (Recipient("redaktion@example.org", "Lokalredaktion"), Recipient("news@example.com"))
    dialog.show_lists(
        (
            DistributionList(name="Lokalpresse Mittelhessen", language=Language.DE, recipients=press),
            DistributionList(name="Trade press", language=Language.EN),
        )
    )
    dialog.sheet.addresses.appendPlainText("kein-at-zeichen\nNEWS@example.com")
    wait(400)
    studio.take("lists", dialog)
