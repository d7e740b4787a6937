"""Builds of one site, each killed at another point: `python tests/killed.py FOLDER SEED KILLS`.

For each kill it prints one line of JSON: where it came, and whether the site was whole after it, as
the next build found it. The old site is another one than the new, so that neither passes for both.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_claims.hosts.aside import Aside

END = 300  # a share of a build after which it is over, in case of a busy machine


def files(folder):
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def built(between=False):
    """One whole build, as the command makes it."""
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    if between:
        end_between_the_renames()
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def end_between_the_renames():
    rename = Path.rename

    def once(path, target):
        renamed = rename(path, target)
        if ".old-" in str(target):
            os.kill(os.getpid(), signal.SIGKILL)
        return renamed

    Path.rename = once


def killed(seconds, between=False):
    """A build in a process of its own, killed after some processor time, or between its renames."""
    child = os.fork()
    if not child:
        built(between)
        os._exit(0)
    clock, started = f"/proc/{child}/stat", time.monotonic()
    while time.monotonic() - started < END:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.WIFSIGNALED(status)
        spent = sum(map(int, Path(clock).read_text().rpartition(")")[2].split()[11:13])) / 100
        if not between and spent >= seconds:
            break
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def main(folder, seed, kills):
    os.chdir(folder)
    site, draw = Path("site"), random.Random(seed)
    built()
    before = time.process_time()  # of a build once all is imported, as in the processes to come
    built()
    spent, new = time.process_time() - before, files(site)
    for number in range(kills + 1):
        old = {**new, "index.html": b"the old site"}
        (site / "index.html").write_bytes(old["index.html"])
        between = number == kills
        share = draw.random()
        was_killed = killed(share * spent, between)
        missing = not site.exists()
        restored = Aside("site")
        assert restored.begin()  # as the next build begins
        restored.end()
        whole = files(site) in (old, new)
        left = [path.name for path in Path().iterdir() if path.name.startswith(".site")]
        told = {"at": "between" if between else round(share, 2), "killed": was_killed}
        print(json.dumps(told | {"missing": missing, "whole": whole, "left": left}))
        (site / "index.html").write_bytes(new["index.html"])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
