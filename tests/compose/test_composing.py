from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editor.compose.composing import compose
from editor.compose.house import AMERICAN as BUILT_IN_AMERICAN
from editor.compose.house import STANDARD, House, house, house_for
from editor.compose.manuscript import Manuscript, Paragraph
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release, Status
from editor.errors import ExportRefused
from tests.compose.example import BRANDT, HEAD, NOW, PHOTO, QUOTE, RICH, SHORT
from tests.compose.printed import folded, printed
from tests.golden import agrees

DE, EN = Language.DE, Language.EN
BRITISH, AMERICAN = house("standard"), house("american")


@pytest.mark.parametrize(
    ("language", "style"), [(DE, BRITISH), (EN, BRITISH), (EN, AMERICAN)], ids=["de-DE", "en-GB", "en-US"]
)
def test_rich_release_reads_as_the_golden_text(language: Language, style: House) -> None:
    manuscript = compose(RICH, language, style, NOW)
    assert agrees(f"manuscript.{manuscript.tag}.txt", printed(manuscript))


def test_headline_alone_leaves_no_trace_of_anything_else() -> None:
    release = Release(id="a", stage=Status.APPROVED, blocks=(Block(kind=Kind.HEADLINE, text=passage("Nur das", "")),))
    manuscript = compose(release, DE, BRITISH, NOW)
    assert manuscript.headline.plain == "Nur das"
    assert not any((manuscript.embargo, manuscript.draft, manuscript.correction, manuscript.date_line))
    assert not any((manuscript.body, manuscript.photos, manuscript.photos_heading, manuscript.notes))
    assert not any((manuscript.abouts, manuscript.facts, manuscript.licence, manuscript.issuer))
    assert manuscript.end_line == "7 Zeichen mit Leerzeichen"


def test_empty_release_has_its_label_alone() -> None:
    manuscript = compose(Release(stage=Status.APPROVED), EN, BRITISH, NOW)
    assert (manuscript.label, manuscript.title, manuscript.end_line) == ("Press release", "Press release", "")


def test_block_meant_for_one_language_is_in_no_other() -> None:
    only = Block(kind=Kind.PARAGRAPH, text=passage("Nur hier", "Only here"), only=DE)
    release = replace(SHORT, blocks=(*HEAD, only))
    assert compose(release, DE, BRITISH, NOW).body
    assert not compose(release, EN, BRITISH, NOW).body


def test_internal_note_is_in_no_manuscript() -> None:
    manuscript = compose(replace(RICH, note="GEHEIM", unplaced=("GEHEIM",)), DE, BRITISH, NOW)
    assert "GEHEIM" not in repr(manuscript)


def test_dateline_before_the_text_does_not_stand_in_the_head() -> None:
    manuscript = compose(SHORT, DE, House(dateline="text"), NOW)
    assert manuscript.date_line == ""
    assert folded(manuscript.lead.plain).startswith("Gießen, 18. Februar 2027 – Von Sonntag")
    american = compose(SHORT, EN, House(dateline="text", english="en_US"), NOW)
    assert folded(american.lead.plain).startswith("GIESSEN, Germany, Feb. 18, 2027 — From Sunday")


def test_dateline_opens_the_first_paragraph_where_there_is_no_lead() -> None:
    manuscript = compose(replace(SHORT, blocks=(QUOTE,)), EN, House(dateline="text"), NOW)
    assert isinstance(manuscript.body[0], Paragraph)
    assert folded(manuscript.body[0].text.plain).startswith("Gießen, 18 February 2027 – “Whoever")


def test_dateline_opens_the_first_paragraph_below_a_photo_in_the_text() -> None:
    manuscript = compose(replace(SHORT, blocks=(PHOTO, QUOTE)), EN, House(dateline="text", photos="text"), NOW)
    assert isinstance(manuscript.body[1], Paragraph)
    assert folded(manuscript.body[1].text.plain).startswith("Gießen, 18 February 2027 – “Whoever")
    assert manuscript.date_line == ""


def test_dateline_stays_in_the_head_where_no_text_could_begin_with_it() -> None:
    manuscript = compose(replace(SHORT, blocks=HEAD[:3]), DE, House(dateline="text"), NOW)
    assert folded(manuscript.date_line) == "Gießen, 18. Februar 2027"


def test_photos_may_stand_in_the_text() -> None:
    manuscript = compose(replace(SHORT, blocks=(*HEAD, PHOTO, QUOTE)), DE, House(photos="text"), NOW)
    assert [type(part).__name__ for part in manuscript.body] == ["Picture", "Paragraph"]
    assert not manuscript.photos
    assert not manuscript.photos_heading


def test_passed_embargo_is_left_out_where_the_house_wants_it() -> None:
    later = datetime(2027, 2, 21, 9, 0, tzinfo=UTC)
    assert compose(SHORT, DE, BRITISH, later).embargoed
    assert compose(SHORT, DE, House(passed_embargo=False), NOW).embargoed
    manuscript = compose(SHORT, DE, House(passed_embargo=False), later)
    assert not manuscript.embargoed
    assert manuscript.embargo == ""


