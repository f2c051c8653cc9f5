"""German and English are told apart by their small words."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.language.detection import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Firma hat ein neues Haus für alle gebaut.", Language.DE),
        ("The company has built a new house for all.", Language.EN),
        ("Global Player wie Lux setzen auf Know-how und Networking.", Language.DE),
        ("Lux GmbH of Lich and the Technische Universität will work with Oxfam.", Language.EN),
    ],
)
def test_language_is_told(text: str, language: Language) -> None:
    assert detect_language(text) is language


def test_without_a_hint_the_given_language_is_taken() -> None:
    assert detect_language("12345", otherwise=Language.EN) is Language.EN
