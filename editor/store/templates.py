"""The templates of an archive: what a new release of a kind begins with."""

from __future__ import annotations

import json

from sqlalchemy import Text, cast, delete, func, insert, select, update

from editor.domain.bilingual import Bilingual
from editor.domain.document import from_document, to_document
from editor.domain.template import Template
from editor.errors import EditorError
from editor.store.access import Access
from editor.store.tables import templates

_STORED = select(templates.c.id, templates.c.name, cast(templates.c.content, Text).label("content")).order_by(
    templates.c.position, templates.c.key
)


class Templates(Access):
    """Templates that somebody made here; those that come with the program are not among them."""

    def templates(self) -> tuple[Template, ...]:
        """The templates in their order; one that cannot be read is left out and stays as it is."""
        with self._reading() as connection:
            rows = connection.execute(_STORED).all()
        read = (_read(row.id, row.name, row.content) for row in rows)
        return tuple(each for each in read if each)

    def save_template(self, template: Template) -> None:
        """Keeps a template under its id: a new one before all others, a known one where it stands."""
        row = {"name": template.name.de or template.name.en, "content": to_document(template.release)}
        with self._writing() as connection:
            changed = connection.execute(update(templates).where(templates.c.id == template.id).values(row))
            if not changed.rowcount:
                first = connection.execute(select(func.coalesce(func.min(templates.c.position), 0))).scalar_one()
                connection.execute(insert(templates).values(id=template.id, position=first - 1, **row))

    def delete_template(self, template_id: str) -> None:
        """Removes a template; releases that began with it are their own."""
        with self._writing() as connection:
            connection.execute(delete(templates).where(templates.c.id == template_id))


def _read(template_id: str, name: str, content: str) -> Template | None:
    try:
        return Template(template_id, Bilingual.same(name), from_document(json.loads(content)))
    except (EditorError, ValueError, RecursionError):
        return None
