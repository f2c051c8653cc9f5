"""Where sentences begin and end in German and English, and where the two columns are cut alike."""

from __future__ import annotations

import re
from functools import lru_cache

from editor.domain.bilingual import Language
from editor.language.detection import SMALL_WORDS
from editor.language.wordlists import word_set

_STOP = re.compile(r"(?P<stop>[.!?…]+)[\"“”‟«»’‘')\]]*(?=\s|$)|(?P<line>\n)")
"""A stop with the closing marks that follow it, before a space or the end; or the end of a line."""

_BEFORE = re.compile(r"\S{1,40}$")
_NEXT = re.compile(r"\s*(?P<opening>[„“”\"«»‚‘'(\[–—-]*)\s?(?P<word>[\w-]*)")
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[IVX]{2,5}")

_NEVER = word_set(
    """abb abs abt allg angl art aufl bd bes betr bspw bzgl bzw ca co-op cf dipl dipl-ing dipl-kfm dipl-phys dir dr
    dres ebd eds e.g eig einschl etw evtl exkl ff fig figs fr frl geb gegr gen gest ggf ggfs hrsg i.e ing inkl insb
    jh jhd kath kap lt lic mag max m.e med min mind mio mr mrd mrs ms mx möglw nat nos nr nrn oec phil prof prot
    rer rev resp röm s sen sog st std stellv str tel tsd univ verf vgl vol vs wiss zt zit zzgl z.b d.h u.a
    v.l.n.r v.r.n.l v.l v.r i.d.r s.o s.u o.g approx est gov hon lt messrs pp sgt capt col"""
)
"""Abbreviations after which a sentence goes on, without their last stop."""

_SELDOM = word_set(
    """a.d a.m b.a b.sc m.a m.sc bhf co
    corp dec dez e.v etc feb geb h.c i.r inc jan jr jun k.o ltd n.chr nov o.ä okt p.m
    ph.d plc s.a sep sept sr u.k u.n u.s u.s.a u.ä u.u usf usw v.chr z.t a.a.o aug no"""
)
"""Abbreviations that may end a sentence: they do where a word follows that opens one."""

_SPACED = re.compile(r"(?:(?<=\s)|^)(?:[A-ZÄÖÜa-zäöü]\.\s?){1,4}$")
"""`z. B.`, `v. l. n. r.`, `e. V.`, `J. R.`: letters with a stop each, with or without spaces."""

_COMPOUND_TITLE = re.compile(r"(?:dr|dipl|univ|priv|prof|apl|em)\.-\w+")

_MAY_END = frozenset({"e.v.", "a.d.", "i.r.", "h.c.", "v.chr.", "n.chr.", "a.m.", "p.m.", "u.s.", "u.k.", "z.t."})

_OPENERS = word_set(
    """aber alle als am an auch auf aus außerdem bei beim bereits da dabei dadurch dafür damit danach daneben dann
    daran darüber darum das dass davon dazu dem den denn der deren deshalb dessen dies diese dieser dieses die doch
    dort durch ein eine einer eines er es für gegen hier hierzu ich ihr ihre im in insgesamt ist jede jeder jetzt man
    mehr mit nach neben nicht noch nun nur ob obwohl ohne sein seine seit sich sie sind so sobald sowohl über um und
    unser unsere unter viele vom von vor während wann warum was weil weitere wenn wer wie wir wird wo zu zudem
    zuletzt zum zur zwischen a about after all also although an and any as at because before but by despite during
    each even every for from furthermore he her his how however if in it its last later many meanwhile more most
    my no not now of on once one only or our over she since some such that the their then there these they this
    those though through today to under until we when where whether which while who why with without you your"""
)
"""Words that begin a sentence with a capital though they are no names and no nouns."""


