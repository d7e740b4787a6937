"""Makes the theme's pictures: one a verdict and one for any other page, as messengers show them
beside a link, and the icon of a home screen. Run by hand where a shape changes:

    python tests/browser/preview_pictures.py
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.extend([str(Path(__file__).parent), str(Path(__file__).parents[1])])
from chromium import chromium
from conftest import ARGS
from mkdocs_claims.hosts.theme import PAGES
from mkdocs_claims.model.status import TABLE
from mkdocs_claims.show.look import look

ASSETS = PAGES / "assets/claims"
PAGE = """<style>body{{margin:0;display:grid;place-items:center;width:{w}px;height:{h}px;
background:#0b4f5c;color:#fff}} svg{{width:{m}px;height:{m}px}} .mark__inner{{stroke:#0b4f5c}}</style>
{picture}"""


def main():
    """Writes the pictures below the theme's assets."""
    mark = look().templates.get_template("claims/macros.html").module.mark
    icon = (ASSETS / "icon.svg").read_text("utf-8")
    made = {f"preview-{row.verdict}": (1200, 630, 340, mark(row.verdict)) for row in TABLE}
    made |= {"preview": (1200, 630, 340, icon), "icon-180": (180, 180, 180, icon)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        for name, (width, height, size, picture) in made.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(PAGE.format(w=width, h=height, m=size, picture=picture))
            page.screenshot(path=ASSETS / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main()
