"""Composing: the release in one language becomes a manuscript in which nothing is left to decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor.compose import lines, sections
from editor.compose.body import body, shifted
from editor.compose.filenames import base_name
from editor.compose.house import EndPart, House
from editor.compose.looks import letterhead, logos
from editor.compose.manuscript import Anchor, Manuscript, Paragraph, Picture, Twin
from editor.compose.photos import pictures
from editor.compose.subject import mail_subject
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.release import Release
from editor.domain.richtext import EMPTY, RichText, join
from editor.language.dates import long_date

_DESCRIBED = 200


def compose(
    release: Release,
    language: Language,
    house: House,
    now: datetime,
    *,
    replaced: Release | None = None,
    houses: Sequence[House] = (),
) -> Manuscript:
    """The release as it is printed in `language`.

    `now` is an instant with a zone: it tells whether an embargo has passed and dates the file.
    `replaced` is the release that this one corrects or takes back, where it is at hand; `houses` are all house
    styles, for the logos of further issuers.
    """
    subject = mail_subject(release, language, house, now)
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
        day=long_date(release.date, house.locale(language)) if release.date else "",
        date_line=lines.date_line(release, language, house),
        embargo=lines.embargo_line(release, language, house),
        embargoed=embargoed,
        embargo_ends=release.embargo.local if release.embargo else None,
        page=house.words(language).pgettext("release", "Page {page} of {pages}"),
        accent=house.accent,
        subject=subject,
        address=lines.public_page(release, language),
        site=lines.web_page(house.site),
        twin=_twin(release, language.other, house),
        text_font=house.text_font,
        label_font=house.label_font,
        logos=logos(release, language, house, houses),
        letterhead=letterhead(house),
        parts=tuple(dict.fromkeys(house.parts)),
    )
    manuscript = _with_end(_with_text(manuscript, release, house, base), release, house)
    return _with_opening_dateline(manuscript, release, house)


def _twin(release: Release, language: Language, house: House) -> Twin | None:
    """The release in its other language, where it has a text in it."""
    if not release.has_text(language):
        return None
    headline = " ".join(release.headline(language).plain.split()) or lines.label_line(release, language, house)
    address = lines.public_page(release, language)
    return Twin(house.locale(language).replace("_", "-"), headline, address, release.lead is language)


def _with_text(manuscript: Manuscript, release: Release, house: House, base: str) -> Manuscript:
    language = manuscript.language
    photos = pictures(release, language, house, base)
    in_text = photos if house.photos == "text" else {}
    lead = _head(release, Kind.LEAD, language)
    parts = body(release.blocks, language, house, in_text)
    first = next((part.text for part in parts if isinstance(part, Paragraph)), EMPTY)
    after = tuple(photos.values()) if house.photos == "after" and EndPart.PHOTOS in house.parts else ()
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
        head_anchors=tuple(
            (kind, Anchor(block.id)) for kind in HEAD_KINDS if (block := _printed_head(release, kind, language))
        ),
    )


def _with_end(manuscript: Manuscript, release: Release, house: House) -> Manuscript:
    language = manuscript.language
    issuers = tuple(name for issuer in release.issuers if (name := lines.named(issuer.name, language)))
    has_text = bool(manuscript.headline or manuscript.lead or manuscript.body)
    parts = house.parts
    return replace(
        manuscript,
        end_mark=lines.end_mark(language, house) if has_text else "",
        end_line=lines.end_line(release, language, house) if has_text else "",
        notes=sections.notes(release, language, house) if EndPart.NOTES in parts else None,
        event=sections.event(release, language, house) if EndPart.EVENT in parts else None,
        abouts=sections.abouts(release, language) if EndPart.ABOUT in parts else (),
        facts=tuple(fact for fact in sections.facts(release, language, house) if EndPart(fact.kind) in parts),
        licence=lines.licence_line(release, language, house) if EndPart.LICENCE in parts else "",
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
        lead = opening + manuscript.lead
        return replace(manuscript, lead=lead, head_anchors=_after_opening(manuscript, len(lead)), date_line="")
    at = next((at for at, part in enumerate(manuscript.body) if not isinstance(part, Picture)), 0)
    former = manuscript.body[at] if manuscript.body else None
    if not isinstance(former, Paragraph):
        return manuscript
    text = opening + former.text
    first = Paragraph(text, tuple(shifted(each, len(opening), len(text)) for each in former.anchors))
    return replace(manuscript, body=(*manuscript.body[:at], first, *manuscript.body[at + 1 :]), date_line="")


def _after_opening(manuscript: Manuscript, length: int) -> tuple[tuple[Kind, Anchor], ...]:
    """The anchors of the head with the lead behind the dateline."""
    opening = length - len(manuscript.lead)
    return tuple(
        (kind, shifted(anchor, opening, length) if kind is Kind.LEAD else anchor)
        for kind, anchor in manuscript.head_anchors
    )


def _head(release: Release, kind: Kind, language: Language) -> RichText:
    block = _printed_head(release, kind, language)
    return block.text[language].stripped() if block else EMPTY


def _printed_head(release: Release, kind: Kind, language: Language) -> Block | None:
    """The block of the head that says something in `language`."""
    block = release.first(kind)
    return block if block and block.meant_for(language) and not block.text[language].is_blank else None


def _description(text: RichText) -> str:
    """The first sentence or two for search engines, cut between words."""
    plain = " ".join(join(text.lines()).plain.split())
    if len(plain) <= _DESCRIBED:
        return plain
    cut = plain[:_DESCRIBED]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:–')}…"
