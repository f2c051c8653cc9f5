"""Names of persons in both languages, and their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.spelling import capitals, is_near, stands_in
from editor.checks.across.telling import SOURCE, Part, apart, first_pairs, lonely
from editor.checks.message import Message
from editor.checks.rule import ERROR, HINT, WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.given_names import is_given_name
from editor.language.names import NameRead, is_never_in_names
from editor.language.roles import is_role

_GERMAN_SPEAKER = re.compile(
    r"\b(?:sagt|sagte|erklärt|erklärte|betont|betonte|ergänzt|ergänzte|meint|berichtet|erläutert|so)[ \u00a0]"
    r"(?:Frau[ \u00a0]|Herr[ \u00a0])?(?P<name>[A-ZÄÖÜ][^\W\d_]{2,20})\b"
)
_MOST = 100
"""Persons of one text that are looked at."""

_SAID = r"(?:says|said|adds|added|explains|explained|stresses|stressed|notes|noted|reports|reported)"
_ENGLISH_SPEAKER = re.compile(
    rf"\b{_SAID}[ \u00a0](?:Ms[ \u00a0]|Mr[ \u00a0])?(?P<name>[A-ZÄÖÜ][^\W\d_]{{2,20}})\b"
    rf"|\b(?P<before>[A-ZÄÖÜ][^\W\d_]{{2,20}})[ \u00a0]{_SAID}\b"
)


@pair_rule(
    "CL-08",
    ERROR,
    title=Message("Names of persons differ"),
    why=Message("A person has another name, or the name is spelled in another way, in the other language."),
    source=SOURCE,
    bad=(
        Example("Das sagt Dr. Jana Brandt.", other="That is what Dr Jana Brand says."),
        Example("Tom Reuter leitet das Labor.", other="Tom Becker heads the lab."),
        Example("„Das Labor ist bereit“, sagt Reuter.", other="“The lab is ready,” says Brandt."),
        Example("Jana Brandt und Tom Reuter", other="Jana Brandt and Tim Reuter"),
    ),
    good=(
        Example("Das sagt Dr. Jana Brandt.", other="That is what Dr Jana Brandt says."),
        Example("Jörg Müllers Labor", other="Joerg Mueller’s lab"),
        Example("Laut Frau Brandt ist alles bereit.", other="She says that everything is ready."),
        Example("Prof. Dr. Jana Brandt spricht.", other="Professor Jana Brandt will speak."),
    ),
)
def persons_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    left_de, left_en = _unknown(german, english), _unknown(english, german)
    mirrored = (PairHit(hit.en, hit.de, hit.message) for hit in _misspelled(english, german, left_en))
    spelled = list({(hit.de, hit.en): hit for hit in (*_misspelled(german, english, left_de), *mirrored)}.values())
    yield from spelled
    told_de = {hit.de[0] for hit in spelled if hit.de}
    told_en = {hit.en[0] for hit in spelled if hit.en}
    left_de = [each for each in left_de if not any(each.start <= at < each.end for at in told_de)]
    left_en = [each for each in left_en if not any(each.start <= at < each.end for at in told_en)]
    pairs = first_pairs(left_de, left_en)
    for mine, theirs in pairs:
        yield apart(Part(german.plain, mine.start, mine.end), Part(english.plain, theirs.start, theirs.end))
    for one in left_de[len(pairs) :]:
        if one.is_full:
            message = lonely(one.name, Language.DE)
            yield PairHit((one.start, one.end), None, message, severity=WARNING)
    for one in left_en[len(pairs) :]:
        if one.is_full:
            message = lonely(one.name, Language.EN)
            yield PairHit(None, (one.start, one.end), message, severity=WARNING)
    if not spelled and not pairs:
        yield from _speakers(german, english)


def _persons(text: TextView) -> list[NameRead]:
    """Those that are surely persons: with a title, or with a given name that is known."""
    return [
        each
        for each in text.names
        if each.title or each.honorific or is_given_name(each.name.split(" ")[0].rstrip("."))
    ]


def _unknown(text: TextView, other: TextView) -> list[NameRead]:
    """The persons of a text of whom the other text does not have the whole name."""
    return [each for each in _persons(text)[:_MOST] if not _is_known(each, other)]


def _is_known(person: NameRead, other: TextView) -> bool:
    if not stands_in(person.surname, other):
        return False
    given = person.name.split(" ")[0]
    if not person.is_full or given.endswith(".") or stands_in(given, other):
        return True
    return not any(each.is_full and each.surname.rstrip("s") == person.surname.rstrip("s") for each in other.names)


def _misspelled(text: TextView, other: TextView, persons: list[NameRead]) -> Iterator[PairHit]:
    """Names that stand in the other text with a slip of the pen; the places of `text` first."""
    for person in persons:
        for start, end in capitals(text.plain[person.start : person.end]):
            word = text.plain[person.start + start : person.start + end]
            if stands_in(word, other) or len(word) < 3:
                continue
            if near := _nearest(word, other, text):
                here = Part(text.plain, person.start + start, person.start + end)
                there = Part(other.plain, *near)
                german, english = (here, there) if text.language is Language.DE else (there, here)
                yield PairHit((here.start, here.end), near, apart(german, english).message)


def _nearest(word: str, other: TextView, text: TextView) -> tuple[int, int] | None:
    for start, end in capitals(other.plain):
        candidate = other.plain[start:end]
        if is_near(word, candidate) and not stands_in(candidate, text):
            return start, end
    return None


def _speakers(german: TextView, english: TextView) -> Iterator[PairHit]:
    """Surnames beside `sagt` and `says` that the other text does not have."""
    de = [each for each in _spoken(german, _GERMAN_SPEAKER) if not stands_in(each.text, english)]
    en = [each for each in _spoken(english, _ENGLISH_SPEAKER) if not stands_in(each.text, german)]
    for mine, theirs in first_pairs(de, en):
        yield apart(mine, theirs)


def _spoken(text: TextView, pattern: re.Pattern[str]) -> Iterator[Part]:
    for match in pattern.finditer(text.plain):
        group = "name" if match["name"] else "before"
        word = match[group]
        if not is_never_in_names(word) and not is_role(word) and not word.endswith(("in", "er:in")):
            yield Part(text.plain, *match.span(group))


# -- titles


_HERR = re.compile(r"\b(?P<form>Frau|Herrn?)[ \u00a0](?:(?:Dr|Prof)\.[ \u00a0]){0,2}(?P<name>[A-ZÄÖÜ][^\W\d_]+)")
_MISTER = re.compile(r"\b(?P<form>Ms|Mrs|Miss|Mr)\.?[ \u00a0](?P<name>[A-ZÄÖÜ][^\W\d_]+)")


@pair_rule(
    "CL-18",
    WARNING,
    title=Message("Title differs"),
    why=Message("A person has an academic title in one language and another one, or none, in the other."),
    source="DIN 5008:2020; New Hart’s Rules",
    bad=(
        Example("Das sagt Dr. Jana Brandt.", other="That is what Professor Jana Brandt says."),
        Example("Prof. Jana Brandt spricht.", other="Dr Jana Brandt will speak."),
        Example("Das sagt Dr. Jana Brandt.", other="That is what Jana Brandt says."),
        Example("Frau Brandt lädt ein.", other="Mr Brandt is issuing invitations."),
    ),
    good=(
        Example("Frau Brandt und Herr Reuter laden ein.", other="Ms Brandt and Mr Reuter are issuing invitations."),
        Example("Das sagt Dr. Jana Brandt.", other="That is what Dr Jana Brandt says."),
        Example("Prof. Dr. Jana Brandt spricht.", other="Professor Jana Brandt will speak."),
        Example("Dr.-Ing. Tom Reuter misst.", other="Dr. Tom Reuter measures."),
        Example("Dipl.-Ing. Tom Reuter misst.", other="Tom Reuter measures."),
    ),
)
def titles_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    yield from _addressed(german, english)
    theirs = {each.surname: each for each in english.names}
    for mine in german.names:
        other = theirs.get(mine.surname)
        if other is None or not (mine.is_full and other.is_full):
            continue
        de, en = _title(mine), _title(other)
        if de != en:
            yield PairHit(
                (mine.start, mine.end),
                (other.start, other.end),
                apart(Part(german.plain, mine.start, mine.end), Part(english.plain, other.start, other.end)).message,
                severity=WARNING if de and en else HINT,
            )


def _addressed(german: TextView, english: TextView) -> Iterator[PairHit]:
    """`Frau Brandt` and `Mr Brandt`."""
    theirs = {match["name"]: match for match in _MISTER.finditer(english.plain)}
    for match in _HERR.finditer(german.plain):
        other = theirs.get(match["name"])
        if other and (match["form"] == "Frau") == (other["form"] == "Mr"):
            yield apart(Part(german.plain, *match.span()), Part(english.plain, *other.span()))


def _title(name: NameRead) -> str:
    """Professor before doctor; what English has not is none."""
    title = name.title.lower()
    return "professor" if "prof" in title else "doctor" if re.search(r"\bdr|^pd\b", title) else ""
