"""Captions: what a photo shows, and who stands where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.specimens import EN, JANA, TOM, pictured, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    BOTH,
    HINT,
    SUGGEST,
    WARNING,
    Example,
    Hit,
    Spotted,
    Surroundings,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.names import surname

_LABEL = (
    r"(?:Bild(?:unterschrift|unterzeile|zeile|text|legende)?|BU|Fotos?|Pressefoto|(?:(?:Photo|Picture) )?Caption|Photo"
    r"|Picture|Image)"
)
_ORDER = (
    r"(?:v\.?[ \u00a0\u202f]?[lr]\.?(?:[ \u00a0\u202f]?n\.?[ \u00a0\u202f]?[rl]\b\.?)|v\.[ \u00a0\u202f]?[lr]\."
    r"|von (?:links|rechts)(?: nach (?:rechts|links))?"
    r"|(?:pictured )?from (?:the )?(?:left|right)(?: to (?:right|left))?"
    r"|left to right)"
)
_BEGINNING = re.compile(rf"\s*(?P<label>{_LABEL}\s*:\s*)?(?P<order>\(?{_ORDER}\)?\s*:?\s*)?", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_WORD = re.compile(r"[^\W\d_]+")
_JOINING = frozenset({"und", "sowie", "mit", "and", "with"})
_SCENE = frozenset(
    [
        "bei",
        "beim",
        "am",
        "im",
        "in",
        "vor",
        "während",
        "nach",
        "zum",
        "zur",
        "auf",
        "an",
        "hinter",
        "neben",
        "anlässlich",
        "zu",
        "eröffnet",
        "eröffnen",
        "unterzeichnet",
        "unterzeichnen",
        "überreicht",
        "freuen",
        "at",
        "during",
        "on",
        "before",
        "after",
        "outside",
        "inside",
        "opens",
        "open",
        "sign",
        "signs",
        "signing",
    ]
)
"""Words of which a caption that tells what happens has one at least."""


@edition_rule(
    "ED-P-04",
    WARNING,
    title=Message("Caption names people only"),
    why=Message(
        "The caption says who is shown, and not what happens, when and where. Say it in a sentence, and what each of "
        "them is."
    ),
    source="Press practice",
    bad=(
        Example(
            "Dr. Jana Brandt und Tom Reuter",
            release=lambda: told(pictured("Dr. Jana Brandt und Tom Reuter", JANA, TOM)),
        ),
        Example(
            "Von links: Jana Brandt (OptikNetz), Tom Reuter (MedCluster Nord)",
            release=lambda: told(pictured("Von links: Jana Brandt (OptikNetz), Tom Reuter (MedCluster Nord)")),
        ),
        Example(
            "Bild: (v. l. n. r.) Jana Brandt, Tom Reuter",
            release=lambda: told(pictured("Bild: (v. l. n. r.) Jana Brandt, Tom Reuter")),
        ),
        Example(
            "From left: Jana Brandt and Tom Reuter",
            release=lambda: told(pictured("From left: Jana Brandt and Tom Reuter", language=EN), lead=EN),
        ),
    ),
    good=(
        Example(
            "Jana Brandt und Tom Reuter beim Probelauf in Gießen",
            release=lambda: told(pictured("Jana Brandt und Tom Reuter beim Probelauf in Gießen")),
        ),
        Example("Probelauf vor der Eröffnung", release=lambda: told(pictured("Probelauf vor der Eröffnung", JANA))),
        Example(
            "Von links: Jana Brandt und Tom Reuter bei der Eröffnung am 21. Februar 2027",
            release=lambda: told(
                pictured("Von links: Jana Brandt und Tom Reuter bei der Eröffnung am 21. Februar 2027")
            ),
        ),
        Example(
            "From left: Jana Brandt and Tom Reuter at the opening in Gießen",
            release=lambda: told(
                pictured("From left: Jana Brandt and Tom Reuter at the opening", language=EN), lead=EN
            ),
        ),
    ),
)
def only_names(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        text = edition.text(photo.id)
        if text and _tells_nothing(text.view):
            yield text.spotted()


def _tells_nothing(view: TextView) -> bool:
    """Whether there are names, and besides them nothing, or after a direction no word of a scene."""
    names = [name for name in view.names if name.is_full]
    beginning = _BEGINNING.match(view.plain)
    if not names or not beginning:
        return False
    rest = _without(view.plain, [(0, beginning.end()), *((name.start, name.end) for name in names)])
    words = {word.casefold() for word in _WORD.findall(rest)} - _JOINING
    return not words or (bool(beginning["order"]) and not words & _SCENE and not view.dates)


def _without(text: str, stretches: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in stretches:
        kept.append(text[at : max(start, at)])
        at = max(end, at)
    return _BRACKETS.sub(" ", " ".join((*kept, text[at:])))


@text_rule(
    "ED-P-05",
    HINT,
    BOTH,
    SUGGEST,
    title=Message("Label in the caption"),
    why=Message(
        "A caption needs no label: what it is can be seen. Begin with what the photo shows, or with the direction."
    ),
    source="Press practice",
    needs=(":", "("),
    bad=(
        Example("Bild: Probelauf in Gießen", "Probelauf in Gießen", at=Surroundings(kind=Kind.PHOTO)),
        Example(
            "Bild: (v. l. n. r.) Jana Brandt, Tom Reuter",
            "Von links: Jana Brandt, Tom Reuter",
            at=Surroundings(kind=Kind.PHOTO),
        ),
        Example("Bildunterschrift: Das neue Labor", "Das neue Labor", at=Surroundings(kind=Kind.PHOTO)),
        Example("Caption: The new lab", "The new lab", at=Surroundings(kind=Kind.PHOTO, language=EN)),
    ),
    good=(
        Example("Von links: Jana Brandt, Tom Reuter", at=Surroundings(kind=Kind.PHOTO)),
        Example("Ein Bild: Linsen, so weit man sieht", at=Surroundings(kind=Kind.PHOTO)),
        "Bild: Das ist hier ein Wort im Text.",
        Example("Photo call at the new lab", at=Surroundings(kind=Kind.PHOTO, language=EN)),
    ),
)
def caption_label(text: TextView) -> Iterator[Hit]:
    beginning = _BEGINNING.match(text.plain) if text.kind is Kind.PHOTO and text.part == "text" else None
    if beginning and beginning["label"] and beginning.end() < len(text.plain):
        yield Hit(0, beginning.end(), _opening(beginning["order"] or "", text.language))


def _opening(order: str, language: Language) -> str:
    """What stands in the place of label and direction."""
    if not order:
        return ""
    from_right = re.match(r"\(?(?:v\.?\s?r|von rechts|(?:pictured )?from (?:the )?right)", order, re.IGNORECASE)
    if language is Language.DE:
        return "Von rechts: " if from_right else "Von links: "
    return "From right: " if from_right else "From left: "


_DIRECTED = re.compile(
    rf"{_ORDER}|\b(?:links|rechts|Mitte|vorne?|hinten|Reihe|oben|unten|stehend|sitzend|left|right|cent(?:re|er)|middle"
    r"|row|above|below|standing|seated)\b|\((?:l|r|m|li|re)\.?\)",
    re.IGNORECASE,
)


@edition_rule(
    "ED-P-07",
    WARNING,
    title=Message("Several people without a direction"),
    why=Message("The caption names several people, and not who is where: name them from left to right and say so."),
    source="Press practice",
    bad=(
        Example(
            "Jana Brandt und Tom Reuter beim Probelauf",
            release=lambda: told(pictured("Jana Brandt und Tom Reuter beim Probelauf", JANA, TOM)),
        ),
        Example(
            "Tom Reuter zeigt Jana Brandt das Labor",
            release=lambda: told(pictured("Tom Reuter zeigt Jana Brandt das Labor", JANA, TOM)),
        ),
        Example(
            "Jana Brandt and Tom Reuter in Gießen",
            release=lambda: told(pictured("Jana Brandt and Tom Reuter in Gießen", JANA, TOM, language=EN), lead=EN),
        ),
    ),
    good=(
        Example(
            "Jana Brandt (links) und Tom Reuter beim Probelauf",
            release=lambda: told(pictured("Jana Brandt (links) und Tom Reuter beim Probelauf", JANA, TOM)),
        ),
        Example("Probelauf (die Namen folgen von selbst)", release=lambda: told(pictured("Probelauf", JANA, TOM))),
        Example("Jana Brandt beim Probelauf", release=lambda: told(pictured("Jana Brandt beim Probelauf", JANA))),
        Example(
            "From left: Jana Brandt and Tom Reuter",
            release=lambda: told(pictured("From left: Jana Brandt and Tom Reuter", JANA, TOM, language=EN), lead=EN),
        ),
    ),
)
def direction_missing(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        text = edition.text(photo.id)
        names = [shown.person.name.strip() for shown in photo.persons if shown.person.name.strip()]
        if text is None or len(names) < 2 or _DIRECTED.search(text.plain):
            continue
        if all(surname(name) in text.plain for name in names):
            yield text.spotted()
