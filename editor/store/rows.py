"""The rows that a release is stored as."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Table

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.document import to_document
from editor.domain.inline import to_inline
from editor.domain.passage import Passage
from editor.domain.people import NOBODY, Affiliation, PersonShown
from editor.domain.release import Progress, Release
from editor.domain.richtext import RichText
from editor.store.tables import photos, quotes

Row = dict[str, object]

FACTS = (
    "label",
    "event",
    "contacts",
    "licence",
    "keywords",
    "boilerplates",
    "attachments",
    "approvals",
    "unplaced",
    "ignored",
    "replaces_as",
    "web",
)
"""Keys of the JSON document that are stored as one column: nobody asks for them without reading the release."""


def release_row(release: Release) -> Row:
    """The facts of a release, each in its column."""
    document = to_document(replace(release, blocks=(), issuers=()))
    embargo = release.embargo
    return {
        "id": release.id,
        "number": release.number,
        "lead": release.lead.value,
        "stage": release.stage.value,
        "sent_de": release.sent.de,
        "sent_en": release.sent.en,
        "date": release.date,
        "place_de": release.place.de,
        "place_en": release.place.en,
        "source_de": release.source.de,
        "source_en": release.source.en,
        "embargo_at": embargo and embargo.at,
        "embargo_zone": embargo and embargo.zone,
        "embargo_kind": embargo and embargo.kind.value,
        "replaces": release.replaces,
        "note": release.note,
        "facts": {key: document[key] for key in FACTS},
    }


def listed_row(release: Release, progress: Progress) -> Row:
    """What the library list shows of the blocks, so that it need not read them."""
    return {
        "status": release.status.value,
        "headline_de": release.headline(Language.DE).plain,
        "headline_en": release.headline(Language.EN).plain,
        "languages": " ".join(release.languages),
        "total": progress.total,
        "outdated": progress.outdated,
        "missing": progress.missing,
    }


def issuer_rows(release: Release, key: int) -> list[Row]:
    return [
        {"release": key, "position": position, "name_de": issuer.name.de, "name_en": issuer.name.en}
        for position, issuer in enumerate(release.issuers)
    ]


def block_row(block: Block) -> Row:
    return {
        "id": block.id,
        "kind": block.kind.value,
        "only": block.only.value if block.only else None,
        "run_in": block.run_in,
        **_passage(block.text),
    }


def _passage(passage: Passage, suffix: str = "") -> Row:
    basis = None if passage.basis is None else _inline(passage.basis)
    return {f"de{suffix}": _inline(passage.de), f"en{suffix}": _inline(passage.en), f"basis{suffix}": basis}


@lru_cache(256)
def _inline(text: RichText) -> str:
    """The markup of a text: saving a key press asks again for what the row had before."""
    return to_inline(text)


def detail_row(block: Block) -> tuple[Table, Row] | None:
    """What only a quote or a photo has, and the table for it."""
    match block:
        case Quote():
            return quotes, _quote(block)
        case Photo():
            return photos, _photo(block)
        case _:
            return None


def _quote(quote: Quote) -> Row:
    return {
        **_passage(quote.text2, "2"),
        "attribution_de": quote.attribution.de,
        "attribution_en": quote.attribution.en,
        "place": quote.position.value,
        "display": quote.display.value,
        "original_language": quote.original_language.value if quote.original_language else None,
        "unattributed": quote.unattributed,
        "verb": quote.verb.value,
    }


def _photo(photo: Photo) -> Row:
    return {
        "file": photo.file,
        "alt_de": photo.alt.de,
        "alt_en": photo.alt.en,
        "credit": photo.credit,
        "rights": photo.rights,
        "usage": photo.usage,
        "licence_end": photo.licence_end,
    }


def people_in(block: Block) -> tuple[PersonShown, ...]:
    """The speaker of a quote, if there is one, or the persons in a photo."""
    match block:
        case Quote():
            return () if block.speaker == NOBODY else (PersonShown(block.speaker),)
        case Photo():
            return block.persons
        case _:
            return ()


def person_row(shown: PersonShown, block: int, position: int) -> Row:
    person = shown.person
    return {
        "block": block,
        "position": position,
        "name": person.name,
        "title_de": person.title.de,
        "title_en": person.title.en,
        "function_de": person.function.de,
        "function_en": person.function.en,
        "consent": shown.consent,
    }


def affiliation_row(affiliation: Affiliation, person: int, position: int) -> Row:
    return {
        "person": person,
        "position": position,
        "role_de": affiliation.role.de,
        "role_en": affiliation.role.en,
        "organisation_de": affiliation.organisation.de,
        "organisation_en": affiliation.organisation.en,
    }
