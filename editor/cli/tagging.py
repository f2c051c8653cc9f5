"""`zweispalter tag`"""

from __future__ import annotations

from typing import Annotated

import typer

from editor.cli.console import document, tabulated
from editor.cli.options import AsJson, archive

Name = Annotated[str, typer.Argument(metavar="TAG", help="The tag.")]
ReleaseIds = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of releases; their beginnings will do.")]

commands = typer.Typer(help="Tags: list, add, remove.", invoke_without_command=True)


@commands.callback()
def list_tags(context: typer.Context, as_json: AsJson = False) -> None:
    """List the tags, each with the number of releases that have it."""
    if context.invoked_subcommand:
        return
    with archive(context) as opened:
        found = opened.tags()
    if as_json:
        document(found)
    else:
        tabulated([(name, str(count)) for name, count in found.items()])


@commands.command("add")
def add_tag(context: typer.Context, name: Name, release_ids: ReleaseIds) -> None:
    """Give a tag to releases."""
    with archive(context, writing=True) as opened:
        opened.tag([opened.load(each).id for each in release_ids], name)


@commands.command("remove")
def remove_tag(context: typer.Context, name: Name, release_ids: ReleaseIds) -> None:
    """Take a tag from releases."""
    with archive(context, writing=True) as opened:
        opened.untag([opened.load(each).id for each in release_ids], name)
