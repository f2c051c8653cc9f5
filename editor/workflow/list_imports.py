"""Distribution lists that come from files: what is new is added to the lists there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, checked, is_same_list, joined
from editor.errors import DistributionError
from editor.importers.distribution_lists import ReadLists, read_lists
from editor.store.archive import Archive


def import_lists(archive: Archive, file: Path, name: str, language: Language | None = None) -> ReadLists:
    """Keeps the lists of a CSV file; those of a name and language that are there already get the new addresses.

    The lists are given as they were kept. Raises ImportRefused and DistributionError, and then none is kept.
    """
    read = read_lists(file, name, language)
    present = archive.distribution_lists()
    kept = tuple(checked(_joined(each, present)) for each in read.lists)
    archive.save_distribution_lists(kept)
    return ReadLists(kept, read.unread)


def _joined(new: DistributionList, present: Iterable[DistributionList]) -> DistributionList:
    known = next((each for each in present if is_same_list(each, new)), None)
    return joined(known, new.recipients) if known else new


def list_called(name: str, lists: Sequence[DistributionList], language: Language | None = None) -> DistributionList:
    """The one list of this name or id. Raises DistributionError where there is none, or more than one."""
    wanted = name.strip().casefold()
    found = [each for each in lists if wanted in (each.id, each.name.casefold()) and language in (None, each.language)]
    if len(found) == 1:
        return found[0]
    if found:
        raise DistributionError("There are {count} lists {name}; give the id of one.", count=len(found), name=name)
    raise DistributionError("There is no distribution list {name}; look up its name in the list.", name=name)
