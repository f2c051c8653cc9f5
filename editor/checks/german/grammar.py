"""Grammar that can be told by single words: commas, paired conjunctions, words written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, NONE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.names import Word
from editor.language.wordlists import word_set

# -- sowohl – als auch

_ALSO = re.compile(r",(?= (?:als|wie) auch\b)")
_BOTH = re.compile(r",(?= sowohl\b)")
_SUBORDINATE = re.compile(
    r"(?:^|[,;–:] ?|\b)(?:dass|weil|damit|ob|wenn|da|obwohl|indem) (?:[^\W\d_][\w-]{0,40} ){0,5}[A-ZÄÖÜ][\w-]{1,40}$"
)
_CLOSING = re.compile('[“”"«»]')
_WITHIN_SENTENCE = 300
"""Characters of a sentence that are looked at on either side."""


@text_rule(
    "DE-G-01",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Comma with “sowohl … als auch”"),
    why=Message("“sowohl … als auch” joins like “und”: no comma stands before either part."),
    source="Amtliches Regelwerk § 72",
    needs=("sowohl", "Sowohl"),
    bad=(
        Example("Sie fördert sowohl Gießen, als auch Wetzlar.", "Sie fördert sowohl Gießen als auch Wetzlar."),
        Example("Sowohl der Kreis, wie auch die Stadt helfen.", "Sowohl der Kreis wie auch die Stadt helfen."),
        Example(
            "Sie zeigt, dass das Netz, sowohl in Gießen als auch in Jena besser wahrgenommen wird.",
            "Sie zeigt, dass das Netz sowohl in Gießen als auch in Jena besser wahrgenommen wird.",
        ),
    ),
    good=(
        "Sie fördert sowohl Gießen als auch Wetzlar.",
        "Sowohl der Kreis, der zahlt, als auch die Stadt helfen.",
        "Das Netz wächst, sowohl in Gießen als auch in Wetzlar.",
        "Ziel ist es, sowohl Gießen als auch Wetzlar zu fördern.",
        "Dass das Netz, sowohl in Gießen als auch in Jena, wächst, freut alle.",
    ),
)
def comma_with_both(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ALSO):
        between = _since_both(text, match.start())
        if between is not None and not re.search(r"[,;:–(]", between):
            yield Hit(match.start(), match.end(), "")
    for match in text.search(_BOTH):
        if _is_unclosed(text, match.start(), match.end()):
            yield Hit(match.start(), match.end(), "")


def _since_both(text: TextView, at: int) -> str | None:
    """What stands between the last “sowohl” of the sentence and `at`; None where there is none."""
    start, _ = text.sentence_at(at)
    before = text.plain[max(start, at - _WITHIN_SENTENCE) : at]
    found = max(before.rfind("sowohl "), before.rfind("Sowohl "))
    return None if found < 0 else before[found:]


def _is_unclosed(text: TextView, at: int, end: int) -> bool:
    """Whether a comma parts a subordinate clause before its verb, and none follows that would close an insertion."""
    start, stop = text.sentence_at(at)
    before = text.plain[max(start, at - _WITHIN_SENTENCE) : at]
    after = _CLOSING.split(text.plain[end : min(stop, end + _WITHIN_SENTENCE)])[0]
    _, pair, rest = after.partition(" als auch ")
    return bool(pair) and not re.search("[,;–:]", after) and len(rest.split()) > 2 and bool(_SUBORDINATE.search(before))


# -- insofern, als

_CLAUSE = re.compile(
    r"(?<=, )(?P<word>insoweit|insofern)(?= (?:die|der|das|dem|den|ein|eine|einem|einen|er|sie|es|wir|man|dies"
    r"|diese|dieser"
    r"|dieses|kein|keine|alle|viele|jede|jeder|jedes|sich|nicht|[A-ZÄÖÜ][a-zäöüß]{2,40})\b)"
)


@text_rule(
    "DE-G-02",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("“insoweit” or “insofern” without “als”"),
    why=Message("A clause of reason begins with “insofern, als” or, simpler, with “da” or “weil”."),
    source="Duden, Richtiges und gutes Deutsch",
    needs=("insoweit", "insofern"),
    bad=(
        Example("Das hilft, insoweit die Firma Kontakte hat.", "Das hilft, insofern, als die Firma Kontakte hat."),
        Example("Sie ist gut, insofern sie hält.", "Sie ist gut, insofern, als sie hält."),
        Example("Es gelingt, insofern Unternehmen helfen.", "Es gelingt, insofern, als Unternehmen helfen."),
    ),
    good=(
        "Das hilft insofern, als die Firma Kontakte hat.",
        "Das ist richtig, insofern stimmen wir zu.",
        "Insoweit sind alle einig.",
    ),
)
def insofar(text: TextView) -> Iterator[Hit]:
    for match in text.search(_CLAUSE):
        yield Hit(*match.span("word"), "insofern, als")


# -- in etwas münden

_ENDS_IN = re.compile(
    r"\bmünde\w{0,4} (?:am Ende |schließlich |letztlich )?(?P<case>im|in (?:dem|einem|einer|diesem|dieser|ihrem"
    r"|seinem|ihrer|seiner))\b"
    r"|\b(?P<plural>in [a-zäöüß]{2,30}en [A-ZÄÖÜ][a-zäöüß]{2,40}n) mün(?:den|det)\w{0,2}\b"
)


@text_rule(
    "DE-G-03",
    HINT,
    GERMAN,
    NONE,
    title=Message("“münden in” with the dative"),
    why=Message("What leads to a result “mündet in” the accusative: “in einen Vertrag”, “in neue Produkte”."),
    source="Duden, Richtiges und gutes Deutsch",
    needs=("münd",),
    bad=(
        "Die Gespräche münden in einem Vertrag.",
        "Die Arbeit mündet im Abschlussbericht.",
        "Ideen, die in neuen Produkten münden, zählen.",
    ),
    good=(
        "Die Gespräche münden in einen Vertrag.",
        "Ideen münden in neue Produkte.",
        "Die mündliche Prüfung ist im Mai.",
    ),
)
def ending_in(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ENDS_IN):
        yield Hit(*match.span("case" if match["case"] else "plural"))


# -- nicht nur – sondern auch

_NOT_ONLY = re.compile(r"\b[Nn]icht (?:nur|allein)\b")
_BUT = re.compile(r"\bsondern\b")
_TOO = re.compile(
    r"\b(?:auch|ebenso|ebenfalls|zugleich|gleichzeitig|zudem|sogar|vor allem|darüber hinaus|überdies|erst recht"
    r"|obendrein)\b"
)


@text_rule(
    "DE-G-04",
    HINT,
    GERMAN,
    NONE,
    title=Message("“nicht nur” without “sondern auch”"),
    why=Message("After “nicht nur” follows “sondern auch”, and both parts are built alike."),
    source="Duden, Richtiges und gutes Deutsch",
    needs=("icht nur", "icht allein"),
    bad=(
        "Die Firmen profitieren nicht nur vom Netz, sondern müssen sich unterstützen.",
        "Er fördert nicht nur Gießen, sondern Wetzlar.",
        "Nicht allein das Geld zählt, sondern die Idee.",
    ),
    good=(
        "Die Firmen profitieren nicht nur vom Netz, sondern auch voneinander.",
        "Das gilt nicht nur in Gießen.",
        "Nicht das Geld zählt, sondern die Idee.",
        "Es hilft nicht nur hier. Wir reden nicht, sondern handeln.",
    ),
)
def not_only(text: TextView) -> Iterator[Hit]:
    for match in text.search(_NOT_ONLY):
        _, stop = text.sentence_at(match.start())
        stop = min(stop, match.end() + _WITHIN_SENTENCE)
        but = _BUT.search(text.plain, match.end(), stop)
        if but and not _TOO.search(text.plain, match.end(), stop):
            yield Hit(match.start(), match.end())


# -- a sentence with a small letter

_HEADS = frozenset({Kind.HEADLINE, Kind.SUBHEADLINE, Kind.LEAD, Kind.PARAGRAPH})
_FIRST = re.compile(r"[^\W\d_][\w-]*")


@text_rule(
    "DE-G-05",
    HINT,
    GERMAN,
    NONE,
    title=Message("Sentence begins with a small letter"),
    why=Message("If the name is written small, another word before it helps: “Das Netzwerk lux …”."),
    source="Amtliches Regelwerk § 54",
    bad=(
        "lux und OptikNetz Lahntal arbeiten zusammen.",
        Example("lux öffnet neue Halle", at=Surroundings(kind=Kind.HEADLINE)),
        "optiknetz lädt zum Tag der Optik.",
    ),
    good=(
        "Das Netzwerk lux und OptikNetz Lahntal arbeiten zusammen.",
        "… und er ging. Das war z.\u00a0B. gestern so.",
        Example("weil es hilft", at=Surroundings(kind=Kind.QUOTE)),
        Example("neue Halle\nneue Adresse", at=Surroundings(kind=Kind.BULLETS)),
        "www.optiknetz.example ist neu.",
    ),
)
def small_beginning(text: TextView) -> Iterator[Hit]:
    if text.kind not in _HEADS or text.part != "text":
        return
    for start, _ in text.sentences:
        found = _FIRST.match(text.plain, start)
        if found and found.group()[0].islower() and not text.is_protected(*found.span()):
            yield Hit(*found.span())


# -- a word written twice

_ARTICLES = word_set("die das der den dem")
"""After a comma the first of two may be a pronoun: `alle, die die Halle bauen`."""
_MAY_DOUBLE = word_set(
    """die das der den dem sie ihr uns zu an auf ab aus ein vor mit bei nach um haben hatten sind waren war wird werden
    worden hat sehr viel ganz mehr ja nein so lange immer nie weit wie bla ha"""
)


@text_rule(
    "DE-G-06",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Word written twice"),
    why=Message("The same word stands there twice in a row."),
    source="Praxis",
    bad=(
        Example("Das Netz wächst und und gedeiht.", "Das Netz wächst und gedeiht."),
        Example("Sie kommt im im Mai.", "Sie kommt im Mai."),
        Example("Die die Halle bauen, danken.", "Die Halle bauen, danken."),
    ),
    good=(
        "Alle, die die Halle bauen, danken ihr; auch das, das bleibt.",
        "Jana kommt aus Baden Baden, und das Unternehmen Unternehmen hilft.",
        "Das war nach und nach so, mehr und mehr.",
    ),
)
def word_twice(text: TextView) -> Iterator[Hit]:
    for first, again in pairwise(text.words):
        if first.text[1:] == again.text[1:] and _is_twice(text, first, again):
            severity = HINT if again.text in _MAY_DOUBLE else None
            yield Hit(first.end, again.end, "", severity=severity)


def _is_twice(text: TextView, first: Word, again: Word) -> bool:
    if not again.text.islower() or not again.text.isalpha() or first.text.casefold() != again.text:
        return False
    between, around = text.plain[first.end : again.start], text.plain[max(0, first.start - 1) : first.start]
    is_whole = around != "-" and text.plain[again.end : again.end + 1] != "-"
    is_free = not text.is_protected(first.start, again.end)
    if again.text in _ARTICLES and text.plain[max(0, first.start - 2) : first.start] == ", ":
        return False
    return len(again.text) > 1 and bool(between) and not between.strip(" \u00a0") and is_whole and is_free


# -- um … zu

_IN_ORDER = re.compile(
    r"(?<=[a-zäöüß]) (?P<word>um|ohne|anstatt)(?= (?P<between>(?:[^\W\d_][\w-]{0,40} ){0,8})zu "
    r"(?P<verb>[a-zäöüß]{2,30}n)\b)"
)
_MEASURE = re.compile(
    r"^(?:rund|mehr|bis|etwa|fast|gut|knapp|zwei|drei|vier|fünf|zehn|ein (?:Drittel|Viertel|Vielfaches|paar)|die Hälfte"
    r"|das (?:Doppelte|\w+fache))\b"
)
_WITH_OBJECT = word_set(
    """kümmern bemühen bewerben bitten werben kämpfen streiten trauern erweitern ergänzen erhöhen senken reduzieren
    steigern wachsen verlängern verkürzen verbessern bereichern beneiden ringen wetten spielen handeln gehen drehen
    kommen auszukommen"""
)
_GOES_ON = word_set("und oder sich sowie rund als nicht auch sondern bzw. aber nur allein allem dann hier so es")
_ABOUT = word_set("geht ging gehe handelt handelte dreht drehte")


@text_rule(
    "DE-G-07",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Comma before “um … zu”"),
    why=Message("An infinitive with “um”, “ohne” or “anstatt” is set off by a comma."),
    source="Amtliches Regelwerk § 75; Fassung 2024",
    needs=(" um ", " ohne ", " anstatt "),
    bad=(
        Example("Das Netz startet ein Projekt um zu lernen.", "Das Netz startet ein Projekt, um zu lernen."),
        Example(
            "Beide arbeiten zusammen um neue Märkte zu erschließen.",
            "Beide arbeiten zusammen, um neue Märkte zu erschließen.",
        ),
        Example("Er ging ohne ein Wort zu sagen.", "Er ging, ohne ein Wort zu sagen."),
    ),
    good=(
        "Das Netz startet ein Projekt, um zu lernen.",
        "Ziel ist es, den Umsatz um zehn Prozent zu steigern.",
        "Sie hilft, sich um Gäste zu kümmern und um Spenden zu werben.",
        "Um zu lernen, kommen alle.",
    ),
)
def comma_before_infinitive(text: TextView) -> Iterator[Hit]:
    for match in text.search(_IN_ORDER):
        before = text.plain[max(0, match.start() - 40) : match.start()].split()[-1]
        is_about = match["word"] == "um" and (match["verb"] in _WITH_OBJECT or before in _ABOUT)
        if not is_about and not _MEASURE.match(match["between"]) and before not in _GOES_ON:
            yield Hit(match.start(), match.end("word"), f", {match['word']}")
