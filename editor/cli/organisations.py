"""`zweispalter organisations`"""

from __future__ import annotations

import typer

from editor.cli.console import document, result, tabulated
from editor.cli.entries import Gone, Named, ToRead, ToWrite, both, days, grouped, interface, tell_unread, today
from editor.cli.options import AsJson, archive
from editor.domain.directory import KeptOrganisation, as_boilerplate
from editor.domain.directory_merging import merged_organisation
from editor.domain.doubles import doubles_of_organisations

commands = typer.Typer(help="Organisations: list, import, export, doubles, merge, delete.", invoke_without_command=True)


@commands.callback()
def list_alone(context: typer.Context, as_json: AsJson = False) -> None:
    """List the organisations of the address book: names, boilerplate of today and id."""
    if not context.invoked_subcommand:
        list_organisations(context, as_json)


@commands.command("list")
def list_organisations(context: typer.Context, as_json: AsJson = False) -> None:
    """List the organisations of the address book: names, boilerplate of today and id."""
    with archive(context) as opened:
        found = opened.organisations()
    if as_json:
        document([_organisation_document(each) for each in found])
    else:
        tabulated([_organisation_line(each) for each in found])


@commands.command("import")
def import_from_file(context: typer.Context, file: ToRead) -> None:
    """Add the organisations of a file, or what it says of those that are there; prints what is new or changed."""
    from editor.workflow.directory_files import import_organisations

    with archive(context, writing=True) as opened:
        found = import_organisations(opened, file)
    tabulated([_organisation_line(each) for each in found.entries])
    tell_unread(found.unread)


@commands.command("export")
def export_to_file(context: typer.Context, file: ToWrite) -> None:
    """Write all organisations into a CSV file; prints its path."""
    from editor.workflow.directory_files import export_organisations

    with archive(context) as opened:
        export_organisations(opened, file, interface())
    result(str(file))


@commands.command("doubles")
def list_doubles(context: typer.Context) -> None:
    """List organisations that are, or may be, one: a line each, and an empty line between them."""
    with archive(context) as opened:
        found = doubles_of_organisations(opened.organisations())
    grouped([[_organisation_line(each) for each in group] for group in found])


@commands.command("merge")
def merge(context: typer.Context, kept: Named, other: Gone) -> None:
    """Make one of two organisations: the first stays with all that the other has, too."""
    from editor.workflow.directory_named import organisation_called

    with archive(context, writing=True) as opened:
        one, gone = (organisation_called(name, opened.organisations()) for name in (kept, other))
        merged = merged_organisation(one, gone)
        opened.merge_organisations(merged, (gone.id,))
    tabulated([_organisation_line(merged)])


@commands.command("delete")
def delete_organisation(context: typer.Context, name: Named) -> None:
    """Delete an organisation from the address book; releases keep what they say."""
    from editor.workflow.directory_named import organisation_called

    with archive(context, writing=True) as opened:
        opened.delete_organisation(organisation_called(name, opened.organisations()).id)


def _organisation_line(organisation: KeptOrganisation) -> tuple[str, ...]:
    heading = as_boilerplate(organisation, today()).heading
    return organisation.name.de, organisation.name.en, heading.either(interface()), organisation.id


def _organisation_document(organisation: KeptOrganisation) -> dict[str, object]:
    boilerplates = [
        {"heading": both(each.heading), "text": both(each.text), **days(each.period)}
        for each in organisation.boilerplates
    ]
    return {
        "id": organisation.id,
        "name": both(organisation.name),
        "web": organisation.web,
        "boilerplates": boilerplates,
        "approval": organisation.approval,
        "note": organisation.note,
        "other_names": list(organisation.other_names),
    }
