"""What the library says where its list is empty: why that is so, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editor.i18n import Catalogue
from editor.store.records import Group
from editor.ui.actions import shown
from editor.ui.empty_note import EmptyNote

LONGEST = 60
"""Characters of the search that are repeated."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done about an empty list."""

    show_all: Callable[[], None]
    without_fields: Callable[[], None]
    begin_new: Callable[[], None]


def say_why(note: EmptyNote, words: Catalogue, text: str, group: Group, ways: Ways, *, has_fields: bool) -> None:
    """Puts the reason and one way out into the note."""
    if text:
        _say_nothing_found(note, words, text)
        if group is not Group.ALL:
            note.offer(words.gettext("Search everywhere"), ways.show_all)
        else:
            note.offer(words.gettext("Search without the fields"), ways.without_fields if has_fields else None)
    elif group is not Group.ALL:
        note.show_words(
            "bin" if group is Group.BIN else "folder", words.gettext("Nothing here yet"), _belonging(words, group)
        )
        note.offer(words.gettext("Show all"), ways.show_all)
    else:
        note.show_words(
            "plus",
            words.gettext("No press release yet"),
            words.gettext(
                "Write a new one ({new}), import one that you have ({open}), or drop text files on the window."
            ).format(new=shown("Ctrl+N"), open=shown("Ctrl+O")),
        )
        note.offer(words.gettext("New press release"), ways.begin_new)


def _say_nothing_found(note: EmptyNote, words: Catalogue, text: str) -> None:
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    note.show_words(
        "search",
        words.gettext("Nothing found for “{text}”").format(text=cut),
        words.gettext(
            "Try fewer or shorter words. Texts are searched in both languages; parts of words count, "
            "and umlauts need not be typed. Fields make it exact, such as {examples}."
        ).format(examples=words.gettext("speaker:brandt, year:2027 or has:photo")),
    )


def _belonging(words: Catalogue, group: Group) -> str:
    """What comes into the group that is shown."""
    return {
        Group.PROGRESS: words.gettext("What is being written, is under review or is approved stands here."),
        Group.SENT: words.gettext("A press release comes here when a language is recorded as sent."),
        Group.ARCHIVE: words.gettext("Sent press releases come here when they are archived."),
        Group.BIN: words.gettext("What is deleted comes here and stays until the bin is emptied."),
    }.get(group, "")
