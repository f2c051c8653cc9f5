"""Which releases a command is for: named by their ids, or selected by what `list` can filter."""

from __future__ import annotations

from dataclasses import dataclass

import typer

from editor.domain.release import Status
from editor.store.archive import Archive


@dataclass(frozen=True, slots=True)
class Selection:
    """Ids, or filters; `everything` selects all where no filter is given."""

    named: tuple[str, ...] = ()
    search: str = ""
    status: Status | None = None
    year: int | None = None
    everything: bool = False

    @property
    def _is_filtered(self) -> bool:
        return bool(self.search.strip()) or self.status is not None or self.year is not None

    @property
    def is_single(self) -> bool:
        return len(self.named) == 1

    def check(self) -> None:
        """Raises BadParameter for no selection at all, or for two of different kinds."""
        filtered = self._is_filtered or self.everything
        if bool(self.named) == filtered:
            raise typer.BadParameter(
                "name releases, or select them by --all, --search, --status or --year.", param_hint="ID"
            )

    def ids(self, archive: Archive) -> list[str]:
        """The ids, oldest release first where they were selected: numbers are given in this order."""
        if self.named:
            return list(dict.fromkeys(self.named))
        found = archive.summaries(self.search, status=self.status, year=self.year)
        return [summary.id for summary in reversed(found)]
