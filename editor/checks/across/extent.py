"""Length of both languages: a sentence that was left out, or one too many."""

from __future__ import annotations

from collections.abc import Iterator

from editor.checks.across.telling import SOURCE
from editor.checks.message import Message
from editor.checks.rule import HINT, WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView

_LONG = 80
_SHORTEST, _LONGEST = 0.55, 1.45
_FEWER = 0.8

_GERMAN = (
    "Das Labor steht allen Mitgliedern offen, auch für Serienprüfungen. Gebucht wird stundenweise. Wer mag, bringt "
    "eigene Proben mit."
)
_TWO = "The lab is open to all members, for series testing as well. Booking is by the hour. Bring your own samples."


@pair_rule(
    "CL-13",
    WARNING,
    title=Message("Lengths differ widely"),
    why=Message(
        "One text is much longer than the other. English is usually a little shorter than German; something may be "
        "missing here."
    ),
    source=SOURCE,
    bad=(
        Example(_GERMAN, other="The lab is open to all members."),
        Example(_GERMAN, other=f"{_TWO} {_TWO}"),
        Example(_GERMAN, other="Booking is by the hour, as ever in a lab."),
    ),
    good=(
        Example(_GERMAN, other=_TWO),
        Example("Das Labor ist offen.", other="The lab is open to everybody who wants to come."),
        Example(_TWO.replace("The", "Das"), other=_GERMAN.replace("Das", "The")),
    ),
)
def lengths_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    if max(len(german.plain), len(english.plain)) <= _LONG or not german.is_running:
        return
    ratio = len(english.plain) / max(1, len(german.plain))
    if not _SHORTEST <= ratio <= _LONGEST:
        yield PairHit((0, len(german.plain)), (0, len(english.plain)))


@pair_rule(
    "CL-14",
    WARNING,
    title=Message("Number of sentences differs"),
    why=Message("One language has more sentences than the other. A sentence may have been left out."),
    source=SOURCE,
    bad=(
        Example(f"{_GERMAN} {_GERMAN}", other=f"{_TWO} All are welcome here."),
        Example("Es ist offen. Alle kommen. Wir auch. Sie auch.", other="It is open, all come, we do, they do."),
        Example("Es ist offen.", other="It is open. All come. We do. They do."),
    ),
    good=(
        Example(_GERMAN, other=_TWO),
        Example("Es ist offen. Alle kommen.", other="It is open, and all come."),
        Example("Es ist offen, und alle kommen, auch wir.", other="It is open. All come, and so do we."),
    ),
)
def sentence_counts_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    if not german.is_running:
        return
    de, en = len(german.sentences), len(english.sentences)
    if abs(de - en) < 2 or abs(de - en) <= 0.3 * max(de, en):
        return
    message = Message("German has {de} sentences, English {en}.", de=de, en=en)
    is_short = len(english.plain) < _FEWER * len(german.plain) and en < de
    yield PairHit((0, len(german.plain)), (0, len(english.plain)), message, severity=WARNING if is_short else HINT)
