"""A generated archive: the same releases from the same seed, their words as frequent as those of a language.

The words follow Zipf's law. German ones are made of one to four stems with their joints (Prüfstellenverbandes),
umlauts and ß among them; English ones of one or two. A release has about 300 words in each language, three quotes
and a photo; speakers come from a pool in which few are quoted often.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.facts import Embargo
from editor.domain.passage import Passage, passage
from editor.domain.people import Affiliation, Boilerplate, Issuer, Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.workflow.sample import sample_release

SEED = 20270218
FIRST, LAST = date(2002, 1, 7), date(2026, 11, 20)

GERMAN_WORDS, ENGLISH_WORDS = 400_000, 150_000
"""How many different words there are at most."""

PERSONS, ISSUERS = 20_000, 60

_CONSONANTS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "z", "br", "gr", "pr", "sch", "st")
_GERMAN_VOWELS = ("a", "e", "i", "o", "u", "ä", "ö", "ü", "ei", "au", "ie")
_GERMAN_CODAS = ("", "n", "r", "l", "s", "t", "ß", "ch", "ng", "rk", "ft", "nd", "tz")
_JOINTS = ("", "", "s", "en", "n", "er")
_GERMAN_ENDINGS = ("", "", "en", "er", "ung", "keit", "s", "es", "lich")
_ENGLISH_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ee")
_ENGLISH_CODAS = ("", "n", "r", "l", "s", "t", "ck", "nd", "rd", "st", "tion", "ght")
_ENGLISH_ENDINGS = ("", "", "s", "ing", "ed", "ly", "er", "ment")
_KNOWN = (
    *("labor", "optik", "netzwerk", "region", "prüf", "stelle", "verband", "gieß", "forschung", "klinik"),
    "wirtschaft",
)
"""Stems of the subject, so that a query can be read by a person."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, the most frequent first, with the running sum of their weights (Zipf's law)."""

    words: Sequence[str]
    sums: Sequence[float]

    def draw(self, dice: random.Random, count: int) -> list[str]:
        return dice.choices(self.words, cum_weights=self.sums, k=count)


@dataclass(frozen=True, slots=True)
class World:
    """Everything of which releases are made."""

    german: Vocabulary
    english: Vocabulary
    persons: Sequence[Person]
    person_sums: Sequence[float]
    issuers: Sequence[tuple[Issuer, Boilerplate]]
    template: Release


def _weights(count: int, exponent: float = 1.0) -> list[float]:
    return list(accumulate(1 / (rank + 2.7) ** exponent for rank in range(count)))


def _vocabulary(words: Sequence[str]) -> Vocabulary:
    return Vocabulary(words, _weights(len(words)))


def _distinct(dice: random.Random, size: int, make: Iterator[str]) -> list[str]:
    """So many different words, short ones mostly before long ones: the frequent words of a language are short."""
    made: dict[str, float] = {}
    while len(made) < size:
        word = next(make)
        made.setdefault(word, len(word) + dice.uniform(0, 8))
    return sorted(made, key=made.__getitem__)


def _german(dice: random.Random) -> Iterator[str]:
    stems = [*_KNOWN, *(_syllables(dice, _GERMAN_VOWELS, _GERMAN_CODAS) for _ in range(2_500))]
    sums = _weights(len(stems), 0.6)
    while True:
        parts = dice.choices(stems, cum_weights=sums, k=dice.choice((1, 1, 2, 2, 2, 3, 3, 4)))
        yield "".join(part + dice.choice(_JOINTS) for part in parts[:-1]) + parts[-1] + dice.choice(_GERMAN_ENDINGS)


def _english(dice: random.Random) -> Iterator[str]:
    stems = [_syllables(dice, _ENGLISH_VOWELS, _ENGLISH_CODAS) for _ in range(6_000)]
    while True:
        parts = dice.choices(stems, k=dice.choice((1, 1, 1, 2)))
        yield "".join(parts) + dice.choice(_ENGLISH_ENDINGS)


def _syllables(dice: random.Random, vowels: Sequence[str], codas: Sequence[str]) -> str:
    return "".join(
        dice.choice(_CONSONANTS) + dice.choice(vowels) + dice.choice(codas) for _ in range(dice.choice((1, 2, 2)))
    )


@cache
def world() -> World:
    """The world of the seed; made once."""
    dice = random.Random(SEED)
    german = _vocabulary(_distinct(dice, GERMAN_WORDS, _german(dice)))
    english = _vocabulary(_distinct(dice, ENGLISH_WORDS, _english(dice)))
    organisations = [f"{_title(german, dice)}verband {_title(german, dice)}" for _ in range(2_000)]
    persons = [_person(dice, german, organisations) for _ in range(PERSONS)]
    issuers = [_issuer(dice, german, english, name) for name in organisations[:ISSUERS]]
    template = replace(sample_release(), blocks=(), issuers=(), boilerplates=(), embargo=None, event=None)
    return World(german, english, persons, _weights(PERSONS, 0.8), issuers, template)


