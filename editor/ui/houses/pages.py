"""The pages of settings of a house style, by what they are about; each is built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from editor.i18n import Catalogue
from editor.ui.houses.accent_control import AccentControl
from editor.ui.houses.checks_control import GlossaryControl, RulesOffControl
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import (
    ChoiceControl,
    TickControl,
    bilingual_control,
    field_control,
)
from editor.ui.houses.end_mark_control import EndMarkControl
from editor.ui.houses.facts_control import BoilerplatesControl, ContactsControl
from editor.ui.houses.font_control import FontControl
from editor.ui.houses.letterhead_control import LetterheadControl
from editor.ui.houses.logo_control import LogoControl
from editor.ui.houses.number_control import NumberControl, NumberExample
from editor.ui.houses.page import HousePage
from editor.ui.houses.parts_control import PartsControl
from editor.ui.houses.profiles_control import ProfilesControl


def page_names(words: Catalogue) -> dict[str, str]:
    """The pages from top to bottom."""
    return {
        "organisation": words.gettext("Organisation and numbers"),
        "language": words.gettext("Language and typography"),
        "place": words.gettext("Place, date and end"),
        "looks": words.gettext("Looks"),
        "parts": words.gettext("Parts and their order"),
        "new": words.gettext("New press releases"),
        "letterhead": words.gettext("Letterhead"),
        "profiles": words.gettext("Export profiles"),
        "checks": words.gettext("Checks and glossary"),
    }


def built_page(name: str, context: HouseContext) -> HousePage:
    page = HousePage(page_names(context.words)[name], context)
    _FILL[name](page, context)
    return page


def _organisation(page: HousePage, context: HouseContext) -> None:
    words = context.words
    name = words.gettext("Name of the house style")
    page.add(name, field_control(name, "name", context, lambda text: _name_fault(context, text)))
    organisation = words.gettext("Organisation")
    page.add(
        organisation,
        bilingual_control(organisation, "organisation", context),
        hint=words.gettext(
            "Releases whose first issuer has this name take this house style. Without a name it is for all others."
        ),
    )
    site = words.gettext("Website")
    page.add(site, field_control(site, "site", context))
    numbers = words.gettext("Numbers")
    example = NumberExample(words)
    page.add(
        numbers,
        NumberControl(numbers, context),
        example,
        hint=words.gettext("{number} is counted up in each year, {number:02d} has at least two digits."),
    )


def _name_fault(context: HouseContext, text: str) -> str:
    if not text:
        return context.words.gettext("A house style needs a name.")
    if any(each.name.casefold() == text.casefold() for each in context.working.others):
        return context.words.gettext("Another house style has this name.")
    return ""


def _language(page: HousePage, context: HouseContext) -> None:
    words = context.words
    _choice(
        page,
        context,
        words.gettext("English"),
        "english",
        {"en_GB": words.gettext("British"), "en_US": words.gettext("American")},
        words.gettext("Decides spelling, dates, datelines and the end mark of the English text."),
    )
    _choice(
        page,
        context,
        words.gettext("German quotation marks"),
        "quotes_de",
        {"low": "„Zitat“", "guillemets": "»Zitat«", "swiss": "«Zitat»"},
    )
    _choice(
        page,
        context,
        words.gettext("English quotation marks"),
        "quotes_en",
        {"double": "“quote”", "single": "‘quote’"},
    )
    _choice(page, context, words.gettext("Thousands in German"), "thousands", {"point": "1.234", "space": "1\u202f234"})
    _choice(
        page,
        context,
        words.gettext("Attributions"),
        "tense",
        {
            "present": words.gettext("Present: she says"),
            "past": words.gettext("Past: she said"),
        },
    )


def _place(page: HousePage, context: HouseContext) -> None:
    words = context.words
    _choice(
        page,
        context,
        words.gettext("Place and date"),
        "dateline",
        {"head": words.gettext("In the head"), "text": words.gettext("Before the text")},
    )
    country = words.gettext("Country in American datelines")
    page.add(
        country,
        field_control(country, "country", context),
        hint=words.gettext("Follows the place where it is not in the United States: GIESSEN, Germany."),
    )
    end_mark = words.gettext("End mark")
    page.add(
        end_mark,
        EndMarkControl(end_mark, context),
        hint=words.gettext("Usual are none in German, ENDS in British and ### in American English."),
    )
    page.add("", TickControl(words.gettext("Count of characters below the text"), "character_count", context))
    page.add(
        words.gettext("Embargo"),
        TickControl(words.gettext("Print it after it has passed, too"), "passed_embargo", context),
    )


def _looks(page: HousePage, context: HouseContext) -> None:
    words = context.words
    colour = words.gettext("Colour")
    page.add(colour, AccentControl(colour, context))
    typefaces = (
        (words.gettext("Typeface of the text"), "text_font"),
        (words.gettext("Typeface of headings and notes"), "label_font"),
    )
    for name, field in typefaces:
        page.add(name, FontControl(name, field, context))
    page.add(words.gettext("Logo"), LogoControl(context))
    _choice(
        page,
        context,
        words.gettext("Releases of several issuers"),
        "logos",
        {"leading": words.gettext("The logo of the first"), "all": words.gettext("The logos of all")},
    )


def _parts(page: HousePage, context: HouseContext) -> None:
    words = context.words
    name = words.gettext("Below the text")
    page.add(
        name,
        PartsControl(name, context),
        hint=words.gettext("Only parts with a tick are printed. Drag them, or move them with Alt and the arrow keys."),
    )
    _choice(
        page,
        context,
        words.gettext("Photos"),
        "photos",
        {"after": words.gettext("Below the text"), "text": words.gettext("Where they stand in the text")},
    )
    page.add("", TickControl(words.gettext("Names of the photo files beside them"), "photo_files", context))
    licence = words.gettext("Licence")
    own = bilingual_control(licence, "licence", context)
    page.add(
        licence,
        TickControl(words.gettext("Print a licence line where a release has none"), "standard_licence", context),
        own,
        hint=words.gettext("Without own words it is the usual line."),
    )


def _new(page: HousePage, context: HouseContext) -> None:
    words = context.words
    label = words.gettext("Label")
    page.add(
        label,
        bilingual_control(label, "label", context),
        hint=words.gettext("Above the headline, as “Press release” is; new releases begin with it."),
    )
    for name, control in (
        (words.gettext("Media contacts"), ContactsControl),
        (words.gettext("Boilerplates"), BoilerplatesControl),
    ):
        page.add(name, control(name, context))


def _letterhead(page: HousePage, context: HouseContext) -> None:
    words = context.words
    page.add(
        "",
        LetterheadControl(context),
        hint=words.gettext(
            "A Word file (.docx or .dotx) with your header, footer and margins. Word exports are made on it; "
            "the example does not show it."
        ),
    )


def _profiles(page: HousePage, context: HouseContext) -> None:
    words = context.words
    page.add(
        "",
        ProfilesControl(context),
        hint=words.gettext("A profile is chosen at export: which files, in which languages, how long at most."),
    )


def _checks(page: HousePage, context: HouseContext) -> None:
    words = context.words
    glossary = words.gettext("Glossary")
    page.add(
        glossary,
        GlossaryControl(glossary, context),
        hint=words.gettext(
            "One term a line, German = English: both languages are compared by it. A name alone is the same in both "
            "and is never touched."
        ),
    )
    off = words.gettext("Not checked")
    page.add(
        off,
        RulesOffControl(off, context),
        hint=words.gettext("A rule is switched off on its page, which “Why?” beside a finding opens."),
    )


def _choice(
    page: HousePage, context: HouseContext, name: str, field: str, options: dict[str, str], hint: str = ""
) -> None:
    page.add(name, ChoiceControl(name, field, options, context), hint=hint)


_FILL: dict[str, Callable[[HousePage, HouseContext], None]] = {
    "organisation": _organisation,
    "language": _language,
    "place": _place,
    "looks": _looks,
    "parts": _parts,
    "new": _new,
    "letterhead": _letterhead,
    "profiles": _profiles,
    "checks": _checks,
}
