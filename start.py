"""Set sayso up in the folder .venv, and run it: needs Python 3.11 or later, nothing else.

python3 start.py demo     set up, then read the example documents and show the brief
python3 start.py test     set up with the tools of the tests, then run the tests
python3 start.py check    as test, with style, types and contracts before the tests
python3 start.py setup    set up only

Packages are installed by name, version and hash, as the requirements files
say. A second start finds everything in place and does not install again.
Words after "demo" or "test" go on to sayso or to pytest.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parent
PLACE = HOME / ".venv"
PROGRAMS = PLACE / ("Scripts" if sys.platform == "win32" else "bin")
OLDEST = (3, 11)
BUILD = "requirements-build.txt"
RUN = (BUILD, "requirements.txt")
CHECK = (BUILD, "requirements-check.txt")
CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports", "--no-cache"),
)


def main(words: Sequence[str]) -> int:
    """Do what the words ask; returns the exit code."""
    task, *rest = words or ["help"]
    if sys.version_info < OLDEST:
        print(f"sayso needs Python 3.11 or later; this is {sys.version.split()[0]}.")
        return 2
    if task not in {"setup", "demo", "test", "check"}:
        print(__doc__)
        return 0 if task in {"help", "-h", "--help"} else 2
    try:
        set_up(CHECK if task in {"test", "check"} else RUN)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The set-up did not finish: {error}", file=sys.stderr)
        return 2
    if task == "setup":
        print(f"sayso stands ready: {PROGRAMS / 'sayso'}")
        return 0
    if task == "demo":
        return run("sayso", "demo", *rest)
    failed = [" ".join(check) for check in CHECKS if run(*check)] if task == "check" else []
    if failed:
        print(f"Failed: {', '.join(failed)}. The tests follow all the same.", flush=True)
    return run("pytest", *rest) or bool(failed)


def set_up(requirements: Sequence[str]) -> None:
    """Make the environment, unless what the requirements ask for is in it already."""
    wanted = describe(requirements)
    stamp = PLACE / "set-up.txt"
    done = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
    if wanted in done:
        return
    print("Setting sayso up in .venv; the first time takes a minute or two.", flush=True)
    if describe(()) not in done:
        # Only what was made here, by another Python, is cleared away.
        venv.create(PLACE, with_pip=True, clear=stamp.exists())
        done = []
    files = [word for name in requirements for word in ("-r", str(HOME / name))]
    pip("--require-hashes", *files)
    pip("--no-deps", "--no-build-isolation", "--editable", str(HOME))
    # What the tests need includes what the run needs: either is then in place.
    fresh = {describe(()), wanted, describe(RUN)}
    stamp.write_text("\n".join(sorted({*done, *fresh})), encoding="utf-8")


def describe(requirements: Sequence[str]) -> str:
    """A digest of what would be installed, by which Python and where."""
    digest = hashlib.sha256(f"{sys.version} {HOME}".encode())
    for name in (*requirements, *(("pyproject.toml",) if requirements else ())):
        digest.update((HOME / name).read_bytes())
    return digest.hexdigest()


def pip(*words: str) -> None:
    """Install with the environment's own pip."""
    python = str(PROGRAMS / "python")
    command = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words)
    subprocess.run(command, cwd=HOME, check=True)


def run(program: str, *words: str) -> int:
    """Run one of the installed programs in the project's folder; returns its exit code."""
    print(f"$ {' '.join((program, *words))}", flush=True)
    return subprocess.run((str(PROGRAMS / program), *words), cwd=HOME, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
