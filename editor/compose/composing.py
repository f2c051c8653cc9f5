"""Composing: the release in one language becomes a manuscript in which nothing is left to decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from editor.compose import lines, sections
from editor.compose.body import body
from editor.compose.filenames import base_name
from editor.compose.house import House
from editor.compose.manuscript import Manuscript, Paragraph
from editor.compose.photos import pictures
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Kind
from editor.domain.release import Release
from editor.domain.richtext import EMPTY, RichText, join

_DESCRIBED = 200


def compose(
    release: Release, language: Language, house: House, now: datetime, *, replaced: Release | None = None
) -> Manuscript:
    """The release as it is printed in `language`.

    `now` is an instant with a zone: it tells whether an embargo has passed and dates the file.
    `replaced` is the release that this one corrects, where it is at hand.
    """
    embargoed = lines.is_embargoed(release, house, now)
    if not embargoed:
        release = replace(release, embargo=None)
    base = base_name(release, now.date())
    manuscript = Manuscript(
        language=language,
        tag=house.locale(language).replace("_", "-"),
        base=base,
        composed=now,
        label=lines.label_line(release, language, house),
        draft=lines.draft_mark(release, language, house),
        draft_suffix=lines.draft_suffix(release, language, house),
        correction=lines.correction_line(release, language, house, replaced),
        date=release.date,
        date_line=lines.date_line(release, language, house),
        embargo=lines.embargo_line(release, language, house),
        embargoed=embargoed,
        embargo_ends=release.embargo.local if release.embargo else None,
        page=house.words(language).pgettext("release", "Page {page} of {pages}"),
        accent=house.accent,
    )
    manuscript = _with_end(_with_text(manuscript, release, house, base), release, house)
    return _with_opening_dateline(manuscript, release, house)


def _with_text(manuscript: Manuscript, release: Release, house: House, base: str) -> Manuscript:
    language = manuscript.language
    photos = pictures(release, language, house, base)
    in_text = photos if house.photos == "text" else {}
    lead = _head(release, Kind.LEAD, language)
    parts = body(release.blocks, language, house, in_text)
    first = next((part.text for part in parts if isinstance(part, Paragraph)), EMPTY)
    after = () if in_text else tuple(photos.values())
    return replace(
        manuscript,
        kicker=_head(release, Kind.KICKER, language),
        headline=_head(release, Kind.HEADLINE, language),
        subheadline=_head(release, Kind.SUBHEADLINE, language),
        lead=lead,
        body=parts,
        photos=after,
        photos_heading=house.words(language).pgettext("release", "Photos") if after else "",
        description=_description(lead or first),
    )


def _with_end(manuscript: Manuscript, release: Release, house: House) -> Manuscript:
    language = manuscript.language
    issuers = tuple(name for issuer in release.issuers if (name := lines.named(issuer.name, language)))
    has_text = bool(manuscript.headline or manuscript.lead or manuscript.body)
    return replace(
        manuscript,
        end_mark=lines.end_mark(language, house) if has_text else "",
        end_line=lines.end_line(release, language, house) if has_text else "",
        notes=sections.notes(release, language, house),
        event=sections.event(release, language, house),
        abouts=sections.abouts(release, language),
        facts=sections.facts(release, language, house),
        licence=lines.licence_line(release, language, house),
        issuer=issuers[0] if issuers else "",
        issuers=issuers,
        keywords=tuple(word for keyword in release.keywords if (word := clean(keyword).strip())),
    )


def _with_opening_dateline(manuscript: Manuscript, release: Release, house: House) -> Manuscript:
    """Place and date before the lead or the first paragraph, if the house wants them there.

    Without a text that could begin with them they stay in the head.
    """
    if house.dateline != "text" or not manuscript.date_line:
        return manuscript
    opening = RichText.plain_text(lines.opening_dateline(release, manuscript.language, house))
    if manuscript.lead:
        return replace(manuscript, lead=opening + manuscript.lead, date_line="")
    if manuscript.body and isinstance(manuscript.body[0], Paragraph):
        first = Paragraph(opening + manuscript.body[0].text)
        return replace(manuscript, body=(first, *manuscript.body[1:]), date_line="")
    return manuscript


def _head(release: Release, kind: Kind, language: Language) -> RichText:
    block = release.first(kind)
    if block is None or not block.meant_for(language):
        return EMPTY
    return block.text[language].stripped()


def _description(text: RichText) -> str:
    """The first sentence or two for search engines, cut between words."""
    plain = " ".join(join(text.lines()).plain.split())
    if len(plain) <= _DESCRIBED:
        return plain
    cut = plain[:_DESCRIBED]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:–')}…"
