"""Searching finds a release by any word in either language, newest first, and no query is an error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain import edits
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Photo
from editor.domain.passage import passage
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person, PersonShown
from editor.domain.release import Release, Status
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.searching import vocabulary
from tests.store.sample import quote_of, release_of

RICH = Release(
    issuers=(Issuer(Bilingual("OptikNetz Lahntal", "Lahn Valley Optics Network")),),
    source=Bilingual.same("Lasertechnik Wetzlar"),
    note="intern: Rückruf",
    contacts=(Contact("Tom Weiß", email="presse@example.org"),),
    boilerplates=(Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Gegründet 1998", "Founded in 1998")),),
    blocks=(
        *release_of("Die Wirtschaftsförderung in Gießen wächst.", english="Two networks, one laboratory").blocks,
        quote_of(
            "Jedes Photon zählt.",
            attribution=Bilingual("erklärt Müller", ""),
            speaker=Person(
                "Jana Müller",
                Bilingual("Dr.", "Dr"),
                Bilingual("Leiterin der Schnittmenge", "head of the intersection"),
                (Affiliation(Bilingual("Vorständin", "chair"), Bilingual.same("Transferhaus")),),
            ),
        ),
        Photo(
            text=passage("Am Prüfstand", "At the test bench"),
            alt=Bilingual("Zwei Menschen", "Two people"),
            credit="© Fotostudio Nord",
            persons=(PersonShown(Person("Ada Łukasz")),),
        ),
    ),
)


FOUND_BY = """
giessen|GIESSEN|Gießen|gies|wirtschaft|förderung|foerderung|laborat|networks|zwei netz|mueller|Müller|muller
Dr. Jana Müller|photon|schnittmenge|transferhaus|vorstandin|intersect|prüfstand|pruefstand|bench|menschen|fotostudio
lukasz|lahntal|valley|lasertechnik|rückruf|tom weiss|presse@example.org|gegründet 1998|photon giessen|über
"ein labor"|„Zwei Netzwerke“|"erklaert mueller"
"""


@pytest.mark.parametrize("query", FOUND_BY.strip().replace("\n", "|").split("|"))
def test_a_release_is_found_by(archive: Archive, query: str) -> None:
    archive.save(RICH)
    assert [line.id for line in archive.summaries(query)] == [RICH.id]


@pytest.mark.parametrize(
    "query", ["hydrogen", "photon hydrogen", '"labor ein"', '"labor two"', "iessen xyz", "ort", '"gies"', "nal"]
)
def test_a_release_is_not_found_by(archive: Archive, query: str) -> None:
    archive.save(RICH)
    assert archive.summaries(query) == []


@pytest.mark.parametrize("query", ["", "  ", '"', '""', "!?*", "„“", "^", "-", "speaker:", 'year:"', "-has:"])
def test_a_query_without_a_word_finds_everything(archive: Archive, query: str) -> None:
    archive.save(RICH)
    assert len(archive.summaries(query)) == 1


def test_goethe_is_found_as_he_is_written(archive: Archive) -> None:
    archive.save_all([release_of("Die Goethe-Universität."), release_of("Göthe schrieb man selten.")])
    assert len(archive.summaries("Goethe")) == 2
    assert len(archive.summaries("goethe-uni")) == 1


OPERATORS = {"OR", "AND", "NOT"}
SYNTAX = st.text(alphabet="\"*^:(){}+-.,\\' ANDORNTEaäß„“\x00\ue000", max_size=20) | st.text(max_size=20)


@pytest.fixture(scope="module")
def searched() -> Iterator[Archive]:
    with Archive.open(Path("nowhere-at-all"), writing=False) as opened:
        yield opened


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=SYNTAX)
def test_no_query_is_an_error(searched: Archive, query: str) -> None:
    searched.find(query)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=SYNTAX, words=st.lists(st.text(alphabet="anäoeß ", max_size=10), max_size=5))
def test_every_word_of_a_text_finds_it_and_index_and_text_agree(query: str, words: list[str]) -> None:
    releases = [release_of(text, headline="") for text in words]
    with TemporaryDirectory() as folder, Archive.open(Path(folder)) as archive:
        archive.save_all(releases)
        for release, text in zip(releases, words, strict=True):
            for word in text.split():
                if word not in OPERATORS:
                    assert release.id in {line.id for line in archive.summaries(word)}
        indexed = {line.id for line in archive.summaries(query)}
        with archive._writing() as connection:
            connection.exec_driver_sql("DELETE FROM texts")
            connection.exec_driver_sql("INSERT OR IGNORE INTO stale (key) SELECT key FROM releases")
        with Archive.open(Path(folder), writing=False) as reading:
            assert indexed == {line.id for line in reading.summaries(query)}


@pytest.mark.parametrize("indexed", [False, True])
def test_no_phrase_is_found_across_two_blocks(archive: Archive, folder: Path, indexed: bool) -> None:
    archive.save(release_of("Wasserstoff aus Wind", "Strom aus Sonne"))
    if indexed:
        archive.refresh_index()
    with Archive.open(folder, writing=False) as reading:
        assert reading.summaries('"wind strom"') == reading.summaries('"wind strom" wasserstoff sonne') == []
        assert len(reading.summaries('"aus wind" "strom aus"')) == 1


def test_a_changed_block_is_found_by_its_new_words_only(archive: Archive) -> None:
    release = release_of("Wasserstoff aus Wind.")
    archive.save(release)
    assert len(archive.summaries("wasserstoff")) == 1
    edited = edits.set_text(release, release.blocks[1].id, Language.DE, RichText.plain_text("Strom aus Wind."))
    archive.save(edited, release)
    assert archive.summaries("wasserstoff") == []
    assert [line.id for line in archive.summaries("strom wind")] == [release.id]


def test_a_reader_finds_what_the_writer_has_not_indexed_yet(archive: Archive, folder: Path) -> None:
    archive.save(release_of("Wasserstoff aus Wind.", date=date(2027, 1, 1)))
    archive.summaries("wasserstoff")
    archive.save(release_of("Wasserstoff aus Sonne.", date=date(2026, 1, 1)))
    with Archive.open(folder, writing=False) as reading:
        assert [line.date for line in reading.summaries("wasserstoff")] == [date(2027, 1, 1), date(2026, 1, 1)]
        assert len(reading.summaries("wasserstoff sonne")) == 1


def test_a_new_date_takes_the_texts_along(archive: Archive) -> None:
    release, other = release_of("Wasserstoff", date=date(2027, 1, 1)), release_of("Wasserstoff", date=date(2026, 1, 1))
    archive.save_all([release, other])
    assert [line.id for line in archive.summaries("wasserstoff")] == [release.id, other.id]
    archive.save(replace(release, date=date(2025, 1, 1)), release)
    assert [line.id for line in archive.summaries("wasserstoff")] == [other.id, release.id]


def test_a_search_is_narrowed_by_year_status_and_limit(archive: Archive) -> None:
    years = range(2020, 2030)
    archive.save_all(
        release_of("Wasserstoff", date=date(y, 6, 1), stage=Status.REVIEW if y % 2 else Status.DRAFT) for y in years
    )
    assert [line.date for line in archive.summaries("wasser", year=2024)] == [date(2024, 6, 1)]
    assert len(archive.summaries("wasser", status=Status.REVIEW)) == 5
    assert [line.date for line in archive.summaries("wasser", limit=2)] == [date(2029, 6, 1), date(2028, 6, 1)]
    assert archive.summaries("wasser", year=0) == archive.summaries("wasser", year=99999) == []


def test_more_words_than_are_looked_up_are_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "EXPANSION", 2)
    archive.save_all(
        [release_of("Laserlicht Laserlicht"), release_of("Lasertag"), release_of("Laser"), release_of("Tag")]
    )
    assert archive.find("laser").cut
    assert not archive.find("tag").cut


def test_words_that_nobody_uses_any_more_leave_the_vocabulary(archive: Archive) -> None:
    release = release_of("Wasserstoff")
    archive.save(release)
    archive.refresh_index()
    archive.delete(release.id)
    archive.refresh_index()
    with archive._reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM words").scalar_one() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM texts").scalar_one() == 0


def test_a_field_of_ten_thousand_words_is_found(archive: Archive) -> None:
    archive.save(release_of(" ".join(f"wort{n}" for n in range(10_000)), "x" * 100_000))
    assert len(archive.summaries("wort9999")) == 1
    assert len(archive.summaries("x" * 100_000)) == 1


def test_tidying_joins_the_index_and_changes_nothing_that_is_found(archive: Archive) -> None:
    for number in range(20):
        archive.save(release_of(f"Nummer {number} im Labor"))
        archive.refresh_index()
    archive.tidy()
    assert len(archive.summaries("labor")) == 20
    with archive._reading() as connection:
        pieces = connection.exec_driver_sql("SELECT count(DISTINCT segid) FROM texts_idx").scalar_one()
    assert pieces == 1
