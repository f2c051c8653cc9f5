"""The release as a JSON document."""

from __future__ import annotations

import json

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.document import DocumentError, edited, from_document, from_json, to_document, to_json
from editor.domain.passage import State, passage
from editor.domain.people import Person
from editor.domain.release import Release, Status


def sample() -> Release:
    quote = Quote(id="q", text=passage("Ja.", "Yes."), speaker=Person("Jana Brandt", Bilingual("Dr.", "Dr")))
    return Release(blocks=(Block(kind=Kind.HEADLINE, id="h", text=passage("Ein Labor", "One lab")), quote))


def test_a_release_comes_back_from_its_document() -> None:
    release = sample()
    assert from_json(to_json(release)) == release


def test_state_is_written_but_never_read() -> None:
    document = json.loads(to_json(sample()))
    document["blocks"][0]["state"] = "missing"
    assert from_document(document).blocks[0].state(Language.DE) is State.CURRENT


def test_optional_parts_may_be_missing() -> None:
    release = from_document({"blocks": [{"kind": "headline", "text": {"de": "Ein Labor"}}]})
    assert release.blocks[0].text.de.plain == "Ein Labor"
    assert release.blocks[0].state(Language.DE) is State.MISSING


def test_a_new_block_with_both_texts_is_current_and_can_become_outdated() -> None:
    release = from_document({"blocks": [{"id": "a", "kind": "paragraph", "text": {"de": "Ja.", "en": "Yes."}}]})
    changed = edited(release, {"blocks": [{"id": "a", "kind": "paragraph", "text": {"de": "Nein."}}]})
    assert changed.blocks[0].state(Language.DE) is State.OUTDATED
    assert changed.blocks[0].text.en.plain == "Yes."


def test_editing_keeps_what_the_document_leaves_out() -> None:
    release = edited(sample(), {"place": {"de": "Gießen"}})
    assert release.place == Bilingual("Gießen", "")
    assert release.blocks == sample().blocks


def test_editing_replaces_lists_and_removes_blocks_that_are_gone() -> None:
    release = edited(sample(), {"keywords": ["Optik"], "blocks": [{"id": "q", "kind": "quote"}]})
    assert release.keywords == ("Optik",)
    assert [block.id for block in release.blocks] == ["q"]


def test_editing_does_not_touch_status_and_id() -> None:
    original = sample()
    release = edited(original, {"id": "other", "status": "archived", "sent": {"de": "2027-02-18T10:00:00+01:00"}})
    assert (release.id, release.status, release.sent.de) == (original.id, Status.DRAFT, None)


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ([], "document"),
        ({"blocks": {}}, "blocks"),
        ({"blocks": [{"kind": "poem"}]}, "blocks[0].kind"),
        ({"blocks": [{"text": {"de": "x"}}]}, "blocks[0].kind"),
        ({"blocks": [{"kind": "paragraph", "text": {"de": 5}}]}, "blocks[0].text.de"),
        ({"date": "18.02.2027"}, "date"),
        ({"embargo": {"at": "2027-02-21T10:00"}}, "embargo.at"),
        ({"embargo": {"at": "9999-12-31T23:59+00:00"}}, "embargo.at"),
        ({"event": {"at": "0001-01-01T00:00+00:00"}}, "event.at"),
        ({"embargo": {"at": "2027-02-21T10:00+01:00", "zone": "Mittelhessen"}}, "embargo.zone"),
        ({"format": "zweispalter/9"}, "zweispalter/9"),
        ({"blocks": [{"kind": "headline"}, {"kind": "headline"}]}, "headline"),
        ({"blocks": [{"kind": "paragraph", "id": "a"}, {"kind": "quote", "id": "a"}]}, "id"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(document: object, place: str) -> None:
    with pytest.raises(DocumentError, match=place.replace("[", r"\[").replace("]", r"\]")):
        from_document(document)


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(DocumentError, match="line 2"):
        from_json('{"blocks":\n nonsense}')


def test_texts_are_written_in_the_inline_subset() -> None:
    document = to_document(Release(blocks=(Block(kind=Kind.PARAGRAPH, text=passage("A < B & C")),)))
    assert json.dumps(document).count("A &lt; B &amp; C") == 1
