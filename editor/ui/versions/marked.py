"""Texts as they were and are, side by side: removed words struck through at the left, added ones underlined right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from editor.domain.passage import wording
from editor.i18n import Catalogue
from editor.language.differing import Fate, Run, differences
from editor.ui.theme import Theme

_LONG = re.compile(r"\S{24}(?=\S{5})")
"""What of a word fits into a column; a label would cut off the rest."""

_LOOKS = {Fate.REMOVED: ("error", "line-through"), Fate.ADDED: ("ok", "underline")}


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides in rich text, and what changed in words, for a screen reader."""

    before: str
    after: str
    told: str = ""


def sides(theme: Theme, words: Catalogue, before: str, after: str) -> Sides:
    """The word difference of two texts; where one is empty, the other as it stands."""
    if before == after or not before or not after:
        return Sides(html(before), html(after), _whole(words, before, after))
    if wording(before) == wording(after):
        return Sides(html(before), html(after), words.gettext("only typography"))
    runs = differences(before, after)
    return Sides(
        _marked(theme, runs, Fate.REMOVED),
        _marked(theme, runs, Fate.ADDED),
        _told(words, runs),
    )


def html(text: str) -> str:
    return escape(_LONG.sub(lambda found: found[0] + "\u200b", text)).replace("\n", "<br>")


def _marked(theme: Theme, runs: Sequence[Run], fate: Fate) -> str:
    """The words that one side has; spaces at the ends of a run are neither struck through nor underlined."""
    return "".join(_run(theme, run) for run in runs if run.fate in {fate, Fate.KEPT})


def _run(theme: Theme, run: Run) -> str:
    if run.fate is Fate.KEPT:
        return html(run.text)
    colour, line = _LOOKS[run.fate]
    ground = theme.colour(f"{colour}_soft").name()
    inner = html(run.text.strip() or "\u00a0")
    style = f"color: {theme.colour(colour).name()}; background: {ground}; text-decoration: {line}"
    before = " " if run.text[0].isspace() else ""
    after = " " if run.text[-1].isspace() and run.text.strip() else ""
    return f'{before}<span style="{style}">{inner}</span>{after}'


def _whole(words: Catalogue, before: str, after: str) -> str:
    if before == after:
        return ""
    if before:
        return words.gettext("removed “{text}”").format(text=before)
    return words.gettext("added “{text}”").format(text=after)


def _told(words: Catalogue, runs: Sequence[Run]) -> str:
    names = {Fate.REMOVED: words.gettext("removed “{text}”"), Fate.ADDED: words.gettext("added “{text}”")}
    changed = [run for run in runs if run.fate in names and run.text.strip()]
    return ", ".join(names[run.fate].format(text=run.text.strip()) for run in changed)
