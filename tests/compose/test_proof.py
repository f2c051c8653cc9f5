"""The proof sheet: both languages row by row, with what is still open."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from editor.compose.house import STANDARD, House
from editor.compose.proof import ProofRow, proof
from editor.domain.approving import Subject, approval_of, with_approval
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Quote
from editor.domain.facts import Scope
from editor.domain.passage import State, passage
from editor.domain.people import Boilerplate
from editor.domain.release import Release
from editor.domain.richtext import RichText
from tests.compose.example import BRANDT, NOW, PHOTO, QUOTE, RICH, SHORT
from tests.compose.printed import folded
from tests.houses import houses
from tests.releases import releases

DE, EN = Language.DE, Language.EN
LEAD = Block(kind=Kind.LEAD, id="lead", text=passage("Das Labor öffnet.", "The lab opens."))


def rows(*blocks: Block, lead: Language = DE) -> list[ProofRow]:
    return list(proof(Release(lead=lead, blocks=blocks), STANDARD, NOW).rows)


def texts(row: ProofRow) -> tuple[str, str]:
    return folded(row.left.plain), folded(row.right.plain)


def test_sheet_is_headed_in_the_lead_language_and_has_the_lines_of_both() -> None:
    sheet = proof(RICH, STANDARD, NOW)
    assert sheet.title == "Zwei Netzwerke, ein Labor: Optik trifft Medizin"
    assert (sheet.heading, folded(sheet.as_of)) == ("Korrekturabzug", "Stand: 18. Februar 2027, 09:30 Uhr")
    assert (sheet.left.name, sheet.left.label, sheet.right.name, sheet.right.label) == (
        "Deutsch",
        "Pressemitteilung 08/2027",
        "Englisch",
        "Press release 08/2027",
    )
    assert (folded(sheet.left.date_line), folded(sheet.right.date_line)) == (
        "Gießen, 18. Februar 2027",
        "Gießen, 18 February 2027",
    )
    assert folded(sheet.left.embargo).startswith("Sperrfrist: Sonntag")
    assert folded(sheet.right.embargo).startswith("Embargoed until 10:00 CET")
    assert sheet.draft.startswith("ENTWURF")


def test_lead_language_has_the_left_column_and_the_words() -> None:
    sheet = proof(replace(RICH, lead=EN), STANDARD, NOW)
    assert (sheet.left.language, sheet.left.name, sheet.right.name) == (EN, "English", "German")
    assert sheet.rows[0].kind == "Kicker"
    assert texts(sheet.rows[0]) == ("Partnership", "Kooperation")


def test_every_block_has_a_row_named_by_its_kind() -> None:
    sheet = proof(RICH, STANDARD, NOW)
    assert [row.block for row in sheet.rows if row.block] == [block.id for block in RICH.blocks]
    assert [row.kind for row in sheet.rows[:6]] == [
        "Dachzeile",
        "Überschrift",
        "Unterzeile",
        "Vorspann",
        "Zitat",
        "Absatz",
    ]


def test_quotes_stand_as_they_are_printed() -> None:
    [row] = rows(QUOTE)
    german, english = texts(row)
    assert german.startswith("„Wer Linsen")
    assert german.endswith("“, sagt Dr. Jana Brandt, Leiterin des OptikNetzes Lahntal.")
    assert english.endswith(",” says Dr Jana Brandt, head of OptikNetz Lahntal.")
    [below] = rows(replace(QUOTE, display=Display.BLOCK))
    assert texts(below)[0].splitlines()[1] == "Dr. Jana Brandt, Leiterin des OptikNetzes Lahntal"


def test_photo_stands_with_persons_credit_and_alternative_text() -> None:
    [row] = rows(PHOTO)
    caption, credit, alt = texts(row)[0].splitlines()
    assert caption.startswith("Eröffneten das Labor (v. l. n. r.): Dr. Jana Brandt")
    assert (credit, alt) == (
        "Foto: Maria Vogt / OptikNetz Lahntal",
        "Alternativtext: Drei Personen stehen an einem Messtisch",
    )


def test_lines_of_a_list_stand_below_each_other() -> None:
    [row] = rows(Block(kind=Kind.BULLETS, text=passage("eins\n\nzwei", "one\ntwo")))
    assert texts(row) == ("eins\nzwei", "one\ntwo")


def test_missing_text_is_told_with_its_language() -> None:
    [row] = rows(replace(LEAD, text=passage("Das Labor öffnet.")))
    assert (row.state, row.remarks) == (State.MISSING, ("Englisch fehlt",))
    assert texts(row) == ("Das Labor öffnet.", "")


def test_outdated_translation_is_told() -> None:
    changed = LEAD.text.with_text(DE, RichText.plain_text("Das Labor schließt."))
    [row] = rows(replace(LEAD, text=changed))
    assert (row.state, row.remarks) == (State.OUTDATED, ("Englisch veraltet",))
    assert rows(LEAD)[0].remarks == ()


def test_row_for_one_language_says_so() -> None:
    [row] = rows(replace(LEAD, only=DE))
    assert row.remarks == ("nur Deutsch",)
    assert texts(row) == ("Das Labor öffnet.", "")


def test_quote_that_nobody_approved_says_so() -> None:
    [row] = rows(QUOTE)
    assert row.remarks == ("Freigabe offen: Deutsch", "Freigabe offen: Englisch")


def test_approved_quote_waits_for_nobody_until_it_is_changed() -> None:
    release = Release(blocks=(QUOTE,))
    said = approval_of(release, Subject(Scope.QUOTE, DE, QUOTE.id), who="Jana Brandt", at=NOW)
    approved = with_approval(release, said)
    assert proof(approved, STANDARD, NOW).rows[0].remarks == ()
    other = replace(QUOTE, text=passage("Etwas anderes.", "Something else."))
    [row] = proof(replace(approved, blocks=(other,)), STANDARD, NOW).rows
    assert row.remarks[0] == "Freigabe nach Änderung hinfällig: Deutsch"


def test_boilerplates_follow_the_blocks() -> None:
    half = Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Wir.", ""))
    sheet = proof(Release(boilerplates=(half, Boilerplate(Bilingual("Leer", ""), NOTHING))), STANDARD, NOW)
    [row, empty] = sheet.rows
    assert (row.block, row.kind, texts(row)) == ("", "Boilerplate", ("Über uns\nWir.", "About us"))
    assert (row.state, row.remarks, empty.remarks) == (State.MISSING, ("Englisch fehlt",), ("Englisch fehlt",))


def test_embargo_that_has_passed_is_left_out_where_the_house_wants_it() -> None:
    assert SHORT.embargo
    sheet = proof(SHORT, House(passed_embargo=False), SHORT.embargo.at)
    assert (sheet.left.embargo, sheet.right.embargo) == ("", "")
    american = proof(SHORT, House(passed_embargo=False, english="en_US"), SHORT.embargo.at)
    assert american.right.embargo == "FOR IMMEDIATE RELEASE"


def test_corrected_version_says_so_in_both_columns() -> None:
    sheet = proof(replace(SHORT, replaces="x"), STANDARD, NOW)
    assert (sheet.left.correction, sheet.right.correction) == ("Korrigierte Fassung", "Corrected version")


@given(release=releases(max_blocks=4), house=houses())
def test_rows_that_are_not_current_say_why(release: Release, house: House) -> None:
    assert all(row.remarks for row in proof(release, house, NOW).rows if row.state is not State.CURRENT)


def test_speaker_of_both_parts_is_named_once() -> None:
    between = Quote(id="q", text=passage("Ja", "Yes"), text2=passage("und gern.", "and gladly."), speaker=BRANDT)
    [row] = rows(between)
    assert texts(row)[0].count("Jana Brandt") == 1
