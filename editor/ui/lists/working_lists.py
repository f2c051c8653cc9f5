"""The distribution lists while they are edited: each with its text as it was written, and what is to be stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.domain.distribution import DistributionList, checked, is_same_list, joined
from editor.errors import DistributionError
from editor.ui.lists.addresses import Addresses, read, written


class WorkingLists:
    """Holds the lists as they are edited and which one is shown; nothing of it is stored here."""

    def __init__(self) -> None:
        self._stored: dict[str, DistributionList] = {}
        self._lists: dict[str, DistributionList] = {}
        self._texts: dict[str, str] = {}
        self._chosen = ""

    # -- what there is

    @property
    def all(self) -> tuple[DistributionList, ...]:
        return tuple(self._lists.values())

    @property
    def present(self) -> DistributionList | None:
        """The list that is shown."""
        return self._lists.get(self._chosen)

    @property
    def text(self) -> str:
        """The addresses of the list that is shown, as they were written."""
        return self._texts[self._chosen]

    @property
    def changed(self) -> tuple[DistributionList, ...]:
        return tuple(each for each in self.all if self._stored.get(each.id) != each)

    @property
    def removed(self) -> tuple[str, ...]:
        """The ids of stored lists that are to go."""
        return tuple(key for key in self._stored if key not in self._lists)

    @property
    def has_changes(self) -> bool:
        return bool(self.changed or self.removed or any(read(text).faults for text in self._texts.values()))

    def faulty(self) -> Iterator[tuple[DistributionList, DistributionError | None, Addresses]]:
        """The lists that cannot be kept: why not, or in which lines there is no address."""
        for each in self.all:
            refusal, found = _refusal(each), read(self._texts[each.id])
            if refusal or found.faults:
                yield each, refusal, found

    # -- edits

    def load(self, lists: Sequence[DistributionList]) -> None:
        """The lists as they are stored; what was added before they were read stays."""
        self._stored = {each.id: each for each in lists}
        self._lists = self._stored | self._lists
        self._texts = {each.id: written(each.recipients) for each in lists} | self._texts
        self._chosen = self._chosen or next(iter(self._lists), "")

    def choose(self, list_id: str) -> None:
        self._chosen = list_id

    def add(self, distribution: DistributionList) -> None:
        """Adds a list and shows it."""
        self._lists[distribution.id] = distribution
        self._texts[distribution.id] = written(distribution.recipients)
        self._chosen = distribution.id

    def join(self, found: DistributionList) -> None:
        """Adds the addresses to the list of this name and language, below what is written there, else the list."""
        same = next((known for known in self.all if is_same_list(known, found)), None)
        if same is None:
            self.add(found)
            return
        whole = joined(same, found.recipients)
        more = written([each for each in whole.recipients if each not in same.recipients])
        self._lists[same.id], self._chosen = whole, same.id
        self._texts[same.id] = "\n".join(filter(None, (self._texts[same.id].rstrip("\n"), more)))

    def put(self, distribution: DistributionList) -> None:
        """Another value of a list that is there, but for its addresses."""
        self._lists[distribution.id] = distribution

    def write(self, text: str) -> Addresses | None:
        """Takes the text of the list that is shown; None where it is the same."""
        there = self.present
        if there is None or text == self.text:
            return None
        found = read(text)
        self._texts[there.id] = text
        self.put(replace(there, recipients=found.recipients))
        return found

    def remove(self) -> None:
        """Removes the list that is shown; its neighbour is shown then."""
        ids = list(self._lists)
        at = ids.index(self._chosen)
        del self._lists[self._chosen], self._texts[self._chosen]
        self._chosen = next(iter([*ids[at + 1 :], *reversed(ids[:at])]), "")

    def keep(self) -> None:
        """What there is now is stored."""
        self._stored = dict(self._lists)


def _refusal(distribution: DistributionList) -> DistributionError | None:
    """Why the archive would not take the list."""
    try:
        checked(distribution)
    except DistributionError as error:
        return error
    return None
