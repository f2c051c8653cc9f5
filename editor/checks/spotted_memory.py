"""The findings that rules for whole releases gave the last time: what they spot again is the same finding."""

from __future__ import annotations

from collections.abc import Iterable

from editor.checks.finding import Finding
from editor.checks.placing import of_spotted
from editor.checks.rule import Rule, Spotted
from editor.domain.bilingual import Language

Key = tuple[int, int, int]
Known = dict[Key, tuple[Spotted, Finding]]


class SpottedMemory:
    """By rule and language what was spotted, and the finding that was made of it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Language | None], Known] = {}

    def findings(self, rule: Rule, spotted: Iterable[Spotted], language: Language | None) -> list[Finding]:
        known, now = self._known.get((rule.id, language), {}), Known()
        found: list[Finding] = []
        for each in spotted:
            key = _key(each)
            before = known.get(key)
            finding = before[1] if before and before[0] == each else of_spotted(rule, each, language)
            now[key] = each, finding
            found.append(finding)
        self._known[rule.id, language] = now
        return found

    def clear(self) -> None:
        self._known.clear()


def _key(spotted: Spotted) -> Key:
    """Where it is; a text is the same object as long as it stands there unchanged."""
    return id(spotted.text), spotted.start, spotted.end