@lru_cache(maxsize=512)
def _spans(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = _skip_spaces(text, 0)
    for match in _STOP.finditer(text):
        end = match.start() if match["line"] else match.end()
        if end <= start or not (match["line"] or _ends_sentence(text, start, match, language)):
            start = _skip_spaces(text, start) if end <= start else start
            continue
        found.append((start, end))
        start = _skip_spaces(text, match.end())
    if start < len(text):
        found.append((start, len(text.rstrip())))
    return tuple((begin, _without_spaces(text, begin, end)) for begin, end in found)


def sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """Start and end of each sentence of `text`, in code points; spaces after a sentence belong to none.

    A line end always ends a sentence. A quotation that ends with a stop goes on with its attribution:
    `„Wir öffnen.“, sagt sie.` is one sentence.
    """
    return list(_spans(text, language))


def matching_cut(text: str, at: int, language: Language, other: str) -> int | None:
    """Where `other`, in the other language, is to be cut when `text` is cut at `at`.

    That is the start of the sentence of the same index where both have as many sentences and `at`
    lies between two sentences (or at an end of the text), else None.
    """
    ours, theirs = sentences(text, language), sentences(other, language.other)
    if not ours or len(ours) != len(theirs):
        return None
    if at >= ours[-1][1]:
        return len(other)
    index = next(i for i, (_, end) in enumerate(ours) if at < end)
    if at > ours[index][0]:
        index_after = next((i for i, (start, _) in enumerate(ours) if start == at), None)
        return None if index_after is None else theirs[index_after][0]
    return 0 if index == 0 else theirs[index][0]


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _without_spaces(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _ends_sentence(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    """Whether the stop that matched ends the sentence that began at `start`."""
    following = _NEXT.match(text, match.end())
    word = following["word"] if following else ""
    if not word and not (following and following["opening"]):
        return True
    stop = match["stop"]
    closed = match.end() > match.end("stop")
    if word and word[0].islower() and not (following and following["opening"]):
        return stop == "." and not closed and _opens_with_brand(text, start, match.start(), word, language)
    if "!" in stop or "?" in stop:
        return True
    if stop != ".":
        return _ends_after_ellipsis(text, match.start(), word, language)
    return closed or _ends_after(text, start, match.start(), word, language)


def _opens_with_brand(text: str, start: int, at: int, word: str, language: Language) -> bool:
    """A sentence may begin with a brand in lower case (`… gaben. lux und …`).

    It is clear where a whole word stands before the stop and none of the language's own small words
    follows: those come after abbreviations that no list knows.
    """
    before = _token(text, start, at)
    if any(char.isupper() for char in word[1:3]):
        return before.casefold() not in _NEVER
    is_word = len(before) > 3 and before.isalpha() and before.casefold() not in _NEVER | _SELDOM
    return is_word and word not in SMALL_WORDS[language] and word not in _OPENERS


def _ends_after_ellipsis(text: str, at: int, word: str, language: Language) -> bool:
    """German nouns have capitals anyway, so after a free-standing ellipsis only an opening word tells."""
    attached = at > 0 and not text[at - 1].isspace()
    return attached or language is Language.EN or word.casefold() in _OPENERS


def _ends_after(text: str, start: int, at: int, word: str, language: Language) -> bool:
    """Whether the full stop at `at` ends a sentence, when a capital, a figure or a mark follows."""
    before = _token(text, start, at)
    bare = before.casefold().rstrip(".")
    opens = word.casefold() in _OPENERS and not word.isupper()
    if _DIGITS.fullmatch(before):
        return _ends_after_number(at - len(before) <= start, before, opens, language)
    if spaced := _SPACED.search(text, max(start, at - 14), at + 1):
        folded = re.sub(r"\s", "", spaced.group()).casefold()
        return opens and (folded in _MAY_END or before.isupper())
    if bare in _NEVER or _COMPOUND_TITLE.fullmatch(bare):
        return False
    if bare in _SELDOM or (language is Language.DE and _ROMAN.fullmatch(before)):
        return opens if bare != "no" else not word[:1].isdigit()
    return True


def _ends_after_number(leads: bool, number: str, opens: bool, language: Language) -> bool:
    """`1.` at the start numbers a sentence; `21.` in German is an ordinal unless a sentence opens after it."""
    if leads:
        return False
    if language is Language.DE and len(number) <= 2:
        return opens
    return True


def _token(text: str, start: int, at: int) -> str:
    """What stands without a space before `at`, opening marks left off."""
    found = _BEFORE.search(text, max(start, at - 40), at)
    return found.group().lstrip("(„“\"‚‘'«»[–—") if found else ""
