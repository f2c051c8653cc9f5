"""The glossary of a house as lines that one can type: `Optiknetz = optics network`, or a name alone."""

from __future__ import annotations

from collections.abc import Iterable

from editor.domain.bilingual import Bilingual, clean


def glossary_text(terms: Iterable[Bilingual]) -> str:
    """A term a line; what is the same in both languages stands alone."""
    return "\n".join(term.de if term.de == term.en else f"{term.de} = {term.en}" for term in terms)


def read_glossary(text: str) -> tuple[Bilingual, ...]:
    """The terms of a text, each once, in its order; a line without an equals sign is a name in both languages.

    A side that is still empty makes no term yet.
    """
    terms = (_term(clean(line)) for line in text.splitlines())
    return tuple(dict.fromkeys(term for term in terms if term.de and term.en))


def _term(line: str) -> Bilingual:
    german, sign, english = (part.strip() for part in line.partition("="))
    return Bilingual(german, english if sign else german)
