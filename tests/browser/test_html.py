"""The built files themselves: valid HTML, and each link leads somewhere."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

PICTURED = ("", "claims", "article")


def test_the_nu_html_checker_finds_nothing_on_any_page(site, tool, lacking):
    if not shutil.which("java"):
        lacking("Java is not installed")
    jar = tool("vnu-jar/build/dist/vnu.jar")
    policy = [
        "--filterpattern",
        ".*Content Security Policy.*",
    ]  # a file has no 'self'; test_private.py asks Chromium instead
    command = ["java", "-jar", jar, "--format", "gnu", *policy, "--skip-non-html", site]
    assert subprocess.run(command, capture_output=True, text=True).stderr == ""


class Links(HTMLParser):
    """A page's ids, and the addresses it names."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.named = set(), []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids |= {attributes[key] for key in ("id", "name") if attributes.get(key)}
        self.named += [
            attributes[key] for key in ("href", "src", "data-worker") if attributes.get(key)
        ]


def test_no_link_and_no_anchor_is_broken(site):
    pages = {path: Links(path.read_text("utf-8")) for path in site.rglob("*.html")}
    broken = []
    for path, page in pages.items():
        here = f"/{path.relative_to(site).as_posix()}"
        for url in page.named:
            to = urlsplit(urljoin(here, url))
            if not to.scheme and to.path != "/manual/index.html":  # built after this site
                file = site / unquote(to.path).lstrip("/")
                file = file / "index.html" if file.is_dir() else file
                found = file.is_file() and (
                    not to.fragment or file not in pages or unquote(to.fragment) in pages[file].ids
                )
                broken += [] if found else [f"{here}: {url}"]
    assert broken == []


def test_the_map_of_claims_is_one_link_away_from_wherever_one_reads(site):
    read = [*site.glob("claims/*/index.html"), *(site / at / "index.html" for at in PICTURED)]
    within = {
        page: page.read_text("utf-8").partition("<main")[2].partition("</main")[0] for page in read
    }
    assert [page for page, text in within.items() if 'picture/"' not in text] == []


def test_no_page_names_another_host_but_in_links(site):
    loaded = re.compile(
        r"""<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)=["']?(?:https?:)?//"""
    )
    texts = {
        path: path.read_text("utf-8").replace('rel="canonical" href="https', "")
        for path in site.rglob("*.html")
    }
    assert [path for path, text in texts.items() if loaded.search(text)] == []
