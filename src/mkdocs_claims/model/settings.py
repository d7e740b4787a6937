"""The settings of a site as docs/claims.yml has them: one frozen value, passed whole, so that
command, plugin, extension and pages cannot differ.
"""

import posixpath
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from mkdocs_claims.model.addresses import address_problem
from mkdocs_claims.model.values import Noun, Period, Text, YesNo

SETTINGS = "claims.yml"  # below docs


def _below(path: str) -> str:
    """A path below docs, POSIX, as it would be normalised."""
    if path != posixpath.normpath(path) or path.split("/")[0] in ("", ".", "..") or "\\" in path:
        raise PydanticCustomError("path", "write a path below docs, as 'claims'")
    return path


def _address(address: str) -> str:
    if (problem := address_problem(address)) is not None:
        raise PydanticCustomError("address", "{problem}", {"problem": problem})
    return address


def _folder(address: str) -> str:
    if "?" in address or "#" in address:
        problem = "the address of a site ends with its folder; write it without '?' and '#'"
        raise PydanticCustomError("address", "{problem}", {"problem": problem})
    return _address(address)


Below = Annotated[Text, AfterValidator(_below)]
Address = Annotated[Text, AfterValidator(_address)]
Folder = Annotated[Text, AfterValidator(_folder)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Code = Annotated[str, StringConstraints(pattern=r"^CLM\d{3}$")]


class IgnoredRule(Noun):
    """A rule of wording or length that is not asked on this site, for a reason that is shown."""

    code: Code = Field(description="the code of the rule, as CLM501")
    reason: Text = Field(description="why it is not asked here; shown on the method page")


class Settings(Noun):
    """All settings; each may be left out."""

    claims_dir: Below = Field("claims", description="the folder of claim pages, below docs")
    references: Below = Field(
        "references.yml", description="the list of references, below docs: YAML or CSL-JSON"
    )
    check_again: Period = Field(
        "1 year", description="how long a comparison of a page holds, where the page does not say"
    )
    language: Language | None = Field(
        None, description="the language of the site's words and rules; else the theme's, else en"
    )
    notice: Text | None = Field(
        None,
        description="a sentence at the foot of each page; with a theme other than `claims`, of"
        " claim and reference pages",
    )
    report: Address | None = Field(
        None, description="where a reader reports a mistake: mailto: or https://"
    )
    complete: YesNo = Field(False, description="whether every sentence must have its claim")
    csp: YesNo | None = Field(
        None, description="whether pages carry the strict policy; else only with theme claims"
    )
    site_url: Folder | None = Field(
        None, description="the address of the site, for commands without a host"
    )
    site_name: Text | None = Field(
        None, description="the name of the site, for commands without a host"
    )
    ignore: tuple[IgnoredRule, ...] = Field(
        (), description="rules of wording and length that are not asked on this site"
    )
