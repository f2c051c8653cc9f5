"""Backups, and what is said while something cannot be saved or the data folder stands badly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from editor.domain.blocks import Kind
from editor.errors import StoreError
from editor.store.backup import daily_copy
from editor.store.places import Risk
from editor.terms import place_at_risk
from editor.ui.backups.dialog import BackupsDialog
from editor.ui.notice_bar import NoticeBar
from editor.ui.place_notice import NOTICE
from tests.screenshots.studio import LOOKS, Studio, topic, wait

FULL = "The archive in {folder} could not be saved because the disk is full; free some space, your text is still here."


@topic("backups", looks=LOOKS)
def backups(studio: Studio) -> None:
    for days in (40, 8, 1, 0):
        daily_copy(studio.store.folder, datetime.now(UTC) - timedelta(days=days))
    studio.window.pages.show_backups()
    dialog = studio.window.pages.page
    assert isinstance(dialog, BackupsDialog)
    dialog.show_folder("/media/presse/Sicherungen")
    wait(400)
    studio.take("backups", dialog)
    dialog.sheet.verify.click()
    wait(600)
    studio.take("backups-verified", dialog)
    dialog.sheet.restore.click()
    wait(600)
    studio.take("backups-restore", dialog)


@topic("notices", looks=LOOKS)
def notices(studio: Studio) -> None:
    studio.enter(Kind.HEADLINE)
    studio.session.save_failed.emit(StoreError(FULL, folder="D:/Presse"))
    studio.take("save-failed")
    bar = studio.window.notices
    assert isinstance(bar, NoticeBar)
    words = studio.window._words
    bar.hush("troubleBar")
    bar.notice(NOTICE).say(
        place_at_risk(words, Risk.SYNCHRONISED, "OneDrive"),
        (words.gettext("Backups …"), studio.window.pages.show_backups),
        (words.gettext("Don't show again"), lambda: None),
    )
    studio.take("place")
