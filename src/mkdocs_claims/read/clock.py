"""The clock in, the day of it out."""

import datetime
import os
import re

from mkdocs_claims.problem import CannotRun

_SECONDS = re.compile(r"\d{1,12}", re.ASCII)


def today() -> datetime.date:
    """The day of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/),
    else today in UTC.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        if _SECONDS.fullmatch(epoch) is None:
            raise ValueError
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CannotRun(
            f"SOURCE_DATE_EPOCH is {epoch!r}; write seconds since 1970 in digits, or unset it"
        ) from None
