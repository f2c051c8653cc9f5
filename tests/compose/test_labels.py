"""A label of the list is worded in the way of the house; one of the writer's own is not touched."""

from __future__ import annotations

import pytest

from editor.compose.house import STANDARD, House
from editor.compose.house import house as style_named
from editor.compose.labels import LABELS
from editor.compose.lines import label_line
from editor.domain.bilingual import Bilingual, Language
from editor.domain.release import Release


@pytest.mark.parametrize(
    ("label", "house", "printed"),
    [
        ("Press release", "standard", "Press release 07/2027"),
        ("Press release", "american", "Press Release 07/2027"),
        ("Event notice", "standard", "Event notice 07/2027"),
        ("Event notice", "american", "Media Advisory 07/2027"),
        ("fact sheet", "american", "fact sheet 07/2027"),
    ],
)
def test_labels_follow_the_house(label: str, house: str, printed: str) -> None:
    release = Release(label=Bilingual("", label), number="07/2027")
    assert label_line(release, Language.EN, style_named(house)) == printed


def test_every_label_is_there_in_both_languages_once() -> None:
    assert all(label.de and label.en for label in LABELS)
    assert len({label.de for label in LABELS}) == len({label.en for label in LABELS}) == len(LABELS)


def test_an_empty_label_is_printed_as_the_first_of_the_list() -> None:
    for language in Language:
        assert label_line(Release(), language, STANDARD) == LABELS[0][language]


@pytest.mark.parametrize("scheme", ["{year}", "07", "{number", "{0}/{year}", "{number:02d}/{month}"])
def test_a_scheme_that_gives_no_number_of_its_own_is_refused(scheme: str) -> None:
    with pytest.raises(ValueError, match="scheme"):
        House(number_scheme=scheme)
