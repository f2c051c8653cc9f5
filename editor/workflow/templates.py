"""Templates: those that come with the program, own ones, and the releases that begin with them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from editor import paths
from editor.compose.house import House
from editor.compose.new_release import new_release
from editor.domain.bilingual import Bilingual
from editor.domain.blocks import new_id
from editor.domain.document import from_document
from editor.domain.release import Release
from editor.domain.template import Template, template_of, with_new_ids
from editor.errors import ImportRefused
from editor.store.archive import Archive


@cache
def built_in() -> tuple[Template, ...]:
    """The templates that come with the program."""
    files = sorted(paths.resource("release_templates").glob("*.json"))
    documents = (json.loads(file.read_text("utf-8")) for file in files)
    return tuple(Template("", Bilingual(**each["name"]), from_document(each["release"])) for each in documents)


def all_templates(archive: Archive) -> tuple[Template, ...]:
    """Own ones first."""
    return (*archive.templates(), *built_in())


def begun_from(template: Template, house: House, day: date) -> Release:
    """A draft of `day` built like the template; what the template leaves open is as the house begins a release."""
    begun, made = new_release(house, day), template.release
    return with_new_ids(
        replace(
            made,
            date=day,
            label=made.label or begun.label,
            issuers=made.issuers or begun.issuers,
            contacts=made.contacts or begun.contacts,
            boilerplates=made.boilerplates or begun.boilerplates,
        )
    )


def save_as_template(archive: Archive, release: Release, name: str) -> Template:
    """Keeps the release as a template; one of that name among the own ones gives way. Raises ImportRefused."""
    given = name.strip()
    if not given:
        raise ImportRefused("A template needs a name.")
    known = next((each for each in archive.templates() if is_named(each, given)), None)
    template = Template(known.id if known else new_id(), Bilingual.same(given), template_of(release))
    archive.save_template(template)
    return template


def template_named(several: Sequence[Template], name: str) -> Template:
    """The template of that name, in either language. Raises ImportRefused."""
    for each in several:
        if is_named(each, name):
            return each
    known = ", ".join(dict.fromkeys(each.name.de for each in several))
    if not known:
        raise ImportRefused("There is no template {name}.", name=name)
    raise ImportRefused("There is no template {name}; choose one of these: {known}.", name=name, known=known)


def is_named(template: Template, name: str) -> bool:
    wanted = name.strip().casefold()
    return wanted in {template.name.de.casefold(), template.name.en.casefold(), template.id or None}
