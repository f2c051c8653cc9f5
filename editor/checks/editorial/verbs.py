"""The verbs of attributions: what suits a quote, and what is said too often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.checks.editorial.specimens import EN, JANA, TOM, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import HINT, Example, Spotted, edition_rule
from editor.domain.bilingual import Language
from editor.domain.blocks import Quote, Verb

_WORD = re.compile(r"[^\W\d_]+")
_UNSUITABLE = {
    Language.DE: frozenset(
        [
            "definiert",
            "definierte",
            "schmunzelt",
            "schmunzelte",
            "lächelt",
            "lächelte",
            "lacht",
            "lachte",
            "strahlt",
            "strahlte",
            "schwärmt",
            "schwärmte",
            "jubelt",
            "jubelte",
            "grinst",
            "grinste",
            "frohlockt",
            "frohlockte",
            "seufzt",
            "seufzte",
            "philosophiert",
            "philosophierte",
        ]
    ),
    Language.EN: frozenset(
        [
            "smiles",
            "smiled",
            "laughs",
            "laughed",
            "grins",
            "grinned",
            "beams",
            "beamed",
            "gushes",
            "gushed",
            "enthuses",
            "enthused",
            "quips",
            "quipped",
            "opines",
            "opined",
            "chuckles",
            "chuckled",
            "exclaims",
            "exclaimed",
            "avers",
            "averred",
            "defines",
            "defined",
        ]
    ),
}
_SAME = 3


@edition_rule(
    "ED-Q-08",
    HINT,
    title=Message("Verb does not suit a quote"),
    why=Message("Nobody smiles or defines a sentence: say, explain or stress suit a quote."),
    source="Press practice; AP Stylebook",
    bad=(
        Example(
            "so definiert Dr. Jana Brandt die Ziele",
            release=lambda: told(spoken("Wir messen.", attribution="so definiert Dr. Jana Brandt die Ziele")),
        ),
        Example(
            "schmunzelt Tom Reuter",
            release=lambda: told(spoken("Wir öffnen.", TOM, attribution="schmunzelt Tom Reuter")),
        ),
        Example(
            "gushes Tom Reuter",
            release=lambda: told(spoken("We open.", TOM, attribution="gushes Tom Reuter", language=EN), lead=EN),
        ),
        Example(
            "dreimal „betont“",
            release=lambda: told(*(spoken(f"Das {n}.", verb=Verb.STRESS) for n in ("Labor", "Netzwerk", "Geld"))),
        ),
    ),
    good=(
        Example(
            "sagt Dr. Jana Brandt",
            release=lambda: told(spoken("Wir messen.", JANA, attribution="sagt Dr. Jana Brandt")),
        ),
        Example("dreimal „sagt“", release=lambda: told(*(spoken(f"Das {n}.") for n in ("Labor", "Netzwerk", "Geld")))),
        Example(
            "explains Tom Reuter",
            release=lambda: told(spoken("We open.", TOM, attribution="explains Tom Reuter", language=EN), lead=EN),
        ),
        Example(
            "thrice “stresses”",
            release=lambda: told(
                *(spoken(f"The {n}.", verb=Verb.STRESS, language=EN) for n in ("lab", "net", "funds")), lead=EN
            ),
        ),
    ),
)
def attribution_verb(edition: EditionView) -> Iterator[Spotted]:
    unsuitable, told_before, row = _UNSUITABLE[edition.language], "", 0
    for quote in edition.quotes:
        if quote.unattributed:
            continue
        yield from _unsuitable(edition, quote, unsuitable)
        verb = _verb(quote, edition.language)
        row = row + 1 if verb == told_before else 1
        told_before = verb
        if (
            row == _SAME
            and edition.language is Language.DE
            and verb not in {"", Verb.SAY, Verb.ACCORDING, "sagt", "sagte", "so"}
        ):
            yield Spotted(block=quote.id, part="attribution", message=_OFTEN)


_OFTEN = Message("The same verb stands with three quotes in a row. “Says” may come again and again, others may not.")


def _verb(quote: Quote, language: Language) -> str:
    words = _WORD.findall(quote.attribution[language])
    return words[0].casefold() if words else quote.verb


def _unsuitable(edition: EditionView, quote: Quote, verbs: frozenset[str]) -> Iterator[Spotted]:
    text = edition.text(quote.id, "attribution")
    for match in _WORD.finditer(text.plain) if text else ():
        if text and match.group() in verbs:
            said = Message(
                "“{verb}” is no verb of saying: “says”, “explains” or “stresses” suit a quote.", verb=match.group()
            )
            yield replace(text.spotted(match.start(), match.end()), message=said)
