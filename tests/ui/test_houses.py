"""The page of house styles, used by keyboard and mouse: what is edited, what it looks like, what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from editor.compose.formats import Format, Profile
from editor.compose.house import BUILT_IN, EndPart, House
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.ui.houses.accent_control import AccentControl
from editor.ui.houses.controls import ChoiceControl, TickControl
from editor.ui.houses.dialog import HousesDialog
from editor.ui.houses.end_mark_control import NONE, OWN, USUAL, EndMarkControl
from editor.ui.houses.font_control import FontControl
from editor.ui.houses.logo_control import LogoControl
from editor.ui.houses.number_control import NumberControl, NumberExample
from editor.ui.houses.pages import page_names
from editor.ui.houses.parts_control import PartsControl
from editor.ui.houses.profiles_control import ProfilesControl
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.photos import drop, picture

Part = TypeVar("Part", bound=QWidget)

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(with_sample=True)


@pytest.fixture
def dialog(desk: Desk) -> HousesDialog:
    return opened(desk)


def opened(desk: Desk) -> HousesDialog:
    desk.press(Qt.Key.Key_H, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    page = desk.window.pages.page
    assert isinstance(page, HousesDialog)
    page.activateWindow()
    desk.bot.waitUntil(page.isActiveWindow)
    return page


def present(dialog: HousesDialog) -> House:
    return dialog.working.present


def part(dialog: HousesDialog, page: str, kind: type[Part]) -> Part:
    found = dialog.page(page).findChild(kind)
    assert isinstance(found, kind)
    return found


def parts(dialog: HousesDialog, page: str, kind: type[Part]) -> list[Part]:
    return list(dialog.page(page).findChildren(kind))


def choice(dialog: HousesDialog, page: str, name: str) -> ChoiceControl:
    return next(each for each in parts(dialog, page, ChoiceControl) if each.accessibleName() == name)


def tick(dialog: HousesDialog, page: str, name: str) -> TickControl:
    return next(each for each in parts(dialog, page, TickControl) if each.text() == name)


def entry(dialog: HousesDialog, page: str, name: str) -> QLineEdit:
    return next(each for each in parts(dialog, page, QLineEdit) if each.accessibleName() == name)


def write(into: QLineEdit, text: str) -> None:
    into.setFocus()
    into.selectAll()
    QTest.keyClicks(into, text)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def stored(desk: Desk) -> tuple[House, ...]:
    return desk.store.submit(lambda archive: archive.houses()).result(10)


# -- what is there


def test_it_opens_by_its_key_with_the_style_of_the_open_release(desk: Desk, dialog: HousesDialog) -> None:
    assert present(dialog) == desk.session.houses.of(desk.release)
    assert dialog.side.houses.hasFocus()


def test_it_is_in_the_menu(desk: Desk) -> None:
    click(desk.window.topbar.menu)
    assert desk.window.pages.menu
    texts = [action.text() for action in desk.window.pages.menu.actions()]
    assert "House styles" in texts
    desk.window.pages.menu.close()


def test_the_arrow_keys_show_another_house_style(dialog: HousesDialog) -> None:
    first = present(dialog)
    QTest.keyClick(dialog.side.houses, Qt.Key.Key_Down)
    assert present(dialog) == dialog.working.houses[1]
    assert present(dialog) != first
    assert entry(dialog, "organisation", "Name of the house style").text() == present(dialog).name


def test_the_arrow_keys_turn_the_pages_of_settings(dialog: HousesDialog) -> None:
    dialog.side.pages.setFocus()
    for name in list(page_names(dialog._context.words))[1:]:
        QTest.keyClick(dialog.side.pages, Qt.Key.Key_Down)
        assert dialog.settings.present == name


# -- what is edited


@pytest.mark.parametrize(
    ("page", "name", "value", "field"),
    [
        ("language", "English", "en_US", "english"),
        ("language", "German quotation marks", "guillemets", "quotes_de"),
        ("language", "English quotation marks", "single", "quotes_en"),
        ("language", "Thousands in German", "space", "thousands"),
        ("language", "Attributions", "past", "tense"),
        ("place", "Place and date", "text", "dateline"),
        ("looks", "Releases of several issuers", "all", "logos"),
        ("parts", "Photos", "text", "photos"),
    ],
)
def test_one_of_a_few_is_chosen(dialog: HousesDialog, page: str, name: str, value: str, field: str) -> None:
    click(choice(dialog, page, name).button(value))
    assert getattr(present(dialog), field) == value
    assert choice(dialog, page, name).value == value


@pytest.mark.parametrize(
    ("page", "name", "field"),
    [
        ("place", "Count of characters below the text", "character_count"),
        ("place", "Print it after it has passed, too", "passed_embargo"),
        ("parts", "Names of the photo files beside them", "photo_files"),
        ("parts", "Print a licence line where a release has none", "standard_licence"),
    ],
)
def test_what_is_on_or_off_is_ticked_by_space(dialog: HousesDialog, page: str, name: str, field: str) -> None:
    before = getattr(present(dialog), field)
    QTest.keyClick(tick(dialog, page, name), Qt.Key.Key_Space)
    assert getattr(present(dialog), field) is not before


@pytest.mark.parametrize(
    ("page", "name", "field", "value"),
    [
        ("organisation", "Name of the house style", "name", "OptikNetz"),
        ("organisation", "Organisation, German", "organisation", Bilingual("OptikNetz", "")),
        ("organisation", "Website", "site", "OptikNetz"),
        ("place", "Country in American datelines", "country", "OptikNetz"),
        ("parts", "Licence, English", "licence", Bilingual("", "OptikNetz")),
        ("new", "Label, German", "label", Bilingual("OptikNetz", "")),
    ],
)
def test_a_text_is_written(dialog: HousesDialog, page: str, name: str, field: str, value: object) -> None:
    write(entry(dialog, page, name), "OptikNetz")
    assert getattr(present(dialog), field) == value


def test_two_house_styles_cannot_have_one_name(dialog: HousesDialog) -> None:
    name = entry(dialog, "organisation", "Name of the house style")
    write(name, "American")
    assert present(dialog).name == "America"
    assert name.accessibleDescription() == "Another house style has this name."


def test_the_number_scheme_shows_what_it_makes(dialog: HousesDialog) -> None:
    write(part(dialog, "organisation", NumberControl).entry, "{year}-{number:03d}")
    assert present(dialog).number_scheme == "{year}-{number:03d}"
    assert "-007, later " in part(dialog, "organisation", NumberExample).text()


def test_a_scheme_that_is_not_usable_is_told_and_changes_nothing(dialog: HousesDialog) -> None:
    scheme = part(dialog, "organisation", NumberControl)
    for text in ("{year}", "{nummer}", "{number", ""):
        write(scheme.entry, text) if text else QTest.keyClick(scheme.entry, Qt.Key.Key_Backspace)
        scheme.entry.setText(text)
        scheme._take(text, 0, 0)
        assert "two releases would get one number" in scheme.fault
    assert present(dialog).number_scheme == BUILT_IN[0].number_scheme


def test_what_is_not_usable_keeps_the_page_open(desk: Desk, dialog: HousesDialog) -> None:
    write(part(dialog, "organisation", NumberControl).entry, "{year}")
    dialog.show_page("looks")
    click(dialog.ok)
    assert dialog.isVisible()
    assert dialog.settings.present == "organisation"


def test_a_colour_is_chosen_or_written(dialog: HousesDialog) -> None:
    accent = part(dialog, "looks", AccentControl)
    click(accent.palette_row.swatches[5])
    assert present(dialog).accent == accent.palette_row.swatches[5].colour
    assert accent.text.entry.text() == present(dialog).accent
    write(accent.text.entry, "1D4F91")
    assert present(dialog).accent == "#1d4f91"


def test_what_is_no_colour_is_told_and_changes_nothing(dialog: HousesDialog) -> None:
    accent, before = part(dialog, "looks", AccentControl), present(dialog).accent
    write(accent.text.entry, "teal")
    assert present(dialog).accent == before
    assert "six digits" in accent.text.fault


def test_a_colour_that_can_hardly_be_read_is_told(dialog: HousesDialog) -> None:
    accent = part(dialog, "looks", AccentControl)
    write(accent.text.entry, "#e0a030")
    assert "2.3 to 1" in accent.warning_line.text()
    write(accent.text.entry, "#1f5f66")
    assert not accent.warning_line.text()


def test_every_colour_of_the_palette_can_be_read(dialog: HousesDialog) -> None:
    accent = part(dialog, "looks", AccentControl)
    for swatch in accent.palette_row.swatches:
        click(swatch)
        assert not accent.warning_line.text()


def test_a_typeface_is_written_whether_it_is_installed_or_not(dialog: HousesDialog) -> None:
    font = part(dialog, "looks", FontControl)
    write(font.line, "Hausschrift Pro")
    assert present(dialog).text_font == "Hausschrift Pro"
    assert "does not have it" in font.note.text()
    write(font.line, "Source Sans Pro")
    assert not font.note.text()


def test_the_end_mark_is_usual_none_or_own(dialog: HousesDialog) -> None:
    mark = part(dialog, "place", EndMarkControl)
    click(mark.kinds.button(NONE))
    assert present(dialog).end_mark == NOTHING
    click(mark.kinds.button(OWN))
    write(entry(dialog, "place", "End mark, German"), "Ende")
    assert present(dialog).end_mark == Bilingual("Ende", "–30–")
    click(mark.kinds.button(USUAL))
    assert present(dialog).end_mark is None
    assert not mark.own.isVisible()


def test_a_part_moves_by_key_and_by_button(dialog: HousesDialog) -> None:
    control = part(dialog, "parts", PartsControl)
    control.list.setFocus()
    control.list.setCurrentRow(0)
    QTest.keyClick(control.list, Qt.Key.Key_Down, ALT)
    assert present(dialog).parts[:2] == (EndPart.NOTES, EndPart.PHOTOS)
    assert control.list.currentRow() == 1
    click(control.up)
    assert present(dialog).parts == tuple(EndPart)
    assert not control.up.isEnabled()


def test_a_part_without_a_tick_is_not_printed_and_keeps_its_place(dialog: HousesDialog) -> None:
    control = part(dialog, "parts", PartsControl)
    control.list.setFocus()
    control.list.setCurrentRow(1)
    QTest.keyClick(control.list, Qt.Key.Key_Space)
    assert EndPart.NOTES not in present(dialog).parts
    assert control.order == tuple(EndPart)


def test_contacts_and_boilerplates_are_edited_as_in_a_release(dialog: HousesDialog) -> None:
    write(entry(dialog, "new", "Name"), "Paul Seidel")
    write(entry(dialog, "new", "Heading, German"), "Ueber uns")
    assert present(dialog).contacts[0].name == "Paul Seidel"
    assert present(dialog).boilerplates[0].heading.de == "Ueber uns"


def test_a_profile_is_added_filled_and_removed(dialog: HousesDialog) -> None:
    profiles = part(dialog, "profiles", ProfilesControl)
    click(profiles.add)
    write(profiles.cards[0].name.entry, "Local press")
    QTest.keyClick(profiles.cards[0].formats[Format.PHOTOS], Qt.Key.Key_Space)
    click(profiles.cards[0].languages.button((Language.DE,)))
    write(profiles.cards[0].limit.entry, "3000")
    formats = (Format.DOCX, Format.HTML, Format.PHOTOS)
    assert present(dialog).profiles == (Profile("Local press", formats, (Language.DE,), 3000),)
    click(profiles.cards[0].remove)
    assert present(dialog).profiles == ()


def test_a_limit_that_is_no_number_is_told(dialog: HousesDialog) -> None:
    profiles = part(dialog, "profiles", ProfilesControl)
    click(profiles.add)
    write(profiles.cards[0].limit.entry, "many")
    assert profiles.cards[0].limit.fault
    assert present(dialog).profiles[0].limit == 0


def test_a_profile_needs_a_name_of_its_own(dialog: HousesDialog) -> None:
    profiles = part(dialog, "profiles", ProfilesControl)
    for _ in range(3):
        click(profiles.add)
    click(profiles.cards[0].remove)
    click(profiles.add)
    names = [each.name for each in present(dialog).profiles]
    assert len(set(names)) == 3
    name = profiles.cards[1].name
    name.entry.selectAll()
    QTest.keyClick(name.entry, Qt.Key.Key_Backspace)
    assert name.fault == "A profile needs a name."
    write(name.entry, names[0].upper())
    assert name.fault == "Another profile has this name."
    assert present(dialog).profiles[1].name == names[0].upper()[:-1].strip()


def test_a_fault_stays_until_it_is_mended(dialog: HousesDialog) -> None:
    accent = part(dialog, "looks", AccentControl)
    write(accent.text.entry, "#12")
    click(choice(dialog, "looks", "Releases of several issuers").button("all"))
    assert present(dialog).logos == "all"
    assert accent.text.fault
    assert accent.text.entry.text() == "#12"
    click(dialog.ok)
    assert dialog.isVisible()
    click(accent.palette_row.swatches[3])
    assert not accent.text.fault
    assert accent.text.entry.text() == present(dialog).accent == accent.palette_row.swatches[3].colour


def test_a_picture_becomes_the_logo_of_the_style_it_was_chosen_for(
    desk: Desk, dialog: HousesDialog, tmp_path: Path
) -> None:
    logo = part(dialog, "looks", LogoControl)
    chosen_for = present(dialog).id
    desk.ask.chosen_pictures = [picture(tmp_path)]
    click(logo.choose)
    dialog.working.choose(dialog.working.others[0].id)
    eventually(desk, lambda: any(each.logo for each in dialog.working.houses))
    assert [each.id for each in dialog.working.houses if each.logo] == [chosen_for]
    assert present(dialog).id != chosen_for


# -- the example


def shown_text(dialog: HousesDialog) -> str:
    return dialog.live.pages.accessibleDescription()


def eventually(desk: Desk, is_so: Callable[[], bool]) -> None:
    desk.bot.waitUntil(is_so)


def test_the_example_follows_a_change(desk: Desk, dialog: HousesDialog) -> None:
    click(choice(dialog, "language", "German quotation marks").button("guillemets"))
    eventually(desk, lambda: "»Als Klinik" in shown_text(dialog))


def test_the_example_shows_the_number_scheme_and_the_label(desk: Desk, dialog: HousesDialog) -> None:
    write(entry(dialog, "new", "Label, German"), "Medieninfo")
    write(part(dialog, "organisation", NumberControl).entry, "{year}-{number:03d}")
    eventually(desk, lambda: "Medieninfo 2027-007" in shown_text(dialog))


def test_the_example_is_shown_in_the_other_language(dialog: HousesDialog) -> None:
    click(dialog.live.languages[Language.EN])
    assert "Two networks" in shown_text(dialog)


def test_the_example_stays_where_it_was_scrolled_to(desk: Desk, dialog: HousesDialog) -> None:
    bar = dialog.live.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    QTest.keyClick(tick(dialog, "place", "Count of characters below the text"), Qt.Key.Key_Space)
    eventually(desk, lambda: "Zeichen mit Leerzeichen" not in shown_text(dialog))
    assert bar.value() == at > 0


def test_beside_the_parts_below_the_text_the_example_shows_them(dialog: HousesDialog) -> None:
    bar = dialog.live.area.verticalScrollBar()
    dialog.show_page("parts")
    assert bar.value() == bar.maximum() > 0
    dialog.show_page("looks")
    assert bar.value() == 0


def test_a_narrow_window_turns_settings_and_example(desk: Desk, dialog: HousesDialog) -> None:
    dialog.resize(800, 520)
    assert not dialog.live.isVisible()
    click(dialog.turn)
    assert dialog.live.isVisible()
    assert not dialog.settings.isVisible()
    assert shown_text(dialog)


# -- which there are


def test_a_new_one_is_named_at_once(desk: Desk, dialog: HousesDialog) -> None:
    click(dialog.side.new)
    desk.type("Klinik Lahntal")
    assert present(dialog).name == "Klinik Lahntal"
    assert len(dialog.working.houses) == len(BUILT_IN) + 1


def menu_item(dialog: HousesDialog, text: str) -> None:
    click(dialog.side.more)
    assert dialog.side.menu
    next(action for action in dialog.side.menu.actions() if action.text() == text).trigger()
    dialog.side.menu.close()


def test_a_copy_has_an_id_and_a_name_of_its_own(dialog: HousesDialog) -> None:
    before = present(dialog)
    menu_item(dialog, "Duplicate")
    assert present(dialog).id != before.id
    assert present(dialog).name == "Standard 2"


def test_one_is_removed_when_that_was_meant(desk: Desk, dialog: HousesDialog) -> None:
    desk.ask.agrees = False
    QTest.keyClick(dialog.side.houses, Qt.Key.Key_Delete)
    assert len(dialog.working.houses) == len(BUILT_IN)
    desk.ask.agrees = True
    QTest.keyClick(dialog.side.houses, Qt.Key.Key_Delete)
    assert [each.name for each in dialog.working.houses] == ["American"]
    QTest.keyClick(dialog.side.houses, Qt.Key.Key_Delete)
    assert [each.name for each in dialog.working.houses] == ["American"]


def test_all_steps_are_taken_back_in_one_history(dialog: HousesDialog) -> None:
    before = dialog.working.houses
    write(entry(dialog, "new", "Name"), "Paul")
    click(choice(dialog, "language", "English").button("en_US"))
    dialog.side.houses.setFocus()
    for _ in range(2):
        QTest.keyClick(dialog.side.houses, Qt.Key.Key_Z, CONTROL)
    assert dialog.working.houses == before
    assert entry(dialog, "new", "Name").text() == ""
    QTest.keyClick(dialog.side.houses, Qt.Key.Key_Y, CONTROL)
    assert entry(dialog, "new", "Name").text() == "Paul"


# -- what is kept


def test_ok_keeps_it(desk: Desk, dialog: HousesDialog) -> None:
    write(entry(dialog, "organisation", "Name of the house style"), "OptikNetz")
    with desk.bot.waitSignal(desk.session.houses.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert desk.window.pages.page is None
    assert "OptikNetz" in [each.name for each in stored(desk)]
    assert desk.session.houses.of(desk.release).name == "OptikNetz"


def test_apply_keeps_it_and_stays_open(desk: Desk, dialog: HousesDialog) -> None:
    assert not dialog.apply.isEnabled()
    click(choice(dialog, "language", "English").button("en_US"))
    with desk.bot.waitSignal(desk.session.houses.changed):
        click(dialog.apply)
    assert dialog.isVisible()
    assert not dialog.apply.isEnabled()
    assert stored(desk)[0].english == "en_US"


def test_what_was_removed_is_gone_from_the_archive(desk: Desk, dialog: HousesDialog) -> None:
    QTest.keyClick(dialog.side.houses, Qt.Key.Key_Delete)
    with desk.bot.waitSignal(desk.session.houses.changed):
        click(dialog.ok)
    assert [each.name for each in stored(desk)] == ["American"]


def test_blank_contacts_are_not_kept(desk: Desk, dialog: HousesDialog) -> None:
    name = entry(dialog, "new", "Name")
    write(name, "P")
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    assert len(present(dialog).contacts) == 1
    click(choice(dialog, "language", "English").button("en_US"))
    with desk.bot.waitSignal(desk.session.houses.changed):
        click(dialog.ok)
    assert stored(desk)[0].contacts == ()


def test_cancel_asks_only_when_something_changed(desk: Desk, dialog: HousesDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.window.pages.page is None
    assert desk.ask.heard == []


def test_cancel_keeps_the_page_open_when_the_changes_are_wanted(desk: Desk, dialog: HousesDialog) -> None:
    click(choice(dialog, "language", "English").button("en_US"))
    desk.ask.agrees = False
    click(dialog.cancel)
    assert dialog.isVisible()
    desk.ask.agrees = True
    click(dialog.cancel)
    assert desk.window.pages.page is None
    assert stored(desk) == BUILT_IN


# -- files


def test_a_logo_is_chosen_shown_and_removed(desk: Desk, dialog: HousesDialog, tmp_path: Path) -> None:
    logo = part(dialog, "looks", LogoControl)
    desk.ask.chosen_pictures = [picture(tmp_path)]
    click(logo.choose)
    eventually(desk, lambda: bool(present(dialog).logo))
    eventually(desk, lambda: dialog._context.image(present(dialog).logo) is not None)
    click(logo.remove)
    assert present(dialog).logo == ""


def test_a_logo_is_dropped(desk: Desk, dialog: HousesDialog, tmp_path: Path) -> None:
    logo = part(dialog, "looks", LogoControl)
    drop(logo, [picture(tmp_path)])
    eventually(desk, lambda: bool(present(dialog).logo))


def test_what_is_no_picture_is_told_at_the_logo(desk: Desk, dialog: HousesDialog, tmp_path: Path) -> None:
    logo = part(dialog, "looks", LogoControl)
    file = tmp_path / "logo.png"
    file.write_text("no picture")
    desk.ask.chosen_pictures = [file]
    click(logo.choose)
    eventually(desk, lambda: "logo.png" in logo.fault_line.text())
    assert present(dialog).logo == ""


def test_a_house_style_goes_out_as_a_file_and_comes_in_again(desk: Desk, dialog: HousesDialog, tmp_path: Path) -> None:
    click(choice(dialog, "language", "English").button("en_US"))
    desk.ask.chosen_target = desk.ask.chosen_file = tmp_path / "house.json"
    menu_item(dialog, "Export to file …")
    assert json.loads((tmp_path / "house.json").read_text("utf-8"))["english"] == "en_US"
    menu_item(dialog, "Import from file …")
    assert present(dialog).name == "Standard 2"
    assert present(dialog).english == "en_US"


def test_a_file_that_is_no_house_style_is_told(desk: Desk, dialog: HousesDialog, tmp_path: Path) -> None:
    desk.ask.chosen_file = tmp_path / "other.json"
    desk.ask.chosen_file.write_text("{", "utf-8")
    menu_item(dialog, "Import from file …")
    assert "other.json" in desk.ask.heard[-1][1]
    assert len(dialog.working.houses) == len(BUILT_IN)


def test_every_page_can_be_reached_by_tab(desk: Desk, dialog: HousesDialog) -> None:
    for name in page_names(dialog._context.words):
        dialog.show_page(name)
        dialog.side.pages.setFocus()
        QTest.keyClick(dialog.side.pages, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused
        assert dialog.page(name).isAncestorOf(focused), name


def test_buttons_at_the_foot_do_not_take_return_from_an_entry(dialog: HousesDialog) -> None:
    write(entry(dialog, "organisation", "Website"), "example.org")
    QTest.keyClick(entry(dialog, "organisation", "Website"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not any(each.isDefault() for each in dialog.findChildren(QPushButton))
