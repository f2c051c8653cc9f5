"""The engine: what it remembers, what it leaves alone, and what becomes of rules that fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from editor.checks.engine import Checker
from editor.checks.finding import Report
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import BOTH, ERROR, HINT, SAFE, Hit, PairHit, Rule, Spotted, edition_rule, pair_rule, text_rule
from editor.checks.style import USUAL
from editor.checks.text_view import TextView
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.edits import set_text
from editor.domain.ignored import heed, ignore
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText

DE, EN = Language.DE, Language.EN
_WORD = re.compile(r"\bfalsch\b")
looked_at: list[str] = []


@pytest.fixture(autouse=True)
def _nothing_looked_at() -> None:
    looked_at.clear()


WORDS = {"title": Message("Wrong"), "why": Message("It is wrong."), "source": "a test", "bad": (), "good": ()}


@text_rule("T-1", ERROR, BOTH, SAFE, **WORDS)  # type: ignore[arg-type]
def wrong_word(text: TextView) -> Iterator[Hit]:
    looked_at.append(text.plain)
    for match in text.search(_WORD):
        yield Hit(match.start(), match.end(), "richtig")


@text_rule("T-2", HINT, BOTH, SAFE, needs=("ß",), **WORDS)  # type: ignore[arg-type]
def raising(text: TextView) -> Iterator[Hit]:
    yield Hit(0, 1)
    raise ValueError(text.plain)


@pair_rule("T-3", ERROR, **WORDS)  # type: ignore[arg-type]
def different_length(german: TextView, english: TextView) -> Iterator[PairHit]:
    if len(german.plain) != len(english.plain):
        yield PairHit((0, len(german.plain)), (0, len(english.plain)))


@edition_rule("T-4", HINT, **WORDS)  # type: ignore[arg-type]
def without_lead(edition: EditionView) -> Iterator[Spotted]:
    if edition.first(Kind.LEAD) is None:
        yield Spotted(fact="lead")


def paragraph(german: str, english: str = "", name: str = "p") -> Block:
    return Block(id=name, kind=Kind.PARAGRAPH, text=Passage(RichText.plain_text(german), RichText.plain_text(english)))


def release(*blocks: Block) -> Release:
    return Release(blocks=blocks)


def check(release: Release, *rules: Rule) -> Report:
    return Checker(rules).check(release)


def test_finding_has_the_place_in_code_points() -> None:
    (finding,) = check(release(paragraph("Das 🙂 ist falsch.")), wrong_word).findings
    assert finding.place
    assert (finding.place.block, finding.place.part, finding.place.language) == ("p", "text", DE)
    assert (finding.place.start, finding.place.end, finding.place.text) == (10, 16, "falsch")


def test_only_a_changed_text_is_looked_at_again() -> None:
    checker = Checker([wrong_word])
    first = release(paragraph("eins", name="a"), paragraph("zwei", name="b"))
    checker.check(first)
    looked_at.clear()
    checker.check(set_text(first, "b", DE, RichText.plain_text("zwei falsch")))
    assert looked_at == ["zwei falsch"]


def test_another_style_looks_at_everything_again() -> None:
    checker, plain = Checker([wrong_word]), release(paragraph("falsch"))
    assert checker.check(plain).findings
    assert not checker.check(plain, replace(USUAL, off=frozenset({"T-1"}))).findings
    assert checker.check(plain).findings


def test_addresses_and_names_of_the_glossary_are_left_alone() -> None:
    style = replace(USUAL, glossary=(Bilingual("falsch & Söhne", "falsch & Söhne"),))
    text = "https://example.org/falsch und falsch@example.org, falsch & Söhne, falsch.pdf, #falsch"
    assert not Checker([wrong_word]).check(release(paragraph(text)), style).findings


def test_rule_that_raises_is_left_out_and_told_once(caplog: pytest.LogCaptureFixture) -> None:
    report = check(release(paragraph("Straße falsch"), paragraph("Maß", name="b")), raising, wrong_word)
    assert report.failed == ("T-2",)
    assert [each.rule for each in report.findings] == ["T-1"]
    assert len(caplog.records) == 1


def test_words_of_a_quote_are_only_mended_on_request() -> None:
    quote = Quote(id="q", text=Passage(RichText.plain_text("Das ist falsch")))
    report = check(release(quote, paragraph("Er sagt: „Das ist falsch.“ Das ist falsch.")), wrong_word)
    assert [each.is_safe for each in report.findings] == [False, False, True]


def test_across_the_languages_the_place_is_where_the_translation_is() -> None:
    (finding,) = check(release(paragraph("lang genug", "short")), different_length).findings
    assert finding.language is None
    assert finding.place
    assert finding.place.language is EN
    assert finding.other
    assert finding.other.language is DE


def test_texts_in_one_language_are_not_compared() -> None:
    assert not check(release(paragraph("lang genug")), different_length).findings


def test_a_language_without_text_is_not_asked_for_anything() -> None:
    findings = check(release(paragraph("Nur Deutsch.")), without_lead).findings
    assert [(each.language, each.fact, each.place) for each in findings] == [(DE, "lead", None)]


def test_errors_come_first_then_reading_order() -> None:
    mixed = release(paragraph("Ein Text", name="a"), paragraph("so falsch", "so falsch", "b"), paragraph("falsch"))
    report = check(mixed, without_lead, wrong_word)
    places = [each.place and (each.place.block, each.place.language) for each in report.findings]
    assert places == [("b", DE), ("b", EN), ("p", DE), None, None]


def test_ignored_finding_stays_ignored_when_something_else_changes() -> None:
    first = release(paragraph("Am Anfang steht etwas, das ganz und gar falsch geschrieben ist, und dann mehr."))
    (finding,) = check(first, wrong_word).findings
    ignored = ignore(first, finding.rule, finding.digest)
    changed = set_text(
        ignored, "p", DE, RichText.plain_text("Zu Beginn steht etwas, das ganz und gar falsch geschrieben ist. Ende.")
    )
    report = check(changed, wrong_word)
    assert report.findings == ()
    assert len(report.ignored) == 1
    assert check(heed(changed, report.ignored[0].digest), wrong_word).findings


def test_ignoring_one_place_leaves_the_same_word_elsewhere() -> None:
    first = release(paragraph("Hier ist etwas falsch geschrieben."), paragraph("Dort steht falsch allein.", name="b"))
    (finding, _) = check(first, wrong_word).findings
    assert len(check(ignore(first, finding.rule, finding.digest), wrong_word).findings) == 1


def test_checking_can_be_done_in_steps() -> None:
    checker = Checker([wrong_word])
    steps = checker.steps(release(paragraph("falsch", name="a"), paragraph("auch falsch", name="b")))

    def report() -> Iterator[Report | None]:
        yield (yield from steps)

    *pauses, last = report()
    assert len(pauses) >= 2
    assert last
    assert len(last.findings) == 2


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "…", "🙂", "\n\n"])
def test_text_without_sentences_is_no_fault(text: str) -> None:
    assert Checker().check(release(paragraph(text, text))).failed == ()
