"""Grammar that can be told by single words: commas, paired conjunctions, cases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, NONE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView
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
        "Sie überzeugt sowohl, was den Preis angeht, als auch im Test.",
        "Sie ist stark, sowohl was den Preis angeht, als auch im Test.",
        "Das Netz wächst, sowohl in Gießen als auch in Wetzlar.",
        "Ziel ist es, sowohl Gießen als auch Wetzlar zu fördern.",
        "Dass das Netz, sowohl in Gießen als auch in Jena, wächst, freut alle.",
    ),
)
def comma_with_both(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ALSO):
        between = _since_both(text, match.start())
        if between is not None and not re.search(
            r"[,;:–(]|\b[Ss]owohl (?:was|wer|wo|wie|wenn|dass|weil|ob|als)\b", between
        ):
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
        severity = HINT if match["word"] == "insofern" else None  # some use it for “sofern”
        yield Hit(*match.span("word"), "insofern, als", severity=severity)


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
