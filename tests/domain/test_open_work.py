"""What is still open, and the way from one open text to the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.edits import set_text
from editor.domain.open_work import counts, next_open, open_work, state_in
from editor.domain.passage import State, passage
from editor.domain.release import Release
from editor.domain.richtext import RichText
from tests.releases import releases

DE, EN = Language.DE, Language.EN


def block(name: str, de: str = "Text", en: str = "text", only: Language | None = None) -> Block:
    return Block(kind=Kind.PARAGRAPH, id=name, text=passage(de, en), only=only)


def outdated(release: Release, name: str, side: Language = DE) -> Release:
    return set_text(release, name, side, RichText.plain_text("Anders"))


RELEASE = outdated(Release(blocks=(block("a"), block("b"), block("c", de=""), block("d"), block("e", en=""))), "b")


def places(release: Release) -> list[tuple[str, Language]]:
    return [(each.block, each.language) for each in open_work(release)]


def test_the_side_that_waits_is_the_one_that_is_missing_or_follows() -> None:
    assert places(RELEASE) == [("b", EN), ("c", DE), ("e", EN)]


def test_a_block_for_one_language_is_not_open_in_the_other() -> None:
    assert state_in(block("x", en="", only=DE), EN, DE) is State.CURRENT
    assert state_in(block("x", de="", only=DE), DE, DE) is State.MISSING


def test_a_quote_is_outdated_where_it_is_not_original() -> None:
    quote = Quote(id="q", text=passage("Ja", "Yes").settled(EN), original_language=EN)
    changed = outdated(Release(blocks=(quote,)), "q", EN)
    assert places(changed) == [("q", DE)]


def test_the_way_leads_on_and_starts_over_at_the_end() -> None:
    found = next_open(RELEASE, "a", DE, 1)
    assert found
    assert (found[0].block, found[1]) == ("b", False)
    over = next_open(RELEASE, "e", EN, 1)
    assert over
    assert (over[0].block, over[1]) == ("b", True)
    back = next_open(RELEASE, "b", EN, -1)
    assert back
    assert (back[0].block, back[1]) == ("e", True)


def test_nothing_is_found_where_all_is_done() -> None:
    assert next_open(Release(blocks=(block("a"),)), "a", DE, 1) is None


@given(releases(), st.sampled_from(Language))
def test_every_text_that_is_meant_for_a_language_is_counted_once(release: Release, language: Language) -> None:
    meant = [each for each in release.blocks if each.meant_for(language) and not each.is_blank]
    assert sum(counts(release)[language].values()) == len(meant)


@given(releases(max_blocks=5))
def test_going_on_passes_every_open_text(release: Release) -> None:
    passed, here = [], ("", release.lead)
    for _ in open_work(release):
        found = next_open(release, *here, 1)
        assert found
        here = (found[0].block, found[0].language)
        passed.append(here)
    assert passed == places(release)
