"""Alternative texts: what somebody is told who cannot see the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from editor.checks.editorial.sides import is_told_in, is_translation_due
from editor.checks.editorial.specimens import EN, HEADLINE, headed, pictured, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import HINT, WARNING, Example, Spotted, edition_rule
from editor.domain.blocks import Kind

_WORD = re.compile(r"[^\W_]+")
_FILE = re.compile(
    r"[\w .()-]{1,80}\.(?:jpe?g|png|tiff?|gif|webp|bmp|heic)|(?:IMG|DSC[NF]?|P|PXL|Bild|image)[_-]?\d{2,}\w{0,20}", re.I
)
_PREFACE = re.compile(
    r"(?:(?:Das |Ein |Dieses )?(?:Bild|Foto|Photo|Symbolbild|Grafik)(?: zeigt\b| von\b| mit\b|:)"
    r"|(?:An? |The |This )?(?:image|photo|picture|photograph)(?: of\b| shows\b| showing\b|:)"
    r"|(?:Zu sehen|Abgebildet) (?:ist|sind)\b)",
    re.IGNORECASE,
)
_USUAL, _LONG, _FEW = 100, 250, 3


@edition_rule(
    "ED-P-06",
    WARNING,
    title=Message("Picture is not described"),
    why=Message(
        "There is no alt text. Say in 80 to 100 characters what the picture shows, for readers who cannot see it."
    ),
    source="BITV 2.0; WCAG 2.1, 1.1.1",
    bad=(
        Example("(kein Alternativtext)", release=lambda: told("Das Labor öffnet.", pictured(alt=""))),
        Example(HEADLINE, release=lambda: headed(HEADLINE, pictured(alt=HEADLINE))),
        Example("OptikNetz Lahntal eröffnet Prüflabor", release=lambda: headed(HEADLINE, pictured(alt=HEADLINE[:36]))),
        Example("IMG_2041.jpg", release=lambda: told("Labor.", pictured(alt="IMG_2041.jpg"))),
        Example(
            "Bild von einem Messtisch mit Linsen", release=lambda: told("L.", pictured(alt="Bild von einem Messtisch"))
        ),
        Example(
            "Trial run in Gießen",
            release=lambda: told("Lab.", pictured("Trial run", alt="Trial run", language=EN), lead=EN),
        ),
        Example(
            "Über 100 Zeichen", release=lambda: told("Labor.", pictured(alt="Eine Frau prüft eine Linse und " * 5))
        ),
    ),
    good=(
        Example("Eine Frau prüft eine Linse an einem Messtisch", release=lambda: headed(HEADLINE, pictured())),
        Example(
            "A woman testing a lens at an optical bench",
            release=lambda: told("Lab.", pictured("Trial run", language=EN), lead=EN),
        ),
        Example(
            "Drei Personen vor dem neuen Prüflabor in Gießen",
            release=lambda: headed(HEADLINE, pictured(alt="Drei Personen vor dem neuen Prüflabor in Gießen")),
        ),
        Example("(Zeile ohne Bild)", release=lambda: told("Labor.", pictured("", file=""))),
    ),
)
def alternative_text(edition: EditionView) -> Iterator[Spotted]:
    for photo in edition.photos:
        text = edition.text(photo.id, "alt")
        if text is None or not text.plain.strip():
            if is_told_in(edition, photo) and not is_translation_due(edition, photo.alt):
                yield Spotted(block=photo.id, part="alt")
        else:
            yield from _faults(text, edition, edition.text(photo.id))


def _faults(text: PlacedText, edition: EditionView, caption: PlacedText | None) -> Iterator[Spotted]:
    """The gravest thing that is wrong with an alt text."""
    alt, words = text.plain.strip(), _words(text.plain)
    if _FILE.fullmatch(alt):
        yield text.spotted(message=Message("This is the name of a file. Say what the picture shows."))
    elif caption and _is_part(words, _words(caption.plain)):
        yield text.spotted(message=Message("The alt text repeats the caption. Say what the picture shows."))
    elif _repeats_head(words, edition):
        yield text.spotted(message=Message("The alt text repeats the headline. Say what the picture shows."))
    elif len(alt) > _USUAL:
        said = Message("The alt text has {count} characters; 80 to 100 are usual.", count=len(alt))
        yield replace(text.spotted(message=said), severity=None if len(alt) > _LONG else HINT)
    elif preface := _PREFACE.match(alt):
        said = Message("Screen readers say by themselves that this is a picture: begin with what it shows.")
        yield replace(text.spotted(0, text.plain.index(alt) + preface.end(), said), severity=HINT)
    elif len(words) < _FEW:
        said = Message("So few words are a title. Say what the picture shows.")
        yield replace(text.spotted(message=said), severity=HINT)


def _repeats_head(words: tuple[str, ...], edition: EditionView) -> bool:
    """Whether an alt text is the beginning, or all, of headline or subheadline: the title of the picture."""
    heads = (edition.first(Kind.HEADLINE), edition.first(Kind.SUBHEADLINE), edition.first(Kind.KICKER))
    return any(_is_part(words, _words(head.plain)) for head in heads if head)


def _is_part(words: tuple[str, ...], of: tuple[str, ...]) -> bool:
    """Whether `words` stand in a row in `of`, or the other way round with no more than two words besides."""
    return _stand_in(words, of) or (len(of) >= _FEW and len(words) <= len(of) + 2 and _stand_in(of, words))


def _stand_in(words: tuple[str, ...], of: tuple[str, ...]) -> bool:
    return bool(words) and f" {' '.join(words)} " in f" {' '.join(of)} "


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
