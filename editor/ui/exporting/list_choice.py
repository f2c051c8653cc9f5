"""A distribution list to choose, or none."""

from __future__ import annotations

from collections.abc import Sequence

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList
from editor.i18n import Catalogue
from editor.ui.choice import Choice


class ListChoice(Choice):
    """Offers the lists that are for a language, or all; the first line stands for none."""

    def __init__(self, words: Catalogue, none: str) -> None:
        super().__init__(words.gettext("Distribution list"), {"": none})
        self._words, self._none = words, none
        self._lists: tuple[DistributionList, ...] = ()
        self._language: Language | None = None

    def show_lists(self, lists: Sequence[DistributionList]) -> None:
        self._lists = tuple(lists)
        self._fill()

    def show_language(self, language: Language) -> None:
        """Offers only lists for this language or for both."""
        self._language = language
        self._fill()

    def _fill(self) -> None:
        kept = str(self.value)
        self.clear()
        self._values = []
        self.add("", self._none)
        for each in self._lists:
            if self._language is None or each.language in {None, self._language}:
                self.add(each.id, self._name(each))
        self.show_value(kept if kept in self._values else "")

    def _name(self, distribution: DistributionList) -> str:
        count = len(distribution.recipients)
        told = self._words.ngettext("{name} ({count} address)", "{name} ({count} addresses)", count)
        return told.format(name=distribution.name, count=count)

    @property
    def distribution(self) -> DistributionList | None:
        return next((each for each in self._lists if each.id == self.value), None)
