"""Finding and replacing in all texts of a release."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.approving import Subject, approval_of, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Position, Quote
from editor.domain.edits import set_text
from editor.domain.facts import Scope
from editor.domain.passage import Passage, State, passage
from editor.domain.people import Affiliation, Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText, Span
from editor.domain.texts import Spot, texts_of
from editor.language import replacing
from editor.language.expressions import Query, SearchRefused
from editor.language.replacing import Replaced
from editor.language.searching import Match, Search, find, ready
from tests.releases import releases

DE, EN = Language.DE, Language.EN
AT = datetime(2027, 2, 17, 9, tzinfo=UTC)


def written(*texts: tuple[str, str]) -> Release:
    """A release of paragraphs."""
    blocks = (Block(kind=Kind.PARAGRAPH, id=f"p{number}", text=passage(*both)) for number, both in enumerate(texts))
    return Release(blocks=tuple(blocks))


def places(release: Release, query: Query) -> list[tuple[str, str, Language | None, int, int]]:
    return [(m.spot.block, m.spot.part, m.spot.language, m.start, m.end) for m in find(release, query)]


def writable(release: Release) -> Release:
    return replace(release, sent=Sent(), stage=Status.DRAFT, approvals=())


def replace_all(release: Release, query: Query, template: str) -> Replaced:
    return replacing.replace_all(release, ready(query, release), template)


def replace_match(release: Release, query: Query, template: str, wanted: Match) -> Replaced:
    return replacing.replace_match(release, ready(query, release), template, wanted)


def plain(release: Release, index: int = 0, language: Language = DE) -> str:
    return release.blocks[index].text[language].plain


def test_matches_come_row_by_row_german_first() -> None:
    release = written(("Labor und Labor", "Labor"), ("Kein", "Labor"))
    assert places(release, Query("Labor")) == [
        ("p0", "text", DE, 0, 5),
        ("p0", "text", DE, 10, 15),
        ("p0", "text", EN, 0, 5),
        ("p1", "text", EN, 0, 5),
    ]


def test_one_language_is_searched_alone() -> None:
    release = written(("Labor", "Labor"))
    assert [match.spot.language for match in find(release, Query("Labor", languages=(EN,)))] == [EN]


def test_details_of_quotes_and_photos_are_searched() -> None:
    speaker = Person(
        "Jana Ruf",
        function=Bilingual("Ruf-Leiterin", ""),
        affiliations=(Affiliation(Bilingual(), Bilingual("Ruf AG", "")),),
    )
    quote = Quote(
        id="q",
        text=passage("Ruf", ""),
        text2=passage("Ruf!", ""),
        position=Position.BETWEEN,
        speaker=speaker,
        attribution=Bilingual("sagt Ruf", ""),
    )
    photo = Photo(
        id="f",
        text=passage("Ruf"),
        alt=Bilingual("", "Ruf"),
        credit="Ruf / Netz",
        persons=(PersonShown(Person("A. Ruf")),),
    )
    release = Release(blocks=(quote, photo), source=Bilingual("Ruf e. V.", ""))
    assert [(m.spot.block, m.spot.part) for m in find(release, Query("Ruf"))] == [
        ("q", "text"),
        ("q", "text2"),
        ("q", "speaker.name"),
        ("q", "speaker.function"),
        ("q", "speaker.affiliations[0].organisation"),
        ("q", "attribution"),
        ("f", "text"),
        ("f", "credit"),
        ("f", "persons[0].name"),
        ("f", "alt"),
        ("", "source"),
    ]


def test_capitals_are_the_same_unless_the_case_counts() -> None:
    release = written(("Über das LABOR", ""))
    assert len(find(release, Query("über"))) == 1
    assert find(release, Query("labor", case=True)) == ()


def test_masse_is_not_masze() -> None:
    assert find(written(("Alle Maße stimmen", "")), Query("Masse")) == ()


def test_whole_words_are_not_parts_of_compounds() -> None:
    release = written(("Labor, Laborwert und Prüflabor", ""))
    assert places(release, Query("labor", whole_words=True)) == [("p0", "text", DE, 0, 5)]
    assert len(find(release, Query("Labor|Prüf", regular=True, whole_words=True))) == 1


def test_a_space_finds_no_break_spaces_and_the_composed_letter_its_parts() -> None:
    release = written(("am 21.\u00a0Februar in Gie\u00dfen, z.\u202fB. f\u00fcr", ""))
    assert len(find(release, Query("21. Februar"))) == 1
    assert len(find(release, Query(r"z\. B|\d+\.[ ]F", regular=True))) == 2
    assert len(find(release, Query("fu\u0308r"))) == 1
    assert len(find(release, Query("21.\u00a0Februar"))) == 1


def test_lines_have_a_beginning_and_an_end() -> None:
    release = Release(blocks=(Block(kind=Kind.BULLETS, id="b", text=passage("eins\nzwei\ndrei")),))
    assert len(find(release, Query(r"^\w+$", regular=True))) == 3


def test_offsets_are_code_points() -> None:
    assert places(written(("😀😀 Labor", "")), Query("Labor")) == [("p0", "text", DE, 3, 8)]


def test_empty_matches_are_skipped() -> None:
    assert find(written(("aab", "")), Query("x*", regular=True)) == ()
    assert places(written(("aab", "")), Query("a*", regular=True)) == [("p0", "text", DE, 0, 2)]
    assert find(written(("aab", "")), Query("")) == ()


@pytest.mark.parametrize(
    "pattern", ["(a", "a)", "[a", "*a", "a**", "\\", "\\g<x>", "[z-a]", "\\p{Foo}", "(?P=x)", "\\1", "a{2,1}", "(?z)"]
)
def test_what_is_no_regular_expression_is_told_in_a_sentence(pattern: str) -> None:
    with pytest.raises(SearchRefused, match=r"^The regular expression .*\.$"):
        find(written(("a", "")), Query(pattern, regular=True))


def test_deep_nesting_is_read_and_endless_texts_are_refused() -> None:
    assert len(find(written(("a", "")), Query("(" * 240 + "a" + ")" * 240, regular=True))) == 1
    with pytest.raises(SearchRefused, match="too long"):
        find(written(("a", "")), Query("a" * 1000))


def test_an_expression_that_is_found_everywhere_is_refused() -> None:
    release = written(*((f"{number}" + "x" * 3000, "") for number in range(8)))
    with pytest.raises(SearchRefused, match="more often"):
        find(release, Query(".", regular=True))
    assert len(find(release, Query("x"))) == 24_000


def test_a_refused_query_is_not_tried_again() -> None:
    search = Search(Query("(x+x+)+y", regular=True))
    release = written(("x" * 5000, ""))
    assert search.lacking(release) == ("x" * 5000,)
    search.refuse(SearchRefused("Too long."))
    assert search.lacking(release) == ()
    with pytest.raises(SearchRefused, match="Too long"):
        search.matches(release)


def test_only_texts_that_are_new_are_looked_through() -> None:
    query = Query("[Ll]abor", regular=True)
    release = written(("Labor", "Labor"), ("Ein Labor", ""))
    search = ready(query, release)
    search.matches(release)
    after = set_text(release, "p1", DE, RichText.plain_text("Das Labor"))
    assert search.lacking(after) == ("Das Labor",)
    assert Search(query).lacking(Release()) == ("",)


def test_only_what_changed_is_searched_again() -> None:
    search = Search(Query("Labor"))
    release = written(("Labor", ""), ("Labor", ""))
    before = search.matches(release)
    after = search.matches(set_text(release, "p1", DE, RichText.plain_text("Das Labor")))
    assert after[0] is before[0]
    assert after[1].start == 4


def test_all_are_replaced_in_both_languages() -> None:
    done = replace_all(written(("Ein Labor, zwei Labore", "One Labor")), Query("labor"), "Studio")
    assert (plain(done.release), plain(done.release, 0, EN)) == ("Ein Studio, zwei Studioe", "One Studio")
    assert (done.count, done.left) == (3, 0)


def test_one_match_is_replaced_alone() -> None:
    release = written(("Labor Labor", "Labor"))
    done = replace_match(release, Query("Labor"), "Werk", Match(Spot("p0", "text", DE), 6, 11))
    assert plain(done.release) == "Labor Werk"
    assert done.count == 1
    gone = replace_match(done.release, Query("Labor"), "Werk", Match(Spot("p0", "text", DE), 6, 11))
    assert gone.release is done.release
    assert gone.count == 0


def test_the_format_of_the_first_character_is_kept() -> None:
    text = RichText.of((Span("Das "), Span("Lab", bold=True), Span("or, "), Span("hier", href="https://example.org")))
    release = Release(blocks=(Block(kind=Kind.PARAGRAPH, text=Passage(text)),))
    changed = replace_all(release, Query("Labor"), "Werk").release
    changed = replace_all(changed, Query("hier"), "dort").release
    assert changed.blocks[0].text.de == RichText.of(
        (Span("Das "), Span("Werk", bold=True), Span(", "), Span("dort", href="https://example.org"))
    )


@pytest.mark.parametrize("template", [r"\2. \1", r"\g<2>. \g<1>", "$2. $1", "${2}. ${1}", r"\g<day>. \g<month>"])
def test_groups_are_filled_in(template: str) -> None:
    query = Query(r"(?P<month>\w+) (?P<day>\d+)", regular=True)
    assert plain(replace_all(written(("Februar 21", "")), query, template).release) == "21. Februar"


def test_signs_of_the_template_can_be_meant_as_they_stand() -> None:
    query = Query("(a)", regular=True)
    assert plain(replace_all(written(("a", "")), query, r"\$1 $$ \\ \1").release) == r"$1 $ \ a"
    assert plain(replace_all(written(("a", "")), Query("a"), r"$1\1").release) == r"$1\1"


@pytest.mark.parametrize("template", [r"\2", "$7", r"\g<name>", "${name}"])
def test_a_group_that_is_not_there_is_refused(template: str) -> None:
    with pytest.raises(SearchRefused, match="group"):
        replace_all(written(("a", "")), Query("(a)", regular=True), template)


def test_a_sent_language_and_an_approved_quote_are_left_alone_and_counted() -> None:
    quote = Quote(id="q", text=passage("Labor", "Labor"), attribution=Bilingual("sagt Labor", ""))
    release = replace(
        written(("Labor", "Labor und Labor")), stage=Status.APPROVED, sent=Sent(en=AT), source=Bilingual("", "Labor")
    )
    release = replace(release, blocks=(*release.blocks, quote))
    approval = approval_of(release, Subject(Scope.QUOTE, DE, "q"), who="Jana Brandt", at=AT)
    done = replace_all(replace(release, approvals=(approval,)), Query("Labor"), "Werk")
    assert plain(done.release) == "Werk"
    assert plain(done.release, 0, EN) == "Labor und Labor"
    assert plain(done.release, 1) == "Labor"
    assert (done.count, done.left) == (2, 5)


def test_typography_of_an_approved_quote_may_be_replaced() -> None:
    release = Release(blocks=(Quote(id="q", text=passage("Ja...")),))
    approved = with_approval(release, approval_of(release, Subject(Scope.QUOTE, DE, "q"), who="Jana Brandt", at=AT))
    assert plain(replace_all(approved, Query("..."), "…").release) == "Ja…"


def test_a_translation_stays_current_where_both_sides_changed() -> None:
    release = written(("TransMit hilft", "TransMit helps"), ("TransMit", "The firm"))
    changed = replace_all(release, Query("TransMit"), "Netz").release
    assert [block.state(DE) for block in changed.blocks] == [State.CURRENT, State.OUTDATED]
    one = replace_all(release, Query("TransMit", languages=(EN,)), "Net").release
    assert [block.state(DE) for block in one.blocks] == [State.CURRENT, State.CURRENT]


@settings(max_examples=40, deadline=None)
@given(release=releases(max_blocks=3), query=st.sampled_from(["a", "z ä", "-", "Müller", "Optik Gießen", "„", "."]))
def test_what_was_replaced_is_not_found_again(release: Release, query: str) -> None:
    release = writable(release)
    done = replace_all(release, Query(query), "☃")
    assert find(done.release, Query(query)) == ()
    assert done.count == len(find(release, Query(query)))


@settings(max_examples=40, deadline=None)
@given(release=releases(max_blocks=3))
def test_every_text_can_be_written_where_it_was_read(release: Release) -> None:
    for text in texts_of(release):
        if re.fullmatch(r"persons.*organisation", text.spot.part):
            continue  # several organisations in one text, where semicolons part them
        assert text.write(release, text.text) == release


@settings(max_examples=40, deadline=None)
@given(release=releases(max_blocks=3))
def test_formatting_beside_the_match_is_untouched(release: Release) -> None:
    release = writable(release)
    changed = replace_all(release, Query("M.+?r", regular=True), "☃").release
    back = replace_all(changed, Query("☃"), "").release
    for before, after in zip(release.blocks, back.blocks, strict=True):
        if len(before.text.de) == len(after.text.de):
            assert after.text.de == before.text.de
