"""Dashes and hyphens in German: which of the two stands there, and with which spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.detection import SMALL_WORDS
from editor.language.wordlists import word_set

_DASH = "\u00a0– "
_JOINING = word_set(
    """und oder bzw beziehungsweise sowie bis als wie noch statt anstatt aber nicht sondern samt nebst plus versus vs
    gegen respektive resp ebenso an in mit zu zum zur auch kontra contra u o um je gegenüber ohne"""
)
"""Words that join a part of a compound with the whole one: `Vor- und Nachteile`, `Text- wie Bildform`."""

_SMALL = SMALL_WORDS[Language.DE] | word_set(
    "dies diese dieser dieses dabei damit dann denn doch ganz hier ja jetzt kein keine kurz man sehr vor weiter zwar"
)
_MONTHS = word_set("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
_CALENDAR = (
    _MONTHS,
    word_set("Mo Di Mi Do Fr Sa So"),
    word_set("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"),
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LONGEST_WORD = 60


def _word_at(plain: str, at: int) -> str:
    found = _FIRST_WORD.match(plain, at, at + _LONGEST_WORD)
    return found.group() if found else ""


def _word_before(plain: str, at: int) -> str:
    found = _LAST_WORD.search(plain, max(0, at - _LONGEST_WORD), at)
    return found.group() if found else ""


_SPACED_HYPHEN = re.compile(r"(?<=[\w)“”\"’‘«.!?%…])[ \u00a0]{1,3}-[ \u00a0]{1,3}(?=[\w„“\"(»‚])")


@text_rule(
    "DE-D-01", ERROR, GERMAN, SAFE,
    title=Message("Hyphen as a dash"),
    why=Message("Between words stands a dash with spaces around it, not a hyphen."),
    source="Amtliches Regelwerk § 82; DIN 5008:2020",
    needs=(" - ", " -\u00a0", "\u00a0- ", "\u00a0-\u00a0"),
    bad=(
        Example("Der Plan - so Kern - hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Lokal denken - global handeln", "Lokal denken\u00a0– global handeln"),
        Example(
            "Das Netz (OptikNetz) - „schnell“ genannt - wächst.",
            "Das Netz (OptikNetz)\u00a0– „schnell“ genannt\u00a0– wächst.",
        ),
        Example("Der Bau läuft seit 2025 - und er geht weiter.", "Der Bau läuft seit 2025\u00a0– und er geht weiter."),
        Example("Gute Aussichten - 300 Stellen entstehen.", "Gute Aussichten\u00a0– 300 Stellen entstehen."),
    ),
    good=(
        "Der Plan\u00a0– so Kern\u00a0– hält.",
        "Das Spiel endet 5 - 3, und A - B ist C.",
        "Geöffnet ist Montag - Freitag und vom 1.\u00a0März - 3.\u00a0April.",
        "- Anfahrt mit dem Bus",
        "Vor- und Nachteile des OptikNetzes Lahntal",
        "Der Pegel liegt bei - 3 °C.",
    ),
)  # fmt: skip
def hyphen_as_dash(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_SPACED_HYPHEN):
        before, after = plain[match.start() - 1], plain[match.end()]
        word, following = _word_before(plain, match.start()), _word_at(plain, match.end())
        if (after.isdigit() and (before.isdigit() or len(word) <= _SHORT)) or len(word) == len(following) == 1:
            continue
        if _is_range(word, following or after):
            continue
        in_doubt = after.isdigit() or (before.isalpha() and following in _JOINING)
        yield Hit(match.start(), match.end(), _DASH, is_safe=not in_doubt)


def _is_range(word: str, following: str) -> bool:
    """Whether a day, a month or a date ends here and another one begins: that is no dash of a sentence."""
    return (word in _MONTHS and following.isdigit()) or any({word, following} <= words for words in _CALENDAR)


_SHORT = 3
"""Letters of words behind which a hyphen before a figure may be a minus, or part of a number: `bei`, `Nr`."""

_LONG_DASH = re.compile(
    r"(?<![\s—])[ \u00a0]{0,3}[—―][ \u00a0]{0,3}(?![\s—,.;:!?])|(?<![\s—])[ \u00a0]{0,3}[—―](?=[,;:])"
    r"|(?<=[\w)“.!?…])[ \u00a0]{1,3}(?:--|‒|−)[ \u00a0]{1,3}(?=[^\W\d_]|[„(])|(?<=[^\W\d_])--(?=[^\W\d_])"
)


@text_rule(
    "DE-D-02", WARNING, GERMAN, SAFE,
    title=Message("Dash of another language"),
    why=Message("German has the short dash (–) with spaces around it, neither the long one nor two hyphens."),
    source="Amtliches Regelwerk § 82; DIN 5008:2020",
    needs=("—", "―", "--", "‒", "−"),
    bad=(
        Example("Der Plan—so Kern—hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Der Plan — so Kern — hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Der Plan -- so Kern -- hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Sie weiß — und das zählt —, was sie will.", "Sie weiß\u00a0– und das zählt\u00a0–, was sie will."),
    ),
    good=(
        "Der Plan\u00a0– so Kern\u00a0– hält.",
        "Der Aufruf lautet netz --hilfe und netz --alles.",
        "Gemessen wurden −5 °C.",
        "——————",
    ),
)  # fmt: skip
def long_dash(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_LONG_DASH):
        within = plain[match.start() - 1 : match.start()].isdigit() and plain[match.end() : match.end() + 1].isdigit()
        closes = plain[match.end() : match.end() + 1] in {",", ";", ":"}
        fix = "–" if within else "\u00a0–" if closes else _DASH
        yield Hit(match.start(), match.end(), fix, is_safe=not within)


_SPACE_BEFORE_ONLY = re.compile(r"(?<=[\w)“%.!?…])[ \u00a0]–(?=[^\W\d_]|[„(])")
_SPACE_BEHIND_ONLY = re.compile(r"(?<=[^\W\d_]|[)“%])–[ \u00a0](?=[^\W\d_]|[„(])")


@text_rule(
    "DE-D-03", ERROR, GERMAN, SUGGEST,
    title=Message("Dash with one space only"),
    why=Message("A dash has a space on either side."),
    source="Amtliches Regelwerk §§ 82, 84; DIN 5008:2020",
    needs=("–",),
    bad=(
        Example("Der Plan –so Kern\u00a0– hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Der Plan– so Kern\u00a0– hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Vor– und Nachteile", "Vor- und Nachteile"),
        Example("Das Netz wächst– und das seit Jahren.", "Das Netz wächst\u00a0– und das seit Jahren."),
    ),
    good=(
        "Der Plan\u00a0– so Kern\u00a0– hält.",
        "Sie weiß\u00a0– und das zählt\u00a0–, was sie will.",
        "Montag–Freitag, Köln–Bonn, 10–12 Uhr",
        "Gemessen wurden –5 °C.",
        "–Anfahrt",
    ),
)  # fmt: skip
def dash_with_one_space(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SPACE_BEFORE_ONLY):
        yield Hit(match.start(), match.end(), _DASH)
    for match in text.search(_SPACE_BEHIND_ONLY):
        if _is_part(text.plain, match):
            yield Hit(match.start(), match.end(), "- ", Message("A part of a compound ends with a hyphen, not a dash."))
        else:
            yield Hit(match.start(), match.end(), _DASH)


_CLAUSE_WORDS = word_set(
    """das die der den dem des ein eine einen einem einer er sie es wir ich man auch nicht so damit dann
    doch zwar ist sind hat haben war waren wird werden nun jetzt immer"""
)
_TWO_WORDS = re.compile(r"\w+ (\w*)")


def _is_part(plain: str, match: re.Match[str]) -> bool:
    """`Vor– und Nachteile` is cut off, `sie wächst– und das seit Jahren` goes on."""
    if _word_at(plain, match.end()) not in _JOINING or not plain[match.start() - 1].isalpha():
        return False
    found = _TWO_WORDS.match(plain, match.end())
    return found is not None and found[1] not in _CLAUSE_WORDS


_SPACE_BEFORE_HYPHEN = re.compile(r"(?<=[^\W\d_])[ \u00a0]-(?=[^\W\d_])")
_ENDINGS = word_set("in innen heit keit ung weise mäßig fach bar los s e en er lich isch ig schaft tum ling nis")
_BEFORE_PART = _JOINING | word_set("der die das des dem den ein eine einer eines einem einen")
"""Words before a part of a compound that has lost its first half: `ein Ausbau und eine -planung`."""
_NAMING = word_set("Endung Endungen Suffix Nachsilbe Nachsilben Silbe auf Option Parameter Schalter")


@text_rule(
    "DE-D-04", ERROR, GERMAN, SUGGEST,
    title=Message("Hyphen with a space before it"),
    why=Message("A hyphen has no spaces, a dash has one on either side: here it is half of each."),
    source="Amtliches Regelwerk §§ 84, 98",
    needs=(" -", "\u00a0-"),
    bad=(
        Example("lux -Technologie & Optik", "lux\u00a0– Technologie & Optik"),
        Example("Das ist 1980er -Jahre-Stil.", "Das ist 1980er-Jahre-Stil."),
        Example("Die Optik -Tochter wächst.", "Die Optik-Tochter wächst."),
        Example("Der Plan -so Kern\u00a0– hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
        Example("Schreiben Sie eine E -Mail.", "Schreiben Sie eine E-Mail."),
    ),
    good=(
        "Vorteile und -nachteile, Planung oder -ausbau",
        "Die Endung -heit macht weiblich.",
        "Projektplanung, -leitung und -umsetzung, ein Ausbau und eine -planung",
        "Der Aufruf netz -v zeigt alles.",
        "Gießen bzw. -Wieseck",
    ),
)  # fmt: skip
def space_before_hyphen(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_SPACE_BEFORE_HYPHEN):
        before, after = _word_before(plain, match.start()), _word_at(plain, match.end())
        is_ending = after.casefold() in _ENDINGS or before in _NAMING or len(after) == 1
        if before.casefold() not in _BEFORE_PART and not is_ending:
            yield Hit(match.start(), match.end(), _closed(text, before, match.end()))


def _closed(text: TextView, before: str, at: int) -> str:
    """What should stand between the words: in a sentence a noun rather belongs to the word before it."""
    after = _word_at(text.plain, at)
    is_title = not text.is_running or text.plain.startswith((" &", "\u00a0&"), at + len(after))
    return "-" if len(before) == 1 or (after[0].isupper() and not is_title) else _DASH


_SPACE_BEHIND_HYPHEN = re.compile(r"(?<=[^\W\d_][^\W\d_])-[ \u00a0](?=[^\W\d_])")


@text_rule(
    "DE-D-05", WARNING, GERMAN, SUGGEST,
    title=Message("Hyphen with a space behind it"),
    why=Message("A space behind a hyphen is often left from the end of a line. Join the word, or set a dash."),
    source="Amtliches Regelwerk § 98",
    needs=("- ", "-\u00a0"),
    bad=(
        Example("Die Zusammen- arbeit beginnt.", "Die Zusammenarbeit beginnt."),
        Example("Gießen- Das Netz wächst.", "Gießen\u00a0– Das Netz wächst."),
        Example("Die Optik- Netze wachsen.", "Die Optik-Netze wachsen."),
        Example("Der Plan- so Kern\u00a0– hält.", "Der Plan\u00a0– so Kern\u00a0– hält."),
    ),
    good=(
        "Obst- und Gemüsebau, Vor- sowie Nachteile",
        "Das dauert zwei- bis dreimal so lang.",
        "Haupt- mit Nebeneingang, Früh- statt Spätschicht",
        "Vor-, Haupt- und Nachspeise",
    ),
)  # fmt: skip
def space_behind_hyphen(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_SPACE_BEHIND_HYPHEN):
        after = _word_at(plain, match.end())
        if after.casefold() not in _JOINING:
            yield Hit(match.start(), match.end(), _joined(after))


def _joined(after: str) -> str:
    """A dash before a small word, which is no end of a compound; else what joins the halves."""
    if after.casefold() in _SMALL:
        return _DASH
    return "-" if after[0].isupper() else ""


_SOFT_HYPHEN = re.compile("\u00ad+")


@text_rule(
    "DE-D-06", HINT, GERMAN, SUGGEST,
    title=Message("Invisible hyphen"),
    why=Message("A hyphen that is only seen at the end of a line was copied with the text. It hinders searching."),
    source="Unicode Standard, Annex 14",
    needs=("\u00ad",),
    bad=(
        Example("Das Netz\u00adwerk wächst.", "Das Netzwerk wächst."),
        Example("Wirtschafts\u00adförderung Gießen", "Wirtschaftsförderung Gießen"),
        Example("Medizin\u00ad\u00adtechnik", "Medizintechnik"),
    ),
    good=("Das Netzwerk wächst.", "Wirtschaftsförderung Gießen", "Medizin-Technik"),
)  # fmt: skip
def soft_hyphen(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SOFT_HYPHEN):
        yield Hit(match.start(), match.end(), "")
