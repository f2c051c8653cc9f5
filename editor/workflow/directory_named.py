"""Which entry of the address book somebody means who types a name or an id."""

from __future__ import annotations

from collections.abc import Sequence

from editor.domain.bilingual import LANGUAGES
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.joining import name_key
from editor.errors import DirectoryError

_SHORTEST = 4
"""Characters of an id that tell it from a name."""


def person_called(name: str, persons: Sequence[KeptPerson]) -> KeptPerson:
    """The one person of this name or id. Raises DirectoryError where there is none, or more than one."""
    found = _meant(name, [(each.id, each.names) for each in persons])
    if len(found) == 1:
        return persons[found[0]]
    if found:
        raise DirectoryError("There are {count} people called {name}; give the id of one.", count=len(found), name=name)
    raise DirectoryError("There is nobody called {name} in the address book; look up the name in the list.", name=name)


def organisation_called(name: str, organisations: Sequence[KeptOrganisation]) -> KeptOrganisation:
    """The one organisation of this name or id. Raises DirectoryError where there is none, or more than one."""
    named = [(each.id, (*(each.name[language] for language in LANGUAGES), *each.other_names)) for each in organisations]
    found = _meant(name, named)
    if len(found) == 1:
        return organisations[found[0]]
    if found:
        raise DirectoryError(
            "There are {count} organisations called {name}; give the id of one.", count=len(found), name=name
        )
    raise DirectoryError(
        "There is no organisation called {name} in the address book; look up the name in the list.", name=name
    )


def _meant(name: str, known: Sequence[tuple[str, Sequence[str]]]) -> list[int]:
    """The places of those with this id, else with this name, else whose id begins so."""
    wanted = name.strip()
    key = name_key(wanted)
    by_id = [at for at, (entry_id, _) in enumerate(known) if entry_id == wanted]
    by_name = [at for at, (_, names) in enumerate(known) if key and key in map(name_key, names)]
    begins = len(wanted) >= _SHORTEST
    return by_id or by_name or [at for at, (entry_id, _) in enumerate(known) if begins and entry_id.startswith(wanted)]
