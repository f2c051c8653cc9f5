"""The index is brought up to date a few releases at a time, and its words are kept in the order of their rank."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Photo
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.searching import ranking, vocabulary
from editor.store.searching.finding import blocks_found
from editor.store.searching.ranking import _moves
from editor.store.searching.vocabulary import expand
from tests.store.sample import quote_of, release_of


def test_the_index_is_brought_up_to_date_in_batches(archive: Archive) -> None:
    archive.save_all(release_of("Wind") for _ in range(5))
    assert not archive.refresh_index(2)
    assert len(archive.summaries("wind")) == 5
    assert archive.refresh_index()


def test_a_batch_indexes_no_more_than_it_may(archive: Archive) -> None:
    archive.save_all(release_of("Wind") for _ in range(5))
    assert [archive.refresh_index(2) for _ in range(3)] == [False, False, True]


def test_frequent_words_get_low_keys_when_the_archive_is_tidied(archive: Archive) -> None:
    for number in range(12):
        archive.save(release_of(f"Anfang{number} selten{number}", headline=f"Erst {number}"))
    archive.refresh_index()
    archive.save_all(release_of("Anfangs häufig", headline="Zweites") for _ in range(40))
    archive.tidy()
    with archive._reading() as connection:
        words = connection.exec_driver_sql("SELECT word FROM words WHERE key < 1000 ORDER BY key").scalars().all()
        assert not ranking.swaps(connection)
        assert expand(connection, ["anfa"], most=1).words == ("anfangs",)
    assert words[:4] == ["zweites", "haufig", "anfangs", "erst"] or set(words[:3]) == {"zweites", "haufig", "anfangs"}
    assert len(archive.summaries("haeuf")) == 40
    assert len(archive.summaries("anfang3")) == len(archive.summaries("selten3")) == 1


@given(st.lists(st.sampled_from([0, 4, 5, 6]), max_size=30))
def test_swaps_bring_ranks_in_order_and_prefixes_of_them_lose_nothing(ranks: list[int]) -> None:
    ordered = list(ranks)
    for one, other in _moves(list(ranks)):
        ordered[one], ordered[other] = ordered[other], ordered[one]
        assert sorted(ordered) == sorted(ranks)
    assert ordered == sorted(ranks, reverse=True)


def test_short_terms_are_beginnings_and_long_ones_parts(archive: Archive) -> None:
    archive.save(release_of("Ofen Prüfofen Offenbach Kofen"))
    archive.refresh_index()
    with archive._reading() as connection:
        assert set(expand(connection, ["o"]).words) == {"ofen", "offenbach"}
        assert set(expand(connection, ["of"]).words) == {"ofen", "offenbach"}
        assert set(expand(connection, ["ofe"]).words) == {"ofen"}
        assert set(expand(connection, ["ofen"]).words) == {"ofen", "prufofen", "kofen"}
        assert expand(connection, ["ofen"]).words[0] == "ofen"


def test_the_exact_word_is_never_cut_off(archive: Archive) -> None:
    archive.save_all(release_of(" ".join(f"laser{n:03}" for n in range(vocabulary.EXPANSION + 50))) for _ in range(2))
    archive.save(release_of("Laser", id="exact"))
    assert archive.find("laser").cut
    assert "exact" in {line.id for line in archive.summaries("laser")}


def test_blocks_are_found_in_which_all_terms_stand(archive: Archive) -> None:
    quote = quote_of("Jedes Photon zählt.", id="quote", speaker=Person("Jana Labor"))
    photo = Photo(id="photo", text=passage("Photon am Prüfstand"), alt=Bilingual("Labor", "lab"))
    text = release_of("Ein Photon im Labor.", date=date(2027, 1, 2))
    archive.save_all([text, Release(id="both", date=date(2027, 1, 1), blocks=(quote, photo))])
    archive.refresh_index()
    with archive._reading() as connection:
        keys = {row.key: row.id for row in connection.exec_driver_sql("SELECT key, id FROM blocks")}

        def found(query: str, field: str = "") -> list[str]:
            return [keys[key] for key in blocks_found(connection, query, field)]

        assert found("photon") == [text.blocks[1].id, "quote", "photo"]
        assert found("photon", "quote") == found('"jedes photon"', "quote") == ["quote"]
        assert found("photon stand", "caption") == ["photo"]
        assert found("photon labor", "quote") == []
        assert found("photon labor") == [text.blocks[1].id, "quote", "photo"]
        assert found("labor", "speaker") == ["quote"]
        assert found("photon -stand") == [text.blocks[1].id, "quote"]
        assert found("") == found("speaker:") == []
