"""`zweispalter template` and `zweispalter duplicate`"""

from __future__ import annotations

from typing import Annotated

import typer

from editor.cli.console import result, tabulated, words
from editor.cli.options import ReleaseId, archive
from editor.domain.bilingual import Language
from editor.domain.template import Template

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the template.")]

commands = typer.Typer(help="Templates: list, save, new, delete.", no_args_is_help=True)


@commands.command("list")
def list_templates(context: typer.Context) -> None:
    """List the templates, own ones first."""
    from editor.workflow.templates import all_templates

    with archive(context) as opened:
        tabulated([_line(each) for each in all_templates(opened)])


def _line(each: Template) -> tuple[str, ...]:
    language = Language.DE if words().language == "de" else Language.EN
    return each.name.either(language), each.id


@commands.command("save")
def save_template(context: typer.Context, release_id: ReleaseId, name: Name) -> None:
    """Keep the rows of a release as a template; an own one of that name gives way. Prints its id."""
    from editor.workflow.templates import save_as_template

    with archive(context, writing=True) as opened:
        result(save_as_template(opened, opened.load(release_id), name).id)


@commands.command("new")
def new_release(context: typer.Context, name: Name) -> None:
    """Begin a release with a template; prints its id."""
    from editor.workflow.templates import all_templates, begun_from, template_named

    with archive(context, writing=True) as opened:
        template = template_named(all_templates(opened), name)
        release = begun_from(template, opened.houses()[0], opened.now().astimezone().date())
        opened.save(release)
    result(release.id)


@commands.command("delete")
def delete_template(context: typer.Context, name: Name) -> None:
    """Delete an own template."""
    from editor.workflow.templates import template_named

    with archive(context, writing=True) as opened:
        opened.delete_template(template_named(opened.templates(), name).id)


def duplicate(context: typer.Context, release_id: ReleaseId) -> None:
    """Make a new draft with everything that a release says; prints its id."""
    from editor.workflow.duplicating import duplicate_of

    with archive(context, writing=True) as opened:
        made = duplicate_of(opened.load(release_id), opened.now(), opened.organisations())
        opened.save(made)
    result(made.id)
