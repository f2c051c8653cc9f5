"""The exceptions of the program, by whose fault they are.

    EditorError                 the writer must be told, in one sentence: what, why, what to do
    ├── StoreError              the archive cannot be opened, read or written
    │   ├── DataFolderInUse     another window or command holds the data folder
    │   ├── NewerStore          the archive was made by a newer version
    │   ├── VanishedStore       the data folder or the database went away while it was open
    │   ├── AwayFolder          the backup folder cannot be written today
    │   ├── DamagedStore        the database is damaged; names the newest good backup
    │   ├── IncompleteBackup    a backup was written, but not all photos or sent files are in it
    │   └── UnknownRelease      no release has this id
    ├── LockedError             the change would touch a language that was sent, or an archived release
    ├── StepError               the status step is not possible from here
    ├── ImportRefused           a file cannot be read as a release
    ├── ExportRefused           a language is incomplete, or a file cannot be written
    │   └── ExportStopped       somebody stopped the export: nothing was written
    ├── ExportRemark            never raised: what is to be known of an export that was made
    ├── DistributionError       a distribution list has no name, or something in it is no address
    ├── DirectoryError          an entry of the address book has no name, or something in it cannot be right
    ├── ImportRemark            never raised: what could not be read in a file that was imported
    ├── PasteError              the clipboard holds nothing for a text, or too much
    └── MediaError              a picture is no picture, or too large

Everything else (TypeError, KeyError, ...) is a bug of ours and is not caught.

The message is a source text with named fields: the window and the command line tell it in the language
of the interface (`Catalogue.tell`), so the names of these classes are keywords of the extraction.
"""

from __future__ import annotations

from pathlib import Path


class EditorError(Exception):
    """One sentence for the writer: `message` is a source message with named fields, `fields` fill it."""

    def __init__(self, message: str, **fields: object) -> None:
        self.message = message
        self.fields = fields
        super().__init__(message.format(**fields) if fields else message)


class StoreError(EditorError):
    """The archive cannot be opened, read or written."""


class DataFolderInUse(StoreError):
    """Another window or command holds the lock of the data folder."""


class NewerStore(StoreError):
    """The archive was written by a newer version of the program."""


class DamagedStore(StoreError):
    """The database is damaged; `backup` is the newest good backup, if there is one."""

    def __init__(self, message: str, *, backup: Path | None = None, **fields: object) -> None:
        self.backup = backup
        super().__init__(message, **fields)


class VanishedStore(StoreError):
    """The data folder or the file of the database went away while it was open."""


class AwayFolder(StoreError):
    """The chosen backup folder cannot be written today; the copies in the data folder go on."""


class UnknownRelease(StoreError):
    """No release has this id."""


class LockedError(EditorError):
    """The change would touch what was sent or archived."""


class StepError(EditorError):
    """The status step is not possible from the present status."""


class ImportRefused(EditorError):
    """A file cannot be read as a release."""


class ExportRefused(EditorError):
    """A language is incomplete, or a file cannot be written."""


class ExportStopped(ExportRefused):
    """Somebody stopped the export: nothing was written."""


class DistributionError(EditorError):
    """A distribution list has no name, or something in it is no e-mail address."""


class DirectoryError(EditorError):
    """An entry of the address book has no name, or something in it cannot be right."""


class ImportRemark(EditorError):
    """What could not be read in a file of which everything else was imported."""


class ExportRemark(EditorError):
    """What the writer should know of an export that was made all the same."""


class PasteError(EditorError):
    """The clipboard holds nothing for a text, or too much of it."""


class MediaError(EditorError):
    """A picture is no picture, or too large to handle."""
