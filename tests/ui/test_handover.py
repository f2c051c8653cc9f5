"""Hand-overs in the window: giving one, a new release that comes in, and a merge with its conflicts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo
from editor.domain.edits import set_block, set_text
from editor.domain.merging import Choice
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.ui.file_opening import FileOpening
from editor.ui.handover.receiving import ReceivingDialog
from editor.workflow.handover import hand_over, keep_new, receive
from editor.workflow.sample import add_sample
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.photos import drop

DE, EN = Language.DE, Language.EN


def wrote(release: Release, kind: Kind, language: Language, text: str) -> Release:
    block = release.first(kind)
    assert block
    return set_text(release, block.id, language, RichText.plain_text(text))


def picture(file: Path, colour: str) -> Path:
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    image.fill(colour)
    image.save(str(file))
    return file


class Colleague:
    """Somebody with an archive elsewhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.archive = Archive.open(folder / "colleague")

    def sample(self) -> Release:
        release = replace(add_sample(self.archive), note="")
        self.archive.save(release)
        return release

    def takes(self, file: Path) -> Release:
        return keep_new(self.archive, receive(self.archive, file))

    def gives(self, release: Release, by: str = "Aylin Kaya") -> Path:
        file = self._folder / "from-colleague.zweispalter"
        hand_over(self.archive, release, file, by=by)
        return file


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Colleague]:
    made = Colleague(tmp_path)
    yield made
    made.archive.close()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(with_sample=True)


def merged(desk: Desk) -> None:
    """Waits until the states are kept and merged."""
    desk.bot.waitUntil(lambda: desk.window.handover.receiving is None)


def given(desk: Desk, file: Path) -> None:
    """Hands the open release over."""
    desk.ask.chosen_target = file
    desk.window.handover.give()
    dialog = desk.window.handover.giving
    assert dialog
    dialog.save.click()
    desk.bot.waitUntil(lambda: file.exists() and "Handed over" in desk.window.footer.message)


def merging(desk: Desk, file: Path) -> ReceivingDialog:
    """Opens a file whose release is here and waits for what is shown of it."""
    desk.window.open_files([file])
    desk.bot.waitUntil(lambda: desk.window.handover.receiving is not None)
    dialog = desk.window.handover.receiving
    assert dialog
    return dialog


@pytest.fixture
def returned(desk: Desk, colleague: Colleague, tmp_path: Path) -> Path:
    """The open release, handed over, changed on both sides, and handed back."""
    file = tmp_path / "there.zweispalter"
    given(desk, file)
    theirs = colleague.takes(file)
    theirs = wrote(wrote(theirs, Kind.HEADLINE, DE, "Ihre Zeile"), Kind.PARAGRAPH, DE, "Ihr Absatz")
    returned = colleague.gives(wrote(theirs, Kind.KICKER, EN, "Alliance"))
    assert desk.session.draft
    desk.session.draft.apply(lambda release: wrote(release, Kind.HEADLINE, DE, "Meine Zeile"))
    desk.session.draft.apply(lambda release: wrote(release, Kind.PARAGRAPH, DE, "Mein Absatz"))
    return returned


# -- giving


def test_the_menu_hands_over_with_a_name_that_is_remembered(desk: Desk, colleague: Colleague, tmp_path: Path) -> None:
    desk.ask.chosen_target = tmp_path / "labor"
    QTest.mouseClick(desk.window.topbar.menu, Qt.MouseButton.LeftButton)
    menu = desk.window.pages.menu
    assert menu
    next(action for action in menu.actions() if action.text() == "Hand over …").trigger()
    menu.close()
    dialog = desk.window.handover.giving
    assert dialog
    desk.bot.waitUntil(dialog.name.hasFocus)
    QTest.keyClicks(dialog.name, "Paul Seidel")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    file = tmp_path / "labor.zweispalter"
    desk.bot.waitUntil(lambda: "Handed over" in desk.window.footer.message)
    assert desk.window.settings.handover_name == "Paul Seidel"
    assert receive(colleague.archive, file).handover.by == "Paul Seidel"


def test_escape_hands_nothing_over(desk: Desk, tmp_path: Path) -> None:
    desk.ask.chosen_target = tmp_path / "labor.zweispalter"
    desk.window.handover.give()
    dialog = desk.window.handover.giving
    assert dialog
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.window.handover.giving is None
    assert not list(tmp_path.glob("*.zweispalter"))


