"""The text as a whole: what it says twice, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator

from editor.checks.editorial.written import Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.row_view import RowView
from editor.checks.rule import BOTH, HINT, NONE, WARNING, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.counting import count_block
from editor.domain.passage import wording

_SENTENCE = "Das Labor misst Linsen und Implantate für 64 Betriebe."
_SHORTEST = 40
"""Characters below which a sentence may come twice: `Der Eintritt ist frei.`"""


@edition_rule(
    "ED-X-01", HINT, BOTH, NONE,
    title=Message("Said twice"),
    why=Message("The same sentence stands further up. Leave one of them out."),
    source="Press practice",
    bad=(
        example(_SENTENCE, Written(paragraphs=(f"{_SENTENCE} Es ist neu.", f"Es ist da. {_SENTENCE}"))),
        example(_SENTENCE, Written(lead=_SENTENCE, paragraphs=(_SENTENCE,))),
        example(
            "The lab",
            Written(paragraphs=("The lab measures lenses for 64 companies. " * 2,), language=Language.EN),
        ),
    ),
    good=(
        example(_SENTENCE, Written(paragraphs=(_SENTENCE, "Es ist neu."))),
        example(_SENTENCE, Written(paragraphs=("Der Eintritt ist frei.", "Der Eintritt ist frei."))),
        example(_SENTENCE, Written(lead=_SENTENCE, caption=_SENTENCE)),
    ),
)  # fmt: skip
def said_twice(edition: EditionView) -> Iterator[Spotted]:
    known = set[str]()
    add = known.add
    for text, several in edition.gather(_said, edition.body):
        for said, start, end in several:
            if said in known:
                yield Spotted(text, start, end)
            else:
                add(said)


def _said(view: TextView) -> list[tuple[str, int, int]]:
    """The longer sentences, in any typography."""
    long = ((start, end) for start, end in view.sentences if end - start >= _SHORTEST)
    return [(wording(view.plain[start:end]), start, end) for start, end in long]


_PAGE, _TWO_PAGES = 2500, 4000


@edition_rule(
    "ED-X-02", WARNING, BOTH, NONE,
    title=Message("Long release"),
    why=Message("One page has about 2,500 characters; newsrooms seldom print more."),
    source="Press practice",
    bad=(
        example(_SENTENCE, Written(paragraphs=(_SENTENCE * 48,))),
        example(_SENTENCE, Written(paragraphs=(_SENTENCE * 80,))),
        example(_SENTENCE, Written(paragraphs=(_SENTENCE * 60,), language=Language.EN)),
    ),
    good=(
        example(_SENTENCE, Written(paragraphs=(_SENTENCE * 20,))),
        example(_SENTENCE, Written(paragraphs=(_SENTENCE * 20,), caption=_SENTENCE * 40)),
        example(_SENTENCE, Written(paragraphs=(_SENTENCE,), language=Language.EN)),
    ),
)  # fmt: skip
def long_release(edition: EditionView) -> Iterator[Spotted]:
    look = _count_german if edition.language is Language.DE else _count_english
    count = sum(edition.whole.gather_rows(look))
    if count > _PAGE:
        severity = WARNING if count > _TWO_PAGES else HINT
        message = Message(
            "The text has {count} characters with spaces; one page has about {page}.", count=count, page=_PAGE
        )
        yield Spotted(message=message, severity=severity)


def _count_german(row: RowView) -> int:
    return count_block(row.block, Language.DE).characters if row.block else 0


def _count_english(row: RowView) -> int:
    return count_block(row.block, Language.EN).characters if row.block else 0