def test_american_release_with_an_embargo_is_not_for_immediate_release() -> None:
    assert "IMMEDIATE" not in compose(SHORT, EN, AMERICAN, NOW).embargo
    free = compose(replace(SHORT, embargo=None), EN, AMERICAN, NOW)
    assert free.embargo == "FOR IMMEDIATE RELEASE"
    assert free.running_line == ""


def test_running_line_has_draft_mark_and_embargo() -> None:
    assert folded(compose(RICH, DE, BRITISH, NOW).running_line) == (
        "ENTWURF – nicht zur Veröffentlichung · Sperrfrist: Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ)"
    )


@pytest.mark.parametrize("stage", [Status.DRAFT, Status.REVIEW])
def test_draft_says_so_in_its_language(stage: Status) -> None:
    release = replace(SHORT, stage=stage)
    assert compose(release, DE, BRITISH, NOW).draft == "ENTWURF – nicht zur Veröffentlichung"
    assert compose(release, EN, BRITISH, NOW).draft == "DRAFT – not for publication"


def test_correction_names_the_release_that_it_replaces() -> None:
    release, earlier = replace(SHORT, replaces="x"), replace(SHORT, date=date(2027, 2, 17))
    assert compose(release, DE, BRITISH, NOW).correction == "Korrigierte Fassung"
    assert folded(compose(release, DE, BRITISH, NOW, replaced=earlier).correction) == (
        "Korrigierte Fassung – ersetzt die Pressemitteilung vom 17. Februar 2027"
    )
    assert folded(compose(release, EN, BRITISH, NOW, replaced=earlier).correction) == (
        "Corrected version – replaces the release of 17 February 2027"
    )


def test_american_end_mark_stands_alone() -> None:
    manuscript = compose(SHORT, EN, AMERICAN, NOW)
    assert (manuscript.end_mark, manuscript.end_line) == ("###", "456 characters with spaces")
    assert compose(SHORT, EN, BRITISH, NOW).end_mark == ""
    uncounted = compose(SHORT, EN, House(english="en_US", character_count=False), NOW)
    assert (uncounted.end_mark, uncounted.end_line) == ("###", "")
    assert compose(Release(), EN, AMERICAN, NOW).end_mark == ""


def test_end_has_its_parts_in_order() -> None:
    assert kinds(compose(RICH, DE, BRITISH, NOW)) == [
        [["notes"]],
        [["event"]],
        [["about"], ["about"]],
        [["contact"], ["source", "attachments"]],
    ]


def test_contacts_stand_below_each_other_beside_the_source() -> None:
    two = replace(SHORT, contacts=SHORT.contacts * 2)
    assert kinds(compose(two, DE, BRITISH, NOW))[-1] == [["contact", "contact"], ["source"]]


def test_source_takes_the_left_where_there_is_no_contact() -> None:
    assert kinds(compose(replace(SHORT, contacts=()), DE, BRITISH, NOW))[-1] == [["source"]]
    assert kinds(compose(replace(RICH, contacts=()), DE, BRITISH, NOW))[-1] == [["source"], ["attachments"]]


def kinds(manuscript: Manuscript) -> list[list[list[str]]]:
    """The rows of the end, their columns, the kinds of the sections in each."""
    return [[[section.kind.value for section in column] for column in row] for row in manuscript.end_rows]


def test_description_ends_between_words() -> None:
    release = replace(SHORT, blocks=(Block(kind=Kind.LEAD, text=passage("Wort " * 100)),))
    description = compose(release, DE, BRITISH, NOW).description
    assert description.endswith("Wort…")
    assert len(description) <= 201


def test_american_speakers_have_dotted_titles() -> None:
    manuscript = compose(replace(SHORT, blocks=(QUOTE,)), EN, AMERICAN, NOW)
    assert "says Dr.⍽Jana Brandt, head of OptikNetz Lahntal." in printed(manuscript)
    assert BRANDT.title.en == "Dr"


def test_control_characters_are_in_no_part() -> None:
    release = replace(SHORT, place=Bilingual("Gie\x00ßen", "\x1b"), number="7\x07", keywords=("a\x08b",))
    assert not {"\x00", "\x1b", "\x07", "\x08"} & set(printed(compose(release, DE, BRITISH, NOW)))


def test_unknown_house_is_refused_in_words() -> None:
    with pytest.raises(ExportRefused, match="no house style nobody"):
        house("nobody")


def test_leading_issuer_brings_the_style_of_the_house() -> None:
    other = House(id="other", name="Other", organisation=SHORT.issuers[0].name)
    assert house_for(SHORT, (STANDARD, other)) is other
    assert house_for(replace(SHORT, issuers=()), (other, STANDARD)) is STANDARD


def test_american_style_is_taken_only_where_it_is_named() -> None:
    own = replace(STANDARD, organisation=Bilingual("Klinik", "Clinic"))
    assert house_for(SHORT, (own, BUILT_IN_AMERICAN)) is own


def test_number_follows_the_scheme_of_the_house() -> None:
    assert BRITISH.number(7, 2027) == "07/2027"


def test_accent_must_be_a_colour() -> None:
    with pytest.raises(ValueError, match="no colour"):
        House(accent="red; }</style>")
