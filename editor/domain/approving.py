"""Approvals: what in a release can be approved, what each approval still stands for, giving and taking back.

An approval knows the digest of the words it was given for. Typography may change under it; a change of
words voids it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.facts import Approval, Scope, Way, digest_of
from editor.domain.passage import wording
from editor.domain.release import Release

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060]")
_LOOSE = re.compile(r"(?<=\W) | (?=\W)")
_LAST_STOP = re.compile(r"(?<!\.)[.,;]$")
_TEXTS = {Language.DE: Scope.GERMAN, Language.EN: Scope.ENGLISH}


@dataclass(frozen=True, slots=True)
class Subject:
    """What one yes is for: the text of a language, the words of a quote in a language, or a photo.

    `block` is empty for a text. A photo is approved with its caption in the language that leads there.
    """

    scope: Scope
    language: Language
    block: str = ""


class Standing(StrEnum):
    """How a subject stands.

    TRANSLATION: the words follow a wording that is approved in the other language. SENT: the language went out
    while nobody's approval stood.
    """

    APPROVED = "approved"
    VOIDED = "voided"
    TRANSLATION = "translation"
    OPEN = "open"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Stand:
    """A subject with what it stands on: the newest approval that holds, else the newest that was voided.

    `approvals` are all that were given for it, newest first; `valid` those of them that hold.
    """

    subject: Subject
    standing: Standing
    approvals: tuple[Approval, ...] = ()
    valid: tuple[Approval, ...] = ()
    original: Approval | None = None

    @property
    def approval(self) -> Approval | None:
        """The approval that the standing tells of."""
        return next(iter((*self.valid, *self.approvals)), self.original)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to say yes."""
        return self.standing in {Standing.OPEN, Standing.VOIDED}


# -- what can be approved


def text_in(language: Language) -> Subject:
    """The whole text of a language."""
    return Subject(_TEXTS[language], language)


def subjects(release: Release) -> tuple[Subject, ...]:
    """The texts, then quotes and photos in their order; what has no words or picture yet is left out."""
    texts = (text_in(each) for each in release.languages if _text(release, each))
    parts = (subject for block in release.blocks for subject in subjects_of(block, release.lead))
    return (*texts, *parts)


def subjects_of(block: Block, lead: Language) -> tuple[Subject, ...]:
    """What in one block can be approved."""
    match block:
        case Quote():
            spoken = (each for each in LANGUAGES if block.meant_for(each) and _spoken(block, each))
            return tuple(Subject(Scope.QUOTE, each, block.id) for each in spoken)
        case Photo() if not block.is_blank:
            return (Subject(Scope.PHOTO, block.only or block.leading(lead), block.id),)
        case _:
            return ()


def digest(release: Release, subject: Subject) -> str:
    """The digest of what `subject` says now. Raises UnknownBlock."""
    if not subject.block:
        return _digest(_text(release, subject.language))
    return block_digest(release.block(subject.block), subject.language)


def block_digest(block: Block, language: Language) -> str:
    """The digest of the words of a quote and of who speaks, or of a photo, its caption and who is shown."""
    match block:
        case Quote():
            return _digest(f"{block.speaker.name}\n{_spoken(block, language)}")
        case Photo():
            names = (shown.person.name for shown in block.persons)
            return _digest("\n".join((block.file, *names, block.text[language].plain)))
        case _:
            return _digest(block.text[language].plain)


def _digest(text: str) -> str:
    return digest_of(approved_wording(text))


def approved_wording(text: str) -> str:
    """What of a text an approval stands for: `wording` without loose spaces, soft hyphens and the last stop.

    Loose are those beside punctuation.
    """
    return _LAST_STOP.sub("", _LOOSE.sub("", wording(_UNSEEN.sub("", text))))


def _spoken(quote: Quote, language: Language) -> str:
    """Both parts as one: where the attribution stands is no part of what was said."""
    return " ".join(text for passage in quote.passages() if (text := passage[language].plain.strip()))


def _text(release: Release, language: Language) -> str:
    """Every word of the text in a language, quotes and captions with who speaks and who is shown.

    Where an attribution is generated its verb stands for the words: it tells "says" from "promises".
    """
    return "\n".join(words for block in release.blocks for words in _words_of(block, language))


def _words_of(block: Block, language: Language) -> Iterable[str]:
    if not block.meant_for(language):
        return
    for passage in block.passages():
        if not passage[language].is_blank:
            yield passage[language].plain
    if isinstance(block, Photo):
        yield from (shown.person.name for shown in block.persons)
    if isinstance(block, Quote) and not block.unattributed and _spoken(block, language):
        yield from (_attributed(block, language), block.speaker.name, block.speaker.function[language])


def _attributed(quote: Quote, language: Language) -> str:
    return quote.attribution[language].strip() or quote.verb


