"""What was to be filled in and still stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.specimens import EN
from editor.checks.message import Message
from editor.checks.rule import (
    BOTH,
    HINT,
    NONE,
    WARNING,
    Example,
    Hit,
    Surroundings,
    text_rule,
)
from editor.checks.text_view import TextView

_PLACEHOLDER = re.compile(
    r"(?<![\w-])(?:XX+(?=[\s,;:!?)%€]|$)|xx+(?![\w-])|X{3,}|TBD|TBC|tbd|tbc|TBA|TODO|FIXME|N\. ?N\.(?= \())(?!\w)"
    r"|\?{3,}|\bLorem ipsum\b|\b(?:Max|Erika|Maria|Herr|Frau) Muster(?:mann|frau)\b|\bMuster(?:stadt|hausen|firma)\b"
    r"|\b(?:John|Jane) Doe\b|\[(?:Name(?! (?:geändert|der Red|von der))|Vorname|Nachname|Datum|Ort|Zahl|Titel|Funktion"
    r"|Zitat|Text|Link|Organisation|Firma|Uhrzeit|Telefon|E-Mail|place|date|name(?! (?:changed|withheld))|number|title"
    r"|quote|function|link|time|insert|einfügen|ergänzen|bitte)\b[^\[\]]{0,40}\]"
    r"|\[(?=[^\[\]]{0,80}\w)[^\[\]]{0,80}[?…]\]|_{3,}|\.{6,}"
)
_ROMAN = re.compile(
    r"X+\.?[ \u00a0](?!(?:Euro|Prozent|Uhr|Mio|Mrd|Millionen|Gäste|Menschen|Personen)\b)(?:[A-ZÄÖÜ]|\d)"
)

_UNNAMED = re.compile(r"\bDoe(?:[’']s| ?#? ?\d)|\b(?:victim|defendant|plaintiff|court|prosecutor|assault|Attorney)")
"""In the reports of a court, `Jane Doe` is somebody who is not to be named."""


@text_rule(
    "ED-S-09",
    WARNING,
    BOTH,
    NONE,
    title=Message("Placeholder"),
    why=Message("Here something is still to be filled in."),
    source="Press practice",
    needs=("X", "x", "TB", "tb", "TODO", "FIXME", "N.", "???", "orem", "uster", "Doe", "[", "___", "......"),
    bad=(
        "Das Labor öffnet am XX, die Halle später.",
        "Es kostet xxx Euro.",
        "Der Umbau kostet XX Millionen Euro.",
        "„Wir öffnen“, sagt [Name, Funktion].",
        "Der Preis ist noch offen (tbd).",
        "Wer kommt? ??? Gäste",
        "Ansprechpartner ist Max Mustermann.",
        "[Wer macht was?]",
        Example("The lab opens on [date].", at=Surroundings(language=EN)),
    ),
    good=(
        "Die Größen reichen bis XXL.",
        "Das XX. Optikforum tagt in Jena.",
        "Er sagt, „das […] Labor“ sei offen.",
        "Das Labor [Anmerkung der Redaktion] öffnet.",
        "Ist das Labor offen? Ja!",
        "Das Muster liegt im Labor.",
        "„Ich sehe wieder“, sagt Anna [Name geändert].",
        Example("The lab [sic] opens in May.", at=Surroundings(language=EN)),
    ),
)
def placeholder(text: TextView) -> Iterator[Hit]:
    for match in text.search(_PLACEHOLDER):
        if not _ROMAN.match(text.plain, match.start()):
            is_party = match.group().endswith(" Doe") and _UNNAMED.search(text.plain)
            yield Hit(match.start(), match.end(), severity=HINT if is_party else None)
