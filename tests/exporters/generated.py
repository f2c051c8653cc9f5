"""Releases that no writer would write, made from fixed seeds: long, empty, in one language, with many photos, and
with every mark of every markup in every name."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import UTC, date, datetime

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import HEAD_KINDS, Block, Display, Kind, Photo, Position, Quote
from editor.domain.facts import Embargo, EmbargoKind, Event
from editor.domain.inline import from_inline
from editor.domain.passage import Passage, passage
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person, PersonShown
from editor.domain.release import Release, Status

_WORDS = re.findall(
    r"\S+",
    "Hafen Gießen Messtechnik Wirtschaftsförderung Größe Überblick Fördermittel am für und mit 1,2 Millionen Euro "
    "z. B. Dr. Labor Prüfstand Netzwerk Straße 42 Prozent",
)
MARKS = "<b>&amp;</b> \"'„“ »« {{ x }} {% y %} {0} ]]> <!-- --> \\ / # * _ ~ ` | @ ; = % $ § € \u00a0 \u00ad \u202f …"
PHOTO = "0" * 64


def generated_releases() -> dict[str, Release]:
    """The releases by what is special about them; whatever has a photo has the picture `PHOTO`."""
    return {
        "long": _long(random.Random(1)),
        "empty": _empty(),
        "german alone": _in(Language.DE, _long(random.Random(2), paragraphs=4)),
        "english alone": _in(Language.EN, _long(random.Random(3), paragraphs=4)),
        "photos": _photos(random.Random(4)),
        "marks": _marks(),
    }


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)) + "."


def _both(chance: random.Random, words: int) -> Passage:
    return passage(_text(chance, words), _text(chance, words))


def _formatted(chance: random.Random, words: int) -> Passage:
    """Bold, italic and a link in a text."""
    before, inside, after = (_text(chance, words // 3) for _ in range(3))
    markup = (
        f'{before} <b>{inside} <i>{inside}</i></b> <a href="https://labor.example/?a=1&amp;b=2">{inside}</a> {after}'
    )
    return Passage(from_inline(markup), from_inline(markup))


def _person(name: str, title: str = "Dr.") -> Person:
    both = Bilingual.same(f"Leitung {name}")
    return Person(name, Bilingual(title, title.rstrip(".")), both, (Affiliation(both, Bilingual.same(name)),))


def _head(chance: random.Random) -> list[Block]:
    return [Block(kind=kind, id=f"head-{kind}", text=_both(chance, 8)) for kind in Kind if kind in HEAD_KINDS]


def _long(chance: random.Random, *, paragraphs: int = 150) -> Release:
    """Many paragraphs of all kinds, run in and not, and a single paragraph of many pages."""
    blocks = _head(chance)
    for number in range(paragraphs):
        blocks.append(Block(kind=Kind.PARAGRAPH, id=f"p{number}", text=_formatted(chance, 60), run_in=number % 3 == 1))
        if number % 5 == 0:
            blocks.append(_quote(chance, f"q{number}", number))
        if number % 7 == 0:
            blocks.append(Block(kind=Kind.CROSSHEAD, id=f"c{number}", text=_both(chance, 4)))
        if number % 11 == 0:
            lines = "\n".join(_text(chance, 6) for _ in range(9))
            kind = Kind.BULLETS if number % 2 else Kind.FACTBOX
            blocks.append(Block(kind=kind, id=f"l{number}", text=passage(lines, lines)))
    blocks.append(Block(kind=Kind.PARAGRAPH, id="endless", text=_both(chance, 4_000)))
    return replace(_facts(_person("Jana Brandt")), blocks=tuple(blocks))


def _quote(chance: random.Random, id_: str, number: int) -> Quote:
    return Quote(
        id=id_,
        text=_both(chance, 12),
        text2=_both(chance, 5),
        speaker=_person("Tom Reuter", ""),
        position=list(Position)[number % len(Position)],
        display=list(Display)[number % len(Display)],
        run_in=number % 2 == 0,
    )


def _empty() -> Release:
    """Every part is there and says nothing."""
    blocks = [Block(kind=kind, id=f"e-{kind}") for kind in Kind if kind not in {Kind.QUOTE, Kind.PHOTO}]
    return Release(
        issuers=(Issuer(NOTHING),),
        contacts=(Contact(""),),
        keywords=("",),
        attachments=("",),
        boilerplates=(Boilerplate(NOTHING, NOTHING),),
        blocks=(*blocks, Quote(id="e-quote"), Photo(id="e-photo", persons=(PersonShown(Person("")),))),
    )


def _in(language: Language, release: Release) -> Release:
    """The release with all its blocks meant for one language alone."""
    return replace(release, lead=language, blocks=tuple(replace(block, only=language) for block in release.blocks))


def _photos(chance: random.Random) -> Release:
    photos = tuple(_photo(chance, number) for number in range(40))
    text = Block(kind=Kind.PARAGRAPH, id="text", text=_both(chance, 40))
    return replace(_facts(_person("Aylin Kaya")), blocks=(*_head(chance), text, *photos))


def _photo(chance: random.Random, number: int) -> Photo:
    return Photo(
        id=f"photo{number}",
        file=PHOTO if number % 10 else "",
        text=_both(chance, 10) if number % 3 else Passage(),
        alt=Bilingual.same(f"Bild {number}"),
        credit="Maria Vogt" if number % 2 else "",
        rights="OptikNetz",
        persons=tuple(PersonShown(_person(f"Person {each}")) for each in range(number % 4)),
    )


def _marks() -> Release:
    """Names, texts and facts of nothing but marks, and formats that change with each word."""
    both, rich = Bilingual.same(MARKS), passage(MARKS, MARKS)
    person = Person(MARKS, both, both, (Affiliation(both, both),))
    kinds = [kind for kind in Kind if kind not in {Kind.QUOTE, Kind.PHOTO}]
    return replace(
        _facts(person),
        number=MARKS,
        label=both,
        place=both,
        source=both,
        licence=both,
        keywords=(MARKS,),
        attachments=(MARKS,),
        blocks=(
            *(Block(kind=kind, id=f"<{kind}>&", text=rich) for kind in kinds),
            Block(kind=Kind.PARAGRAPH, id="Ä b_c", text=_formatted(random.Random(5), 30)),
            Quote(id="q" * 60, text=rich, text2=rich, speaker=person, attribution=both, position=Position.BETWEEN),
            Quote(id="'\"", text=rich, speaker=person, display=Display.BLOCK),
            Photo(id="photo", file=PHOTO, text=rich, alt=both, credit=MARKS, rights=MARKS, usage=MARKS),
        ),
    )


def _facts(person: Person) -> Release:
    name = Bilingual.same(person.name)
    return Release(
        id="generated",
        number="12/2027",
        stage=Status.REVIEW,
        date=date(2027, 2, 18),
        place=Bilingual.same("Gießen"),
        embargo=Embargo(datetime(2027, 2, 21, 9, 0, tzinfo=UTC), kind=EmbargoKind.SPEECH),
        issuers=(Issuer(name), Issuer(Bilingual.same("MedCluster Nord"))),
        contacts=(Contact(person.name, person.title, name, name, "presse@labor.example", "+49 641 0000-10"),) * 2,
        keywords=("Optik",),
        event=Event(name, name, datetime(2027, 3, 1, 9, 0, tzinfo=UTC)),
        boilerplates=(Boilerplate(name, name),) * 3,
    )
