"""A person or a body as a frozen pydantic model; what stands in the wrong part of a name is read
for what it is.
"""

import re
from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from mkdocs_claims.model.values import Noun, Printed

ET_AL = "et al."
_ET_AL = re.compile(r"(?:and |, ?)?(?:et\.? ?al\.?|others)|u\. ?a\.", re.IGNORECASE)
_SUFFIXED = re.compile(
    r"(\S(?:.{0,98}[^\s,])?)(?:, ?| )(Jr|Sr|II|III|IV|2nd|3rd|4th)\b(\.?)[ ,]{0,9}"
)


class Name(Noun):
    """A person or a body, in CSL's parts. Source: CSL 1.0.2, "Name variables".

    The last of a list may be `et al.`, where the source itself names no more.
    """

    model_config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"), defer_build=False
    )  # as with a reference

    family: Printed | None = Field(None, description="a person's family name")
    given: Printed | None = Field(None, description="a person's given names")
    suffix: Printed | None = Field(None, description="what follows the name, as Jr")
    dropping_particle: Printed | None = Field(
        None, description="a particle that is left out in short, as in 'de'"
    )
    non_dropping_particle: Printed | None = Field(
        None, description="a particle that always stays, as 'van'"
    )
    literal: Printed | None = Field(
        None, description="the name of a body, as it stands; as the last name also: et al."
    )

    @property
    def others(self) -> bool:
        """Whether it stands for names that the source does not give."""
        return self.literal == ET_AL

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        person = (self.family, self.given, self.suffix, self.non_dropping_particle)
        if not any((*person, self.dropping_particle, self.literal)):
            raise PydanticCustomError("name", "there is no name; write one, or leave it out")
        if self.literal is not None and any((*person, self.dropping_particle)):
            raise PydanticCustomError(
                "name", "write 'family' and 'given' of a person, or 'literal' of a body, not both"
            )
        return self

    @model_validator(mode="before")
    @classmethod
    def _in_its_parts(cls, name: Any) -> Any:
        if not isinstance(name, dict):
            return name
        parts = [key for key, part in name.items() if part]
        if len(parts) == 1 and parts[0] in ("family", "literal"):
            whole = name[parts[0]]
            if isinstance(whole, str) and _ET_AL.fullmatch(whole.strip()):
                return {"literal": ET_AL}
        given = name.get("given")
        if not isinstance(given, str) or name.get("suffix"):
            return name
        match = _SUFFIXED.fullmatch(given.strip())
        return {**name, "given": match[1], "suffix": match[2] + match[3]} if match else name
