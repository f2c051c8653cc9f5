"""Hypothesis strategies for any release that the domain allows: `releases()`, `texts()`, and a changed one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual, Language, clean
from editor.domain.blocks import HEAD_KINDS, Block, Display, Kind, Photo, Position, Quote, Verb
from editor.domain.facts import Approval, Embargo, EmbargoKind, Event, Scope, Way
from editor.domain.ignored import Ignored
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Boilerplate, Contact, ContactKind, Issuer, Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText, Span

_CHARACTERS = "aBzäöüßéÄ ẞ0129.,:;!?-–—„“”»«'\"<>&/=…\u00a0\u00ad\u0301\u200bשלم漢😀ﬁ½\ue000"
_LINKS = ("", "", "", "https://example.org/a?b=1&c=%22", "mailto:presse@example.org", "tel:+4964112345")
_ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "UTC")
_WORDS = ("Gießen", "Müller", "Wirtschaftsförderung", "<b>", "&amp;", "Optik", "“Ja”")


@cache
def _words(alphabet: str = _CHARACTERS) -> st.SearchStrategy[str]:
    loose = st.text(alphabet=alphabet, max_size=8)
    return st.lists(st.sampled_from(_WORDS) | loose, max_size=3).map(" ".join)


@cache
def lines() -> st.SearchStrategy[str]:
    """Plain texts of one line, as the domain keeps them."""
    return _words().map(clean)


@cache
def notes() -> st.SearchStrategy[str]:
    """Plain texts of several lines."""
    return _words(_CHARACTERS + "\n").map(lambda text: clean(text, lines=True))


@cache
def texts() -> st.SearchStrategy[RichText]:
    """Rich texts: bold, italic and links in any mixture, line ends, markup characters, several scripts."""
    spans = st.builds(
        Span, text=_words(_CHARACTERS + "\n"), bold=st.booleans(), italic=st.booleans(), href=st.sampled_from(_LINKS)
    )
    return st.lists(spans, max_size=3).map(RichText.of)


@cache
def bilinguals() -> st.SearchStrategy[Bilingual]:
    return st.builds(Bilingual, lines(), lines())


@cache
def passages() -> st.SearchStrategy[Passage]:
    """Passages with and without a basis, whatever their texts are."""
    return st.builds(Passage, texts(), texts(), st.none() | texts())


@cache
def days() -> st.SearchStrategy[date]:
    return st.dates(date(1900, 1, 1), date(2199, 12, 31))


@cache
def instants() -> st.SearchStrategy[datetime]:
    """Instants in UTC, as the domain keeps them."""
    first, last = (datetime(year, 1, 1, tzinfo=UTC).replace(tzinfo=None) for year in (1950, 2199))
    return st.datetimes(first, last, timezones=st.just(UTC))


@cache
def persons() -> st.SearchStrategy[Person]:
    roles = st.builds(Affiliation, bilinguals(), bilinguals())
    return st.builds(Person, lines(), bilinguals(), bilinguals(), st.lists(roles, max_size=2).map(tuple))


@cache
def _ids() -> st.SearchStrategy[str]:
    return st.text(alphabet="0123456789abcdef", min_size=16, max_size=16)


@cache
def _only() -> st.SearchStrategy[Language | None]:
    return st.none() | st.sampled_from(Language)


@cache
def blocks() -> st.SearchStrategy[Block]:
    """One block of any kind."""
    return _plain_blocks() | _quotes() | _photos()


@cache
def _plain_blocks() -> st.SearchStrategy[Block]:
    kinds = st.sampled_from([kind for kind in Kind if kind not in {Kind.QUOTE, Kind.PHOTO}])
    return st.builds(Block, kind=kinds, id=_ids(), text=passages(), only=_only(), run_in=st.booleans())


@cache
def _quotes() -> st.SearchStrategy[Quote]:
    return st.builds(
        Quote,
        kind=st.just(Kind.QUOTE),
        id=_ids(),
        text=passages(),
        only=_only(),
        run_in=st.booleans(),
        text2=passages(),
        speaker=persons(),
        verb=st.sampled_from(Verb),
        attribution=bilinguals(),
        position=st.sampled_from(Position),
        display=st.sampled_from(Display),
        original_language=_only(),
        unattributed=st.booleans(),
    )


@cache
def _photos() -> st.SearchStrategy[Photo]:
    shown = st.builds(PersonShown, persons(), st.none() | st.booleans())
    return st.builds(
        Photo,
        kind=st.just(Kind.PHOTO),
        id=_ids(),
        text=passages(),
        only=_only(),
        run_in=st.booleans(),
        file=st.sampled_from(["", "ab" * 32]),
        alt=bilinguals(),
        credit=lines(),
        rights=lines(),
        usage=lines(),
        licence_end=st.none() | days(),
        persons=st.lists(shown, max_size=3).map(tuple),
    )


@cache
def block_lists(max_size: int = 4) -> st.SearchStrategy[tuple[Block, ...]]:
    """Blocks as a release may have them: ids occur once, kinds of the head at most once."""
    return st.lists(blocks(), max_size=max_size, unique_by=lambda block: block.id).map(_one_head)


def _one_head(several: list[Block]) -> tuple[Block, ...]:
    seen: set[Kind] = set()
    kept: list[Block] = []
    for block in several:
        if block.kind not in HEAD_KINDS or block.kind not in seen:
            kept.append(block)
        seen.add(block.kind)
    return tuple(kept)


@cache
def _facts() -> dict[str, st.SearchStrategy[Any]]:
    return {
        "number": lines(),
        "label": bilinguals(),
        "lead": st.sampled_from(Language),
        "stage": st.sampled_from([status for status in Status if status is not Status.SENT]),
        "sent": st.builds(Sent, st.none() | instants(), st.none() | instants()),
        "date": st.none() | days(),
        "place": bilinguals(),
        "embargo": st.none() | st.builds(Embargo, instants(), st.sampled_from(_ZONES), st.sampled_from(EmbargoKind)),
        "issuers": st.lists(st.builds(Issuer, bilinguals()), max_size=2).map(tuple),
        "contacts": st.lists(_contacts(), max_size=2).map(tuple),
        "source": bilinguals(),
        "event": st.none()
        | st.builds(Event, bilinguals(), bilinguals(), st.none() | instants(), st.sampled_from(_ZONES)),
        "keywords": st.lists(lines(), max_size=2).map(tuple),
        "licence": bilinguals(),
        "note": notes(),
        "boilerplates": st.lists(
            st.builds(Boilerplate, bilinguals(), bilinguals(), st.none() | days()), max_size=2
        ).map(tuple),
        "attachments": st.lists(lines(), max_size=2).map(tuple),
        "approvals": st.lists(_approvals(), max_size=2).map(tuple),
        "replaces": st.sampled_from(["", "0123456789abcdef"]),
        "unplaced": st.lists(notes(), max_size=2).map(tuple),
        "ignored": st.lists(st.builds(Ignored, lines(), lines()), max_size=2).map(tuple),
    }


@cache
def _contacts() -> st.SearchStrategy[Contact]:
    return st.builds(
        Contact, lines(), bilinguals(), bilinguals(), bilinguals(), lines(), lines(), st.sampled_from(ContactKind)
    )


@cache
def _approvals() -> st.SearchStrategy[Approval]:
    return st.builds(
        Approval,
        scope=st.sampled_from(Scope),
        who=lines(),
        at=instants(),
        digest=st.just("0" * 64),
        block=st.sampled_from(["", "abc"]),
        language=_only(),
        organisation=lines(),
        way=st.sampled_from(Way),
    )


@st.composite
def releases(draw: st.DrawFn, max_blocks: int = 4) -> Release:
    """Any release."""
    chosen = {name: draw(strategy) for name, strategy in _facts().items()}
    return replace(Release(id=draw(_ids()), blocks=draw(block_lists(max_blocks))), **chosen)


@st.composite
def changed(draw: st.DrawFn, release: Release) -> Release:
    """The release after any edit: blocks come, go, move and change, and so do up to three facts."""
    facts = _facts()
    names = draw(st.lists(st.sampled_from(sorted(facts)), max_size=3, unique=True))
    stay = [draw(_same_or_changed(block)) for block in release.blocks if draw(st.integers(0, 3))]
    known = {block.id for block in release.blocks}
    new = [block for block in draw(block_lists(2)) if block.id not in known]
    mixed = _one_head(draw(st.permutations([*stay, *new])))
    return replace(release, blocks=mixed, **{name: draw(facts[name]) for name in names})


@st.composite
def _same_or_changed(draw: st.DrawFn, block: Block) -> Block:
    match draw(st.integers(0, 3)):
        case 0:
            return replace(draw(blocks()), id=block.id)
        case 1:
            return replace(block, text=draw(passages()))
        case _:
            return block
