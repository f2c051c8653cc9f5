"""An archive as it looks after some months of work."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.edits import set_text
from editor.domain.release import Release, Status
from editor.domain.richtext import EMPTY, RichText
from editor.store.archive import Archive
from editor.workflow.sample import add_sample


def fill(folder: Path) -> str:
    """An archive as it looks after some months: the sample in work, others in every status."""
    with Archive.open(folder) as archive:
        sample = add_sample(archive)
        for number, (de, en, status) in enumerate(_OTHERS):
            other = replace(
                sample,
                id=f"other{number}",
                embargo=None,
                date=sample.date and sample.date.replace(year=2027 if number < 4 else 2026, month=1 + number % 3),
                blocks=tuple(b for b in sample.blocks if b.kind is not Kind.PHOTO),
            )
            headline = other.first(Kind.HEADLINE)
            assert headline
            for language, text in ((Language.DE, de), (Language.EN, en)):
                words = RichText.plain_text(text) if text else EMPTY
                other = set_text(other, headline.id, language, words)
            other = replace(other, blocks=tuple(replace(b, id=f"{b.id}-{number}") for b in other.blocks))
            archive.save(_with_status(other, status))
        archive.save(_worked_on(sample))
        return sample.id


_OTHERS = (
    ("Förderbescheid für das Lasertechnikum übergeben", "", "draft"),
    ("Neue Vorsitzende im Fachbeirat Sensorik", "New chair of the sensor technology board", "review"),
    ("Jahresbericht 2026: 41 neue Mitglieder", "Annual report 2026: 41 new members", "sent"),
    ("Messeauftritt in Jena mit zwölf Betrieben", "Twelve firms share a trade fair stand in Jena", "half"),
    ("Schülerlabor öffnet für Grundschulen", "School lab opens to primary classes", "archived"),
    ("Kooperationsvertrag mit der Klinik Lahntal", "Cooperation agreement with Lahntal clinic", "archived"),
)


def _with_status(release: Release, status: str) -> Release:
    at = datetime(2027, 1, 28, 9, tzinfo=UTC)
    both = replace(release.sent, de=at, en=at)
    match status:
        case "sent":
            return replace(release, stage=Status.APPROVED, sent=both)
        case "half":
            return replace(release, stage=Status.APPROVED, sent=replace(release.sent, de=at))
        case "archived":
            return replace(release, stage=Status.ARCHIVED, sent=both)
        case _:
            return replace(release, stage=Status(status))


def _worked_on(release: Release) -> Release:
    """The sample as it looks in the middle of the work: one translation outdated, one missing."""
    lead = release.first(Kind.LEAD)
    paragraph = [block for block in release.blocks if block.kind is Kind.PARAGRAPH][-1]
    assert lead
    changed = set_text(release, lead.id, Language.DE, lead.text.de + RichText.plain_text(" Gebucht wird online."))
    changed = set_text(changed, paragraph.id, Language.EN, EMPTY)
    return replace(changed, stage=Status.REVIEW)
