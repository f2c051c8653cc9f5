"""What the page of rules says: names of families, and the line of facts below a title."""

from __future__ import annotations

from functools import cache

from editor.checks.rule import BOTH, PairRule, ReleaseRule, Rule
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.workflow.telling import said, severity_name, source_text

__all__ = ["facts_line", "family_name", "family_of", "said", "source_text"]


@cache
def _families(words: Catalogue) -> dict[str, str]:
    return {
        "german": words.gettext("German"),
        "english": words.gettext("English"),
        "both": words.gettext("Characters and spaces"),
        "editorial": words.gettext("Editorial"),
        "across": words.gettext("Across the languages"),
    }


def family_of(rule: Rule) -> str:
    """The package in which the rule stands."""
    return rule.family.split(".")[2]


def family_name(family: str, words: Catalogue) -> str:
    return _families(words).get(family, family)


def facts_line(rule: Rule, words: Catalogue) -> str:
    """`DE-Q-04 · Error · German`."""
    if isinstance(rule, PairRule | ReleaseRule) or rule.languages == BOTH:
        language = words.gettext("German and English")
    else:
        language = language_name(words, rule.languages[0])
    return " · ".join((rule.id, severity_name(rule.severity, words), language))
