"""The house styles of the window: those of the archive, and what follows where they or the issuer change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit

from editor.compose.house import AMERICAN, BUILT_IN, STANDARD, House
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import passage
from editor.domain.people import Boilerplate, Contact, Issuer, Person
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.ui.writing.quote_row import QuoteRow
from tests.ui.conftest import Desk, MakeDesk

NETWORK = Bilingual("OptikNetz Lahntal", "OptikNetz Lahntal")
GUILLEMETS = House(
    id="optik",
    name="OptikNetz",
    organisation=NETWORK,
    english="en_US",
    tense="past",
    quotes_de="guillemets",
    number_scheme="ON {number}/{year}",
    label=Bilingual("Presseinformation", "Press information"),
    contacts=(Contact(name="Paul Seidel"),),
    boilerplates=(Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Wir messen.", "We measure.")),),
)
QUOTE = Quote(text=passage("Wir messen", "We measure"), speaker=Person(name="Jana Brandt"))


def keep(desk: Desk, house: House) -> None:
    with desk.bot.waitSignal(desk.session.houses.changed):
        desk.session.houses.save(house)


def of_network(*blocks: Block) -> Release:
    return Release(issuers=(Issuer(NETWORK),), blocks=blocks)


def open_stored(desk: Desk, release: Release) -> None:
    def save(archive: Archive) -> None:
        archive.save(release)

    desk.store.submit(save).result(10)
    desk.open(release.id)


def quote_row(desk: Desk) -> QuoteRow:
    assert desk.window.editor.rows
    row = desk.window.editor.rows.row(QUOTE.id)
    assert isinstance(row, QuoteRow)
    return row


def test_without_a_style_of_ones_own_there_are_those_that_come_along(desk: Desk) -> None:
    assert desk.session.houses.all == BUILT_IN
    assert desk.session.houses.of(desk.release) == STANDARD


def test_a_style_is_kept_and_found_by_the_leading_issuer(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    assert desk.session.houses.of(of_network()) == GUILLEMETS
    desk.close()
    again = make_desk()
    assert again.session.houses.of(of_network()) == GUILLEMETS


def test_a_style_that_was_removed_gives_way_to_that_of_everybody(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    with desk.bot.waitSignal(desk.session.houses.changed):
        desk.session.houses.remove(GUILLEMETS.id)
    assert desk.session.houses.of(of_network()) == STANDARD


def test_a_style_that_stays_as_it_was_is_no_news(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    spy = QSignalSpy(desk.session.houses.changed)
    desk.session.houses.save(GUILLEMETS)
    desk.store.submit(lambda archive: archive.count()).result(10)
    assert spy.count() == 0


def test_a_new_release_begins_as_the_house_that_was_used_last(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    open_stored(desk, of_network())
    desk.open_new()
    assert desk.release.issuers == (Issuer(NETWORK),)
    assert desk.release.label == GUILLEMETS.label
    assert desk.release.contacts == GUILLEMETS.contacts
    assert desk.release.boilerplates == GUILLEMETS.boilerplates


def test_a_quote_is_shown_in_the_marks_and_the_tense_of_its_house(make_desk: MakeDesk) -> None:
    desk = make_desk()
    open_stored(desk, of_network(QUOTE))
    row = quote_row(desk)
    assert row.attribution_text(Language.EN) == "says Jana Brandt"
    keep(desk, GUILLEMETS)
    assert row.attribution_text(Language.EN) == "said Jana Brandt"
    assert row.cells[Language.DE].field.shown_marks == ("»", "«")


def test_the_verbs_are_offered_in_the_tense_of_the_house(make_desk: MakeDesk) -> None:
    desk = make_desk()
    open_stored(desk, of_network(QUOTE))
    row = quote_row(desk)
    row.focus(Language.DE)
    details = row.details(Language.DE)
    assert details
    assert details.verb.currentText() == "sagt"
    keep(desk, GUILLEMETS)
    assert details.verb.currentText() == "sagte"


def test_another_issuer_brings_another_house(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    open_stored(desk, Release(blocks=(QUOTE,)))
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, issuers=(Issuer(NETWORK),)))
    assert quote_row(desk).attribution_text(Language.DE) == "sagte Jana Brandt"


def test_straight_marks_become_those_of_the_house(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    block = Block(kind=Kind.PARAGRAPH)
    open_stored(desk, of_network(block))
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block(block.id, Language.DE)
    desk.type('"Ja" ')
    assert desk.release.block(block.id).text.de.plain == "»Ja« "
    desk.type("\tyes - no")
    assert desk.release.block(block.id).text.en.plain == "yes — no"


def test_a_caption_and_its_credit_are_printed_as_the_house_does(make_desk: MakeDesk) -> None:
    photo = Photo(text=passage("Im Labor", "In the lab"), credit="Maria Vogt")
    desk = make_desk()
    open_stored(desk, of_network(photo))
    keep(desk, replace(GUILLEMETS, english="en_GB"))
    assert desk.window.editor.rows
    row = desk.window.editor.rows.row(photo.id)
    assert row.cells[Language.EN].field.text == RichText.plain_text("In the lab")


def test_the_probable_number_follows_the_scheme_of_the_house(make_desk: MakeDesk) -> None:
    desk = make_desk()
    keep(desk, GUILLEMETS)
    open_stored(desk, replace(of_network(), date=None))
    facts = desk.window.editor.facts
    assert facts
    facts.edit("number")
    sheet = facts.sheet
    assert sheet
    desk.bot.waitUntil(lambda: any("ON 1/" in entry.placeholderText() for entry in entries(desk)))


def test_the_embargo_is_worded_in_the_english_of_the_house(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    facts = desk.window.editor.facts
    assert facts
    facts.edit("embargo")
    american = replace(AMERICAN, id="new", organisation=desk.release.issuers[0].name)
    keep(desk, american)
    assert any(text.startswith("EMBARGOED UNTIL") for text in printed_lines(desk))


def entries(desk: Desk) -> list[QLineEdit]:
    sheet = desk.window.editor.facts and desk.window.editor.facts.sheet
    return sheet.findChildren(QLineEdit) if sheet else []


def printed_lines(desk: Desk) -> list[str]:
    sheet = desk.window.editor.facts and desk.window.editor.facts.sheet
    return [label.text() for label in sheet.findChildren(QLabel)] if sheet else []


def test_the_marks_of_the_house_are_there_before_the_archive_is_open(make_desk: MakeDesk) -> None:
    first = make_desk()
    keep(first, GUILLEMETS)
    open_stored(first, of_network(QUOTE))
    release_id = first.session.open_id
    first.close()
    first.session.keep_view()
    desk = make_desk(started=False)
    desk.session.start(release_id, with_sample=False)
    assert quote_row(desk).cells[Language.DE].field.shown_marks == ("»", "«")


def test_english_is_checked_as_its_house_spells(make_desk: MakeDesk) -> None:
    desk = make_desk()
    open_stored(desk, of_network(QUOTE))
    spelling = desk.window.spelling
    assert not spelling.is_american
    keep(desk, GUILLEMETS)
    assert spelling.is_american


def test_the_column_is_named_after_the_english_of_its_house(make_desk: MakeDesk) -> None:
    desk = make_desk()
    open_stored(desk, of_network(QUOTE))
    header = desk.window.editor.header
    assert header
    desk.bot.waitUntil(lambda: header.name(Language.EN).line.startswith("English (UK)"))
    keep(desk, GUILLEMETS)
    assert header.name(Language.EN).line.startswith("English (US)")
