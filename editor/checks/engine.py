"""The engine: lets every rule look at a release, and remembers what it found in texts that have not changed."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from editor.checks.finding import Finding, Report
from editor.checks.placing import of_hit, of_pair, of_spotted
from editor.checks.release_view import EditionView, PlacedText, ReleaseView
from editor.checks.rule import EditionRule, Hit, PairHit, PairRule, ReleaseRule, Rule, Spotted, TextRule
from editor.checks.rulebook import rules
from editor.checks.style import USUAL, Moment, Style
from editor.checks.text_view import TextKey, TextView
from editor.checks.texts import texts_checked
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release

_log = logging.getLogger(__name__)
_REMEMBERED = 20_000
_LONG = 4_000
"""Characters from which on a text is looked at in several steps."""

Found = TypeVar("Found", Hit, PairHit, Spotted)
Steps = Generator[None, None, Report]


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
        whole = ReleaseView(release, self._placed(release), style, moment or Moment.present())
        found: list[Finding] = []
        for text in whole.texts:
            if text.view.key not in self._hits:
                yield from self._look(text.view)
            found += (of_hit(rule, hit, text) for rule, hit in self._hits[text.view.key])
        for german, english in whole.pairs:
            known = self._compared(german, english)
            if known is None:
                known = self._compare(german, english)
                yield
            found += (of_pair(rule, hit, german, english, release) for rule, hit in known)
        for edition in whole.editions:
            found += self._of_edition(edition)
            yield
        found += self._of_release(whole)
        return self._report(release, found)

    # -- what is remembered

    def _take_style(self, style: Style) -> None:
        """Another style may find other things in every text."""
        if style != self._style:
            self._views.clear()
            self._hits.clear()
            self._pair_hits.clear()
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
        self._edition_rules = [r for r in wanted if isinstance(r, EditionRule)]
        self._release_rules = [r for r in wanted if isinstance(r, ReleaseRule)]

    def _placed(self, release: Release) -> Sequence[PlacedText]:
        return [PlacedText(checked, self._view(checked.key)) for checked in texts_checked(release)]

    def _view(self, key: TextKey) -> TextView:
        view = self._views.get(key)
        if view is None:
            view = TextView(key, self._style)
            _keep(self._views, key, view)
        return view

    # -- looking

    def _look(self, view: TextView) -> Generator[None, None, None]:
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

    def _compared(self, german: PlacedText, english: PlacedText) -> tuple[tuple[Rule, PairHit], ...] | None:
        return self._pair_hits.get((german.view.key, english.view.key))

    def _compare(self, german: PlacedText, english: PlacedText) -> tuple[tuple[Rule, PairHit], ...]:
        hits = tuple(
            (rule, hit) for rule in self._pair_rules for hit in self._tried(rule, rule.look, german.view, english.view)
        )
        _keep(self._pair_hits, (german.view.key, english.view.key), hits)
        return hits

    def _of_edition(self, edition: EditionView) -> Iterator[Finding]:
        for rule in self._edition_rules:
            if edition.language in rule.languages:
                for spotted in self._tried(rule, rule.look, edition):
                    yield of_spotted(rule, spotted, edition.language)

    def _of_release(self, whole: ReleaseView) -> Iterator[Finding]:
        for rule in self._release_rules:
            for spotted in self._tried(rule, rule.look, whole):
                yield of_spotted(rule, spotted, None)

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

    # -- the report

    def _report(self, release: Release, found: list[Finding]) -> Report:
        order = {block.id: index for index, block in enumerate(release.blocks)}
        last = len(order)

        def place(finding: Finding) -> tuple[int, int, Language | str, int]:
            where = finding.place
            if where is None:
                return finding.severity.rank, -1, "", 0
            return finding.severity.rank, order.get(where.block, last), where.language or "", where.start

        found.sort(key=place)
        unwanted = {each.digest for each in release.ignored}
        heard = [each for each in found if not unwanted or each.digest not in unwanted]
        ignored = [each for each in found if unwanted and each.digest in unwanted]
        return Report(release, tuple(heard), tuple(ignored), tuple(sorted(self._failed)))


Key = TypeVar("Key", bound=Hashable)
Kept = TypeVar("Kept")


def _keep(memory: OrderedDict[Key, Kept], key: Key, value: Kept) -> None:
    """The oldest goes when the memory is full."""
    memory[key] = value
    if len(memory) > _REMEMBERED:
        memory.popitem(last=False)
