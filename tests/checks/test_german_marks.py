"""Quotation marks, dashes and ranges in German: what the examples of the rules do not show."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fix_all, fix_safe
from editor.checks.german.mark_pairs import outermost, pairs_read
from editor.checks.rulebook import rules
from editor.checks.style import USUAL, Style
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Position, Quote
from editor.domain.passage import Passage, wording
from editor.domain.people import Person
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.language.quotation import marks
from tests.checks.examples import MOMENT

_FAMILIES = ("quotation", "quotation_whole", "attribution_commas", "attribution_between", "dashes", "ranges")
RULES = [rule for rule in rules() if rule.family.rpartition(".")[2] in _FAMILIES]
GUILLEMETS = replace(USUAL, german_marks=marks(Language.DE, "guillemets"))


def german(text: str) -> Passage:
    return Passage(de=RichText.plain_text(text))


def release_of(*paragraphs: str) -> Release:
    return Release(blocks=tuple(Block(kind=Kind.PARAGRAPH, text=german(paragraph)) for paragraph in paragraphs))


def spoken(text: str, second: str = "", position: Position = Position.AFTER) -> Release:
    quote = Quote(
        text=german(text),
        text2=german(second),
        position=position,
        display=Display.INLINE,
        speaker=Person("Jana Brandt"),
    )
    return Release(blocks=(quote,))


def found(release: Release, style: Style = USUAL) -> tuple[Finding, ...]:
    report = Checker(RULES).check(release, style, MOMENT)
    assert report.failed == ()
    return report.findings


def ids(release: Release, style: Style = USUAL) -> list[str]:
    return [finding.rule for finding in found(release, style)]


def mended(release: Release, style: Style = USUAL) -> str:
    """The first text with every fix, round after round."""
    for _ in range(4):
        release = fix_all(release, found(release, style))
    return release.blocks[0].text.de.plain


# -- marks


def test_each_closing_mark_is_that_of_its_own_opening_one() -> None:
    assert (
        mended(release_of('Kern sagt: "Das Wort "Netz" passt" und geht.'))
        == "Kern sagt: „Das Wort ‚Netz‘ passt“ und geht."
    )


def test_house_with_guillemets_gets_its_own_marks() -> None:
    assert mended(release_of('"Wir starten", sagt Kern.'), GUILLEMETS) == "»Wir starten«, sagt Kern."


def test_marks_that_only_the_house_does_not_use_are_a_hint() -> None:
    findings = found(release_of("»Wir starten«, sagt Kern."))
    assert {finding.severity for finding in findings} == {Severity.HINT}
    assert not any(finding.is_safe for finding in findings)
    assert ids(release_of("»Wir starten«, sagt Kern."), GUILLEMETS) == []


def test_marks_of_a_line_with_a_mark_alone_are_only_suggested() -> None:
    findings = found(release_of('Das "Netz" und die "Faser.'))
    assert [finding.rule for finding in findings] == ["DE-Q-01", "DE-Q-01", "DE-Q-10"]
    assert not any(finding.is_safe for finding in findings)


def test_inches_take_no_part_in_pairs() -> None:
    assert [pair.words(text) for text in ['Der 15"-Monitor heißt "Lux".'] for pair in outermost(text)] == ["Lux"]


def test_marks_typed_around_the_words_of_a_quote_are_left_alone() -> None:
    assert ids(spoken("„Wir nennen das ‚Netz‘ und starten“")) == []


def test_marks_in_the_words_of_a_quote_are_a_hint_as_print_has_them_right() -> None:
    findings = found(spoken("Wir nennen das „Netz“ und starten"))
    assert {(finding.rule, finding.severity) for finding in findings} == {("DE-Q-03", Severity.HINT)}


def test_names_of_the_glossary_keep_their_marks() -> None:
    style = replace(USUAL, glossary=(Bilingual('Labor "Lux" Jena', 'Labor "Lux" Jena'),))
    assert ids(release_of('Das Labor "Lux" Jena öffnet.'), style) == []


def test_quotation_may_go_on_over_a_photo_or_a_crosshead() -> None:
    one, two = release_of("„Wir starten.", "„Und wir bleiben“, sagt Kern.").blocks
    between = Block(kind=Kind.CROSSHEAD, text=german("Licht für alle"))
    assert ids(Release(blocks=(one, between, two))) == []


def test_quotation_that_nobody_closes_is_found_once() -> None:
    assert ids(release_of("„Wir starten.", "Und wir bleiben, sagt Kern.", "Mehr im Mai.")) == ["DE-Q-10"]


# -- stops and commas


def test_stop_between_two_parts_of_a_quote_stays_as_it_says_that_a_sentence_ends() -> None:
    assert ids(spoken("Wir starten im Mai.", "Wir bleiben dran.", Position.BETWEEN)) == []
    assert ids(spoken("Wir starten im Mai.", "", Position.BETWEEN)) == ["DE-Q-04"]


def test_stop_of_a_quote_is_dropped_without_asking() -> None:
    release, count = fix_safe(spoken("Wir starten im Mai."), Checker(RULES).check, USUAL, MOMENT)
    assert (release.blocks[0].text.de.plain, count) == ("Wir starten im Mai", 1)


def test_stop_of_a_quote_before_a_comma_is_found_within_its_nested_marks() -> None:
    assert mended(spoken("Er rief: ‚Los.‘")) == "Er rief: ‚Los‘"


def test_english_habit_is_mended_in_two_steps() -> None:
    assert mended(release_of('Dann: "Wir starten," sagt Kern.')) == "Dann: „Wir starten“, sagt Kern."


def test_comma_and_stop_of_one_quotation_are_one_finding() -> None:
    assert ids(release_of("„Wir starten im Mai.“ sagt Tom Reuter.")) == ["DE-Q-06"]
    assert ids(release_of("„Wir starten im Mai,“ sagt Tom Reuter.")) == ["DE-Q-05"]


# -- dashes and ranges


def test_part_of_a_compound_with_stray_spaces_is_not_mended_without_asking() -> None:
    assert [finding.is_safe for finding in found(release_of("Die Vor - und Nachteile sind bekannt."))] == [False]


def test_range_behind_a_preposition_is_one_finding() -> None:
    assert ids(release_of("Geöffnet ist von 2025-2027, vom 21.-23. Februar und von 10-12 Uhr.")) == ["DE-R-03"] * 3


def test_minus_at_the_start_of_a_line_may_be_a_bullet() -> None:
    assert [finding.is_safe for finding in found(release_of("-5 % auf alles"))] == [False]


GOOD = """\
„Wir haben lange darauf hingearbeitet“, sagt Dr. Jana Brandt, die Leiterin des Netzes. „Jetzt zahlt es sich aus.“
Unter dem Motto „Gemeinsam sind wir stark“ erklärt die Schau die Welt der Optik.
Brandt nannte den Schritt „mutig“, „richtig“ und „überfällig“.
„Was kommt als Nächstes?“, fragt Reuter\u00a0– und gibt die Antwort gleich selbst.
Der Band „Was ist Licht?“, so der Verlag, erscheint im Mai.
„Das Netz ist fertig“, sagt Tom Reuter vom Arbeitskreis „Optik und Licht“.
„Er hat gefragt: ‚Wann geht es los?‘“, berichtet Brandt.
„Jugend forscht“ ruft die Schulen zur Teilnahme auf.
„Brot für alle“ sagt der Not den Kampf an.
Die Vor- und Nachteile der Glas-, Kunststoff- und Hybridfaser wurden verglichen.
Pressekontakt: Tel. +49 641 94364-12, Fax -13
OptikNetz Lahntal e. V.\u00a0– Lahnstraße 12\u00a0– 35390 Gießen
Gießen/Wetzlar\u00a0– Das OptikNetz Lahntal eröffnet am Montag, 1. März 2027, seine Geschäftsstelle.
Das Ergebnis liegt zwischen 5 und 10 Prozent, zwischen 2019 und 2021 waren es 3 bis 4.
Aktenzeichen 2025-2027/14, ISBN 978-3-16-148410-0, DIN EN 12345-2
Die E-Mail-Adresse lautet presse@optik-netz.de, die Website www.optik-netz.de/ueber-uns.
Hans’ Idee und Max’ Plan überzeugten: ’s war ein guter Tag beim Rock ’n’ Roll.
Die Rhein-Main-Region und die Baden-Württemberg-Stiftung arbeiten zusammen.
Das Turnier endete 3-1, das Rückspiel 2 - 2.
Das Büro ist Mo.–Do. 9–16 Uhr und Fr. 9–12 Uhr besetzt.
Wir suchen Ingenieure/-innen und Schüler/-innen.
Sie sagte „Ja, gern“ und unterschrieb.
Mit „Glück auf!“ begrüßt der Oberbürgermeister die Gäste.
„Wir öffnen am 21.“, sagte Kern.
Open-Source- und Cloud-Lösungen für B2B- wie B2C-Kunden
""".splitlines()


@pytest.mark.parametrize("text", GOOD)
def test_good_sentence_of_the_trade_is_left_alone(text: str) -> None:
    assert ids(release_of(text)) == []


# -- any text


_PIECES = st.sampled_from(
    [
        '"', "„", "“", "”", "‚", "‘", "’", "'", "»", "«", ",,", "''", " - ", " – ", "—", "--", "-", " ", " ", ", ",
        ". ", ".", "! ", "? ", ": ", "Netz", "sagt Kern", "Licht", "und", "5", "10 %", "2025-2027", "von ", "\u00a0",
        "(", ")",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=24).map("".join)


@given(_TEXTS)
def test_safe_fixes_leave_the_words_alone_and_come_to_an_end(text: str) -> None:
    checker = Checker(RULES)
    once, _ = fix_safe(release_of(text), checker.check, USUAL, MOMENT)
    twice, count = fix_safe(once, checker.check, USUAL, MOMENT)
    assert (twice, count) == (once, 0)
    after = once.blocks[0].text.de.plain
    assert re.sub(r"\W", "", wording(text)) == re.sub(r"\W", "", wording(after))


@given(_TEXTS)
def test_pairs_open_before_they_close_and_never_cross(text: str) -> None:
    pairs = pairs_read(text)
    assert all(pair.open.end <= pair.close.start for pair in pairs)
    ends: list[int] = []
    for pair in pairs:
        ends = [end for end in ends if end > pair.open.start]
        assert len(ends) == pair.depth
        assert all(pair.close.start < end for end in ends)
        ends.append(pair.close.start)


@given(_TEXTS, _TEXTS)
def test_wrong_mark_is_mended_inside_any_other_text(before: str, behind: str) -> None:
    text = f"{before}\n„Wir öffnen im Mai”, sagt Kern.\n{behind}"
    release = Release(blocks=(Block(kind=Kind.BULLETS, text=german(text)),))
    wrong = [finding for finding in found(release) if finding.rule == "DE-Q-02" and finding.fix == "“"]
    line = len(before) + 1
    assert [each for each in wrong if each.place and line <= each.place.start < line + 30]


@pytest.mark.parametrize(
    "text", ['"' * 20_000, "„ " * 20_000, "((((“" * 10_000, "von 10-12 Uhr " * 3_000, "„a“ " * 10_000]
)
def test_text_of_nothing_but_marks_is_read_in_one_go(text: str) -> None:
    assert Checker(RULES).check(release_of(text), USUAL, MOMENT).failed == ()
