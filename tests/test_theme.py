"""The plugin on other themes changes nothing but what shows claims; the theme `claims` honours what
people set.
"""

import re

from test_build import MATERIAL, build, configured

PLAIN = "plain/index.html"
LINKED = re.compile(r"\n *<(?:link|script)[^>]*assets/claims/claims\.[^>]*>(?:</script>)?\n *")


def page(folder, changes):
    """A page without claims, as it is built with some settings."""
    configured(folder, changes)
    (folder / "docs/plain.md").write_text("# Plain\n\nWords.\n\n<script>a = 1</script>\n")
    done = build(folder)
    assert done.returncode == 0, done.stderr
    return (folder / "site" / PLAIN).read_text()


def test_a_page_without_claims_is_on_material_what_it_is_without_the_plugin(tmp_path):
    both = {"theme": MATERIAL, "nav": [{"Start": "index.md"}, {"Plain": "plain.md"}]}
    with_it = page(tmp_path / "with", both | {"plugins": ["search", "claims"]})
    without = page(tmp_path / "without", both | {"plugins": ["search"]})
    assert len(LINKED.findall(with_it)) == 2
    assert LINKED.sub("", with_it) == without
