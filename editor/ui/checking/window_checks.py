"""The checks as a part of the window: begin when a release is painted, follow the open one, fill page and tab."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from editor.domain.draft import Change
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.session import Session
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.checks.engine import Checker
    from editor.checks.finding import Finding, Report
    from editor.checks.style import Moment
    from editor.ui.checking.loading import RuleLoading
    from editor.ui.checking.page import ChecksPage
    from editor.ui.checking.reading_foot import LongSentence
    from editor.ui.checking.release_checks import ReleaseChecks

PAGE = "checks"

BEGIN = 600
"""Milliseconds after the first release is shown before any rule is loaded."""

_SHEETS = {"date": "dateline", "place": "dateline"}
"""The sheets of facts that are not called as the facts are."""

_BUTTONS = frozenset({"issuers", "dateline", "embargo", "contacts", "source"})
"""The facts that have a button in the bar."""


class WindowChecks(QObject):
    """Connects the checks with session, rows, page and footer."""

    rule_requested = Signal(str)
    """The id of a rule that is to be explained."""
    mended = Signal(str)
    """One sentence about what was changed, which can be undone."""
    reported = Signal(object)
    """A report of the open release."""

    def __init__(
        self, session: Session, editor: EditorPane, side: SidePane, footer: Footer, theme: Theme, words: Catalogue
    ) -> None:
        super().__init__(editor)
        self._session, self._editor, self._side, self._footer = session, editor, side, footer
        self._theme, self._words = theme, words
        self._checker: Checker | None = None
        self._loading: RuleLoading | None = None
        self._wanted_step = 0
        self.checks: ReleaseChecks | None = None
        """The checks of the open release, once the rules are loaded."""
        self.page: ChecksPage | None = None
        """The list, once somebody has looked at it."""
        self.report: Report | None = None
        """What was found last."""
        self.current: Finding | None = None
        """The finding in use."""
        self._begin_later = QTimer(self)
        self._begin_later.setSingleShot(True)
        self._begin_later.setInterval(BEGIN)
        self._begin_later.timeout.connect(self._begin)
        self._title = words.gettext("Checks")
        side.add_page(PAGE, self._title, self._made, before=side.page_names[0])
        side.tab(PAGE).setToolTip(
            words.gettext("What the checks found; to the next: {keys}").format(keys=shown("F8", "Shift+F8"))
        )
        editor.facts_opened.connect(self._follow)
        editor.emptied.connect(self._show_nothing)
        session.changed.connect(self._note)
        session.pictures.loaded.connect(self._touch)
        session.houses.changed.connect(self._touch)

    # -- beginning

    def _follow(self, _: object) -> None:
        """A release was opened."""
        self._forget()
        if self._checker is None:
            self._begin_later.start()
        else:
            QTimer.singleShot(0, self, self._watch)

    def _begin(self) -> None:
        self._begin_later.stop()
        if self._checker is None and self._loading is None:
            # The window is painted before these are needed.
            from editor.ui.checking.loading import RuleLoading

            self._loading = RuleLoading(self)
            self._loading.done.connect(self._loaded)

    def _loaded(self) -> None:
        from editor.checks.engine import Checker

        if self._loading:
            self.look_with(Checker())

    def look_with(self, checker: Checker) -> None:
        """Looks with these rules from now on."""
        self._begin_later.stop()
        loading, self._loading = self._loading, None
        if loading:
            loading.deleteLater()
        self._checker = checker
        self._watch()

    def take_over(self, old: WindowChecks) -> None:
        """Goes on with what the checks of another window remember, whose place this one takes."""
        if old._checker:
            self.look_with(old._checker)

    def _watch(self) -> None:
        """Checks the open release from now on."""
        from editor.ui.checking.release_checks import ReleaseChecks

        rows, context = self._editor.rows, self._editor.context
        self._forget()
        if self._checker is None or rows is None or context is None:
            return
        self.checks = ReleaseChecks(self._checker, context, rows, self._moment, self.edit_fact)
        self.checks.checked.connect(self._take)

    def edit_fact(self, fact: str) -> None:
        """Opens the sheet of a fact; what is none belongs into the rows."""
        from editor.ui.facts.bar import MORE

        sheet = _SHEETS.get(fact, fact)
        if sheet in MORE or sheet in _BUTTONS:
            self._editor.edit_fact(sheet)
        elif self._editor.rows:
            self._editor.rows.focus_first()

    def _moment(self) -> Moment:
        from editor.checks.style import Moment

        return Moment(datetime.now(UTC), self._size)

    def _size(self, digest: str) -> tuple[int, int] | None:
        file = self._session.pictures.file(digest)
        return (file.width, file.height) if file and file.width else None

    # -- what is shown

    def _made(self) -> ChecksPage:
        from editor.ui.checking.page import ChecksPage

        self.page = page = ChecksPage(self._theme, self._words)
        page.chosen.connect(self._choose)
        page.go_requested.connect(self.go_to)
        page.fix_requested.connect(self._fix)
        page.fix_all_requested.connect(self.fix_all)
        page.ignore_requested.connect(self._ignore)
        page.heed_requested.connect(self._heed)
        page.rule_requested.connect(self.rule_requested)
        page.sentence_requested.connect(self._show_sentence)
        self._show()
        return page

    def _forget(self) -> None:
        if self.checks and isValid(self.checks):
            self.checks.stop()
            self.checks.deleteLater()
        self.checks = self.report = self.current = None
        self._show()

    def _show_nothing(self) -> None:
        self._begin_later.stop()
        self.checks = None  # it went with its rows
        self._forget()

    def _take(self, report: Report) -> None:
        self.report = report
        self._show()
        self.reported.emit(report)
        if self._wanted_step:
            step, self._wanted_step = self._wanted_step, 0
            self.step(step)

    def _show(self) -> None:
        count = _grave(self.report) if self.report else 0
        numbered = self._words.gettext("{name} {number}").format(name=self._title, number=count)
        self._side.show_title(PAGE, numbered if count else self._title)
        if self.page is None:
            return
        if self.checks and self.report:
            self.page.show_report(self.report, self.checks.described, self.checks.count_safe(self.report))
        elif self._session.draft and self._editor.rows:
            self.page.show_waiting()
        else:
            self.page.show_nothing()

    def _note(self, change: Change) -> None:
        if self.checks:
            self.checks.note(change)
        elif self._loading:
            self._loading.wait()
        elif self._begin_later.isActive():
            self._begin_later.start()

    def _touch(self) -> None:
        if self.checks:
            self.checks.touch()

    # -- what is wished

    def _choose(self, finding: Finding) -> None:
        self.current = finding
        if self.checks:
            self.checks.show(finding, take_focus=False)

    def go_to(self, finding: Finding) -> None:
        """Puts the cursor where a finding is."""
        self.current = finding
        if self.checks:
            self.checks.show(finding, take_focus=True)

    def _show_sentence(self, sentence: LongSentence) -> None:
        if self.checks:
            self.checks.places.show_sentence(sentence)

    def step(self, by: int) -> None:
        """The next finding (-1: the one before) in the text."""
        if self.checks is None:
            self._wanted_step = by if self._session.draft else 0
            if self._wanted_step:
                self._begin()
            return
        found = self.checks.step(by, self.current)
        if found is None:
            self._footer.show_message(self._words.gettext("The checks found nothing in the text."))
            return
        self.current = found
        if self.page:
            self.page.show_current(found)
        if self.page is None or not self.page.isVisible():
            self._tell(found)

    def _tell(self, finding: Finding) -> None:
        """Says in the footer what the list would say."""
        from editor.workflow.telling import title

        self._footer.show_message(title(finding, self._words))

    def _fix(self, finding: Finding) -> None:
        if self.checks:
            self.checks.fix(finding)

    def fix_all(self) -> None:
        """Mends everything that may be without asking."""
        count = self.checks.fix_all() if self.checks else 0
        if count:
            told = self._words.ngettext("{count} place was corrected.", "{count} places were corrected.", count)
            self.mended.emit(told.format(count=count))

    def _ignore(self, finding: Finding) -> None:
        from editor.workflow.telling import title

        if self.checks and self.checks.ignore(finding):
            name = title(finding, self._words)
            self.mended.emit(self._words.gettext("Ignored here: {name}").format(name=name))

    def _heed(self, finding: Finding) -> None:
        if self.checks:
            self.checks.heed(finding)


def _grave(report: Report) -> int:
    """Errors and warnings: what the writer ought to look at."""
    from editor.checks.finding import Severity

    return sum(each.severity is not Severity.HINT for each in report.findings)
