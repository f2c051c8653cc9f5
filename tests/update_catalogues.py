"""Brings the catalogues in line with the source: `python -m tests.update_catalogues [--take FILE.po ...]`.

The template is written anew; each catalogue gets the new messages, untranslated, and keeps those that
the source no longer has at its end. `--take` takes translations that are missing from another
catalogue of the same language, which its header names.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from babel.messages.catalog import Catalog

from tests.catalogue_files import TEMPLATE, as_text, catalogue_files, extracted, messages, read, texts


def updated(catalog: Catalog, template: Catalog) -> Catalog:
    """The catalogue with exactly the messages of the template; translations without a message become obsolete."""
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def take(catalog: Catalog, source: Catalog) -> None:
    """Fills what has no translation yet from `source`; messages that the catalogue lacks are added."""
    for message in messages(source).values():
        known = catalog.get(message.id, message.context)
        if known is None:
            catalog.add(message.id, message.string, context=message.context, flags=message.flags)
        elif not any(texts(known.string)):
            known.string = message.string


def update(taken: list[Path]) -> list[str]:
    """Writes all files; returns a line for each catalogue that says how complete it is."""
    TEMPLATE.write_text(as_text(extracted()), "utf-8")
    sources = [read(file, None) for file in taken]
    lines = []
    for language, file in catalogue_files().items():
        catalog = read(file, language)
        for source in sources:
            if str(source.locale) == language:
                take(catalog, source)
        updated(catalog, extracted())
        file.write_text(as_text(catalog, language), "utf-8")
        missing = sum(not all(texts(message.string)) for message in messages(catalog).values())
        lines.append(f"{language}: {len(messages(catalog))} messages, {missing} without translation")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.update_catalogues")
    parser.add_argument("--take", metavar="FILE.po", type=Path, nargs="+", default=[])
    for line in update(parser.parse_args().take):
        print(line)


if __name__ == "__main__":
    main()
