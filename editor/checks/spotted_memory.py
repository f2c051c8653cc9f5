"""The findings that rules for whole releases gave the last time: what they spot again is the same finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from editor.checks.finding import Finding
from editor.checks.placing import of_spotted
from editor.checks.rule import Rule, Spotted
from editor.domain.bilingual import Language

Key = tuple[int, int, int]


class _Known(NamedTuple):
    """What a rule spotted, and what was made of it, one by one."""

    spotted: Sequence[Spotted]
    findings: list[Finding]

    @property
    def by_place(self) -> dict[Key, tuple[Spotted, Finding]]:
        return {_key(each): (each, finding) for each, finding in zip(self.spotted, self.findings, strict=True)}


_NOTHING = _Known((), [])


class SpottedMemory:
    """By rule and language what was spotted, and the finding that was made of it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Language | None], _Known] = {}

    def findings(self, rule: Rule, spotted: Sequence[Spotted], language: Language | None) -> list[Finding]:
        """The findings of what was spotted; they belong to the memory and are not to be changed."""
        if not spotted:
            return []
        known = self._known.get((rule.id, language), _NOTHING)
        if known.spotted != spotted:
            known = self._known[rule.id, language] = _Known(spotted, _made(rule, spotted, language, known))
        return known.findings

    def clear(self) -> None:
        self._known.clear()


def _made(rule: Rule, spotted: Sequence[Spotted], language: Language | None, known: _Known) -> list[Finding]:
    if len(known.spotted) == len(spotted):
        both = zip(known.spotted, known.findings, spotted, strict=True)
        return [same if was == each else of_spotted(rule, each, language) for was, same, each in both]
    before = known.by_place
    made: list[Finding] = []
    for each in spotted:
        same = before.get(_key(each))
        made.append(same[1] if same and same[0] == each else of_spotted(rule, each, language))
    return made


def _key(spotted: Spotted) -> Key:
    """Where it is; a text is the same object as long as it stands there unchanged."""
    return id(spotted.text), spotted.start, spotted.end
