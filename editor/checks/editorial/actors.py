"""Who and where a release is about: the words of its organisations, persons and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.release_view import EditionView
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.people import Person
from editor.language.names import surname
from editor.language.wordlists import folded_words, word_set

_WORD = re.compile(r"[^\W\d_][\w&+]*(?:[-.][^\W\d_]\w*)*")
_COMMON = word_set(
    """und der die das des dem den für von vom zu zur zum in im am an bei mit e v gmbh ag kg se mbh ggmbh ug co ev
    and the of for at in on with ltd limited plc inc llc llp group gruppe gesellschaft verein verband institut
    institute stiftung foundation company university universität hochschule network netzwerk über about"""
)
_PLACES = folded_words(
    """aachen augsburg berlin bielefeld bochum bonn braunschweig bremen bremerhaven chemnitz cottbus darmstadt dortmund
    dresden duisburg düsseldorf erfurt erlangen essen flensburg frankfurt freiburg fulda gera gießen göttingen
    greifswald halle hamburg hamm hanau hannover heidelberg heilbronn herford hildesheim ingolstadt jena kaiserslautern
    karlsruhe kassel kempten kiel koblenz köln konstanz leipzig leverkusen lübeck ludwigshafen lüneburg magdeburg mainz
    mannheim marburg mönchengladbach münchen münster nürnberg oldenburg osnabrück paderborn passau potsdam regensburg
    reutlingen rostock saarbrücken schwerin siegen stralsund stuttgart trier tübingen ulm weimar wetzlar wiesbaden
    wilhelmshaven wolfsburg worms wuppertal würzburg zwickau wien graz linz salzburg innsbruck zürich basel bern genf
    deutschland österreich schweiz hessen bayern sachsen thüringen niedersachsen brandenburg berliner hamburger
    münchner frankfurter gießener wetzlarer jenaer kölner mittelhessen nordrhein-westfalen rheinland-pfalz
    baden-württemberg mecklenburg-vorpommern sachsen-anhalt schleswig-holstein saarland europa glasgow london paris
    brüssel rom madrid prag warschau amsterdam kopenhagen oslo stockholm helsinki dublin edinburgh manchester
    birmingham bristol leeds liverpool cardiff belfast oxford cambridge brussels geneva vienna munich cologne
    nuremberg hanover zurich prague warsaw copenhagen rome germany austria switzerland britain england scotland wales
    ireland france italy spain hesse bavaria saxony thuringia europe boston chicago washington denver seattle
    california texas florida york"""
)
_PLACE_ENDING = re.compile(
    r"(?:in|nach|bei|aus|near|at)[ \u00a0](?:[A-ZÄÖÜ]\w{2,20}(?:burg|stadt|heim|furt|hausen|dorf|bach|ingen|feld|haven"
    r"|hagen|brück|brücken|kirchen|münde)|Bad[ \u00a0][A-ZÄÖÜ]\w+)\b"
)


_COUNTED = re.compile(
    r"\b\d[\d.,]{0,8}[ \u00a0](?:[^\W\d_]{2,20}[ \u00a0])?"
    r"(?:companies|firms|businesses|members|universities|hospitals|schools|towns|cities|countries|employees|students"
    r"|Unternehmen|Firmen|Betriebe|Mitglieder|Hochschulen|Kliniken|Schulen|Städte|Gemeinden|Länder|Beschäftigte)\b"
)
"""`64 companies`: who it is about, though nobody is named."""


def names_words(edition: EditionView) -> frozenset[str]:
    """The words (folded) by which the release's own organisations, persons and places are known in a text."""
    return _significant(_names(edition))


def organisations(edition: EditionView) -> frozenset[str]:
    """The names of organisations as they are given for the release and its persons, source and contacts."""
    release, language = edition.release, edition.language
    contacts = (contact.organisation.either(language) for contact in release.contacts)
    return frozenset((*_names(edition), *contacts))


@lru_cache(maxsize=4)
def _names(edition: EditionView) -> tuple[str, ...]:
    """As several rules ask for the names of one edition; an edition is known by identity."""
    return tuple(_named(edition))


@lru_cache(maxsize=256)
def _significant(names: tuple[str, ...]) -> frozenset[str]:
    words = (word.casefold() for name in names for word in _WORD.findall(name))
    return frozenset(word for word in words if len(word) > 1 and word not in _COMMON)


def _named(edition: EditionView) -> Iterator[str]:
    release, language = edition.release, edition.language
    yield from (issuer.name.either(language) for issuer in release.issuers)
    yield from (release.source[language], release.place.either(language))
    yield from (each.heading[language] for each in release.boilerplates)
    for quote in edition.quotes:
        yield from _of_person(quote.speaker, language)
    for photo in edition.photos:
        for shown in photo.persons:
            yield from _of_person(shown.person, language)


def _of_person(person: Person, language: Language) -> Iterator[str]:
    yield surname(person.name)
    yield from person.organisations(language)


def names_somebody(view: TextView, words: frozenset[str]) -> bool:
    """Whether a text names one of these, or some other person."""
    return bool(words & _split(view.plain)) or bool(view.names) or bool(_COUNTED.search(view.plain))


@lru_cache(maxsize=512)
def _split(plain: str) -> frozenset[str]:
    """The folded words, those of compounds and genitives one by one, too."""
    words = {word.casefold() for word in _WORD.findall(plain)}
    parts = {part for word in words for part in word.split("-")}
    return frozenset(words | parts | {word.removesuffix("s") for word in words | parts})


@lru_cache(maxsize=512)
def names_place(plain: str) -> bool:
    """Whether a text says where: in, at, from … a town or country, or what is spelled like one."""
    if _PLACE_ENDING.search(plain):
        return True
    words = [match.group().casefold() for match in _WORD.finditer(plain)]
    return any(
        word in _PLACES and not _BEFORE_PLACES.isdisjoint(words[max(0, at - 2) : at]) for at, word in enumerate(words)
    )


_BEFORE_PLACES = frozenset({"in", "im", "bei", "nach", "aus", "near", "at", "from", "outside", "nahe", "standort"})
"""Words before a place; in `das Wetzlar Network` the town is part of a name."""
