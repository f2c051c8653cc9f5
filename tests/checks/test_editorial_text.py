"""Editorial rules on the text: dates, headline, lead, readability, words, abbreviations."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.editorial import (
    abbreviations,
    dateline,
    dates,
    headline,
    headline_repeated,
    lead,
    length,
    marketing,
    readability,
    relative_dates,
    tense,
    wording,
)
from editor.checks.editorial.dateline import date_has_passed, day_off
from editor.checks.editorial.days import nearest_with_weekday
from editor.checks.editorial.written import DAY, Written
from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fixed
from editor.checks.rule import Rule
from editor.domain.bilingual import Language
from editor.domain.facts import Embargo
from editor.domain.release import Release
from editor.language.dates import long_date, weekday
from tests.checks.examples import MOMENT

_MODULES = (
    *(abbreviations, dateline, dates, headline, headline_repeated, lead, length, marketing),
    *(readability, relative_dates, tense, wording),
)
RULES = [rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule)]


def found(release: Release, *ids: str) -> list[Finding]:
    report = Checker([rule for rule in RULES if rule.id in ids or not ids]).check(release, moment=MOMENT)
    assert not report.failed
    return list(report.findings)


def grave(release: Release) -> list[tuple[str, str]]:
    """Errors and warnings: the id and what stands there."""
    findings = (each for each in found(release) if each.severity is not Severity.HINT)
    return [(each.rule, each.place.text if each.place else "") for each in findings]


# -- dates


@given(st.dates(date(1995, 1, 1), date(2060, 12, 31)), st.integers(1, 6))
def test_wrong_weekday_is_found_and_its_fix_is_right(day: date, by: int) -> None:
    wrong = weekday(day + timedelta(by), "de_DE")
    text = f"Das Labor öffnet am {wrong}, dem {long_date(day, 'de_DE')}, in Gießen."
    release = Written(paragraphs=(text,)).release()
    (finding,) = found(release, "DE-DT-07")
    assert finding.place
    assert finding.place.text == wrong
    assert found(fixed(release, finding), "DE-DT-07") == []


@given(st.dates(date(1995, 1, 1), date(2060, 12, 31)))
def test_right_weekday_is_left_alone(day: date) -> None:
    text = f"Das Labor öffnet am {weekday(day, 'de_DE')}, dem {long_date(day, 'de_DE')}, in Gießen."
    assert found(Written(paragraphs=(text,)).release(), "DE-DT-07") == []


@given(st.dates(date(1995, 1, 1), date(2060, 12, 31)), st.integers(0, 6))
def test_nearest_day_with_a_weekday_is_within_three_days(day: date, wanted: int) -> None:
    nearest = nearest_with_weekday(day, wanted)
    assert nearest.weekday() == wanted
    assert abs(nearest - day).days <= 3


def test_weekday_of_a_date_far_from_the_release_may_be_of_another_year() -> None:
    written = Written(paragraphs=("Die Tagung beginnt am Dienstag, 10. August.",))
    assert found(written.release(), "DE-DT-07") == []


def test_weekday_in_headline_and_caption_is_checked_too() -> None:
    written = Written(headline="Labor öffnet am Freitag, 21. Februar 2027", caption="Montag, 21. Februar 2027")
    assert [each.place.text for each in found(written.release(), "DE-DT-07") if each.place] == ["Freitag", "Montag"]


def test_year_is_missed_once_and_not_again() -> None:
    written = Written(lead="Am 21. Februar öffnet das Labor.", paragraphs=("Am 22. Februar ruht es.",))
    assert [each.fix for each in found(written.release(), "DE-DT-08")] == ["21. Februar 2027"]


def test_event_before_the_end_of_an_embargo_may_be_told_as_past() -> None:
    written = Written(paragraphs=("Das Labor startete am 21. Februar 2027 in Gießen.",))
    release = written.release()
    assert found(release, "DE-DT-12")
    embargo = Embargo(datetime(2027, 2, 21, 18, tzinfo=UTC))
    assert found(replace(release, embargo=embargo), "DE-DT-12") == []


def test_today_is_a_warning_only_in_a_release_without_date() -> None:
    written = Written(paragraphs=("Das Netz hat heute seinen Beirat vorgestellt.",))
    assert [each.severity for each in found(written.release(), "DE-DT-11")] == [Severity.HINT]
    undated = replace(written, day=None).release()
    assert [each.severity for each in found(undated, "DE-DT-11")] == [Severity.WARNING]


# -- head and lead


def test_alt_text_that_begins_like_the_headline_repeats_it() -> None:
    title = "OptikNetz Lahntal – neues Labor für Linsen"
    written = Written(headline=f"{title} in Gießen", alt=title.replace("–", "-"), caption="Am Messtisch")
    (finding,) = found(written.release(), "ED-H-06")
    assert finding.place
    assert (finding.place.part, finding.fix) == ("alt", None)


def test_missing_headline_is_not_told_where_it_only_awaits_translation() -> None:
    release = replace(Written(headline="Labor öffnet").release(), lead=Language.EN)
    assert "ED-H-01" not in {each.rule for each in found(release)}


def test_place_and_date_are_missed_once_for_both_languages() -> None:
    german, english = Written(lead="Das Labor.", day=None), Written(lead="The lab.", language=Language.EN)
    release = german.release()
    release = replace(release, blocks=(*release.blocks, *english.release().blocks))
    assert [each.fact for each in found(release, "ED-D-01")] == ["date"]


@pytest.mark.parametrize(("day", "count"), [(date(2027, 3, 26), 1), (date(2027, 5, 6), 1), (date(2027, 3, 25), 0)])
def test_good_friday_and_ascension_are_days_off(day: date, count: int) -> None:
    assert len(found(replace(Written(lead="Ja.").release(), date=day), day_off.id)) == count


def test_old_release_is_of_the_archive_and_only_hinted_at() -> None:
    release = replace(Written(lead="Ja.").release(), date=DAY - timedelta(400))
    assert [each.severity for each in found(release, date_has_passed.id)] == [Severity.HINT]


# -- words


def test_brand_in_small_letters_is_explained_from_the_source() -> None:
    written = Written(
        lead="Das Netzwerk mno öffnet ein Labor.",
        caption="Tom Reuter (mno, Jena)",
        source="OptikNetz und mno -Messtechnik Nord & Optik",
    )
    (finding,) = found(written.release(), "ED-A-01")
    assert finding.fix == "mno (Messtechnik Nord & Optik)"


def test_abbreviation_that_is_explained_later_is_a_hint() -> None:
    written = Written(paragraphs=("Der GLV tagt.", "Der Gießener Linsenverband (GLV) hat 40 Mitglieder."))
    assert [each.severity for each in found(written.release(), "ED-A-01")] == [Severity.HINT]


GOOD_GERMAN = (
    "Von Sonntag, 21. Februar 2027, an teilen sich 64 Betriebe in Gießen ein Labor. Das OptikNetz Lahntal betreibt es.",
    "Bis zum 28. Februar können sich Betriebe anmelden, danach entscheidet das Los.",
    "Am 14. Februar hatte der Beirat zugestimmt; die Geräte stehen seit Montag, 8. Februar, bereit.",
    "„Wir sind heute weiter als gestern“, sagt Dr. Jana Brandt vom OptikNetz Lahntal.",
    "Geöffnet ist montags bis freitags von 9 bis 17 Uhr. Der Eintritt ist frei.",
    "Die Straße des 17. Juni bleibt gesperrt. Jedes Jahr am 3. Oktober kommen 4.000 Gäste.",
    "Das Bundesministerium für Bildung (BMB) fördert den Umbau. Das BMB zahlt 1,2 Millionen Euro.",
    "Im März 2026 begann der Bau, im Januar 2027 endete er. Bis heute haben 200 Menschen mitgearbeitet.",
    "Der Januar 2027 war kalt. Am kältesten war es am 14. Januar mit −12 °C in Gießen.",
    "Torhüter Kevin Strack wechselt vom HSC Lahntal zum TSV Solms. Die Aktie trägt die ISIN DE0001234567.",
    "Das Kennzeichen begann mit den Buchstaben LDK. Der Verband stellte den Weg auf der Messe CMT vor.",
    "Zur Vorstellung der Pläne laden wir Sie und Ihre Redaktion herzlich ein.",
    "„Licht und Netz an der mittleren Lahn“ heißt die neue Ausstellung.",
)
GOOD_ENGLISH = (
    "From Sunday 21 February 2027, 64 companies will share one lab in Gießen. OptikNetz Lahntal runs it.",
    "“We are further today than we were yesterday,” said Dr Jana Brandt of OptikNetz Lahntal.",
    "Construction began in March 2026. The US partner joined in May.",
    "The lab is open on weekdays. In March 40 guests came, among them 12 students.",
    "The Lens Testing Board (LTB) approved the plan on 14 February 2027. The LTB will meet again on 3 March.",
)


@pytest.mark.parametrize("text", GOOD_GERMAN)
def test_good_german_gives_no_alarm(text: str) -> None:
    lead_text = "Das OptikNetz Lahntal eröffnet am Sonntag, 21. Februar 2027, in Gießen ein Labor, das Linsen misst."
    written = Written(headline="OptikNetz Lahntal eröffnet Labor in Gießen", lead=lead_text, paragraphs=(text,))
    assert grave(written.release()) == []


@pytest.mark.parametrize("text", GOOD_ENGLISH)
def test_good_english_gives_no_alarm(text: str) -> None:
    lead_text = "OptikNetz Lahntal will open a lab in Gießen on Sunday 21 February 2027 that measures lenses."
    head = "OptikNetz Lahntal opens lab in Gießen"
    written = Written(headline=head, lead=lead_text, paragraphs=(text,), language=Language.EN)
    assert grave(written.release()) == []


@given(st.text(alphabet='aA z„“".,–-()!?0123456789\nGLVäß', max_size=120), st.sampled_from(Language))
def test_no_text_makes_a_rule_fail(text: str, language: Language) -> None:
    found(Written(headline=text[:40], lead=text, paragraphs=(text, text), alt=text, language=language).release())
