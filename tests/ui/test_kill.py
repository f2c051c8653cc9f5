"""A window that is killed in the middle of typing loses a second at most."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.killing.windows import kill_window


@pytest.mark.skipif(sys.platform == "win32", reason="needs the signal KILL")
@pytest.mark.parametrize("keys", [60, 137, 211])
def test_killed_while_typing_at_most_a_second_is_missing(tmp_path: Path, keys: int) -> None:
    assert kill_window(tmp_path / "data", keys).found == ()