def test_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.ask.chosen_target = tmp_path / "nowhere" / "labor.zweispalter"
    desk.window.handover.give()
    assert desk.window.handover.giving
    desk.window.handover.giving.save.click()
    desk.bot.waitUntil(lambda: bool(desk.window.footer.message))
    assert "Handed over" not in desk.window.footer.message


# -- a new release


def test_a_new_release_is_dropped_on_the_window_and_opened(desk: Desk, colleague: Colleague) -> None:
    sample = colleague.sample()
    drop(desk.window, [colleague.gives(sample)])
    desk.bot.waitUntil(lambda: desk.session.open_id == sample.id)
    assert desk.release == sample
    assert "Aylin Kaya" in desk.window.footer.message


def test_a_file_that_the_system_gives_is_opened(desk: Desk, colleague: Colleague) -> None:
    sample = colleague.sample()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    FileOpening(application, desk.window.open_files, desk.window)
    QApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(str(colleague.gives(sample)))))
    desk.bot.waitUntil(lambda: desk.session.open_id == sample.id)


def test_files_given_at_the_start_wait_for_the_archive(make_desk: MakeDesk, colleague: Colleague) -> None:
    sample = colleague.sample()
    desk = make_desk(started=False)
    desk.window.open_files([colleague.gives(sample)])
    desk.session.start("", with_sample=True)
    desk.bot.waitUntil(lambda: desk.session.open_id == sample.id)


def test_what_was_sent_elsewhere_is_said(desk: Desk, colleague: Colleague) -> None:
    sample = colleague.sample()
    sent = replace(sample, stage=Status.APPROVED, sent=Sent(de=colleague.archive.now()))
    desk.window.open_files([colleague.gives(sent)])
    desk.bot.waitUntil(lambda: desk.session.open_id == sample.id)
    assert "sent elsewhere" in desk.window.footer.message


