"""House styles as documents: what is written is read again, what makes no sense is told in one sentence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from editor.compose.formats import USUAL
from editor.compose.house import AMERICAN, STANDARD, EndPart, House
from editor.compose.house_document import house_from_document, house_to_document
from editor.errors import EditorError
from tests.houses import houses


@given(houses())
def test_every_house_comes_back_from_its_document(house: House) -> None:
    text = json.dumps(house_to_document(house), ensure_ascii=False)
    assert house_from_document(json.loads(text)) == house


def test_every_field_of_a_house_is_in_its_document() -> None:
    assert set(house_to_document(STANDARD)) == {"format", *House.__dataclass_fields__}


def test_what_is_missing_has_its_default() -> None:
    assert house_from_document({}) == STANDARD
    assert house_from_document({"id": "american", "name": "American", "english": "en_US"}) == AMERICAN
    [profile] = house_from_document({"profiles": [{"name": "Lokalpresse"}]}).profiles
    assert (profile.formats, profile.languages, profile.limit) == (USUAL, (), 0)


def test_null_is_missing_and_an_empty_end_mark_is_given() -> None:
    assert house_from_document({"end_mark": None, "site": None}) == STANDARD
    assert house_from_document({"end_mark": {}}).end_mark is not None


def test_keys_that_nobody_knows_are_passed_over() -> None:
    assert house_from_document({"colour_of_the_carpet": "red"}) == STANDARD


def test_no_part_at_all_is_a_choice() -> None:
    assert house_from_document({"parts": []}).parts == ()
    assert house_from_document({"parts": ["source", "source"]}).parts == (EndPart.SOURCE,)


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"accent": "red"}, "accent"),
        ({"number_scheme": "{year}"}, "number_scheme"),
        ({"number_scheme": "{number:0999999999d}"}, "number_scheme"),
        ({"quotes_de": "double"}, "quotes_de"),
        ({"photo_files": "yes"}, "photo_files"),
        ({"organisation": "OptikNetz"}, "organisation"),
        ({"licence": {"de": 1}}, "licence.de"),
        ({"parts": ["photos", "advert"]}, "parts[1]"),
        ({"letterhead_styles": ["Title"]}, "letterhead_styles"),
        ({"profiles": [{"limit": -1}]}, "profiles[0].limit"),
        ({"profiles": [{"limit": True}]}, "profiles[0].limit"),
        ({"profiles": [{"formats": ["fax"]}]}, "profiles[0].formats[0]"),
        ({"contacts": [{"kind": "pigeon"}]}, "contacts[0].kind"),
        ({"format": "letter/1"}, "format"),
        (["a list"], "JSON object"),
    ],
)
def test_what_makes_no_sense_is_named_in_one_sentence(document: object, place: str) -> None:
    with pytest.raises(EditorError) as caught:
        house_from_document(document)
    assert place in str(caught.value)
    assert "\n" not in str(caught.value)
