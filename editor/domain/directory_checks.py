"""Entries of the address book as they can be kept: tidy, with a name, and with nothing in them that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from editor.domain.bilingual import Bilingual, clean
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.domain.distribution import is_address
from editor.domain.joining import distinct_names, name_key
from editor.errors import DirectoryError

LINE = 1000
"""Characters of a name or another text of one line."""

TEXT = 50_000
"""Characters of a note or a boilerplate."""

_BETWEEN_NAMES = re.compile("[;\n]")


def checked_person(person: KeptPerson) -> KeptPerson:
    """The person as it can be kept. Raises DirectoryError."""
    name = _line(person.name)
    if not name:
        raise DirectoryError("A person in the address book needs a name; give them one.")
    kept = replace(
        person,
        name=name,
        title=_lines(person.title),
        roles=tuple(dict.fromkeys(each for each in map(_role, person.roles) if each.role or _says_more(each))),
        email=_line(person.email),
        phone=_line(person.phone),
        approval=_line(person.approval),
        note=_text(person.note),
        other_names=_others((name,), person.other_names),
    )
    _check_address(kept.email)
    _check_periods(name, (each.period for each in kept.roles))
    _check_lengths(name, _texts_of_person(kept))
    return kept


def checked_organisation(organisation: KeptOrganisation) -> KeptOrganisation:
    """The organisation as it can be kept. Raises DirectoryError."""
    name = _lines(organisation.name)
    if not name:
        raise DirectoryError("An organisation in the address book needs a name; give it one.")
    boilerplates = map(_boilerplate, organisation.boilerplates)
    kept = replace(
        organisation,
        name=name,
        web=_line(organisation.web),
        approval=_line(organisation.approval),
        note=_text(organisation.note),
        boilerplates=tuple(dict.fromkeys(each for each in boilerplates if each.heading or each.text)),
        other_names=_others((name.de, name.en), organisation.other_names),
    )
    _check_periods(name.de or name.en, (each.period for each in kept.boilerplates))
    _check_lengths(name.de or name.en, _texts_of_organisation(kept))
    return kept


def _says_more(role: Role) -> bool:
    return bool(role.organisation or role.function)


def _line(text: str) -> str:
    return clean(text).strip()


def _text(text: str) -> str:
    return clean(text, lines=True).strip()


def _lines(text: Bilingual) -> Bilingual:
    return Bilingual(_line(text.de), _line(text.en))


def _role(role: Role) -> Role:
    return Role(_lines(role.role), _lines(role.organisation), _lines(role.function), role.period)


def _boilerplate(each: DatedBoilerplate) -> DatedBoilerplate:
    return DatedBoilerplate(_lines(each.heading), Bilingual(_text(each.text.de), _text(each.text.en)), each.period)


def _others(present: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """The other names, each once and none of the present ones; a semicolon or a line stands between two."""
    given = (_line(part) for name in names for part in _BETWEEN_NAMES.split(clean(name, lines=True)))
    mine = set(map(name_key, present))
    return tuple(name for name in distinct_names(given) if name_key(name) not in mine)


def _check_address(email: str) -> None:
    if email and not is_address(email):
        raise DirectoryError(
            "“{address}” is no e-mail address; write it like jana@example.org, or leave it empty.", address=email[:80]
        )


def _check_periods(name: str, periods: Iterable[Period]) -> None:
    for period in periods:
        if period.since and period.until and period.until < period.since:
            raise DirectoryError(
                "Something of {name} ends before it begins, on {until}; correct the one day or the other.",
                name=name[:80],
                until=period.until.isoformat(),
            )


def _check_lengths(name: str, texts: Iterable[tuple[str, int]]) -> None:
    for text, limit in texts:
        if len(text) > limit:
            raise DirectoryError(
                "A text of {name} has {count} characters, but {limit} are enough; shorten it.",
                name=name[:80],
                count=len(text),
                limit=limit,
            )


def _texts_of_person(person: KeptPerson) -> Iterable[tuple[str, int]]:
    yield person.note, TEXT
    facts = (person.title, *(text for each in person.roles for text in (each.role, each.organisation, each.function)))
    lines = (person.name, person.phone, person.approval, *person.other_names, *_both(facts))
    yield from ((line, LINE) for line in lines)


def _texts_of_organisation(organisation: KeptOrganisation) -> Iterable[tuple[str, int]]:
    texts = _both(each.text for each in organisation.boilerplates)
    yield from ((text, TEXT) for text in (organisation.note, *texts))
    headings = _both(each.heading for each in organisation.boilerplates)
    lines = (*_both([organisation.name]), organisation.web, organisation.approval, *organisation.other_names, *headings)
    yield from ((line, LINE) for line in lines)


def _both(several: Iterable[Bilingual]) -> Iterable[str]:
    for each in several:
        yield from (each.de, each.en)
