"""A view and what its template raised in; what is wrong, with its place in the template, out."""

import traceback


def template_failure(view: str, failure: Exception) -> str:
    """What to say of a template of the site's own that fails: Jinja gives frames of its lines."""
    line = getattr(failure, "lineno", None)
    path = getattr(failure, "filename", None)
    for frame in traceback.extract_tb(failure.__traceback__):
        if frame.filename.endswith(".html"):
            path, line = frame.filename, frame.lineno
    place = f"{path}:{line}: " if path and line else ""
    return f"{place}the site's own templates fail on the view {view!r}: {failure!r}"
