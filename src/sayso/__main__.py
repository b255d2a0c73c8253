"""Run the command line as `python -m sayso`."""

from __future__ import annotations

from sayso.presentation.cli.main import run

if __name__ == "__main__":
    run()
