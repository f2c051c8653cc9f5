"""All quotes and all photos of an archive, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from editor.domain.approving import Standing, approval_of, subjects_of, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Position, Quote
from editor.domain.passage import Passage, passage
from editor.domain.people import Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText, Span
from editor.store.archive import Archive
from editor.store.collecting import pages, places
from editor.store.collecting.records import (
    SOON,
    CollectedPhoto,
    CollectedQuote,
    Lack,
    LicenceState,
    PhotoWish,
    QuoteWish,
    licence_state,
)
from tests.store.sample import Clock

BRANDT, REUTER = Person("Jana Brandt", Bilingual("Dr.", "Dr")), Person("Tom Reuter")
TODAY = date(2027, 2, 18)
A, B = "a" * 64, "b" * 64


def release_with(*blocks: Block, day: date = TODAY, **facts: object) -> Release:
    headline = Block(kind=Kind.HEADLINE, text=passage("Zwei Netzwerke", "Two networks"))
    return Release(blocks=(headline, *blocks), date=day, **facts)  # type: ignore[arg-type]


def said(text: str, by: Person = BRANDT, **facts: object) -> Quote:
    return Quote(text=passage(text), speaker=by, **facts)  # type: ignore[arg-type]


def shown(caption: str = "", file: str = "", **facts: object) -> Photo:
    return Photo(text=passage(caption), file=file, **facts)  # type: ignore[arg-type]


def quotes_of(archive: Archive, wish: QuoteWish = QuoteWish(), limit: int = 100) -> list[CollectedQuote]:  # noqa: B008
    """All pages."""
    found: list[CollectedQuote] = []
    after: object | None = None
    while True:
        page = archive.quotes(wish, limit=limit, after=after)
        assert len(page.quotes) <= limit
        found += page.quotes
        after = page.after
        if after is None:
            return found


def photos_of(archive: Archive, wish: PhotoWish = PhotoWish(), limit: int = 60) -> list[CollectedPhoto]:  # noqa: B008
    found: list[CollectedPhoto] = []
    after: object | None = None
    while True:
        page = archive.photos(wish, limit=limit, after=after)
        found += page.photos
        after = page.after
        if after is None:
            return found


def words_of(quotes: Sequence[CollectedQuote]) -> list[str]:
    return [each.text.de or each.text.en for each in quotes]


# -- quotes


def test_quotes_come_newest_release_first_in_the_order_of_its_rows(archive: Archive) -> None:
    archive.save(release_with(said("alt"), day=date(2020, 1, 1)))
    archive.save(release_with(said("eins"), said("zwei"), day=TODAY))
    archive.save(release_with(said("mittel"), day=date(2025, 1, 1)))
    assert words_of(quotes_of(archive)) == ["eins", "zwei", "mittel", "alt"]


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_pages_join_without_a_gap_or_a_double(archive: Archive, limit: int) -> None:
    for number in range(4):
        quotes = (said(f"{number} {each}", BRANDT if each else REUTER) for each in range(3))
        archive.save(release_with(*quotes, day=TODAY - timedelta(days=number // 2)))
    assert words_of(quotes_of(archive, limit=limit)) == words_of(quotes_of(archive))
    for wish in (QuoteWish(names=("Jana Brandt",)), QuoteWish(text="1"), QuoteWish(year=2027)):
        assert quotes_of(archive, wish, limit) == quotes_of(archive, wish)


def test_a_full_last_page_says_that_nothing_follows(archive: Archive) -> None:
    archive.save(release_with(said("eins"), said("zwei")))
    assert archive.quotes(QuoteWish(), limit=2).after is None


def test_a_quote_is_told_with_everything_beside_it(archive: Archive) -> None:
    quote = Quote(
        text=passage("Es ist <klein>", "It is small"), text2=passage("und gut", "and good"), position=Position.BETWEEN,
        speaker=BRANDT, original_language=Language.EN,
    )  # fmt: skip
    sent = Sent(None, datetime(2027, 2, 18, 9, tzinfo=UTC))
    release = release_with(quote, stage=Status.APPROVED, sent=sent)
    archive.save(release)
    (found,) = quotes_of(archive)
    assert found.text == Bilingual("Es ist <klein> … und gut", "It is small … and good")
    assert (found.release_id, found.block_id, found.lead) == (release.id, quote.id, Language.EN)
    assert (found.person, found.sent, found.day) == (BRANDT, True, TODAY)
    assert found.headline == Bilingual("Zwei Netzwerke", "Two networks")


def test_rows_into_which_nobody_has_put_anything_are_left_out(archive: Archive) -> None:
    archive.save(release_with(said(" "), said("eins"), shown(), shown("zwei")))
    assert words_of(quotes_of(archive, limit=1)) == ["eins"]
    assert [each.caption.de for each in photos_of(archive, limit=1)] == ["zwei"]


def test_a_second_part_that_is_not_printed_is_not_told(archive: Archive) -> None:
    archive.save(release_with(said("eins", text2=passage("nicht"))))
    assert words_of(quotes_of(archive)) == ["eins"]


def test_quotes_are_found_by_one_of_several_names(archive: Archive) -> None:
    archive.save(release_with(said("eins"), said("zwei", REUTER), said("drei", Person("Jana B. Brandt"))))
    assert words_of(quotes_of(archive, QuoteWish(names=("Jana Brandt", "Jana B. Brandt")))) == ["eins", "drei"]


def test_quotes_are_found_by_text_name_and_year_together(archive: Archive) -> None:
    archive.save(release_with(said("Prüflabor heute"), said("Prüflabor morgen", REUTER)))
    archive.save(release_with(said("Prüflabor damals"), day=date(2019, 3, 1)))
    wish = QuoteWish("labor", ("Jana Brandt",), 2027)
    assert words_of(quotes_of(archive, wish)) == ["Prüflabor heute"]
    assert words_of(quotes_of(archive, QuoteWish("prueflabor", year=2019))) == ["Prüflabor damals"]


def test_words_beside_a_quote_are_not_searched(archive: Archive) -> None:
    archive.save(release_with(said("Wir starten"), shown("Prüflabor")))
    assert quotes_of(archive, QuoteWish("Prüflabor")) == []


def test_a_search_without_a_word_narrows_nothing(archive: Archive) -> None:
    archive.save(release_with(said("eins")))
    for text in ("", " ", '"', "…", "()", "*" * 10_000):
        assert len(quotes_of(archive, QuoteWish(text))) == 1


def searched(archive: Archive, text: str, *names: str, limit: int = 1) -> str:
    return " ".join(words_of(quotes_of(archive, QuoteWish(text, names), limit)))


def test_a_search_means_the_same_with_a_speaker_as_without(archive: Archive) -> None:
    archive.save(release_with(said("Prüflabor neu"), said("Neues Prüflabor"), said("Messe")))
    for text, found in {
        "-labor": "Messe",
        '"prüflabor neu"': "Prüflabor neu",
        "neues OR messe": "Neues Prüflabor Messe",
        "labor -neues": "Prüflabor neu",
        "quote:messe": "Messe",
    }.items():
        assert (searched(archive, text), searched(archive, text, "Jana Brandt")) == (found, found), text


def test_fields_narrow_the_quotes(archive: Archive) -> None:
    at = datetime(2020, 1, 2, 9, tzinfo=UTC)
    archive.save(release_with(said("eins"), said("zwei", REUTER), shown("Bild")))
    archive.save(release_with(said("drei"), day=date(2020, 1, 1), stage=Status.APPROVED, sent=Sent(at, at)))
    for text, found in {
        "speaker:reuter": "zwei",
        "-speaker:reuter": "eins drei",
        "year:2020": "drei",
        "-year:2020": "eins zwei",
        "before:2021 speaker:brandt": "drei",
        "status:sent": "drei",
        "-status:sent zwei": "zwei",
        "has:photo": "eins zwei",
        "headline:netzwerke eins": "eins",
        "headline:labor": "",
    }.items():
        assert searched(archive, text) == found, text
        assert searched(archive, text, "Jana Brandt", "Tom Reuter") == found, text


def test_quotes_of_tagged_releases_are_found(archive: Archive) -> None:
    release = release_with(said("eins"))
    archive.save_all((release, release_with(said("zwei"))))
    archive.tag((release.id,), "Jubiläum")
    assert searched(archive, "tag:jubiläum") == "eins"


def test_markup_is_no_word_of_a_quote(archive: Archive) -> None:
    linked = RichText((Span("Seht", bold=True, href="https://a.example"),))
    archive.save(release_with(Quote(text=Passage(linked), speaker=BRANDT)))
    assert searched(archive, "example", "Jana Brandt") == ""
    assert searched(archive, "seht", "Jana Brandt") == "Seht"


def test_photos_are_found_by_what_stands_beside_them(archive: Archive) -> None:
    photo = shown("Messe", A, credit="Vogt", persons=(PersonShown(REUTER),), licence_end=TODAY)
    archive.save(release_with(photo, shown("Stand", B, credit="Holm")))
    for text in ("vogt", "credit:vogt", "messe -holm", "person:reuter caption:messe"):
        for licence in (None, LicenceState.SOON):
            found = [each.caption.de for each in photos_of(archive, PhotoWish(text, licence=licence))]
            assert found == ["Messe"], text
    assert photos_of(archive, PhotoWish("caption:vogt")) == []


def test_what_was_changed_is_found_by_its_new_words(archive: Archive) -> None:
    quote = said("vorher")
    release = release_with(quote)
    archive.save(release)
    assert quotes_of(archive, QuoteWish("vorher"))
    archive.save(Release(id=release.id, date=TODAY, blocks=(said("nachher"),)))
    assert not quotes_of(archive, QuoteWish("vorher"))
    assert words_of(quotes_of(archive, QuoteWish("nachher"))) == ["nachher"]


def test_what_is_in_the_bin_is_in_no_collection(archive: Archive) -> None:
    release = release_with(said("weg"), shown("weg", A, licence_end=TODAY, persons=(PersonShown(BRANDT),)))
    archive.save(release)
    archive.delete(release.id)
    for wish in (QuoteWish(), QuoteWish("weg"), QuoteWish(names=("Jana Brandt",)), QuoteWish(year=2027)):
        assert quotes_of(archive, wish) == []
    for photo in (
        PhotoWish(),
        PhotoWish("weg"),
        PhotoWish(names=("Jana Brandt",)),
        PhotoWish(licence=LicenceState.SOON),
    ):
        assert photos_of(archive, photo) == []
    assert archive.speakers() == ()


def test_an_approval_that_stands_is_told(archive: Archive, clock: Clock) -> None:
    quote = said("eins")
    release = release_with(quote)
    approval = approval_of(release, subjects_of(quote, release.lead)[0], who="Jana Brandt", at=clock.now)
    archive.save(with_approval(release, approval))
    archive.save(release_with(said("zwei"), day=date(2020, 1, 1)))
    assert [each.standing for each in quotes_of(archive)] == [Standing.APPROVED, Standing.OPEN]


def test_somebody_who_is_quoted_very_often_is_met_on_the_way(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        archive.save(release_with(said(f"{number}", BRANDT if number % 2 else REUTER)))
    wish = QuoteWish(names=("Jana Brandt",))
    looked_up = quotes_of(archive, wish, 2)
    monkeypatch.setattr(places, "MANY", 1)
    assert quotes_of(archive, wish, 2) == looked_up
    assert len(looked_up) == 3


def test_a_page_that_looks_through_much_goes_on_with_the_next_one(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.save(release_with(*(shown(f"{number}", credit="x", alt=Bilingual("x", "x")) for number in range(9))))
    archive.save(release_with(shown("ohne"), day=date(2001, 1, 1)))
    monkeypatch.setattr(places, "BATCH", 3)
    monkeypatch.setattr(pages, "BATCHES", 1)
    wish = PhotoWish(lack=Lack.CREDIT)
    assert archive.photos(wish).photos == ()
    assert [each.caption.de for each in photos_of(archive, wish)] == ["ohne"]


def test_a_page_of_what_nobody_said_ends_soon_too(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        archive.save(release_with(said(f"{number}", REUTER), day=TODAY - timedelta(number)))
    monkeypatch.setattr(places, "BATCH", 2)
    monkeypatch.setattr(pages, "BATCHES", 1)
    page = archive.quotes(QuoteWish("-speaker:reuter"))
    assert page.quotes == ()
    assert page.after is not None
    assert searched(archive, "-speaker:reuter") == ""


def test_no_page_reads_a_table_from_end_to_end(archive: Archive) -> None:
    plans: list[str] = []

    def explained(connection: Connection, statement: object, parameters: object) -> None:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()  # type: ignore[arg-type]
        plans.extend(row[3] for row in rows)

    archive.save(release_with(said("eins"), shown("zwei", A, persons=(PersonShown(REUTER),), licence_end=TODAY)))
    for statement, parameters in _asked(archive):
        with archive._reading() as connection:
            explained(connection, statement, parameters)
    scans = [plan for plan in plans if plan.startswith("SCAN") and "USING" not in plan and "SUBQUERY" not in plan]
    assert [plan for plan in scans if not plan.startswith(("SCAN (", "SCAN anon"))] == []


def _asked(archive: Archive) -> list[tuple[str, object]]:
    """The statements that the pages send."""
    from sqlalchemy import event

    sent: list[tuple[str, object]] = []

    def keep(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        if statement.startswith("SELECT") and "texts" not in statement:
            sent.append((statement, parameters))

    event.listen(archive._engine, "before_cursor_execute", keep)
    for year in (None, 2027):
        quotes_of(archive, QuoteWish(year=year))
        quotes_of(archive, QuoteWish(names=("Jana Brandt",), year=year))
        photos_of(archive, PhotoWish(year=year))
        photos_of(archive, PhotoWish(names=("Tom Reuter",), year=year))
        photos_of(archive, PhotoWish(licence=LicenceState.SOON, year=year))
    archive.collected_years()
    event.remove(archive._engine, "before_cursor_execute", keep)
    return sent


# -- speakers


def test_speakers_come_most_quoted_first(archive: Archive) -> None:
    archive.save(release_with(said("eins", REUTER), said("zwei"), said("drei"), shown(persons=(PersonShown(REUTER),))))
    assert archive.speakers() == (("Jana Brandt", 2), ("Tom Reuter", 1))


def test_speakers_are_found_by_the_beginning_of_any_name(archive: Archive) -> None:
    archive.save(release_with(said("eins", Person("Jörg Müller")), said("zwei", REUTER)))
    assert [name for name, _ in archive.speakers("mul")] == ["Jörg Müller"]
    assert archive.speakers("eut") == ()


def test_speakers_follow_what_is_written(archive: Archive) -> None:
    release = release_with(said("eins"))
    archive.save(release)
    assert archive.speakers() == (("Jana Brandt", 1),)
    archive.save(release_with(said("zwei", REUTER)))
    archive.delete(release.id)
    assert archive.speakers() == (("Tom Reuter", 1),)


def test_only_years_with_a_release_are_offered(archive: Archive) -> None:
    assert archive.collected_years() == ()
    for day in (date(202, 5, 1), date(2027, 1, 1), date(2027, 12, 31)):
        archive.save(release_with(day=day))
    assert archive.collected_years() == (2027, 202)


def test_who_is_shown_is_counted_apart_from_who_is_quoted(archive: Archive) -> None:
    gone = release_with(said("weg"), shown(persons=(PersonShown(BRANDT), PersonShown(REUTER))))
    for release in (gone, release_with(said("eins"), shown("zwei", persons=(PersonShown(REUTER),)))):
        archive.save(release)
    archive.delete(gone.id)
    assert archive.persons_shown() == (("Tom Reuter", 1),)
    assert archive.speakers() == (("Jana Brandt", 1),)


# -- photos


def test_a_picture_used_twice_is_one_photo_with_two_uses(archive: Archive) -> None:
    old, new = shown("Alt", A, credit="Vogt", licence_end=date(2030, 1, 1)), shown("Neu", A)
    archive.save(release_with(old, day=date(2020, 1, 1)))
    archive.save(release_with(new))
    (photo,) = photos_of(archive)
    assert [use.block_id for use in photo.uses] == [new.id, old.id]
    assert (photo.caption.de, photo.credit, photo.licence_end, photo.used) == ("Neu", "Vogt", date(2030, 1, 1), 2)


def test_photos_without_a_picture_stand_each_for_itself(archive: Archive) -> None:
    archive.save(release_with(shown("eins"), shown("zwei")))
    assert [each.caption.de for each in photos_of(archive)] == ["eins", "zwei"]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_a_picture_comes_on_one_page_only(archive: Archive, limit: int) -> None:
    for number in range(5):
        archive.save(release_with(shown("beide", A), shown(f"{number}"), shown("b", B), day=TODAY - timedelta(number)))
    captions = [each.caption.de for each in photos_of(archive, limit=limit)]
    assert captions == ["beide", "0", "b", "1", "2", "3", "4"]


def test_licences_are_sorted_out_by_the_day(archive: Archive) -> None:
    for days in (-2, -1, 0, 60, 61):
        archive.save(release_with(shown(f"{days}", f"{days:064}", licence_end=TODAY + timedelta(days))))
    archive.save(release_with(shown("ohne", A)))
    found = {
        state: [each.caption.de for each in photos_of(archive, PhotoWish(licence=state), 1)] for state in LicenceState
    }
    assert found == {
        LicenceState.EXPIRED: ["-1", "-2"], LicenceState.SOON: ["0", "60"], LicenceState.OPEN: ["ohne", "61"],
    }  # fmt: skip


def test_a_licence_that_was_renewed_is_not_expired(archive: Archive) -> None:
    archive.save(release_with(shown("alt", A, licence_end=date(2020, 1, 1)), day=date(2019, 1, 1)))
    archive.save(release_with(shown("neu", A, licence_end=date(2030, 1, 1))))
    assert photos_of(archive, PhotoWish(licence=LicenceState.EXPIRED)) == []
    assert len(photos_of(archive, PhotoWish(licence=LicenceState.OPEN))) == 1


def test_photos_are_found_by_caption_person_and_year(archive: Archive) -> None:
    archive.save(release_with(shown("Prüflabor", A, persons=(PersonShown(BRANDT), PersonShown(REUTER)))))
    archive.save(release_with(shown("Messe", B), day=date(2020, 1, 1)))
    (photo,) = photos_of(archive, PhotoWish("labor"))
    assert photo.persons == ("Jana Brandt", "Tom Reuter")
    assert photos_of(archive, PhotoWish(names=("Tom Reuter",))) == [photo]
    assert [each.caption.de for each in photos_of(archive, PhotoWish(year=2020))] == ["Messe"]


def test_what_photos_lack_is_told(archive: Archive) -> None:
    archive.save(release_with(shown("a", credit="Vogt"), shown("b", alt=Bilingual("x"))))
    assert [each.caption.de for each in photos_of(archive, PhotoWish(lack=Lack.CREDIT))] == ["b"]
    assert [each.caption.de for each in photos_of(archive, PhotoWish(lack=Lack.ALT))] == ["a"]


@given(st.dates(), st.none() | st.dates())
def test_every_licence_has_one_state(today: date, end: date | None) -> None:
    state = licence_state(end, today if today < date(9999, 1, 1) else date(9999, 1, 1))
    assert state is LicenceState.OPEN or (end is not None and end <= date.max)
    if end and end <= today < date.max - SOON:
        assert state is not LicenceState.OPEN


def test_a_reader_finds_quotes_without_writing(archive: Archive) -> None:
    archive.save(release_with(said("Prüflabor")))
    archive.tidy()
    archive.save(release_with(said("Messlabor"), said("Messe"), day=date(2020, 1, 1)))
    with Archive.open(archive.folder, writing=False) as reading:
        assert len(quotes_of(reading)) == 3
        assert words_of(quotes_of(reading, QuoteWish("labor"), 1)) == ["Prüflabor", "Messlabor"]
