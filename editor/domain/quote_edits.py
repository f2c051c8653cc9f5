"""What a writer changes about a quote beside its words; each function gives a new quote."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Display, Position, Quote, Verb
from editor.domain.passage import BLANK
from editor.domain.people import Affiliation, Person
from editor.domain.reshaping import whole_text


class Layout(StrEnum):
    """How a quote stands in print."""

    RUN_IN = "run_in"
    PARAGRAPH = "paragraph"
    SET_OFF = "set_off"


class Wording(StrEnum):
    """What an attribution is, where it is not generated from a verb."""

    FREE = "free"
    NONE = "none"


def layout_of(quote: Quote) -> Layout:
    if quote.display is Display.BLOCK:
        return Layout.SET_OFF
    return Layout.RUN_IN if quote.run_in else Layout.PARAGRAPH


def with_layout(quote: Quote, layout: Layout) -> Quote:
    """The quote as it goes on in the paragraph above, as a paragraph, or set off from the text."""
    display = Display.BLOCK if layout is Layout.SET_OFF else Display.INLINE
    return replace(quote, run_in=layout is Layout.RUN_IN, display=display)


def with_original_language(quote: Quote, original: Language | None, lead: Language) -> Quote:
    """The quote as it was said in `original` (None: the lead); what was current stays current."""
    changed = replace(quote, original_language=original)
    leading = changed.leading(lead)
    if leading is quote.leading(lead):
        return changed
    return changed.map_passages(lambda passage: passage.with_leading(leading))


def wording_of(quote: Quote, language: Language) -> Verb | Wording:
    """How the attribution comes about in a language."""
    if quote.unattributed:
        return Wording.NONE
    return Wording.FREE if quote.attribution[language].strip() else quote.verb


def with_verb(quote: Quote, verb: Verb, language: Language) -> Quote:
    """The quote with its attribution generated; words that stand in the other language stay."""
    attribution = quote.attribution.with_text(language, "")
    return replace(quote, verb=verb, attribution=attribution, unattributed=False)


def with_attribution(quote: Quote, language: Language, text: str) -> Quote:
    """The quote with the writer's own words about who speaks; without any they are generated."""
    return replace(quote, attribution=quote.attribution.with_text(language, clean(text)), unattributed=False)


def without_attribution(quote: Quote) -> Quote:
    """The quote that goes on after another one, where it is known who speaks."""
    return replace(quote, unattributed=True)


def with_position(quote: Quote, position: Position, lead: Language) -> Quote:
    """The quote with its attribution somewhere else; where it leaves the middle, both parts become one text."""
    if quote.position is not Position.BETWEEN or position is Position.BETWEEN:
        return replace(quote, position=position)
    return replace(quote, position=position, text=whole_text(quote, lead), text2=BLANK)


# -- the speaker's affiliations


def with_role(person: Person, index: int, language: Language, text: str) -> Person:
    """The person with the role in one of the affiliations; one past the last adds an affiliation."""
    old = _affiliation(person, index)
    return _with_affiliation(person, index, replace(old, role=old.role.with_text(language, clean(text))))


def with_organisation(person: Person, index: int, language: Language, text: str) -> Person:
    """The person with the organisation of one of the affiliations; one past the last adds an affiliation."""
    old = _affiliation(person, index)
    organisation = old.organisation.with_text(language, clean(text))
    return _with_affiliation(person, index, replace(old, organisation=organisation))


def without_affiliation(person: Person, index: int) -> Person:
    return replace(person, affiliations=(*person.affiliations[:index], *person.affiliations[index + 1 :]))


def _affiliation(person: Person, index: int) -> Affiliation:
    return person.affiliations[index] if index < len(person.affiliations) else Affiliation()


def _with_affiliation(person: Person, index: int, affiliation: Affiliation) -> Person:
    kept = person.affiliations
    return replace(person, affiliations=(*kept[:index], affiliation, *kept[index + 1 :]))


def lacks_function(quote: Quote, language: Language) -> bool:
    """Whether the speaker has a function in the other language, and the quote is printed in this one without."""
    function = quote.speaker.function
    return (
        not quote.unattributed
        and not function[language].strip()
        and bool(function[language.other].strip())
        and quote.meant_for(language)
        and any(not passage[language].is_blank for passage in quote.passages())
        and not quote.attribution[language].strip()
    )
