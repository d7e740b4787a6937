"""A page as HTML in; the same with what machines read, and a strict Content-Security-Policy, in its
head out.
"""

import base64
import hashlib
import json
import re
from functools import lru_cache

from mkdocs_claims.export.json_ld import json_ld
from mkdocs_claims.show.site import Site

_CHARSET = re.compile('<meta charset="?utf-8"? ?/?>', re.IGNORECASE)
_HEAD = re.compile(
    "<head[^>]*>", re.IGNORECASE
)  # where a theme names its charset in some other way
_INLINE = re.compile(r"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)


def with_head(output: str, site: Site, claim: str | None, address: str | None, csp: bool) -> str:
    """The page's HTML; `claim`: the slug of the claim it shows, if it does; `address`: its
    canonical URL, if known.
    """
    if claim is not None:
        data = json.dumps(json_ld(site, site.collection.pages[claim], address), ensure_ascii=False)
        data = data.replace("<", "\\u003c").replace("&", "\\u0026")
        output = output.replace(
            "</head>", f'<script type="application/ld+json">{data}</script>\n</head>', 1
        )
    if csp:
        policy = _policy(
            tuple(sorted({script for script in _INLINE.findall(output) if script.strip()}))
        )
        meta = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
        place = _CHARSET.search(output) or _HEAD.search(output)
        output = output[: place.end()] + meta + output[place.end() :] if place else output
    return output


@lru_cache(maxsize=64)
def _policy(scripts: tuple[str, ...]) -> str:
    """Only what the site itself serves, and the inline scripts that stand in the page. Source: W3C
    CSP Level 3.
    """
    hashes = (
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts
    )
    allowed = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'self'; img-src 'self' data:;"
        " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src"
        " 'self'; base-uri 'none'; form-action 'none'"
    )
