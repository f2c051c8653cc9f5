"""What was found in one language of a release: it holds as long as nothing changes that its rules may read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from editor.checks.finding import Finding
from editor.checks.style import Moment
from editor.domain.bilingual import Language
from editor.domain.blocks import Block
from editor.domain.passage import Passage
from editor.domain.release import Release

Size = tuple[int, int] | None


@dataclass(slots=True)
class Sizes:
    """The sizes of pictures, and which of them the rules asked for."""

    measure: Callable[[str], Size]
    asked: dict[str, Size] = field(default_factory=dict)

    def __call__(self, file: str) -> Size:
        self.asked[file] = size = self.measure(file)
        return size


def noting_sizes(moment: Moment) -> tuple[Moment, Mapping[str, Size]]:
    """The moment, with a record of the pictures that were asked for."""
    sizes = Sizes(moment.picture_size)
    return replace(moment, picture_size=sizes), sizes.asked


@dataclass(frozen=True, slots=True)
class EditionMemory:
    """The findings of one language, and what they were found with; `languages` are those that say anything."""

    release: Release
    languages: tuple[Language, ...]
    now: datetime
    sizes: Mapping[str, Size]
    findings: tuple[Finding, ...]

    def holds(self, release: Release, languages: tuple[Language, ...], moment: Moment, language: Language) -> bool:
        """Whether the rules would find the same again. The time counts by the minute."""
        return (
            self.languages == languages
            and _minute(self.now) == _minute(moment.now)
            and _same_facts(self.release, release)
            and _same_blocks(self.release.blocks, release.blocks, language)
            and all(moment.picture_size(file) == size for file, size in self.sizes.items())
        )


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)


def _names(of: Release | Block) -> tuple[str, ...]:
    """What a release or a block is made of, without what is compared in other ways or read by no rule."""
    return tuple(each.name for each in fields(of) if each.name not in {"blocks", "ignored", "note"})


def _same_facts(one: Release, other: Release) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _names(one))


def _same_blocks(one: tuple[Block, ...], other: tuple[Block, ...], language: Language) -> bool:
    return len(one) == len(other) and all(
        mine is theirs or _same_side(mine, theirs, language) for mine, theirs in zip(one, other, strict=True)
    )


def _same_side(one: Block, other: Block, language: Language) -> bool:
    """Whether two blocks differ in nothing but the words of the other language."""
    return type(one) is type(other) and all(
        _same(getattr(one, name), getattr(other, name), language) for name in _names(one)
    )


def _same(one: object, other: object, language: Language) -> bool:
    if isinstance(one, Passage) and isinstance(other, Passage):
        return one[language] == other[language] and _says(one, language.other) == _says(other, language.other)
    return one == other


def _says(passage: Passage, language: Language) -> bool:
    return not passage[language].is_blank
