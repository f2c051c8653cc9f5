"""Approvals of quotes: given, still to be had, or given for other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from editor.checks.editorial.specimens import DE, EN, said, spoken, told
from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import ERROR, HINT, WARNING, Example, Spotted, edition_rule
from editor.domain.approving import Stand, Standing, Subject, approval_of, block_stands, with_approval
from editor.domain.bilingual import Language
from editor.domain.blocks import Quote
from editor.domain.edits import set_block
from editor.domain.facts import Approval, Scope
from editor.domain.release import Release, Sent, Status

_DAY = datetime(2027, 2, 15, 9, 0, tzinfo=UTC)


def _approved(text: str, later: str = "", language: Language = DE, stage: Status = Status.DRAFT) -> Release:
    """A release with an approved quote, whose words are `later` ones by now."""
    quote = spoken(text, language=language)
    release = replace(told(quote, lead=language), stage=stage)
    given = approval_of(release, Subject(Scope.QUOTE, language, quote.id), who="Dr. Jana Brandt", at=_DAY)
    release = with_approval(release, given)
    return set_block(release, replace(quote, text=said(later, language))) if later else release


def _translated(text: str, english: str, *, is_approved: bool = True) -> Release:
    release = _approved(text) if is_approved else told(spoken(text))
    quote = release.blocks[0]
    return set_block(release, replace(quote, text=replace(quote.text, en=said(english, EN).en)))


def _open(stage: Status, text: str = "Wir öffnen im Mai.") -> Release:
    return replace(told(spoken(text)), stage=stage)


@edition_rule(
    "ED-Q-04",
    ERROR,
    title=Message("Quote not approved"),
    why=Message("Nobody has approved this quote yet: send it to the speaker, and enter the approval."),
    source="Press practice",
    bad=(
        Example("(Entwurf, Zitat ohne Freigabe)", release=lambda: told(spoken("Wir öffnen im Mai."))),
        Example("(freigegebene Mitteilung, Zitat ohne Freigabe)", release=lambda: _open(Status.APPROVED)),
        Example("(quote without an approval)", release=lambda: told(spoken("We open.", language=EN), lead=EN)),
    ),
    good=(
        Example("(freigegeben am 15. Februar)", release=lambda: _approved("Wir öffnen im Mai.")),
        Example("(archiviert)", release=lambda: _open(Status.ARCHIVED)),
        Example("(versendet)", release=lambda: replace(_open(Status.APPROVED), sent=Sent(de=_DAY))),
        Example("(englische Fassung einer Freigabe)", release=lambda: _translated("Wir öffnen.", "We open.")),
    ),
)
def approval_missing(edition: EditionView) -> Iterator[Spotted]:
    """What goes on after an open quote is approved together with it."""
    stage, is_open = edition.release.stage, False
    for quote, stand in _stands(edition) if stage is not Status.ARCHIVED else ():
        told_before = is_open and quote.unattributed
        is_open = stand.standing is Standing.OPEN and not _follows(quote, edition)
        if is_open and not told_before:
            yield _spotted(edition, quote, severity=None if stage is Status.APPROVED else WARNING)


def _follows(quote: Quote, edition: EditionView) -> bool:
    """Whether these are the words of a translation: the original is told of."""
    leading = quote.leading(edition.release.lead)
    return edition.language is not leading and not quote.text[leading].is_blank and quote.meant_for(leading)


@edition_rule(
    "ED-Q-05",
    HINT,
    title=Message("Translation of an approved quote"),
    why=Message("The speaker has approved the original, not the translation. Let the translation be approved as well."),
    source="Press practice",
    bad=(
        Example("We open in May.", release=lambda: _translated("Wir öffnen im Mai.", "We open in May.")),
        Example("The lab is finished.", release=lambda: _translated("Das Labor ist fertig.", "The lab is finished.")),
        Example("Measuring unites.", release=lambda: _translated("Messen verbindet.", "Measuring unites.")),
    ),
    good=(
        Example("(nur deutsch)", release=lambda: _approved("Wir öffnen im Mai.")),
        Example(
            "(auch das Original ist offen)", release=lambda: _translated("Wir öffnen.", "We open.", is_approved=False)
        ),
        Example("(versendet)", release=lambda: replace(_translated("Wir öffnen.", "We open."), sent=Sent(en=_DAY))),
    ),
)
def translation_unapproved(edition: EditionView) -> Iterator[Spotted]:
    for quote, stand in _stands(edition):
        if stand.standing is Standing.TRANSLATION and not edition.release.sent[edition.language]:
            yield _spotted(edition, quote)


@edition_rule(
    "ED-Q-06",
    ERROR,
    title=Message("Quote changed after its approval"),
    why=Message("The words are not those that were approved. Take them back, or have the quote approved again."),
    source="Press practice",
    bad=(
        Example("Wir öffnen im Juni.", release=lambda: _approved("Wir öffnen im Mai.", "Wir öffnen im Juni.")),
        Example(
            "Wir sparen vier Wochen.", release=lambda: _approved("Wir sparen drei Wochen.", "Wir sparen vier Wochen.")
        ),
        Example("We open in June.", release=lambda: _approved("We open in May.", "We open in June.", EN)),
    ),
    good=(
        Example("Wir öffnen im Mai.", release=lambda: _approved("Wir öffnen im Mai.")),
        Example(
            "„Labor“ – nur die Zeichen", release=lambda: _approved('Das "Labor" - endlich!', "Das ‚Labor‘ – endlich!")
        ),
        Example("We open in May", release=lambda: _approved("We open in May.", "We open in May", EN)),
    ),
)
def changed_after_approval(edition: EditionView) -> Iterator[Spotted]:
    for quote, stand in _stands(edition):
        given = stand.approval
        if stand.standing is Standing.VOIDED and given:
            message = Message(
                "{who} approved other words on {day}: take them back, or ask again.", who=given.who, day=given.at.date()
            )
            yield replace(_spotted(edition, quote), message=message if given.who.strip() else None)


def _stands(edition: EditionView) -> Iterator[tuple[Quote, Stand]]:
    """Every quote with how its words in this language stand."""
    release = edition.release
    given: dict[str, tuple[Approval, ...]] = {}
    for approval in release.approvals:
        given[approval.block] = (*given.get(approval.block, ()), approval)
    for quote in edition.quotes:
        if quote.id in given:
            found = _standing(quote, given[quote.id], release.lead, release.sent)
            yield from ((quote, stand) for stand in found if stand.subject.language is edition.language)
        else:
            open_or_sent = Standing.SENT if release.sent[edition.language] else Standing.OPEN
            yield quote, Stand(Subject(Scope.QUOTE, edition.language, quote.id), open_or_sent)


@lru_cache(maxsize=512)
def _standing(quote: Quote, given: tuple[Approval, ...], lead: Language, sent: Sent) -> tuple[Stand, ...]:
    return block_stands(quote, Release(lead=lead, sent=sent, approvals=given))


def _spotted(edition: EditionView, quote: Quote, severity: Severity | None = None) -> Spotted:
    text = edition.text(quote.id)
    return Spotted(text, 0, len(text.plain) if text else 0, block=quote.id, severity=severity)
