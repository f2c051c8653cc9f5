"""What stands below the text, in the order of the house."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from editor.compose.composing import compose
from editor.compose.house import STANDARD, EndPart, House
from editor.compose.manuscript import EndItem, Licence, Manuscript, PhotoGroup, Picture
from editor.domain.bilingual import Language
from editor.domain.release import Release
from tests.compose.example import NOW, RICH
from tests.houses import houses
from tests.releases import releases

DE = Language.DE
PHOTOS, NOTES, EVENT, ABOUT = EndPart.PHOTOS, EndPart.NOTES, EndPart.EVENT, EndPart.ABOUT
CONTACT, SOURCE, ATTACHMENTS, LICENCE = EndPart.CONTACT, EndPart.SOURCE, EndPart.ATTACHMENTS, EndPart.LICENCE


def composed(*parts: EndPart, release: Release = RICH) -> Manuscript:
    return compose(release, DE, replace(STANDARD, parts=parts), NOW)


def names(manuscript: Manuscript) -> list[str]:
    """The items in one word each; columns are parted by a bar."""
    return [_name(item) for item in manuscript.end_items]


def _name(item: EndItem) -> str:
    match item:
        case PhotoGroup():
            return "photos"
        case Licence():
            return "licence"
        case row:
            return " | ".join(" ".join(section.kind.value for section in column) for column in row)


def test_parts_stand_in_their_usual_order() -> None:
    assert names(compose(RICH, DE, STANDARD, NOW)) == [
        "photos",
        "notes",
        "event",
        "about | about",
        "contact | source attachments",
        "licence",
    ]


def test_house_gives_the_order() -> None:
    assert names(composed(LICENCE, ABOUT, PHOTOS, EVENT, NOTES)) == [
        "licence",
        "about | about",
        "photos",
        "event",
        "notes",
    ]


def test_parts_that_are_not_listed_are_not_printed() -> None:
    manuscript = composed(SOURCE)
    assert names(manuscript) == ["source"]
    assert not any((manuscript.photos, manuscript.photos_heading, manuscript.notes, manuscript.event))
    assert not any((manuscript.abouts, manuscript.licence))
    assert composed().end_items == ()


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ((CONTACT, SOURCE), ["contact | source"]),
        ((SOURCE, CONTACT), ["source | contact"]),
        ((SOURCE, ATTACHMENTS), ["source | attachments"]),
        ((ATTACHMENTS, CONTACT, SOURCE), ["attachments | contact source"]),
        ((CONTACT, ABOUT, SOURCE), ["contact", "about | about", "source"]),
        ((CONTACT, LICENCE, SOURCE, ATTACHMENTS), ["contact", "licence", "source | attachments"]),
    ],
)
def test_contact_source_and_attachments_share_a_row_where_they_are_neighbours(
    parts: tuple[EndPart, ...], printed: list[str]
) -> None:
    assert names(composed(*parts)) == printed


def test_a_part_that_says_nothing_parts_no_neighbours() -> None:
    silent = replace(RICH, event=None)
    assert names(composed(CONTACT, EVENT, SOURCE, release=silent)) == ["contact | source"]


def test_a_part_that_is_listed_twice_is_printed_once() -> None:
    assert names(composed(NOTES, NOTES)) == ["notes"]


def test_third_boilerplate_has_a_row_of_its_own() -> None:
    three = replace(RICH, boilerplates=(*RICH.boilerplates, RICH.boilerplates[0]))
    assert names(composed(ABOUT, release=three)) == ["about | about", "about"]


def test_photos_in_the_text_stay_there_whatever_stands_below_it() -> None:
    manuscript = compose(RICH, DE, House(photos="text", parts=(SOURCE,)), NOW)
    assert [part for part in manuscript.body if isinstance(part, Picture)]
    assert names(manuscript) == ["source"]


@given(release=releases(), house=houses())
def test_nothing_is_printed_below_the_text_that_the_house_does_not_list(release: Release, house: House) -> None:
    manuscript = compose(release, DE, house, NOW)
    printed = {kind for name in names(manuscript) for kind in name.replace("|", "").split()}
    assert printed <= {part.value for part in house.parts}
