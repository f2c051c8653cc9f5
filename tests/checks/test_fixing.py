"""Fixes: what they change, and what stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from editor.checks.engine import Checker
from editor.checks.fixing import fix_all, fix_safe, fixed
from editor.checks.message import Message
from editor.checks.rule import BOTH, ERROR, SAFE, Hit, text_rule
from editor.checks.rulebook import rule
from editor.checks.text_view import TextView
from editor.domain.approving import approval_of, stands, text_in, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.draft import Draft
from editor.domain.passage import Passage, State
from editor.domain.people import Boilerplate
from editor.domain.release import Release, Sent
from editor.domain.richtext import RichText, Span

DE, EN = Language.DE, Language.EN
_HYPHEN = re.compile(r" - ")
_ABBREVIATED = re.compile(r"z\.B\.")
WORDS = {"title": Message("Wrong"), "why": Message("It is wrong."), "source": "a test", "bad": (), "good": ()}


@text_rule("T-1", ERROR, BOTH, SAFE, **WORDS)  # type: ignore[arg-type]
def dash(text: TextView) -> Iterator[Hit]:
    for match in text.search(_HYPHEN):
        yield Hit(match.start(), match.end(), "\u00a0– ")


@text_rule("T-2", ERROR, BOTH, SAFE, **WORDS)  # type: ignore[arg-type]
def abbreviation(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ABBREVIATED):
        yield Hit(match.start(), match.end(), "z.\u00a0B.")


CHECKER = Checker([dash, abbreviation])


def paragraph(german: RichText | str, english: str = "", basis: str | None = None) -> Block:
    text = german if isinstance(german, RichText) else RichText.plain_text(german)
    passage = Passage(text, RichText.plain_text(english), None if basis is None else RichText.plain_text(basis))
    return Block(id="p", kind=Kind.PARAGRAPH, text=passage)


def mended(release: Release) -> Release:
    return fix_safe(release, CHECKER.check)[0]


def test_formatting_around_a_fix_stays() -> None:
    text = RichText.of([Span("Ein "), Span("Plan - z.B. dieser", bold=True), Span(" - hält")])
    after = mended(Release(blocks=(paragraph(text),))).blocks[0].text.de
    assert after.plain == "Ein Plan\u00a0– z.\u00a0B. dieser\u00a0– hält"
    assert [span.text for span in after.spans if span.bold] == ["Plan\u00a0– z.\u00a0B. dieser"]


def test_translation_stays_current_when_only_typography_changes() -> None:
    before = Release(blocks=(paragraph("Ein Plan, z.B. dieser", "A plan, such as this", "Ein Plan, z.B. dieser"),))
    assert before.blocks[0].state(DE) is State.CURRENT
    assert mended(before).blocks[0].state(DE) is State.CURRENT


def test_approval_holds_when_only_typography_changes() -> None:
    release = Release(blocks=(paragraph("Ein Plan - z.B. dieser"),))
    given = approval_of(release, text_in(DE), who="Jana Brandt", at=datetime(2027, 2, 1, tzinfo=UTC))
    before = with_approval(release, given)
    assert [stand.is_open for stand in stands(before)] == [False]
    assert [stand.is_open for stand in stands(mended(before))] == [False]


def test_sent_language_stays_as_it_is() -> None:
    block = paragraph("Ein Plan - hält", "A plan - holds", "Ein Plan - hält")
    after = mended(Release(blocks=(block,), sent=Sent(de=datetime(2027, 2, 1, tzinfo=UTC))))
    assert after.blocks[0].text.de.plain == "Ein Plan - hält"
    assert after.blocks[0].text.en.plain == "A plan\u00a0– holds"


def test_facts_and_short_texts_are_mended_too() -> None:
    release = Release(
        source=Bilingual.same("Netz - Verein"),
        boilerplates=(Boilerplate(Bilingual.same("Über uns"), Bilingual.same("Wir - das Netz")),),
        blocks=(Photo(id="f", file="0" * 64, alt=Bilingual.same("Haus - von vorn"), credit="Vogt - Netz"),),
    )
    after = mended(release)
    assert after.source.en == "Netz\u00a0– Verein"
    assert after.boilerplates[0].text.de == "Wir\u00a0– das Netz"
    photo = after.blocks[0]
    assert isinstance(photo, Photo)
    assert (photo.alt.de, photo.credit) == ("Haus\u00a0– von vorn", "Vogt\u00a0– Netz")


def test_fix_of_a_text_that_has_changed_since_does_nothing() -> None:
    before = Release(blocks=(paragraph("Ein Plan - hält"),))
    (finding,) = CHECKER.check(before).findings
    changed = Release(blocks=(paragraph("Kein Plan hält"),))
    assert fixed(changed, finding) is changed


def test_all_safe_fixes_are_one_step_back() -> None:
    before = Release(blocks=(paragraph("Ein Plan - z.B. dieser - hält"),))
    draft = Draft(before)
    draft.apply(mended)
    assert draft.present is not before
    draft.undo()
    assert draft.present == before


@given(st.lists(st.sampled_from(["Plan", " - ", "z.B.", " ", "–", "„", "“", "🙂", "https://a.de/z.B."]), max_size=12))
def test_fixes_do_nothing_the_second_time_and_leave_all_else(pieces: list[str]) -> None:
    before = Release(blocks=(paragraph("".join(pieces)),))
    once = mended(before)
    assert mended(once) is once
    plain, after = before.blocks[0].text.de.plain, once.blocks[0].text.de.plain
    assert after.replace("\u00a0– ", " - ").replace("z.\u00a0B.", "z.B.") == plain.replace("\u00a0– ", " - ")


def test_of_two_fixes_that_overlap_one_is_made() -> None:
    before = Release(blocks=(paragraph("a - b"),))
    (finding,) = CHECKER.check(before).findings
    assert fix_all(before, (finding, finding)).blocks[0].text.de.plain == "a\u00a0– b"


def test_stop_before_the_closing_mark_goes_without_asking_and_the_approval_stays() -> None:
    text = "„Wir starten im nächsten Mai.“, sagt Jana Brandt."
    release = Release(blocks=(paragraph(text),))
    given = approval_of(release, text_in(DE), who="Jana Brandt", at=datetime(2027, 2, 1, tzinfo=UTC))
    after, _ = fix_safe(with_approval(release, given), Checker([rule("DE-Q-04")]).check)
    assert after.blocks[0].text.de.plain == "„Wir starten im nächsten Mai“, sagt Jana Brandt."
    assert [stand.is_open for stand in stands(after)] == [False]
