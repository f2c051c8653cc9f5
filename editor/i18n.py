"""Catalogues of translated messages: pure, cached, no globals.

The messages in the code are British English. A catalogue is read from its `.po` file, so no compiled file
can be older than its source.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from editor import paths
from editor.errors import EditorError

SOURCE_LANGUAGE = "en"
DOMAIN = "editor"

Texts = tuple[str, ...]
"""The translation of a message: one text, or singular and plural."""

_CONTEXT = "\x04"


class Catalogue:
    """The messages of one language; a message without translation is given as it stands in the code.

    All our languages have one plural, for every count but one.
    """

    def __init__(self, language: str, messages: Mapping[str, Texts]) -> None:
        self.language = language
        self._messages = messages

    def gettext(self, message: str) -> str:
        return self._messages.get(message, (message,))[0]

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The message for `count` things, its field `{count}` still to be filled."""
        return self._messages.get(one, (one, many))[count != 1]

    def pgettext(self, context: str, message: str) -> str:
        return self._messages.get(f"{context}{_CONTEXT}{message}", (message,))[0]

    def npgettext(self, context: str, one: str, many: str, count: int) -> str:
        return self._messages.get(f"{context}{_CONTEXT}{one}", (one, many))[count != 1]

    def tell(self, error: EditorError) -> str:
        """The sentence of `error` in this language."""
        return self.gettext(error.message).format(**error.fields) if error.fields else self.gettext(error.message)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue for `language` (`de`, `en`, `en_US`); the messages of the code where there is none."""
    file = paths.translations() / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    messages = dict(_messages(file.read_text("utf-8"))) if file.is_file() else {}
    return Catalogue(language if messages else SOURCE_LANGUAGE, messages)


def _messages(text: str) -> Iterator[tuple[str, Texts]]:
    """What a catalogue translates: the start of the program has no time for a reader that knows every kind of file.

    Our catalogues are written by Babel in one form, which the tests compare with this reading.
    """
    for entry in text.split("\n\n"):
        parts: dict[str, str] = {}
        keyword = ""
        for line in entry.splitlines():
            if line.startswith("#"):
                continue
            named, _, quoted = line.partition(" ") if not line.startswith('"') else (keyword, "", line)
            keyword = named
            parts[keyword] = parts.get(keyword, "") + str(json.loads(quoted))  # the escapes are those of JSON
        context, message = parts.get("msgctxt"), parts.get("msgid")
        texts = tuple(said for name, said in parts.items() if name.startswith("msgstr"))
        if message and all(texts):
            yield (message if context is None else f"{context}{_CONTEXT}{message}"), texts


def interface_language(preferred: str) -> str:
    """`de` for a German-speaking system or choice (`de_AT`, `de-DE.UTF-8`), else `en`."""
    return "de" if preferred.replace("-", "_").split("_")[0].split(".")[0].lower() == "de" else "en"
