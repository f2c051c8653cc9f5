"""Regular expressions are looked for in a process that ends by itself when one takes too long."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from editor.language.expression_service import answer, decode_looked, encode_query
from editor.language.expressions import Query, SearchRefused

COMMAND = [sys.executable, "-m", "editor.language.expression_service"]


def test_hits_come_with_their_groups() -> None:
    query = Query(r"(?P<day>\d+)\. (M\w+)?", regular=True)
    looked = decode_looked(answer(encode_query(query, ("am 3. März", "am 4. ", ""))))
    assert looked.hits == ((((3, 10), (3, 4), (6, 10)),), (((3, 6), (3, 4), (-1, -1)),), ())
    assert (looked.groups, looked.names) == (2, {"day": 1})


def test_what_is_no_expression_is_refused_there() -> None:
    with pytest.raises(SearchRefused, match="bracket"):
        decode_looked(answer(encode_query(Query("(a", regular=True), ("a",))))


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b"\xff", b'{"refusal": "", "hits": 3, "groups": 1, "names": {}}'])
def test_garbage_is_no_answer(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode_looked(line)


def test_it_answers_one_after_the_other_and_ends_with_its_input() -> None:
    lines = b"".join(encode_query(Query(text, regular=True), ("Labor",)) for text in ("a", "[", "o"))
    done = subprocess.run(COMMAND, input=lines, capture_output=True, timeout=60, check=True)
    refusals = [bool(json.loads(line)["refusal"]) for line in done.stdout.splitlines()]
    assert refusals == [False, True, False]


def test_it_ends_by_itself_where_an_expression_never_does() -> None:
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin
        process.stdin.write(encode_query(Query("(x+x+)+y", regular=True), ("x" * 5000,)))
        process.stdin.flush()
        assert process.wait(60) != 0