# -- how it stands


def stands(release: Release) -> tuple[Stand, ...]:
    """How everything that can be approved stands."""
    given = _by_subject(release.approvals)
    texts = (each for each in subjects(release) if not each.block)
    whole = (_stand(each, given.get(each, []), digest(release, each)) for each in texts)
    parts = (stand for block in release.blocks for stand in _block_stands(block, release.lead, given))
    return tuple(_settled(stand, release) for stand in (*whole, *parts))


def block_stands(block: Block, release: Release) -> tuple[Stand, ...]:
    """How what can be approved in one block stands."""
    given = _by_subject(a for a in release.approvals if a.block == block.id)
    return tuple(_settled(stand, release) for stand in _block_stands(block, release.lead, given))


def _settled(stand: Stand, release: Release) -> Stand:
    """A language that is out waits for nobody any more."""
    return replace(stand, standing=Standing.SENT) if stand.is_open and release.sent[stand.subject.language] else stand


def open_in(release: Release, language: Language) -> tuple[Stand, ...]:
    """What waits for somebody's yes in one language."""
    return tuple(stand for stand in stands(release) if stand.is_open and stand.subject.language is language)


def open_count(release: Release) -> int:
    """How many texts, quotes and photos wait for somebody's yes, in both languages."""
    return count_open(stands(release))


def count_open(found: Iterable[Stand]) -> int:
    return sum(stand.is_open for stand in found)


def _by_subject(approvals: Iterable[Approval]) -> dict[Subject, list[Approval]]:
    found: dict[Subject, list[Approval]] = defaultdict(list)
    for approval in sorted(approvals, key=lambda each: each.at, reverse=True):
        found[subject_of(approval)].append(approval)
    return found


def subject_of(approval: Approval) -> Subject:
    """What the approval was given for; German where it does not say."""
    if approval.scope in {Scope.GERMAN, Scope.ENGLISH}:
        return Subject(approval.scope, Language(approval.scope.value))
    return Subject(approval.scope, approval.language or Language.DE, approval.block)


def _block_stands(block: Block, lead: Language, given: dict[Subject, list[Approval]]) -> tuple[Stand, ...]:
    leading = block.leading(lead)
    if isinstance(block, Photo):
        return tuple(_photo_stand(block, each, given) for each in subjects_of(block, lead))
    found = {
        each.language: _stand(each, given.get(each, []), block_digest(block, each.language))
        for each in subjects_of(block, lead)
    }
    original, translation = found.get(leading), found.get(leading.other)
    if original and translation and original.valid and not translation.approvals:
        found[leading.other] = replace(translation, standing=Standing.TRANSLATION, original=original.approval)
    return tuple(found[language] for language in LANGUAGES if language in found)


def _photo_stand(photo: Photo, subject: Subject, given: dict[Subject, list[Approval]]) -> Stand:
    """A yes given when the other language led counts, as long as what was approved is still there."""
    stand = _stand(subject, given.get(subject, []), block_digest(photo, subject.language))
    former = replace(subject, language=subject.language.other)
    if stand.approvals or former not in given:
        return stand
    earlier = _stand(former, given[former], block_digest(photo, former.language))
    standing = Standing.TRANSLATION if earlier.valid else Standing.VOIDED
    return replace(earlier, subject=subject, standing=standing, original=next(iter(earlier.valid), None))


def _stand(subject: Subject, approvals: list[Approval], present: str) -> Stand:
    valid = tuple(approval for approval in approvals if approval.digest == present)
    unapproved = Standing.VOIDED if approvals else Standing.OPEN
    return Stand(subject, Standing.APPROVED if valid else unapproved, tuple(approvals), valid)


# -- giving and taking back


def approval_of(
    release: Release, subject: Subject, *, who: str, at: datetime, organisation: str = "", way: Way = Way.MAIL
) -> Approval:
    """The approval of what `subject` says in `release`, to be entered with `with_approval`."""
    return Approval(
        scope=subject.scope,
        who=who,
        at=at.astimezone(UTC),
        digest=digest(release, subject),
        block=subject.block,
        language=subject.language if subject.block else None,
        organisation=organisation,
        way=way,
    )


def with_approval(release: Release, approval: Approval) -> Release:
    """The release with the approval entered; it takes the place of an earlier one by the same person."""
    kept = (each for each in release.approvals if not _is_renewed(each, approval))
    return replace(release, approvals=(*kept, approval))


def _is_renewed(old: Approval, new: Approval) -> bool:
    return subject_of(old) == subject_of(new) and wording(old.who).casefold() == wording(new.who).casefold()


def withdraw(release: Release, approval: Approval) -> Release:
    """The release without the approval; as it is where it has no such one."""
    if approval not in release.approvals:
        return release
    return replace(release, approvals=tuple(each for each in release.approvals if each != approval))
