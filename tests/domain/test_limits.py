"""Limits of texts, and when they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.counting import Count, reading_minutes
from editor.domain.limits import DEFAULTS, Filling


@pytest.mark.parametrize(("used", "is_near", "over"), [(107, False, 0), (108, True, 0), (120, True, 0), (123, True, 3)])
def test_a_limit_is_near_from_nine_tenths_on(used: int, is_near: bool, over: int) -> None:
    filling = Filling(used, 120)
    assert (filling.is_near, filling.over) == (is_near, over)


def test_each_kind_has_its_limit_and_some_have_none() -> None:
    assert DEFAULTS.of(Kind.HEADLINE) == 80
    assert DEFAULTS.of(Kind.PHOTO) == 250
    assert DEFAULTS.of(Kind.PHOTO, "alt") == 100
    assert DEFAULTS.of(Kind.BULLETS) is None
    assert DEFAULTS.of(Kind.QUOTE, "speaker.name") is None


def test_a_house_may_have_other_limits() -> None:
    assert replace(DEFAULTS, headline=65).of(Kind.HEADLINE) == 65


def test_german_is_read_more_slowly() -> None:
    count = Count(words=900, characters=6000)
    assert (reading_minutes(count, Language.DE), reading_minutes(count, Language.EN)) == (4, 4)
    assert reading_minutes(Count(500), Language.DE) == 2
    assert reading_minutes(Count(1000), Language.DE) == 5
    assert reading_minutes(Count(1000), Language.EN) == 4
    assert reading_minutes(Count(3), Language.EN) == 1
    assert reading_minutes(Count(), Language.EN) == 0
