"""German habits in English words: false friends, loan translations, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.rule import ENGLISH, HINT, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|some)"
_TRADE = (
    r"(?:automotive|IT|photonics|optics|optical|medical|chemical|pharma|food|energy|construction|logistics"
    r"|textile|hotel)"
)


@dataclass(frozen=True, slots=True)
class Habit:
    """What Germans write, where `needs` stands in the text; the group `it` is replaced, or all of it."""

    needs: str
    pattern: re.Pattern[str]
    fix: str | None
    message: Message
    severity: Severity | None = None


def _uncountable(word: str) -> Message:
    return Message("“{word}” has no plural in English.", word=word)


_WORDS = {
    "informations": ("information", _uncountable("information")),
    "advices": ("advice", _uncountable("advice")),
    "knowledges": ("knowledge", _uncountable("knowledge")),
    "furnitures": ("furniture", _uncountable("furniture")),
    "equipments": ("equipment", _uncountable("equipment")),
    "feedbacks": ("feedback", _uncountable("feedback")),
    "softwares": ("software", _uncountable("software")),
    "hardwares": ("hardware", _uncountable("hardware")),
    "expertises": ("expertise", _uncountable("expertise")),
    "know-hows": ("know-how", _uncountable("know-how")),
    "sympathic": ("likeable", Message("“sympathisch” is likeable in English.")),
    "usw": ("etc", Message("This abbreviation is German.")),
    "bzw": (None, Message("This abbreviation is German; English writes “or”, “and”, or “respectively”.")),
    "inkl": ("including", Message("This abbreviation is German.")),
    "ggf": (None, Message("This abbreviation is German; English writes “if necessary”.")),
    "zzgl": (None, Message("This abbreviation is German; English writes “plus”.")),
    "mfg": (None, Message("This abbreviation is German.")),
}
"""Words that no English text has."""

_HABITS = (
    Habit(
        "Handy",
        re.compile(r"(?<=[a-z,] )(?P<it>Handy)\b(?! [A-Z])"),
        "mobile phone",
        Message("“Handy” is a mobile phone in English; the word itself means useful."),
    ),
    Habit(
        "Know",
        re.compile(r"(?<=[a-z,] )(?P<it>Know[- ][Hh]ow)\b"),
        "know-how",
        Message("“know-how” is written small, with a hyphen."),
        HINT,
    ),
    Habit(
        "actual",
        re.compile(
            r"\b(?P<it>actual)"
            r"(?= (?:situation|version|status|trends|topics|news|issue of|developments|programme|dates)\b)"
        ),
        "current",
        Message("“actual” means real; “aktuell” is current in English."),
    ),
    Habit(
        "eventual",
        re.compile(r"\b(?P<it>eventual)(?= (?:questions|changes|problems|delays|damages?|claims)\b)"),
        "possible",
        Message("“eventual” means final; “eventuell” is possible in English."),
        HINT,
    ),
    Habit(
        "near of",
        re.compile(r"\bin the near of\b"),
        "near",
        Message("“in der Nähe von” is near in English."),
    ),
    Habit(
        "ince ",
        re.compile(
            rf"\b(?P<it>[Ss]ince)(?= {_NUMBER} (?:years|months|weeks|days|decades)\b"
            r"(?! (?:ago|of|after|before|earlier)\b))"
        ),
        "for",
        Message("“since” names a moment, “for” a length of time: for three years, since 2024."),
    ),
    Habit(
        " until ",
        re.compile(
            r"(?<!can )(?<!may )(?<!(?:can|may) be )(?<!could be )"
            r"\b(?:submit(?:ted)?|hand(?:ed)? in|reply|respond|confirm"
            r"|(?:[Pp]lease|must) (?:register|apply)) (?P<it>until)(?= )"
        ),
        "by",
        Message("“until” says how long something goes on; the last moment to do it is “by”."),
    ),
    Habit(
        "ossibility to ",
        re.compile(r"\b[Pp](?P<it>ossibility)(?= to [a-z]+)"),
        None,
        Message("“possibility to” is German; English has the opportunity or the chance to do something."),
        HINT,
    ),
    Habit(
        " so ",
        re.compile(r"[”’\"],? (?P<it>so)(?= (?:[A-ZÄÖÜ][\w’-]+|der|die)\b)"),
        "said",
        Message("“so Reuter” is German; English writes said Reuter, or according to Reuter."),
    ),
    Habit(
        " branch",
        re.compile(rf"\b{_TRADE} (?P<it>branch)\b(?! (?:office|library|manager|of)\b)"),
        "sector",
        Message("A branch is an office or a limb; “Branche” is sector or industry in English."),
    ),
    Habit(
        "egion ",
        re.compile(r"\bthe (?P<it>[Rr]egion (?P<name>[A-ZÄÖÜ][^\W\d_]+))(?![ -][A-ZÄÖÜ])"),
        "{name} region",
        Message("English puts the name first: the Lahn region."),
        HINT,
    ),
    Habit(
        " frame ",
        re.compile(r"\b(?P<it>[Ii]n the frame of)\b(?! (?:reference|mind|an?|the (?:picture|window|door|bike))\b)"),
        "as part of",
        Message("“im Rahmen von” is as part of, or within, in English."),
    ),
    Habit(
        " under ",
        re.compile(
            r"\b(?:information|details|register|available|found|online|reached|programme)"
            r" (?P<it>under)(?= (?:www|https?)\b)"
        ),
        "at",
        Message("An address on the web is “at”, not under."),
    ),
    Habit(
        "esp.",
        re.compile(r"(?<=[a-z] )(?P<it>resp\.)(?= )"),
        None,
        Message("“resp.” is no English abbreviation; write “or”, “and”, or “respectively”."),
    ),
    Habit(
        "a.o.",
        re.compile(r"(?<=[ (])(?P<it>a\.o\.)(?=[ ,)])"),
        "among others",
        Message("“a.o.” is no English abbreviation."),
    ),
    Habit("B.", re.compile(r"(?<=[ (,])(?P<it>z\.[ \u00a0]?B\.)"), "e.g.", Message("This abbreviation is German.")),
    Habit("h.", re.compile(r"(?<=[ (,])(?P<it>d\.[ \u00a0]?h\.)"), "i.e.", Message("This abbreviation is German.")),
    Habit(
        "a.",
        re.compile(r"(?<=[ (,])(?P<it>u\.[ \u00a0]?a\.)(?! [A-Z])"),
        None,
        Message("This abbreviation is German; English writes “among others”."),
    ),
    Habit(
        "ca.",
        re.compile(r"(?<=[ (])(?P<it>ca\.)(?=[ \u00a0]\d)"),
        "about",
        Message("English writes about, or c."),
        HINT,
    ),
    Habit("Nr.", re.compile(r"(?<=[ (])(?P<it>Nr\.)(?=[ \u00a0]?\d)"), "No.", Message("This abbreviation is German.")),
)


@text_rule(
    "EN-LX-01",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("German habit in English"),
    why=Message("The word looks English, yet means something else there, or is not used like this."),
    source="EU Court of Auditors, Misused English words and expressions in EU publications",
    bad=(
        Example("Further informations are online.", "Further information are online."),
        Example("The lab has been open since three years.", "The lab has been open for three years."),
        Example("“We start in May,” so Reuter.", "“We start in May,” said Reuter."),
        Example("Details are available under www.example.org.", "Details are available at www.example.org."),
        Example("Growth in the photonics branch goes on.", "Growth in the photonics sector goes on."),
        Example("The actual situation is better.", "The current situation is better."),
        "Visitors have the possibility to test the lens.",
        Example("Bring a lens, z. B. your own.", "Bring a lens, e.g. your own."),
    ),
    good=(
        "Further information is online.",
        "The lab has been open since 2024, for three years now.",
        "The handy guide is in the branch library.",
        "Actual sales were 5% above plan.",
        "The hall is open until 6pm; submit your plan by noon.",
        "Plans can be submitted until 30 June.",
        "“We start in May,” said Reuter, so the team is glad.",
    ),
)
def german_habit(text: TextView) -> Iterator[Hit]:
    for folded in text.vocabulary.keys() & _WORDS.keys():
        for word in text.vocabulary[folded]:
            if not text.is_protected(word.start, word.end):
                fix, message = _WORDS[folded]
                yield Hit(word.start, word.end, _like(fix, word.text), message)
    for habit in _HABITS:
        if habit.needs in text.plain:
            for match in text.search(habit.pattern):
                yield _hit(habit, match)


def _hit(habit: Habit, match: re.Match[str]) -> Hit:
    groups = match.groupdict()
    start, end = match.span("it") if "it" in groups else match.span()
    fix = habit.fix.format(**groups) if habit.fix else None
    return Hit(start, end, _like(fix, match.string[start:end]), habit.message, habit.severity)


def _like(fix: str | None, text: str) -> str | None:
    """The fix with a capital where the word has one and its own letters are the same."""
    return fix[0].upper() + fix[1:] if fix and text[0].isupper() and text[0].lower() == fix[0] else fix
