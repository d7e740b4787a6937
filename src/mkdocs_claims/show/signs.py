"""A citation in; the key of the sign that stands for it, in the language of the verdicts, out."""

from mkdocs_claims.model.claim import Citation

SIGNS = {
    "supports": "supported",
    "supports limits": "partly-supported",
    "suggests": "said",
    "disputes": "contradicted",
    "mentions": "mentions",
    "unchecked": "unchecked",
}  # by relation; that of `mentions` is no verdict
RETRACTED = "unsupported"  # what a work that was retracted does, whatever it was cited for


def sign_of(citation: Citation) -> str:
    """The key of the sign that stands for a citation."""
    limited = citation.relation == "supports" and citation.limits
    return SIGNS["supports limits" if limited else citation.relation]
