"""Real releases beside the checkout, compared with what a careful reader found in them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from editor.domain.blocks import Kind
from editor.importers.reading import read_release
from tests.importers.releases import SAMPLES, document_words, names_shown, photos, quotes, said, text, words

RELEASES = sorted((SAMPLES / "releases").glob("*/gold.json"))

pytestmark = pytest.mark.skipif(not RELEASES, reason="the samples folder is not beside the checkout")


def wording(text: str) -> str:
    """`text` without its quotation marks and the kind of its dashes and spaces."""
    return re.sub(r"\s+", " ", re.sub("[–—]", "-", re.sub("[„“”\"’']", "", text))).strip().casefold()


@pytest.mark.parametrize("gold_file", RELEASES, ids=lambda file: file.parent.name)
def test_nothing_of_a_sample_is_lost(gold_file: Path) -> None:
    file = gold_file.parent / "release.txt"
    assert not Counter(words(file.read_text("utf-8"))) - document_words(read_release(file))


@pytest.mark.parametrize("gold_file", RELEASES, ids=lambda file: file.parent.name)
def test_headline_and_speakers_of_a_sample_are_found(gold_file: Path) -> None:
    gold: dict[str, Any] = json.loads(gold_file.read_text("utf-8"))
    release = read_release(gold_file.parent / "release.txt")
    assert release.lead == gold["language"]
    assert wording(text(release, Kind.HEADLINE)) == wording(gold["headline"])
    assert [quote.speaker.name for quote in quotes(release)] == [quote["speaker"] for quote in gold["quotes"]]


def test_the_first_sample_is_entirely_right() -> None:
    gold: dict[str, Any] = json.loads(RELEASES[0].read_text("utf-8"))
    release = read_release(RELEASES[0].parent / "release.txt")
    assert str(release.date) == gold["date"]
    assert wording(release.source.de) == wording(gold["source"])
    for quote, wanted in zip(quotes(release), gold["quotes"], strict=True):
        assert said(release, quote).startswith(wanted["text_start"])
        assert said(release, quote).endswith(wanted["text_end"])
        assert quote.speaker.title.de == (wanted["title"] or "")
        assert wanted["role"] in quote.speaker.function.de
        assert wanted["organisation"] in quote.speaker.organisations(release.lead)
    (photo,) = photos(release)
    assert names_shown(photo) == gold["captions"][0]["persons"]
    assert said(release, photo).startswith(gold["captions"][0]["text_start"])
    assert gold["credit"] in photo.credit
    assert sum(not block.run_in and block.kind is not Kind.PHOTO for block in release.blocks) == gold["paragraphs"] + 1
