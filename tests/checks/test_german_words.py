"""German words, dates, times and numbers of telephones, where the examples of the rules do not reach."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.engine import Checker
from editor.checks.fixing import fix_all
from editor.checks.german import dates, grammar, hyphenation, phones, slips, spelling, times, variants
from editor.checks.rule import Example, Rule, Surroundings
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Issuer, Person
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.language import common_mistakes
from editor.language.common_mistakes import mended, with_umlauts
from editor.language.dates import long_date
from editor.language.old_spelling import respelled
from tests.checks.examples import found, release_of

_DAYS = st.dates(date(1990, 1, 1), date(2069, 12, 31))
_AROUND = st.sampled_from(["", "Gießen, ", "Sie beginnt am ", "Im Mai, spätestens am ", "(vom "])


def _fixed(rule: Rule, text: str) -> str:
    release = fix_all(release_of(rule, Example(text)), found(rule, Example(text)))
    return release.block("text").text.de.plain


# -- dates and times


@given(_DAYS, _AROUND)
def test_dates_as_the_program_prints_them_are_right(day: date, before: str) -> None:
    text = f"{before}{long_date(day, 'de_DE')}"
    for rule in (dates.glued_month, dates.day_without_stop, dates.breaking_date, dates.zero_or_spaces):
        assert found(rule, Example(text)) == ()


@given(_DAYS, _AROUND)
def test_every_way_to_miswrite_a_date_ends_in_the_right_one(day: date, before: str) -> None:
    right = f"{before}{long_date(day, 'de_DE')}"
    month = long_date(day, "de_DE").split("\u00a0")[1]
    assert _fixed(dates.glued_month, f"{before}{day.day}.{month}") == right
    assert _fixed(dates.day_without_stop, f"{before}{day.day} {month}") == right
    assert _fixed(dates.breaking_date, f"{before}{day.day}. {month}") == right
    assert _fixed(dates.short_year, f"{before}{day:%d.%m.%y}") == f"{before}{day:%d.%m.%Y}"


@given(_DAYS)
def test_date_with_slashes_is_mended_only_where_the_month_is_clear(day: date) -> None:
    fixed = _fixed(dates.slashed_date, f"Stand: {day:%d/%m/%Y}")
    assert fixed == f"Stand: {day:%d.%m.%Y}" if day.day > 12 or day.day == day.month else fixed.count("/") == 2


@given(st.times())
def test_every_time_of_day_may_be_written(at: time) -> None:
    text = f"Beginn ist um {at:%H:%M}\u00a0Uhr in Jena."
    assert found(times.hour_by_letter, Example(text)) == found(times.unclear_time, Example(text)) == ()


@pytest.mark.parametrize("text", ["24 h", "in 2:30 h", "5 kWh", "80 km/h", "der 24h-Service", "die Fahrzeit: 3:15 h"])
def test_duration_is_no_time_of_day(text: str) -> None:
    assert found(times.hour_by_letter, Example(f"Das sind {text}.")) == ()


# -- telephone numbers


@pytest.mark.parametrize(
    ("number", "proper"),
    [
        ("0641/94364-0", "0641 94364-0"),
        ("0641 / 94 36 40", "0641 943640"),
        ("0641-94364-12", "0641 94364-12"),
        ("(0641) 94364 - 0", "0641 94364-0"),
        ("+49 (0) 641 94364-0", "+49 641 94364-0"),
        ("+49 (0)641/94364-0", "+49 641 94364-0"),
        ("+49(0)641-943640", "+49 641 943640"),
        ("0049 641 943640", "+49 641 943640"),
    ],
)
def test_telephone_number_gets_the_form_of_the_standard(number: str, proper: str) -> None:
    assert _fixed(phones.phone_form, f"Telefon: {number}") == f"Telefon: {proper}"
    assert found(phones.phone_form, Example(f"Telefon: {proper}")) == ()


def test_telephone_number_whose_area_code_is_in_groups_is_told_but_not_guessed() -> None:
    (finding,) = found(phones.phone_form, Example("Telefon 06 41/9 43 64-0"))
    assert finding.fix is None


@given(st.from_regex(r"0[1-9][0-9]{1,4}[/ -][1-9][0-9]{3,7}(-[0-9]{1,4})?", fullmatch=True))
def test_no_figure_of_a_telephone_number_is_lost(number: str) -> None:
    fixed = _fixed(phones.phone_form, f"Telefon: {number}")
    assert "".join(filter(str.isdigit, fixed)) == "".join(filter(str.isdigit, number))


# -- words


def test_right_words_of_the_lists_are_right() -> None:
    for right in common_mistakes.right_words():
        assert mended(right) is None
        assert respelled(right) is None
        assert with_umlauts(right) is None


@pytest.mark.parametrize(
    "word", ["daß", "Prozeß", "mußte", "Grösse", "regelmässig", "Strassenbau", "Ausschuß", "heisst"]
)
def test_word_in_todays_spelling_stays(word: str) -> None:
    assert respelled(respelled(word) or "") is None


@pytest.mark.parametrize(
    "word", ["Maße", "Buße", "Spaß", "Fuß", "Masse", "Busse", "Kongress", "Messe", "Muße", "Grieß"]
)
def test_sharp_s_after_a_long_vowel_is_right(word: str) -> None:
    assert respelled(word) is None


@pytest.mark.parametrize("name", ["Tom Grosse", "Jana Süss", "Dr. Maria Weiss", "Prof. Karl Reuss"])
def test_names_keep_their_spelling(name: str) -> None:
    assert found(spelling.former_spelling, Example(f"Das sagt {name} in Gießen.")) == ()


def test_letters_written_out_are_no_umlaut_in_other_words() -> None:
    for word in (
        "Steuer",
        "Abenteuer",
        "Kongruenz",
        "neue",
        "Duell",
        "Poet",
        "Israel",
        "Koeffizient",
        "Treue",
        "Bauern",
    ):
        assert with_umlauts(word) is None


def test_doubled_pronoun_after_a_comma_is_right() -> None:
    assert found(slips.word_twice, Example("Alle, die die Halle bauen, und der, der der Stadt hilft.")) == ()


def test_comma_that_closes_a_clause_before_als_auch_stays() -> None:
    text = "Sie lobt sowohl den Verein, der seit Jahren hilft, als auch die Stadt."
    assert found(grammar.comma_with_both, Example(text)) == ()


def test_sentence_that_begins_small_is_told_in_paragraphs_only() -> None:
    assert found(slips.small_beginning, Example("lux wächst."))
    assert not found(slips.small_beginning, Example("lux wächst.", at=Surroundings(kind=Kind.FACTBOX)))


# -- compounds with names that the release gives


def _with_name(text: str, *, of_speaker: bool) -> Release:
    block = Block(id="text", kind=Kind.PARAGRAPH, text=Passage().with_text(Language.DE, RichText.plain_text(text)))
    name = Bilingual.same("MedCluster Nord")
    if not of_speaker:
        return Release(issuers=(Issuer(name),), blocks=(block,))
    quote = Quote(id="quote", speaker=Person("Tom Reuter", affiliations=(Affiliation(organisation=name),)))
    return Release(blocks=(block, quote))


def _fixes(release: Release) -> list[str | None]:
    return [each.fix for each in Checker([hyphenation.missing_hyphens]).check(release).findings]


@pytest.mark.parametrize("of_speaker", [True, False])
def test_noun_after_the_name_of_an_organisation_is_joined_to_it(of_speaker: bool) -> None:
    text = "So sieht es der Leiter des MedCluster Nord Projekts, der MedCluster Nord Sprecher Tom Reuter."
    assert _fixes(_with_name(text, of_speaker=of_speaker)) == ["MedCluster-Nord-Projekts", "MedCluster-Nord-Sprecher"]


@pytest.mark.parametrize(
    "text",
    [
        "Gemeinsam bringt das MedCluster Nord Partner zusammen.",
        "Tom Reuter ist beim MedCluster Nord Sprecher für Technik.",
        "Das MedCluster Nord Projekte fördern zu lassen, ist klug.",
        "Dem MedCluster Nord gehören Firmen an; das MedCluster Nord GmbH heißt es nicht.",
    ],
)
def test_noun_that_only_follows_the_name_stays_alone(text: str) -> None:
    assert _fixes(_with_name(text, of_speaker=False)) == []


def test_the_rarer_of_two_spellings_is_told_across_the_release() -> None:
    texts = ("Das Potenzial ist groß.", "Es gibt Potenzial.", "Das Potential wächst.")
    blocks = tuple(
        Block(kind=Kind.PARAGRAPH, text=Passage().with_text(Language.DE, RichText.plain_text(text))) for text in texts
    )
    (finding,) = Checker([variants.two_spellings]).check(Release(blocks=blocks)).findings
    assert (finding.fix, finding.place and finding.place.block) == ("Potenzial", blocks[2].id)
