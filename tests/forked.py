"""Python commands, each in a process of its own but without its start: a process that has loaded
what they need forks for each. `python tests/forked.py mkdocs FOLDER` is that process.
"""

import atexit
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
from functools import cache, partial
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from jinja2 import FileSystemBytecodeCache

from mkdocs_claims import rules
from mkdocs_claims.model.values import Noun
from mkdocs_claims.show import look

MODULES = {"claims": "mkdocs_claims.command.cli"}  # of a command whose module has another name
HOST = (
    "mkdocs.commands.build",
    "mkdocs.commands.serve",
    "material.plugins.search.plugin",
    "mkdocs_claims.hosts.mkdocs",
    "mkdocs_claims.hosts.search",
    "babel.plural",
)
LOADED = {
    "claims": ("mkdocs_claims.checked", "mkdocs_claims.show.planned", "mkdocs_claims.export"),
    "mkdocs": HOST,
    # What a plugin imports of MkDocs is ProperDocs' from here on, as with its command.
    "properdocs": ("properdocs.replacement", *HOST),
}
SECONDS = 600  # after which a command that hangs is ended


class Forked(NamedTuple):
    """A command that runs."""

    parent: subprocess.Popen
    pid: int

    def terminate(self):
        os.kill(self.pid, signal.SIGTERM)

    def wait(self):
        """Its exit code, when it has ended."""
        return _ask(self.parent, {"wait": self.pid})


def forked(name, *words, cwd, env, out, err):
    """Starts a command in a folder, with its outputs into files."""
    parent = _parent(name)
    how = {"words": words, "cwd": str(cwd), "env": env, "out": str(out), "err": str(err)}
    return Forked(parent, _ask(parent, how))


def is_there():
    """Whether this system has processes that fork."""
    return hasattr(os, "fork")


@cache
def _parent(name):
    folder = tempfile.TemporaryDirectory(prefix="templates-")
    command = [sys.executable, __file__, name, folder.name]
    parent = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    atexit.register(folder.cleanup)
    atexit.register(parent.communicate)  # before that: its input ends, and so does it
    return parent


def _ask(parent, what):
    parent.stdin.write(json.dumps(what) + "\n")
    parent.stdin.flush()
    return json.loads(parent.stdout.readline())


def _answer(name, folder):
    """For each line that comes: starts a command, or waits for the end of one."""
    checks = Path(rules.__file__).parent.glob("[a-z]*.py")
    for module in (*LOADED[name], *(f"mkdocs_claims.rules.{path.stem}" for path in checks)):
        import_module(module)
    for model in _below(Noun):
        model.model_rebuild()
    _keep_compiled(folder)
    for line in sys.stdin:
        asked = json.loads(line)
        if "wait" in asked:
            answer = os.waitstatus_to_exitcode(os.waitpid(asked["wait"], 0)[1])
        elif not (answer := os.fork()):
            return _become(MODULES.get(name, name), **asked)
        print(answer, flush=True)


def _below(model):
    """The models made of one, each of which is built when it is first used."""
    for inner in model.__subclasses__():
        yield inner
        yield from _below(inner)


class Compiled(FileSystemBytecodeCache):
    """What Jinja makes of templates: those of claims hold words, and with others are other code."""

    def get_bucket(self, environment, name, filename, source):
        """Where the code of a template is kept."""
        words = environment.filters.get("word")
        of_words = sha1(repr(words and words.args).encode(), usedforsecurity=False).hexdigest()
        return super().get_bucket(environment, name, f"{filename} {of_words}", source)


def _keep_compiled(folder):
    """Compiles each template once."""
    kept = Compiled(folder)
    look.Environment = partial(look.Environment, bytecode_cache=kept)
    if "mkdocs.theme" not in sys.modules:
        return
    theme = sys.modules["mkdocs.theme"].Theme
    get_env = theme.get_env

    def keeping(self):
        env = get_env(self)
        env.bytecode_cache = kept
        return env

    theme.get_env = keeping


def _become(module, words, cwd, env, out, err):
    """Runs a module as `python -m` does; its end is the end of this process."""
    signal.alarm(SECONDS)
    writing = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    for stream, path, mode in ((0, os.devnull, os.O_RDONLY), (1, out, writing), (2, err, writing)):
        os.dup2(os.open(path, mode), stream)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.path[0], sys.argv[1:] = cwd, words
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _answer(*sys.argv[1:])
