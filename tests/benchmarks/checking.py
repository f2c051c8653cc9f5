"""How long the checks take: one changed block of a release, and many releases beside a plain sweep of the patterns."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from time import perf_counter

from editor.checks.engine import Checker
from editor.checks.rule import PairRule, TextRule
from editor.checks.rulebook import FAMILIES, rules
from editor.checks.style import Moment
from editor.checks.texts import texts_checked
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.edits import set_text
from editor.domain.passage import Passage
from editor.domain.people import Contact, Issuer, Person
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.workflow.sample import sample_release
from tests.benchmarks.measuring import Result, benchmark

RELEASES = 1_000
KEYS = 400
Pattern = re.Pattern[str]


def _sentences(language: Language) -> list[str]:
    """Sentences as they are written: those that the rules praise, and those of the sample."""
    praised = [
        example.text
        for rule in rules()
        if isinstance(rule, TextRule) and rule.languages == (language,)
        for example in rule.good
        if example.at.kind is Kind.PARAGRAPH and example.at.part == "text"
    ]
    written = [block.text[language].plain for block in sample_release().blocks]
    return sorted({text for text in (*praised, *written) if len(text) > 30})


def _pairs() -> list[tuple[str, str]]:
    """Sentences in both languages that say the same."""
    compared = [(each.text, each.other) for rule in rules() if isinstance(rule, PairRule) for each in rule.good]
    written = [(block.text.de.plain, block.text.en.plain) for block in sample_release().blocks]
    return [(german, english) for german, english in (*compared, *written) if german and english]


def made_releases(count: int, paragraphs: int, seed: int = 7) -> Iterator[Release]:
    """Releases of some four sentences a paragraph, with two quotes and a photo each."""
    dice = random.Random(seed)
    pools = {language: _sentences(language) for language in LANGUAGES}
    pairs = _pairs()

    def passage(length: int) -> Passage:
        both = {language: dice.sample(pools[language], length) for language in LANGUAGES}
        for german, english in dice.sample(pairs, min(length, 2)):
            both[Language.DE].append(german)
            both[Language.EN].append(english)
        return Passage(*(RichText.plain_text(" ".join(both[language])) for language in LANGUAGES))

    for number in range(count):
        blocks: list[Block] = [Block(kind=Kind.HEADLINE, text=passage(1)), Block(kind=Kind.LEAD, text=passage(2))]
        blocks += (Block(kind=Kind.PARAGRAPH, text=passage(3)) for _ in range(paragraphs))
        blocks += (Quote(text=passage(1), speaker=Person("Jana Brandt", Bilingual("Dr.", "Dr"))) for _ in range(2))
        blocks.append(Photo(file="0" * 64, text=passage(1), credit="Maria Vogt", alt=Bilingual("Labor", "Lab")))
        yield Release(
            id=f"made{number}",
            place=Bilingual("Gießen", "Gießen"),
            issuers=(Issuer(Bilingual.same("OptikNetz Lahntal")),),
            contacts=(Contact("Paul Seidel", email="presse@example.org", phone="+49 641 9436411"),),
            blocks=tuple(blocks),
        )


def characters(release: Release) -> int:
    return sum(len(checked.key.plain) for checked in texts_checked(release))


@benchmark("check-block")
def check_block() -> Result:
    """One key in one block of a hundred, all rules on, beside the whole release for the first time."""
    release = next(made_releases(1, 96))
    moment = Moment.present()
    whole = min(_seconds(Checker(), release, moment) for _ in range(3))
    checker, dice, times = Checker(), random.Random(3), []
    checker.check(release, moment=moment)
    gc.collect()
    gc.disable()  # as in the window, which looks for cycles in moments of its own
    for _ in range(KEYS):
        block = dice.choice(release.blocks)
        language = dice.choice(LANGUAGES)
        plain = block.text[language].plain
        release = set_text(release, block.id, language, RichText.plain_text(f"{plain}{dice.choice('aenrst')}"))
        times.append(_seconds(checker, release, moment))
    gc.enable()
    times.sort()
    slowest = times[int(len(times) * 0.99)]
    note = (
        f"{len(release.blocks)} blocks, {characters(release):,} characters; p50 {times[len(times) // 2] * 1e3:.1f} ms, "
        f"p99 {slowest * 1e3:.1f} ms; {len(rules())} rules"
    )
    return Result("check-block", slowest * 1e3, whole * 1e3, "ms", note)


def _seconds(checker: Checker, release: Release, moment: Moment) -> float:
    start = perf_counter()
    checker.check(release, moment=moment)
    return perf_counter() - start


@benchmark("check-sweep")
def check_sweep() -> Result:
    """A thousand releases checked one after the other, beside every pattern of the rules run over the same texts."""
    releases = list(made_releases(RELEASES, 6))
    patterns = {language: list(_patterns(language)) for language in LANGUAGES}
    moment, checker = Moment.present(), Checker()
    ours = theirs = 0.0
    for release in releases:
        ours += _seconds(checker, release, moment)
        theirs += _swept(release, patterns)
    count = sum(map(characters, releases))
    note = (
        f"{RELEASES:,} releases, {count / 1e6:.1f} million characters: {count / ours:,.0f} a second, "
        f"the sweep of {sum(map(len, patterns.values()))} patterns {count / theirs:,.0f}"
    )
    return Result("check-sweep", ours, theirs, "s", note)


def _swept(release: Release, patterns: dict[Language, list[Pattern]]) -> float:
    texts = [checked.key for checked in texts_checked(release)]
    start = perf_counter()
    for text in texts:
        for pattern in patterns[text.language]:
            for _ in pattern.finditer(text.plain):
                pass
    return perf_counter() - start


def _patterns(language: Language) -> Iterator[Pattern]:
    """The patterns of the modules whose rules look at a language."""
    other = {Language.DE: "english", Language.EN: "german"}[language]
    for family in FAMILIES:
        if family != other:
            package = importlib.import_module(f"editor.checks.{family}")
            for info in pkgutil.iter_modules(package.__path__):
                module = importlib.import_module(f"{package.__name__}.{info.name}")
                yield from (value for value in vars(module).values() if isinstance(value, re.Pattern))
