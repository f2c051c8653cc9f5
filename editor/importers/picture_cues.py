"""Captions and credits: by their label, by the order of the people, by the credit at the end."""

from __future__ import annotations

import re

from editor.importers.parts import Cue, Part, labelled

_CREDIT = labelled(
    r"(?:Fotos?|Bilder?|Bildnachweis|Bildquelle|Bildrechte|Bild-?credit|Fotonachweis|Foto-?credit|Fotoquelle"
    r"|Fotograf(?:in)?|Quelle\s+(?:Bild|Foto)|Photos?|Images?|Pictures?|Credits?)"
    r"(?:\s+(?:credits?|by|courtesy(?:\s+of)?|source))?\s*(?::\s*(?:©|\(c\))?|©)"
)
_COPYRIGHT = labelled(r"(?:©|\(c\)|copyright\b)\s*(?=\S)")
_CAPTION = labelled(
    r"(?:(?:Bild|Foto|BU|Bildunterschrift|Bildunterzeile|Bildzeile|Bildtext|Bildlegende|Bildbeschreibung|Fotounterschrift"
    r"|Titelbild|Pressefoto|Pressebild|Caption|(?:Photo|Picture|Image)(?:\s+caption)?)\s*(?:\d{1,2}\s*)?"
    r"(?:\((?:v|l|r|von|from)[^)]*\)\s*)?:"
    r"|(?:Im\s+Bild|Auf\s+dem\s+(?:Foto|Bild)|Unser\s+(?:Foto|Bild)|Das\s+(?:Foto|Bild)\s+zeigt|Pictured|Pictured\s+above"
    r"|The\s+(?:photo|picture|image)\s+shows)\b)"
)
_DIRECTION = re.compile(
    r"\bv\.?\s?l\.?\s?n\.?\s?r\b|\bv\.\s?r\.\s?n\.\s?l\b|\bv\.\s?[lr]\.|\bvon\s+(?:links|rechts)(?:\s+nach\s+(?:rechts|links))?"
    r"|\b(?:from\s+left|left\s+to\s+right|l[-–]r\s*:|\(l[-–]r\)|back\s+row|front\s+row)|\((?:\d\.\s?v\.\s?)?(?:l|r|li|re)\.\)"
    r"|\b(?:hintere|vordere|obere|untere)\s+Reihe\b",
    re.IGNORECASE,
)
_GLUED_CREDIT = re.compile(
    r"(?P<caption>[^„“”\"]{20,400}?[.!?…])\s?(?P<credit>(?:©\s*)?[A-ZÄÖÜ][\w.&-]*(?:\s[A-ZÄÖÜ][\w.&-]*){0,3}"
    r"\s?/\s?[A-ZÄÖÜ][\w.&-]*(?:\s[A-ZÄÖÜ][\w.-]*){0,2})"
)
_TRAILING_CREDIT = re.compile(
    r"(?P<caption>[^\s].{10,600}?)\s*(?P<credit>[(\[]?(?:(?:Fotos?|Bild|Bildnachweis|Bildquelle|Bildrechte|Photo|Picture|"
    r"Image|Credit|Quelle|Grafik)(?:\s+(?:credit|by))?:\s*©?|©)\s*(?:[^()\[\].:]|(?<=\b[A-ZÄÖÜ])\.|e\.\s?V\.){2,80}[)\]]?)\.?"
)
_LEGAL = re.compile(
    r"^V\.?\s?i\.?\s?S\.?\s?d\.?\s?P|^Verantwortlich(?:\s+(?:für|im|i\.)[^:]*)?:|\ball\s+rights\s+reserved|\balle\s+rechte\s+vorbehalten",
    re.IGNORECASE,
)


def picture_cue(key: str) -> Cue | None:
    """Captions and credits. After `Foto:` a list of names alone is the credit, a sentence the caption."""
    if len(key) > 900:
        return None
    if _LEGAL.search(key):
        return Cue(Part.LEGAL, "", key)
    if found := _COPYRIGHT.fullmatch(key):
        return Cue(Part.CREDIT, "", key) if len(key) < 100 else None
    credit = _CREDIT.fullmatch(key.strip("()[] "))
    if credit and _is_credit(credit["rest"], credit["label"]):
        return Cue(Part.CREDIT, "", key)
    if found := _CAPTION.fullmatch(key):
        return Cue(Part.CAPTION, found["label"], found["rest"])
    return _unlabelled_caption(key)


def has_direction(text: str) -> bool:
    """Whether `text` says in which order people stand (`v. l. n. r.`, `from left`)."""
    return bool(_DIRECTION.search(text))


def caption_and_credit(text: str) -> tuple[str, str]:
    """A caption cut from the credit at its end: `… im Labor. (Foto: Jana Brandt)`, `… Mitte.Verband / Vogt`."""
    found = _GLUED_CREDIT.fullmatch(text) or _TRAILING_CREDIT.fullmatch(text)
    return (found["caption"].strip(), found["credit"].strip()) if found else (text, "")


def _is_credit(rest: str, label: str) -> bool:
    if has_direction(rest) or len(rest) > 90 or not rest:
        return bool(not rest and re.search(r"nachweis|quelle|credit|rechte|graf", label, re.IGNORECASE))
    if re.search(r"nachweis|quelle|credit|rechte|fotograf|©|courtesy|\bby\b", label, re.IGNORECASE):
        return True
    lower = [
        word
        for word in rest.split()
        if word[0].islower() and word not in {"von", "van", "der", "de", "und", "and", "of", "the"}
    ]
    return (
        not rest.endswith((".", "!", "?"))
        and len(lower) <= 1
        and rest.count(",") < 2
        and not re.search(r"\(.*\(", rest)
    )


def _unlabelled_caption(key: str) -> Cue | None:
    """A caption without a label shows by the order of the people or by the credit at its end."""
    direction = _DIRECTION.search(key)
    if (
        direction
        and (direction.start() < 3 or re.search(r"\([^)]*(?:v\.|von |from |l\.|r\.|l-r)[^)]*\)", key))
        and "„" not in key
    ):
        return Cue(Part.CAPTION, "", key)
    if _GLUED_CREDIT.fullmatch(key) or (_TRAILING_CREDIT.fullmatch(key) and not key.startswith(("©", "Quelle"))):
        return Cue(Part.CAPTION, "", key)
    return None
