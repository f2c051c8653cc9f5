"""axe in Chromium: whether everybody can use a page, on a telephone and a desk, in light and in dark."""

from __future__ import annotations

import html
import json
import re
import subprocess
from pathlib import Path

from tests.judges import BROWSER, OFFLINE, installed, missing

AXE = installed("axe-core", "axe.min.js")
MISSING = missing(BROWSER, AXE, "axe")
WIDTHS = (320, 1200)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_SCHEMES = {"dark": 0, "light": 1}

# The page in a frame of each width, as a window of Chromium cannot be as narrow as a telephone.
_STAGE = """<!DOCTYPE html><html lang="en"><head><meta name="color-scheme" content="light dark"><title>Stage</title>
</head><body><pre id="found"></pre><script>
const page = {page}, widths = {widths}, found = [];
window.addEventListener("message", (told) => {{
  found.push(...told.data);
  if (++answers === widths.length) document.getElementById("found").textContent = JSON.stringify(found);
}});
let answers = 0;
for (const width of widths) {{
  const frame = document.createElement("iframe");
  frame.style.cssText = `width: ${{width}}px; height: 900px; border: 0`;
  frame.srcdoc = page;
  document.body.append(frame);
}}
</script></body></html>"""
_PROBE = """<script>{axe}</script><script>
window.addEventListener("load", async () => {{
  const result = await axe.run(document, {{ resultTypes: ["violations"] }});
  const found = result.violations.map((each) => `${{each.id}}: ${{each.nodes.map((node) => node.html).join(" ")}}`);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) found.push(`scrolls sideways by ${{wide}}`);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (dark !== {dark}) found.push("the stage has the wrong light");
  parent.postMessage(found.map((each) => `${{innerWidth}} px: ${{each}}`), "*");
}});
</script></body>"""


def findings(page: Path, scheme: str, folder: Path) -> list[str]:
    """Violations, and scrolling to the side, at every width; `folder` is empty and takes what the browser writes."""
    axe = AXE.read_text("utf-8") if AXE else ""
    probe = _PROBE.format(axe=axe.replace("</script", "<\\/script"), dark=json.dumps(scheme == "dark"))
    probed = _POLICY.sub("", page.read_text("utf-8")).replace("</body>", probe)
    stage = folder / "stage.html"
    encoded = json.dumps(probed).replace("</", "<\\/").replace("<!--", "<\\u0021--")
    stage.write_text(_STAGE.format(page=encoded, widths=list(WIDTHS)), "utf-8")
    dump = subprocess.run([*_command(folder, scheme), stage.as_uri()], check=True, capture_output=True, timeout=100)
    answer = re.search(r'<pre id="found">(.*?)</pre>', dump.stdout.decode(), re.DOTALL)
    assert answer, "the browser did not show the page"
    assert answer[1], "axe gave no answer"
    told = json.loads(html.unescape(answer[1]))
    return [str(each) for each in told]


def _command(folder: Path, scheme: str) -> list[str]:
    looks = f"--blink-settings=preferredColorScheme={_SCHEMES[scheme]}"
    profile = f"--user-data-dir={folder / 'profile'}"
    return [str(BROWSER), "--headless", *OFFLINE, profile, looks, "--virtual-time-budget=20000", "--dump-dom"]
