"""What a rule finds in its own examples."""

from __future__ import annotations

from editor.checks.engine import Checker
from editor.checks.example_release import MOMENT, NOW, language_of, release_of, style_of
from editor.checks.finding import Finding
from editor.checks.rule import Example, Rule

__all__ = ["MOMENT", "NOW", "found", "language_of", "release_of", "style_of"]


def found(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """The findings of this rule alone; an exception in the rule is raised."""
    checker = Checker([rule])
    report = checker.check(release_of(rule, example), style_of(example), MOMENT)
    assert not report.failed, f"{rule.id} raised"
    return report.findings
