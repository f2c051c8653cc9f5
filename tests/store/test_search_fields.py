"""Fields narrow a search to where a word stands and to what a release is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Photo
from editor.domain.facts import Embargo
from editor.domain.passage import passage
from editor.domain.people import Contact, Issuer, Person, PersonShown
from editor.domain.release import Release, Replacement, Sent, Status
from editor.store.archive import Archive
from tests.store.sample import Clock, quote_of, release_of

SENT = Sent(datetime(2027, 1, 1, tzinfo=UTC))

RICH = Release(
    id="rich",
    number="17/2027",
    date=date(2027, 2, 1),
    place=Bilingual("Wetzlar", "Wetzlar"),
    issuers=(Issuer(Bilingual("OptikNetz Lahntal", "Lahn Valley Optics Network")),),
    source=Bilingual.same("Lasertechnik"),
    note="intern: Rückruf",
    keywords=("Photonik",),
    contacts=(Contact("Tom Weiß", email="presse@example.org"),),
    attachments=("Datenblatt.pdf",),
    blocks=(
        *release_of("Die Wirtschaftsförderung wächst.").blocks,
        quote_of("Jedes Photon zählt.", speaker=Person("Jana Müller", function=Bilingual("Leiterin", "head"))),
        Photo(
            text=passage("Am Prüfstand", "At the test bench"),
            credit="© Studio Nord",
            persons=(PersonShown(Person("Ada Łukasz")),),
        ),
    ),
)

FOUND = """
speaker:müller|sprecher:muell|speaker:"jana müller"|person:jana|person:lukasz|person:ukas|headline:netz|headline:labor
quote:photon|zitat:phot|quote:"jedes photon"|caption:prüfstand|bildunterschrift:stand|photo:studio|credit:nord
bildnachweis:studio|issuer:optik|issuer:valley|herausgeber:lahntal|source:laser|note:rückruf|note:intern|place:wetz
number:17|nummer:2027|contact:weiss|kontakt:presse|keyword:photo|text:förderung|text:"die wirtschaftsförderung"
has:photo|has:quote|has:note|has:number|has:attachment|lang:de|lang:en|status:draft|year:2027|date:2027-02|since:2027
photon speaker:müller headline:netz|-speaker:meier|-has:embargo|-year:2026|-quote:labor|speaker:meier OR speaker:müller
"""

NOT_FOUND = """
speaker:photon|speaker:łukasz|person:photon|headline:photon|quote:müller|quote:labor|quote:"photon jedes"|caption:nord
credit:prüfstand|issuer:labor|source:optik|note:labor|place:labor|number:18|contact:müller|text:photon|text:studio
has:embargo|has:event|has:tag|has:approval|status:sent|year:2026|date:2027-03|before:2027|after:2027|is:replaced
-speaker:müller|-quote:photon|-has:photo|-year:2027|-lang:de|photon -labor|tag:jubiläum|is:recall|embargo:open
"""


def ids(archive: Archive, query: str) -> list[str]:
    return [line.id for line in archive.summaries(query)]


@pytest.mark.parametrize("query", FOUND.strip().replace("\n", "|").split("|"))
def test_a_field_finds(archive: Archive, query: str) -> None:
    archive.save(RICH)
    assert ids(archive, query) == ["rich"]
    assert ids(archive, f"{query} prüfst") == ["rich"]


@pytest.mark.parametrize("query", NOT_FOUND.strip().replace("\n", "|").split("|"))
def test_a_field_does_not_find(archive: Archive, query: str) -> None:
    archive.save(RICH)
    assert ids(archive, query) == []
    assert ids(archive, f"{query} prüfst") == []


def test_a_word_of_a_field_stands_for_no_word_elsewhere(archive: Archive) -> None:
    archive.save(RICH)
    assert ids(archive, '"wetzlar lasertechnik"') == []
    with archive._reading() as connection:
        words = connection.exec_driver_sql("SELECT word FROM words WHERE key < ?", (1 << 40,)).scalars().all()
    assert all(word.isascii() for word in words)


def test_an_embargo_is_open_until_its_instant(archive: Archive, clock: Clock) -> None:
    at = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)
    archive.save_all([replace(RICH, embargo=Embargo(at)), release_of("Photon", id="without")])
    assert ids(archive, "embargo:open") == ids(archive, "photon sperrfrist:offen") == ["rich"]
    assert ids(archive, "embargo:passed") == []
    clock.advance(minutes=31)
    assert ids(archive, "embargo:open") == []
    assert ids(archive, "embargo:passed photon") == ["rich"]
    assert set(ids(archive, "photon -embargo:open")) == {"rich", "without"}
    assert ids(archive, "photon -embargo:passed") == ["without"]


def test_releases_are_found_by_their_tags(archive: Archive) -> None:
    archive.save_all([RICH, release_of("Photon", id="other")])
    archive.tag(["rich"], "Jubiläum 2027")
    archive.tag(["other"], "Jubel")
    assert (
        ids(archive, 'tag:"Jubiläum 2027"') == ids(archive, "tag:jubil") == ids(archive, "photon tag:jubil") == ["rich"]
    )
    assert set(ids(archive, "tag:jub")) == set(ids(archive, "has:tag")) == {"rich", "other"}
    assert ids(archive, "photon -tag:jubel") == ["rich"]
    archive.untag(["rich"], "Jubiläum 2027")
    assert ids(archive, "tag:jubil") == []


def test_a_release_is_replaced_when_its_correction_has_gone_out(archive: Archive) -> None:
    correction = release_of("Photon", id="new", replaces="rich", replaces_as=Replacement.CORRECTION)
    archive.save_all([RICH, correction])
    assert ids(archive, "is:correction") == ["new"]
    assert ids(archive, "is:replaced") == []
    assert [line.replaced for line in archive.summaries("jana")] == [False]
    archive.save(replace(correction, sent=SENT))
    assert ids(archive, "is:replaced") == ids(archive, "photon is:replaced") == ["rich"]
    assert [line.replaced for line in archive.summaries("jana")] == [True]


def test_a_status_is_found_as_soon_as_it_is_saved(archive: Archive) -> None:
    archive.save(RICH)
    assert ids(archive, "status:entwurf") == ["rich"]
    archive.save(replace(RICH, stage=Status.APPROVED, sent=SENT.with_time(Language.EN, SENT.de or datetime.now(UTC))))
    assert ids(archive, "status:entwurf") == []
    assert ids(archive, "status:versendet") == ["rich"]


def test_a_rare_tag_is_found_among_many_releases_with_the_word(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    from editor.store.searching import finding

    archive.save_all(release_of("Photon", id=f"{number:03}") for number in range(60))
    archive.tag([f"{number:03}" for number in range(0, 60, 9)], "selten")
    for looked_into in (0, 500):
        monkeypatch.setattr(finding, "_LOOKED_INTO", looked_into)
        assert len(ids(archive, "photon tag:selten")) == 7
