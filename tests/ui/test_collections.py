"""The window with all quotes and photos, used by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import passage
from editor.domain.people import Person, PersonShown
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.store.archive import Archive
from editor.store.collecting.records import CollectedQuote, Lack, LicenceState
from editor.ui.collections import paged_model
from editor.ui.collections.clippings import clipping, found_words
from editor.ui.collections.dialog import PHOTOS, CollectionsDialog
from editor.ui.collections.paged_model import ItemRole, PagedModel
from editor.ui.collections.photos_page import PhotosPage
from editor.ui.collections.quotes_page import QuotesPage
from tests.ui.conftest import Desk
from tests.ui.photos import picture

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
SECRET = b"Kamera 4711"
BRANDT = Person("Jana Brandt", Bilingual("Dr.", "Dr"), Bilingual("Leiterin", "head"))
TODAY = datetime.now().astimezone().date()


def release_with(*blocks: Block, name: str, day: date = date(2027, 2, 18)) -> Release:
    headline = Block(kind=Kind.HEADLINE, id=f"{name}-head", text=passage(f"Titel {name}", f"Title {name}"))
    filler = tuple(Block(kind=Kind.PARAGRAPH, text=passage("Text " * 200)) for _ in range(4))
    return Release(id=name, blocks=(headline, *filler, *blocks), date=day)


def filled(archive: Archive, folder: Path) -> None:
    """Two releases with quotes and photos in several standings."""
    camera = Image.Exif()
    camera[0x010F] = SECRET.decode()
    kept = [archive.media.add(picture(folder, f"{name}.jpg", exif=camera)) for name in ("eins", "zwei")]
    first = Quote(id="q1", text=passage("Das Prüflabor ist offen", "The test lab is open"), speaker=BRANDT)
    second = Quote(id="q2", text=passage("Das war gut"), speaker=Person("Tom Reuter"))
    shown = (PersonShown(BRANDT), PersonShown(Person("Tom Reuter"), consent=False))
    archive.save_all(
        (
            release_with(
                first,
                Photo(id="p1", file=kept[0], text=passage("Im Labor", "In the lab"), credit="Vogt", persons=shown),
                Photo(id="p2", text=passage("Ohne Bild"), licence_end=TODAY + timedelta(days=9)),
                name="neu",
            ),
            release_with(
                second,
                Photo(id="p3", file=kept[0], text=passage("Noch einmal")),
                Photo(id="p4", file=kept[1], text=passage("Messe"), licence_end=TODAY - timedelta(days=9)),
                name="alt",
                day=date(2020, 1, 1),
            ),
        )
    )


def opened(desk: Desk) -> CollectionsDialog:
    desk.press(Qt.Key.Key_G, CONTROL | SHIFT)
    page = desk.window.pages.page
    assert isinstance(page, CollectionsDialog)
    page.activateWindow()
    desk.bot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def dialog(desk: Desk, tmp_path: Path) -> CollectionsDialog:
    desk.wait_saved()
    desk.store.submit(lambda archive: filled(archive, tmp_path)).result(30)
    page = opened(desk)
    desk.bot.waitUntil(lambda: page.quotes.model.rowCount() == 2)
    return page


def until(desk: Desk, holds: Callable[[], bool]) -> None:
    desk.bot.waitUntil(holds, timeout=5000)


def words_shown(page: QuotesPage) -> list[str]:
    quotes = (page.model.item(row) for row in range(page.model.rowCount()))
    return [quote.text.de for quote in quotes if quote]


def captions_shown(page: PhotosPage) -> list[str]:
    photos = (page.model.item(row) for row in range(page.model.rowCount()))
    return [photo.caption.de for photo in photos if photo]


def with_photos(desk: Desk, dialog: CollectionsDialog) -> PhotosPage:
    QTest.mouseClick(dialog.tabs.tab(PHOTOS), LEFT)
    until(desk, lambda: dialog.photos.model.rowCount() == 3)
    return dialog.photos


def middle(page: QuotesPage | PhotosPage, row: int) -> QPoint:
    return page.view.visualRect(page.model.index(row)).center()


# -- quotes


def test_all_quotes_are_there_newest_first(dialog: CollectionsDialog) -> None:
    assert words_shown(dialog.quotes) == ["Das Prüflabor ist offen", "Das war gut"]
    assert dialog.quotes.count.text() == "2 quotes"


def test_quotes_are_searched_as_one_types(desk: Desk, dialog: CollectionsDialog) -> None:
    desk.type("labor")
    until(desk, lambda: words_shown(dialog.quotes) == ["Das Prüflabor ist offen"])
    desk.press(Qt.Key.Key_Escape)
    until(desk, lambda: dialog.quotes.model.rowCount() == 2)
    assert dialog.isVisible()


def test_where_nothing_is_found_everything_can_be_shown_again(desk: Desk, dialog: CollectionsDialog) -> None:
    desk.type("gibtesnicht")
    until(desk, dialog.quotes.note.isVisible)
    assert "No such quote" in dialog.quotes.note.text
    assert dialog.quotes.note.button
    QTest.mouseClick(dialog.quotes.note.button, LEFT)
    until(desk, lambda: dialog.quotes.model.rowCount() == 2)
    assert not dialog.quotes.note.isVisible()


def test_a_speaker_is_chosen_by_a_part_of_the_name(desk: Desk, dialog: CollectionsDialog) -> None:
    desk.press(Qt.Key.Key_Tab)
    until(desk, lambda: bool(dialog.quotes.filter.people))
    desk.type("reu")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    until(desk, lambda: words_shown(dialog.quotes) == ["Das war gut"])
    desk.press(Qt.Key.Key_Escape)
    until(desk, lambda: dialog.quotes.model.rowCount() == 2)


def test_a_part_of_a_name_alone_hides_nothing(desk: Desk, dialog: CollectionsDialog) -> None:
    desk.press(Qt.Key.Key_Tab)
    desk.type("reu")
    assert dialog.quotes.filter.names == ()


def test_a_year_is_chosen(desk: Desk, dialog: CollectionsDialog) -> None:
    until(desk, lambda: dialog.quotes.filter.year.count() > 1)
    year = dialog.quotes.filter.year
    year.setFocus()
    QTest.keyClick(year, Qt.Key.Key_End)
    until(desk, lambda: words_shown(dialog.quotes) == ["Das war gut"])
    assert year.currentText() == "2020"


def test_a_quote_is_copied_with_speaker_and_source(desk: Desk, dialog: CollectionsDialog) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == (
        "„Das Prüflabor ist offen.“\nDr. Jana Brandt, Leiterin\n„Titel neu“, 18. Februar 2027"
    )
    assert "Copied" in dialog.quotes.count.text()


def test_a_quote_opens_where_it_stands(desk: Desk, dialog: CollectionsDialog) -> None:
    with desk.bot.waitSignal(desk.session.release_opened):
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Return)
    assert desk.session.open_id == "neu"
    desk.come_back()
    rows = desk.window.editor.rows
    assert rows
    until(desk, lambda: rows.row("q1").isAncestorOf(desk.focused()))


def test_a_double_click_opens_it_too(desk: Desk, dialog: CollectionsDialog) -> None:
    with desk.bot.waitSignal(desk.session.release_opened):
        QTest.mouseClick(dialog.quotes.view.viewport(), LEFT, pos=middle(dialog.quotes, 1))
        QTest.mouseDClick(dialog.quotes.view.viewport(), LEFT, pos=middle(dialog.quotes, 1))
    assert desk.session.open_id == "alt"


def test_a_card_is_read_out_whole(dialog: CollectionsDialog) -> None:
    spoken = dialog.quotes.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "„Das Prüflabor ist offen.“. Dr. Jana Brandt, Leiterin. „Titel neu“, 18. Februar 2027. Not sent. Approval open"
    )


def test_a_release_that_was_just_written_is_in_it(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.QUOTE)
    rows.focus_block(desk.release.blocks[-1].id, Language.DE)
    desk.type("Eben gesagt")
    page = opened(desk)
    until(desk, lambda: words_shown(page.quotes) == ["Eben gesagt"])


def test_without_a_quote_it_is_said_what_comes_here(desk: Desk) -> None:
    page = opened(desk)
    until(desk, page.quotes.note.isVisible)
    assert "No quotes yet" in page.quotes.note.text
    assert not page.quotes.note.button


def test_what_came_too_late_is_dropped(desk: Desk, dialog: CollectionsDialog) -> None:
    stale = dialog.quotes.wish
    dialog.quotes.filter.search.setText("labor")
    until(desk, lambda: dialog.quotes.model.rowCount() == 1)
    found = desk.store.submit(lambda archive: archive.quotes(stale)).result(10)
    dialog.quotes.show_page(stale, found, None)
    assert dialog.quotes.model.rowCount() == 1


# -- photos


def test_a_picture_is_shown_once_with_all_its_places(desk: Desk, dialog: CollectionsDialog) -> None:
    page = with_photos(desk, dialog)
    assert captions_shown(page) == ["Im Labor", "Ohne Bild", "Messe"]
    page.view.enter()
    assert len(page.detail.places) == 2
    assert page.detail.photo
    assert page.detail.photo.persons == ("Jana Brandt", "Tom Reuter")


def test_photos_are_filtered_by_what_is_wrong_with_them(desk: Desk, dialog: CollectionsDialog) -> None:
    page = with_photos(desk, dialog)
    wanted: dict[LicenceState | Lack, list[str]] = {
        LicenceState.EXPIRED: ["Messe"],
        LicenceState.SOON: ["Ohne Bild"],
        Lack.CREDIT: ["Ohne Bild", "Messe"],
        Lack.ALT: ["Im Labor", "Ohne Bild", "Messe"],
    }
    for kind, captions in wanted.items():
        QTest.mouseClick(page.chip(kind), LEFT)
        until(desk, lambda captions=captions: captions_shown(page) == captions)  # type: ignore[misc]


def test_a_licence_that_is_over_is_said_in_words(desk: Desk, dialog: CollectionsDialog) -> None:
    page = with_photos(desk, dialog)
    spoken = [page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "Licence expired" in spoken[2]
    assert "Ends on" in spoken[1]
    assert "in 2 press releases" in spoken[0]


def test_only_pictures_that_are_looked_at_are_read(desk: Desk, dialog: CollectionsDialog) -> None:
    page = with_photos(desk, dialog)
    file = page.model.item(0)
    assert file
    until(desk, lambda: dialog.views.image(file.file) is not None)
    assert page.view.grab().toImage().size().width() > 0


def test_a_place_opens_the_release_there(desk: Desk, dialog: CollectionsDialog) -> None:
    page = with_photos(desk, dialog)
    page.view.enter()
    with desk.bot.waitSignal(desk.session.release_opened):
        QTest.mouseClick(page.detail.places[1], LEFT)
    assert desk.session.open_id == "alt"


def test_a_picture_is_saved_without_what_the_camera_wrote(
    desk: Desk, dialog: CollectionsDialog, tmp_path: Path
) -> None:
    page = with_photos(desk, dialog)
    page.view.enter()
    target = desk.ask.chosen_target = tmp_path / "out.jpg"
    assert page.detail.save
    QTest.mouseClick(page.detail.save, LEFT)
    until(desk, target.exists)
    with Image.open(target) as saved, Image.open(tmp_path / "eins.jpg") as kept:
        assert SECRET in kept.info["exif"]
        assert saved.tobytes() == kept.tobytes()
    assert SECRET not in target.read_bytes()
    assert "Im Labor" in target.read_bytes().decode("utf-8", "ignore")


def test_photos_of_a_person_are_chosen(desk: Desk, dialog: CollectionsDialog) -> None:
    page = with_photos(desk, dialog)
    page.filter.person.setFocus()
    until(desk, lambda: page.filter.people == ("Jana Brandt", "Tom Reuter"))
    desk.type("reu")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    until(desk, lambda: captions_shown(page) == ["Im Labor"])


def test_nothing_is_asked_twice(desk: Desk, dialog: CollectionsDialog) -> None:
    asked: list[object] = []
    dialog.quotes.wished.connect(lambda wish, _: asked.append(wish.text))
    until(desk, lambda: dialog.quotes.filter.year.count() > 1)
    desk.type("labor")
    QTest.keyClick(dialog.quotes.filter.year, Qt.Key.Key_Down)
    QTest.keyClick(dialog.quotes.filter.year, Qt.Key.Key_Up)
    until(desk, lambda: words_shown(dialog.quotes) == ["Das Prüflabor ist offen"])
    dialog.quotes.filter.search.textChanged.emit("labor")
    dialog.quotes.filter.changed.emit()
    assert asked == ["labor"] * 2


def test_the_quotes_of_a_speaker_come_before_all_names_do(desk: Desk, dialog: CollectionsDialog) -> None:
    dialog.quotes.filter.choose_name("Tom Reuter")
    until(desk, lambda: words_shown(dialog.quotes) == ["Das war gut"])


def test_a_picture_that_cannot_be_written_is_told(desk: Desk, dialog: CollectionsDialog, tmp_path: Path) -> None:
    page = with_photos(desk, dialog)
    page.view.enter()
    desk.ask.chosen_target = tmp_path / "nowhere" / "out.jpg"
    assert page.detail.save
    QTest.mouseClick(page.detail.save, LEFT)
    until(desk, lambda: bool(desk.ask.heard))
    assert "no folder" in desk.ask.heard[0][1]


def test_a_picture_whose_file_is_gone_leaves_the_rest(desk: Desk, dialog: CollectionsDialog) -> None:
    for file in (desk.store.folder / "media").rglob("*"):
        if file.is_file():
            file.unlink()
    page = with_photos(desk, dialog)
    photo = page.model.item(0)
    assert photo
    until(desk, lambda: (image := dialog.views.image(photo.file)) is not None and image.isNull())
    assert page.view.grab().toImage().size().width() > 0


def test_the_keyboard_reaches_both_pages(desk: Desk, dialog: CollectionsDialog) -> None:
    desk.press(Qt.Key.Key_Tab, CONTROL)
    assert dialog.page == PHOTOS
    until(desk, lambda: dialog.photos.model.rowCount() == 3)
    desk.press(Qt.Key.Key_F, CONTROL)
    assert dialog.photos.filter.search.hasFocus()
    desk.press(Qt.Key.Key_Down)
    assert dialog.photos.view.hasFocus()
    desk.press(Qt.Key.Key_Right)
    assert dialog.photos.detail.photo
    assert dialog.photos.detail.photo.caption.de == "Ohne Bild"


def test_escape_closes_it(desk: Desk, dialog: CollectionsDialog) -> None:
    with desk.bot.waitSignal(dialog.finished):
        desk.press(Qt.Key.Key_Escape)
    assert desk.window.pages.page is None


def test_every_control_has_a_name(dialog: CollectionsDialog) -> None:
    for page in (dialog.quotes, dialog.photos):
        assert page.view.accessibleName()
        assert page.filter.search.accessibleName()
        assert page.filter.year.accessibleName()


# -- the list that grows


def test_the_next_page_is_asked_for_once_and_near_the_end(qtbot: QtBot) -> None:
    model: PagedModel[str] = PagedModel(str)
    asked: list[object] = []
    model.page_wanted.connect(asked.append)
    model.show_page(["a", "b"], 2)
    model.want_more()
    model.want_more()
    assert asked == [2]
    model.add_page(["c"], None)
    model.want_more()
    assert asked == [2]
    assert [model.index(row).data(ItemRole) for row in range(3)] == ["a", "b", "c"]


def test_a_list_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged_model, "MOST", 3)
    model: PagedModel[str] = PagedModel(str)
    asked: list[object] = []
    model.page_wanted.connect(asked.append)
    model.show_page(["a", "b", "c"], 3)
    model.want_more()
    assert (asked, model.is_full, model.has_more) == ([], True, True)


def test_the_model_is_one_that_views_can_trust(qtmodeltester: ModelTester) -> None:
    model: PagedModel[str] = PagedModel(str)
    model.show_page(["a"], 1)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.add_page(["b", "c"], None)


def test_all_pages_of_a_long_list_come_while_one_scrolls(desk: Desk) -> None:
    def many(archive: Archive) -> None:
        archive.save_all(
            release_with(*(Quote(text=passage(f"Satz {n} {each}")) for each in range(10)), name=f"r{n}")
            for n in range(25)
        )

    desk.wait_saved()
    desk.store.submit(many).result(30)
    page = opened(desk)
    until(desk, lambda: page.quotes.model.rowCount() >= 100)
    bar = page.quotes.view.verticalScrollBar()

    def scrolled() -> bool:
        bar.setValue(bar.maximum())
        return page.quotes.model.rowCount() == 250

    until(desk, scrolled)
    assert page.quotes.count.text() == "250 quotes"


# -- words


def collected(german: str, english: str = "", lead: Language = Language.DE) -> CollectedQuote:
    release = release_with(name="x")
    text = Bilingual(german, english)
    return CollectedQuote("x", "q", date(2027, 2, 18), Bilingual("Titel"), release.status, BRANDT, text, False, lead)


def test_a_clipping_is_written_in_the_marks_of_its_language(words: Catalogue) -> None:
    quote = collected("Er sagte „ja“", "He said “yes”", Language.EN)
    assert clipping(quote, Language.DE, words).splitlines()[0] == "„Er sagte ‚ja‘.“"
    assert clipping(quote, Language.EN, words).splitlines() == [
        "“He said ‘yes’.”", "Dr Jana Brandt, head", "“Titel”, 18 February 2027",
    ]  # fmt: skip


def test_found_words_are_marked_whole_and_without_accents() -> None:
    text = "Das Prüflabor in Gießen 𝄞 prüft"
    assert [text[start:end] for start, end in found_words(text, "pruef giessen")] == ["Prüflabor", "Gießen", "prüft"]
    assert list(found_words(text, " ")) == []
