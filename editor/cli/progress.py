"""A progress bar on the error output, where somebody watches and there is more than one thing to do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progressing(total: int | None = None) -> Iterator[Callable[[int, int], None]]:
    """Gives what is to be told how many things are done, and how many there are: the latter may be known only then."""
    if (total is not None and total < 2) or not sys.stderr.isatty():
        yield _nobody
        return
    from rich.console import Console
    from rich.progress import Progress

    # results go to the standard output, and not above the bar, where that is a file or a pipe
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("", total=total)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _nobody(done: int, total: int) -> None:
    """Is told in vain."""
