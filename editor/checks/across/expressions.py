"""Single words of both languages: false friends, and abbreviations that only one of them explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.telling import SOURCE, Part, apart
from editor.checks.message import Message
from editor.checks.rule import HINT, Example, PairHit, pair_rule
from editor.checks.text_view import TextView

_FRIENDS = """aktuell actual actually;eventuell eventual eventually;sensibel sensible;gymnasium gymnasium gym
hochschule high_school;konkurrenz concurrence;fabrik fabric;provision provision;chef chef;chefin chef;seriös serious
unternehmer undertaker;bekommen become;konsequent consequent consequently;rente rent;prospekt prospect
warenhaus warehouse;handy handy;brav brave;sympathisch sympathetic;irritiert irritated;akademiker academic
spenden spend;sympathie sympathy;kantine canteen_kitchen;fraktion fraction;ambulanz ambulance;mappe map"""
_PAIRS = {pair.split()[0]: pair.split()[1:] for line in _FRIENDS.splitlines() for pair in line.split(";")}
_BEGINNINGS = frozenset(word[:3] for word in _PAIRS)
_ENDING = re.compile(r"e[nrsm]?$|s$|n$")
_SHORT = re.compile(r"\(([A-ZÄÖÜ][A-ZÄÖÜa-z]?[A-ZÄÖÜ]{1,5})\)")


@pair_rule(
    "CL-25",
    HINT,
    title=Message("False friend"),
    why=Message("The English word looks like the German one and means something else."),
    source="Usual lists of false friends",
    bad=(
        Example("Die aktuellen Zahlen liegen vor.", other="The actual figures are available."),
        Example("Die Fabrik wächst.", other="The fabric is growing."),
        Example("Die Konkurrenz ist groß. Der Chef sagt das.", other="The chef says so."),
    ),
    good=(
        Example("Die aktuellen Zahlen liegen vor.", other="The current figures are available."),
        Example("Die Fabrik wächst.", other="The factory is growing."),
        Example("Der Koch kommt.", other="The chef is coming."),
    ),
)
def false_friends(german: TextView, english: TextView) -> Iterator[PairHit]:
    theirs = english.vocabulary
    for word, places in german.vocabulary.items():
        if word[:3] not in _BEGINNINGS:
            continue
        friends = _PAIRS.get(word) or _PAIRS.get(_ENDING.sub("", word))
        if friend := next((each for each in friends or () if each in theirs), None):
            mine, other = places[0], theirs[friend][0]
            yield apart(Part(german.plain, mine.start, mine.end), Part(english.plain, other.start, other.end))


@pair_rule(
    "CL-22",
    HINT,
    title=Message("Abbreviation explained in one language only"),
    why=Message("German gives the long form of an abbreviation, English uses it without."),
    source=SOURCE,
    bad=(
        Example("Die Technische Prüfstelle Hessen (TPH) misst.", other="TPH is measuring."),
        Example("Das Zentrum für Optik (ZFO) öffnet.", other="The ZFO is opening."),
        Example("Der Verband der Linsenschleifer (VDL) tagt.", other="VDL members meet."),
    ),
    good=(
        Example("Das Zentrum für Optik (ZFO) öffnet.", other="The Centre for Optics (ZFO) is opening."),
        Example("Das Zentrum für Optik (ZFO) öffnet.", other="The centre is opening."),
        Example("Künstliche Intelligenz (KI) hilft.", other="Artificial intelligence (AI) helps."),
    ),
)
def abbreviation_unexplained(german: TextView, english: TextView) -> Iterator[PairHit]:
    for match in _SHORT.finditer(german.plain):
        word = re.compile(rf"(?<!\w){match[1]}(?!\w)")
        if f"({match[1]})" not in english.plain and (there := word.search(english.plain)):
            yield PairHit(match.span(1), there.span())
