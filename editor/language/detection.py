"""Whether a text is German or English, told by the small words that no text can do without."""

from __future__ import annotations

import re

from editor.domain.bilingual import Language
from editor.language.wordlists import word_set

SMALL_WORDS = {
    Language.DE: word_set(
        """aber als am an auch auf aus bei beim bis das dass dem den der des die durch ein eine einem einen einer eines
        er es für gegen haben hat ich ihr ihre im in ins ist kann mehr mit nach neue neuen nicht noch nur ob oder ohne
        sein seine seit sich sie sind so sowie über um und uns unser unsere unter vom von vor war was weil wenn wer
        werden wie wir wird wurde zu zum zur zwischen"""
    ),
    Language.EN: word_set(
        """a about after all also an and are as at be been but by can for from has have he her his how if in into is it
        its more new no not of on one or our out said she so than that the their there they this to up was we were
        what when which who will with would you your"""
    ),
}
"""Function words of each language; those of both (`am`, `in`, `so`, `was`) weigh the same on either side."""

_WORD = re.compile(r"[^\W\d_]+")
_GERMAN_LETTERS = re.compile(r"[äöüßÄÖÜ]")
_SAMPLE = 20_000
"""Characters that are looked at: the start of a release tells its language, however long it goes on."""


def detect_language(text: str, *, otherwise: Language = Language.DE) -> Language:
    """The language of `text`; `otherwise` where nothing tells."""
    sample = text[:_SAMPLE]
    words = [word.casefold() for word in _WORD.findall(sample)]
    german = sum(word in SMALL_WORDS[Language.DE] for word in words) + len(_GERMAN_LETTERS.findall(sample)) // 2
    english = sum(word in SMALL_WORDS[Language.EN] for word in words)
    if german == english:
        return otherwise
    return Language.DE if german > english else Language.EN
