"""`handover`, `import` of such files, `duplicate` and `template`."""

from __future__ import annotations

import json
from pathlib import Path

from editor.__main__ import _window
from tests.cli.conftest import Run


def test_a_release_goes_out_and_comes_in_elsewhere(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    written = Path(zweispalter("handover", sample_id[:6], tmp_path, "--by", "Paul Seidel").out.strip())
    assert written.suffix == ".zweispalter"
    elsewhere = ["--data", tmp_path / "elsewhere"]
    assert zweispalter(*elsewhere, "import", written).out.startswith(sample_id)
    assert zweispalter(*elsewhere, "show", sample_id, "--json").json["id"] == sample_id


def test_both_sides_are_kept_and_conflicts_are_told(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    out, back = tmp_path / "out.zweispalter", tmp_path / "back.zweispalter"
    elsewhere = ["--data", tmp_path / "elsewhere"]
    zweispalter("handover", sample_id, out)
    zweispalter(*elsewhere, "import", out)
    headline = next(b["id"] for b in zweispalter("show", sample_id, "--json").json["blocks"] if b["kind"] == "headline")
    for place, text in (([], "Meine"), (elsewhere, "Ihre")):
        document = zweispalter(*place, "show", sample_id, "--json").json
        for block in document["blocks"]:
            if block["id"] == headline:
                block["text"]["de"] = text
        file = tmp_path / "edit.json"
        file.write_text(json.dumps(document), "utf-8")
        assert zweispalter(*place, "edit", sample_id, "--json", file).status == 0
    zweispalter(*elsewhere, "handover", sample_id, back)
    outcome = zweispalter("import", back)
    assert outcome.status == 0
    assert "1 place was changed on both sides" in outcome.err
    merged = zweispalter("show", sample_id, "--json").json
    assert next(b["text"]["de"] for b in merged["blocks"] if b["id"] == headline) == "Meine"
    assert "From the hand-over, Headline: Ihre" in merged["note"]


def test_a_dry_run_keeps_nothing(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    file = tmp_path / "out.zweispalter"
    zweispalter("handover", sample_id, file)
    elsewhere = ["--data", tmp_path / "elsewhere"]
    assert zweispalter(*elsewhere, "import", "--dry-run", file).out.startswith(sample_id)
    assert not (tmp_path / "elsewhere").exists()


def test_a_damaged_file_is_told_in_one_sentence(zweispalter: Run, tmp_path: Path) -> None:
    file = tmp_path / "out.zweispalter"
    file.write_bytes(b"PK")
    outcome = zweispalter("import", file)
    assert outcome.status == 1
    assert len(outcome.err.splitlines()) == 1


def test_a_duplicate_is_a_draft_of_its_own(zweispalter: Run, sample_id: str) -> None:
    made = zweispalter("duplicate", sample_id).out.strip()
    assert made != sample_id
    assert zweispalter("show", made, "--json").json["status"] == "draft"


def test_templates_are_saved_used_and_deleted(zweispalter: Run, sample_id: str) -> None:
    assert len(zweispalter("template", "list").out.splitlines()) == 6
    zweispalter("template", "save", sample_id, "Labor")
    assert zweispalter("template", "list").out.startswith("Labor")
    made = zweispalter("template", "new", "labor").out.strip()
    assert len(zweispalter("show", made, "--json").json["blocks"]) > 5
    assert zweispalter("template", "new", "Appointment").status == 0
    assert zweispalter("template", "delete", "Labor").status == 0
    assert zweispalter("template", "delete", "Labor").status == 1
    assert zweispalter("template", "delete", "Appointment").status == 1


def test_files_that_are_named_alone_are_for_the_window() -> None:
    assert _window(["a.zweispalter", "B.ZWEISPALTER"]) == (True, None, [Path("a.zweispalter"), Path("B.ZWEISPALTER")])
    assert _window(["--data", "d", "a.zweispalter"]) == (True, Path("d"), [Path("a.zweispalter")])
    assert _window(["--data=d"]) == (True, Path("d"), [])
    assert _window([]) == (True, None, [])
    assert _window(["import", "a.zweispalter"])[0] is False
    assert _window(["--help"])[0] is False
