"""What the checks found, as a word before a language leaves the house."""

from __future__ import annotations

from datetime import UTC, datetime

from editor.checks.engine import Checker
from editor.checks.finding import Report
from editor.checks.style import USUAL, Moment
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.passage import passage
from editor.domain.people import Contact, Issuer
from editor.domain.readiness import Concern
from editor.domain.release import Release
from editor.workflow.preflight import preflight

MOMENT = Moment(datetime(2027, 2, 18, 9, tzinfo=UTC))
DE, EN = Language.DE, Language.EN


def report(*blocks: Block, **facts: object) -> Report:
    known: dict[str, object] = {
        "contacts": (Contact("Paul Seidel", email="presse@example.org", phone="+49 641 9436411"),)
    } | facts
    head = Block(id="head", kind=Kind.HEADLINE, text=passage("Lahntal bekommt ein Labor", "A lab for Lahntal"))
    release = Release(blocks=(head, *blocks), issuers=(Issuer(Bilingual.same("OptikNetz Lahntal")),), **(known | facts))  # type: ignore[arg-type]
    return Checker().check(release, USUAL, MOMENT)


def paragraph(german: str, english: str, name: str = "p") -> Block:
    return Block(id=name, kind=Kind.PARAGRAPH, text=passage(german, english))


def counts(found: Report, language: Language) -> dict[Concern, int]:
    return {notice.concern: notice.count for notice in preflight(found, language)}


def test_errors_are_counted_for_their_language_with_the_first_place() -> None:
    found = report(paragraph("Das Labor nützt z.B. Schulen.", "The lab helps schools."))
    german = {notice.concern: notice for notice in preflight(found, DE)}
    assert german[Concern.ERRORS].count == 1
    assert german[Concern.ERRORS].block == "p"
    assert Concern.ERRORS not in counts(found, EN)


def test_what_differs_between_the_languages_concerns_both() -> None:
    found = report(paragraph("Das Labor kostet 1,2 Millionen Euro.", "The lab costs €1.5 million."))
    assert counts(found, DE)[Concern.ERRORS] == counts(found, EN)[Concern.ERRORS] == 1


def test_what_has_a_notice_of_its_own_is_not_told_twice() -> None:
    photo = Photo(id="f", file="0" * 64, text=passage("Labor im Licht", "A lab in the light"))
    assert Concern.ERRORS not in counts(report(photo), DE)


def test_fact_that_is_missing_leads_to_the_fact() -> None:
    found = report(paragraph("Das Labor öffnet.", "The lab opens."), contacts=(Contact("Paul Seidel"),))
    notices = [notice for notice in preflight(found, DE) if notice.fact]
    assert {notice.fact for notice in notices} <= {"place", "date", "contacts", "boilerplates", "source"}
