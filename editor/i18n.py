"""Catalogues of translated messages: pure, cached, no globals.

The messages in the code are British English. A catalogue is read from its `.po` file and compiled in
memory, so no compiled file can be older than its source.
"""

from __future__ import annotations

import gettext
from functools import cache
from io import BytesIO

from editor import paths
from editor.errors import EditorError

SOURCE_LANGUAGE = "en"
DOMAIN = "editor"


class Catalogue:
    """The messages of one language; a message without translation is given as it stands in the code."""

    def __init__(self, language: str, messages: gettext.NullTranslations) -> None:
        self.language = language
        self._messages = messages

    def gettext(self, message: str) -> str:
        return self._messages.gettext(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The message for `count` things, its field `{count}` still to be filled."""
        return self._messages.ngettext(one, many, count)

    def pgettext(self, context: str, message: str) -> str:
        return self._messages.pgettext(context, message)

    def npgettext(self, context: str, one: str, many: str, count: int) -> str:
        return self._messages.npgettext(context, one, many, count)

    def tell(self, error: EditorError) -> str:
        """The sentence of `error` in this language."""
        return self.gettext(error.message).format(**error.fields) if error.fields else self.gettext(error.message)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue for `language` (`de`, `en`, `en_US`); the messages of the code where there is none."""
    file = paths.translations() / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not file.is_file():
        return Catalogue(SOURCE_LANGUAGE, gettext.NullTranslations())
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return Catalogue(language, gettext.GNUTranslations(compiled))


def interface_language(preferred: str) -> str:
    """`de` for a German-speaking system or choice (`de_AT`, `de-DE.UTF-8`), else `en`."""
    return "de" if preferred.replace("-", "_").split("_")[0].split(".")[0].lower() == "de" else "en"
