"""What differs between two states of a release."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.comparing import BlockFate, compare, compare_facts
from editor.domain.facts import Embargo
from editor.domain.passage import passage
from editor.domain.people import Contact, Person
from editor.domain.release import Release, Status
from editor.language.changed_words import WordCount, changed_words
from tests.releases import releases


def row(name: str, de: str = "", en: str = "") -> Block:
    return Block(kind=Kind.PARAGRAPH, id=name, text=passage(de or name, en))


def of(*blocks: Block) -> Release:
    return Release(id="release", blocks=blocks)


ONE = of(row("a"), row("b"), row("c"), row("d"))


def fates(before: Release, after: Release) -> str:
    signs = {BlockFate.SAME: "", BlockFate.CHANGED: "~", BlockFate.ADDED: "+", BlockFate.REMOVED: "-"}
    return " ".join(f"{signs[each.fate]}{each.id}{'>' * each.moved}" for each in compare(before, after))


def test_what_was_removed_stands_where_it_stood() -> None:
    assert fates(ONE, of(row("a"), row("d"))) == "a -b -c d"
    assert fates(ONE, of(row("b"), row("c"))) == "-a b c -d"
    assert fates(ONE, of()) == "-a -b -c -d"


def test_what_was_added_is_said() -> None:
    assert fates(ONE, of(row("x"), *ONE.blocks[:2], row("y"), *ONE.blocks[2:])) == "+x a b +y c d"


def test_one_block_that_moved_is_the_only_one_that_moved() -> None:
    a, b, c, d = ONE.blocks
    assert fates(ONE, of(d, a, b, c)) == "d> a b c"
    assert fates(ONE, of(b, c, a, d)) == "b c a> d"


def test_a_block_can_be_moved_and_changed() -> None:
    assert fates(ONE, of(row("d", "anders"), *ONE.blocks[:3])) == "~d> a b c"


def test_texts_of_both_languages_are_paired() -> None:
    (change,) = compare(of(row("a", "Ein Satz", "One")), of(row("a", "Ein Satz", "One phrase")))
    (pair,) = [each for each in change.texts() if each.differs]
    assert (pair.language, pair.before.plain, pair.after.plain) == (Language.EN, "One", "One phrase")


def test_what_a_translation_was_made_from_is_no_change_to_read() -> None:
    block = row("a", "Neu", "New")
    settled = replace(block, text=replace(block.text, basis=None))
    assert not any(change.is_change for change in compare(of(block), of(settled)))


def test_the_speaker_and_the_credit_are_lines_of_their_own() -> None:
    before = of(Quote(id="q", text=passage("Ja")), Photo(id="p", credit="Vogt", licence_end=date(2027, 1, 1)))
    speaker = Person("Jana Brandt", Bilingual("Dr.", "Dr"), Bilingual("Leiterin", "head"))
    after = of(Quote(id="q", text=passage("Ja"), speaker=speaker), Photo(id="p", credit="Maria Vogt", licence_end=None))
    quote, photo = compare(before, after)
    assert [each.name for each in quote.facts] == ["speaker"]
    assert quote.facts[0].after == Bilingual("Dr. Jana Brandt, Leiterin", "Dr Jana Brandt, head")
    assert [(each.name, each.before, each.after) for each in photo.facts] == [
        ("credit", "Vogt", "Maria Vogt"),
        ("licence_end", date(2027, 1, 1), None),
    ]


def test_facts_of_the_release_are_lines() -> None:
    embargo = Embargo(datetime(2027, 2, 21, 9, tzinfo=UTC))
    before = replace(ONE, date=date(2027, 2, 18), contacts=(Contact("Paul Seidel"),))
    after = replace(ONE, stage=Status.REVIEW, embargo=embargo, contacts=(Contact("Paul Seidel"), Contact("Maria Vogt")))
    found = {each.name: (each.before, each.after) for each in compare_facts(before, after)}
    assert found == {
        "status": (Status.DRAFT, Status.REVIEW),
        "date": (date(2027, 2, 18), None),
        "embargo": (None, embargo),
        "contact 2": (None, Bilingual.same("Maria Vogt")),
    }


@given(releases())
def test_a_release_equals_itself(release: Release) -> None:
    assert not any(change.is_change for change in compare(release, release))
    assert compare_facts(release, release) == ()


@given(releases(), releases())
def test_every_block_of_both_states_is_there_once(before: Release, after: Release) -> None:
    changes = compare(before, after)
    assert [each.id for each in changes if each.after] == [block.id for block in after.blocks]
    assert {each.id for each in changes if each.before} == {block.id for block in before.blocks}
    assert len({each.id for each in changes}) == len(changes)


def test_words_that_came_and_went_are_counted_in_both_languages() -> None:
    before = of(row("a", "Das Labor steht offen", "The lab is open"), row("b", "Ein Absatz"))
    after = of(row("a", "Das neue Labor steht allen offen", "The lab is shut"))
    assert changed_words(compare(before, after)) == WordCount(added=3, removed=3)


def test_a_moved_block_changes_no_words() -> None:
    assert changed_words(compare(ONE, of(*reversed(ONE.blocks)))).total == 0


def test_thousands_of_removed_blocks_stand_where_they_stood() -> None:
    many = [row(f"b{number}") for number in range(4000)]
    changes = compare(of(*many), of(*many[::2]))
    assert [each.id for each in changes] == [each.id for each in many]
