"""CSL's own words: its types of work, with what follows from each, and its variables beside those
that a Reference has. Source: CSL 1.0.2, csl-data.json.
"""

from typing import NamedTuple


class Type(NamedTuple):
    """What follows from a type of work.

    `ris`, `schema`: its name in RIS and in schema.org; `dated_by`: how many parts of a date NLM
    style prints (1 the year, 2 the month, 3 the day); `serial`: it stands in volumes and issues;
    `hosted`: it stands in another work ("In: ").
    """

    ris: str = "GEN"
    schema: str = "CreativeWork"
    dated_by: int = 1
    serial: bool = False
    hosted: bool = False


TYPES = {
    "article": Type(),
    "article-journal": Type(ris="JOUR", schema="ScholarlyArticle", dated_by=3, serial=True),
    "article-magazine": Type(ris="MGZN", schema="Article", dated_by=3, serial=True),
    "article-newspaper": Type(ris="NEWS", schema="NewsArticle", dated_by=3, serial=True),
    "bill": Type(),
    "book": Type(ris="BOOK", schema="Book"),
    "broadcast": Type(),
    "chapter": Type(ris="CHAP", schema="Chapter", hosted=True),
    "classic": Type(),
    "collection": Type(),
    "dataset": Type(ris="DATA", schema="Dataset"),
    "document": Type(),
    "entry": Type(),
    "entry-dictionary": Type(hosted=True),
    "entry-encyclopedia": Type(hosted=True),
    "event": Type(),
    "figure": Type(),
    "graphic": Type(),
    "hearing": Type(),
    "interview": Type(),
    "legal_case": Type(),
    "legislation": Type(),
    "manuscript": Type(),
    "map": Type(),
    "motion_picture": Type(),
    "musical_score": Type(),
    "pamphlet": Type(),
    "paper-conference": Type(ris="CPAPER", hosted=True),
    "patent": Type(),
    "performance": Type(),
    "periodical": Type(dated_by=3, serial=True),
    "personal_communication": Type(),
    "post": Type(),
    "post-weblog": Type(ris="BLOG", schema="BlogPosting", dated_by=3, serial=True),
    "regulation": Type(),
    "report": Type(ris="RPRT", schema="Report", dated_by=2),
    "review": Type(dated_by=3, serial=True),
    "review-book": Type(dated_by=3, serial=True),
    "software": Type(),
    "song": Type(),
    "speech": Type(),
    "standard": Type(),
    "thesis": Type(ris="THES", schema="Thesis"),
    "treaty": Type(),
    "webpage": Type(ris="ELEC", schema="WebPage"),
}

CSL_VARIABLES = frozenset(
    """abstract annote archive archive-place archive_collection archive_location authority
    available-date call-number
    categories chair chapter-number citation-key citation-label citation-number collection-editor
    collection-number collection-title compiler composer container container-author
    container-title-short contributor curator custom dimensions director division edition-number
    editor-translator editorial-director event event-date event-place event-title executive-producer
    first-reference-note-number guest host illustrator interviewer ISBN ISSN journalAbbreviation
    jurisdiction keyword language license locator medium narrator note number-of-pages
    number-of-volumes organizer original-author original-date original-publisher
    original-publisher-place original-title page-first part part-number part-title performer
    producer printing-number recipient references reviewed-author reviewed-genre reviewed-title
    scale scan script-writer section series-creator shortTitle source submitted supplement-number
    title-short translator version volume-title volume-title-short
    year-suffix""".split()  # noqa: SIM905  # a list of 80 strings hides what is in it
)
