"""`check` and `rules` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor.checks.rulebook import rules
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.edits import set_text
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.workflow.sample import add_sample
from tests.cli.conftest import Run

KEYS = {"rule", "severity", "language", "block", "start", "end", "text", "message", "fix"}


@pytest.fixture
def faulty(data: Path) -> Release:
    """A release whose lead has three faults of typography, two of which are mended without asking."""
    with Archive.open(data) as archive:
        release = add_sample(archive)
        lead = release.first(Kind.LEAD)
        assert lead
        made = set_text(
            release, lead.id, Language.DE, RichText.plain_text("Ein Labor  öffnet, z.B. am 21.Februar 2027.")
        )
        archive.save(made, release)
    return made


def test_findings_as_json_say_where_they_are(zweispalter: Run, faulty: Release) -> None:
    outcome = zweispalter("check", faulty.id, "--json")
    assert outcome.status == 1
    spaces = next(found for found in outcome.json if found["rule"] == "X-S-01")
    assert set(spaces) >= KEYS
    assert (spaces["severity"], spaces["language"], spaces["fix"]) == ("error", "de", " ")
    text = faulty.block(spaces["block"]).text.de.plain
    assert text[spaces["start"] : spaces["end"]] == spaces["text"] == "  "
    assert spaces["message"].startswith("Lead, German: ")


def test_safe_fixes_are_made_and_the_state_before_is_kept(zweispalter: Run, data: Path, faulty: Release) -> None:
    outcome = zweispalter("check", faulty.id, "--fix", "safe", "--json")
    assert not {"X-S-01", "DE-A-01", "DE-DT-03"} & {found["rule"] for found in outcome.json}
    with Archive.open(data, writing=False) as archive:
        lead = archive.load(faulty.id).first(Kind.LEAD)
        assert lead
        assert lead.text.de.plain == "Ein Labor öffnet, z.\u00a0B. am 21.\u00a0Februar 2027."
        assert len(archive.revisions(faulty.id)) >= 2


def test_safe_fixes_change_nothing_the_second_time(zweispalter: Run, data: Path, faulty: Release) -> None:
    zweispalter("check", faulty.id, "--fix", "safe")
    with Archive.open(data, writing=False) as archive:
        once = archive.load(faulty.id)
    assert "0 corrections made" in zweispalter("check", faulty.id, "--fix", "safe").err
    with Archive.open(data, writing=False) as archive:
        assert archive.load(faulty.id) == once


def test_findings_are_told_a_line_each_and_counted(zweispalter: Run, faulty: Release) -> None:
    outcome = zweispalter("check", faulty.id)
    assert any(line.startswith("Error  X-S-01  Lead, German: ") for line in outcome.out.splitlines())
    assert "errors" in outcome.err


def test_several_releases_name_the_release_of_each_finding(zweispalter: Run, faulty: Release) -> None:
    other = zweispalter("sample").out.strip()
    outcome = zweispalter("check", faulty.id, other, "--json")
    assert {found["release"] for found in outcome.json} >= {faulty.id}
    assert zweispalter("check", "--all", "--json").status == 1


def test_unknown_release_is_told_in_one_sentence(zweispalter: Run, faulty: Release) -> None:
    outcome = zweispalter("check", "nothing")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1


def test_every_rule_is_listed(zweispalter: Run) -> None:
    lines = zweispalter("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in rules()]


def test_rule_is_explained_with_its_examples(zweispalter: Run) -> None:
    explained = zweispalter("rules", "x-s-01").out
    assert "✗" in explained
    assert "✓" in explained
    assert zweispalter("rules", "XX-1").status == 1


def test_json_can_be_read_back(zweispalter: Run, faulty: Release) -> None:
    assert json.loads(zweispalter("check", faulty.id, "--json").out)
