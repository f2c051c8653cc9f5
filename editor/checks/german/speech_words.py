"""Words that tell German speech from titles and names in quotation marks: who says, and what a sentence has."""

from __future__ import annotations

import re

from editor.language.wordlists import word_set

SAYING = word_set(
    """sagt sagte sagten sagen erklärt erklärte erklärten erklären betont betonte betonten betonen erläutert erläuterte
    ergänzt ergänzte ergänzten unterstreicht unterstrich berichtet berichtete berichteten meint meinte meinten fragt
    fragte fragten ruft rief bekräftigt bekräftigte versichert versicherte kommentiert kommentierte lobt lobte fordert
    forderte forderten warnt warnte appelliert appellierte resümiert resümierte bilanziert bilanzierte hofft hoffte
    verspricht versprach verkündet verkündete antwortet antwortete erinnert erinnerte schreibt schrieb kündigt kündigte
    fügt fügte so"""
)
"""Verbs by which somebody is quoted, and `so`."""

SPEAKING = word_set("sagt sagte sagten fragt fragte fragten ruft rief betont betonte ergänzt ergänzte meint meinte")
"""Those that take nothing but what is said: `sie erklärt „Licht“` may explain a title."""

PERSON = word_set("er sie es der die das dem den des ein eine einer ihr sein ihre seine unser unsere")
"""Small words with which a person who speaks may begin."""

_FINITE = word_set(
    """wir ich er sie es uns man ist sind bin war waren wird werden wurde wurden hat haben habe hatte hatten kann können
    konnte muss müssen soll sollen sollte will wollen wollten darf dürfen möchte möchten geht gehen gibt freue freuen
    macht machen kommt kommen steht stehen bleibt bleiben zeigt zeigen bietet bieten schafft brauchen braucht wächst
    profitieren profitiert bedeutet ermöglicht gehört stärkt stärken starten startet beginnt liegt"""
)
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 400


def is_clause(words: str, least: int = 4) -> bool:
    """Whether quoted words are so many, and have what only a sentence has: `wir`, `ist`, `kann` …"""
    found = _WORD.findall(words[:_LOOKED_AT].casefold())
    return len(found) >= least and any(word in _FINITE for word in found)


def names_person(word: str) -> bool:
    """Whether a word behind a verb may be the start of who speaks: an article, a pronoun, a name, a title."""
    return word[:1].isupper() or word in PERSON
