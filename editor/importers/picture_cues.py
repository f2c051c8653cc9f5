"""Captions and credits: by their label, by the order of the people, by the credit at the end."""

from __future__ import annotations

import re

from editor.importers.parts import Cue, Part, labelled
from editor.language.given_names import is_given_name
from editor.language.names import is_organisation_word
from editor.language.wordlists import word_set

_IN_NAMES = word_set("von van der de und and of the")

_CREDIT = labelled(
    r"(?:Fotos?|Bilder?|Bildnachweis|Bildquelle|Bildrechte|Bild-?credit|Fotonachweis|Foto-?credit|Fotoquelle"
    r"|Fotograf(?:in)?|Quelle\s+(?:Bild|Foto)|Photos?|Images?|Pictures?|Credits?)"
    r"(?:\s+(?:credits?|by|courtesy(?:\s+of)?|source))?\s*(?::\s*(?:©|\(c\))?|©)"
    r"|(?-i:(?:Photo|Image|Picture)s?\s+(?:by|courtesy\s+of)\s+(?=[A-Z]))"
)
_COPYRIGHT = labelled(r"(?:©|\(c\)|copyright(?=\s*(?:[:©]|\(c\)|by\b|(?:19|20)\d\d\b))|(?P<bare>copyright\b))\s*(?=\S)")
_FIELD = (
    r"(?:BU|Bildunterschrift|Bildunterzeile|Bildzeile|Bildtext|Bildlegende|Bildbeschreibung|Fotounterschrift"
    r"|(?:(?:Photo|Picture|Image)\s+)?Caption)\s*(?:\d{1,2}\s*)?"
)
"""Labels that say what a line is and are not printed."""

_PRINTED = r"(?:Bild|Foto|Titelbild|Pressefoto|Pressebild|Photo|Picture|Image)\s*(?:\d{1,2}\s*)?"
"""Labels that are printed with a caption."""

_CAPTION = labelled(
    rf"(?:(?:{_FIELD}|{_PRINTED})(?:\((?:v|l|r|von|from)[^)]*\)\s*)?:"
    r"|(?:Im\s+Bild|Auf\s+dem\s+(?:Foto|Bild)|Unser\s+(?:Foto|Bild)|Das\s+(?:Foto|Bild)\s+zeigt|Pictured|Pictured\s+above"
    r"|The\s+(?:photo|picture|image)\s+shows)\b)"
)
ORDER = (
    r"(?<![\w-])(?:v\.?\s?l\.?\s?n\.?\s?r\b\.?|v\.\s?r\.\s?n\.\s?l\b\.?|v\.\s?[lr]\.|von\s+(?:links|rechts)(?:\s+nach\s+(?:rechts|links))?\b"
    r"|(?:pictured\s+)?from\s+left(?:\s+to\s+right)?\b|left\s+to\s+right\b|l[-–]r(?=\s*[:)]))"
)
"""The words that say in which order people stand, as a pattern without regard to case."""

