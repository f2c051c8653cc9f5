"""What is typed into the search field is read as words, phrases and fields, whatever it is."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.release import Release
from editor.store.searching.conditions import Clause, Condition, Days, Fact, Phrase, Tagged, Term
from editor.store.searching.fields import Field
from editor.store.searching.hits import hits_in
from editor.store.searching.query import Part, parse, parts


def only(text: str) -> Condition:
    """The one condition of a query."""
    (clause,) = parse(text)
    (condition,) = clause.alternatives
    return condition


def test_a_query_is_read_as_phrases_and_terms() -> None:
    assert parse("„Zwei Netzwerke“ Labor") == (Clause((Phrase(("zwei netzwerke",)),)), Clause((Term(("labor",)),)))


def test_an_open_quotation_mark_takes_the_rest_as_a_phrase_that_goes_on() -> None:
    assert only('"zwei netz') == Phrase(("zwei netz",), open=True)
    assert only('"zwei netz ') == Phrase(("zwei netz",))


def test_a_quotation_mark_behind_a_word_opens_nothing() -> None:
    assert [part.value for part in parts('ein 5" Display')] == ["ein", "5", "Display"]


@pytest.mark.parametrize("query", ["speaker:stumpf", "SPEAKER:Stumpf", "sprecher:stumpf", "Sprecherin:stumpf"])
def test_a_field_is_called_by_its_name_in_either_language(query: str) -> None:
    assert only(query) == Term(("stumpf",), Field.SPEAKER)


@pytest.mark.parametrize("query", ["überschrift:labor", "ueberschrift:labor", "UEBERSCHRIFT:labor"])
def test_the_name_of_a_field_is_folded(query: str) -> None:
    assert only(query) == Term(("labor",), Field.HEADLINE)


def test_an_unknown_field_is_read_as_two_words() -> None:
    assert parse("foo:bar") == parse("foo bar")
    assert parse("https://example.org") == parse("https example org")


@pytest.mark.parametrize("query", ["speaker:", "year:", "lang:", "tag:", "-status:"])
def test_a_field_without_a_value_narrows_nothing(query: str) -> None:
    assert parse(query) == ()
    assert [part.understood for part in parts(query)] == [False]


@pytest.mark.parametrize(("query", "words"), [("year:x", "x"), ("has:xyz", "xyz"), ("date:99.99.2013", "99.99.2013")])
def test_a_value_that_a_field_does_not_know_is_looked_for_as_words(query: str, words: str) -> None:
    assert parse(query) == parse(words)
    assert [part.understood for part in parts(query)] == [False]


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("year:2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("jahr:2010-2013", date(2010, 1, 1), date(2013, 12, 31)),
        ("year:2010..2013", date(2010, 1, 1), date(2013, 12, 31)),
        ("year:2010–2013", date(2010, 1, 1), date(2013, 12, 31)),
        ("year:201", date(2010, 1, 1), date(2019, 12, 31)),
        ("year:2010-", date(2010, 1, 1), date.max),
        ("year:2013-2010", date(2010, 1, 1), date(2013, 12, 31)),
        ("year:2010..", date(2010, 1, 1), date.max),
        ("date:2013-05", date(2013, 5, 1), date(2013, 5, 31)),
        ("date:2013-02..2013-03", date(2013, 2, 1), date(2013, 3, 31)),
        ("datum:5.2013", date(2013, 5, 1), date(2013, 5, 31)),
        ("date:21.2.2013", date(2013, 2, 21), date(2013, 2, 21)),
        ("before:2013", date.min, date(2012, 12, 31)),
        ("after:2013-05", date(2013, 6, 1), date.max),
        ("seit:2013", date(2013, 1, 1), date.max),
        ("bis:2013", date.min, date(2013, 12, 31)),
    ],
)
def test_days_are_read_as_they_are_typed(query: str, first: date, last: date) -> None:
    assert only(query) == Days(first, last)


@pytest.mark.parametrize(
    ("query", "field", "values"),
    [
        ("status:versendet", Field.STATUS, ("sent",)),
        ("status:Entw", Field.STATUS, ("draft",)),
        ("status:draft,review", Field.STATUS, ("draft", "review")),
        ("sprache:englisch", Field.LANGUAGE, ("en",)),
        ("lang:de,en", Field.LANGUAGE, ("de", "en")),
        ("mit:foto", Field.HAS, ("photo",)),
        ("has:ph", Field.HAS, ("photo",)),
        ("sperrfrist:offen", Field.EMBARGO, ("open",)),
        ("ist:ersetzt", Field.IS, ("replaced",)),
    ],
)
def test_values_are_known_by_their_words_and_beginnings(query: str, field: Field, values: tuple[str, ...]) -> None:
    assert only(query) == Fact(field, values)


def test_a_tag_in_quotation_marks_is_meant_whole() -> None:
    assert only('tag:"Jubiläum 2027"') == Tagged("jubilaum 2027", whole=True)
    assert only("tag:jub") == Tagged("jubilaum"[:3])


def test_a_minus_excludes_what_follows_and_a_lone_one_nothing() -> None:
    assert parse("-labor") == (Clause((Term(("labor",)),), excluded=True),)
    assert parse('-"zwei netze"') == (Clause((Phrase(("zwei netze",)),), excluded=True),)
    assert parse("-speaker:x") == (Clause((Term(("x",), Field.SPEAKER),), excluded=True),)
    assert parse("- labor --") == parse("labor")
    assert parse("goethe-uni") == parse("goethe uni")


def test_operators_are_read_only_between_terms() -> None:
    assert parse("wind OR sonne") == parse("wind ODER sonne") == (Clause((Term(("wind",)), Term(("sonne",)))),)
    assert parse("wind AND sonne") == parse("wind UND sonne") == parse("wind sonne")
    assert parse("wind NOT sonne") == parse("wind -sonne")
    assert parse("OR") == (Clause((Term(("or",)),)),)
    assert parse("wind OR") == parse("wind or")


def test_the_parts_of_a_query_tell_where_they_stand() -> None:
    text = 'labor -sprecher:"Jana B" jahr:x'
    assert parts(text) == (
        Part(0, 5, "", "labor"),
        Part(6, 24, "speaker", "Jana B", excluded=True),
        Part(25, 31, "year", "x", understood=False),
    )


PIECES = [*"\"„“-:* ^(){}.,'\\+äßae1\n", " OR ", " NEAR ", "year:", "speaker:", " -has:", "date:2013-", "5. "]
TYPED = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=40)


@given(TYPED)
def test_any_text_is_a_query_and_its_parts_stand_in_their_order(text: str) -> None:
    parse(text)
    hits_in(Release(), text)
    found = parts(text)
    assert all(0 <= part.start <= part.end <= len(text) for part in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("piece", ["a ", "labor ", '"', "x:", "-", "year:2013 ", "OR ", "((", "a:b:", "sprecher:"])
def test_ten_thousand_characters_are_read(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    assert len(parse(text)) <= 16
    assert parts(text) is not None
