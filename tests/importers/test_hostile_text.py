"""Whatever stands in a text: the import ends, and every word of it is in the release."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language, clean
from editor.domain.document import from_document, to_document
from editor.importers.assembling import BLOCKS
from editor.importers.reading import read_text
from editor.language.wordlists import word_set
from tests.importers.releases import document_words, words

_PIECES = st.sampled_from(
    sorted(
        word_set(
            """„ “ ” " » « ‚ ‘ ’ ' ( ) : . , ; - – -- • # ### © \u00a0 \u202e \u0007 Dr. Prof. sagt so said Über About
            Quelle:
            Kontakt: Foto: Bild: (v.l.n.r.) links: Von Sperrfrist: Pressemitteilung Notes to editors: Ends according Max
            Muster Eva von der Heide GmbH Leiterin CEO des 21.02.2013 Mai 2020 10:00 Uhr presse@lux.example 0641-123456
            https://lux.example שלום 日本 <b> &amp; lux und wir bauen an. Ja! Was?"""
        )
    )
)
_LINES = st.lists(st.lists(_PIECES, max_size=12).map(" ".join), max_size=12)
_TEXTS = st.one_of(
    st.text(max_size=400),
    _LINES.map("\n".join),
    _LINES.map("\n\n".join),
)


@given(_TEXTS, st.sampled_from(Language))
def test_every_word_of_the_text_is_in_the_release(text: str, language: Language) -> None:
    release = read_text(text, language)
    cleaned = clean(text.replace("\f", "\n").replace("\v", "\n").replace("\x85", "\n"), lines=True)
    assert not Counter(words(cleaned)) - document_words(release)


@given(_TEXTS)
def test_what_is_imported_is_read_back_from_its_document(text: str) -> None:
    release = read_text(text)
    assert from_document(to_document(release)) == release


@pytest.mark.parametrize(
    "text",
    [
        "Wort eins\n" * 20_000,
        "„Wort " * 10_000,
        '"Wir gehen jetzt los", sagt Max Muster. ' * 2_000,
        "Das Haus wächst. " * 5_000,
        "(" * 20_000 + "x",
        "Bild: (v.l.n.r.) " + "Max Muster (Lux), " * 2_000,
        "1. 12.12. " * 10_000,
        "A" * 200_000,
        "Kontakt:\n" + "a@b.example\n" * 5_000,
        "\u202eשלום עולם " * 5_000,
    ],
    ids=[
        "lines",
        "openers",
        "quotes",
        "paragraph",
        "brackets",
        "persons",
        "digits",
        "letters",
        "mails",
        "right-to-left",
    ],
)
def test_large_texts_lose_nothing(text: str) -> None:
    release = read_text("Kopf der Mitteilung\n\n" + text)
    assert len(release.blocks) <= BLOCKS
    assert not Counter(words(clean(text, lines=True))) - document_words(release)
