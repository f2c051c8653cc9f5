"""Quotation marks in German: the right glyphs, close to their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.finding import Severity
from editor.checks.german.mark_faults import MarkFault, Wrong, mark_faults
from editor.checks.german.mark_pairs import Pair, pairs_read
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_SPEECH = Surroundings(kind=Kind.QUOTE)
_SPACES = " \u00a0\u202f"
_STOP_BEHIND = re.compile(r"(?<=\S[“”\"«‘’‹])[ \u00a0\u202f]+(?=[,.;:!?](?:\s|$))")


def _hit(fault: MarkFault, text: TextView, severity: Severity | None = None, message: Message | None = None) -> Hit:
    """In the words of a quote the right marks are set in print anyway."""
    lower = HINT if text.is_speech else severity
    return Hit(fault.mark.start, fault.mark.end, fault.wanted, message, lower, is_safe=not fault.in_doubt)


@text_rule(
    "DE-Q-01", ERROR, GERMAN, SAFE,
    title=Message("Straight quotation mark"),
    why=Message("Straight marks are those of a typewriter. German quotations stand between marks that differ."),
    source="Amtliches Regelwerk § 89; DIN 5008:2020",
    needs=('"',),
    bad=(
        Example('Das Motto heißt "Licht für alle".', "Das Motto heißt „Licht für alle“."),
        Example('"Wir öffnen im Mai", sagt Kern.', "„Wir öffnen im Mai“, sagt Kern."),
        Example('Das "OptikNetz" („kurz: "Netz"“) lädt ein.', "Das „OptikNetz“ („kurz: ‚Netz‘“) lädt ein."),
        Example('Der Preis ("Lichtblick") geht nach Jena.', "Der Preis („Lichtblick“) geht nach Jena."),
        Example('Die "Version 4.0"-Frage und das "Netz"', "Die „Version 4.0“-Frage und das „Netz“"),
        Example(
            'Das Projekt "Licht" stellt einen 15"-Monitor vor.',
            "Das Projekt „Licht“ stellt einen 15\"-Monitor vor.",
        ),
    ),
    good=(
        "„Wir öffnen im Mai“, sagt Kern.",
        'Der Monitor misst 15" und wiegt wenig.',
        'Der 15"-Monitor und der 27"-Monitor stehen bereit.',
        "Das Wort ‚Licht‘ steht im Titel.",
        "Sie lief die Runde in 3'15\".",
    ),
)  # fmt: skip
def straight_mark(text: TextView) -> Iterator[Hit]:
    for fault in mark_faults(text):
        if fault.wrong is Wrong.STRAIGHT:
            yield _hit(fault, text)


_HOUSE = Message("Your house writes German quotations with other marks.")
_USUAL = Message("Quotations and titles usually stand between double marks.")
_LOWERED = {Wrong.GLYPH: (None, None), Wrong.OTHER: (HINT, _HOUSE), Wrong.SINGLE: (WARNING, _USUAL)}


@text_rule(
    "DE-Q-02", ERROR, GERMAN, SAFE,
    title=Message("Wrong or mixed quotation marks"),
    why=Message("German quotations begin with the low mark and end with the high one that curves to the left."),
    source="Amtliches Regelwerk § 89; DIN 5008:2020",
    bad=(
        Example("„Los geht’s”, ruft Reuter.", "„Los geht’s“, ruft Reuter."),
        Example("Der Prüfstand läuft ”im Labor” seit Mai.", "Der Prüfstand läuft „im Labor“ seit Mai."),
        Example("“Wir öffnen im Mai”, sagt Kern.", "„Wir öffnen im Mai“, sagt Kern."),
        Example('Kern sagt: „Das passt."', "Kern sagt: „Das passt.“"),
        Example("Das ,,Lichtfest'' beginnt um acht.", "Das „Lichtfest“ beginnt um acht."),
        Example("Das «Lichtfest» beginnt.", "Das „Lichtfest“ beginnt."),
        Example("Das „Lichtfest„ beginnt.", "Das „Lichtfest“ beginnt."),
    ),
    good=(
        "„Los geht’s“, ruft Reuter.",
        "Die Reihe ‚Licht‘ wird fortgesetzt.",
        "Ku’damm und Hans’ Buch haben ein Auslassungszeichen, ’s war einmal auch.",
        "Der Bildschirm misst 15″, der alte 13″.",
        "Das steht in „Faust“, „Nathan“ und „Woyzeck“.",
    ),
)  # fmt: skip
def wrong_mark(text: TextView) -> Iterator[Hit]:
    for fault in mark_faults(text):
        if lowered := _LOWERED.get(fault.wrong):
            hit = _hit(fault, text, *lowered)
            yield hit if fault.wrong is Wrong.GLYPH else _asked(hit)


def _asked(hit: Hit) -> Hit:
    return Hit(hit.start, hit.end, hit.fix, hit.message, hit.severity, is_safe=False)


@text_rule(
    "DE-Q-03", ERROR, GERMAN, SAFE,
    title=Message("Quotation within a quotation"),
    why=Message("What is quoted within a quotation stands between single marks."),
    source="Amtliches Regelwerk § 95",
    bad=(
        Example("„Das Wort „Cluster“ passt“, sagt Kern.", "„Das Wort ‚Cluster‘ passt“, sagt Kern."),
        Example("„Das Wort 'Cluster' passt“, sagt Kern.", "„Das Wort ‚Cluster‘ passt“, sagt Kern."),
        Example("„Das Wort ‚Cluster’ passt“, sagt Kern.", "„Das Wort ‚Cluster‘ passt“, sagt Kern."),
        Example("„Das heißt “Licht für alle”“, sagt Kern.", "„Das heißt ‚Licht für alle‘“, sagt Kern."),
        Example("Wir nennen das „Cluster“.", "Wir nennen das ‚Cluster‘.", at=_SPEECH),
        Example(
            "„Wir nennen das „Cluster“ und bleiben dabei.“",
            "„Wir nennen das ‚Cluster‘ und bleiben dabei.“", at=_SPEECH,
        ),
    ),
    good=(
        "„Das Wort ‚Cluster‘ passt“, sagt Kern.",
        "„Das ist Hans’ Idee“, sagt Kern, „und ’s bleibt dabei.“",
        Example("„Wir nennen das ‚Cluster‘.“", at=_SPEECH),
        "„Licht“ und „Schatten“ heißen die Reihen.",
    ),
)  # fmt: skip
def nested_mark(text: TextView) -> Iterator[Hit]:
    for fault in mark_faults(text):
        if fault.wrong is Wrong.NESTED:
            yield _hit(fault, text, WARNING if fault.in_doubt else None)


@text_rule(
    "DE-Q-11", ERROR, GERMAN, SAFE,
    title=Message("Space inside quotation marks"),
    why=Message("Quotation marks stand directly at their words, without a space."),
    source="DIN 5008:2020",
    bad=(
        Example("Das „ Lichtfest “ beginnt um acht.", "Das „Lichtfest“ beginnt um acht."),
        Example("„Wir öffnen “, sagt Kern.", "„Wir öffnen“, sagt Kern."),
        Example("Kern sagt: „\u00a0Wir öffnen.“", "Kern sagt: „Wir öffnen.“"),
    ),
    good=(
        "Das „Lichtfest“ beginnt um acht.",
        "„Wir öffnen“ – so Kern – „im Mai.“",
        "Er nannte es „…“ und schwieg.",
    ),
)  # fmt: skip
def space_inside(text: TextView) -> Iterator[Hit]:
    for pair in pairs_read(text.plain):
        for start, end in _spaces_within(pair, text.plain):
            if end > start and not text.is_protected(start, end):
                yield Hit(start, end, "", is_safe=not pair.in_doubt)


def _spaces_within(pair: Pair, plain: str) -> Iterator[tuple[int, int]]:
    words = pair.words(plain)
    if words.strip():
        yield pair.open.end, pair.open.end + len(words) - len(words.lstrip(_SPACES))
        yield pair.close.start - len(words) + len(words.rstrip(_SPACES)), pair.close.start


@text_rule(
    "DE-Q-14", ERROR, GERMAN, SAFE,
    title=Message("Space behind a quotation mark"),
    why=Message("Comma and full stop follow the closing mark directly."),
    source="DIN 5008:2020",
    bad=(
        Example("„Wir öffnen“ , sagt Kern.", "„Wir öffnen“, sagt Kern."),
        Example("Er nannte das „mutig“ .", "Er nannte das „mutig“."),
        Example("Es gibt „Licht“\u00a0; es gibt Schatten.", "Es gibt „Licht“; es gibt Schatten."),
    ),
    good=(
        "„Wir öffnen“, sagt Kern.",
        "Er nannte das „mutig“.",
        "Es gibt „Licht“ … und Schatten.",
        "Er schreibt „Licht“ .NET-fähig.",
    ),
)  # fmt: skip
def space_behind(text: TextView) -> Iterator[Hit]:
    for match in text.search(_STOP_BEHIND):
        if text.plain[match.end() : match.end() + 4] != ". . ":
            yield Hit(match.start(), match.end(), "")
