"""Looks for regular expressions in a process of its own: `python -m editor.language.expression_service`.

Some expressions never end, and while one is at work no other thread of its process runs. Whoever takes longer
than the limit ends with its process, which therefore outlives nobody who might have ended it.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from editor.language.expressions import Looked, Query, SearchRefused, look

LIMIT = 1.0
"""Seconds that one query may take."""


def encode_query(query: Query, texts: Sequence[str]) -> bytes:
    """A line that asks; which languages are searched is decided by the texts."""
    content = {"text": query.text, "case": query.case, "whole_words": query.whole_words, "texts": texts}
    return json.dumps(content).encode() + b"\n"


def decode_looked(line: bytes) -> Looked:
    """The answer of a line. Raises SearchRefused where it is a refusal, ValueError where it is no answer."""
    content = json.loads(line)
    try:
        if reason := content["refusal"]:
            raise SearchRefused(reason)
        hits = tuple(tuple(tuple((a, b) for a, b in hit) for hit in hits) for hits in content["hits"])
        return Looked(hits, int(content["groups"]), dict(content["names"]))
    except (KeyError, TypeError) as error:
        raise ValueError(line[:80]) from error


def answer(line: bytes) -> bytes:
    """The line that answers a line."""
    content = json.loads(line)
    query = Query(content["text"], regular=True, case=content["case"], whole_words=content["whole_words"])
    try:
        looked = look(query, content["texts"])
        told = {"refusal": "", "hits": looked.hits, "groups": looked.groups, "names": dict(looked.names)}
    except SearchRefused as refused:
        told = {"refusal": refused.message}
    return json.dumps(told).encode() + b"\n"


def serve(lines: Iterable[bytes], out: BinaryIO, nowhere: TextIO) -> None:
    """Answers line by line until there are no more, or one takes too long."""
    for line in lines:
        faulthandler.dump_traceback_later(LIMIT, exit=True, file=nowhere)
        told = answer(line)
        faulthandler.cancel_dump_traceback_later()
        out.write(told)
        out.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        serve(sys.stdin.buffer, sys.stdout.buffer, nowhere)
