"""What a writer may say on a page is shown there and found, and a golden page has it."""

import pytest

from full import filled
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.prose import prose
from mkdocs_claims.read.schema_messages import inner_model
from mkdocs_claims.show.searched import searched
from mkdocs_claims.show.site import Site
from mkdocs_claims.show.views import VIEWS
from mkdocs_claims.strict_yaml.reader import read
from test_views import GOLDEN
from tiny import SITES, one_look

WORD = "wortschatz"  # which stands nowhere else
NOT_FOUND = {"what"}  # was corrected: of the page, not of its subject
WHOLE = filled()
OURS = [
    *(("claim", *place) for place, _ in prose(WHOLE.pages["claim"].claim)),
    *(("references", 0, *place) for place, _ in prose(WHOLE.reference("a"))),
]


@pytest.mark.parametrize("place", OURS, ids=str)
def test_each_sentence_of_ours_is_shown_on_its_page_and_found(place):
    kind, name = ("claim", "claim") if place[0] == "claim" else ("reference", "a")
    site = Site(filled(**{str(place): WORD}), one_look())
    assert WORD in VIEWS[kind](site, name)
    found = searched(site, f"{kind} {name}", "")
    assert (WORD in found.text + found.title) == (place[-1] not in NOT_FOUND)


def keys(model):
    """The keys of a model and of the models in it, each with its model's name."""
    for name, field in model.model_fields.items():
        yield model.__name__, field.alias or name
        if (inner := inner_model(field.annotation)) is not None:
            yield from keys(inner)


def given(model, value):
    """The keys that a value of a model gives, in the models in it too."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        inner = inner_model(field.annotation)
        for found in value if isinstance(value, list) else [value]:
            if isinstance(found, dict) and key in found:
                yield model.__name__, key
                if inner is not None:
                    yield from given(inner, found[key])


PAGES = [*(SITES / "good/docs").glob("claims/*.md"), *GOLDEN.glob("claims/*.md")]
NOT_SHOWN = {"in", "draft", "host", "ignore", "code", "reason", "until"}  # for machines and writers


def test_each_key_of_a_claim_is_given_on_a_golden_page():
    texts = [path.read_text("utf-8").removeprefix("---").partition("\n---\n")[0] for path in PAGES]
    found = {key for text in texts for key in given(Claim, read(text)[0])}
    assert {key for _, key in {*keys(Claim)} - found} == NOT_SHOWN
