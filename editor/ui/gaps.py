"""The question before a language goes out in which text is missing."""

from __future__ import annotations

from collections.abc import Sequence

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.ask import Ask


def agreed_to_gaps(release: Release, languages: Sequence[Language], words: Catalogue, ask: Ask) -> bool:
    """Whether the writer wants the languages out although blocks have no text in them."""
    lines = []
    for language in languages:
        count = len(release.missing_in(language))
        line = words.ngettext(
            "{language}: {count} block has no text.",
            "{language}: {count} blocks have no text.",
            count,
        )
        lines.append(line.format(language=language_name(words, language), count=count))
    question = words.gettext("Go on although text is missing?")
    return ask.confirm(question, "\n".join(lines), words.gettext("Go on all the same"))
