"""Which dictionary is taken for a language, and whether its two files can be read and belong together."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.domain.bilingual import Language
from editor.errors import EditorError
from editor.language.spelling.places import dictionary_files

_VARIANTS = {
    Language.DE: ("de_de_frami", "de_de_neu", "de_de", "de", "de_at_frami", "de_at", "de_lu", "de_ch_frami", "de_ch"),
    Language.EN: ("en_gb", "en", "en_au", "en_ie", "en_nz", "en_za", "en_ca", "en_us"),
}
"""Names of dictionaries, the best first; `de_ch` knows no ß."""

_AMERICAN = ("en_us", "en_ca", *_VARIANTS[Language.EN])
_LIMIT = 64 * 1024 * 1024
"""Bytes of a file that may be a dictionary."""

_SET = re.compile(rb"^\s*SET\s+(\S+)", re.MULTILINE)
_BOM = codecs.BOM_UTF8


class DictionaryRefused(EditorError):
    """A dictionary is damaged, or its two files do not belong together."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The pair of files of one language."""

    language: Language
    dic: Path

    @property
    def aff(self) -> Path:
        return self.dic.with_suffix(".aff")

    @property
    def name(self) -> str:
        return self.dic.stem

    @property
    def is_american(self) -> bool:
        return _key(self.dic).startswith("en_us")


def _key(dic: Path) -> str:
    return dic.stem.lower().replace("-", "_")


def candidates(
    language: Language, folders: Iterable[Path], chosen: Path | None = None, *, american: bool = False
) -> list[Dictionary]:
    """The dictionaries of a language, the best first: those of the chosen folder before all others."""
    wanted = _AMERICAN if american and language is Language.EN else _VARIANTS[language]

    def rank(dic: Path) -> int:
        key = _key(dic)
        if key in wanted:
            return wanted.index(key)
        return next((i for i, name in enumerate(wanted) if key.startswith(f"{name}_") and "_" in name), len(wanted))

    def of_language(places: Iterable[Path]) -> list[Path]:
        named = (dic for place in places for dic in dictionary_files(place) if _speaks(language, dic))
        unique: dict[Path, Path] = {}
        for dic in sorted(named, key=rank):
            unique.setdefault(dic.resolve(), dic)
        return list(unique.values())

    first = of_language([chosen]) if chosen else []
    return [Dictionary(language, dic) for dic in dict.fromkeys([*first, *of_language(folders)])]


def _speaks(language: Language, dic: Path) -> bool:
    """Whether the name is that of a spelling dictionary: hyphenation and thesaurus have names of their own."""
    return re.fullmatch(rf"{language.value}(?:_[a-z]{{2,8}})*", _key(dic)) is not None


def check_files(dictionary: Dictionary) -> None:
    """Raises DictionaryRefused where the files would make a checker that calls everything wrong, or none at all."""
    aff, dic = _read(dictionary.aff), _read(dictionary.dic)
    declared = _SET.search(aff)
    encoding = declared[1].decode("ascii", "replace") if declared else "ISO8859-1"
    _check_count(dictionary, dic)
    try:
        text = dic.decode(codecs.lookup(encoding).name)
    except (LookupError, ValueError):  # an encoding that is none, or none of texts
        raise DictionaryRefused(
            "The spelling dictionary {file} is not written in {encoding}, as its .aff file says; install it again.",
            file=dictionary.dic,
            encoding=encoding,
        ) from None
    if not _is_unicode(encoding) and _looks_like_unicode(dic, text):
        raise DictionaryRefused(
            "The spelling dictionary {file} is not written in {encoding}, as its .aff file says; install it again.",
            file=dictionary.dic,
            encoding=encoding,
        )


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LIMIT:
            raise DictionaryRefused("The file {file} is too large to be a spelling dictionary.", file=file)
        return file.read_bytes()
    except OSError as error:
        raise DictionaryRefused(
            "The spelling dictionary {file} cannot be read: {reason}.", file=file, reason=error.strerror or error
        ) from None


def _check_count(dictionary: Dictionary, dic: bytes) -> None:
    """The first line says how many words follow."""
    first, _, rest = dic.removeprefix(_BOM).partition(b"\n")
    if not re.match(rb"\s*\d+", first) or not rest.strip() or b"\0" in dic:
        raise DictionaryRefused(
            "The file {file} is no spelling dictionary, or it is damaged; install it again.", file=dictionary.dic
        )


def _is_unicode(encoding: str) -> bool:
    return encoding.upper().replace("-", "") == "UTF8"


def _looks_like_unicode(dic: bytes, text: str) -> bool:
    """Whether a file that calls itself Latin holds the pairs of bytes that umlauts have in UTF-8."""
    return text.count("Ã") > 3 and _decodes(dic)


def _decodes(dic: bytes) -> bool:
    try:
        dic.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
