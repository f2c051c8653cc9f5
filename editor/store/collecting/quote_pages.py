"""Pages of all quotes of an archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from editor.domain.approving import Standing, block_stands
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Kind, Position, Quote
from editor.domain.document import from_document
from editor.domain.inline import from_inline
from editor.domain.passage import Passage
from editor.domain.people import NOBODY, Person
from editor.domain.release import Release, Sent, Status
from editor.store.collecting.finding import wanted_places
from editor.store.collecting.match import Match
from editor.store.collecting.pages import taken
from editor.store.collecting.people import people_of
from editor.store.collecting.places import Place
from editor.store.collecting.records import CollectedQuote, CollectedQuotes, QuoteWish
from editor.store.tables import blocks, quotes, releases

AnyRow = Row[*tuple[Any, ...]]

_QUOTES = (
    select(
        blocks.c.key, blocks.c.id, blocks.c.only, blocks.c.de, blocks.c.en,
        quotes.c.de2, quotes.c.en2, quotes.c.place, quotes.c.original_language,
        releases.c.id.label("release"), releases.c.day, releases.c.headline_de, releases.c.headline_en,
        releases.c.status, releases.c.lead, releases.c.sent_de, releases.c.sent_en,
        releases.c.facts["approvals"].label("approvals"),
    )
    .join_from(quotes, blocks, blocks.c.key == quotes.c.key)
    .join(releases, releases.c.key == blocks.c.release)
    .where(quotes.c.key.in_(bindparam("keys", expanding=True)))
)  # fmt: skip


def page(connection: Connection, wish: QuoteWish, limit: int, after: object | None) -> CollectedQuotes:
    """The quotes that are wished for, from `after` on."""
    at = after if isinstance(after, Place) else None

    def kept(batch: Sequence[Place]) -> list[tuple[Place, CollectedQuote]]:
        read = _read(connection, batch)
        return [(each, quote) for each in batch if (quote := read.get(each.key)) and quote.text]

    match = Match(connection, Kind.QUOTE, wish.text)
    places = wanted_places(connection, Kind.QUOTE, match, wish.names, wish.year, at)
    items, last = taken(places, kept, limit)
    return CollectedQuotes(tuple(items), last)


def _read(connection: Connection, batch: Sequence[Place]) -> dict[int, CollectedQuote]:
    keys = [each.key for each in batch]
    speakers = people_of(connection, keys)
    rows = connection.execute(_QUOTES, {"keys": keys}).all()
    return {row.key: _quote(row, speakers[row.key][0].person if row.key in speakers else NOBODY) for row in rows}


def _quote(row: AnyRow, speaker: Person) -> CollectedQuote:
    quote = Quote(
        id=row.id,
        text=Passage(from_inline(row.de), from_inline(row.en)),
        text2=Passage(from_inline(row.de2), from_inline(row.en2)),
        only=Language(row.only) if row.only else None,
        position=Position(row.place),
        original_language=Language(row.original_language) if row.original_language else None,
        speaker=speaker,
    )
    release = Release(lead=Language(row.lead), sent=Sent(row.sent_de, row.sent_en))
    text = Bilingual(*(_spoken(quote, each) for each in LANGUAGES))
    return CollectedQuote(
        release_id=row.release,
        block_id=row.id,
        day=row.day,
        headline=Bilingual(row.headline_de, row.headline_en),
        status=Status(row.status),
        person=speaker,
        text=text,
        sent=any(release.sent[each] and text[each] for each in LANGUAGES),
        lead=_lead(quote, release.lead, text),
        standing=_standing(quote, release, row.approvals),
    )


def _spoken(quote: Quote, language: Language) -> str:
    """Both parts, with an ellipsis for the attribution between them: which comma went with it, nobody knows."""
    if not quote.meant_for(language):
        return ""
    return " … ".join(text for each in quote.passages() if (text := each[language].plain.strip()))


def _lead(quote: Quote, lead: Language, text: Bilingual) -> Language:
    """The language in which it was said, or the one in which it is there."""
    leading = quote.leading(lead)
    return leading if text[leading] else leading.other if text[leading.other] else leading


def _standing(quote: Quote, release: Release, approvals: object) -> Standing:
    """How the approval of the words stands in the language that leads; most releases have none at all."""
    if approvals:
        release = replace(release, approvals=from_document({"approvals": approvals}).approvals)
    stands = {stand.subject.language: stand.standing for stand in block_stands(quote, release)}
    leading = quote.leading(release.lead)
    return stands.get(leading) or stands.get(leading.other) or Standing.OPEN
