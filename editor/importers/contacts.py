"""Contacts: who may be asked, out of lines with names, functions, organisations, numbers and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Contact, ContactKind
from editor.language.given_names import is_given_name
from editor.language.names import find_names, is_organisation_word, split_title
from editor.language.roles import has_role

_USER = r"(?<![\w.+-])[\w.+-]{1,64}"
_EMAIL = re.compile(rf"{_USER}@[\w-]+(?:\.[\w-]+)+")
_AT_SPELLED = re.compile(
    rf"(?P<user>{_USER})\s?[\[(](?:at|ät|@)[\])]\s?(?P<host>[\w-]+(?:(?:\.|\s?[\[(](?:dot|punkt)[\])]\s?)[\w-]+)+)",
    re.IGNORECASE,
)
_PHONE_LABEL = re.compile(
    r"(?<!\w)(?P<label>(?:Tel(?:efon(?:nummer)?|ephone)?|Fon|Phone|Ruf|Durchwahl|Mobil(?:telefon|nummer)?|Mobile|Handy|Cell|Office|Direct)\b"
    r"\s*[.:]*\s*|[TMP][.:]\s*|Tel\.\s*/\s*Fax[.:]*\s*|[☎✆]\s*)(?=[+(\d])",
    re.IGNORECASE,
)
_FAX = re.compile(r"\b(?:Tele)?fax\b|^F[.:]", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w/.@-])(?:\+|\(?0|\(\d{3}\)|\d{3}[-.\s]\d{3})[\d\s()/.–-]{4,24}\d(?:\s?(?:ext|x|App)\.?\s?\d{1,5})?(?![\w@])"
)
_URL = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w-])[\w-]{1,63}\.(?:de|com|org|eu|net|at|ch|uk|info)(?:/\S*)?$", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"\b(?:[A-Z]{1,2}-)?\d{5}\s+[A-ZÄÖÜ]|(?:straße|strasse|str\.|allee|platz|weg|ring|damm|ufer|gasse|chaussee|markt)\s+\d"
    r"|\b\d+\w?,?\s+(?:\w+\s){0,3}(?:Street|Road|Avenue|Lane|Square|Drive|Boulevard|Way)\b|\b[A-Z]{1,2}\d\w?\s?\d[A-Z]{2}\b"
    r"|\bPostfach\b|\bP\.?O\.?\s?Box\b",
    re.IGNORECASE,
)
_WEB_LABEL = re.compile(
    r"(?:Internet|Web(?:site|seite)?|Homepage|URL|Online|Twitter|X|LinkedIn|Facebook|Instagram)\s*:", re.IGNORECASE
)
_MAIL_LABEL = re.compile(r"(?:E-?Mail|Mail|Mailto)\s*[.:]?\s*", re.IGNORECASE)
_SUBJECT = re.compile(r"fach|wissenschaftlich|investor|scientific|subject|research|technical", re.IGNORECASE)
_KIND = re.compile(
    r"(?P<kind>(?:For\s+)?(?:Investors?(?:\s+relations)?|Media|Press|Presse|Medien|Investoren))\s*:", re.IGNORECASE
)
_SEPARATORS = re.compile(r"\s*[|•·;]\s*|\s+[–—-]\s+|,\s+|\s+(?=(?:Tel|Telefon|Fax|Mobil|E-?Mail|Mail|Phone)\b\s*[.:])")
_SENTENCE = re.compile(
    r"\b(?:please|bitte|visit|contact|wenden|stehen|steht|erhalten|erreichen|send|call|available|vermitteln)\b",
    re.IGNORECASE,
)
_CONTACT_LENGTH = 130


@dataclass(slots=True)
class _Card:
    """A contact while its lines are read."""

    kind: ContactKind
    name: str = ""
    title: str = ""
    function: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""

    @property
    def is_reachable(self) -> bool:
        return bool(self.email or self.phone)

    def contact(self, language: Language) -> Contact:
        def only(text: str) -> Bilingual:
            return Bilingual.only(language, text)

        return Contact(
            self.name, only(self.title), only(self.function), only(self.organisation), self.email, self.phone, self.kind
        )


@dataclass(slots=True)
class Contacts:
    """The contacts of one section, and the lines that no field of a contact can hold (addresses, fax, web)."""

    cards: list[_Card] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def read(self, language: Language) -> tuple[Contact, ...]:
        found = [card for card in self.cards if card.name or card.is_reachable]
        self.left.extend(
            card.organisation for card in self.cards if not (card.name or card.is_reachable) and card.organisation
        )
        return tuple(card.contact(language) for card in found)


def is_contact_line(text: str) -> bool:
    """Whether a line may stand in a contact: short and no sentence, or with a number or an address in it."""
    if is_contact_matter(text):
        return len(text) < 2 * _CONTACT_LENGTH
    return len(text) < _CONTACT_LENGTH and not (text.endswith((".", "!", "?")) and len(text.split()) > 6)


def is_contact_matter(text: str) -> bool:
    """Whether a line holds an e-mail address or a labelled phone number, and is no sentence of the text."""
    if len(text) > _CONTACT_LENGTH and _SENTENCE.search(text) is None:
        return False
    if find_email(text):
        return True
    numbered = _PHONE_LABEL.search(text) or _PHONE.fullmatch(text.strip())
    return bool(numbered) and len(text) < _CONTACT_LENGTH


def find_email(text: str) -> str:
    """The first e-mail address in `text`, also one written as `name (at) host.de`."""
    if found := _EMAIL.search(text):
        return found.group().rstrip(".")
    if spelled := _AT_SPELLED.search(text):
        host = re.sub(r"\s?[\[(](?:dot|punkt)[\])]\s?", ".", spelled["host"], flags=re.IGNORECASE)
        return f"{spelled['user']}@{host}"
    return ""


def find_phone(text: str) -> str:
    """The first phone number in `text` as it is written, fax numbers left out."""
    without_mail = _EMAIL.sub(" ", text)
    labelled = _PHONE_LABEL.search(without_mail)
    found = _PHONE.search(without_mail, labelled.end() if labelled else 0)
    if not found or (_FAX.search(without_mail[: found.start()]) and not labelled):
        return ""
    return found.group().strip(" .–-")


def read_contacts(label: str, values: Sequence[str], language: Language) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    """The contacts in the lines of a section and the lines that have no field; `label` tells their kind."""
    kind = ContactKind.SUBJECT if _SUBJECT.search(label) else ContactKind.PRESS
    contacts = Contacts([_Card(kind)])
    for value in values:
        if sub := _KIND.fullmatch(value.strip()):
            kind = ContactKind.SUBJECT if _SUBJECT.search(sub["kind"]) else ContactKind.PRESS
            contacts.cards.append(_Card(kind))
            continue
        for piece in _pieces(value):
            _put(contacts, piece, kind)
    return contacts.read(language), tuple(contacts.left)


def contact_in_sentence(text: str, language: Language) -> Contact | None:
    """The contact that a sentence names (`contact Jane Doe on 020 …`, `an Jana Brandt, brandt@…`)."""
    email, phone = find_email(text), find_phone(text)
    if not email and not phone:
        return None
    name = next((name for name in find_names(text) if name.is_full), None)
    return Contact(
        name.name if name else "", Bilingual.only(language, name.title if name else ""), email=email, phone=phone
    )


def _pieces(value: str) -> Iterable[str]:
    """The statements of a line: a sentence is one, else each part between commas, strokes or bullets."""
    text = value.strip(" ,;|")
    if _SENTENCE.search(text) and len(text.split()) > 5:
        return [text]
    several = (
        is_contact_matter(text) or "|" in text or " · " in text or (", " in text and _is_name(text.split(", ")[0]))
    )
    return [piece for piece in _SEPARATORS.split(text) if piece] if several else [text]


def _put(contacts: Contacts, piece: str, kind: ContactKind) -> None:
    """Puts one statement into the field it belongs to, or to what is left."""
    card = contacts.cards[-1]
    if _SENTENCE.search(piece) and len(piece.split()) > 5:
        _put_sentence(contacts, piece, kind)
    elif email := find_email(piece):
        _put_email(contacts, card, email, piece, kind)
    elif _FAX.search(piece) and not _PHONE_LABEL.match(piece):
        contacts.left.append(piece)
    elif (_PHONE_LABEL.search(piece) or _PHONE.fullmatch(piece)) and (phone := find_phone(piece)):
        _put_once(contacts, card, "phone", phone, piece)
    elif _WEB_LABEL.match(piece) or _URL.match(piece) or _ADDRESS.search(piece):
        contacts.left.append(piece)
    else:
        _put_words(contacts, card, piece, kind)


def _put_email(contacts: Contacts, card: _Card, email: str, piece: str, kind: ContactKind) -> None:
    if card.email and card.email != email:
        contacts.cards.append(_Card(kind, organisation=card.organisation, email=email))
        return
    card.email = email
    around = _MAIL_LABEL.sub("", _EMAIL.sub("", piece)).strip(" :<>()")
    if around and around != email and not _AT_SPELLED.search(piece):
        _put(contacts, around, kind)


def _put_sentence(contacts: Contacts, piece: str, kind: ContactKind) -> None:
    card = contacts.cards[-1]
    email, phone = find_email(piece), find_phone(piece)
    name = next((name for name in find_names(piece) if name.is_full), None)
    if card.is_reachable and (email or phone):
        card = _Card(kind)
        contacts.cards.append(card)
    card.email, card.phone = card.email or email, card.phone or phone
    takes_name = bool(name and (email or phone) and not card.name)
    if name and takes_name:
        card.name, card.title = name.name, name.title
    if not takes_name or len(_EMAIL.findall(piece)) > 1 or _URL.search(piece):
        contacts.left.append(piece)


def _put_words(contacts: Contacts, card: _Card, piece: str, kind: ContactKind) -> None:
    """A name begins a new contact where the one before is complete; then function, then organisation."""
    words = piece.strip(" :,")
    label, _, labelled = words.partition(": ")
    if labelled and len(label.split()) < 4 and _is_name(labelled):  # `Pressesprecher: Jan Kern`
        _put_words(contacts, card, labelled, kind)
        if has_role(label):
            _put_words(contacts, contacts.cards[-1], label, kind)
        return
    if _is_name(words) and not (
        card.name and not card.organisation and not card.is_reachable and not _is_evident(words)
    ):
        if card.name and not card.is_reachable and not card.organisation and not _is_evident(card.name):
            card.organisation, card.name = card.name, ""
        if card.name or card.is_reachable:
            organisation = "" if card.name and card.is_reachable else card.organisation
            card = _Card(kind, organisation=organisation)
            contacts.cards.append(card)
        card.title, card.name = split_title(re.sub(r"^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?)\s+", "", words))
    elif has_role(words) and card.name and not card.function:
        card.function = words
    else:
        _put_once(contacts, card, "organisation", words, piece)


def _put_once(contacts: Contacts, card: _Card, name: str, value: str, piece: str) -> None:
    """Keeps the first value of a field; a second one has no place."""
    if getattr(card, name):
        contacts.left.append(piece)
    else:
        setattr(card, name, value)


def _is_evident(words: str) -> bool:
    """Whether a frequent given name or a title tells a person from a firm of two words."""
    title, name = split_title(words)
    return bool(title) or is_given_name(name.split()[0])


def _is_name(words: str) -> bool:
    if len(words) > 60 or any(is_organisation_word(word) for word in words.split()):
        return False
    found = find_names(words)
    return len(found) == 1 and found[0].start == 0 and found[0].end >= len(words.rstrip(" .")) and found[0].is_full
