"""Figures, units, abbreviations, apostrophes and omission marks in German: what is found, and what is left alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fix_all, fix_safe
from editor.checks.german import (
    abbreviation_stops,
    abbreviations,
    apostrophes,
    ellipsis,
    leading_abbreviations,
    money,
    number_words,
    numbers,
    signs,
    units,
)
from editor.checks.rule import Rule
from editor.checks.style import USUAL, Style
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage, wording
from editor.domain.release import Release
from editor.domain.richtext import RichText
from tests.checks.examples import MOMENT

_MODULES = (
    abbreviation_stops,
    abbreviations,
    apostrophes,
    ellipsis,
    leading_abbreviations,
    money,
    number_words,
    numbers,
    signs,
    units,
)
RULES: Sequence[Rule] = [rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule)]


def _release(text: str) -> Release:
    passage = Passage().with_text(Language.DE, RichText.plain_text(text))
    return Release(blocks=(Block(id="text", kind=Kind.PARAGRAPH, text=passage),))


def _text(release: Release) -> str:
    return release.blocks[0].text.de.plain


def _found(text: str, style: Style = USUAL) -> tuple[Finding, ...]:
    report = Checker(RULES).check(_release(text), style, MOMENT)
    assert not report.failed
    return report.findings


def _ids(text: str) -> set[str]:
    return {finding.rule for finding in _found(text)}


def _fixed(text: str, rule: str, style: Style = USUAL) -> str:
    return _text(fix_all(_release(text), [each for each in _found(text, style) if each.rule == rule]))


CLEAN = (
    "Am Donnerstag, 18.\u00a0Februar 2027, eröffnet OptikNetz Lahntal in Wetzlar ein neues Labor.",
    "Der Umsatz stieg um 4,5\u00a0Prozent auf 12,3\u00a0Millionen Euro; 2026 waren es 11,8\u00a0Millionen Euro.",
    "„Wir haben in zwei Jahren viel erreicht“, sagt Dr.\u00a0Jana Brandt, Leiterin von MedCluster Nord e.\u00a0V.",
    "Das Fest dauert von 10 bis 18\u00a0Uhr, der Eintritt kostet 5,50\u00a0Euro, ermäßigt 3\u00a0Euro.",
    "Die Verordnung (EU) 2016/679 und die DIN EN ISO 9001:2015 gelten für alle Standorte.",
    "Rund 1.500 Gäste aus 14 Ländern kamen nach Gießen, darunter 300 Studierende.",
    "Rückfragen: Tel. +49\u00a0641\u00a012345-0, presse@optiknetz.example, www.optiknetz.example.",
    "Das Projekt läuft seit dem 1.\u00a0März 2025 und endet 2028; es kostet 2,75\u00a0Mio.\u00a0Euro je Land.",
    "Die 5G-Technik, der 3D-Druck und Industrie 4.0 verändern die Fertigung in Mittelhessen.",
    "Das 49-Euro-Ticket, die 35-Stunden-Woche und die 5-Prozent-Hürde waren Themen.",
    "Der Kurs lag bei 1,0850\u00a0Dollar, die Inflation bei 2,1\u00a0Prozent.",
    "Bei minus 20\u00a0Grad und 1.013\u00a0hPa arbeitet der Sensor auf 0,125\u00a0Millimeter genau.",
    "Besuchen Sie uns in Halle 4, Stand A12, oder schreiben Sie an: Bahnhofstraße 12a, 35390 Gießen.",
    "Die B 49 und die A 45 sind gesperrt; die Linie 24 fährt alle 15\u00a0Minuten.",
    "Das Verhältnis beträgt 3:1, die Quote 1:2,5, der Maßstab 1:25.000.",
    "Goethes Werk, Marx’ Schriften und Hans’ Vortrag waren Thema.",
    "So geht’s: Wenn’s klappt, gibt’s im Herbst ein Fest.",
    "Die Universität Jena, die Stadt Wetzlar u.\u00a0a. fördern das Netz; ca.\u00a040 Firmen machen mit.",
    "Die Brandt & Reuter GmbH & Co.\u00a0KG und die Lux AG arbeiten zusammen.",
    "Ärztinnen und Ärzte, Pflegerinnen und/oder Pfleger sowie Forschende nehmen teil.",
    "Der Bericht nennt auf S.\u00a012 und in Abb.\u00a03 die Werte nach §\u00a05 Abs.\u00a02 der Satzung.",
    "„Wir wollen …“, beginnt sie, und der Satz bleibt offen …",
    "Die Version 2.0 des Programms steht unter https://example.org/v2.0/5%25 bereit.",
    "Das Foto (v.\u00a0l.\u00a0n.\u00a0r.) zeigt Jana Brandt, Tom Reuter und A. D. Lenz.",
    "Im Jahr 1990 gegründet, hat das Werk heute 250 Beschäftigte; in den 1980er-Jahren waren es 80.",
    "Der 10-jährige Max und seine 8-jährige Schwester gewannen den 1.\u00a0Preis, der Rest kam auf Platz 2.",
    "Die Aktie schloss bei 100,50\u00a0Euro, die Dividende beträgt 0,5\u00a0Millionen Euro.",
    "Der Wert liegt 15fach über dem Mittel, eine 40%ige Lösung reicht.",
)


@pytest.mark.parametrize("text", CLEAN)
def test_good_sentence_of_the_trade_is_left_alone(text: str) -> None:
    assert [each for each in _found(text) if each.severity is not Severity.HINT] == []


# -- abbreviations


def test_several_abbreviations_in_one_text_are_all_mended() -> None:
    text = "Das Netz (z.B. in Jena u.a.m.), d.h. alle, v.l.n.r. im Bild"
    assert _fixed(text, "DE-A-01").count("\u00a0") == 7


def test_longest_abbreviation_wins() -> None:
    assert _fixed("Im Bild v.l.n.r. das Team", "DE-A-01") == "Im Bild v.\u00a0l.\u00a0n.\u00a0r. das Team"
    assert _fixed("i.V.m. der Satzung", "DE-A-01") == "i.\u00a0V.\u00a0m. der Satzung"


def test_initials_and_foreign_legal_forms_are_no_abbreviations() -> None:
    assert _ids("A.M. Lenz, I.V. Reuter und die Optika s.r.o. sind dabei.") == set()


def test_wrong_case_in_an_abbreviation_is_not_mended_without_asking() -> None:
    (finding,) = _found("Das nützt z.b. den Schulen.")
    assert (finding.fix, finding.is_safe) == ("z.\u00a0B.", False)


def test_registered_name_of_the_glossary_keeps_its_spelling() -> None:
    style = Style(glossary=(Bilingual("Netzwerk e.V.", "Netzwerk e.V."),))
    assert _found("Träger ist das Netzwerk e.V. in Jena.", style) == ()


# -- figures and units


def test_house_number_is_no_length() -> None:
    assert "DE-U-01" not in _ids("Das Labor liegt in der Goetheallee 12m in Jena.")


def test_currency_in_front_moves_behind_the_scale_word_and_before_the_stop() -> None:
    text = "Der Umsatz lag bei EUR 5,4 Mrd. Das Netz beschäftigt 90 Menschen."
    assert _fixed(text, "DE-U-05") == "Der Umsatz lag bei 5,4\u00a0Mrd. Euro. Das Netz beschäftigt 90 Menschen."


def test_full_stop_of_the_sentence_stays_when_millions_are_written_out() -> None:
    assert _fixed("Das Netz kostet 5\u00a0Mio.", "DE-N-06") == "Das Netz kostet 5\u00a0Millionen."
    assert _fixed("Es kostet 1\u00a0Mio. Euro im Jahr.", "DE-N-06") == "Es kostet 1\u00a0Million Euro im Jahr."
    assert _fixed("Es kostet 1\u00a0Mrd. Euro im Jahr.", "DE-N-06") == "Es kostet 1\u00a0Milliarde Euro im Jahr."


def test_comma_before_three_figures_is_a_decimal_where_a_measure_follows() -> None:
    assert _ids("Die Schicht misst 1,234\u00a0Millimeter und wiegt 2,500\u00a0Kilogramm.") == set()


def test_doubtful_thousands_of_money_are_a_warning_only() -> None:
    (finding,) = (each for each in _found("Das kostet 2,500\u00a0Euro.") if each.rule == "DE-N-01")
    assert finding.severity is Severity.WARNING


def test_thousands_are_parted_in_the_way_of_the_house() -> None:
    text = "Es kamen 12500 Besucher."
    assert _fixed(text, "DE-N-03") == "Es kamen 12.500 Besucher."
    assert _fixed(text, "DE-N-03", Style(thousands="space")) == "Es kamen 12\u202f500 Besucher."


def test_postal_code_is_not_parted() -> None:
    assert _ids("Die Post geht an 35390 Gießen und 35578 Wetzlar.") == set()


def test_fix_in_a_quotation_that_adds_a_space_between_figure_and_letters_asks_first() -> None:
    found = _found("„Es sind 5% mehr und 3kg weniger im Jahr“, sagt Tom Reuter.")
    percent, weight = (each for each in found if each.rule == "DE-U-01")
    assert (percent.is_safe, weight.is_safe) == (True, False)


# -- apostrophes and omissions


def test_firm_with_an_apostrophe_in_its_name_is_left_alone() -> None:
    assert _ids("Jana’s Backstube, Levi’s und McDonald’s kommen nach Jena; Eva’s öffnet im Mai.") == set()


def test_genitive_of_an_unknown_name_is_only_a_hint() -> None:
    (finding,) = _found("So endete Kern’s Rede.")
    assert (finding.rule, finding.severity, finding.fix) == ("DE-AP-02", Severity.HINT, "Kerns")


def test_apostrophe_after_an_article_in_the_genitive_is_too_many() -> None:
    assert _fixed("Die Leitung des Netzwerk's bleibt.", "DE-AP-02") == "Die Leitung des Netzwerks bleibt."


def test_single_quotation_marks_are_no_apostrophes() -> None:
    assert _ids("Das Wort 'Fritz' und das Wort ‚Netz‘ stehen dort.") == set()


# -- everything at once

FRAGMENTS = (
    "z.B.", "d. h.", "v.l.n.r.", "e.V", "Dr. Brandt", "Nr. 5", "5%", "20° C", "3kg", "14 Uhr", "10€", "2,5 Mio. Euro",
    "§10", "...", "….", "geht's", "wie´s", "und", "das Netz", "in Jena", "„", "“", "(", ")", ",", ".", "–", "1.500",
    "Prof. Dr.", "z.\u00a0B.", "www.z.b.example", "DIN EN 12345-2", "u.a.", "40 MW", "\u00a0", "90°", "8%ig", "x",
)  # fmt: skip
SAFE_TEXTS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=10).map(" ".join)


@given(SAFE_TEXTS)
def test_safe_fixes_settle_and_change_no_letter(text: str) -> None:
    checker = Checker(RULES)
    once, _ = fix_safe(_release(text), checker.check, USUAL, MOMENT)
    twice, count = fix_safe(once, checker.check, USUAL, MOMENT)
    assert (twice, count) == (once, 0)
    letters = [list(filter(str.isalnum, wording(each))) for each in (text, _text(once))]
    assert letters[0] == letters[1]


@given(SAFE_TEXTS)
def test_safe_fix_leaves_addresses_and_what_stands_around_alone(text: str) -> None:
    whole = f"Siehe https://example.org/a%205%25kg?x=z.B. und {text} bei presse@u.a.example"
    once, _ = fix_safe(_release(whole), Checker(RULES).check, USUAL, MOMENT)
    assert _text(once).startswith("Siehe https://example.org/a%205%25kg?x=z.B")
    assert _text(once).endswith("presse@u.a.example")


@pytest.mark.parametrize(
    "unit", ["((((", "„z.", "5.", "a‘", "…", "....", "1,111", "€5", "Max'", "§1,", "z.B.", "s's", "wort…"]
)
def test_long_nonsense_is_read_to_its_end(unit: str) -> None:
    Checker(RULES).check(_release((f"{unit} " * 9000 + unit * 9000)[:80_000]), USUAL, MOMENT)
