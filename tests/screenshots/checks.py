"""What the checks found, in the window, and the page that explains the rules."""

from __future__ import annotations

from editor.ui.rules.dialog import RulesDialog
from tests.screenshots.studio import LOOKS, Studio, topic, wait


@topic("rules", looks=LOOKS)
def rules(studio: Studio) -> None:
    studio.window.pages.show_rules("DE-A-01")
    dialog = studio.window.pages.page
    assert isinstance(dialog, RulesDialog)
    wait(300)
    studio.take("rules", dialog)
    dialog.list.select("CL-03")
    studio.take("rules-across", dialog)
