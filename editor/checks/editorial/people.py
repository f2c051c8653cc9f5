"""People: one spelling and one title for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from editor.checks.editorial.mentions import Mention, mentions
from editor.checks.editorial.specimens import EN, JANA, TOM, person, pictured, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import ERROR, SUGGEST, WARNING, Example, Spotted, edition_rule
from editor.domain.blocks import Kind
from editor.domain.same_names import person_words
from editor.language.names import surname

_MOST = 60
"""Names with one given name that are compared with each other."""
_BRAND = "Dr.\u00a0Jana Brandt leitet das Netz. "


@edition_rule(
    "ED-N-01",
    ERROR,
    fixing=SUGGEST,
    title=Message("Name in two spellings"),
    why=Message("The same person is spelled in two ways. Find out which is right, and use it everywhere."),
    source="Press practice",
    bad=(
        Example(
            "Jana Brandt leitet das Netz. Im Labor misst Jana Brand. Jana Brandt freut sich.",
            "Jana Brandt leitet das Netz. Im Labor misst Jana Brandt. Jana Brandt freut sich.",
            release=lambda: told("Jana Brandt leitet das Netz. Im Labor misst Jana Brand. Jana Brandt freut sich."),
        ),
        Example(
            "Tom Reuther kam („…“, sagt Tom Reuter)",
            "Tom Reuter kam nach Jena.",
            release=lambda: told("Tom Reuther kam nach Jena.", spoken("Wir öffnen.", TOM)),
        ),
        Example(
            "Stephan Vogt … Stefan Vogt",
            release=lambda: told("Stephan Vogt kam nach Jena.", "Dort misst Stefan Vogt."),
        ),
        Example(
            "Tom Reutter said", release=lambda: told("Tom Reutter came.", spoken("Yes.", TOM, language=EN), lead=EN)
        ),
    ),
    good=(
        Example("Jana Brandt und Maria Brandt", release=lambda: told("Jana Brandt und Maria Brandt leiten das Netz.")),
        Example(
            "Tom Reuter … Tom Reuters Labor", release=lambda: told("Tom Reuter kam.", "Tom Reuters Labor ist neu.")
        ),
        Example("Jan Kern und Jan Horn", release=lambda: told("Jan Kern und Jan Horn leiten das Netz.")),
        Example("Dr. Jana Brandt … Jana Brandt", release=lambda: told(_BRAND, "Jana Brandt kam nach Jena.")),
    ),
)
def two_spellings(edition: EditionView) -> Iterator[Spotted]:
    found = mentions(edition)
    counts = Counter(each.name for each in found)
    counts.update(each.name for each in found if each.text is None)
    for wrong, right in _misspelled(tuple(counts.items())):
        if _stand_together(found, wrong, right):
            continue
        said = Message("{one} is spelled {other} elsewhere.", one=wrong, other=right)
        severity = None if _key(wrong)[0] == _key(right)[0] else WARNING
        for each in found:
            if each.name == wrong:
                yield replace(each.spotted(said, right if each.text else None), severity=severity)


def _stand_together(found: Sequence[Mention], one: str, other: str) -> bool:
    """Whether both stand in one sentence, or are shown in one photo: then they are two people."""
    places = [{each.where for each in found if each.name == name} for name in (one, other)]
    return bool(places[0] & places[1])


@lru_cache(maxsize=64)
def _misspelled(counted: tuple[tuple[str, int], ...]) -> tuple[tuple[str, str], ...]:
    """Names that differ from another by a slip, with that other one: the one that stands there less often."""
    return tuple(_all_slips(Counter(dict(counted))))


def _all_slips(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        groups[_sound(_key(name)[0])].append(name)
    for names in groups.values():
        if 1 < len(names) <= _MOST:
            yield from _slips(names, counts)


def _slips(names: list[str], counts: Counter[str]) -> Iterator[tuple[str, str]]:
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if _is_slip(_key(one), _key(other)):
                yield (one, other) if counts[one] < counts[other] else (other, one)


@lru_cache(maxsize=4096)
def _key(name: str) -> tuple[str, str]:
    """Given name and surname, folded."""
    words = person_words(name)
    return (words[0], "".join(person_words(surname(name)))) if words else ("", "")


@lru_cache(maxsize=4096)
def _is_slip(one: tuple[str, str], other: tuple[str, str]) -> bool:
    (given, family), (other_given, other_family) = one, other
    if family == other_family:
        return given != other_given
    if given != other_given or family.rstrip("s") == other_family.rstrip("s"):
        return False
    shorter = min(len(family), len(other_family))
    allowed = 0 if shorter < 5 else 1 if shorter < 7 else 2
    return _distance(family, other_family, allowed) <= allowed


def _distance(one: str, other: str, most: int) -> int:
    """Letters to change, add or drop; more than `most` is not counted out."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, row[0] = row[0], i
        for j, its in enumerate(other, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != its))
    return row[-1]


@lru_cache(maxsize=4096)
def _sound(given: str) -> str:
    """A given name as it is heard: `Stephan` and `Stefan`, `Matthias` and `Mathias` are one."""
    heard = given.replace("ph", "f").replace("th", "t").replace("ck", "k").replace("c", "k").replace("y", "i")
    return "".join(letter for at, letter in enumerate(heard) if letter != heard[at - 1 : at])


# -- titles


@edition_rule(
    "ED-N-03",
    WARNING,
    title=Message("Title is missing in the caption"),
    why=Message("Elsewhere in the release this person has a title; captions are printed apart from the text."),
    source="Press practice",
    bad=(
        Example(
            "Dr. Jana Brandt … (Bild) Jana Brandt im Labor",
            release=lambda: told(_BRAND, pictured("Jana Brandt im Labor")),
        ),
        Example(
            "„…“, sagt Dr. Jana Brandt … (Bild) Jana Brandt",
            release=lambda: told(spoken("Ja."), pictured("Jana Brandt im Labor")),
        ),
        Example(
            "(Person im Foto ohne Titel)",
            release=lambda: told(spoken("Ja."), pictured("Im Labor", person("Jana Brandt"))),
        ),
    ),
    good=(
        Example(
            "(Bild) Dr. Jana Brandt im Labor",
            release=lambda: told(_BRAND, pictured("Dr.\u00a0Jana Brandt im Labor", JANA)),
        ),
        Example("Tom Reuter im Labor", release=lambda: told(spoken("Ja.", TOM), pictured("Tom Reuter im Labor", TOM))),
        Example("(Person im Foto mit Titel)", release=lambda: told(spoken("Ja."), pictured("Im Labor", JANA))),
    ),
)
def title_missing(edition: EditionView) -> Iterator[Spotted]:
    found = mentions(edition) if edition.photos else ()
    titled = {person_words(each.name): each.title for each in found if each.title}
    for each in found:
        title = titled.get(person_words(each.name))
        if title and not each.title and _is_caption(each, edition):
            yield each.spotted(Message("Elsewhere stands “{title} {name}”.", title=title, name=each.name))


def _is_caption(each: Mention, edition: EditionView) -> bool:
    """Whether a name is printed with a photo: in its caption, or listed behind it."""
    if each.text:
        return each.text.view.kind is Kind.PHOTO and each.text.spot.part == "text"
    caption = edition.text(each.block)
    return each.part == "persons" and not (caption and each.name in caption.plain)
