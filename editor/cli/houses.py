"""`zweispalter house`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import document, result, tabulated, tell, words
from editor.cli.options import AsJson, archive
from editor.compose.house import House, house
from editor.domain.bilingual import Language

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name or id of the house style.")]
Replacing = Annotated[bool, typer.Option("--replace", help="Let it take the place of the one with its name.")]

commands = typer.Typer(help="House styles: list, export, import, delete.", invoke_without_command=True)


@commands.callback()
def list_houses(context: typer.Context, as_json: AsJson = False) -> None:
    """List the house styles: name, id and the organisation whose releases take it."""
    if context.invoked_subcommand:
        return
    with archive(context) as opened:
        houses, unreadable = opened.houses(), opened.unreadable_houses()
    if as_json:
        from editor.compose.house_document import house_to_document

        document([house_to_document(each) for each in houses])
    else:
        tabulated([_line(each) for each in houses])
    for error in unreadable:
        tell(words().tell(error))


def _line(each: House) -> tuple[str, ...]:
    language = Language.DE if words().language == "de" else Language.EN
    return each.name, each.id, each.english.replace("_", "-"), each.organisation.either(language)


@commands.command("export")
def export_house(
    context: typer.Context,
    name: Name,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The JSON file to write.")],
) -> None:
    """Write a house style with its logo and letterhead into one file; prints its path."""
    from editor.workflow import house_files

    with archive(context) as opened:
        house_files.export_house(opened, house(name, opened.houses()), file)
    result(str(file))


@commands.command("import")
def import_house(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that “house export” wrote.")],
    replacing: Replacing = False,
) -> None:
    """Add the house style of a file; prints its name and id."""
    from editor.workflow import house_files

    with archive(context, writing=True) as opened:
        kept = house_files.import_house(opened, file, replacing=replacing)
    tabulated([_line(kept)])


@commands.command("delete")
def delete_house(context: typer.Context, name: Name) -> None:
    """Delete a house style; without the last one the built-in ones are back."""
    with archive(context, writing=True) as opened:
        opened.delete_house(house(name, opened.houses()).id)
