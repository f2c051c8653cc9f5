"""How people come into a release: with their full name, and those in photos with what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks.editorial.mentions import stretch
from editor.checks.editorial.sides import is_told_in
from editor.checks.editorial.specimens import EN, JANA, person, pictured, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import HINT, Example, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.checks.texts import is_heading
from editor.domain.blocks import Kind, Photo, Quote
from editor.language.names import NameRead, surname
from editor.language.roles import has_role


@edition_rule(
    "ED-N-04",
    HINT,
    title=Message("Person in the caption only"),
    why=Message("Who is shown and not named in the text needs a function in the caption: readers ask who that is."),
    source="Press practice",
    bad=(
        Example(
            "(nur im Foto, ohne Funktion)",
            release=lambda: told("Das Labor öffnet.", pictured("Probelauf", person("Aylin Kaya"))),
        ),
        Example(
            "(mit Organisation, ohne Funktion)",
            release=lambda: told("Labor.", pictured("Im Labor", person("Aylin Kaya", "", "", "Klinik Lahntal"))),
        ),
        Example(
            "(shown only)",
            release=lambda: told("Lab.", pictured("In the lab", person("Aylin Kaya"), language=EN), lead=EN),
        ),
    ),
    good=(
        Example(
            "(im Text genannt)",
            release=lambda: told("Aylin Kaya leitet das Labor.", pictured("Probelauf", person("Aylin Kaya"))),
        ),
        Example("(mit Funktion)", release=lambda: told("Labor.", pictured("Im Labor", JANA))),
        Example(
            "(Funktion im Bildtext)",
            release=lambda: told("Labor.", pictured("Laborleiterin Aylin Kaya", person("Aylin Kaya"))),
        ),
    ),
)
def only_shown(edition: EditionView) -> Iterator[Spotted]:
    unknown = list(_unknown(edition))
    if not unknown:
        return
    wanted = {surname(name).casefold() for _, name in unknown}
    named = _named(edition, wanted)
    for photo, name in unknown:
        if surname(name).casefold() not in named:
            text = edition.text(photo.id)
            at = text.plain.find(name) if text else -1
            said = Message("{name} occurs in the photo only, without a function.", name=name)
            yield (
                Spotted(text, at, at + len(name), said)
                if text and at >= 0
                else Spotted(block=photo.id, part="persons", message=said)
            )


def _unknown(edition: EditionView) -> Iterator[tuple[Photo, str]]:
    """Those shown of whom no function is told with the photo."""
    for photo in edition.photos:
        for shown in photo.persons if is_told_in(edition, photo) else ():
            who, name = shown.person, shown.person.name.strip()
            has_role = who.function or any(each.role for each in who.affiliations)
            if name and not has_role and not _has_role_beside(edition, photo, name):
                yield photo, name


def _has_role_beside(edition: EditionView, photo: Photo, name: str) -> bool:
    text = edition.text(photo.id)
    at = text.plain.find(name) if text else -1
    return bool(text) and at >= 0 and _role_near(text.plain[max(0, at - 60) : at] if text else "")


def _named(edition: EditionView, wanted: set[str]) -> set[str]:
    """Which of the surnames stand in a text besides the captions, or speak."""
    named: set[str] = set()
    for text in edition.texts:
        if text.view.kind is not Kind.PHOTO:
            named |= wanted & text.view.vocabulary.keys()
    speakers = (block.speaker.name for block in edition.blocks if isinstance(block, Quote))
    return named | {folded for name in speakers if (folded := surname(name.strip()).casefold()) in wanted}


def _role_near(before: str) -> bool:
    """Whether a role stands directly before a name."""
    words = [word for word in before.replace("\u00a0", " ").split() if not word.endswith(".")]
    return bool(words) and has_role(words[-1])


@edition_rule(
    "ED-N-05",
    HINT,
    title=Message("Surname before the full name"),
    why=Message("At the first mention stands the full name, afterwards the surname alone."),
    source="Press practice",
    bad=(
        Example(
            "Frau Brandt kam. Jana Brandt misst.",
            release=lambda: told("Frau Brandt kam nach Jena.", "Jana Brandt misst."),
        ),
        Example(
            "Dr. Reuter kam. Tom Reuter misst.",
            release=lambda: told("Dr.\u00a0Reuter kam nach Jena. Tom Reuter misst."),
        ),
        Example(
            "Ms Brandt came. Jana Brandt left.", release=lambda: told("Ms Brandt came. Jana Brandt left.", lead=EN)
        ),
    ),
    good=(
        Example(
            "Jana Brandt kam. Frau Brandt misst.",
            release=lambda: told("Jana Brandt kam nach Jena.", "Frau Brandt misst."),
        ),
        Example("„…“, sagt Jana Brandt. Frau Brandt misst.", release=lambda: told(spoken("Ja."), "Frau Brandt misst.")),
        Example("Frau Brandt kam.", release=lambda: told("Frau Brandt kam nach Jena.")),
    ),
)
def surname_first(edition: EditionView) -> Iterator[Spotted]:
    short: dict[str, tuple[PlacedText, NameRead]] = {}
    introduced: set[str] = set()
    speakers = _speakers(edition)
    for text, reads in edition.gather(_named_or_spoken):
        if text.spot.block in speakers:
            introduced.add(speakers[text.spot.block])
        for key, read in reads.named:
            if read.is_full:
                yield from _too_early(short.pop(key, None))
                introduced.add(key)
            elif key not in introduced:
                short.setdefault(key, (text, read))


def _too_early(found: tuple[PlacedText, NameRead] | None) -> Iterator[Spotted]:
    if found:
        text, read = found
        said = Message("The full name of {name} comes later only.", name=read.surname)
        yield text.spotted(*stretch(text.view, read), said)


@dataclass(frozen=True, slots=True)
class _Reads:
    """The names in a text by their folded surname."""

    named: tuple[tuple[str, NameRead], ...]


def _named_or_spoken(view: TextView) -> _Reads | None:
    """The names of a text in which people are introduced; none for headings and facts, and what names nobody."""
    names = () if is_heading(view.kind) or view.kind is None else view.names
    named = tuple((read.surname.casefold(), read) for read in names)
    return _Reads(named) if named or view.kind is Kind.QUOTE else None


def _speakers(edition: EditionView) -> dict[str, str]:
    """The surname of who speaks, by the block of the quote."""
    return {quote.id: surname(quote.speaker.name.strip()).casefold() for quote in edition.quotes}
