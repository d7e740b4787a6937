"""A theme's templates in; what Jinja makes of them, out: kept from one build under `serve` to the
next, where the host makes an environment a build.
"""

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """The code of templates, in memory; Jinja itself leaves out that of a template that has
    changed.
    """

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what is known."""
        if (code := self.code.get(bucket.key)) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what was made."""
        self.code[bucket.key] = bucket.bytecode_to_string()
