"""Where findings are: shown in both columns, the cursor put there, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from editor.checks.finding import Finding, Place, Report, Severity
from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.domain.texts import Spot, texts_of
from editor.language.searching import Match
from editor.ui.checking.reading_foot import LongSentence
from editor.ui.checking.underlines import spot_of
from editor.ui.writing.context import WritingContext
from editor.ui.writing.found_marks import FoundMarks
from editor.ui.writing.rows import Rows

LAYER = "chosen"

_BEGINNING = 12
"""Characters by which a sentence is known again; its end may be the attribution of a quote."""

_NO_WORDS = frozenset({"licence_end"})
"""Parts of a row that are no text."""

_ENTRIES = {"speaker": "speaker.name", "persons": "persons[0].name", "file": "text"}
"""Where the cursor goes for parts that are more than one text, or none."""

Point = tuple[int, int, int]
"""Row, text of the row and code point: what comes first is read first."""


class Places:
    """Goes to the places of findings in the rows of one release."""

    def __init__(
        self, context: WritingContext, rows: Rows, marks: FoundMarks, edit_fact: Callable[[str], None]
    ) -> None:
        self._context, self._rows, self.marks, self._edit_fact = context, rows, marks, edit_fact
        self._are_marked = False

    def can_show(self, finding: Finding) -> bool:
        return bool(finding.fact) or (finding.place is not None and self._is_there(finding.place))

    def _is_there(self, place: Place) -> bool:
        release = self._context.draft.present
        return not place.block or any(block.id == place.block for block in release.blocks)

    def is_in_text(self, finding: Finding) -> bool:
        """Whether its place is one in the rows."""
        place = finding.place
        return place is not None and self._is_there(place) and (bool(place.block) or place.part == "source")

    def show(self, finding: Finding, *, take_focus: bool) -> None:
        """Shows the place in both columns; a fact of the release opens its sheet when the cursor is to go there."""
        if not self.is_in_text(finding) or finding.place is None:
            self.let_go()
            fact = finding.fact or (_fact(finding.place) if finding.place else "")
            if take_focus and fact:
                self._edit_fact(fact)
            return
        if finding.place.part in _NO_WORDS:
            self._enter(finding.place, take_focus=take_focus)
        else:
            self.marks.select(_match(finding.place), take_focus=take_focus)
        both = (each for each in (finding.place, finding.other) if each and self._is_there(each))
        self.marks.show([_match(each) for each in both])
        self._are_marked = True

    def _enter(self, place: Place, *, take_focus: bool) -> None:
        """Opens the details of a row, for what has no words to select."""
        target = self.marks.target(spot_of(place))
        self._rows.open_row(target)
        if take_focus:
            target.setFocus()

    def show_sentence(self, sentence: LongSentence) -> None:
        """Selects a sentence, if it still stands there."""
        release, read = self._context.draft.present, sentence.read
        block = next((each for each in release.blocks if each.id == sentence.block), None)
        if block and block.text[sentence.language].plain[read.start :].startswith(read.plain[:_BEGINNING]):
            end = min(read.end, len(block.text[sentence.language]))
            self.marks.select(Match(Spot(block.id, "text", sentence.language), read.start, end), take_focus=True)

    def let_go(self) -> None:
        """Nothing is shown any more; what is selected stays so."""
        if self._are_marked:
            self._are_marked = False
            self.marks.show(())

    # -- from one to the next

    def next_from(self, report: Report, current: Finding | None, step: int) -> Finding | None:
        """The next finding (-1: the one before) from the cursor, or from the finding it is at; round and round.

        Errors and warnings; suggestions when there are no others.
        """
        stops = self._stops(report)
        if not stops:
            return None
        cursor = self.marks.cursor()
        if current in stops and (cursor is None or _is_at(cursor, current)):
            return stops[(stops.index(current) + step) % len(stops)]
        if cursor is None:
            return stops[0 if step > 0 else -1]
        order = _Order(report.release)
        here = order.point(cursor[0], cursor[1])
        points = [(order.of(each), each) for each in stops]
        if step > 0:
            return next((each for point, each in points if point >= here), stops[0])
        return next((each for point, each in reversed(points) if point < here), stops[-1])

    def _stops(self, report: Report) -> list[Finding]:
        in_text = [each for each in report.findings if self.is_in_text(each)]
        grave = [each for each in in_text if each.severity is not Severity.HINT]
        return sorted(grave or in_text, key=_Order(report.release).of)


class _Order:
    """The order in which one reads: row by row, German before English, and the source line last."""

    def __init__(self, release: Release) -> None:
        self._rows = {block.id: number for number, block in enumerate(release.blocks)}
        self._texts = {text.spot: number for number, text in enumerate(texts_of(release))}

    def point(self, spot: Spot, at: int) -> Point:
        """A text that is empty comes behind those of its row."""
        return self._rows.get(spot.block, len(self._rows)), self._texts.get(spot, len(self._texts)), at

    def of(self, finding: Finding) -> Point:
        place = finding.place
        return self.point(spot_of(place), place.start) if place else (-1, 0, 0)


def _match(place: Place) -> Match:
    part = _ENTRIES.get(place.part, place.part)
    return Match(Spot(place.block, part, place.language), place.start, place.end)


def _is_at(cursor: tuple[Spot, int, int], finding: Finding) -> bool:
    spot, start, end = cursor
    place = finding.place
    if place is None:
        return False
    same = (spot.block, spot.part) == (place.block, place.part) and _sides_meet(spot.language, place.language)
    return same and start <= place.end and place.start <= end


def _sides_meet(one: Language | None, other: Language | None) -> bool:
    return one is other or one is None or other is None


def _fact(place: Place) -> str:
    """The fact to which a text that stands in no row belongs: `boilerplates[0].text` to `boilerplates`."""
    return place.part.split(".")[0].split("[")[0]