def test_a_damaged_file_is_told_and_the_next_one_comes_in(desk: Desk, colleague: Colleague, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zweispalter"
    bad.write_bytes(b"PK nothing")
    sample = colleague.sample()
    desk.window.open_files([bad, colleague.gives(sample)])
    desk.bot.waitUntil(lambda: desk.session.open_id == sample.id)
    assert "bad.zweispalter" in desk.ask.heard[0][1]


# -- a merge


def test_conflicts_stand_side_by_side_and_both_are_kept(desk: Desk, returned: Path) -> None:
    dialog = merging(desk, returned)
    assert [card.row.row.name for card in dialog.cards] == ["Headline", "Paragraph"]
    assert "Mein" in dialog.cards[1].row.row.lines[0].sides.before
    assert "Ihr" in dialog.cards[1].row.row.lines[0].sides.after
    assert len(dialog.taken) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    merged(desk)
    assert desk.release.headline(DE).plain == "Meine Zeile"
    texts = [block.text.de.plain for block in desk.release.blocks]
    assert texts.index("Ihr Absatz") == texts.index("Mein Absatz") + 1
    assert "Ihre Zeile" in desk.release.note
    kicker = desk.release.first(Kind.KICKER)
    assert kicker
    assert kicker.text.en.plain == "Alliance"


def test_a_merge_is_one_step_and_both_states_are_versions(desk: Desk, returned: Path) -> None:
    before = desk.release
    merging(desk, returned).ok.click()
    merged(desk)
    assert desk.release != before
    desk.window.undo()
    assert desk.release == before
    desk.window.redo()
    stored = desk.stored()
    assert stored == desk.release
    revisions = desk.store.submit(lambda archive: archive.revisions(stored.id)).result(10)
    reasons = {revision.reason for revision in revisions}
    assert {RevisionReason.BEFORE_MERGE, RevisionReason.HANDED_OVER} <= reasons


def test_theirs_is_chosen_by_mouse_and_mine_for_all(desk: Desk, returned: Path) -> None:
    dialog = merging(desk, returned)
    assert dialog.all
    QTest.mouseClick(dialog.all.button(Choice.MINE.value), Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.cards[0].choice.button(Choice.THEIRS.value), Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    merged(desk)
    assert desk.release.headline(DE).plain == "Ihre Zeile"
    assert "Ihr Absatz" not in [block.text.de.plain for block in desk.release.blocks]
    assert desk.release.note.count("Ihr") == 0


def test_cancelling_changes_nothing(desk: Desk, returned: Path) -> None:
    before = desk.release
    dialog = merging(desk, returned)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.bot.waitUntil(lambda: desk.window.handover.receiving is None)
    assert desk.release is before


def test_a_release_that_is_not_open_is_opened_for_the_merge(desk: Desk, returned: Path) -> None:
    release_id = desk.session.open_id
    desk.open_new()
    merging(desk, returned).ok.click()
    merged(desk)
    assert desk.session.open_id == release_id
    assert "Ihr Absatz" in [block.text.de.plain for block in desk.release.blocks]


def test_a_file_of_an_earlier_state_holds_nothing_new(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "there.zweispalter"
    given(desk, file)
    desk.session.draft.apply(lambda r: wrote(r, Kind.LEAD, DE, "Neu"))  # type: ignore[union-attr]
    desk.window.open_files([file])
    desk.bot.waitUntil(lambda: "nothing new" in desk.window.footer.message)
    assert desk.window.handover.receiving is None


def test_a_sent_language_stays_and_that_is_said(desk: Desk, returned: Path) -> None:
    draft = desk.session.draft
    assert draft
    sent = Sent(de=desk.store.submit(lambda archive: archive.now()).result(10))
    draft.record(lambda r: replace(r, stage=Status.APPROVED, sent=sent))
    dialog = merging(desk, returned)
    assert not dialog.cards
    assert any("was sent" in label.text() for label in dialog.notices)
    dialog.ok.click()
    merged(desk)
    kicker = desk.release.first(Kind.KICKER)
    assert kicker
    assert (kicker.text.en.plain, desk.release.headline(DE).plain) == ("Alliance", "Meine Zeile")


def test_another_release_that_was_opened_meanwhile_is_not_merged_into(desk: Desk, returned: Path) -> None:
    dialog = merging(desk, returned)
    desk.open_new()
    before = desk.release
    dialog.ok.click()
    merged(desk)
    assert desk.release == before
    assert "nothing was merged" in desk.window.footer.message


def test_what_was_written_while_the_merge_was_looked_at_stays(desk: Desk, returned: Path) -> None:
    dialog = merging(desk, returned)
    assert desk.session.draft
    desk.session.draft.apply(lambda release: wrote(release, Kind.LEAD, DE, "Noch ein Satz."))
    dialog.ok.click()
    merged(desk)
    texts = [block.text.de.plain for block in desk.release.blocks]
    assert {"Noch ein Satz.", "Mein Absatz", "Ihr Absatz"} <= {*texts}


def test_a_photo_that_is_none_stops_the_merge(desk: Desk, colleague: Colleague, returned: Path, tmp_path: Path) -> None:
    digest = hashlib.sha256(b"no picture").hexdigest()
    place = colleague.archive.folder / "media" / digest[:2] / digest
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(b"no picture")
    theirs = colleague.archive.load(desk.release.id)
    photo = theirs.first(Kind.PHOTO)
    assert isinstance(photo, Photo)
    before = desk.release
    merging(desk, colleague.gives(set_block(theirs, replace(photo, file=digest)))).ok.click()
    merged(desk)
    assert desk.release == before
    assert "could not be merged" in desk.ask.heard[0][0]


def test_two_pictures_of_one_row_are_shown(desk: Desk, colleague: Colleague, returned: Path, tmp_path: Path) -> None:
    others = [picture(tmp_path / f"{name}.png", name) for name in ("red", "blue")]
    mine, theirs = desk.release, colleague.archive.load(desk.release.id)
    photo = mine.first(Kind.PHOTO)
    assert isinstance(photo, Photo)
    assert desk.session.draft
    digest = desk.store.submit(lambda archive: archive.media.add(others[0])).result(10)
    desk.session.draft.apply(lambda release: set_block(release, replace(photo, file=digest)))
    digest = colleague.archive.media.add(others[1])
    dialog = merging(desk, colleague.gives(set_block(theirs, replace(photo, file=digest))))
    card = next(card for card in dialog.cards if card.conflict.key == photo.id)
    assert [label.pixmap().isNull() for label in card.pictures] == [False, False]


def test_a_release_in_the_bin_comes_back_and_that_is_said(desk: Desk, returned: Path) -> None:
    release_id = desk.release.id
    desk.open_new()
    desk.store.submit(lambda archive: archive.delete(release_id)).result(10)
    dialog = merging(desk, returned)
    assert "bin" in desk.window.footer.message
    dialog.reject()
    merged(desk)


def test_the_library_hands_over_another_release(desk: Desk) -> None:
    first = desk.session.open_id
    desk.open_new()
    desk.window.library.handover_requested.emit(first)
    desk.bot.waitUntil(lambda: desk.window.handover.giving is not None)
    assert desk.session.open_id == first
