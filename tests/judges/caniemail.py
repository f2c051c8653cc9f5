"""Can I email: whether the mail programs of newsrooms know what a mail is made of."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.judges import installed, missing

NODE = shutil.which("node")
PACKAGE = installed("caniemail", "dist", "index.js")
MISSING = missing(NODE, PACKAGE, "Can I email")
CLIENTS = ["apple-mail.*", "gmail.*", "thunderbird.*"]
CLIENTS += ["outlook.windows", "outlook.macos", "outlook.ios", "outlook.android"]
"""Without the mail program of Windows 10, which Microsoft ended in 2024."""
_EVERY_MESSAGE = {"<body> element"}
"""Some programs put another element in the place of the body: nothing of the form is lost with it."""
_SCRIPT = """
const [judge, page, clients] = process.argv.slice(1);
const { caniemail } = await import(judge);
const { readFileSync } = await import("node:fs");
const { issues } = caniemail({ clients: JSON.parse(clients), html: readFileSync(page, "utf8") });
const found = [...issues.errors].flatMap(([client, list]) => list.map(({ title }) => [client, title]));
console.log(JSON.stringify(found));
"""


def findings(page: Path) -> list[str]:
    """What a mail program does not know, with the name of the program."""
    judge = PACKAGE.as_uri() if PACKAGE else ""
    command = [str(NODE), "--input-type=module", "-e", _SCRIPT, judge, str(page), json.dumps(CLIENTS)]
    run = subprocess.run(command, check=True, capture_output=True, timeout=60)
    found = {(client, title) for client, title in json.loads(run.stdout) if title not in _EVERY_MESSAGE}
    return sorted(f"{client}: {title}" for client, title in found)