_LABEL = re.compile(rf"(?:{_FIELD}|{_PRINTED})(?::\s*|(?=\())", re.IGNORECASE)
_FIELD_LABEL = re.compile(rf"{_FIELD}:\s*", re.IGNORECASE)
_DIRECTION = re.compile(
    rf"{ORDER}|\b(?:back|front)\s+row\b|\((?:\d\.\s?v\.\s?)?(?:l|r|li|re)\.\)|\b(?:hintere|vordere|obere|untere)\s+Reihe\b",
    re.IGNORECASE,
)
_GLUED_CREDIT = re.compile(
    r"(?P<caption>[^„“”\"]{20,400}?[.!?…])\s?(?P<credit>(?:©\s*)?[A-ZÄÖÜ][\w.&-]*(?:\s[A-ZÄÖÜ][\w.&-]*){0,3}"
    r"\s?/\s?[A-ZÄÖÜ][\w.&-]*(?:\s[A-ZÄÖÜ][\w.-]*){0,2})"
)
_LEADING_CREDIT = re.compile(
    rf"(?P<label>Fotos?|Bild|Photo)\s*\((?!\s*{ORDER})(?P<who>[A-ZÄÖÜ][\w.&-]*(?:(?:\s|\s?/\s?)[A-ZÄÖÜ][\w.&-]*){{1,5}})\)"
    r"\s*:\s*(?P<caption>.{3,600})"
)
"""`Foto (Maria Vogt): …`."""
_TRAILING_CREDIT = re.compile(
    r"(?P<caption>[^\s].{10,600}?)\s*(?P<credit>[(\[]?(?:(?:Fotos?|Bild|Bildnachweis|Bildquelle|Bildrechte|Photo|Picture|"
    r"Image|Credit|Quelle|Grafik)(?:\s+(?:credit|by))?:\s*©?|©"
    r"|(?:(?<=[.!?)\]]\s)|(?<=[(\[]))(?:(?:Photo|Picture|Image)s?\s+(?:by|courtesy\s+of)|(?:Fotos?|Bild)\s+von)(?=\s[A-ZÄÖÜ]))\s*(?:[^()\[\].:]|(?<=\b[A-ZÄÖÜ])\.|e\.\s?V\.){2,80}[)\]]?)\.?"
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
        is_right = len(key) < 100 and not (found["bare"] and _is_phrase(found["rest"]))
        return Cue(Part.CREDIT, "", key) if is_right else None
    credit = _CREDIT.fullmatch(key.strip("()[] "))
    if credit and _is_credit(credit["rest"], credit["label"]):
        return Cue(Part.CREDIT, "", key)
    if found := _CAPTION.fullmatch(key):
        return Cue(Part.CAPTION, found["label"], found["rest"])
    return _unlabelled_caption(key)


def without_label(text: str) -> str:
    """A caption without the label before it."""
    found = _LABEL.match(text)
    return text[found.end() :] if found else text


def without_field_label(text: str) -> str:
    """A caption without a label that is not printed: `Bildunterschrift:`, `Photo caption:`; `Bild:` stays."""
    found = _FIELD_LABEL.match(text)
    return text[found.end() :] if found else text


def has_direction(text: str) -> bool:
    """Whether `text` says in which order people stand (`v. l. n. r.`, `from left`)."""
    return bool(_DIRECTION.search(text))


def caption_and_credit(text: str) -> tuple[str, str]:
    """A caption cut from its credit: `… im Labor. (Foto: Jana Brandt)`, `… Mitte.Verband / Vogt`."""
    if leading := _LEADING_CREDIT.fullmatch(text):
        return leading["caption"].strip(), f"{leading['label']}: {leading['who']}"
    found = _GLUED_CREDIT.fullmatch(text) or _TRAILING_CREDIT.fullmatch(text)
    return (found["caption"].strip(), found["credit"].strip()) if found else (text, "")


def _is_credit(rest: str, label: str) -> bool:
    if has_direction(rest) or len(rest) > 90 or not rest:
        return bool(not rest and re.search(r"nachweis|quelle|credit|rechte|graf", label, re.IGNORECASE))
    if ":" not in label and "©" not in label:
        return not _is_phrase(rest)
    if re.search(r"nachweis|quelle|credit|rechte|fotograf|©|courtesy|\bby\b", label, re.IGNORECASE):
        return True
    few = len(_common_words(rest)) <= 1 and rest.count(",") < 2
    return few and not rest.endswith((".", "!", "?")) and not re.search(r"\(.*\(", rest)


def _is_phrase(rest: str) -> bool:
    """Whether words after `Copyright` or `Photo by` are more than a name: `Copyright reform passes`."""
    words = rest.split()
    if _common_words(rest):
        return True
    return len(words) > 2 and not any(is_organisation_word(word.strip(".,")) or is_given_name(word) for word in words)


def _common_words(rest: str) -> list[str]:
    return [word for word in rest.split() if word[0].islower() and word not in _IN_NAMES]


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
