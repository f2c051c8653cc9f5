"""`zweispalter lists`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import document, tabulated, tell, words
from editor.cli.options import AsJson, archive
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList
from editor.terms import language_name

ForLanguage = Annotated[Language | None, typer.Option("--language", help="Language of the list; both if not given.")]

_NAMED = 10

commands = typer.Typer(help="Distribution lists: list, import, delete.", invoke_without_command=True)


@commands.callback()
def list_lists(context: typer.Context, as_json: AsJson = False) -> None:
    """List the distribution lists: name, language, number of addresses and id."""
    if context.invoked_subcommand:
        return
    with archive(context) as opened:
        found = opened.distribution_lists()
    if as_json:
        document([_document(each) for each in found])
    else:
        tabulated([_line(each) for each in found])


def _line(each: DistributionList) -> tuple[str, ...]:
    language = language_name(words(), each.language) if each.language else ""
    return each.name, language, str(len(each.recipients)), each.id


def _document(each: DistributionList) -> dict[str, object]:
    return {
        "id": each.id,
        "name": each.name,
        "language": each.language.value if each.language else None,
        "recipients": [{"address": recipient.address, "name": recipient.name} for recipient in each.recipients],
    }


@commands.command("import")
def import_lists(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file: name, e-mail, language, list.")],
    name: Annotated[
        str,
        typer.Option(
            "--name", metavar="NAME", help="List for rows that name none; as the file is called if not given."
        ),
    ] = "",
    language: ForLanguage = None,
) -> None:
    """Add the addresses of a file to lists; prints the lists as they are then."""
    from editor.workflow.list_imports import import_lists as imported

    with archive(context, writing=True) as opened:
        found = imported(opened, file, name or file.stem, language)
    tabulated([_line(each) for each in found.lists])
    if found.unread:
        told = words().gettext("There is no e-mail address in these lines: {lines}.")
        more = " …" if found.unread[_NAMED:] else ""
        tell(told.format(lines=", ".join(map(str, found.unread[:_NAMED])) + more))


@commands.command("delete")
def delete_list(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name or id of the list.")],
    language: ForLanguage = None,
) -> None:
    """Delete a distribution list; what was sent to it keeps its name."""
    from editor.workflow.list_imports import list_called

    with archive(context, writing=True) as opened:
        opened.delete_distribution_list(list_called(name, opened.distribution_lists(), language).id)
