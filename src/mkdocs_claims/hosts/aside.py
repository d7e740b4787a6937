"""A site folder in; beside it a new one to build into, which takes its place when all is well: a
build that is killed, or fails, leaves the old site whole.

MkDocs empties the site folder before it reads a page (1.6.1, `commands/build.py`). The folders are
named `.SITE.new-…` and `.SITE.old-…`; each is locked as long as its build lives, so that what a
killed one left is known by its lock being free. They are made, renamed and swept by one build at a
time, which holds a lock of the folder above.
"""

import logging
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

try:
    import fcntl
except ImportError:  # Windows has no locks of folders: there a build is as the host makes it
    fcntl = None  # type: ignore[assignment]

log = logging.getLogger("mkdocs.plugins.claims")


class Aside:
    """A build beside the old site. `begin` makes the folder to build into, `swap` puts it into the
    site's place, `fail` puts the old site back; `end` clears away what is left, in any case.
    """

    def __init__(self, site_dir: str) -> None:
        self.named = site_dir
        self.site = Path(site_dir).resolve()  # a link keeps its place, and its target gets the site
        mark = secrets.token_hex(4)
        self.new = self.site.with_name(f".{self.site.name}.new-{mark}")
        self.old = self.site.with_name(f".{self.site.name}.old-{mark}")
        self.held: list[int] = []
        self.stays = self.pours = False

    @classmethod
    def begun(cls, config: MkDocsConfig) -> "Aside | None":
        """A build beside the site of a configuration, which it leads there; None where the site has
        to be built in place.
        """
        if _builds_others(config):
            log.info("the site is built in place, as the plugin 'projects' builds others into it")
            return None
        aside = cls(config.site_dir)
        if not aside.begin():
            return None
        config.site_dir = str(aside.new)
        return aside

    def begin(self) -> bool:
        """Makes the folder to build into, once what killed builds left is put right; False where it
        cannot be made.
        """
        if fcntl is None:
            return False
        try:
            self.site.parent.mkdir(parents=True, exist_ok=True)
            with self._alone():
                self._tidy()
                self.new.mkdir()
                self._hold(self.new)
        except OSError as reason:
            log.info(f"the site is built in place, as none can be built beside it: {reason}")
            return False
        return True

    def swap(self, config: MkDocsConfig) -> None:
        """Renames the old site away and the new one into its place, and leads the configuration
        back, as gh-deploy reads it. Where the site's folder cannot
        be renamed, as a mount point, the new one's files take the old one's place at the end.
        """
        config.site_dir = self.named
        with self._alone():
            if self.site.exists():
                _keep_hidden(self.site, self.new)
                try:
                    self.site.rename(self.old)
                except OSError as reason:
                    log.info(f"the site's folder cannot be renamed, so it is refilled: {reason}")
                    self.pours = self.stays = True
                    return
                self._hold(self.old)
            self.new.rename(self.site)
            self.stays = True

    def fail(self) -> None:
        """Puts the old site back, where the new one has taken its place."""
        if self.stays and not self.pours:
            with self._alone():
                self.site.rename(self.new)
                if self.old.exists():
                    self.old.rename(self.site)
        self.stays = self.pours = False

    def end(self) -> None:
        """Clears away the old site, or the new one where it was not good."""
        if self.pours:
            _refill(self.site, self.new)
        shutil.rmtree(self.old if self.stays and not self.pours else self.new, ignore_errors=True)
        while self.held:
            os.close(self.held.pop())

    def _tidy(self) -> None:
        """Puts the old site back where a build was killed between its two renames, and deletes what
        no living build holds.
        """
        name = re.escape(self.site.name)
        left = [
            (found[1], path)
            for path in self.site.parent.iterdir()
            if (found := re.fullmatch(rf"\.{name}\.(new|old)-[0-9a-f]{{8}}", path.name))
            and _is_free(path)
        ]
        old = [path for kind, path in left if kind == "old"]
        if old and not os.path.lexists(self.site):
            max(old, key=lambda path: path.stat().st_mtime).rename(self.site)
            log.info("the old site was put back, as a build was ended before the new one was there")
        for _, path in left:
            shutil.rmtree(path, ignore_errors=True)

    def _hold(self, folder: Path) -> None:
        """Locks a folder as long as this process lives, or until the end; shared, as of two builds
        at once one puts the other's site away.
        """
        self.held.append(os.open(folder, os.O_RDONLY))
        fcntl.flock(self.held[-1], fcntl.LOCK_SH | fcntl.LOCK_NB)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While no other build makes, renames or sweeps a folder beside this site."""
        above = os.open(self.site.parent, os.O_RDONLY)
        try:
            fcntl.flock(above, fcntl.LOCK_EX)
            yield
        finally:
            os.close(above)


def _builds_others(config: MkDocsConfig) -> bool:
    """Whether Material's plugin `projects` builds further sites into this one's folder, before it
    is built itself.
    """
    named = {name.rpartition("/")[2]: plugin for name, plugin in config.plugins.items()}
    options: Any = getattr(named.get("projects"), "config", None)
    return bool(options and options.enabled and options.projects)


def _is_free(folder: Path) -> bool:
    """Whether no living build holds a folder."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(opened)
    return True


def _keep_hidden(old: Path, new: Path) -> None:
    """Takes over the old site's hidden files, as .git, which a host keeps where it empties it."""
    for path in old.iterdir():
        kept = new / path.name
        if not path.name.startswith(".") or os.path.lexists(kept):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, kept, symlinks=True)
        else:
            shutil.copy2(path, kept, follow_symlinks=False)
    shutil.copymode(old, new)


def _refill(site: Path, new: Path) -> None:
    """Empties a site's folder and moves the new files into it."""
    for path in site.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    for path in new.iterdir():
        shutil.move(path, site / path.name)
