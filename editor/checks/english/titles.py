"""Titles of persons in English: their points, stacks of German degrees, and job titles with capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ENGLISH, HINT, SAFE, SUGGEST, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView

_AMERICAN = Surroundings(american=True)
_DOTTED = re.compile(r"(?<![\w.-])(?P<title>Dr|Mr|Mrs|Ms|Prof)\.(?=[ \u00a0][A-ZÄÖÜ][\w’'-]*)")
_BARE = re.compile(r"(?<![\w.-])(?P<title>Dr|Mr|Mrs|Ms|Prof)(?=[ \u00a0][A-ZÄÖÜ][a-zäöüß])")
_ANOTHER = re.compile(r"[ \u00a0](?:Dr|Dipl|Prof|Ing|h\.)")
_DEGREE = r"(?:[ \u00a0](?:h\.[ \u00a0]?c\.|mult\.|rer\.|nat\.|med\.|phil\.|jur\.|oec\.|pol\.|habil\.))"
_DOCTOR = rf"Dr\.?(?:-Ing\.?)?{_DEGREE}{{0,4}}"
_STACK = re.compile(
    rf"(?<![\w.-])(?:(?P<prof>(?:Univ\.-|apl\.[ \u00a0])?Prof\.?(?:[ \u00a0]{_DOCTOR}){{1,4}})"
    rf"|(?P<doctor>Dr\.?(?:-Ing\.?{_DEGREE}{{0,4}}|{_DEGREE}{{1,4}}))"
    r"|(?P<diploma>Dipl\.-(?:Ing|Kfm|Phys|Chem|Inf|Math|Biol|Geogr|Des)\.(?:[ \u00a0]\((?:FH|TU|BA)\))?[ \u00a0]))"
    r"(?=[ \u00a0]?[A-ZÄÖÜ])"
)
_JOB = re.compile(
    r",[ \u00a0](?P<job>Managing Director|Chief (?:Executive|Operating|Financial|Technology|Information) Officer"
    r"|Project (?:Manager|Leader|Lead|Coordinator)|Head|Director|Chairman|Chairwoman|President|Vice President"
    r"|Spokesperson|Spokeswoman|Spokesman|Press Officer|Network Manager|Founder)(?=[ \u00a0](?:of|at|for)\b|[,.])"
)


@text_rule(
    "EN-TI-01",
    HINT,
    ENGLISH,
    SAFE,
    title=Message("Point after a title"),
    why=Message("British English writes Dr, Mr, Ms and Prof without a point, American English with one."),
    source="New Hart’s Rules 10.2; AP Stylebook",
    needs=("Dr", "Mr", "Ms", "Prof"),
    bad=(
        Example("We met Dr. Jana Brandt in Jena.", "We met Dr Jana Brandt in Jena."),
        Example("The host is Mr. Reuter.", "The host is Mr Reuter."),
        Example("We met Dr Jana Brandt in Jena.", "We met Dr. Jana Brandt in Jena.", at=_AMERICAN),
    ),
    good=(
        "We met Dr Jana Brandt in Jena.",
        Example("We met Dr. Jana Brandt in Jena.", at=_AMERICAN),
        "It stands at 12 Oak Dr. The team moved in.",
        "We met Prof Brandt and Ms Reuter.",
    ),
)
def point_after_title(text: TextView) -> Iterator[Hit]:
    for match in text.search(_BARE if text.is_american else _DOTTED):
        if _ANOTHER.match(text.plain, match.end()) or _follows_title(text.plain, match.start()):
            continue
        if text.is_american or _begins_name(text.plain, match.end()):
            yield Hit(match.start(), match.end(), match["title"] + ("." if text.is_american else ""))


_OPENER = re.compile(r"[ \u00a0](?:The|A|An|It|In|On|At|We|They|He|She|This|That|And|But|For|From|Since|After|Doors)\b")


def _begins_name(plain: str, at: int) -> bool:
    """Whether a name goes on, not a new sentence after an abbreviated street (`Oak Dr.`)."""
    return not _OPENER.match(plain, at)


def _follows_title(plain: str, at: int) -> bool:
    return plain[max(0, at - 6) : at].rstrip().endswith(("Prof.", "Dr.", "Prof", "Ing.", "c.", "med.", "nat."))


@text_rule(
    "EN-TI-02",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("German titles in a row"),
    why=Message("English readers know one title a person: Professor, or Dr. Diplomas are left out or explained."),
    source="EU Interinstitutional Style Guide; New Hart’s Rules 10.2",
    needs=("Prof", "Dr", "Dipl"),
    bad=(
        Example("We met Prof. Dr. Jana Brandt in Jena.", "We met Professor Jana Brandt in Jena."),
        Example("The host is Dipl.-Ing. Tom Reuter.", "The host is Tom Reuter."),
        Example("We met Dr. rer. nat. Jana Brandt.", "We met Dr Jana Brandt."),
        Example("We met Dr.-Ing. Tom Reuter.", "We met Dr. Tom Reuter.", at=_AMERICAN),
    ),
    good=(
        "We met Professor Jana Brandt in Jena.",
        "The host is Dr Tom Reuter.",
        "She holds a diploma in engineering.",
    ),
)
def stacked_titles(text: TextView) -> Iterator[Hit]:
    for match in text.search(_STACK):
        doctor = "Dr." if text.is_american else "Dr"
        fix = "Professor" if match["prof"] else doctor if match["doctor"] else ""
        yield Hit(match.start(), match.end(), fix)


@text_rule(
    "EN-TI-03",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Job title with capitals"),
    why=Message("After the name a job title begins small: Jana Brandt, managing director of the network."),
    source="AP Stylebook; GOV.UK and Guardian style guides",
    needs=(", ", ",\u00a0"),
    bad=(
        Example(
            "Jana Brandt, Managing Director of OptikNetz Lahntal, opened the fair.",
            "Jana Brandt, managing director of OptikNetz Lahntal, opened the fair.",
        ),
        Example("Tom Reuter, Head of Research, agrees.", "Tom Reuter, head of Research, agrees."),
        Example("It is led by Jana Brandt, Project Manager.", "It is led by Jana Brandt, project manager."),
    ),
    good=(
        "Jana Brandt, managing director of OptikNetz Lahntal, opened the fair.",
        "Managing Director Jana Brandt opened the fair.",
        "Among the topics are grids, Director of Light and more.",
    ),
)
def job_with_capitals(text: TextView) -> Iterator[Hit]:
    if not text.is_running and text.part != "attribution":
        return
    jobs = list(text.search(_JOB))
    ends = {name.end for name in text.names} if jobs else set()
    for match in jobs:
        if match.start() in ends:
            yield Hit(*match.span("job"), match["job"].lower())
