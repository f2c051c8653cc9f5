"""The engine: lets every rule look at a release, and remembers what it found in texts that have not changed."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from editor.checks.edition_memory import EditionMemory, Size, noting_sizes
from editor.checks.finding import Finding, Report
from editor.checks.placing import of_hit, of_pair
from editor.checks.release_view import EditionView, ReleaseView, new_gatherings
from editor.checks.reporting import by_severity, report
from editor.checks.row_view import PlacedText, RowView
from editor.checks.rule import EditionRule, Hit, PairHit, PairRule, ReleaseRule, Rule, Spotted, TextRule
from editor.checks.rulebook import rules
from editor.checks.spotted_memory import SpottedMemory
from editor.checks.style import USUAL, Moment, Style
from editor.checks.text_view import TextKey, TextView
from editor.checks.texts import Checked, texts_of, texts_of_facts
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block
from editor.domain.release import Release
from editor.domain.texts import Spot

_log = logging.getLogger(__name__)
_REMEMBERED = 20_000
_LONG = 4_000
"""Characters from which on a text is looked at in several steps."""

Found = TypeVar("Found", Hit, PairHit, Spotted)
Steps = Generator[None, None, Report]
Pauses = Generator[None, None, None]


class Checker:
    """Checks one release after another, or one release again and again while it is written.

    Not to be shared between threads.
    """

    def __init__(self, chosen: Iterable[Rule] | None = None) -> None:
        """`chosen` are the rules to look with; all there are if none are given."""
        self._rules = tuple(rules() if chosen is None else chosen)
        self._failed: set[str] = set()
        self._views: OrderedDict[TextKey, TextView] = OrderedDict()
        self._hits: OrderedDict[Hashable, tuple[tuple[Rule, Hit], ...]] = OrderedDict()
        self._pair_hits: OrderedDict[Hashable, tuple[tuple[Rule, PairHit], ...]] = OrderedDict()
        self._rows: dict[str, RowView] = {}
        self._editions: dict[Language, EditionMemory] = {}
        self._spotted = SpottedMemory()
        self._gatherings = new_gatherings()
        self._choose(USUAL)

    def check(self, release: Release, style: Style = USUAL, moment: Moment | None = None) -> Report:
        """Everything that the rules find in a release."""
        steps = self.steps(release, style, moment)
        while True:
            try:
                next(steps)
            except StopIteration as done:
                report: Report = done.value
                return report

    def steps(self, release: Release, style: Style = USUAL, moment: Moment | None = None) -> Steps:
        """`check` in short steps, between which something else may be done."""
        self._take_style(style)
        rows = self._rows_of(release)
        for row in rows.values():
            if not row.is_looked_at:
                yield from self._look_at(row)
        noted, sizes = noting_sizes(moment or Moment.present())
        whole = ReleaseView(release, rows, style, noted, self._gatherings)
        found: list[Finding] = []
        for edition in whole.editions:
            found += yield from self._of_edition(edition, sizes)
        yield from self._of_release(whole, found)
        return report(release, rows, found, self._failed)

    # -- what is remembered

    def _take_style(self, style: Style) -> None:
        """Another style may find other things in every text."""
        if style != self._style:
            self._views.clear()
            self._rows.clear()
            self._hits.clear()
            self._pair_hits.clear()
            self._editions.clear()
            self._spotted.clear()
            self._gatherings = new_gatherings()
            self._choose(style)

    def _choose(self, style: Style) -> None:
        """The rules that this style wants."""
        self._style = style
        wanted = [rule for rule in self._rules if rule.id not in style.off]
        self._text_rules = {
            language: [r for r in wanted if isinstance(r, TextRule) and language in r.languages]
            for language in LANGUAGES
        }
        self._pair_rules = [r for r in wanted if isinstance(r, PairRule)]
        self._edition_rules = {
            language: [r for r in wanted if isinstance(r, EditionRule) and language in r.languages]
            for language in LANGUAGES
        }
        self._release_rules = [r for r in wanted if isinstance(r, ReleaseRule)]

    def _rows_of(self, release: Release) -> dict[str, RowView]:
        """The rows of the release, those that are still the same as they were looked at."""
        rows = {block.id: self._row(block, release.lead) for block in release.blocks}
        rows[""] = self._facts_row(release)
        self._rows = rows
        return rows

    def _row(self, block: Block, lead: Language) -> RowView:
        known, leading = self._rows.get(block.id), block.leading(lead)
        if known and known.block is block and known.leading is leading:
            return known
        return RowView(block, leading, self._placed(texts_of(block, lead)))

    def _facts_row(self, release: Release) -> RowView:
        known, texts = self._rows.get(""), self._placed(texts_of_facts(release))
        same = known and known.leading is release.lead and _views(known.texts) == _views(texts)
        return known if known and same else RowView(None, release.lead, texts)

    def _placed(self, texts: Iterable[Checked]) -> tuple[PlacedText, ...]:
        return tuple(PlacedText(checked, self._view(checked.key)) for checked in texts)

    def _view(self, key: TextKey) -> TextView:
        view = self._views.get(key)
        if view is None:
            view = TextView(key, self._style)
            _keep(self._views, key, view)
        return view

    # -- looking

    def _look_at(self, row: RowView) -> Pauses:
        """Looks at the texts of a row, and compares its languages."""
        found: list[Finding] = []
        for text in row.texts:
            if text.view.key not in self._hits:
                yield from self._look(text.view)
            found += (of_hit(rule, hit, text) for rule, hit in self._hits[text.view.key])
        for german, english in row.pairs:
            if (german.view.key, english.view.key) not in self._pair_hits:
                yield from self._compare(german.view, english.view)
            hits = self._pair_hits[german.view.key, english.view.key]
            found += (of_pair(rule, hit, german, english, row.leading) for rule, hit in hits)
        row.take(by_severity(found))

    def _look(self, view: TextView) -> Pauses:
        hits: list[tuple[Rule, Hit]] = []
        plain, is_long = view.plain, len(view.plain) > _LONG
        for rule in self._text_rules[view.language]:
            if rule.needs and not any(need in plain for need in rule.needs):
                continue
            hits += ((rule, hit) for hit in self._tried(rule, rule.look, view))
            if is_long:
                yield
        _keep(self._hits, view.key, tuple(hits))
        yield

    def _compare(self, german: TextView, english: TextView) -> Pauses:
        hits: list[tuple[Rule, PairHit]] = []
        is_long = max(len(german.plain), len(english.plain)) > _LONG
        for rule in self._pair_rules:
            hits += ((rule, hit) for hit in self._tried(rule, rule.look, german, english))
            if is_long:
                yield
        _keep(self._pair_hits, (german.key, english.key), tuple(hits))
        yield

    def _of_edition(self, edition: EditionView, sizes: Mapping[str, Size]) -> Generator[None, None, Iterable[Finding]]:
        language, release, moment = edition.language, edition.release, edition.moment
        languages = tuple(each.language for each in edition.whole.editions)
        known = self._editions.get(language)
        if known and known.holds(release, languages, moment, language):
            return known.findings
        found: list[Finding] = []
        for rule in self._edition_rules[language]:
            found += self._spotted.findings(rule, self._tried(rule, rule.look, edition), language)
            yield
        self._editions[language] = EditionMemory(release, languages, moment.now, dict(sizes), tuple(found))
        return found

    def _of_release(self, whole: ReleaseView, found: list[Finding]) -> Pauses:
        for rule in self._release_rules:
            found += self._spotted.findings(rule, self._tried(rule, rule.look, whole), None)
            yield

    def _tried(self, rule: Rule, look: Callable[..., Iterator[Found]], *views: object) -> list[Found]:
        """What a rule gives; one that raises is told once and left out from then on, whatever it raises."""
        if rule.id in self._failed:
            return []
        try:
            return list(look(*views))
        except Exception:  # noqa: BLE001 - a fault in one rule must not stop the others
            self._failed.add(rule.id)
            _log.exception("the rule %s failed and is left out", rule.id)
            return []


def _views(texts: Iterable[PlacedText]) -> list[tuple[Spot, TextView]]:
    """By what texts are compared: the same view at the same place finds the same."""
    return [(text.spot, text.view) for text in texts]


Key = TypeVar("Key", bound=Hashable)
Kept = TypeVar("Kept")


def _keep(memory: OrderedDict[Key, Kept], key: Key, value: Kept) -> None:
    """The oldest goes when the memory is full."""
    memory[key] = value
    if len(memory) > _REMEMBERED:
        memory.popitem(last=False)
