"""Distribution lists as CSV files, in columns that spreadsheets and mail programs know."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from editor.domain.distribution import DistributionList


def csv_text(distribution: DistributionList) -> str:
    """One address a line below the headings."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("name", "email", "list", "language"))
    language = distribution.language.value if distribution.language else ""
    for each in distribution.recipients:
        rows.writerow((each.name, each.address, distribution.name, language))
    return out.getvalue()


def write_csv(distribution: DistributionList, file: Path) -> None:
    """Raises ExportRefused where the file cannot be written."""
    from editor.exporters.writing import write_bytes

    write_bytes(file, csv_text(distribution).encode("utf-8-sig"))  # the mark tells spreadsheets the encoding
