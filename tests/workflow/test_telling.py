"""Findings in one sentence, as the command line prints them."""

from __future__ import annotations

from dataclasses import replace

from editor.checks.finding import Finding, Place, Severity
from editor.checks.message import Message
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.i18n import catalogue
from editor.workflow.telling import sentence, source_text

TEXT = "Der Plan - so Kern - hält 5 % mehr."
EN, DE = Language.EN, Language.DE
WHY = Message("This is why.")


def told(
    start: int,
    end: int,
    fix: str | None = None,
    *,
    title: str = "Title",
    message: Message = WHY,
    other: Place | None = None,
) -> str:
    release = Release(blocks=(Block(id="b", kind=Kind.PARAGRAPH, text=passage(TEXT, "")),))
    place = Place("b", "text", DE, start, end, TEXT[start:end])
    finding = Finding(
        rule="T", severity=Severity.ERROR, title=Message(title), message=message, language=DE, place=place, fix=fix
    )
    return sentence(release, replace(finding, other=other), catalogue("en"))


def test_a_sign_is_told_with_the_words_beside_it() -> None:
    assert told(8, 11, "\u00a0– ") == "Paragraph, German: Title. This is why. “Plan - so” becomes “Plan – so”."


def test_spaces_that_differ_can_be_seen() -> None:
    assert told(27, 28, "\u00a0").endswith("“5␣%” becomes “5⍽%”.")


def test_without_a_fix_the_words_are_named() -> None:
    assert told(14, 18) == "Paragraph, German: Title (“Kern”). This is why."


def test_a_title_that_asks_has_no_full_stop() -> None:
    assert told(14, 18, "Korn", title="Kern?").startswith("Paragraph, German: Kern? This is why.")


def test_what_names_both_languages_is_not_told_twice() -> None:
    other = Place("b", "text", EN, 0, 0, "")
    differs = Message("German says “{de}”, English says “{en}”.", de="Kern", en="Korn")
    assert told(14, 18, message=differs, other=other).startswith("Paragraph: Title. German says")
    assert told(14, 18, other=other).startswith("Paragraph, German and English: Title")


def test_sources_that_are_no_books_are_translated() -> None:
    german = catalogue("de")
    assert source_text("Press practice; AP Stylebook", german) == "Pressepraxis; AP Stylebook"
    assert source_text("DIN 5008:2020; consistency", catalogue("en")) == "DIN 5008:2020; consistency"
