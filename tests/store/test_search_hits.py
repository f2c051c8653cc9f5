"""Hits are found in a release by the same folding as the release itself, and shown with the words around them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Person
from editor.store.archive import Archive
from editor.store.records import Hit
from editor.store.searching.excerpts import LENGTH
from editor.store.searching.hits import hits_in
from tests.store.sample import quote_of, release_of


def marked(text: str, query: str) -> list[str]:
    """What is marked in a paragraph with this text."""
    release = release_of(text, headline="")
    return [text[hit.start : hit.end] for hit in hits_in(release, query)]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Ein Prüflabor, zwei Labore.", "labor", ["labor", "Labor"]),
        ("In Gießen und GIESSEN", "giessen", ["Gießen", "GIESSEN"]),
        ("In Gießen", "gieß", ["Gieß"]),
        ("Müller und Mueller", "mueller", ["Müller", "Mueller"]),
        ("Café und Cafe", "cafe\u0301", ["Café", "Cafe"]),
        ("Tor, Motor, Tore", "tor", ["Tor", "Tor"]),
        ("Zwei – Netzwerke", '"zwei netzwerke"', ["Zwei – Netzwerke"]),
        ("Zwei Netzwerke", '"zwei netz"', []),
        ("Zwei Netzwerke", '"zwei netz', ["Zwei Netz"]),
        ("😀 Labor", "labor", ["Labor"]),
        ("Wind und Sonne", "wind -sonne year:2013 has:photo", ["Wind"]),
        ("Laserlicht", "laser serlicht", ["Laserlicht"]),
        ("Ofﬁce", "office", ["Ofﬁce"]),
    ],
)
def test_the_words_of_a_query_are_found_in_the_text(text: str, query: str, found: list[str]) -> None:
    assert marked(text, query) == found


def test_hits_tell_block_field_and_language() -> None:
    quote = quote_of("Jedes Labor zählt.", id="q", speaker=Person("Jana Labor"), attribution=Bilingual("so Labor", ""))
    release = replace(release_of(headline="Labor", english="Lab"), note="Labor", place=Bilingual("", "Labor"))
    release = replace(release, blocks=(*release.blocks, quote))
    head = release.blocks[0].id
    assert hits_in(release, "labor") == (
        Hit(head, "text", Language.DE, 0, 5),
        Hit("q", "text", Language.DE, 6, 11),
        Hit("q", "attribution", Language.DE, 3, 8),
        Hit("q", "person", None, 5, 10),
        Hit("", "note", None, 0, 5),
        Hit("", "place", Language.EN, 0, 5),
    )
    assert [hit.block_id for hit in hits_in(release, "headline:labor")] == [head]
    assert [hit.field for hit in hits_in(release, "speaker:labor")] == ["person"]
    assert [hit.field for hit in hits_in(release, "quote:labor")] == ["text"]


@given(st.text(alphabet="aäßeöx ﬁ-", max_size=30), st.text(alphabet="aäeöxs", min_size=1, max_size=5))
def test_a_release_that_is_found_has_a_hit_and_every_hit_is_in_its_text(text: str, query: str) -> None:
    release = release_of(text, headline="")
    for hit in hits_in(release, query):
        assert 0 <= hit.start < hit.end <= len(text)


def test_an_excerpt_shows_the_words_around_the_first_hit(archive: Archive) -> None:
    text = "Viele Wörter davor, " * 10 + "dann das Prüflabor und wieder " + "viele Wörter danach, " * 20
    archive.save(release_of(text, id="long", headline="Eins"))
    excerpt = archive.excerpts(["long"], "labor")["long"]
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["labor"]
    assert excerpt.text.startswith("…")
    assert excerpt.text.endswith("…")
    assert len(excerpt.text) <= LENGTH + 2
    assert excerpt.language is Language.DE


def test_an_excerpt_prefers_the_headline_then_the_text(archive: Archive) -> None:
    archive.save_all(
        [
            release_of("Ein Labor.", id="text", headline="Eins", note="Labor"),
            release_of("Ein Labor.", id="head", headline="Das Labor"),
            release_of("Nichts.", id="note", headline="Eins", note="Labor"),
            release_of("Nichts.", id="none", headline="Eins"),
        ]
    )
    found = archive.excerpts(["text", "head", "note", "none", "unknown"], "labor")
    assert {key: each.text for key, each in found.items()} == {
        "text": "Ein Labor.", "head": "Das Labor", "note": "Labor"
    }  # fmt: skip
    assert archive.excerpts(["text"], "year:2013") == archive.excerpts(["text"], "") == {}


@pytest.mark.parametrize("query", ["müller", "-wind", '"wind', "speaker:", "x" * 10_000, "a " * 5_000])
def test_excerpts_are_made_for_any_query(archive: Archive, query: str) -> None:
    archive.save(release_of("x" * 300 + " Müller " + "y" * 300, id="a"))
    for excerpt in archive.excerpts(["a"], query).values():
        assert all(0 <= start < end <= len(excerpt.text) for start, end in excerpt.marks)
