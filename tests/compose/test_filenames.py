from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.filenames import LONGEST_SLUG, base_name, slug
from editor.domain.bilingual import Language
from editor.domain.release import Release, Replacement
from tests.compose.example import SHORT


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Zwei Netzwerke, ein Labor: Optik trifft Medizin", "zwei-netzwerke-ein-labor"),
        ("Neu: Labor eröffnet", "neu-labor-eroeffnet"),
        ("Forschungspreis: Jana Brandt gewinnt", "forschungspreis-jana-brandt-gewinnt"),
        ("Zurückgezogen: Zwei Netzwerke, ein Labor: Optik trifft Medizin", "zurueckgezogen-zwei-netzwerke-ein-labor"),
        ("Größe zählt – Übergänge & Straßen", "groesse-zaehlt-uebergaenge-und-strassen"),
        ("Café Ål Ærø", "cafe-aal-aeroe"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("???", ""),
        ("新しい研究所", ""),
    ],
)
def test_slug(headline: str, name: str) -> None:
    assert slug(headline) == name


def test_long_headline_is_cut_between_words() -> None:
    assert slug("Donaudampfschifffahrt " * 9) == "donaudampfschifffahrt-donaudampfschifffahrt"
    assert len(slug("x" * 10_000)) == LONGEST_SLUG


def test_base_name_is_the_same_in_both_languages_and_follows_the_lead() -> None:
    assert base_name(SHORT, date(2030, 1, 1)) == "2027-02-18_zwei-netzwerke-ein-labor"
    led_by_english = replace(SHORT, lead=Language.EN)
    assert base_name(led_by_english, date(2030, 1, 1)) == "2027-02-18_two-networks-one-lab"


def test_release_without_headline_and_date_has_a_name() -> None:
    assert base_name(Release(id="5f3a"), date(2027, 2, 18)) == "2027-02-18_5f3a"
    assert base_name(Release(id="//"), date(2027, 2, 18)) == "2027-02-18_release"


@given(st.text(max_size=200))
def test_slug_is_safe_everywhere(headline: str) -> None:
    name = slug(headline)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", name)
    assert len(name) <= LONGEST_SLUG


def test_what_replaces_a_release_is_not_written_over_it() -> None:
    correction = replace(SHORT, replaces="5f3a")
    recall = replace(correction, replaces_as=Replacement.RECALL)
    names = {base_name(release, date(2027, 2, 18)) for release in (SHORT, correction, recall)}
    assert len(names) == 3
    assert all(name.startswith("2027-02-18_zwei-netzwerke-ein-labor") for name in names)
