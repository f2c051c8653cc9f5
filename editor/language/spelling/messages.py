"""What the window and the process that checks say to each other: one JSON document a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields

from editor.domain.bilingual import Language
from editor.language.spelling.words import Span


@dataclass(frozen=True, slots=True)
class Open:
    """Looks for dictionaries; `chosen` is a folder of the user's own, which comes first."""

    data: str
    chosen: str = ""
    american: bool = False


@dataclass(frozen=True, slots=True)
class Know:
    """Words that are right in the open release; they replace those told before."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Add:
    """A word for the user's own list."""

    language: Language
    word: str


@dataclass(frozen=True, slots=True)
class Check:
    number: int
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Suggest:
    number: int
    language: Language
    word: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The names of the dictionaries found, and the languages that have none."""

    names: tuple[str, ...]
    missing: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Misspelt:
    number: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    number: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be done: a source message and the texts of its fields."""

    message: str
    names: tuple[str, ...]
    texts: tuple[str, ...]


Request = Open | Know | Add | Check | Suggest
Answer = Opened | Misspelt | Suggested | Refused
Message = Request | Answer

_KINDS: dict[str, type[Message]] = {
    kind.__name__: kind for kind in (Open, Know, Add, Check, Suggest, Opened, Misspelt, Suggested, Refused)
}


def encode(message: Message) -> bytes:
    return json.dumps({"kind": type(message).__name__, **asdict(message)}).encode() + b"\n"


def decode(line: bytes) -> Message:
    """The message of a line; ValueError where it is none."""
    content = json.loads(line)
    kind = _KINDS[content.pop("kind")]
    make: Callable[..., Message] = kind
    return make(**{field.name: _value(field.name, content[field.name]) for field in fields(kind)})


def _value(name: str, value: object) -> object:
    match name, value:
        case "language", str():
            return Language(value)
        case "missing", list():
            return tuple(Language(each) for each in value)
        case "spans", list():
            return tuple((start, end) for start, end in value)
        case _, list():
            return tuple(value)
        case _:
            return value
