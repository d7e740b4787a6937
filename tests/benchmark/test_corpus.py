"""The made-up collection of the benchmark."""

from mkdocs_claims.read.files import read_sources
from mkdocs_claims.read.load import load
from mkdocs_claims.rules import check

from .corpus import TODAY, files


def test_the_collection_is_the_same_every_time():
    assert list(files(20)) == list(files(20))


def test_the_collection_has_no_problem(tmp_path):
    for path, text in files(20):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    sources, unread = read_sources(tmp_path)
    collection, text_problems = load(sources, TODAY)
    assert [*unread, *text_problems, *check(collection)] == []
