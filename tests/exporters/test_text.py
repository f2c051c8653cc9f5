from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.composing import compose
from editor.compose.house import house
from editor.compose.manuscript import Manuscript, Twin
from editor.domain.bilingual import Language
from editor.domain.richtext import RichText, Span
from editor.exporters.text import COLUMNS, plain, text_bytes, text_twin
from editor.exporters.wrapping import width, wrapped
from tests.compose.example import NOW, RICH
from tests.compose.printed import shown
from tests.golden import agrees

DE, EN = Language.DE, Language.EN


@pytest.fixture
def manuscript() -> Manuscript:
    return compose(RICH, DE, house("standard"), NOW)


def lines(manuscript: Manuscript) -> list[str]:
    return text_bytes(manuscript).decode().split("\n")


def test_text_is_utf_8_with_plain_line_ends(manuscript: Manuscript) -> None:
    content = text_bytes(manuscript)
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


def test_paragraphs_are_one_line_each_with_a_blank_one_between(manuscript: Manuscript) -> None:
    text = text_bytes(manuscript).decode()
    assert "\n\n\n" not in text
    [lead] = [line for line in lines(manuscript) if line.startswith("Von Sonntag")]
    assert lead.endswith("eingeworben.")
    assert len(lead) > 100


def test_place_and_date_stand_between_head_and_text(manuscript: Manuscript) -> None:
    text = lines(manuscript)
    assert text.index("OptikNetz Lahntal und MedCluster Nord bündeln ihre Messtechnik") + 2 == text.index(
        "Gießen, 18.\u00a0Februar 2027"
    )


def test_what_must_not_be_missed_stands_first(manuscript: Manuscript) -> None:
    corrected = replace(manuscript, correction="Zurückgezogen – bitte nicht verwenden")
    notices = [
        "Zurückgezogen – bitte nicht verwenden",
        "ENTWURF – nicht zur Veröffentlichung",
        shown(manuscript.embargo),
    ]
    for form in (text_bytes(corrected).decode(), text_twin(corrected)):
        assert shown(form).split("\n\n")[:3] == notices


def test_twin_says_where_the_other_language_is(manuscript: Manuscript) -> None:
    public = replace(manuscript, twin=Twin("en-GB", "Two networks", "https://a.example/en"))
    assert text_twin(public).endswith("\n\nEnglish: https://a.example/en\n")
    assert "English" not in text_twin(replace(manuscript, twin=Twin("en-GB", "Two networks")))


def test_further_lines_of_a_caption_begin_below_its_first(manuscript: Manuscript) -> None:
    photo = replace(manuscript.photos[0], caption=RichText.plain_text("Der Messtisch\nim Labor"))
    text = lines(replace(manuscript, photos=(photo,)))
    assert text[text.index("1. Der Messtisch") + 1] == "   im Labor"


def test_bullets_follow_each_other(manuscript: Manuscript) -> None:
    text = lines(manuscript)
    at = text.index("• Messtisch für Linsen bis 40 Zentimeter")
    assert text[at + 1 : at + 4] == ["• Klimakammer mit acht Plätzen", "• Schulungsraum", ""]


def test_photos_are_numbered(manuscript: Manuscript) -> None:
    text = lines(replace(manuscript, photos=manuscript.photos * 2))
    assert [line[:12] for line in text if line[:3] in {"1. ", "2. "}] == ["1. Eröffnete", "2. Eröffnete"]
    assert "   Foto: Maria Vogt / OptikNetz Lahntal" in text


def test_end_mark_stands_below_the_text() -> None:
    american = compose(RICH, EN, house("american"), NOW)
    assert "###" in lines(american)


def test_address_follows_its_link_where_the_words_do_not_say_it() -> None:
    spans = (
        Span("Den "),
        Span("Pl", href="https://a.example/plan"),
        Span("an", bold=True, href="https://a.example/plan"),
        Span(" gibt es auf "),
        Span("www.a.example", href="https://www.a.example/"),
        Span(" und bei "),
        Span("Frau Brandt", href="mailto:b@a.example"),
        Span(".\u00ad"),
    )
    text = "Den Plan [https://a.example/plan] gibt es auf www.a.example und bei Frau Brandt."
    assert plain(RichText.of(spans)) == text


@pytest.mark.parametrize("language", [DE, EN])
def test_twin_has_72_columns(language: Language) -> None:
    twin = text_twin(compose(RICH, language, house("standard"), NOW))
    assert max(map(width, twin.split("\n"))) <= COLUMNS


def test_twin_agrees_with_the_golden_one(manuscript: Manuscript) -> None:
    assert agrees("mail.de.txt", shown(text_twin(manuscript)))


def test_text_agrees_with_the_golden_one(manuscript: Manuscript) -> None:
    assert agrees("release.de.txt", shown(text_bytes(manuscript).decode()))


def test_further_lines_begin_below_the_first_word() -> None:
    assert wrapped("eins zwei drei", 9, "• ") == ["• eins", "  zwei", "  drei"]


def test_long_address_keeps_a_line_of_its_own() -> None:
    address = "https://a.example/" + "x" * 90
    assert wrapped(f"Siehe {address} dort", 72) == ["Siehe", address, "dort"]


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert (width("漢字"), width("e\u0301"), width("a\u00adb"), width("äöü")) == (4, 1, 2, 3)
    assert wrapped("漢字 漢字 漢字", 9) == ["漢字 漢字", "漢字"]


def test_no_break_space_holds_its_words_together() -> None:
    assert wrapped("am 18.\u00a0Februar 2027", 12) == ["am", "18.\u00a0Februar", "2027"]


@given(st.text(alphabet="ab \n漢\u00a0\u0301-", max_size=60), st.integers(4, 20))
def test_wrapping_loses_no_word(text: str, columns: int) -> None:
    assert " ".join(wrapped(text, columns)).split() == text.split()
    assert all(width(line) <= columns or " " not in line for line in wrapped(text, columns))
