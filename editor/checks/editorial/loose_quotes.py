"""What somebody says in the middle of a paragraph, where it cannot be approved as a quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.specimens import EN
from editor.checks.message import Message
from editor.checks.rule import BOTH, NONE, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_SAYS = (
    r"(?:so|sagt|sagte|erklärt|erklärte|betont|betonte|erläutert|erläuterte|ergänzt|ergänzte|unterstreicht|unterstrich"
    r"|berichtet|berichtete|meint|meinte|kommentiert|kommentierte|bekräftigt|bekräftigte|says|said|explains|explained"
    r"|adds|added|stresses|stressed|commented|noted|stated)"
)
_AFTER = re.compile(rf",?[ \u00a0]{_SAYS}[ \u00a0](?=[^\W\d_])")
_BEFORE = re.compile(rf"\b{_SAYS}\b[^.!?„“”\"]{{0,120}}[:,][ \u00a0]$")
_WORD = re.compile(r"\w+")
_FEW = 5
"""Words from which on something is a quote and no term in quotation marks."""


@text_rule(
    "ED-Q-09",
    WARNING,
    BOTH,
    NONE,
    title=Message("Quote within a paragraph"),
    why=Message(
        "Make a quote of its own from these words, with its speaker: only then they can be approved, compared and "
        "found again."
    ),
    source="Press practice",
    needs=("“", "”", "«", '"'),
    bad=(
        "„Wir öffnen das Labor im Mai“, sagt Dr.\u00a0Jana Brandt.",
        "Dr.\u00a0Jana Brandt betont: „Wir öffnen das neue Labor im Mai.“",
        Example("“We open the new lab in May,” said Dr Jana Brandt.", at=Surroundings(language=EN)),
        Example("Tom Reuter said: “We open the new lab in May.”", at=Surroundings(language=EN)),
    ),
    good=(
        "Das Projekt „Zukunft“ sagt viel über Gießen.",
        "Unter dem Titel „Licht für alle in Mittelhessen“ sagt das Netz viel.",
        "Das Motto lautet: „Gemeinsam messen wir besser und öfter.“",
        "So der Senat: Es sei zumutbar gewesen, „rechtzeitig auf andere Züge auszuweichen“.",
        Example("Wir sagten ihm: „Das Labor öffnet im Mai“, sagt man.", at=Surroundings(kind=Kind.QUOTE)),
        Example("The book “Ten years of labs in Giessen” is out.", at=Surroundings(language=EN)),
    ),
)
def loose_quote(text: TextView) -> Iterator[Hit]:
    if text.kind not in {Kind.LEAD, Kind.PARAGRAPH} or text.part != "text":
        return
    for start, end in text.quotations:
        words = _WORD.findall(text.plain[start:end])
        if len(words) < _FEW or words[0][0].islower():  # part of the reporter's own sentence
            continue
        if _is_said_after(text.plain, end) or _BEFORE.search(text.plain, max(0, start - 160), start):
            yield Hit(start, end)


def _is_said_after(plain: str, end: int) -> bool:
    """Whether an attribution follows; a title in quotation marks has no comma before the verb."""
    paused = plain[end : end + 1] == "," or plain[end - 2 : end - 1] in {",", ".", "!", "?", "…"}
    return paused and _AFTER.match(plain, end) is not None
