"""Names of exported files: dated, readable, safe on every system, and no two alike."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import STANDARD
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Kind
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.exporters.naming import common_name, file_name, print_name, stem, web_name
from tests.compose.example import NOW, RICH, SHORT

SAFE = re.compile(r"\d{4}-\d\d-\d\d_[a-z0-9-]{1,60}_[a-z-]+(_entwurf|_draft)?(_mail|_cms)?\.[a-z]{3,4}")


def composed(release: Release, language: Language = Language.DE) -> Manuscript:
    return compose(release, language, STANDARD, NOW)


def headed(headline: str) -> Release:
    text = RichText.plain_text(headline)
    blocks = (b.with_text(Language.DE, text) if b.kind is Kind.HEADLINE else b for b in RICH.blocks)
    return replace(RICH, blocks=tuple(blocks))


def test_stem_names_language_and_draft() -> None:
    final = [stem(composed(SHORT, language)) for language in Language]
    draft = [stem(composed(RICH, language)) for language in Language]
    assert final == ["2027-02-18_zwei-netzwerke-ein-labor_de", "2027-02-18_zwei-netzwerke-ein-labor_en"]
    assert draft == [f"{final[0]}_entwurf", f"{final[1]}_draft"]


def test_stem_without_date_takes_the_day_of_export() -> None:
    assert stem(composed(replace(SHORT, date=None))) == "2027-02-18_zwei-netzwerke-ein-labor_de"


def test_no_two_files_of_a_release_have_one_name() -> None:
    formats = [each for each in Format if each not in {Format.PHOTOS, Format.PROOF, Format.KIT}]
    names = [file_name(composed(SHORT, language), format_) for language in LANGUAGES for format_ in formats]
    names += [common_name(composed(SHORT), LANGUAGES, format_) for format_ in (Format.PROOF, Format.KIT)]
    names += [print_name("2027-02-18_a_1"), web_name("2027-02-18_a_1")]
    assert len(set(names)) == len(names)


def test_a_file_of_both_languages_names_both_and_a_draft_in_the_leading_one() -> None:
    name = "2027-02-18_zwei-netzwerke-ein-labor_de-en_entwurf.zip"
    assert common_name(composed(RICH), LANGUAGES, Format.KIT) == name
    assert common_name(composed(RICH), [Language.EN, Language.DE], Format.KIT) == name


@pytest.mark.parametrize("headline", ["CON", "nul", "../../etc/passwd", "A/B: C\\D?", "😀", "Ж", "…", "x" * 300, "."])
def test_any_headline_gives_a_name_that_every_system_takes(headline: str) -> None:
    assert SAFE.fullmatch(file_name(composed(headed(headline)), Format.DOCX))


@given(st.text(max_size=80), st.sampled_from(sorted(set(Format) - {Format.PHOTOS})))
def test_names_are_safe_whatever_is_written(headline: str, format_: Format) -> None:
    assert SAFE.fullmatch(file_name(composed(headed(headline)), format_))
