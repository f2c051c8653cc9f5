"""What follows a release that went out with a mistake: its correction, or its recall. Both are new drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from editor.compose.house import House
from editor.domain.bilingual import NOTHING, Language
from editor.domain.blocks import Block, Kind, new_id
from editor.domain.facts import Embargo
from editor.domain.passage import BLANK, Passage
from editor.domain.release import Release, Replacement, Sent, Status
from editor.domain.richtext import RichText
from editor.errors import StepError
from editor.language.dates import long_date
from editor.language.quotation import nested
from editor.store.archive import Archive


def replaced_release(archive: Archive, release: Release) -> Release | None:
    """The release that this one corrects or recalls, by its whole id; None where the archive has it no longer."""
    return archive.load(release.replaces) if release.replaces and archive.summary(release.replaces) else None


def correction_of(release: Release, now: datetime) -> Release:
    """A draft of today with everything that the release says, which replaces it.

    The blocks keep their ids: an approval was given for a block and its exact words, so it still stands for
    what stays as it was, and is voided by what gets corrected. Number, public address and an embargo that has
    passed belong to the release that went out, and so does what its import could not place. Raises StepError.
    """
    check_went_out(release)
    return replace(
        release,
        id=new_id(),
        number="",
        stage=Status.DRAFT,
        sent=Sent(),
        date=_today(now),
        embargo=_still_running(release.embargo, now),
        replaces=release.id,
        replaces_as=Replacement.CORRECTION,
        web=NOTHING,
        unplaced=(),
        ignored=(),
    )


def recall_of(release: Release, house: House, now: datetime) -> Release:
    """A short draft of today that takes the release back, in the languages in which it went out. Raises StepError."""
    check_went_out(release)
    languages = release.sent.languages or release.languages
    lead = release.lead if release.lead in languages else languages[0]
    headline, text = BLANK, BLANK
    for language in languages:
        headline = headline.with_text(language, _headline(release, language, house))
        text = text.with_text(language, _withdrawal(release, language, house))
    return Release(
        label=release.label,
        lead=lead,
        date=_today(now),
        place=release.place,
        issuers=release.issuers,
        contacts=release.contacts,
        source=release.source,
        blocks=(_block(Kind.HEADLINE, headline, lead), _block(Kind.LEAD, text, lead)),
        replaces=release.id,
        replaces_as=Replacement.RECALL,
    )


def check_went_out(release: Release) -> None:
    """Raises StepError for a release that can still be changed: nobody has it yet."""
    if not release.sent.languages and release.stage is not Status.ARCHIVED:
        raise StepError("This release was not sent yet; change it itself instead of correcting or recalling it.")


def _today(now: datetime) -> date:
    return now.astimezone().date()


def _still_running(embargo: Embargo | None, now: datetime) -> Embargo | None:
    return None if embargo is None or embargo.has_passed(now) else embargo


def _block(kind: Kind, text: Passage, lead: Language) -> Block:
    return Block(kind=kind, text=text.settled(lead))


def _headline(release: Release, language: Language, house: House) -> RichText:
    words = house.words(language)
    title = _title(release, language)
    if not title:
        return RichText.plain_text(words.pgettext("release", "Withdrawn – please do not use"))
    return RichText.plain_text(words.pgettext("release", "Withdrawn: {headline}").format(headline=title))


def _withdrawal(release: Release, language: Language, house: House) -> RichText:
    """`Our release 07/2027 “Two networks, one lab” of 18 February 2027 is withdrawn; please do not use it.`"""
    words = house.words(language)
    if release.date is None:
        pattern, day = words.pgettext("release", "Our release {title} is withdrawn; please do not use it."), ""
    else:
        pattern = words.pgettext("release", "Our release {title} of {date} is withdrawn; please do not use it.")
        day = long_date(release.date, house.locale(language))
    sentence = pattern.format(title=_named(release, language, house), date=day)
    return RichText.plain_text(sentence.replace("  ", " "))  # where it has neither number nor headline


def _named(release: Release, language: Language, house: House) -> str:
    title, own = _title(release, language), house.marks(language)
    marked = f"{own.open}{nested(title, language, own)}{own.close}" if title else ""
    return " ".join(part for part in (release.number.strip(), marked) if part)


def _title(release: Release, language: Language) -> str:
    """The headline in one line, in the other language where it has none in this one."""
    either = (release.headline(each).plain.split() for each in (language, language.other))
    return next((" ".join(words) for words in either if words), "")
