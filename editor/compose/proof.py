"""The proof sheet: both languages of a release side by side, row by row, with what is still open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from editor.compose import lines
from editor.compose.filenames import base_name
from editor.compose.house import House
from editor.compose.photos import caption, credit_line, terms
from editor.compose.proof_words import approval_remarks, kind_names, language_name, missing, state_remarks
from editor.compose.quoting import running, set_off
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Display, Photo, Quote
from editor.domain.passage import State
from editor.domain.people import Boilerplate
from editor.domain.release import Release
from editor.domain.richtext import EMPTY, RichText, join
from editor.i18n import Catalogue
from editor.language.dates import clock, long_date


@dataclass(frozen=True, slots=True)
class ProofSide:
    """One column: its language, how it is called, and the lines of its head; what is empty is not printed."""

    language: Language
    tag: str
    name: str
    label: str
    date_line: str = ""
    embargo: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One block in both languages as it is printed, lines parted by line ends; a boilerplate has no `block`.

    `remarks` say what is open in the words of the sheet: how the state stands, and approvals of a quote.
    `picture` is the digest of a photo.
    """

    block: str
    kind: str
    left: RichText
    right: RichText
    state: State
    remarks: tuple[str, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A proof sheet in the words of the lead language, which has the left column.

    `base` is the file name without ending, `as_of` the line that says when it was made.
    """

    title: str
    heading: str
    as_of: str
    left: ProofSide
    right: ProofSide
    rows: tuple[ProofRow, ...]
    open_heading: str
    base: str
    composed: datetime
    draft: str = ""
    page: str = ""
    accent: str = ""
    text_font: str = ""
    label_font: str = ""


def proof(release: Release, house: House, now: datetime) -> Proof:
    """The proof sheet of a release; `now` is an instant with a zone."""
    if not lines.is_embargoed(release, house, now):
        release = replace(release, embargo=None)
    lead, words = release.lead, house.words(release.lead)
    title = " ".join(release.headline(lead).plain.split()) or lines.label_line(release, lead, house)
    told = words.pgettext("release", "As of {date}, {time}")
    return Proof(
        title=title,
        heading=words.pgettext("release", "Proof sheet"),
        as_of=told.format(date=long_date(now.date(), house.locale(lead)), time=clock(now, house.locale(lead))),
        left=_side(release, lead, house),
        right=_side(release, lead.other, house),
        rows=(*_block_rows(release, house), *_boilerplate_rows(release, words)),
        open_heading=words.pgettext("release", "Still open"),
        base=base_name(release, now.date()),
        composed=now,
        draft=lines.draft_mark(release, lead, house),
        page=words.pgettext("release", "Page {page} of {pages}"),
        accent=house.accent,
        text_font=house.text_font,
        label_font=house.label_font,
    )


def _side(release: Release, language: Language, house: House) -> ProofSide:
    return ProofSide(
        language=language,
        tag=house.locale(language).replace("_", "-"),
        name=language_name(language, house.words(release.lead)),
        label=lines.label_line(release, language, house),
        date_line=lines.date_line(release, language, house),
        embargo=lines.embargo_line(release, language, house),
        correction=lines.correction_line(release, language, house, None),
    )


# -- rows


def _block_rows(release: Release, house: House) -> list[ProofRow]:
    words = house.words(release.lead)
    kinds = kind_names(words)
    rows = (_block_row(block, release, house, kinds[block.kind], words) for block in release.blocks)
    return [row for row in rows if row.left or row.right]


def _block_row(block: Block, release: Release, house: House, kind: str, words: Catalogue) -> ProofRow:
    left, right = (_printed(block, language, house) for language in (release.lead, release.lead.other))
    state = block.state(release.lead)
    remarks = (*state_remarks(block, state, release.lead, words), *approval_remarks(block, release, words))
    picture = block.file if isinstance(block, Photo) else ""
    return ProofRow(block.id, kind, left, right, state, remarks, picture)


def _boilerplate_rows(release: Release, words: Catalogue) -> list[ProofRow]:
    kind = words.pgettext("release", "Boilerplate")
    return [row for each in release.boilerplates if (row := _boilerplate_row(each, release, kind, words))]


def _boilerplate_row(boilerplate: Boilerplate, release: Release, kind: str, words: Catalogue) -> ProofRow | None:
    lead = release.lead
    left, right = (_about(boilerplate, language) for language in (lead, lead.other))
    if not left and not right:
        return None
    lacking = tuple(missing(language, words) for language in (lead, lead.other) if _lacks(boilerplate, language))
    return ProofRow("", kind, left, right, State.MISSING if lacking else State.CURRENT, lacking)


def _lacks(boilerplate: Boilerplate, language: Language) -> bool:
    """Whether heading or text are there only in the other language."""
    return any(text[language.other] and not text[language] for text in (boilerplate.heading, boilerplate.text))


def _about(boilerplate: Boilerplate, language: Language) -> RichText:
    texts = (boilerplate.heading[language], boilerplate.text[language])
    return _below_each_other(*(RichText.plain_text(text) for text in texts))


def _printed(block: Block, language: Language, house: House) -> RichText:
    """The block as it is printed alone: quotes with marks and attribution, photos with persons and credit."""
    if not block.meant_for(language):
        return EMPTY
    if isinstance(block, Photo):
        return _photo(block, language, house)
    if all(passage[language].is_blank for passage in block.passages()):
        return EMPTY
    if not isinstance(block, Quote):
        return _below_each_other(*block.text[language].lines())
    if block.display is Display.INLINE:
        return running(block, language, house, "", "")[0]
    printed = set_off(block, language, house)
    return _below_each_other(printed.text, RichText.plain_text(printed.attribution))


def _photo(photo: Photo, language: Language, house: House) -> RichText:
    if photo.is_blank:
        return EMPTY
    alt = house.words(language).pgettext("release", "Alt text: {text}").format(text=photo.alt[language].strip())
    described = (alt,) if photo.alt[language].strip() else ()
    below = (credit_line(photo, language, house), *terms(photo, language, house), *described)
    return _below_each_other(caption(photo, language, house), *(RichText.plain_text(line) for line in below))


def _below_each_other(*texts: RichText) -> RichText:
    return join(texts, "\n")
