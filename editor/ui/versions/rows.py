"""The rows of a comparison made from what changed: facts first, then the blocks in their order."""

from __future__ import annotations

from collections.abc import Iterator

from editor.domain.bilingual import LANGUAGES
from editor.domain.changed_facts import FactChange
from editor.domain.comparing import BlockChange, BlockFate, TextPair
from editor.domain.passage import wording
from editor.i18n import Catalogue
from editor.terms import kind_name
from editor.ui.theme import Theme
from editor.ui.versions.change_row import Line, Row
from editor.ui.versions.comparison import Comparison
from editor.ui.versions.marked import Sides, html, sides
from editor.ui.versions.naming import NOTHING, fact_name, is_same_in_both, value_text


class RowMaker:
    """Makes rows in one look and language."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        self._theme, self._words = theme, words

    def rows(self, comparison: Comparison, *, everything: bool) -> Iterator[Row]:
        """Every change; with `everything` the blocks that stayed as well."""
        for fact in comparison.facts:
            yield self._fact(fact)
        for change in comparison.changes:
            if change.is_change or everything:
                yield self._block(change, everything=everything, can_restore=change.id in comparison.restorable)

    def _fact(self, fact: FactChange) -> Row:
        return Row(fact_name(self._words, fact.name), "", tuple(self._values(fact)), is_change=True)

    def _values(self, fact: FactChange, *, named: bool = False) -> Iterator[Line]:
        """A fact on both sides, once where it is the same in both languages."""
        words, name = self._words, fact_name(self._words, fact.name) if named else ""
        if fact.name == "picture" and fact.before and fact.after:
            yield Line(self._given(words.gettext("a picture"), words.gettext("another picture")), "", name)
            return
        same = is_same_in_both(fact.before) and is_same_in_both(fact.after)
        for language in LANGUAGES[:1] if same else LANGUAGES:
            before, after = (value_text(words, fact.name, each, language) for each in (fact.before, fact.after))
            if before != after:
                yield Line(self._given(before, after), "" if same else language.value.upper(), name)

    def _given(self, before: str, after: str) -> Sides:
        if NOTHING in {before, after}:
            return Sides(html(before), html(after), f"{before} → {after}")
        made = sides(self._theme, self._words, before, after)
        return Sides(made.before, made.after, f"{before} → {after}")

    def _block(self, change: BlockChange, *, everything: bool, can_restore: bool) -> Row:
        pairs = [pair for pair in change.texts() if pair.differs or everything or (not change.facts and change.moved)]
        lines = [self._text(pair, change) for pair in pairs]
        lines += [line for fact in change.facts for line in self._values(fact, named=True)]
        return Row(
            kind_name(self._words, change.kind),
            self._fate(change),
            tuple(lines),
            change.is_change,
            is_added=change.fate is BlockFate.ADDED,
            is_removed=change.fate is BlockFate.REMOVED,
            action=self._action(change) if can_restore else "",
            key=change.id,
        )

    def _text(self, pair: TextPair, change: BlockChange) -> Line:
        name = self._field(pair.field)
        made = sides(self._theme, self._words, pair.before.plain, pair.after.plain)
        note = self._note(pair) if change.fate is BlockFate.CHANGED else ""
        return Line(made, pair.language.value.upper(), name, note)

    def _field(self, field: str) -> str:
        words = self._words
        return {"attribution": words.gettext("Attribution"), "alt": words.gettext("Alt text")}.get(field, "")

    def _note(self, pair: TextPair) -> str:
        words = self._words
        if not pair.differs:
            return ""
        if pair.before.plain == pair.after.plain:
            return words.gettext("only formatting or links")
        alike = wording(pair.before.plain) == wording(pair.after.plain)
        return words.gettext("only typography") if alike else ""

    def _fate(self, change: BlockChange) -> str:
        words = self._words
        fates = {BlockFate.ADDED: words.gettext("added"), BlockFate.REMOVED: words.gettext("removed")}
        if change.fate is BlockFate.CHANGED:
            return words.gettext("moved and changed") if change.moved else ""
        return words.gettext("moved") if change.moved else fates.get(change.fate, "")

    def _action(self, change: BlockChange) -> str:
        words = self._words
        if change.fate is BlockFate.REMOVED:
            return words.gettext("Bring back")
        return words.gettext("Put back") if change.fate is BlockFate.SAME else words.gettext("Restore")
