"""The rules about quotes, people, organisations, photos and the parts beside the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.editorial.specimens import (
    EN,
    HEADLINE,
    JANA,
    LARGE_PICTURE,
    SIZES,
    TOM,
    contact,
    headed,
    person,
    pictured,
    spoken,
    told,
)
from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fix_all
from editor.checks.rulebook import rules
from editor.checks.style import USUAL, Moment
from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Photo, Quote
from editor.domain.people import Contact, ContactKind
from editor.domain.release import Release, Status
from editor.workflow.sample import sample_release

NOW = datetime(2027, 2, 18, 9, 0, tzinfo=UTC)
FAMILIES = ("ED-Q", "ED-N", "ED-P", "ED-S", "ED-E", "X-C")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker([rule for rule in rules() if rule.id.startswith(FAMILIES)])


def found(checker: Checker, release: Release, *ids: str) -> list[Finding]:
    findings = checker.check(release, USUAL, Moment(NOW, SIZES.get)).findings
    return [each for each in findings if each.rule.startswith(ids or FAMILIES)]


def places(findings: list[Finding]) -> list[str]:
    return [each.place.text for each in findings if each.place]


# -- the whole


def test_sample_release_lacks_nothing_but_approvals(checker: Checker) -> None:
    grave = [each.rule for each in found(checker, sample_release(LARGE_PICTURE)) if each.severity is not Severity.HINT]
    assert set(grave) <= {"ED-Q-04"}


def test_blank_release_has_no_findings(checker: Checker) -> None:
    assert found(checker, Release()) == []


def test_nothing_is_said_of_a_language_without_text(checker: Checker) -> None:
    findings = found(checker, headed(HEADLINE, "Das Labor öffnet.", pictured(), spoken("Wir öffnen.")))
    assert {each.language for each in findings} <= {None, "de"}


def test_what_both_languages_share_is_told_once(checker: Checker) -> None:
    quote, photo = spoken("Wir öffnen."), pictured("Im Labor", JANA, credit="", consent=None)
    english = told(spoken("We open.", language=EN), pictured("In the lab", language=EN), lead=EN)
    both = told(
        replace(quote, text=replace(quote.text, en=english.blocks[0].text.en)),
        replace(photo, text=replace(photo.text, en=english.blocks[1].text.en)),
    )
    for rule in ("ED-Q-04", "ED-P-02", "ED-P-08"):
        assert len(found(checker, both, rule)) == 1


# -- quotes


def test_open_quote_is_an_error_once_the_release_is_approved(checker: Checker) -> None:
    draft = told(spoken("Wir öffnen."))
    assert [each.severity for each in found(checker, draft, "ED-Q-04")] == [Severity.WARNING]
    approved = replace(draft, stage=Status.APPROVED)
    assert [each.severity for each in found(checker, approved, "ED-Q-04")] == [Severity.ERROR]


def test_what_goes_on_after_an_open_quote_is_not_told_again(checker: Checker) -> None:
    release = told(spoken("Wir öffnen."), spoken("Und zwar bald.", unattributed=True))
    assert len(found(checker, release, "ED-Q-04")) == 1


def test_what_only_lacks_a_translation_is_left_to_the_comparison(checker: Checker) -> None:
    speaker = replace(JANA, function=Bilingual("Leiterin", ""))
    english = spoken("We open.", speaker, language=EN)
    quote, photo = spoken("Wir öffnen.", speaker), pictured(alt="Eine Frau prüft eine Linse")
    release = told(replace(quote, text=replace(quote.text, en=english.text.en)), photo)
    assert found(checker, release, "ED-Q-02", "ED-P-06") == []


# -- people


def test_the_rarer_spelling_is_the_wrong_one(checker: Checker) -> None:
    release = told("Jana Brandt kam.", "Später sprach Jana Brandt.", "Es blieb Jana Brant.")
    (finding,) = found(checker, release, "ED-N-01")
    assert finding.place
    assert (finding.place.text, finding.fix) == ("Jana Brant", "Jana Brandt")


def test_speaker_is_taken_for_the_right_spelling(checker: Checker) -> None:
    release = told("Tom Reuther kam.", spoken("Wir öffnen.", TOM))
    assert [each.fix for each in found(checker, release, "ED-N-01")] == ["Tom Reuter"]


def test_two_people_in_one_photo_are_two_people(checker: Checker) -> None:
    release = told(pictured("Im Labor", person("Jan Johnson"), person("Jan Johnston")))
    assert found(checker, release, "ED-N-01") == []


def test_title_before_a_name_is_no_part_of_the_fix(checker: Checker) -> None:
    release = told("Dr.\u00a0Jana Brandt kam.", "Jana Brandt sprach.", "Dr.\u00a0Jana Brant ging.")
    (finding,) = found(checker, release, "ED-N-01")
    after = fix_all(release, [finding])
    assert after.blocks[2].text.de.plain == "Dr.\u00a0Jana Brandt ging."


# -- organisations


def test_longer_name_without_legal_form_is_reported_at_its_place(checker: Checker) -> None:
    release = told("In der OPTA Gesellschaft für Lasertechnik in Jena.", "Die OPTA GmbH misst.")
    (finding,) = found(checker, release, "ED-N-02")
    assert places([finding]) == ["OPTA Gesellschaft für Lasertechnik"]
    assert finding.severity is Severity.WARNING


def test_short_name_after_the_full_one_is_right(checker: Checker) -> None:
    release = told("Die OPTA GmbH öffnet. OPTA misst.", "Bei OPTA lernt man.")
    assert found(checker, release, "ED-N-02") == []


# -- figures


@pytest.mark.parametrize(
    "text",
    [
        "Die Klinik nahm 2026 von 500 Patienten Proben.",
        "Die Zahl stieg um 30 von 20 auf 50 Betriebe.",
        "Der Umsatz entfällt zu 60\u00a0Prozent auf Optik und wuchs um 60\u00a0Prozent.",
        "Am 3. von 2 Terminen.",
        "Das Ergebnis war 12:5 von 10 Spielen.",
        "Der Kurs kostet 80 von 20 Euro Zuschuss.",
    ],
)
def test_figures_that_only_look_impossible_are_left_alone(checker: Checker, text: str) -> None:
    assert found(checker, told(text), "ED-N-06") == []


# -- photos


def test_alt_text_that_begins_like_the_headline_describes_nothing(checker: Checker) -> None:
    release = headed("Messen – lernen: ein Labor für alle", pictured(alt="Messen - lernen"))
    (finding,) = found(checker, release, "ED-P-06")
    assert finding.severity is Severity.WARNING
    assert places([finding]) == ["Messen - lernen"]


def test_surname_after_an_organisation_is_a_photographer(checker: Checker) -> None:
    issued = replace(told(pictured(credit="OPTA / Vogt")), contacts=(contact(),), source=Bilingual("OPTA", ""))
    assert found(checker, issued, "ED-P-03") == []
    assert len(found(checker, replace(issued, blocks=(pictured(credit="OPTA"),)), "ED-P-03")) == 1


def test_refused_consent_is_an_error(checker: Checker) -> None:
    (finding,) = found(checker, told(pictured("Im Labor", JANA, TOM, consent=False)), "ED-P-08")
    assert finding.severity is Severity.ERROR


# -- parts


def test_expert_contact_alone_is_looked_at_like_a_press_contact(checker: Checker) -> None:
    expert = Contact("Tom Reuter", email="reuter@medcluster.example", kind=ContactKind.SUBJECT)
    release = replace(told("Das Labor öffnet."), contacts=(expert,))
    assert len(found(checker, release, "ED-S-03")) == 1
    assert found(checker, release, "ED-S-02") == []


# -- anything at all

ODD = st.text(alphabet='„“”"«»([{)]}.,:;-–— \n?!XxA1ä%§©…', max_size=200)


@given(ODD, ODD)
def test_rules_get_through_any_text(text: str, other: str) -> None:
    checker = Checker([rule for rule in rules() if rule.id.startswith(FAMILIES)])
    blocks = (pictured(text, JANA, TOM, alt=other, credit=text), spoken(other, person(text)))
    report = checker.check(headed(other, text, *blocks), USUAL, Moment(NOW))
    assert report.failed == ()
    assert all(isinstance(block, Photo | Quote) or block.text for block in report.release.blocks)


@given(
    st.sampled_from(["Bild: ", "Foto: (v. l. n. r.) ", "BU: "]),
    st.text(alphabet="abcä ÄB.,()–", min_size=1, max_size=40),
)
def test_label_goes_and_the_caption_stays(label: str, caption: str) -> None:
    caption = f"Labor {caption.strip()}"
    checker = Checker([rule for rule in rules() if rule.id == "ED-P-05"])
    release = told(pictured(f"{label}{caption}"))
    after = fix_all(release, checker.check(release).findings)
    assert after.blocks[0].text.de.plain.endswith(caption)
    assert checker.check(after).findings == ()


# -- who sends the release


def _severity(checker: Checker, release: Release, rule: str) -> list[Severity]:
    return [each.severity for each in found(checker, release, rule)]


def test_organisation_of_the_contact_tells_who_sends_the_release(checker: Checker) -> None:
    sent = replace(contact(), organisation=Bilingual("OptikNetz Lahntal", ""))
    assert _severity(checker, replace(told("Das Labor öffnet."), contacts=(sent,)), "ED-S-05") == []


def test_missing_source_is_a_hint_where_somebody_can_be_asked(checker: Checker) -> None:
    release = told("Das Labor öffnet.")
    assert _severity(checker, release, "ED-S-05") == [Severity.WARNING]
    asked = replace(contact(), organisation=Bilingual("", ""))
    assert _severity(checker, replace(release, contacts=(asked,)), "ED-S-05") == [Severity.HINT]


@pytest.mark.parametrize("name", ["Landkreis Gießen", "Polizeipräsidium Mittelhessen", "Amtsgericht Jena"])
def test_nobody_has_to_say_what_an_authority_is(checker: Checker, name: str) -> None:
    release = replace(told("Das Labor öffnet."), source=Bilingual(name, ""))
    assert _severity(checker, release, "ED-S-04") == [Severity.HINT]


def test_contact_in_the_text_makes_the_missing_one_less_grave(checker: Checker) -> None:
    release = told("Anmeldung bei Paul Seidel, seidel@optiknetz.example")
    assert _severity(checker, release, "ED-S-02") == [Severity.WARNING]
