"""What stood in a site's own words and templates for version 0.1, each with what to write now."""

WORDS = {
    "status": "write 'verdict', with the keys of the table of verdicts",
    "short": "leave it out: 'verdict' is short",
    "when": "write 'verdict when', with the keys of the table of verdicts",
    "shown in": "leave it out: 'side' and 'counted' say who was studied",
    "shown in none": "leave it out: 'side' and 'counted' say who was studied",
    "subjects": "leave it out: 'counted' says who was studied",
    "unknown": "write 'not known'",
    "information": "write 'notice' in docs/claims.yml",
    "report none": "leave it out: without an address no line is shown",
    "filter count one": "write 'filter count: {one: …, other: …}'",
    "filter count other": "write 'filter count: {one: …, other: …}'",
    "reference never cited": "write 'never cited'",
    "reference cited by one": "write 'reference cited: {one: …, other: …}'",
    "reference cited by other": "write 'reference cited: {one: …, other: …}'",
    "article bears on one": "write 'article draws on: {one: …, other: …}'",
    "article bears on other": "write 'article draws on: {one: …, other: …}'",
    "article bears on none": "write 'article draws on none'",
    "faults title": "write 'problems title'",
    "faults intro": "write 'problems intro'",
    "picture key": "write 'picture in a cell' and 'picture before a claim'",
    "picture letters": "leave it out: signs stand in place of letters",
    "reading line": "leave it out: 'reading minute' and 'reading all' are left",
    "search one": "write 'search found: {one: …, other: …}'",
    "search other": "write 'search found: {one: …, other: …}'",
    "label": "write 'official'",
}
GIVEN = {  # what a template was given
    "status_words": "write 'item.verdict'",
    "status_short": "write 'item.verdict'",
    "shown_in": "write 'below.sources'",
    "key": "write 'verdict'",
    "status": "write 'verdict'",
    "claim": "write 'statement'",
}
PAGES = {  # templates of whole pages in the theme's custom_dir
    "claims-nav.html": "write 'page/menu.html', with 'theme: {name: claims}'",
    "claims-early.html": "write 'page/early.html', with 'theme: {name: claims}'",
}
