"""`zweispalter show`"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from editor.cli.console import document, words
from editor.cli.options import AsJson, ReleaseId, archive
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.document import to_document
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import kind_name, language_name, status_name

if TYPE_CHECKING:
    from rich.table import Table

    from editor.compose.house import House
    from editor.store.records import Summary

NARROWEST = 72


def show(context: typer.Context, release_id: ReleaseId, as_json: AsJson = False) -> None:
    """Show a release: its facts, then German and English side by side."""
    with archive(context) as opened:
        release = opened.load(release_id)
        if as_json:
            document(to_document(release))
            return
        from editor.compose.house import house_for

        house, newer = house_for(release, opened.houses()), opened.replaced_by(release.id)
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, NARROWEST)
    for line in (*_replacing(release, newer, words()), *_facts(release, house, words())):
        console.print(line)
    console.print(_columns(release, words()))


def _replacing(release: Release, newer: Summary | None, words: Catalogue) -> Iterator[str]:
    """What it corrects or recalls, and what corrects or recalls it."""
    yield f"{release.id}  {status_name(words, release.status)}"
    if release.is_recall:
        yield words.gettext("Recalls {id}").format(id=release.replaces)
    elif release.replaces:
        yield words.gettext("Corrects {id}").format(id=release.replaces)
    if newer:
        line = words.gettext("Replaced by {id}, {headline}")
        yield line.format(id=newer.id, headline=" ".join(newer.headline.either(newer.lead).split()))


def _facts(release: Release, house: House, words: Catalogue) -> Iterator[str]:
    from editor.compose import lines

    lead = release.lead
    yield lines.label_line(release, lead, house)
    for line in (lines.date_line(release, lead, house), lines.embargo_line(release, lead, house)):
        if line:
            yield line.replace("\u00a0", " ")  # as one would search for it
    for language in LANGUAGES:
        if at := release.sent[language]:
            sent = words.gettext("{language}: sent on {date} at {time}")
            local = at.astimezone()
            yield sent.format(language=language_name(words, language), date=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")


def _columns(release: Release, words: Catalogue) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE, expand=True, padding=(0, 1))
    table.add_column("", ratio=2)
    for language in LANGUAGES:
        table.add_column(language_name(words, language), ratio=5)
    for block in release.blocks:
        cells = (Text(_text(block, language)) for language in LANGUAGES)
        table.add_row(Text(kind_name(words, block.kind)), *cells, end_section=False)
    return table


def _text(block: Block, language: Language) -> str:
    """The texts of a block and who speaks or is shown in it, a part a line."""
    parts = [passage[language].plain for passage in block.passages()]
    if isinstance(block, Quote) and not block.text[language].is_blank:
        person = block.speaker
        said = block.attribution[language] or ", ".join(
            part for part in (person.titled_name(language), person.function[language]) if part
        )
        parts.append(f"({said})" if said else "")
    if isinstance(block, Photo) and not block.text[language].is_blank:
        parts.append(", ".join(shown.person.titled_name(language) for shown in block.persons))
        parts.append(block.credit)
    return "\n".join(part for part in parts if part)
