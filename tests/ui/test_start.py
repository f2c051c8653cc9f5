"""What the start of the window may load before its frame is painted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SLOW = ("PIL", "alembic", "docx", "hunspell", "jinja2", "lxml", "sqlalchemy", "typer")

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from editor.ui.application import open_window
opened = open_window(application, Path(sys.argv[1]))
print(*[name for name in sys.argv[2:] if name in sys.modules])
"""


def test_the_frame_needs_none_of_the_slow_packages(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path), *SLOW]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "", run.stderr
