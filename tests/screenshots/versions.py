"""Versions and sent records: their pages beside the text, and a comparison."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog

from editor.domain.arranging import move_block, remove_block
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo, Quote
from editor.domain.edits import set_block, set_text
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.records import Dispatch, RevisionReason
from tests.screenshots.studio import LOOKS, Studio, topic, wait


@topic("versions", looks=(*LOOKS, ("de", "light", 200)))
def versions(studio: Studio) -> None:
    window = studio.window
    changed = studio.store.submit(_work).result(20)
    assert studio.session.draft
    studio.session.draft.apply(lambda _: changed)
    studio.session.load_records()
    window.unfold_side()
    window.side.show_page("versions")
    wait(600)
    studio.take("versions")
    page = window.versions.page
    revision = page.model.revision(2)
    assert revision
    window.versions.compare(revision)
    wait(600)
    dialog = window.versions.dialog
    studio.take("comparison", dialog)
    if isinstance(dialog, QDialog):
        window.versions.opening.dialog.tools.all.click()  # type: ignore[union-attr]
        wait(600)
        studio.take("comparison-whole", dialog)
        dialog.reject()


def _work(archive: Archive) -> Release:
    """Some hours of work on the sample, with a version that somebody named."""
    sample = next(each for each in archive.summaries() if each.headline.de.startswith("Zwei"))
    release = archive.load(sample.id)
    archive.keep_named(release, "Vor der Abstimmung mit der Klinik")
    for text in ("Das Labor steht allen offen.", "Das Labor steht allen Mitgliedern und ihren Gästen offen."):
        release = _with_lead(release, text)
        archive.keep_revision(release, RevisionReason.TIMED)
    return _with_changes(release)


def _with_lead(release: Release, text: str) -> Release:
    lead = release.first(Kind.LEAD)
    assert lead
    return set_text(release, lead.id, Language.DE, lead.text.de + RichText.plain_text(f" {text}"))


def _with_changes(release: Release) -> Release:
    quote = next(block for block in release.blocks if isinstance(block, Quote))
    photo = next(block for block in release.blocks if isinstance(block, Photo))
    paragraphs = [block for block in release.blocks if block.kind is Kind.PARAGRAPH]
    made = set_block(release, replace(quote, speaker=replace(quote.speaker, name="Jana Brandt-Meier")))
    made = set_block(made, replace(photo, credit="Maria Vogt"))
    made = remove_block(made, paragraphs[-1].id)
    made = move_block(made, paragraphs[0].id, len(made.blocks) - 2)
    headline = made.first(Kind.HEADLINE)
    assert headline
    return set_text(made, headline.id, Language.EN, RichText.plain_text("One lab for two networks"))


@topic("sent-records", looks=(*LOOKS, ("de", "light", 200)))
def sent_records(studio: Studio) -> None:
    window = studio.window
    release_id = studio.store.submit(_send).result(20)
    window.session.open(release_id)
    wait(400)
    window.unfold_side()
    window.side.show_page("sent")
    wait(600)
    studio.take("sent-records")


def _send(archive: Archive) -> str:
    """A dispatch in each language; one file is missing and one was changed since."""
    summary = next(each for each in archive.summaries() if each.headline.de.startswith("Jahresbericht"))
    release = archive.load(summary.id)
    addresses = ", ".join(f"redaktion{number}@zeitung{number}.example" for number in range(1, 41))
    with TemporaryDirectory() as folder:
        for language in Language:
            files = [Path(folder) / f"2027-01-28_jahresbericht-2026_{language}.{ending}" for ending in ("docx", "html")]
            for file in files:
                file.write_bytes(file.name.encode() * 900)
            record = Dispatch(release.id, language, archive.now(), f"Regional und Fach\n{addresses}")
            archive.record_dispatch(release, replace(record, distribution="Lokalpresse Mittelhessen"), files)
    german, _ = archive.dispatches(release.id)
    archive.dispatch_file(german.files[0].digest).write_bytes(b"something else")
    archive.dispatch_file(german.files[1].digest).unlink()
    return release.id
