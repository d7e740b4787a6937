"""A docs folder in; the site's own folder of templates and words, as the configuration of a host
beside it names it, out.
"""

import os
import tomllib
from pathlib import Path

import yaml

_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml", "zensical.toml", "zensical.yml")


def overrides(docs: Path) -> list[str]:
    """The site's own folder of templates, as `custom_dir` in the configuration beside its docs
    folder names it; none where there is no such folder, or the host cannot read that file either.
    """
    for name in _CONFIGURATIONS:
        path = docs.resolve().parent / name
        if path.is_file():
            named = _custom_dir(path)
            folder = Path(os.path.relpath(path.parent / named)) if named else None
            return [folder.as_posix()] if folder and folder.is_dir() else []
    return []


def _custom_dir(path: Path) -> str | None:
    text = path.read_text("utf-8-sig", "replace")
    try:
        if path.suffix == ".toml":
            value = tomllib.loads(text).get("project", {}).get("theme", {}).get("custom_dir")
            return value if isinstance(value, str) else None
        return _scalar(yaml.compose(text, Loader=yaml.SafeLoader), ("theme", "custom_dir"))
    except (tomllib.TOMLDecodeError, yaml.YAMLError, AttributeError):
        return None


def _scalar(node: yaml.Node | None, keys: tuple[str, ...]) -> str | None:
    """The text at these keys of a YAML node; its tags, as a host knows them, are not looked at."""
    for key in keys:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for name, value in node.value if name.value == key), None)
    return node.value if isinstance(node, yaml.ScalarNode) else None
