"""CSL's own words: its types of work, and its variables beside those that a Reference has. Source:
CSL 1.0.2, csl-data.json.
"""

TYPES = (
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
)

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
