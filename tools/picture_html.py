"""Draw docs/report-html.png: the top of the HTML report of example drafts, as Chromium shows it.

It takes the extra `browser`, Pillow, and Debian's chromium and chromium-driver.
"""

from __future__ import annotations

import argparse
import base64
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from selenium import webdriver

DRAWN = ["examples/calendar.xlsx", "--now", "2026-11-25", "--lang", "nl"]
COLOURS = 128  # the page has few; a smaller file


def shown(page: Path, width: int, height: int) -> bytes:
    """The top of a page as a PNG, sharp enough for a screen of twice the density."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1.5, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get(page.as_uri())
        return base64.b64decode(browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])
    finally:
        browser.quit()


def smaller(png: bytes) -> bytes:
    """The picture in as many colours as it needs."""
    written = io.BytesIO()
    image = Image.open(io.BytesIO(png)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def checked(arguments: list[str], page: Path) -> None:
    """Write the HTML report of ``postlint check``."""
    command = [sys.executable, "-m", "postlint", "check", "-f", f"html={page}", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if not page.exists():
        raise SystemExit(done.stderr or "nothing to draw: postlint wrote no report")


def main() -> None:
    """Draw what ``postlint check -f html`` writes; it gets all arguments that are not ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--width", type=int, default=1180)
    parser.add_argument("--height", type=int, default=1760)
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/report-html.png"))
    given, arguments = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        checked(arguments or DRAWN, page)
        given.output.write_bytes(smaller(shown(page, given.width, given.height)))
    print(f"{given.output}: {given.output.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
