"""Addresses of both languages: web, mail, telephone, street, postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.reading import facts
from editor.checks.across.telling import SOURCE, Part, apart, first_pairs, lonely
from editor.checks.message import Message
from editor.checks.rule import ERROR, WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.contact_data import ContactKind, ContactRead

_LANGUAGE = re.compile(
    r"^(?:de|en)\.|/(?:de|en|de-de|en-gb|en-us|deutsch|english|englisch)(?=[/?#]|$)|(?:[?&](?:lang|hl|locale)=[\w-]+)"
    r"|[-_](?:de|en)(?=\.\w{3,4}$|$)",
    re.IGNORECASE,
)
_MAY_BE_ALONE = frozenset({ContactKind.STREET, ContactKind.POSTCODE})


@pair_rule(
    "CL-10",
    ERROR,
    title=Message("Addresses differ"),
    why=Message(
        "A web address, e-mail address, telephone number, street or postcode is not the same in both languages. Only "
        "the part for the language may differ (/de/, /en/)."
    ),
    source=SOURCE,
    bad=(
        Example("Mehr unter www.optiknetz.example/labor", other="More at www.optiknets.example/labor"),
        Example("Fragen an presse@optiknetz.example", other="Questions to press@optiknetz.example"),
        Example("Telefon: 0641 0000-10", other="Telephone: +49 641 0000-11"),
        Example("Am Messtisch 1, 35390 Gießen", other="Am Messtisch 7, 35390 Gießen"),
        Example("Am Messtisch 1, 35390 Gießen", other="Am Messtisch 1, 35930 Gießen"),
    ),
    good=(
        Example("Mehr unter www.optiknetz.example/de/labor", other="More at https://optiknetz.example/en/lab/"),
        Example("Telefon: (0641) 0000-10", other="Telephone: +49 641 0000 10"),
        Example("Marktstr. 5, 35390 Gießen", other="Marktstraße 5, 35390 Gießen, Germany"),
        Example("Am Messtisch 1, 35390 Gießen", other="Am Messtisch 1, Gießen"),
    ),
)
def addresses_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = facts(german.plain, Language.DE).contacts, facts(english.plain, Language.EN).contacts
    for kind in ContactKind if de or en else ():
        left_de = _without([each for each in de if each.kind is kind], en)
        left_en = _without([each for each in en if each.kind is kind], de)
        pairs = first_pairs(left_de, left_en)
        for mine, theirs in pairs:
            hit = apart(Part(german.plain, mine.start, mine.end), Part(english.plain, theirs.start, theirs.end))
            yield hit if not _is_other_page(mine, theirs) else PairHit(hit.de, hit.en, hit.message, severity=WARNING)
        if kind in _MAY_BE_ALONE:
            continue
        for one in left_de[len(pairs) :]:
            yield PairHit((one.start, one.end), None, lonely(one.text, Language.DE), severity=WARNING)
        for one in left_en[len(pairs) :]:
            yield PairHit(None, (one.start, one.end), lonely(one.text, Language.EN), severity=WARNING)


def _without(contacts: list[ContactRead], others: tuple[ContactRead, ...]) -> list[ContactRead]:
    return [each for each in contacts if not any(_is_same(each, other) for other in others)]


def _is_same(one: ContactRead, other: ContactRead) -> bool:
    if one.plain == other.plain:
        return True
    if one.kind is not other.kind or one.kind is not ContactKind.WEB:
        return False
    mine, theirs = _LANGUAGE.sub("", one.plain), _LANGUAGE.sub("", other.plain)
    if mine == theirs:
        return True
    has_language = mine != one.plain or theirs != other.plain
    return has_language and mine.split("/")[0] == theirs.split("/")[0]


def _is_other_page(one: ContactRead, other: ContactRead) -> bool:
    """Whether the site is the same, and only the page another: its name may be translated."""
    return one.kind is ContactKind.WEB and one.plain.split("/")[0] == other.plain.split("/")[0]
