"""The command line as a whole: its commands, and what becomes of a failure."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from editor import __version__
from editor.cli import (
    backing_up,
    checking,
    collections,
    editing,
    exporting,
    following,
    handing_over,
    houses,
    importing,
    integrating,
    listing,
    lists,
    organisations,
    people,
    restoring,
    sampling,
    sent,
    showing,
    status,
    tagging,
    templates,
    versions,
    waste_bin,
)
from editor.cli.console import prepare, result, tell, words
from editor.errors import EditorError

NAME = "zweispalter"

application = typer.Typer(
    name=NAME,
    help="Write one press release in two columns, German and English. Without a command, the window opens.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)
application.command("sample")(sampling.sample)
application.command("import")(importing.import_files)
application.command("list")(listing.list_releases)
application.command("show")(showing.show)
application.command("edit")(editing.edit)
application.command("status")(status.set_status)
application.command("check")(checking.check)
application.command("rules")(checking.list_rules)
application.command("export")(exporting.export_files)
application.command("sent")(sent.sent)
application.command("quotes")(collections.quotes)
application.command("photos")(collections.photos)
application.command("versions")(versions.versions)
application.command("correct")(following.correct)
application.command("recall")(following.recall)
application.command("duplicate")(templates.duplicate)
application.command("handover")(handing_over.hand_over)
application.add_typer(templates.commands, name="template")
application.command("integrate")(integrating.integrate)
application.add_typer(houses.commands, name="house")
application.add_typer(lists.commands, name="lists")
application.add_typer(tagging.commands, name="tag")
application.add_typer(waste_bin.commands, name="bin")
application.add_typer(people.commands, name="people")
application.add_typer(organisations.commands, name="organisations")
application.command("backup")(backing_up.backup_archive)
application.command("restore")(restoring.restore_archive)


def _print_version(wanted: bool) -> None:
    if wanted:
        result(__version__)
        raise typer.Exit


Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="Folder of the releases, instead of the user's own.")
]
Version = Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)]


@application.callback()
def options(context: typer.Context, data: Data = None, version: Version = False) -> None:  # noqa: ARG001
    context.obj = data


def run(arguments: Sequence[str]) -> int:
    """Runs one command; 0 if it did what it should, 1 for a failure, told in one sentence, 2 for wrong use."""
    prepare()
    try:
        status = _status_of(list(arguments))
        sys.stdout.flush()
    except EditorError as error:
        tell(words().tell(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _silently()
    return status


def _status_of(arguments: list[str]) -> int:
    """Typer ends the process after each command; here it ends the command."""
    try:
        application(arguments, prog_name=NAME)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _silently() -> int:
    """Whoever read the output has gone: nothing more is written, not even what is still buffered."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
