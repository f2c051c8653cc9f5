"""What people are, in both languages: a managing director is no mayor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.telling import Part, apart
from editor.checks.message import Message
from editor.checks.rule import WARNING, Example, PairHit, Surroundings, pair_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_TABLE = """
geschäftsführer: managing director|chief executive|ceo|general manager|executive director|director|md|management
vorstandsvorsitzende: chair|chief executive|ceo|president
aufsichtsratsvorsitzende: supervisory board|chair
vorsitzende: chair|president|chief executive|ceo|head
prokurist: authorised|authorized|procuration|officer|manager
pressesprecher: press officer|spokes|press secretary|media|head of|communications
pressereferent: press officer|press|media|communications
dekan: dean
rektor: rector|president|vice-chancellor|head|principal
kanzler: chancellor|administration
oberbürgermeister: mayor
bürgermeister: mayor
landrat: district administrator|county|district|chief executive
landrätin: district administrator|county|district|chief executive
regierungspräsident: regional council|president|governor
ministerpräsident: minister-president|minister president|premier|prime minister
staatssekretär: state secretary|secretary of state|permanent secretary|undersecretary
schirmherr: patron
inhaber: owner|proprietor|holder
gesellschafter: shareholder|partner|owner
schatzmeister: treasurer
"""
_ROLES = {line.split(": ")[0]: tuple(line.split(": ")[1].split("|")) for line in _TABLE.strip().splitlines()}
_ENGLISH = re.compile(
    r"\b(?:managing director|chief executive|ceo|dean|rector|chancellor|mayor|district administrator|minister-president"
    r"|state secretary|patron|owner|shareholder|treasurer|press officer|spokes(?:person|man|woman)|chair(?:man|woman)?"
    r"|president|prime minister|head|director|officer|manager)\b",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)[ \u00a0](?:(?:Dr|Prof)\.(?:-Ing\.)?[ \u00a0]?){0,2}$")
_AFTER_COMMA = re.compile(r",[ \u00a0](?:der |die |seit \w+ )?(?P<word>[A-ZÄÖÜ][^\W\d_]+)")
_BEHIND = re.compile(rf",[ \u00a0](?:the |its |our )?(?P<role>{_ENGLISH.pattern})", re.IGNORECASE)
_BEFORE = re.compile(rf"(?P<role>{_ENGLISH.pattern})[ \u00a0](?:(?:Dr|Professor)\.?[ \u00a0])?$", re.IGNORECASE)
_MOST = 40
"""Persons with a role before or behind their name who are looked at."""

_PARTS = re.compile(r"[^\W\d_]+")
_SAID = Surroundings(kind=Kind.QUOTE, part="speaker.function")


@pair_rule(
    "CL-17",
    WARNING,
    title=Message("Role translated in an unusual way"),
    why=Message("The role of a person in English is not one that is usual for the German one."),
    source="Usual translations of roles",
    bad=(
        Example("Geschäftsführerin des MedClusters Nord", other="mayor of MedCluster Nord", at=_SAID),
        Example("Dekanin des Fachbereichs Physik", other="president of the physics faculty", at=_SAID),
        Example("Oberbürgermeister der Stadt", other="managing director of the city", at=_SAID),
        Example("Das sagt Geschäftsführerin Jana Brandt.", other="Jana Brandt, mayor, says so."),
    ),
    good=(
        Example("Geschäftsführerin des MedClusters Nord", other="managing director of MedCluster Nord", at=_SAID),
        Example("Oberbürgermeister der Stadt Gießen", other="Lord Mayor of Gießen", at=_SAID),
        Example("Leiterin der Medizintechnik", other="head of medical engineering", at=_SAID),
        Example("Das sagt Geschäftsführerin Jana Brandt.", other="Jana Brandt, Managing Director, says so."),
        Example("Das sagt Geschäftsführerin Jana Brandt.", other="Jana Brandt, who runs the lab, says so."),
    ),
)
def roles_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    if german.part not in {"speaker.function", "attribution"}:
        yield from _beside_names(german, english)
        return
    here = [(match, allowed) for match in _PARTS.finditer(german.plain) if (allowed := _allowed(match.group()))]
    there = english.plain.casefold()
    if len(here) != 1 or any(term in there for term in here[0][1]):
        return
    if match := _ENGLISH.search(english.plain):
        yield apart(Part(german.plain, *here[0][0].span()), Part(english.plain, *match.span()))


def _beside_names(german: TextView, english: TextView) -> Iterator[PairHit]:
    """`Geschäftsführerin Jana Brandt` and `Jana Brandt, mayor`: the only role before a name, and the one behind it."""
    roles = [
        (name, match, allowed)
        for name in german.names
        if (match := _german_role_beside(german.plain, name.start, name.end))
        and (allowed := _allowed(match.group("word")))
    ]
    if not roles:
        return
    there = english.plain.casefold()
    theirs = {each.surname: each for each in reversed(english.names)}
    for name, match, allowed in roles[:_MOST]:
        same = theirs.get(name.surname)
        if same is None or any(term in there for term in allowed):
            continue
        if role := _role_beside(english.plain, same.start, same.end):
            yield apart(Part(german.plain, *match.span("word")), Part(english.plain, *role.span("role")))


def _german_role_beside(plain: str, start: int, end: int) -> re.Match[str] | None:
    return _AFTER_COMMA.match(plain, end) or _LAST_WORD.search(plain, max(0, start - 40), start)


def _role_beside(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The role directly behind a name and a comma, or directly before it."""
    return _BEHIND.match(plain, end) or _BEFORE.search(plain, max(0, start - 30), start)


def _allowed(word: str) -> tuple[str, ...]:
    """The English roles for a German word, in either gender and any case."""
    small = word.lower()
    for ending in ("", "in", "n", "r", "s", "es", "innen"):
        if small.endswith(ending) and (found := _ROLES.get(small.removesuffix(ending) if ending else small)):
            return found
    return ()
