"""The main job in the window: import, translate, export, send, archive, find again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.bilingual import Language
from editor.domain.release import Status
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "releases" / "00-global-denken" / "release.txt"

OWN = """Zwei Netzwerke öffnen ein gemeinsames Prüflabor

Das OptikNetz Lahntal und das MedCluster Nord teilen sich von Februar an ein Labor für Oberflächenmessung in Gießen. \
64 Betriebe der Gesundheitswirtschaft können es stundenweise buchen.

„Wer Linsen schleift und wer Herzklappen prüft, misst am Ende dasselbe“, sagt Dr. Jana Brandt, Leiterin des \
OptikNetzes Lahntal. Thematische Schnittmengen gebe es genug, so Niggemann.

18.02.2027
Quelle: OptikNetz Lahntal
"""


@pytest.fixture(params=["own", "real"])
def text_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A release to import: one of our own, and a real one where the samples lie beside the checkout."""
    if request.param == "real":
        if not SAMPLE.is_file():
            pytest.skip("the folder of sample releases is not beside the checkout")
        return SAMPLE
    file = tmp_path / "release.txt"
    file.write_text(OWN, "utf-8")
    return file


def import_file(desk: Desk, file: Path) -> None:
    desk.ask.chosen_files = [file]
    with desk.bot.waitSignal(desk.session.imported):
        QTest.mouseClick(desk.window.topbar.import_, Qt.MouseButton.LeftButton)


def translate(desk: Desk) -> None:
    """Writes an English text into every row that has none."""
    rows = desk.window.editor.rows
    assert rows
    for number, block in enumerate(desk.release.blocks):
        rows.focus_block(block.id, EN)
        desk.type(f"English text number {number}.")
    rows.edits.leave_all()


def set_status(desk: Desk, status: Status) -> None:
    QTest.mouseClick(desk.window.topbar.steps[status], Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: desk.release.stage is status)


def send(desk: Desk, language: Language) -> None:
    QTest.mouseClick(desk.window.topbar.send, Qt.MouseButton.LeftButton)
    dialog = desk.window.dialogs.send_dialog
    assert dialog
    dialog.languages[language].setChecked(True)
    QTest.keyClicks(dialog.recipients, "Regionalpresse")
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)  # nobody approved it in writing: asked about once
    with desk.bot.waitSignal(desk.window.jobs.sent, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    desk.come_back()


def export(desk: Desk, folder: Path) -> list[Path]:
    QTest.mouseClick(desk.window.topbar.export, Qt.MouseButton.LeftButton)
    dialog = desk.window.dialogs.export_dialog
    assert dialog
    dialog.folder.setText(str(folder))
    with desk.bot.waitSignal(desk.window.jobs.exported, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    dialog.reject()
    return sorted(folder.iterdir())


def found(desk: Desk, text: str) -> list[str]:
    desk.window.library.search.setFocus()
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.window.library.search.setText(text)
    model = desk.window.library.model
    summaries = (model.summary(row) for row in range(model.rowCount()))
    return [summary.id for summary in summaries if summary]


def test_the_main_job_from_import_to_archive(make_desk: MakeDesk, text_file: Path, tmp_path: Path) -> None:
    desk = make_desk()
    import_file(desk, text_file)
    translate(desk)
    assert desk.release.missing_in(EN) == ()
    (tmp_path / "out").mkdir()
    files = export(desk, tmp_path / "out")
    assert sorted(file.suffix for file in files) == [".docx", ".docx", ".html", ".html"]
    assert all("_entwurf" in file.name or "_draft" in file.name for file in files)
    kept = desk.release
    desk.close()

    again = make_desk()
    again.open(kept.id)
    assert again.release.blocks == kept.blocks
    for query in ("Niggemann", "schnittmenge", "giessen", "wirtschaft"):
        assert found(again, query) == [kept.id]

    set_status(again, Status.APPROVED)
    send(again, DE)
    assert again.release.sent.de
    refuses_german_and_takes_english(again)
    send(again, EN)
    assert again.release.status is Status.SENT
    QTest.mouseClick(again.window.topbar.archive, Qt.MouseButton.LeftButton)
    again.bot.waitUntil(lambda: again.release.status is Status.ARCHIVED)
    assert again.stored().status is Status.ARCHIVED


def refuses_german_and_takes_english(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    before = desk.release
    block = next(block for block in before.blocks if not block.text.de.is_blank)
    rows.focus_block(block.id, DE)
    desk.type("x")
    desk.press(Qt.Key.Key_Return)
    assert desk.release is before
    rows.focus_block(block.id, EN, 0)
    desk.type("X")
    assert desk.release.block(block.id).text.en.plain.startswith("X")


def test_a_language_with_missing_blocks_is_exported_only_after_a_question(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    desk.open_new()
    desk.type("Nur deutsch\tGerman only\tUnterzeile")
    desk.ask.agrees = False
    QTest.mouseClick(desk.window.topbar.export, Qt.MouseButton.LeftButton)
    dialog = desk.window.dialogs.export_dialog
    assert dialog
    dialog.folder.setText(str(tmp_path))
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert "1" in desk.ask.heard[-1][1]
    assert not list(tmp_path.glob("*.docx"))
    dialog.reject()


def test_a_file_that_cannot_be_imported_is_told_and_changes_nothing(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    binary = tmp_path / "picture.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")
    import_file(desk, binary)
    assert "picture.txt" in desk.ask.heard[-1][1]
    assert desk.window.library.model.rowCount() == 0


def test_sending_a_draft_says_what_to_do_first(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open_new()
    QTest.mouseClick(desk.window.topbar.send, Qt.MouseButton.LeftButton)
    assert desk.window.dialogs.send_dialog is None
    assert "approved" in desk.window.footer.message
