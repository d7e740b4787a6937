"""The plugin's options in mkdocs.yml, each with an example."""

from typing import Any

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config, ValidationError


class Moved(opt.Optional[Any]):
    """An option of version 0.1 that is a setting now: it is answered with where to write it."""

    def __init__(self) -> None:
        super().__init__(opt.Type(object))

    def post_validation(self, config: Config, key_name: str) -> None:
        """Refuses a value, whatever it is."""
        if config[key_name] is not None:
            raise ValidationError(
                f"this is a setting now, which the command 'claims' reads too;"
                f" write '{key_name}: …' in docs/claims.yml"
            )


class Gone(opt.Optional[Any]):
    """An option of version 0.1 that is no more: it is answered with what to write."""

    def __init__(self, instead: str) -> None:
        super().__init__(opt.Type(object))
        self.instead = instead

    def post_validation(self, config: Config, key_name: str) -> None:
        """Refuses a value, whatever it is."""
        if config[key_name] is not None:
            raise ValidationError(f"there is no such option any more; {self.instead}")


class ClaimsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves out a type
    """The plugin's options; `enabled` is the host's own, for any plugin."""

    claims_dir = Moved()
    references = Moved()
    check_again = Moved()
    report = Moved()
    frame = Gone("write 'theme: {name: claims}' for this package's own pages")
    csp = Moved()
