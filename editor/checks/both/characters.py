"""Characters that came wrong: umlauts in two pieces, wrongly decoded text, invisible and foreign letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import BOTH, ERROR, HINT, SAFE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language

_ENGLISH = Surroundings(language=Language.EN)

# -- umlauts in two pieces

_DOTS = re.compile("[ ]?[\u00a8\u0308]")
_VOWELS = frozenset("aouAOU")
_DIAERESIS = "\u0308"


@text_rule(
    "X-U-01",
    ERROR,
    BOTH,
    SAFE,
    title=Message("Umlaut in two pieces"),
    why=Message("The dots stand beside their letter, as they do in text copied from a PDF. They belong above it."),
    source="Unicode Standard Annex 15 (NFC)",
    needs=("\u00a8", "\u0308"),
    bad=(
        Example("Gru¨ße fu¨r alle", "Grüße für alle"),
        Example("M¨archen und ¨Ofen", "Märchen und Öfen"),
        Example("Die Mu ¨hle", "Die Mühle"),
        Example("Mr Mu¨ller said so.", "Mr Müller said so.", at=_ENGLISH),
    ),
    good=(
        "Grüße für alle",
        "Das Zeichen ¨ steht allein.",
        "Jörg und Zoë Brandt",
        Example("Mr Müller said so.", at=_ENGLISH),
    ),
)
def umlaut_in_pieces(text: TextView) -> Iterator[Hit]:
    for match in text.search(_DOTS):
        hit = _joined(text.plain, match.start(), match.end())
        if hit:
            yield hit


def _joined(plain: str, start: int, end: int) -> Hit | None:
    """The vowel and its dots as one; without a fix where both neighbours could bear the dots."""
    before, after = plain[max(0, start - 1) : start], plain[end : end + 1]
    has_gap = end - start > 1
    if before and before in _VOWELS and (after.isalpha() or not has_gap):
        if after and after in _VOWELS and (has_gap or before + after != "au"):
            return Hit(start - 1, end + 1, is_safe=False)
        return Hit(start - 1, end, _dotted(before))
    if after and after in _VOWELS:
        return Hit(end - 1, end + 1, _dotted(after))
    return None


def _dotted(vowel: str) -> str:
    return unicodedata.normalize("NFC", vowel + _DIAERESIS)


# -- wrongly decoded text

_HIGH = "\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_BROKEN = re.compile(f"Ã[{_HIGH}]|â€[{_HIGH}]|Â[\u00a0-\u00bf]|\ufffd{{1,9}}")
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|shy|ndash|mdash|hellip|euro|copy|reg|trade|[blrs]dquo|[lrs]squo|[lr]aquo"
    r"|[aouAOU]uml|szlig|[aeiou](?:acute|grave|circ)|ccedil|#\d{2,5}|#x[\da-fA-F]{2,5});"
)


@text_rule(
    "X-U-02",
    ERROR,
    BOTH,
    SUGGEST,
    title=Message("Wrongly decoded characters"),
    why=Message("The text was read in another encoding than it was written in, or shows the code of a web page."),
    source="Unicode Standard; HTML Standard",
    needs=("Ã", "â€", "Â", "\ufffd", "&"),
    bad=(
        Example("GrÃ¼ÃŸe aus GieÃŸen", "Grüße aus Gießen"),
        Example("Optik &amp; Photonik", "Optik & Photonik"),
        Example("Ein â€žNetzâ€œ in Gie\ufffden", "Ein „Netz“ in Gie\ufffden"),
        Example("The fee is Â£5&nbsp;a month.", "The fee is £5\u00a0a month.", at=_ENGLISH),
    ),
    good=("Optik & Photonik", "SÃO PAULO", "https://optiknetz.de/a?b=1&amp;c=2", "Forschung&Entwicklung; Verkauf"),
)
def wrongly_decoded(text: TextView) -> Iterator[Hit]:
    for match in text.search(_BROKEN):
        yield Hit(match.start(), match.end(), _decoded(match.group()))
    for match in text.search(_ENTITY):
        yield Hit(match.start(), match.end(), _unescaped(match.group()))


def _decoded(broken: str) -> str | None:
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _unescaped(entity: str) -> str | None:
    from html import unescape  # its table of names is only needed here

    character = unescape(entity).replace("\u00ad", "")
    return character if character.isprintable() or character == "\u00a0" else None


# -- what nobody sees

_UNSEEN = re.compile(
    "[\u200b\u200e\u200f\u2060\ufeff]+|(?<=[A-Za-zÀ-ž ])[\u200c\u200d]+(?=[A-Za-zÀ-ž ])|[\ufb00-\ufb04]"
)
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


@text_rule(
    "X-U-03",
    WARNING,
    BOTH,
    SAFE,
    title=Message("Invisible character or ligature"),
    why=Message("Characters without width and joined letters hinder searching, hyphenation and screen readers."),
    source="Unicode Standard",
    needs=("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff", *_LIGATURES),
    bad=(
        Example("Das Netz\u200b wächst.", "Das Netz wächst."),
        Example("Der Geschäftsbericht ist \ufb01nal.", "Der Geschäftsbericht ist final."),
        Example("Opt\u200dik und Re\ufb02ex", "Optik und Reflex"),
        Example("The o\ufb03ce is open.", "The office is open.", at=_ENGLISH),
    ),
    good=(
        "Der Geschäftsbericht ist final.",
        "Das Team 👩\u200d🔬 forscht.",
        "Wir treffen uns am 21.\u00a0Februar.",
        Example("The office is open.", at=_ENGLISH),
    ),
)
def unseen_character(text: TextView) -> Iterator[Hit]:
    for match in _UNSEEN.finditer(text.plain):
        yield Hit(match.start(), match.end(), _LIGATURES.get(match.group(), ""))


# -- letters of another script

_FOREIGN = re.compile("[\u0391-\u03c9\u0400-\u04ff]")
_WORD = re.compile(r"\b[^\W\d_]{2,60}\b")
_ALIKE = str.maketrans("АВЕЅІЈКМНОРСТХУаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXYaeopcyxijsdhABEZHIKMNOPTYXo")


@text_rule(
    "X-U-04",
    HINT,
    BOTH,
    SUGGEST,
    title=Message("Letter of another script"),
    why=Message("A letter that looks Latin is Cyrillic or Greek; searching does not find the word."),
    source="Unicode Technical Report 36",
    bad=(
        Example("Das Nеtz wächst.", "Das Netz wächst."),
        Example("Wir forschen in Wеtzlаr.", "Wir forschen in Wetzlar."),
        Example("The Νetwork is growing.", "The Network is growing.", at=_ENGLISH),
    ),
    good=("Das Netz wächst.", "Der Widerstand beträgt 5\u00a0kΩ, ΔT ist 3\u00a0K.", "Auf Russisch heißt das Сеть."),
)
def foreign_letter(text: TextView) -> Iterator[Hit]:
    if not _FOREIGN.search(text.plain):
        return
    for match in text.search(_WORD):
        latin = match.group().translate(_ALIKE)
        if latin != match.group() and _is_mixed(match.group(), latin):
            yield Hit(match.start(), match.end(), latin)


def _is_mixed(word: str, latin: str) -> bool:
    """Whether `word` has Latin letters too, and nothing foreign is left in `latin`."""
    return not _FOREIGN.search(latin) and any("A" <= letter <= "ž" for letter in word)
