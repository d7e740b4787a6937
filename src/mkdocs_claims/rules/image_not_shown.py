"""An image that is not there, or is no image.

Why: A reader would see an empty frame where the words promise a picture.

Fails:
# files
A claim page with `![A park](../images/park.png)`, and no such file.

Passes:
# files
The same page, and the file is there: PNG, JPEG, GIF or WebP.

Source: W3C, WCAG 2.2, 1.1.1 "Non-text Content", https://www.w3.org/TR/WCAG22/#non-text-content
"""

from mkdocs_claims.model.collection import Collection, Page
from mkdocs_claims.problem import Breaches
from mkdocs_claims.read.body import without_code
from mkdocs_claims.read.images import images


def check(page: Page, collection: Collection) -> Breaches:
    """Images of a body, where the files of the site are known."""
    if collection.images is None:
        return
    for image in images(without_code(page.body)):
        path = image.path(page.origin.path)
        if collection.images.get(path) is None:
            was = "is no PNG, JPEG, GIF or WebP" if path in collection.images else "is not there"
            yield page.below(image.offset), f"{path!r} {was}; put the image there"
