"""Headings of sections: contact, boilerplate, notes, downloads."""

from __future__ import annotations

import re

from editor.importers.paragraphs import LONG
from editor.importers.parts import Cue, Part
from editor.language.names import is_organisation_word
from editor.language.wordlists import word_set

_CONTACT = re.compile(
    r"(?P<label>(?:(?:Presse|Medien|Fach|Ihr|Weitere[rn]?)?-?\s?(?:kontakte?|anfragen)\b"
    r"|(?:Ihre?\s+)?(?:Presse|Wissenschaftliche[r]?\s+|Fachliche[r]?\s+)?-?(?:Ansprechpartner|Ansprechperson)(?:in|innen|en)?\b"
    r"|(?:Achtung\s+Redaktionen\s*[-–:]?\s*)?(?:Für\s+|Bei\s+)?(?:Rück|weitere\s+)?Fragen(?=\s+(?:an|stehen|steht|zu|wenden|bitte|beantwort))"
    r"|Für\s+(?:Rückfragen|Fragen|weitere\s+Informationen|nähere\s+Informationen)|(?:Bei\s+)?Rückfragen\b"
    r"|(?:Presse(?:stelle|team|büro|abteilung|referat|sprecher(?:in)?)|Press\s+(?:office|team)|Media\s+(?:office|team|relations))$"
    r"|(?:(?:Press|Media|News|Editorial|Investor|Investor\s+relations|General|Public|Subject)\s+)?"
    r"(?:contacts?|enquiries|inquiries)\b(?:\s+(?:information|details|for\s+(?:the\s+)?(?:media|press)))?"
    r"|For\s+(?:(?:more|further|additional|any)\s+)?(?:\w+\s+)?(?:information|details|enquiries|inquiries|interviews?|queries|questions)))"
    r"(?P<more>[^:]{0,60}?)(?P<colon>\s*:|$|(?=[,.]))\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_CONTACT_WORDS = word_set(
    """für for die der den das des dem the in bei at of an am und and or oder zum zur this weitere more further media
    press enquiries inquiries information interviews interview editors journalists details questions queries about
    please bitte call contact story release project study sie us"""
)
"""Words that go on with the heading of a contact, beside names: `Kontakt für die Medien`, `Contact in the US`."""

_MAY_FOLLOW = word_set("für for in bei at der des am an or and und oder please bitte about enquiries inquiries us")
_STOP = r"(?:[^.!?:]|\.(?=\w)|(?<=\be)\.|(?<=V)\.|(?<=Inc)\.|(?<=Ltd)\.|(?<=Co)\.)"
"""What a heading consists of; a stop ends it, except in an abbreviation of a legal form."""

