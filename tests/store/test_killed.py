"""A program that is killed while it works loses nothing that it said was done, and leaves nothing by half."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.killing.programs import PROGRAMS
from tests.killing.trials import Killing

KILLS = 2
"""`python -m tests.killing` kills each of them fifty times."""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
@pytest.mark.parametrize("name", PROGRAMS)
def test_nothing_is_lost_or_left_by_half_after_a_kill(tmp_path: Path, name: str) -> None:
    for trial in Killing(name, tmp_path).trials(KILLS):
        assert trial.found == ()
