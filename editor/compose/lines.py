"""The single lines of a release: label, date, embargo, draft mark, correction, end, licence."""

from __future__ import annotations

from datetime import datetime

from editor.compose.house import STANDARD, House
from editor.compose.labels import american_label
from editor.domain.addresses import href_of, is_public
from editor.domain.bilingual import Bilingual, Language, clean
from editor.domain.counting import count_release
from editor.domain.facts import EmbargoKind
from editor.domain.release import Release
from editor.language.dates import NO_BREAK_SPACE, long_date, zoned_moment

_STANDING_ALONE = frozenset(
    {
        *("AMSTERDAM", "BEIJING", "BERLIN", "BRUSSELS", "DUBLIN", "GENEVA", "LONDON", "LUXEMBOURG", "MADRID"),
        *("MILAN", "MOSCOW", "MUNICH", "PARIS", "PRAGUE", "ROME", "STOCKHOLM", "TOKYO", "VIENNA", "ZURICH"),
    }
)
"""Cities that American datelines name without their country."""


def said(text: Bilingual, language: Language) -> str:
    """The text in `language` alone, as one clean line."""
    return clean(text[language]).strip()


def web_page(written: str) -> str:
    """The address of a page of the web, with its scheme; nothing for what leads anywhere else, or nowhere."""
    address = href_of(written)
    return address if address.lower().startswith(("http://", "https://")) else ""


def public_page(release: Release, language: Language) -> str:
    """Where everybody finds the release; nothing where what is written is no whole and safe address."""
    address = said(release.web, language)
    return address if is_public(address) else ""


def named(name: Bilingual, language: Language) -> str:
    """A name in `language`, or as it is in the other one."""
    return said(name, language) or said(name, language.other)


def label_line(release: Release, language: Language, house: House) -> str:
    """`Pressemitteilung 07/2027`: the label with the number of the release."""
    return f"{label(release, language, house)} {clean(release.number)}".strip()


def label(release: Release, language: Language, house: House) -> str:
    """What the release calls itself, else what its house calls releases, else the usual label.

    The labels of the list are written in the way of the house: `Press Release`.
    """
    given = said(release.label, language) or said(house.label, language)
    if given in ("", _usual_label(language, STANDARD)):
        return _usual_label(language, house)
    return american_label(given) if house.is_american(language) else given


def _usual_label(language: Language, house: House) -> str:
    return house.words(language).pgettext("release", "Press release")


def date_line(release: Release, language: Language, house: House) -> str:
    """`Gießen, 18. Februar 2027`; what is not given is left out."""
    day = long_date(release.date, house.locale(language)) if release.date else ""
    return ", ".join(part for part in (_place(release, language, house), day) if part)


def opening_dateline(release: Release, language: Language, house: House) -> str:
    """Place and date as the text begins with them, the dash included."""
    line = date_line(release, language, house)
    dash = "—" if house.is_american(language) else "–"
    return f"{line} {dash} " if line else ""


def _place(release: Release, language: Language, house: House) -> str:
    place = named(release.place, language)
    if not place or not house.is_american(language):
        return place
    city, _, rest = place.partition(",")
    city, country = city.strip().upper(), rest.strip() or house.country
    return city if city in _STANDING_ALONE or not country else f"{city}, {country}"


def embargo_line(release: Release, language: Language, house: House) -> str:
    """The embargo in words; without one American releases say that they are free, others and recalls nothing."""
    words, embargo = house.words(language), release.embargo
    american = house.is_american(language)
    if embargo is None:
        return words.pgettext("release", "FOR IMMEDIATE RELEASE") if american and not release.is_recall else ""
    speech = embargo.kind is EmbargoKind.SPEECH
    if speech:
        pattern = words.pgettext(
            "release", "Embargoed until delivery (expected {time}, {date}) · Check against delivery"
        )
    else:
        pattern = words.pgettext("release", "Embargoed until {time}, {date}")
    time, day = zoned_moment(embargo.local, house.locale(language), bracketed=not speech)
    line = pattern.format(time=time, date=day)
    return line.upper() if american else line


def draft_mark(release: Release, language: Language, house: House) -> str:
    """What every page of a release says that is not final."""
    return "" if release.is_final else house.words(language).pgettext("release", "DRAFT – not for publication")


def draft_suffix(release: Release, language: Language, house: House) -> str:
    return "" if release.is_final else house.words(language).pgettext("file name", "draft")


def correction_line(release: Release, language: Language, house: House, replaced: Release | None) -> str:
    """Which earlier release this one corrects or takes back, dated where `replaced` is known."""
    if not release.replaces:
        return ""
    words = house.words(language)
    if release.is_recall:
        withdrawn = words.pgettext("release", "Withdrawn – please do not use")
        return f"{withdrawn}: {_reference(replaced, language, house)}" if replaced else withdrawn
    if replaced is None or replaced.date is None:
        return words.pgettext("release", "Corrected version")
    pattern = words.pgettext("release", "Corrected version – replaces the release of {date}")
    return pattern.format(date=long_date(replaced.date, house.locale(language)))


def _reference(release: Release, language: Language, house: House) -> str:
    """`Pressemitteilung 07/2027 vom 17. Februar 2027`."""
    label_and_number = label_line(release, language, house)
    if release.date is None:
        return label_and_number
    pattern = house.words(language).pgettext("release", "{release} of {date}")
    return pattern.format(release=label_and_number, date=long_date(release.date, house.locale(language)))


def end_mark(language: Language, house: House) -> str:
    """The mark that stands alone below the text: that of the house, else the one of American releases; others
    have none or say it in their end line."""
    if house.end_mark is not None:
        return said(house.end_mark, language)
    return "###" if house.is_american(language) else ""


def end_line(release: Release, language: Language, house: House) -> str:
    """End mark and character count: `ENDS · 371 characters with spaces`; only British ones say here that they end,
    and only where the house has no mark of its own."""
    words = house.words(language)
    count = _character_count(release, language, house) if house.character_count else ""
    if house.end_mark is not None:
        return count
    return words.pgettext("release", "ENDS · {count}").format(count=count).strip(" ·")


def _character_count(release: Release, language: Language, house: House) -> str:
    characters = count_release(release, language).characters
    pattern = house.words(language).npgettext(
        "release", "{number} character with spaces", "{number} characters with spaces", characters
    )
    return pattern.format(number=grouped(characters, language, house))


def grouped(number: int, language: Language, house: House) -> str:
    """`12.345`, `12,345`; a German house may part thousands by a space, which it needs from five digits on."""
    from babel.numbers import format_decimal

    if language is Language.DE and house.thousands == "space":
        return f"{number:,}".replace(",", NO_BREAK_SPACE) if abs(number) > 9999 else str(number)
    return format_decimal(number, locale=house.locale(language))


def standard_licence(language: Language, house: House) -> str:
    """The licence line of the house, else the usual one, for a release that is to have it."""
    return said(house.licence, language) or house.words(language).pgettext("release", "Free for editorial use")


def licence_line(release: Release, language: Language, house: House) -> str:
    if release.licence or not house.standard_licence:
        return said(release.licence, language)
    return standard_licence(language, house)


def is_embargoed(release: Release, house: House, now: datetime) -> bool:
    """Whether the embargo is printed: there is one, and it has not passed or is printed all the same."""
    return release.embargo is not None and (house.passed_embargo or not release.embargo.has_passed(now))
