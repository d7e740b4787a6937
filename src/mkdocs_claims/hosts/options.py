"""The plugin's options in mkdocs.yml, each with an example."""

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config


class ClaimsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves out a type
    """The plugin's options."""

    enabled = opt.Type(bool, default=True)
    """Whether the plugin does anything. `enabled: !ENV [CLAIMS, true]`"""
    claims_dir = opt.Type(str, default="claims")
    """The folder of claim pages, below docs_dir. `claims_dir: claims`"""
    references = opt.Type(str, default="references.yml")
    """The list of references, below docs_dir: CSL-YAML or CSL-JSON. `references: references.yml`"""
    check_again = opt.Type(str, default="1 year")
    """How long a check of a page holds, where the page does not say. `check_again: 6 months`"""
    report = opt.Optional(opt.Type(str))
    """Where a reader reports a mistake. `report: mailto:mistakes@example.org`"""
    frame = opt.Type(bool, default=True)
    """With mkdocs-material, whether pages have this plugin's frame (header, menu, footer). `frame:
    false`
    """
    csp = opt.Type(bool, default=True)
    """Whether each page carries a strict Content-Security-Policy. `csp: false`"""
