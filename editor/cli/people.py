"""`zweispalter people`"""

from __future__ import annotations

import typer

from editor.cli.console import document, result, tabulated
from editor.cli.entries import Gone, Named, ToRead, ToWrite, both, days, grouped, interface, tell_unread, today
from editor.cli.options import AsJson, archive
from editor.domain.directory import KeptPerson, as_person, role_on
from editor.domain.directory_merging import merged_person
from editor.domain.doubles import doubles_of_persons

commands = typer.Typer(help="People: list, import, export, doubles, merge, delete.", invoke_without_command=True)


@commands.callback()
def list_alone(context: typer.Context, as_json: AsJson = False) -> None:
    """List the people of the address book: name, function of today, e-mail and id."""
    if not context.invoked_subcommand:
        list_people(context, as_json)


@commands.command("list")
def list_people(context: typer.Context, as_json: AsJson = False) -> None:
    """List the people of the address book: name, function of today, e-mail and id."""
    with archive(context) as opened:
        found = opened.persons()
    if as_json:
        document([_person_document(each) for each in found])
    else:
        tabulated([_person_line(each) for each in found])


@commands.command("import")
def import_from_file(context: typer.Context, file: ToRead) -> None:
    """Add the people of a file, or what it says of those who are there; prints who is new or changed."""
    from editor.workflow.directory_files import import_persons

    with archive(context, writing=True) as opened:
        found = import_persons(opened, file)
    tabulated([_person_line(each) for each in found.entries])
    tell_unread(found.unread)


@commands.command("export")
def export_to_file(context: typer.Context, file: ToWrite) -> None:
    """Write everybody into a CSV file; prints its path."""
    from editor.workflow.directory_files import export_persons

    with archive(context) as opened:
        export_persons(opened, file, interface())
    result(str(file))


@commands.command("doubles")
def list_doubles(context: typer.Context) -> None:
    """List people who are, or may be, one: a line each, and an empty line between them."""
    with archive(context) as opened:
        found = doubles_of_persons(opened.persons())
    grouped([[_person_line(each) for each in group] for group in found])


@commands.command("merge")
def merge(context: typer.Context, kept: Named, other: Gone) -> None:
    """Make one of two people: the first stays with all that the other has, too."""
    from editor.workflow.directory_named import person_called

    with archive(context, writing=True) as opened:
        one, gone = (person_called(name, opened.persons()) for name in (kept, other))
        merged = merged_person(one, gone)
        opened.merge_persons(merged, (gone.id,))
    tabulated([_person_line(merged)])


@commands.command("delete")
def delete_person(context: typer.Context, name: Named) -> None:
    """Delete a person from the address book; releases keep what they say."""
    from editor.workflow.directory_named import person_called

    with archive(context, writing=True) as opened:
        opened.delete_person(person_called(name, opened.persons()).id)


def _person_line(person: KeptPerson) -> tuple[str, ...]:
    function = as_person(person, today()).function or role_on(person, today()).role
    name = f"{person.title.either(interface())} {person.name}".strip()
    return name, function.either(interface()), person.email, person.id


def _person_document(person: KeptPerson) -> dict[str, object]:
    roles = [
        {
            "role": both(each.role),
            "organisation": both(each.organisation),
            "function": both(each.function),
            **days(each.period),
        }
        for each in person.roles
    ]
    return {
        "id": person.id,
        "name": person.name,
        "title": both(person.title),
        "roles": roles,
        "email": person.email,
        "phone": person.phone,
        "approval": person.approval,
        "note": person.note,
        "other_names": list(person.other_names),
    }
