"""What keeps a release from being exported, and what the writer should know of one that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.compose.formats import Format
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Photo
from editor.domain.counting import count_release
from editor.domain.release import Release
from editor.errors import EditorError, ExportRefused, ExportRemark
from editor.exporters.pictures import Pictures

_WITHOUT_PICTURES = frozenset({Format.TEXT, Format.FRAGMENT})
WITHOUT_TEXT = frozenset({Format.PHOTOS, Format.PROOF})
"""The formats that are no release for anybody to print, and hold both languages whichever is exported."""
_SHOWN = 40


def check_exportable(
    release: Release, languages: Sequence[Language], formats: Sequence[Format], *, allow_incomplete: bool
) -> None:
    """Raises ExportRefused for a language without any text, or with blocks missing that were not agreed to.

    A proof is for looking at what is there, and photos are not made of blocks.
    """
    if set(formats) <= WITHOUT_TEXT:
        if Format.PROOF not in formats and not _photos(release, LANGUAGES):
            raise ExportRefused("This release has no photos, so there are none to export; add one first.")
        return
    for language in languages:
        if language not in release.languages:
            raise _without_text(language)
        if not allow_incomplete and (missing := release.missing_in(language)):
            raise _incomplete(language, len(missing))


def _without_text(language: Language) -> ExportRefused:
    if language is Language.DE:
        return ExportRefused("There is no German text yet, so there is nothing to export in German.")
    return ExportRefused("There is no English text yet, so there is nothing to export in English.")


def _incomplete(language: Language, count: int) -> ExportRefused:
    if language is Language.DE:
        return ExportRefused(
            "The German version is incomplete (blocks without text: {count}); "
            "write them, or allow an incomplete export (--allow-incomplete).",
            count=count,
        )
    return ExportRefused(
        "The English version is incomplete (blocks without text: {count}); "
        "write them, or allow an incomplete export (--allow-incomplete).",
        count=count,
    )


def check_photos(
    release: Release,
    languages: Sequence[Language],
    formats: Sequence[Format],
    pictures: Pictures,
    *,
    allow_incomplete: bool,
) -> tuple[EditorError, ...]:
    """A remark for each photo whose picture is gone from the disk; raises ExportRefused unless that was agreed to."""
    if set(formats) <= _WITHOUT_PICTURES:
        return ()
    shown = LANGUAGES if WITHOUT_TEXT & set(formats) else languages
    missing = [(number, photo) for number, photo in _photos(release, shown) if pictures(photo.file) is None]
    for number, photo in missing[: 0 if allow_incomplete else 1]:
        raise ExportRefused(
            "The picture of photo {number} ({caption}) is missing from the archive; "
            "add it again, or allow an incomplete export (--allow-incomplete).",
            number=number,
            caption=_caption(release, photo),
        )
    return tuple(
        ExportRemark(
            "The picture of photo {number} ({caption}) is missing from the archive, so no file shows it.",
            number=number,
            caption=_caption(release, photo),
        )
        for number, photo in missing
    )


def _photos(release: Release, languages: Sequence[Language]) -> list[tuple[int, Photo]]:
    """The photos that have a picture, or had one, with their numbers in the release."""
    photos = [block for block in release.blocks if isinstance(block, Photo) and not block.is_blank]
    return [
        (number, photo)
        for number, photo in enumerate(photos, start=1)
        if photo.file and any(photo.meant_for(language) for language in languages)
    ]


def has_photos(release: Release, language: Language) -> bool:
    return bool(_photos(release, (language,)))


def unaddressed(release: Release, language: Language, name: str) -> ExportRemark:
    """What is said where a mail has no recipients though a distribution list was named."""
    if not release.is_final:
        return ExportRemark(
            "This press release is not approved yet, so its e-mail drafts have no recipients; "
            "approve it and export again."
        )
    if language is Language.DE:
        return ExportRemark(
            "The German e-mail has no recipients, as the distribution list {name} has no addresses for it; "
            "choose another list, or enter them in your mail program.",
            name=name,
        )
    return ExportRemark(
        "The English e-mail has no recipients, as the distribution list {name} has no addresses for it; "
        "choose another list, or enter them in your mail program.",
        name=name,
    )


def _caption(release: Release, photo: Photo) -> str:
    """How the caption begins, for the writer to know it by."""
    plain = photo.text[release.lead].plain or photo.text[release.lead.other].plain
    line = " ".join(plain.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def too_long(release: Release, languages: Sequence[Language], limit: int) -> Iterator[EditorError]:
    """A remark for each language with more characters than the receiver takes; `limit` 0 is none."""
    for language in languages:
        count = count_release(release, language).characters
        if limit and count > limit:
            yield _over(language, count, limit)


def _over(language: Language, count: int, limit: int) -> EditorError:
    if language is Language.DE:
        return ExportRemark(
            "The German text has {count} characters with spaces; the receiver takes {limit}.", count=count, limit=limit
        )
    return ExportRemark(
        "The English text has {count} characters with spaces; the receiver takes {limit}.", count=count, limit=limit
    )
