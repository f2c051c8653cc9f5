"""Organisations: the full name first, and one name for each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.checks.editorial.mentions import persons_of
from editor.checks.editorial.specimens import EN, person, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import HINT, WARNING, Example, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Photo, Quote
from editor.language.names import Word, is_never_in_names, words_of
from editor.language.roles import is_role

_FORMS = frozenset(
    {
        "GmbH",
        "gGmbH",
        "mbH",
        "AG",
        "SE",
        "KG",
        "KGaA",
        "UG",
        "OHG",
        "Ltd",
        "Ltd.",
        "Inc",
        "Inc.",
        "plc",
        "PLC",
        "LLC",
        "Corp.",
    }
)
_FOLDED_FORMS = frozenset(form.casefold() for form in _FORMS)
_JOINING = frozenset({"für", "of", "for", "&", "und", "and"})
_BODIES = frozenset(
    [
        "Gesellschaft",
        "Institut",
        "Zentrum",
        "Verband",
        "Verein",
        "Stiftung",
        "Agentur",
        "Akademie",
        "Association",
        "Society",
        "Institute",
        "Centre",
        "Center",
        "Foundation",
        "Agency",
    ]
)
"""Nouns by which a longer name of the same organisation goes on."""
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class _Named:
    """A name with its legal form, from `start`: `Lux Optik` of `Lux Optik GmbH`."""

    words: tuple[str, ...]
    start: int
    end: int


@edition_rule(
    "ED-N-02",
    WARNING,
    title=Message("Organisation under several names"),
    why=Message("At the first mention stands the full name with its legal form, afterwards one short form."),
    source="Press practice",
    bad=(
        Example(
            "Die LahnOptik Gesellschaft für Messtechnik öffnet. Die LahnOptik GmbH misst.",
            release=lambda: told("Die LahnOptik Gesellschaft für Messtechnik öffnet.", "Die LahnOptik GmbH misst."),
        ),
        Example(
            "Lahn Messtechnik öffnet im Mai. Die Lahn Messtechnik GmbH misst.",
            release=lambda: told("Lahn Messtechnik öffnet im Mai.", "Die Lahn Messtechnik GmbH misst."),
        ),
        Example(
            "Das Netzwerk lux wächst. … Das Clustermanagement lux misst.",
            release=lambda: told(
                "Das Netzwerk lux wächst.",
                "Das Clustermanagement lux misst.",
                spoken("Ja.", person("Tom Reuter", "", "Leiter", "lux")),
            ),
        ),
        Example(
            "Jena Labs opens. Jena Labs Ltd tests.",
            release=lambda: told("Jena Labs opens.", "Jena Labs Ltd tests.", lead=EN),
        ),
    ),
    good=(
        Example(
            "Die LahnOptik GmbH öffnet. LahnOptik misst.",
            release=lambda: told("Die LahnOptik GmbH öffnet.", "LahnOptik misst."),
        ),
        Example(
            "Die Deutsche Messtechnik AG … Deutsche Betriebe",
            release=lambda: told("Deutsche Betriebe messen.", "Die Deutsche Messtechnik AG öffnet."),
        ),
        Example("Lux Group … Lux SE", release=lambda: told("Die Lux Group wächst.", "Die Lux SE misst.")),
        Example(
            "Jena Labs Ltd opens. Jena Labs tests.",
            release=lambda: told("Jena Labs Ltd opens.", "Jena Labs tests.", lead=EN),
        ),
    ),
)
def several_names(edition: EditionView) -> Iterator[Spotted]:
    first: dict[tuple[str, ...], tuple[PlacedText, Word, int]] = {}
    told_of: set[tuple[str, ...]] = set()
    full = frozenset(named.words for _, several in edition.gather(_full_names) for named in several)
    for text, (bare, several) in edition.gather_given(_said_of, full) if full else ():
        for words, (word, end) in bare.items():
            if words not in told_of:
                first.setdefault(words, (text, word, end))
        for named in several:
            if named.words not in told_of:
                told_of.add(named.words)
                yield from _earlier(first.get(named.words), named, text)
    yield from _brands(edition)


def _earlier(found: tuple[PlacedText, Word, int] | None, named: _Named, text: PlacedText) -> Iterator[Spotted]:
    """The mention before the full name, unless it is that one."""
    if not found or (found[0] is text and found[1].start >= named.start):
        return
    where, word, end = found
    spotted = where.spotted(
        word.start, end, Message("Later on it is called {name}.", name=text.plain[named.start : named.end])
    )
    is_other_name = len(where.plain[word.start : end].split()) > len(named.words)
    yield spotted if is_other_name else replace(spotted, severity=HINT)


Bare = dict[tuple[str, ...], tuple[Word, int]]


def _said_of(view: TextView, full: frozenset[tuple[str, ...]]) -> tuple[Bare, tuple[_Named, ...]] | None:
    """Where the names stand without their form for the first time in a text, and where with it."""
    if not _is_read(view):
        return None
    bare = {words: found for words in full if (found := _bare(view, words))}
    named = _full_names(view)
    return (bare, named) if bare or named else None


def _says_any(view: TextView, words: frozenset[str]) -> bool:
    return _is_read(view) and bool(words & view.vocabulary.keys())


def _is_read(view: TextView) -> bool:
    return view.is_body or view.part in {"attribution", "speaker.function"}


def _full_names(view: TextView) -> tuple[_Named, ...]:
    return _with_form(view.plain) if _is_read(view) and _FOLDED_FORMS & view.vocabulary.keys() else ()


@lru_cache(maxsize=512)
def _with_form(plain: str) -> tuple[_Named, ...]:
    words = tuple(words_of(plain))
    found = (_before(plain, words, at) for at, word in enumerate(words) if word.text in _FORMS)
    return tuple(named for named in found if named.words)


def _before(plain: str, words: tuple[Word, ...], at: int) -> _Named:
    """The name before the legal form at `at`."""
    first = at
    while first and at - first < _LONGEST and _goes_on(plain, words, first):
        first -= 1
    while first < at and (words[first].text in _JOINING or _opens_only(words[first].text)):
        first += 1
    return _Named(tuple(word.text for word in words[first:at]), words[first].start, words[at].end)


def _goes_on(plain: str, words: tuple[Word, ...], first: int) -> bool:
    """Whether the word before belongs to the name: a capital, and nothing but a space between."""
    word = words[first - 1]
    if plain[word.end : words[first].start].strip() or word.end == words[first].start:
        return False
    return word.text[:1].isupper() or word.text in _JOINING


def _opens_only(word: str) -> bool:
    """Whether a word has its capital for another reason than the name: `Die`, `Geschäftsführer`, `Firma`."""
    return (
        is_never_in_names(word)
        or is_role(word)
        or word in {"Firma", "Unternehmen", "Company", "Hersteller", "Spezialist"}
    )


def _bare(view: TextView, name: tuple[str, ...]) -> tuple[Word, int] | None:
    """The first place where the name stands without its form, with where it ends."""
    words = view.words
    for word in view.vocabulary.get(name[0].casefold(), ()):
        at = bisect_left(words, word.start, key=lambda each: each.start)
        if tuple(each.text for each in words[at : at + len(name)]) != name:
            continue
        end = _longer(words, at + len(name) - 1)
        if len(name) > 1 or end > words[at].end or _is_distinct(name[0]):
            return word, end
    return None


def _longer(words: tuple[Word, ...], last: int) -> int:
    """Where a name ends that goes on with `Gesellschaft für Messtechnik`."""
    following = words[last + 1 : last + 4]
    if not following or following[0].text not in _BODIES:
        return words[last].end
    if len(following) == 3 and following[1].text in _JOINING and following[2].text[:1].isupper():
        return following[2].end
    return following[0].end


def _is_distinct(word: str) -> bool:
    """Whether a word is a brand and nothing else: `LahnOptik`, `OPTA`."""
    return len(word) > 2 and any(letter.isupper() for letter in word[1:])


# -- brands that several nouns stand before

_SORTS = ("management", "netzwerk", "verband", "cluster", "verein", "initiative", "bündnis", "stiftung", "zentrum")


def _brands(edition: EditionView) -> Iterator[Spotted]:
    """`Cluster lux` and later `Clustermanagement lux`: is that one?"""
    brands = frozenset(_short_names(edition))
    called: dict[str, tuple[str, str]] = {}
    for text, _ in edition.gather_given(_says_any, brands) if brands else ():
        for brand in brands & text.view.vocabulary.keys():
            for word in text.view.vocabulary[brand]:
                sort, start = _sort_before(text, word)
                if not sort:
                    continue
                here = text.plain[start : word.end]
                before, said = called.setdefault(brand, (sort, here))
                if before != sort:
                    message = Message("Before it was called {name}.", name=said)
                    yield text.spotted(start, word.end, message)
                    called[brand] = (sort, here)


def _short_names(edition: EditionView) -> set[str]:
    """Organisations of one word that speakers or those shown belong to, folded."""
    people = (p for b in edition.blocks if isinstance(b, Quote | Photo) for p in persons_of(b))
    names = (name for each in people for name in each.organisations(edition.language))
    return {last.casefold() for name in names if (last := name.split()[-1])[:1].islower()}


def _sort_before(text: PlacedText, brand: Word) -> tuple[str, int]:
    """What sort of organisation the noun before a brand says, without its genitive, and where that begins."""
    words = text.view.words
    at = bisect_left(words, brand.start, key=lambda each: each.start) - 1
    if at >= 2 and words[at - 1].text == "für":
        at -= 2
    if at < 0:
        return "", 0
    sort = words[at].text.casefold().removesuffix("s")
    return (sort, words[at].start) if words[at].text[:1].isupper() and sort.endswith(_SORTS) else ("", 0)
