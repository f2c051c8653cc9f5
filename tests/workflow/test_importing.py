"""Files become releases; two files in two languages become one."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.domain.passage import Passage, State
from editor.domain.people import Contact, Issuer
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.errors import ImportRefused
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.workflow.importing import files_of, keep, read_pair
from editor.workflow.pairing import paired
from tests.workflow.texts import ENGLISH, GERMAN


def text_in(language: Language, text: str) -> Passage:
    return Passage().with_text(language, RichText.plain_text(text))


def german(*blocks: Block) -> Release:
    return Release(blocks=blocks)


def english(*blocks: Block) -> Release:
    return Release(lead=Language.EN, blocks=blocks)


def block(kind: Kind, language: Language, text: str) -> Block:
    return Block(kind=kind, text=text_in(language, text))


def de(kind: Kind, text: str) -> Block:
    return block(kind, Language.DE, text)


def en(kind: Kind, text: str) -> Block:
    return block(kind, Language.EN, text)


def files(folder: Path) -> tuple[Path, Path]:
    first, second = folder / "labor.txt", folder / "lab.txt"
    first.write_text(GERMAN, "utf-8")
    second.write_text(ENGLISH, "utf-8")
    return first, second


def test_two_files_become_one_release_in_both_languages(tmp_path: Path) -> None:
    release = read_pair(*files(tmp_path))
    assert release.lead is Language.DE
    assert release.headline(Language.DE).plain == "Neues Schülerlabor für Optik in Wetzlar"
    assert release.headline(Language.EN).plain == "New school lab for optics in Wetzlar"
    assert release.progress().current == release.progress().total


def test_a_paired_quote_has_its_speaker_in_both_languages(tmp_path: Path) -> None:
    release = read_pair(*files(tmp_path))
    (quote,) = (block for block in release.blocks if isinstance(block, Quote))
    assert quote.speaker.name == "Petra Lindner"
    assert quote.text.en.plain.startswith("Anyone who has ground a lens")
    assert quote.original_language is Language.DE


def test_the_second_file_may_lead_when_it_is_named_first(tmp_path: Path) -> None:
    first, second = files(tmp_path)
    assert read_pair(second, first).lead is Language.EN


def test_two_files_of_one_language_are_refused(tmp_path: Path) -> None:
    first, _ = files(tmp_path)
    with pytest.raises(ImportRefused, match="same language"):
        read_pair(first, first)


def test_the_given_language_is_that_of_the_first_file(tmp_path: Path) -> None:
    first, second = files(tmp_path)
    assert read_pair(first, second, Language.DE).lead is Language.DE


def test_blocks_are_paired_where_their_kinds_run_alike() -> None:
    both = paired(
        german(de(Kind.HEADLINE, "Titel"), de(Kind.CROSSHEAD, "Zwischen"), de(Kind.PARAGRAPH, "Absatz")),
        english(en(Kind.HEADLINE, "Title"), en(Kind.PARAGRAPH, "Paragraph"), en(Kind.NOTES, "Note")),
    )
    texts = [(b.kind, b.text.de.plain, b.text.en.plain) for b in both.blocks]
    assert texts == [
        (Kind.HEADLINE, "Titel", "Title"),
        (Kind.CROSSHEAD, "Zwischen", ""),
        (Kind.PARAGRAPH, "Absatz", "Paragraph"),
        (Kind.NOTES, "", "Note"),
    ]
    assert both.blocks[0].state(Language.DE) is State.CURRENT


def test_a_head_that_is_taken_becomes_a_paragraph() -> None:
    both = paired(
        german(de(Kind.LEAD, "Vorspann"), de(Kind.PARAGRAPH, "A"), de(Kind.PARAGRAPH, "B")),
        english(en(Kind.PARAGRAPH, "a"), en(Kind.PARAGRAPH, "b"), en(Kind.LEAD, "late")),
    )
    assert [b.kind for b in both.blocks].count(Kind.LEAD) == 1
    assert "late" in [b.text.en.plain for b in both.blocks]


def test_an_interrupted_quote_meets_a_plain_one_without_loss() -> None:
    interrupted = Quote(
        text=text_in(Language.EN, "We start"), text2=text_in(Language.EN, "and we stay."), position=Position.BETWEEN
    )
    both = paired(german(Quote(text=text_in(Language.DE, "Wir beginnen und bleiben."))), english(interrupted))
    (quote,) = both.blocks
    assert "We start" in quote.text.en.plain
    assert "and we stay." in quote.text.en.plain


def test_facts_of_both_are_brought_together() -> None:
    first = Release(place=Bilingual("Köln", ""), issuers=(Issuer(Bilingual("Amt", "")),), number="03/2027")
    second = Release(
        lead=Language.EN,
        place=Bilingual("", "Cologne"),
        issuers=(Issuer(Bilingual("", "Office")),),
        unplaced=("a stray line",),
    )
    both = paired(first, second)
    assert both.place == Bilingual("Köln", "Cologne")
    assert both.issuers == (Issuer(Bilingual("Amt", "Office")),)
    assert (both.number, both.unplaced) == ("03/2027", ("a stray line",))


def test_contacts_are_matched_by_name() -> None:
    anna, ben = Contact("Anna Lux", function=Bilingual("Presse", "")), Contact("Ben Ohm")
    first = Release(contacts=(anna,))
    second = Release(lead=Language.EN, contacts=(ben, Contact("Anna Lux", function=Bilingual("", "Press"))))
    both = paired(first, second)
    assert both.contacts == (Contact("Anna Lux", function=Bilingual("Presse", "Press")), ben)


def test_folders_are_opened_when_asked(tmp_path: Path) -> None:
    (tmp_path / "2019").mkdir()
    for name in ("b.txt", "2019/a.TXT", "photo.jpg"):
        (tmp_path / name).write_text("x", "utf-8")
    assert files_of([tmp_path], recursive=True) == [tmp_path / "2019" / "a.TXT", tmp_path / "b.txt"]
    assert files_of([tmp_path]) == [tmp_path]


def test_an_imported_release_is_kept_with_a_version(archive: Archive, tmp_path: Path) -> None:
    release = read_pair(*files(tmp_path))
    keep(archive, release)
    assert archive.load(release.id) == release
    assert [revision.reason for revision in archive.revisions(release.id)] == [RevisionReason.IMPORT]
