"""A rule: what it is called, why it holds, its own good and bad examples, and the function that looks.

A rule is made by the decorator above its function and known to the program by being in its file. The examples are
its tests and its page of help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict, Unpack

from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.protecting import Stretch
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.release import Release

if TYPE_CHECKING:
    from editor.checks.release_view import EditionView, PlacedText, ReleaseView
    from editor.checks.text_view import TextView

GERMAN, ENGLISH, BOTH = (Language.DE,), (Language.EN,), (Language.DE, Language.EN)
ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


class Fixing(StrEnum):
    """SAFE may be done without asking: it leaves the wording and does nothing the second time."""

    SAFE = "safe"
    SUGGEST = "suggest"
    NONE = "none"


SAFE, SUGGEST, NONE = Fixing.SAFE, Fixing.SUGGEST, Fixing.NONE


# -- what a rule gives


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a text, in code points, with what should stand there instead.

    `message` says what is wrong in this very case, where the rule's own words do not. `severity` and `is_safe`
    lower what the rule says of itself.
    """

    start: int
    end: int
    fix: str | None = None
    message: Message | None = None
    severity: Severity | None = None
    is_safe: bool = True


@dataclass(frozen=True, slots=True)
class PairHit:
    """Stretches of both texts that do not agree; None where a side has nothing to show.

    `fix` is for the side that follows.
    """

    de: Stretch | None
    en: Stretch | None
    message: Message | None = None
    fix: str | None = None
    severity: Severity | None = None


@dataclass(slots=True)
class Spotted:
    """Something in a whole release: a stretch of one of its texts, or a fact that is missing (`fact`), or neither.

    They are made anew at each change of a release, so that it counts that one that is not frozen is made faster.
    """

    text: PlacedText | None = None
    start: int = 0
    end: int = 0
    message: Message | None = None
    fix: str | None = None
    severity: Severity | None = None
    fact: str = ""
    block: str = ""
    """A block as a whole, where no text of it is there to point at."""
    part: str = "text"
    """The part of that block which is missing."""


# -- examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where the text of an example stands, if not in a paragraph."""

    kind: Kind | None = Kind.PARAGRAPH
    part: str = "text"
    attributed: bool = False
    american: bool = False
    language: Language | None = None
    """For rules of both languages; the rule's own if there is one only."""


PLAIN = Surroundings()


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule finds fault with, or does not; `fixed` is what its fixes make of it.

    `other` is the English side, for rules that compare. `release` makes the release, for rules that look at a
    whole one; `text` is then what the page of help shows of it.
    """

    text: str
    fixed: str | None = None
    other: str = ""
    at: Surroundings = PLAIN
    release: Callable[[], Release] | None = None


# -- the rules


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What all rules have. `needs` are characters or words: where a text has none of them, the rule does not look.

    `family` is the module in which the rule stands.
    """

    id: str
    severity: Severity
    languages: tuple[Language, ...]
    fixing: Fixing
    title: Message
    why: Message
    source: str
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    needs: tuple[str, ...] = ()
    family: str = ""


@dataclass(frozen=True, kw_only=True)
class TextRule(Rule):
    """Looks at one text in one language."""

    look: TextLook = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class PairRule(Rule):
    """Compares a German and an English text."""

    look: PairLook = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class EditionRule(Rule):
    """Looks at the whole release in one language."""

    look: EditionLook = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class ReleaseRule(Rule):
    """Looks at the whole release in both languages."""

    look: ReleaseLook = field(repr=False)


# -- making them

Examples = tuple[Example | str, ...]
TextLook = Callable[["TextView"], Iterator[Hit]]
PairLook = Callable[["TextView", "TextView"], Iterator[PairHit]]
EditionLook = Callable[["EditionView"], Iterator[Spotted]]
ReleaseLook = Callable[["ReleaseView"], Iterator[Spotted]]


class About(TypedDict):
    """What every rule says of itself; an example that is a text alone needs no more."""

    title: Message
    why: Message
    source: str
    bad: Examples
    good: Examples


class _Facts(TypedDict):
    id: str
    severity: Severity
    languages: tuple[Language, ...]
    fixing: Fixing
    title: Message
    why: Message
    source: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    family: str


def _facts(
    name: str, severity: Severity, languages: tuple[Language, ...], fixing: Fixing, about: About, look: object
) -> _Facts:
    return {
        "id": name,
        "severity": severity,
        "languages": languages,
        "fixing": fixing,
        "title": about["title"],
        "why": about["why"],
        "source": about["source"],
        "bad": _examples(about["bad"]),
        "good": _examples(about["good"]),
        "family": look.__module__,
    }


def _examples(given: Examples) -> tuple[Example, ...]:
    return tuple(Example(each) if isinstance(each, str) else each for each in given)


def text_rule(
    name: str,
    severity: Severity,
    languages: tuple[Language, ...],
    fixing: Fixing,
    *,
    needs: tuple[str, ...] = (),
    **about: Unpack[About],
) -> Callable[[TextLook], TextRule]:
    """Makes a rule of the function below, which looks at one text."""
    return lambda look: TextRule(look=look, needs=needs, **_facts(name, severity, languages, fixing, about, look))


def pair_rule(
    name: str, severity: Severity, *, fixing: Fixing = NONE, **about: Unpack[About]
) -> Callable[[PairLook], PairRule]:
    """Makes a rule of the function below, which compares the German text (first) with the English one."""
    return lambda look: PairRule(look=look, **_facts(name, severity, BOTH, fixing, about, look))


def edition_rule(
    name: str,
    severity: Severity,
    languages: tuple[Language, ...] = BOTH,
    fixing: Fixing = NONE,
    **about: Unpack[About],
) -> Callable[[EditionLook], EditionRule]:
    """Makes a rule of the function below, which looks at the whole release in one language."""
    return lambda look: EditionRule(look=look, **_facts(name, severity, languages, fixing, about, look))


def release_rule(
    name: str, severity: Severity, fixing: Fixing = NONE, **about: Unpack[About]
) -> Callable[[ReleaseLook], ReleaseRule]:
    """Makes a rule of the function below, which looks at the whole release in both languages."""
    return lambda look: ReleaseRule(look=look, **_facts(name, severity, BOTH, fixing, about, look))
