"""Hand-over and templates: giving, a merge with conflicts, the chooser, the sheet of a new template."""

from __future__ import annotations

import tempfile
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.edits import set_text
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.ui.templates.chooser import TemplateChooser
from editor.workflow.handover import hand_over, keep_new, receive
from editor.workflow.templates import save_as_template
from tests.screenshots.studio import LOOKS, Studio, topic, wait

SIZED = (*LOOKS, ("de", "light", 200))


def _wrote(release: Release, kind: Kind, language: Language, text: str) -> Release:
    block = release.first(kind)
    assert block
    return set_text(release, block.id, language, RichText.plain_text(text))


def _came_back(studio: Studio, folder: Path) -> Path:
    """The open release handed to a colleague, changed there, and handed back."""
    there, back = folder / "there.zweispalter", folder / "back.zweispalter"
    release = studio.rows and studio.session.draft and studio.session.draft.present
    assert release
    studio.store.submit(lambda archive: hand_over(archive, release, there, by="Paul Seidel")).result(20)
    with Archive.open(folder / "colleague") as archive:
        theirs = keep_new(archive, receive(archive, there))
        theirs = _wrote(theirs, Kind.HEADLINE, Language.DE, "Zwei Netzwerke teilen ein Labor für Optik und Medizin")
        theirs = _wrote(theirs, Kind.PARAGRAPH, Language.DE, "Das Labor steht allen 64 Mitgliedern ab März offen.")
        theirs = _wrote(theirs, Kind.PARAGRAPH, Language.EN, "From March, the lab is open to all 64 members.")
        theirs = _wrote(theirs, Kind.KICKER, Language.EN, "Alliance")
        hand_over(archive, theirs, back, by="Aylin Kaya")
    return back


@topic("handover", looks=SIZED)
def handover(studio: Studio) -> None:
    window = studio.window
    window.handover.give()
    studio.take("handover", window.handover.giving)
    if window.handover.giving:
        window.handover.giving.reject()
    with tempfile.TemporaryDirectory() as folder:
        file = _came_back(studio, Path(folder))
        draft = studio.session.draft
        assert draft
        draft.apply(lambda r: _wrote(r, Kind.HEADLINE, Language.DE, "Zwei Netzwerke gründen ein gemeinsames Labor"))
        draft.apply(lambda r: _wrote(r, Kind.PARAGRAPH, Language.DE, "Das Labor steht allen Betrieben offen."))
        window.open_files([file])
        wait(900)
        studio.take("handover-merge", window.handover.receiving)
        window.resize(900, 600)
        if window.handover.receiving:
            window.handover.receiving._finish()
        window.resize(1440, 900)
        wait(900)
        studio.take("handover-merged")


@topic("templates", looks=SIZED)
def templates(studio: Studio) -> None:
    window = studio.window
    release = studio.session.draft and studio.session.draft.present
    assert release
    studio.store.submit(lambda archive: save_as_template(archive, release, "Netzwerkmeldung")).result(20)
    window.templates.choose()
    wait(400)
    chooser = window.templates.chooser
    assert isinstance(chooser, TemplateChooser)
    studio.take("templates-own", chooser)
    chooser.names.setCurrentRow(1)
    studio.take("templates", chooser)
    chooser.names.setCurrentRow(0)
    chooser.remove.click()
    studio.take("templates-removed", chooser)
    chooser.reject()
    window.templates.save()
    studio.take("template-save", window.templates.sheet)
    if window.templates.sheet:
        window.templates.sheet.reject()
    window.topbar.menu.click()
    studio.take("menu-release", window.pages.menu)
    if window.pages.menu:
        window.pages.menu.close()
