"""`zweispalter bin`"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from editor.cli.console import document, result, tell, words
from editor.cli.options import AsJson, archive
from editor.errors import UnknownRelease
from editor.store.archive import Archive
from editor.store.records import Group, Summary, Wanted

Yes = Annotated[bool, typer.Option("--yes", help="Do it; without this option it is only told what would go.")]
ReleaseIds = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of deleted releases.")]

commands = typer.Typer(help="The bin: list, restore, empty.", invoke_without_command=True)


@commands.callback()
def list_bin(context: typer.Context, as_json: AsJson = False) -> None:
    """List what was deleted: id, when, and headline."""
    if context.invoked_subcommand:
        return
    with archive(context) as opened:
        found = list(_deleted(opened))
    if as_json:
        document([_document(each) for each in found])
        return
    for each in found:
        day = each.deleted.astimezone().date().isoformat() if each.deleted else ""
        result(f"{each.id:16}  {day:10}  {' '.join(each.headline.either(each.lead).split())}".rstrip())


def _deleted(opened: Archive) -> Iterator[Summary]:
    found = opened.page(Wanted(group=Group.BIN))
    yield from found.summaries
    while found.after is not None:
        found = opened.page(Wanted(group=Group.BIN), after=found.after)
        yield from found.summaries


def _document(summary: Summary) -> dict[str, object]:
    return {
        "id": summary.id,
        "headline": {"de": summary.headline.de, "en": summary.headline.en},
        "deleted": summary.deleted.isoformat() if summary.deleted else None,
    }


@commands.command("restore")
def restore_releases(context: typer.Context, release_ids: ReleaseIds) -> None:
    """Bring deleted releases back; prints their ids."""
    with archive(context, writing=True) as opened:
        known = [each.id for each in _deleted(opened)]
        wanted = [_full(each, known) for each in release_ids]
        opened.undelete_all(wanted)
    for each in wanted:
        result(each)


def _full(beginning: str, known: list[str]) -> str:
    found = [each for each in known if each == beginning] or [each for each in known if each.startswith(beginning)]
    if len(found) != 1:
        raise UnknownRelease("There is no release in the bin whose id is {id} or alone begins so.", id=beginning)
    return found[0]


@commands.command("empty")
def empty_bin(context: typer.Context, yes: Yes = False) -> None:
    """Remove for good what is in the bin, with its versions and sent records."""
    with archive(context, writing=yes) as opened:
        count, sent = opened.count_in_bin()
        if yes:
            count = opened.empty_bin()
    text = (
        words().ngettext("{count} press release removed", "{count} press releases removed", count)
        if yes
        else words().ngettext(
            "{count} press release would be removed for good, {sent} of them sent; add --yes to do it.",
            "{count} press releases would be removed for good, {sent} of them sent; add --yes to do it.",
            count,
        )
    )
    tell(text.format(count=count, sent=sent))
