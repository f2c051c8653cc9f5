"""XMP, the description that goes into a picture file: what newsrooms search and print, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from editor.compose.press_photos import PressPhoto
from editor.domain.bilingual import Bilingual, Language, clean
from editor.exporters.jpeg import LARGEST_XMP

_LONGEST = 4_000
"""Characters of one text; fewer where all of them together are too much for one packet."""
_MOST = 100
"""Keywords and persons."""

_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}


def xmp_packet(photo: PressPhoto, language: Language) -> bytes:
    """The packet, never larger than a JPEG takes; `language` is what programs show that know no languages."""
    longest = _LONGEST
    while len(packet := _packet(photo, language, longest)) > LARGEST_XMP:
        longest //= 2
    return packet


def _packet(photo: PressPhoto, language: Language, longest: int) -> bytes:
    def both(name: str, text: Bilingual) -> str:
        shortened = Bilingual(_short(text.de, longest), _short(text.en, longest))
        return _alternatives(name, shortened, language, photo.english.replace("_", "-"))

    def one(name: str, text: str) -> str:
        return f"<{name}>{_escaped(_short(text, longest))}</{name}>" if text else ""

    def several(name: str, kind: str, texts: Iterable[str]) -> str:
        return _list(name, kind, (_short(text, longest // 20) for text in tuple(texts)[:_MOST]))

    properties = (
        both("dc:title", photo.headline),
        both("dc:description", photo.caption),
        several("dc:creator", "Seq", [photo.creator] if photo.creator else ()),
        both("dc:rights", Bilingual.same(photo.rights)),
        several("dc:subject", "Bag", photo.keywords),
        one("photoshop:Headline", photo.headline.either(language)),
        one("photoshop:Credit", photo.credit),
        one("photoshop:City", photo.place.either(language)),
        one("photoshop:Country", photo.country),
        one("photoshop:DateCreated", photo.date.isoformat() if photo.date else ""),
        both("xmpRights:UsageTerms", photo.usage),
        one("xmpRights:Marked", "True" if photo.rights else ""),
        one("plus:LicenseEndDate", photo.licence_end.isoformat() if photo.licence_end else ""),
        both("Iptc4xmpCore:AltTextAccessibility", photo.alt),
        several("Iptc4xmpExt:PersonInImage", "Bag", photo.persons),
    )
    return _wrapped("".join(properties)).encode()


def _wrapped(properties: str) -> str:
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _SPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}><rdf:Description rdf:about="">'
        f'{properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )


def _alternatives(name: str, text: Bilingual, language: Language, english: str) -> str:
    """The text in each language, and first the one for programs that know no languages."""
    if not text:
        return ""
    spoken = (("x-default", text.either(language)), ("de-DE", text.de), (english, text.en))
    items = "".join(f'<rdf:li xml:lang="{tag}">{_escaped(said)}</rdf:li>' for tag, said in spoken if said)
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def _list(name: str, kind: str, texts: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{_escaped(text)}</rdf:li>" for text in texts)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _escaped(text: str) -> str:
    return escape(clean(text))


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
