"""The comma and the full stop where quoted words end, before who said them and in American English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.english.glyphs import quotation_pairs
from editor.checks.message import Message
from editor.checks.rule import ENGLISH, ERROR, SAFE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.language.quotation import has_stop

_AMERICAN = Surroundings(american=True)
_VERBS = (
    r"(?:said|says|stated|states|explained|explains|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|added|adds|noted|notes"
    r"|announced|announces|reported|reports|confirmed|confirms|affirmed|affirms|commented|comments|believed|believes"
    r"|argued|argues|hoped|hopes|promised|promises|demanded|demands|warned|warns|concluded|concludes|asked|asks"
    r"|replied|replies|remarked|remarks|recalled|recalls|declared|declares|continued|continues)\b"
)
_NAME = r"(?:[A-ZÄÖÜ][\w’'-]{0,30}\.?[ \u00a0]){1,5}"
_SPEAKER_FOLLOWS = re.compile(
    rf"\s+(?:{_VERBS}|according to\b|so (?=[A-ZÄÖÜ])|(?:he|she|they|it|we|I) {_VERBS}|{_NAME}{_VERBS})"
)
_SURE = re.compile(
    rf"\s+(?:(?:{_VERBS}|according to\b|so (?=[A-ZÄÖÜ]))(?! that\b)|(?:he|she|they) {_VERBS}|{_NAME}{_VERBS}(?=[.,]|$))"
)
_CLOSERS = '”’"'
_OUTSIDE = re.compile(r"(?<=[^\W_])[”’\"]{1,2}[.,](?![.\w])")
_STOP_INSIDE = re.compile(r"\.[”’\"]{1,2},?(?=\s)")
_SENTENCE_BEFORE = frozenset('.!?:\n”"')


def _ends(text: TextView) -> dict[int, int]:
    """The closing marks of this text, with where each quotation opened."""
    return {end: start for start, end in quotation_pairs(text.plain)}


@text_rule(
    "EN-Q-04",
    ERROR,
    ENGLISH,
    SAFE,
    title=Message("Comma or full stop behind the mark"),
    why=Message("American English sets commas and full stops within the quotation marks, always."),
    source="AP Stylebook; CMOS 6.9",
    needs=("”", "’", '"'),
    bad=(
        Example("They call it “smart”, and rightly so.", "They call it “smart,” and rightly so.", at=_AMERICAN),
        Example("The motto is “Light for all”.", "The motto is “Light for all.”", at=_AMERICAN),
        Example("“They say ‘yes’.”", "“They say ‘yes.’”", at=_AMERICAN),
    ),
    good=(
        Example("They call it “smart,” and rightly so.", at=_AMERICAN),
        Example("It is the companies’, not ours.", at=_AMERICAN),
        Example("They call it “smart”; we call it late.", at=_AMERICAN),
        "They call it “smart”, and rightly so.",
    ),
)
def point_outside(text: TextView) -> Iterator[Hit]:
    if not text.is_american:
        return
    ends = _ends(text)
    for match in text.search(_OUTSIDE):
        last = match.end() - 2
        if match.start() in ends and not (match.group().endswith(",") and _SPEAKER_FOLLOWS.match(text.plain, last + 2)):
            yield Hit(match.start(), match.end(), text.plain[last + 1] + text.plain[match.start() : last + 1])


@text_rule(
    "EN-Q-05",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("Comma behind the quotation mark"),
    why=Message("English sets the comma before the speaker within the marks: “We start in May,” said Reuter."),
    source="New Hart’s Rules 9.2; CMOS 6.9; GOV.UK style guide",
    needs=("”,", '",', "’,", "“,"),
    bad=(
        Example("“We start in May”, said Tom Reuter.", "“We start in May,” said Tom Reuter.", at=_AMERICAN),
        Example("“We start in May”, said Tom Reuter.", "“We start in May,” said Tom Reuter."),
        Example("“The grid is ready now”, Jana Brandt explained.", "“The grid is ready now,” Jana Brandt explained."),
        Example("“When do we start?”, asked Reuter.", "“When do we start?” asked Reuter."),
    ),
    good=(
        "“We start in May,” said Tom Reuter.",
        "Critics called it “brave”, he said.",
        "The plan, known as “Light for all”, adds two lines.",
        Example("They call it “smart,” and rightly so.", at=_AMERICAN),
    ),
)
def comma_behind_mark(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for end, start in _ends(text).items():
        after = end + 1
        if plain[after : after + 1] != "," or plain[end - 1] in ".,…" or not _SPEAKER_FOLLOWS.match(plain, after + 1):
            continue
        if not text.is_american and not _is_whole(plain, start, end):
            continue
        fix = plain[end] if plain[end - 1] in "!?" else f",{plain[end]}"
        yield Hit(end, after + 1, fix, severity=None if text.is_american else WARNING)


def _is_whole(plain: str, start: int, end: int) -> bool:
    """Whether a quotation is a sentence, not some words within one."""
    before = plain[max(0, start - 8) : start].rstrip()[-1:]
    return (not before or before in _SENTENCE_BEFORE) and plain.count(" ", start, end) >= 2


@text_rule(
    "EN-Q-06",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("Full stop before the speaker"),
    why=Message("Before the speaker the sentence goes on, so that a comma stands within the marks, not a full stop."),
    source="New Hart’s Rules 9.2; CMOS 6.9",
    needs=(".”", ".’", '."'),
    bad=(
        Example("“We start in May.” said Tom Reuter.", "“We start in May,” said Tom Reuter."),
        Example("“The grid is ready.”, explained Jana Brandt.", "“The grid is ready,” explained Jana Brandt."),
        Example("“We are glad.” Tom Reuter said.", "“We are glad,” Tom Reuter said."),
        Example("“We work with Lux Inc.” said Tom Reuter.", "“We work with Lux Inc.,” said Tom Reuter."),
    ),
    good=(
        "“We start in May,” said Tom Reuter.",
        "He wrote: “We start in May.” She says that it will take longer.",
        "“We start in May.” Tom Reuter said that the work takes two years.",
        "“We waited …” said Tom Reuter.",
    ),
)
def stop_before_speaker(text: TextView) -> Iterator[Hit]:
    for match in text.search(_STOP_INSIDE):
        plain, closers = text.plain, match.group().strip(".,")
        if plain[match.start() - 1 : match.start()] == "." or not _SURE.match(plain, match.end()):
            continue
        stop = "," if has_stop(plain[max(0, match.start() - 12) : match.start() + 1]) else ".,"
        yield Hit(match.start(), match.end(), f"{stop}{closers}")
