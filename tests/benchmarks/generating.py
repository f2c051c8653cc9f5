"""A generated archive: the same releases from the same seed, their words as frequent as those of a language."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.workflow.sample import sample_release

SEED = 20270218
FIRST = date(2000, 1, 3)

_SYLLABLES = (
    *("la", "mess", "tech", "optik", "netz", "werk", "lahn", "prüf", "stell", "ver", "band", "gieß", "for"),
    *("schung", "klinik", "labor", "wirt", "schaft", "region"),
)
_ENDINGS = ("", "en", "er", "ung", "keit", "s")


def vocabulary(size: int = 8_000) -> list[str]:
    """Words as German makes them, some of them compounds of compounds; the first are the most frequent."""
    dice = random.Random(SEED)
    made: dict[str, None] = {}
    while len(made) < size:
        parts = dice.choices(_SYLLABLES, k=dice.choice((1, 2, 2, 3, 3, 4)))
        made["".join(parts) + dice.choice(_ENDINGS)] = None
    return list(made)


def releases(count: int) -> Iterator[Release]:
    """So many releases of a dozen blocks each, three weeks apart at most, oldest first."""
    dice = random.Random(SEED)
    words = vocabulary()
    weights = [1 / (rank + 3) for rank in range(len(words))]
    template = sample_release()

    def text(length: int) -> str:
        return " ".join(dice.choices(words, weights, k=length)).capitalize() + "."

    for number in range(count):
        blocks: list[Block] = [Block(kind=Kind.HEADLINE, text=passage(text(7), text(7)))]
        blocks += [Block(kind=Kind.PARAGRAPH, text=passage(text(45), text(45))) for _ in range(9)]
        blocks += [
            Quote(text=passage(text(20), text(20)), speaker=Person(f"{dice.choice(words).title()} {number}"))
            for _ in range(2)
        ]
        day = FIRST + timedelta(days=number * 9_500 // count)
        yield replace(template, id=f"{number:016x}", date=day, blocks=tuple(blocks))


def queries(count: int) -> list[str]:
    """What somebody types on the way to one word or two: beginnings, parts of compounds, whole words."""
    dice = random.Random(SEED + 1)
    words = vocabulary()
    made = []
    for _ in range(count):
        word = dice.choice(words[:3_000])
        typed = word[: dice.randint(min(3, len(word)), len(word))]
        made.append(typed if dice.random() < 0.6 else f"{dice.choice(words[:500])} {typed}")
    return made
