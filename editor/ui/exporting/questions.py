"""What is asked once more before an export begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from editor.compose.formats import Format
from editor.compose.house import House
from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.gaps import agreed_to_gaps

WITH_GAPS = frozenset({Format.PHOTOS, Format.PROOF})
"""Formats that nobody minds if text is missing: photos are not made of it, and a proof shows that it is."""


def gaps_of(release: Release, languages: Sequence[Language], formats: Sequence[Format]) -> list[Language]:
    """The languages in which text is missing that would go out."""
    if set(formats) <= WITH_GAPS:
        return []
    return [language for language in languages if release.missing_in(language)]


def agreed(
    release: Release, house: House, languages: Sequence[Language], gaps: Sequence[Language], words: Catalogue, ask: Ask
) -> bool:
    """Whether the writer wants the export although text is missing or an embargo is on it."""
    if gaps and not agreed_to_gaps(release, gaps, words, ask):
        return False
    return not _under_embargo(release) or _agreed_to_embargo(release, house, languages, words, ask)


def _under_embargo(release: Release) -> bool:
    return release.embargo is not None and not release.embargo.has_passed(datetime.now(UTC))


def _agreed_to_embargo(
    release: Release, house: House, languages: Sequence[Language], words: Catalogue, ask: Ask
) -> bool:
    from editor.compose.lines import embargo_line

    lines = "\n".join(embargo_line(release, language, house) for language in languages)
    question = words.gettext("Export under embargo?")
    text = words.gettext("Every file says:\n{embargo}").format(embargo=lines)
    return ask.confirm(question, text, words.gettext("Export"))
