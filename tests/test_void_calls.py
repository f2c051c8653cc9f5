"""Calls into Qt that return nothing leave the interpreter alive.

PySide6 6.12.0 lost a reference to None at each of them and aborted Python 3.11.
"""

from __future__ import annotations

import subprocess
import sys

CALLS = 200_000

SCRIPT = f"""
import sys
from PySide6.QtCore import QObject
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("")
print(sys.getrefcount(None) > 0)
"""


def test_many_void_calls_leave_the_interpreter_alive() -> None:
    ended = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "True\n", "")
