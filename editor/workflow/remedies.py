"""What would mend a finding, in words: so much of the text beside it that what changes can be seen."""

from __future__ import annotations

import re
from collections.abc import Callable

from editor.checks.finding import Finding, Place
from editor.domain.rebasing import changed_part
from editor.i18n import Catalogue

_SIGNS = str.maketrans({" ": "␣", "\u00a0": "⍽", "\u202f": "⍽", "\t": "→", "\n": "↵", "\u00ad": "¬", "\u200b": "·"})
_SHOWN = 60
"""Characters of a text that a sentence quotes."""
_AROUND, _SHORT, _LONG = 20, 2, 36
"""Characters beside a sign that are shown with it; what is so short is shown with them; what is so long is cut."""


def remedy(finding: Finding, words: Catalogue, plain: str = "", mark: Callable[[str], str] = str) -> str:
    """`“z.B.” becomes “z. B.”`, empty where there is no fix; `plain` is the whole text in which it stands.

    Words of the release are sent through `mark`.
    """
    if finding.fix is None or finding.place is None:
        return ""
    text, fix = _in_context(finding.place, finding.fix, plain)
    if not fix.strip():
        return words.gettext("“{text}” is removed.").format(text=mark(_seen(text, fix)))
    if not text:
        return words.gettext("“{text}” is put in.").format(text=mark(_seen(fix, text)))
    told = words.gettext("“{text}” becomes “{fix}”.")
    return told.format(text=mark(_seen(text, fix)), fix=mark(_seen(fix, text)))


def visible(text: str) -> str:
    """A stretch of a text as it can be read in a sentence: on one line, and not too long."""
    line = " ".join(text.split()) or text.replace("\u00a0", "⍽").replace("\n", "↵").replace("\t", "→")
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def _seen(text: str, other: str) -> str:
    """A text as it can be told from another one, even where spaces are all the difference."""
    return text.translate(_SIGNS) if visible(text) == visible(other) else visible(text)


def _in_context(place: Place, fix: str, plain: str) -> tuple[str, str]:
    """What stands there and what shall: a sign alone with the words beside it, a long text cut to what differs."""
    if plain[place.start : place.end] == place.text and _is_small(place.text, fix):
        before, after = _beside(plain, place)
        return f"{before}{place.text}{after}", f"{before}{fix}{after}"
    return _cut(place.text, fix) if max(len(place.text), len(fix)) > _LONG else (place.text, fix)


def _is_small(text: str, fix: str) -> bool:
    return len(text) < _SHORT or not any(map(str.isalnum, text)) or not any(map(str.isalnum, fix))


def _beside(plain: str, place: Place) -> tuple[str, str]:
    """The word that ends at a place, and the one that begins there."""
    before = plain[max(0, place.start - _AROUND) : place.start]
    after = plain[place.end : place.end + _AROUND]
    return re.split(r"\s", before)[-1], re.split(r"\s", after)[0]


def _cut(text: str, fix: str) -> tuple[str, str]:
    """Both texts from a little before their first difference to a little behind their last."""
    start, end, fix_end = changed_part(text, fix)
    first = max(0, start - _AROUND)
    return _between(text, first, end + _AROUND), _between(fix, first, fix_end + _AROUND)


def _between(text: str, first: int, last: int) -> str:
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
