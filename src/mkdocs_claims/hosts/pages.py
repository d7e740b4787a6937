"""Planned pages in; the host's files with them added, out."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_claims.show.planned import Planned


def add_pages(files: Files, config: MkDocsConfig, planned: dict[str, Planned]) -> None:
    """Adds the pages that are not there yet, and keeps all of them out of the nav; drops one whose
    place is taken.
    """
    taken = {file.dest_uri for file in files}
    for path, page in [*planned.items()]:
        file = files.get_file_from_path(path)
        if file is None:
            file = File.generated(config, path, content=page.markdown)
            if (
                file.dest_uri in taken
            ):  # by a page of the site's own: references.md, or references/README.md
                del planned[path]
                continue
            files.append(file)
        file.inclusion = InclusionLevel.NOT_IN_NAV
