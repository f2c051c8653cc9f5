"""The subject of the mail that a release goes out with."""

from __future__ import annotations

import re
from datetime import datetime

from editor.compose import lines
from editor.compose.house import House
from editor.domain.bilingual import Language, clean
from editor.domain.facts import EmbargoKind
from editor.domain.release import Release
from editor.language.dates import short_time, short_weekday_date

_UNSEEN = re.compile("[\u00ad\u200b\u2060]")


def mail_subject(release: Release, language: Language, house: House, now: datetime) -> str:
    """`Pressemitteilung: Zwei Netzwerke, ein Labor`, `SPERRFRIST So., 21.02., 10:00 Uhr: Zwei Netzwerke, …`.

    An embargo takes the place of the label, as it is printed in the release itself; a correction or recall is said
    before both. The headline stays whole, on one line.
    """
    replacing = _replacing(release, language, house)
    headline = _after(replacing, _line(release.headline(language).plain))
    what = _embargo(release, language, house, now) or lines.label(release, language, house)
    if what.casefold() == replacing.casefold():
        what = ""
    opening = " – ".join(part for part in (replacing, what) if part)
    return _line(f"{opening}: {headline}" if headline else opening)


def _replacing(release: Release, language: Language, house: House) -> str:
    """That the release corrects an earlier one, or takes it back."""
    words = house.words(language)
    if not release.replaces:
        return ""
    if release.is_recall:
        return words.pgettext("release", "WITHDRAWN")
    return words.pgettext("release", "CORRECTION")


def _after(replacing: str, headline: str) -> str:
    """The headline without what is said before it: the one of a recall begins so by itself."""
    opening, _, rest = headline.partition(": ")
    return rest if rest and opening.casefold() == replacing.casefold() else headline


def _embargo(release: Release, language: Language, house: House, now: datetime) -> str:
    embargo = release.embargo
    if embargo is None or not lines.is_embargoed(release, house, now):
        return ""
    words, locale, local = house.words(language), house.locale(language), embargo.local
    if embargo.kind is EmbargoKind.SPEECH:
        pattern = words.pgettext("release", "EMBARGOED until delivery (expected {time}, {date})")
    else:
        pattern = words.pgettext("release", "EMBARGOED until {time}, {date}")
    return pattern.format(time=short_time(local, locale), date=short_weekday_date(local.date(), locale))


def _line(text: str) -> str:
    """The text as one line with plain spaces and without characters that nobody sees."""
    return " ".join(_UNSEEN.sub("", clean(text)).split())
