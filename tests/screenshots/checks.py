"""What the checks found, in the window, and the page that explains the rules."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolTip

from editor.checks.engine import Checker
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Kind, Photo
from editor.domain.edits import set_text
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.ui.checking.page import ChecksPage
from editor.ui.rules.dialog import RulesDialog
from tests.screenshots.studio import LOOKS, Studio, topic, wait

SIZES = (*LOOKS, ("de", "light", 200), ("en", "dark", 150))

_FAULTS = (
    (Kind.LEAD, Language.DE, "2027", "Sonntag", "Donnerstag"),
    (Kind.LEAD, Language.EN, "2027", "€1.2", "€1.5"),
    (Kind.PARAGRAPH, Language.DE, "Wer eine Linse", "Bisher", "So z.B. bisher - leider -"),
)
"""Kind, language, a stretch by which the block is known, what stands there and what shall."""


def _faulty(release: Release) -> Release:
    """The sample with the faults of a hurried morning."""
    for kind, language, known, right, wrong in _FAULTS:
        block = next(each for each in release.blocks if each.kind is kind and known in each.text[language].plain)
        text = block.text[language].plain.replace(right, wrong)
        release = set_text(release, block.id, language, RichText.plain_text(text))
    blank = (replace(each, alt=Bilingual("", "")) if isinstance(each, Photo) else each for each in release.blocks)
    return replace(release, blocks=tuple(blank), source=Bilingual("", ""))


def _checked(studio: Studio) -> ChecksPage:
    """The pane with the findings of the faulty sample."""
    while studio.session.draft is None:
        wait()
    draft, window = studio.session.draft, studio.window
    draft.apply(_faulty)
    window.unfold_side()
    window.side.show_page("checks")
    window.checks.look_with(Checker())
    wait(900)
    assert window.checks.page
    return window.checks.page


@topic("checks", looks=SIZES)
def checks(studio: Studio) -> None:
    page = _checked(studio)
    studio.take("checks")
    window = studio.window
    window.checks.step(1)
    wait()
    studio.take("checks-in-use")
    _hover(studio)
    page.lines[1].setFocus()
    studio.take("checks-line")
    page.foot.head.click()
    studio.take("checks-sentences")
    for width, height in ((1024, 700), (1920, 1080)):
        window.resize(width, height)
        studio.take(f"checks-{width}")


def _hover(studio: Studio) -> None:
    """The words that the mouse over a fault shows."""
    checks = studio.window.checks
    finding = checks.current
    focus = QApplication.focusWidget()
    if checks.checks and finding and focus:
        QToolTip.showText(studio.window.mapToGlobal(QPoint(600, 300)), checks.checks.explained(finding), focus)
        tip = next((each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")), None)
        studio.take("checks-hover", tip)
        QToolTip.hideText()


@topic("checks-empty")
def empty(studio: Studio) -> None:
    window = studio.window
    window.unfold_side()
    window.side.show_page("checks")
    window.checks.look_with(Checker(()))
    wait(600)
    studio.take("checks-empty")


@topic("rules", looks=(*LOOKS, ("de", "light", 200)))
def rules(studio: Studio) -> None:
    studio.window.pages.show_rules("DE-A-01")
    dialog = studio.window.pages.page
    assert isinstance(dialog, RulesDialog)
    wait(300)
    studio.take("rules", dialog)
    dialog.list.select("CL-03")
    studio.take("rules-across", dialog)
