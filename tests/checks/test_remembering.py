"""What a checker remembers from one check to the next changes nothing of what it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from editor.checks.engine import Checker
from editor.checks.style import Moment
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.edits import set_text, switch_lead
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.workflow.sample import sample_release
from tests.checks.examples import MOMENT, NOW

DE, EN = Language.DE, Language.EN
Edit = Callable[[Release], Release]


def written(at: int, language: Language, text: str) -> Edit:
    """Another text in the block at an index."""
    return lambda release: set_text(release, release.blocks[at].id, language, RichText.plain_text(text))


def added(block: Block) -> Edit:
    return lambda release: replace(release, blocks=(*release.blocks, block))


EDITS: dict[str, Edit] = {
    "a German text": written(2, DE, "Am Montag, 21. Februar 2027, öffnet die einzigartige Lux GmbH um 10 Uhr."),
    "an English text": written(2, EN, "Tom Reuther says 5 % of the companys are innovative."),
    "no English text": written(3, EN, ""),
    "the first row": written(0, DE, "64 Betriebe teilen sich ein Labor"),
    "a new row": added(Block(kind=Kind.PARAGRAPH, text=passage("Die GLV misst.", "The GLV tests."))),
    "a photo": added(Photo(file="0" * 64, credit="Maria Vogt", alt=Bilingual("Labor", ""))),
    "another order": lambda release: replace(release, blocks=release.blocks[::-1]),
    "one row less": lambda release: replace(release, blocks=release.blocks[:-1]),
    "a row in one language": lambda release: replace(
        release, blocks=tuple(replace(each, only=DE) if at == 2 else each for at, each in enumerate(release.blocks))
    ),
    "the source": lambda release: replace(release, source=release.source.with_text(EN, "GLV")),
    "the other lead": lambda release: switch_lead(release, EN),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_changed_release_gives_what_it_would_give_to_somebody_who_sees_it_for_the_first_time(edit: Edit) -> None:
    checker, first = Checker(), sample_release("0" * 64)
    before = checker.check(first, moment=MOMENT)
    changed = edit(first)
    assert checker.check(changed, moment=MOMENT).findings == Checker().check(changed, moment=MOMENT).findings
    assert checker.check(first, moment=MOMENT).findings == before.findings


def test_time_that_passes_is_noticed() -> None:
    checker, first = Checker(), sample_release("0" * 64)
    checker.check(first, moment=MOMENT)
    later = Moment(NOW + timedelta(days=400), MOMENT.picture_size)
    assert checker.check(first, moment=later).findings == Checker().check(first, moment=later).findings


def test_size_of_a_picture_that_becomes_known_is_noticed() -> None:
    checker, first = Checker(), sample_release("0" * 64)
    checker.check(first, moment=Moment(NOW))
    known = Moment(NOW, lambda _file: (200, 100))
    assert checker.check(first, moment=known).findings == Checker().check(first, moment=known).findings
