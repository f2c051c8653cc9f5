"""All rules there are: each is known by being in a file of a family."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

from editor.checks.rule import Rule
from editor.errors import EditorError

FAMILIES = ("german", "english", "both", "editorial", "across")
"""The packages of the families, in the order in which the page of help shows them."""


class UnknownRule(EditorError):
    """No rule has this id."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, family by family, in the order of its file."""
    found = [rule for module in modules() for rule in vars(module).values() if isinstance(rule, Rule)]
    by_id = {rule.id: rule for rule in found}
    if len(by_id) < len(found):
        raise AssertionError("two rules have one id")
    return tuple(by_id.values())


def rule(name: str) -> Rule:
    """The rule of that id, in any case of letters. Raises UnknownRule."""
    wanted = name.strip().upper()
    for each in rules():
        if each.id == wanted:
            return each
    raise UnknownRule("There is no rule {rule}; “zweispalter rules” lists them all.", rule=name)


def modules() -> Iterator[object]:
    """The modules of all families, each imported when it is its turn."""
    for family in FAMILIES:
        package = importlib.import_module(f"editor.checks.{family}")
        for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
            yield importlib.import_module(f"{package.__name__}.{module.name}")
