"""What the list says of a finding: short, with the words of the release set off, and spaces that can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from editor.checks.finding import Finding, Place, Severity
from editor.checks.message import Message
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.checking.found_text import FoundText
from editor.ui.checking.sayings import Saying, brief, full
from editor.ui.theme import Theme

DE = Language.DE


def found(
    text: str, start: int, end: int, fix: str | None = None, message: Message | None = None
) -> tuple[Release, Finding]:
    release = Release(blocks=(Block(id="b", kind=Kind.PARAGRAPH, text=passage(text, "")),))
    place = Place("b", "text", DE, start, end, text[start:end])
    message = message or Message("This is why.")
    return release, Finding(
        rule="T", severity=Severity.ERROR, title=Message("Title"), message=message, language=DE, place=place, fix=fix
    )


def said(text: str, start: int, end: int, fix: str | None, words: Catalogue) -> Saying:
    return brief(*found(text, start, end, fix), words, lambda _: text)


def quoted(saying: Saying) -> list[str]:
    return [text for text, is_quoted in saying.pieces if is_quoted]


def test_a_fix_shows_both_wordings(words: Catalogue) -> None:
    saying = said("Wie z.B. hier", 4, 8, "z.\u00a0B.", words)
    assert saying.plain == "Paragraph, German: z.B. becomes z. B."
    assert quoted(saying) == ["z.B.", "z. B."]


@pytest.mark.parametrize(
    ("text", "start", "end", "fix", "shown"),
    [
        ("Er kam , sah", 6, 7, "", ["kam ,", "kam,"]),
        ("Zwei  Gaben", 4, 6, " ", ["Zwei␣␣Gaben", "Zwei␣Gaben"]),
        ("Nur 5 % mehr", 5, 6, "\u00a0", ["5␣%", "5⍽%"]),
        ("Das ist es", 10, 10, ".", ["es", "es."]),
    ],
)
def test_a_sign_alone_is_shown_with_the_words_beside_it(
    text: str, start: int, end: int, fix: str, shown: list[str], words: Catalogue
) -> None:
    assert quoted(said(text, start, end, fix, words)) == shown


def test_a_long_text_is_cut_to_what_differs(words: Catalogue) -> None:
    text = "Das Labor steht allen Mitgliedern für Serienprüfungen offen und misst Linsen aus jedem Haus"
    before, after = quoted(said(text, 0, len(text), text.replace("misst", "prüft"), words))
    assert before.startswith("…")
    assert "misst" in before
    assert "prüft" in after
    assert max(len(before), len(after)) < 50


def test_without_a_fix_the_words_that_were_found_are_shown(words: Catalogue) -> None:
    assert said("Wer morgen kommt", 4, 10, None, words).plain == "Paragraph, German: morgen"


def test_the_reason_comes_when_the_line_is_in_use(words: Catalogue) -> None:
    text = "Wer morgen kommt"
    saying = full(*found(text, 4, 10), words, lambda _: text)
    assert saying.plain == "Paragraph, German: morgen\nThis is why."


def test_the_case_itself_comes_before_the_words(words: Catalogue) -> None:
    text = "Am Montag"
    release, finding = found(text, 3, 9, "Dienstag", Message("It is a “{day}”.", day="Dienstag"))
    assert brief(release, finding, words, lambda _: text).plain == "Paragraph, German: It is a Dienstag"
    assert full(release, finding, words, lambda _: text).plain.endswith("\nMontag becomes Dienstag")


def test_signs_of_our_own_in_a_text_do_no_harm(words: Catalogue) -> None:
    saying = said("Ein \ue000Wort\ue001 hier", 4, 10, None, words)
    assert quoted(saying) == ["Wort"]


def test_a_text_is_higher_where_there_is_less_room(theme: Theme) -> None:
    text = FoundText(theme)
    text.show_saying(
        Saying((("Paragraph, German: ", False), ("Das Labor steht allen offen", True), (" and more", False)))
    )
    assert text.heightForWidth(120) > text.heightForWidth(600) > 0


def test_words_of_the_release_stand_on_grounds_of_their_own(theme: Theme) -> None:
    text = FoundText(theme)
    text.show_saying(Saying((("So ", False), ("z.B.", True))))
    text.resize(200, text.heightForWidth(200))
    image = QImage(text.size(), QImage.Format.Format_RGB32)
    image.fill(theme.colour("chrome"))
    text.render(image)
    colours = {image.pixelColor(x, 3).name() for x in range(200)}
    assert theme.colour("field").name() in colours


def test_an_empty_saying_takes_no_room(theme: Theme) -> None:
    assert FoundText(theme).heightForWidth(200) == 0