_EXPLICIT = re.compile(
    r"(?P<label>Über\s+uns|About\s+us|Boilerplate|Who\s+we\s+are|Wer\s+wir\s+sind|Zum\s+Unternehmen|Zur\s+(?:Organisation|Stiftung)"
    r"|(?:Unternehmens|Firmen|Kurz|Vereins|Verbands)-?(?:profil|porträt|portrait))\s*(?::\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"(?P<label>(?:Über|About)\s+(?P<name>(?=\S*[^\W\d_]){_STOP}{{2,80}}?))\s*(?::\s*(?P<rest>.*))?"
    rf"|(?P<concerning>Zu[rm]?\s+(?P<concerned>{_STOP}{{2,60}}?)):"
    rf"|(?P<profile>(?P<profiled>{_STOP}{{2,60}}?)\s+(?:im\s+(?:Profil|Überblick|Porträt|Portrait)|at\s+a\s+glance|in\s+brief))\s*:?",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"(?P<label>Hintergrund(?:information(?:en)?)?(?:\s+(?:zu|zum|zur)\s[^.!?:]{2,60})?|Profil|Porträt|Portrait|Zur\s+Person)"
    r"\s*(?::\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?P<label>(?P<explicit>(?:Notes?|Background)\s+(?:to|for)\s+(?:the\s+)?(?:editors?|journalists|media)"
    r"|(?:News\s+)?Editors?[’']?s?[’']?\s+notes?"
    r"|Hinweise?\s+(?:für|an)\s+(?:die\s+)?(?:Redaktion(?:en)?|Medien|Presse|Journalist\S*|Medienvertreter\S*)"
    r"|Redaktionelle[r]?\s+Hinweise?|Originalpublikation|Original\s+publication)"
    r"|Notes|Background(?:\s+(?:notes?|information))?|Further\s+information|More\s+information|Additional\s+information"
    r"|(?:Weitere|Weiterführende|Mehr|Zusätzliche)\s+(?:Informationen|Infos|Links)"
    r"(?:\s+(?:zu|zum|zur|unter|über)\s[^.!?:]{2,60})?|Publikation)\s*(?::\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
_DOWNLOAD = re.compile(
    r"(?P<label>(?:Downloads?|Pressefotos?|Pressebilder|Bildmaterial|Bilder|Fotos|Multimedia|Share(?:\s+(?:article|this\s+page))?"
    r"|Images(?:\s+of\s.{2,60})?)(?:\s+(?:Pressefotos?|Bilder|zum\s+Download|Download|for\s+download))?)\s*:?\s*(?P<rest>(?:https?://\S+)?)",
    re.IGNORECASE,
)
_OFFER = re.compile(r"zur\s+Verfügung|wenden\s+Sie|please\s+(?:contact|call|visit)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|\d{3}[\d\s/()-]{3,}")
_CONNECTING = word_set("der die das des dem den von vom für im in am an und the of for and at e.V. gGmbH mbH & + / – -")
_HEADING = 90


def section_cue(key: str, *, in_body: bool) -> Cue | None:
    """The section that a line heads; all but contacts and notes stand below the text only."""
    return _contact(key, in_body=in_body) or _notes(key) or (_below_text(key) if in_body else None)


def _contact(key: str, *, in_body: bool) -> Cue | None:
    found = _CONTACT.match(key)
    if found is None:
        return None
    is_heading = not found["more"].strip(" -–/()") or _goes_on_as_heading(found["more"])
    alone = not found["rest"] and is_heading and len(key) < 100 and not key.endswith(".")
    headed = found["colon"].strip() and (is_heading if found["rest"] and not in_body else len(key) < LONG)
    if _ADDRESS.search(key) or (len(key) < LONG and (_OFFER.search(key) or headed)) or alone:
        return Cue(Part.CONTACT, key[: len(key) - len(found["rest"])].strip(), found["rest"].strip())
    return None


def _goes_on_as_heading(more: str) -> bool:
    """`Kontakt für die Medien` is a heading; `Kontakte zu Firmen knüpfen` is a sentence."""
    words = more.strip(" -–/()").split()
    known = all(word.casefold() in _CONTACT_WORDS or word[0].isupper() or not word[0].isalpha() for word in words)
    return known and (words[0] in _MAY_FOLLOW or not words[0].islower())


def _notes(key: str) -> Cue | None:
    found = _NOTES.fullmatch(key)
    if found is None:
        return None
    return Cue(Part.NOTES, found["label"].strip(), (found["rest"] or "").strip(), bool(found["explicit"]))


def _below_text(key: str) -> Cue | None:
    if found := _EXPLICIT.fullmatch(key):
        return Cue(Part.BOILERPLATE, found["label"], (found["rest"] or "").strip())
    if found := _BACKGROUND.fullmatch(key):
        return Cue(Part.BOILERPLATE, found["label"], (found["rest"] or "").strip(), is_certain=False)
    if found := _ABOUT.fullmatch(key):
        return _about(found)
    if found := _DOWNLOAD.fullmatch(key):
        return Cue(Part.DOWNLOAD, found["label"].strip(), found["rest"].strip())
    return None


def _about(found: re.Match[str]) -> Cue | None:
    """A boilerplate where the heading is a name, certain where that is an organisation's."""
    name = (found["name"] or found["concerned"] or found["profiled"]).strip()
    label = (found["label"] or found["concerning"] or found["profile"]).strip()
    words = name.split()
    if len(label) > _HEADING or not _is_name(words):
        return None
    return Cue(Part.BOILERPLATE, label, (found["rest"] or "").strip(), _names_organisation(words))


def _is_name(words: list[str]) -> bool:
    """Capitals and what connects them; any other word, a verb above all, makes a sentence or a phrase."""
    own = [word for word in words if word.casefold() not in _CONNECTING and word not in _CONNECTING]
    return bool(own) and (all(_is_proper(word) for word in own) or (len(own) == 1 and len(words) <= 2))


def _is_proper(word: str) -> bool:
    return any(char.isupper() for char in word) or not any(char.isalpha() for char in word)


def _names_organisation(words: list[str]) -> bool:
    """A word like `GmbH` or `Verband` beside another, or a name in letters that no noun has: `NABU`, `OptikNetz`."""
    own = [word.strip('„“”"(),') for word in words if word.casefold() not in _CONNECTING]
    if all(word.isupper() for word in own):
        own = [word if is_organisation_word(word) else word.capitalize() for word in own]
    return any(sum(char.isupper() for char in word) > 1 and "-" not in word for word in own) or (
        len(own) > 1 and any(is_organisation_word(word) for word in own)
    )
