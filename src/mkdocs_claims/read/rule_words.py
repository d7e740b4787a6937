"""A language in; the words that rules look for in it, as the package or the site has them, out."""

from functools import lru_cache
from pathlib import Path

from mkdocs_claims.model.rule_words import RuleWords
from mkdocs_claims.problem import TextProblem
from mkdocs_claims.read.front_matter import validated

PACKAGED = Path(__file__).parent.parent / "rules" / "words"


def own_file(language: str) -> str:
    """The file, below docs, in which a site has the words of a language itself."""
    return f"rules.{language}.yml"


@lru_cache(maxsize=8)
def packaged(language: str) -> RuleWords | None:
    """The package's words of a language, or of the language that it is a kind of: of 'de' for
    'de-CH'; None where it has none.
    """
    path = PACKAGED / f"{language}.yml"
    if not path.is_file():
        wider = language.rpartition("-")[0]
        return packaged(wider) if wider else None
    found, text_problems = validated(RuleWords, path.read_text("utf-8"))
    assert not text_problems, text_problems
    return found


def of_the_site(_: str, text: str) -> tuple[RuleWords | None, list[TextProblem]]:
    """The words of a language in the site's own file."""
    return validated(RuleWords, text)
