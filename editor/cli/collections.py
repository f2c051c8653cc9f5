"""`zweispalter quotes` and `zweispalter photos`"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from editor.cli.console import document, result, words
from editor.cli.options import AsJson, archive
from editor.domain.bilingual import Bilingual
from editor.domain.richtext import RichText
from editor.language.quotation import quoted
from editor.store.archive import Archive
from editor.store.collecting.records import (
    CollectedPhoto,
    CollectedQuote,
    LicenceState,
    PhotoUse,
    PhotoWish,
    QuoteWish,
    licence_state,
)

Speaker = Annotated[
    str, typer.Option("--speaker", metavar="NAME", help="Only quotes of this person; a part of the name will do.")
]
InYear = Annotated[int | None, typer.Option("--year", help="Only from releases of this year.")]
Expired = Annotated[bool, typer.Option("--expired", help="Only photos whose licence has expired.")]
Soon = Annotated[bool, typer.Option("--soon", help="Only photos whose licence ends within 60 days.")]
Saying = Annotated[str, typer.Option("--search", metavar="TEXT", help="Only quotes with these words.")]

_MANY = 1_000_000
"""More names than there are."""


def quotes(
    context: typer.Context, speaker: Speaker = "", year: InYear = None, search: Saying = "", as_json: AsJson = False
) -> None:
    """List the quotes of all releases, newest first: id of the release, day, speaker and words."""
    with archive(context) as opened:
        names = _names(opened, speaker)
        wish = QuoteWish(search, names, year)
        found = _all_quotes(opened, wish) if names or not speaker else iter(())
        if as_json:
            document([_quote_document(each) for each in found])
            return
        for quote in found:
            result(_quote_line(quote))


def _names(opened: Archive, speaker: str) -> tuple[str, ...]:
    """The names that are meant: the whole one, else all with a word that begins so."""
    names = tuple(name for name, _ in opened.speakers(speaker, _MANY)) if speaker.strip() else ()
    return (speaker,) if speaker in names else names


def _all_quotes(opened: Archive, wish: QuoteWish) -> Iterator[CollectedQuote]:
    after: object | None = None
    while True:
        page = opened.quotes(wish, after=after)
        yield from page.quotes
        if (after := page.after) is None:
            return


def _quote_line(quote: CollectedQuote) -> str:
    language = quote.lead
    text = " ".join(quoted(RichText.plain_text(quote.text[language]), language).plain.split())
    return f"{quote.release_id:16}  {quote.day.isoformat()}  {quote.person.titled_name(language):24}  {text}"


def _quote_document(quote: CollectedQuote) -> dict[str, object]:
    person = quote.person
    return {
        "release": quote.release_id,
        "block": quote.block_id,
        "date": quote.day.isoformat(),
        "headline": _both(quote.headline),
        "status": quote.status.value,
        "speaker": {"name": person.name, "title": _both(person.title), "function": _both(person.function)},
        "original_language": quote.lead.value,
        "text": _both(quote.text),
        "sent": quote.sent,
        "approval": quote.standing.value,
    }


def photos(context: typer.Context, expired: Expired = False, soon: Soon = False, as_json: AsJson = False) -> None:
    """List the photos of all releases, each picture once: id of the newest release, licence, caption and credit."""
    wanted: list[LicenceState | None] = [
        state for state, asked in ((LicenceState.EXPIRED, expired), (LicenceState.SOON, soon)) if asked
    ]
    with archive(context) as opened:
        today = opened.today()
        found = (photo for state in wanted or [None] for photo in _all_photos(opened, PhotoWish(licence=state)))
        if as_json:
            document([_photo_document(each, today) for each in found])
            return
        for photo in found:
            result(_photo_line(photo, today))


def _all_photos(opened: Archive, wish: PhotoWish) -> Iterator[CollectedPhoto]:
    after: object | None = None
    while True:
        page = opened.photos(wish, after=after)
        yield from page.photos
        if (after := page.after) is None:
            return


def _photo_line(photo: CollectedPhoto, today: date) -> str:
    caption = " ".join(photo.caption.either(photo.lead).split())
    credit = f" ({photo.credit})" if photo.credit else ""
    end = photo.licence_end.isoformat() if photo.licence_end else ""
    return f"{photo.uses[0].release_id:16}  {end:10}  {_told(photo, today):10}  {caption}{credit}".rstrip()


def _told(photo: CollectedPhoto, today: date) -> str:
    """How the licence stands; nothing for one without an end."""
    if photo.licence_end is None:
        return ""
    return {
        LicenceState.EXPIRED: words().gettext("expired"),
        LicenceState.SOON: words().gettext("ends soon"),
        LicenceState.OPEN: words().gettext("valid"),
    }[licence_state(photo.licence_end, today)]


def _photo_document(photo: CollectedPhoto, today: date) -> dict[str, object]:
    return {
        "file": photo.file or None,
        "caption": _both(photo.caption),
        "alt": _both(photo.alt),
        "credit": photo.credit,
        "rights": photo.rights,
        "usage": photo.usage,
        "licence_end": photo.licence_end.isoformat() if photo.licence_end else None,
        "licence": licence_state(photo.licence_end, today).value,
        "persons": list(photo.persons),
        "used": photo.used,
        "uses": [_use_document(use) for use in photo.uses],
    }


def _use_document(use: PhotoUse) -> dict[str, object]:
    return {
        "release": use.release_id,
        "block": use.block_id,
        "date": use.day.isoformat(),
        "headline": _both(use.headline),
        "status": use.status.value,
    }


def _both(text: Bilingual) -> dict[str, str]:
    return {"de": text.de, "en": text.en}
