"""Headings of sections: contact, boilerplate, notes, downloads."""

from __future__ import annotations

import re

from editor.importers.paragraphs import LONG
from editor.importers.parts import Cue, Part

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
_BOILERPLATE = re.compile(
    r"(?P<label>(?:Über\s+(?:uns\b|die\s|das\s|den\s|der\s)?(?!\d)|About\s+(?:us\b|the\s)?(?![\d\s]))(?=\S*[^\W\d_])"
    r"[^.!?:]{0,80}?|Zu[rm]?\s+[^.!?:]{2,60}(?=:$)|(?:Die\s|Der\s|Das\s)?[^.!?:]{2,60}?\s+(?:im\s+(?:Profil|Überblick|Porträt|Portrait)"
    r"|at\s+a\s+glance|in\s+brief)|(?:(?:Unternehmens|Firmen|Kurz|Vereins|Verbands)-?)?(?:profil|porträt|portrait)"
    r"|Hintergrund(?:information(?:en)?)?(?:\s+(?:zu|zum|zur)\s[^.!?:]{2,60})?|Boilerplate|Who\s+we\s+are|Wer\s+wir\s+sind"
    r"|Zum\s+Unternehmen|Zur\s+(?:Person|Organisation|Stiftung))\s*(?::\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?P<label>(?:Notes?\s+(?:to|for)\s+(?:the\s+)?(?:editors?|journalists|media)|(?:News\s+)?Editors?[’']?s?[’']?\s+notes?|Notes"
    r"|Hinweise?\s+(?:für|an)\s+(?:die\s+)?(?:Redaktion(?:en)?|Medien|Presse|Journalist\S*|Medienvertreter\S*)"
    r"|Redaktionelle[r]?\s+Hinweise?|Background(?:\s+(?:notes?|information|to\s+editors))?|Further\s+information"
    r"|More\s+information|Additional\s+information|(?:Weitere|Weiterführende|Mehr|Zusätzliche)\s+(?:Informationen|Infos|Links)"
    r"(?:\s+(?:zu|zum|zur|unter|über)\s[^.!?:]{2,60})?|Originalpublikation|Original\s+publication|Publikation))\s*(?::\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
_DOWNLOAD = re.compile(
    r"(?P<label>(?:Downloads?|Pressefotos?|Pressebilder|Bildmaterial|Bilder|Fotos|Multimedia|Share(?:\s+(?:article|this\s+page))?"
    r"|Images(?:\s+of\s.{2,60})?)(?:\s+(?:Pressefotos?|Bilder|zum\s+Download|Download|for\s+download))?)\s*:?\s*(?P<rest>(?:https?://\S+)?)",
    re.IGNORECASE,
)


_OFFER = re.compile(r"zur\s+Verfügung|wenden\s+Sie|please\s+(?:contact|call|visit)", re.IGNORECASE)


def section_cue(key: str, *, in_body: bool) -> Cue | None:
    """Headings of sections: contact, boilerplate, notes, downloads."""
    if found := _CONTACT.match(key):
        has_address = bool(re.search(r"[\w.+-]+@[\w-]+\.\w|\d{3}[\d\s/()-]{3,}", key))
        alone = not found["rest"] and len(found["more"]) < 40 and len(key) < 100 and not key.endswith(".")
        if (
            has_address
            or (len(key) < LONG and _OFFER.search(key))
            or (found["colon"].strip() and len(key) < LONG)
            or alone
        ):
            return Cue(Part.CONTACT, key[: len(key) - len(found["rest"])].strip(), found["rest"].strip())
    for part, pattern in ((Part.NOTES, _NOTES), (Part.BOILERPLATE, _BOILERPLATE), (Part.DOWNLOAD, _DOWNLOAD)):
        found = pattern.fullmatch(key)
        if found and (in_body or part is Part.NOTES) and (part is Part.NOTES or len(found["label"]) < 90):
            return Cue(part, found["label"].strip(), (found["rest"] or "").strip())
    return None