def _title(words: Vocabulary, dice: random.Random) -> str:
    return dice.choice(words.words[:20_000]).title()


def _person(dice: random.Random, words: Vocabulary, organisations: Sequence[str]) -> Person:
    name = f"{_title(words, dice)[:9]} {_title(words, dice)[:12]}"
    organisation = dice.choice(organisations)
    return Person(
        name,
        Bilingual("Dr.", "Dr") if dice.random() < 0.3 else Bilingual(),
        Bilingual(f"Leitung {organisation}", f"head of {organisation}"),
        (Affiliation(Bilingual("Leitung", "head"), Bilingual.same(organisation)),),
    )


def _issuer(dice: random.Random, german: Vocabulary, english: Vocabulary, name: str) -> tuple[Issuer, Boilerplate]:
    text = Bilingual(_sentence(german, dice, 18), _sentence(english, dice, 20))
    return Issuer(Bilingual.same(name)), Boilerplate(Bilingual(f"Über {name}", f"About {name}"), text)


def _sentence(words: Vocabulary, dice: random.Random, length: int) -> str:
    return " ".join(words.draw(dice, length)).capitalize() + "."


def releases(count: int) -> Iterator[Release]:
    """So many releases, evenly over the years, oldest first; the last fifty are in progress, older years archived."""
    dice = random.Random(SEED + 2)
    made_of = world()
    days = (LAST - FIRST).days
    for number in range(count):
        yield _release(made_of, dice, number, FIRST + timedelta(days=number * days // count), drafts=count - 50)


def _release(made_of: World, dice: random.Random, number: int, day: date, *, drafts: int) -> Release:
    def both(length: int) -> Passage:
        return passage(_sentence(made_of.german, dice, length), _sentence(made_of.english, dice, length))

    speakers = dice.choices(made_of.persons, cum_weights=made_of.person_sums, k=3)
    quotes = [Quote(text=both(22), speaker=speaker) for speaker in speakers]
    paragraphs = [Block(kind=Kind.PARAGRAPH, text=both(44)) for _ in range(4)]
    body = [block for pair in zip(paragraphs, quotes, strict=False) for block in pair]
    photo = Photo(text=both(12), credit="Foto: Studio", persons=(PersonShown(speakers[0]),))
    head = [Block(kind=Kind.HEADLINE, text=both(7)), Block(kind=Kind.LEAD, text=both(28))]
    issuer, boilerplate = dice.choice(made_of.issuers)
    at = datetime.combine(day, time(9, 30), UTC)
    sent = number < drafts
    return replace(
        made_of.template,
        id=f"{number:016x}",
        date=day,
        blocks=(*head, *body, paragraphs[-1], photo),
        issuers=(issuer,),
        boilerplates=(boilerplate,),
        source=issuer.name,
        embargo=Embargo(at, "Europe/Berlin") if dice.random() < 0.02 else None,
        stage=Status.DRAFT if not sent else Status.APPROVED if day.year == LAST.year else Status.ARCHIVED,
        sent=Sent(at, at) if sent else Sent(),
    )


def queries(count: int) -> list[str]:
    """What somebody types on the way to a word or two, in turn.

    Whole words, beginnings, parts of compounds, words with umlauts typed without them, two terms, phrases from texts.
    """
    dice = random.Random(SEED + 1)
    made_of = world()
    frequent = made_of.german.words[:40_000]
    marked = [word for word in frequent if any(letter in "äöüß" for letter in word)]
    texts = [block.text[Language.DE].plain for each in _some(400) for block in each.blocks]
    makers = (
        lambda: dice.choice(frequent),
        lambda: _beginning(dice, dice.choice(frequent)),
        lambda: _inside(dice, dice.choice(frequent)),
        lambda: _plain(dice.choice(marked)),
        lambda: f"{dice.choice(frequent[:2_000])} {_beginning(dice, dice.choice(frequent))}",
        lambda: _phrase(dice, dice.choice(texts)),
    )
    return [makers[number % len(makers)]() for number in range(count)]


def _some(count: int) -> list[Release]:
    return list(releases(count))


def _beginning(dice: random.Random, word: str) -> str:
    return word[: dice.randint(min(2, len(word)), len(word))]


def _inside(dice: random.Random, word: str) -> str:
    start = dice.randint(0, max(0, len(word) - 5))
    return word[start : start + dice.randint(4, 8)]


def _plain(word: str) -> str:
    return word.replace("ä", "a").replace("ö", "oe").replace("ü", "u").replace("ß", "ss")


def _phrase(dice: random.Random, text: str) -> str:
    words = text.rstrip(".").split()
    start = dice.randint(0, max(0, len(words) - 2))
    return f'"{" ".join(words[start : start + 2])}"'
