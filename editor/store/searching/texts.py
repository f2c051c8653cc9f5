"""What can be searched of a release: one text of folded words, made of sections, and the marks of its fields and facts.

A section begins with a separator, the slot of its block and the kind of text it is, both in punctuation: the index
takes that for the space between two words, so it costs nothing there and the sections can still be told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import Passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.language.folding import words
from editor.store.keys import FACTS, slot_of
from editor.store.searching.fields import EVERY, MARKS, SEPARATOR, Field, fact

_DIGITS = "!#$%&()*+,-./:;<"
_OTHER, _SAID, _SPEAKER, _PHOTO, _FACT, _MARKED = "=>?@]["
_KINDS = {Field.QUOTE: _SAID, Field.SPEAKER: _SPEAKER, Field.PHOTO: _PHOTO, Field.TEXT: _OTHER}

_MARKS_BEGIN = f"{SEPARATOR}{_DIGITS[FACTS]}{_MARKED}"

Fielded = tuple[Field, str]


def release_text(release: Release, keys: dict[str, int]) -> str:
    """The searchable text of a release; `keys` are those of its blocks."""
    sections = [
        section for block in release.blocks for section in _sections(slot_of(keys[block.id]), _block_texts(block))
    ]
    sections += _sections(FACTS, ((_FACT, text) for text in _fact_fields(release)))
    return "".join((*sections, *_marked(release), _facts(release)))


def plain_of(text: str) -> str:
    """The text without the marks behind it."""
    end = text.find(_MARKS_BEGIN)
    return text if end < 0 else text[:end]


def sections_of(text: str, field: Field) -> Iterator[str]:
    """The sections of one kind, each between spaces: what was quoted, what belongs to photos, ..."""
    kind = _KINDS[field]
    return (words for _, found, words in _split(text) if found == kind)


def sections_by_slot(text: str, field: Field | None = None) -> dict[int, list[str]]:
    """The sections of every block by its slot, those of the facts by theirs; of one kind alone if it is given."""
    found: dict[int, list[str]] = {}
    kind = field and _KINDS[field]
    for slot, each, section in _split(text):
        if each != _MARKED and kind in (None, each):
            found.setdefault(slot, []).append(section)
    return found


def _split(text: str) -> Iterator[tuple[int, str, str]]:
    for piece in text.split(SEPARATOR)[1:]:
        header, _, section = piece.partition(" ")
        yield _slot(header[:-1]), header[-1:], f" {section}"


def _sections(slot: int, texts: Iterable[tuple[str, str]]) -> list[str]:
    code = _code(slot)
    return [f"{SEPARATOR}{code}{kind} {' '.join(folded)} " for kind, text in texts if text and (folded := words(text))]


def _code(number: int) -> str:
    code = ""
    while number or not code:
        number, digit = divmod(number, len(_DIGITS))
        code = _DIGITS[digit] + code
    return code


def _slot(code: str) -> int:
    number = 0
    for digit in code:
        number = number * len(_DIGITS) + _DIGITS.index(digit)
    return number


def _marked(release: Release) -> Iterator[str]:
    """The words of the fields, each behind the character of its field."""
    for field, text in _fields(release):
        if folded := words(text):
            mark = MARKS[field]
            yield f"{_MARKS_BEGIN} {mark}{f' {mark}'.join(folded)} "


def _facts(release: Release) -> str:
    """The marks of what is no word."""
    marks = [EVERY, fact(Field.STATUS, release.status.value)]
    marks += [fact(Field.LANGUAGE, language.value) for language in release.languages]
    marks += [fact(Field.HAS, name) for name, has in _has(release).items() if has]
    if release.replaces:
        marks.append(fact(Field.IS, "recall" if release.is_recall else "correction"))
    return f"{_MARKS_BEGIN} {' '.join(marks)} "


def _has(release: Release) -> dict[str, bool]:
    return {
        "photo": any(isinstance(block, Photo) for block in release.blocks),
        "quote": any(isinstance(block, Quote) for block in release.blocks),
        "embargo": release.embargo is not None,
        "event": release.event is not None,
        "attachment": bool(release.attachments),
        "approval": bool(release.approvals),
        "note": bool(release.note.strip()),
        "number": bool(release.number.strip()),
    }


# What stands where


def _both(text: Bilingual) -> tuple[str, ...]:
    return (text.de,) if text.de == text.en else (text.de, text.en)


def _passages(*passages: Passage) -> Iterator[str]:
    for passage in passages:
        yield passage.de.plain
        yield passage.en.plain


def _block_texts(block: Block) -> Iterator[tuple[str, str]]:
    """The texts of a block, each with the kind of its section."""
    match block:
        case Quote():
            yield from ((_SAID, text) for text in _passages(block.text, block.text2))
            yield from ((_SPEAKER, text) for text in (*_both(block.attribution), *_person(block.speaker)))
        case Photo():
            yield from ((_PHOTO, text) for text in _photo(block))
        case _:
            yield from ((_OTHER, text) for text in _passages(block.text))


def _photo(photo: Photo) -> Iterator[str]:
    yield from _passages(photo.text)
    yield from (*_both(photo.alt), photo.credit, photo.rights, photo.usage)
    for shown in photo.persons:
        yield from _person(shown.person)


def _person(person: Person) -> Iterator[str]:
    yield f"{person.title.de} {person.name}"
    yield from _both(person.function)
    for affiliation in person.affiliations:
        yield from _both(affiliation.role)
        yield from _both(affiliation.organisation)


def _fact_fields(release: Release) -> Iterator[str]:
    yield from (release.number, release.note, *release.keywords, *release.unplaced, *release.attachments)
    for text in (release.label, release.place, release.source, release.licence):
        yield from _both(text)
    yield from _event(release)
    for issuer in release.issuers:
        yield from _both(issuer.name)
    yield from _contacts(release)
    for boilerplate in release.boilerplates:
        yield from (*_both(boilerplate.heading), *_both(boilerplate.text))
    for approval in release.approvals:
        yield from (approval.who, approval.organisation)


def _event(release: Release) -> tuple[str, ...]:
    return (*_both(release.event.what), *_both(release.event.where)) if release.event else ()


def _contacts(release: Release) -> Iterator[str]:
    for contact in release.contacts:
        yield f"{contact.title.de} {contact.name}"
        yield from (*_both(contact.function), *_both(contact.organisation), contact.email, contact.phone)


def _fields(release: Release) -> Iterator[Fielded]:
    """What can be asked for by the name of its field and is short."""
    for block in release.blocks:
        yield from _block_fields(block)
    yield from ((Field.NUMBER, release.number), (Field.NOTE, release.note))
    yield from ((Field.KEYWORD, keyword) for keyword in release.keywords)
    yield from ((Field.PLACE, text) for text in _both(release.place))
    yield from ((Field.SOURCE, text) for text in _both(release.source))
    yield from ((Field.ISSUER, text) for issuer in release.issuers for text in _both(issuer.name))
    yield from ((Field.CONTACT, text) for text in _contacts(release))
    yield from ((Field.EVENT, text) for text in _event(release))


def _block_fields(block: Block) -> Iterator[Fielded]:
    if block.kind is Kind.HEADLINE:
        yield from ((Field.HEADLINE, text) for text in _passages(block.text))
    if isinstance(block, Quote):
        yield from ((Field.SPEAKER, text) for text in _person(block.speaker))
    if isinstance(block, Photo):
        yield from ((Field.CAPTION, text) for text in _passages(block.text))
        yield from ((Field.CREDIT, text) for text in (block.credit, block.rights))
        yield from ((Field.SHOWN, text) for shown in block.persons for text in _person(shown.person))
