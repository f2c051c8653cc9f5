"""People and organisations of past releases that the address book does not keep yet."""

from __future__ import annotations

from sqlalchemy import Connection

from editor.domain.adopting import organisations_to_keep, people_to_keep
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.store.address_book import seen
from editor.store.directory_rows import organisations_in, persons_in


def people_seen(connection: Connection) -> tuple[KeptPerson, ...]:
    """Those of the newest releases who are not kept under any of their names, those named last first."""
    return people_to_keep(seen(connection), persons_in(connection))


def organisations_seen(connection: Connection) -> tuple[KeptOrganisation, ...]:
    """Those of the newest releases that are not kept under any of their names, issuers first."""
    return organisations_to_keep(seen(connection), organisations_in(connection))
