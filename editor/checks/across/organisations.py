"""Names of organisations and other proper names in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from editor.checks.across.spelling import capitals, is_near, stands_in
from editor.checks.across.telling import SOURCE, Part, apart
from editor.checks.message import Message
from editor.checks.rule import WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Bilingual
from editor.language.dates_read import MONTHS, WEEKDAYS
from editor.language.folding import fold
from editor.language.given_names import is_given_name
from editor.language.names import NameRead, is_never_in_names, is_organisation_word
from editor.language.wordlists import word_set

_FORMS = re.compile(r"(?<!\w)(?:g?GmbH|AG|KGaA|KG|SE|UG|OHG|eG|e\.[ \u00a0]?V\.|Ltd\.?|LLC|Inc\.?|PLC|plc)(?!\w)")
_FORM_HINTS = ("GmbH", "AG", "KG", "SE", "UG", "OHG", "eG", "V.", "Ltd", "LLC", "Inc", "PLC", "plc")
"""What is never missing where a legal form stands."""

_NAME_BEFORE = re.compile(r"(?:[A-ZÄÖÜ][\w-]*(?:[ \u00a0](?:&[ \u00a0])?)){1,4}$")
_PART = re.compile(r"[^\W\d_][\w-]*")
_SAME_FORMS = {"ltd.": "ltd", "inc.": "inc", "e. v.": "e.v.", "e.\u00a0v.": "e.v."}
_COUSINS = word_set(
    """sommer summer irland ireland markt market garten garden preis price island iceland finnland finland hannover
    hanover institut institute hessen hesse museum museums direktor director minister ministers professor professorin
    klinik clinic optik optics labor labour lab haus house buch book karte card punkt point park parks partner partners
    start starts stadt state staat norden nordic kongress congress zentrum center centre kultur culture musik music
    technik technic programm program adresse address ballett ballet modell model metall metal assistent assistant
    präsident prasident president theater theatre westen western polen poles türkei turkei turkey kanal canal"""
)
"""Words of both languages that look alike and are no slips."""

_MOST = 40
"""Words without a partner that are compared with each other."""

_TURNED = ((re.compile("[kz]"), "c"), (re.compile("ph"), "f"))
_LAST = re.compile(r"(?:innen|ien|ian|ia|in|en|er|es|e|s|n|y|a)?$")


@pair_rule(
    "CL-09",
    WARNING,
    title=Message("Proper names differ"),
    why=Message(
        "An organisation or another proper name is spelled in another way in the other language, or is not what the "
        "glossary says."
    ),
    source=SOURCE,
    bad=(
        Example("Das OptikNetz Lahntal eröffnet.", other="OptikNets Lahntal is opening."),
        Example("Das OptikNetz Lahntal eröffnet.", other="OptikNetz Lahnberg is opening."),
        Example("Partner ist die Lahnglas GmbH.", other="The partner is Lahnglas AG."),
        Example("Partner ist die Lahn Logistik GmbH.", other="The partner is Lahn Logistics GmbH."),
    ),
    good=(
        Example("Das OptikNetz Lahntal eröffnet.", other="OptikNetz Lahntal is opening."),
        Example("Die Universität Gießen eröffnet.", other="The University of Gießen is opening."),
        Example("Die Klinik und das Institut", other="The Clinic and the Institute"),
        Example("Partner ist die Lahnglas GmbH.", other="The partner is Lahnglas."),
    ),
)
def proper_names_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    hits = [
        *_misspelled(german, english),
        *_other_parts(german, english),
        *_registered_names(german, english),
    ]
    yield from {(hit.de, hit.en): hit for hit in hits}.values()
    yield from _legal_forms(german, english)
    for term in german.style.glossary:
        yield from _unlike_glossary(german, english, term)


# -- slips


def _misspelled(german: TextView, english: TextView) -> Iterator[PairHit]:
    """Words with a capital that are nearly alike and stand in one language only."""
    lonely_de = _lonely(german, english)
    if not lonely_de:
        return
    for other in _lonely(english, german):
        for mine in lonely_de:
            if is_near(mine.text, other.text, _slips_allowed(mine, other)) and not _are_cousins(mine.text, other.text):
                yield apart(mine, other)
                break


def _slips_allowed(one: Part, other: Part) -> int:
    """Two where a capital inside tells that it is a name."""
    return 2 if _is_brand(one.text) and _is_brand(other.text) else 1


@lru_cache(maxsize=8192)
def _is_brand(word: str) -> bool:
    return any(char.isupper() for char in word[1:]) and not word.isupper()


def _lonely(text: TextView, other: TextView) -> list[Part]:
    persons = {at for each in text.names if _is_person(each) for at in range(each.start, each.end)}
    found: list[Part] = []
    for start, end in _long_capitals(text.plain):
        if start not in persons and not stands_in(text.plain[start:end], other):
            found.append(Part(text.plain, start, end))
    return found[:_MOST]


def _is_person(name: NameRead) -> bool:
    """Persons have a rule of their own."""
    return bool(name.title) or is_given_name(name.name.split(" ")[0])


@lru_cache(maxsize=4096)
def _long_capitals(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in capitals(text) if end - start >= 5 and _may_be_name(text[start:end]))


def _may_be_name(word: str) -> bool:
    return not (word.casefold() in MONTHS or word.casefold() in WEEKDAYS or is_never_in_names(word))


def _are_cousins(one: str, other: str) -> bool:
    """`Kongress` and `Congress`, `Hessen` and `Hesse`: one word in two languages."""
    mine, theirs = fold(one), fold(other)
    if mine in _COUSINS and theirs in _COUSINS:
        return True
    return not (_is_brand(one) and _is_brand(other)) and _root(mine) == _root(theirs)


def _root(word: str) -> str:
    for pattern, new in _TURNED:
        word = pattern.sub(new, word)
    return _LAST.sub("", word, count=1)


# -- names of several words


def _other_parts(german: TextView, english: TextView) -> Iterator[PairHit]:
    """`OptikNetz Lahntal` and `OptikNetz Lahnberg`: a name that both have, followed by another word."""
    theirs = _followers(english.plain)
    for word, part in _followers(german.plain).items() if theirs else ():
        other = theirs.get(word)
        if other is None or stands_in(part.text, english) or stands_in(other.text, german):
            continue
        if not any(is_organisation_word(each) or is_never_in_names(each) for each in (part.text, other.text)):
            yield apart(part, other)


@lru_cache(maxsize=2048)
def _followers(text: str) -> Mapping[str, Part]:
    """What stands directly behind a brand (a capital inside it), if it has a capital as well."""
    found: dict[str, Part] = {}
    for (start, end), (next_start, next_end) in pairwise(capitals(text)):
        word = text[start:end]
        if _is_brand(word) and text[end:next_start] in {" ", "\u00a0"} and next_end - next_start > 2:
            found.setdefault(word.removesuffix("es").removesuffix("s"), Part(text, next_start, next_end))
    return found


def _legal_forms(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = _forms(german.plain), _forms(english.plain)
    if not (de and en):
        return
    known_de, known_en = {_form(each) for each in de}, {_form(each) for each in en}
    left_de = [each for each in de if _form(each) not in known_en]
    left_en = [each for each in en if _form(each) not in known_de]
    for mine, theirs in zip(left_de, left_en, strict=False):
        yield apart(Part(german.plain, *mine.span()), Part(english.plain, *theirs.span()))


def _registered_names(german: TextView, english: TextView) -> Iterator[PairHit]:
    """`Lahn Logistik GmbH` and `Lahn Logistics GmbH`: before its legal form, a name is as it is registered."""
    de, en = _forms(german.plain), _forms(english.plain)
    if not (de and en):
        return
    names = [(_form(each), _words_before(english.plain, each.start())) for each in en[:_MOST]]
    for mine in de[:_MOST]:
        own = _words_before(german.plain, mine.start())
        for form, name in names:
            if form == _form(mine):
                yield from _apart_before(own, name)


def _apart_before(mine: list[Part], theirs: list[Part]) -> Iterator[PairHit]:
    """The first words from the right that differ by a slip, or by a translation."""
    for one, other in zip(mine, theirs, strict=False):
        if one.text != other.text:
            if is_near(one.text, other.text, 2) or (
                len(one.text) > 4 and _root(fold(one.text)) == _root(fold(other.text))
            ):
                yield apart(one, other)
            return


def _words_before(text: str, at: int) -> list[Part]:
    """The words with a capital directly before a place, the last first."""
    match = _NAME_BEFORE.search(text, max(0, at - 80), at)
    if not match:
        return []
    words = [Part(text, match.start() + each.start(), match.start() + each.end()) for each in _PART.finditer(match[0])]
    return words[::-1]


@lru_cache(maxsize=2048)
def _forms(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_FORMS.finditer(text)) if any(each in text for each in _FORM_HINTS) else ()


def _form(match: re.Match[str]) -> str:
    form = match.group().lower()
    return _SAME_FORMS.get(form, form)


# -- glossary


def _unlike_glossary(german: TextView, english: TextView, term: Bilingual) -> Iterator[PairHit]:
    """A term of the glossary in German without its translation in English."""
    if not term.de or not term.en or term.de not in german.plain or term.en.casefold() in english.plain.casefold():
        return
    match = re.search(rf"(?<!\w){re.escape(term.de)}(?!\w)", german.plain)
    if match and not stands_in(term.en, english):
        message = Message("The glossary translates “{de}” as “{en}”.", de=term.de, en=term.en)
        yield PairHit(match.span(), None, message)
