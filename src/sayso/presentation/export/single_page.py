"""A brief as one HTML file that needs nothing else: no scripts, no addresses, no fonts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from sayso.presentation.labels import CONTESTED
from sayso.presentation.views.brief_page import BriefView
from sayso.presentation.views.cleaning import clean, clean_line

TEMPLATES = "templates"


def write_page(view: BriefView) -> Iterator[str]:
    """The page in pieces; joined, they are the file.

    The page's security policy forbids everything but the style that it
    carries, which is named by its hash.
    """
    style = _load("brief.css")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    yield from (
        _make_environment()
        .get_template("brief.html")
        .generate(
            view=view,
            policy=policy,
            contested=CONTESTED,
            # Our own file, not words of a document; escaped it would not match its hash.
            style=Markup(style),  # noqa: S704
        )
    )


def _make_environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_load),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["clean"] = clean_line
    environment.filters["address"] = keep_web_address
    return environment


def keep_web_address(url: str) -> str:
    """The address if it leads to the web, else nothing: a document may claim any other scheme."""
    cleaned = clean(url).strip()
    return cleaned if cleaned.lower().startswith(("https://", "http://")) else ""


def _load(name: str) -> str:
    folder = files("sayso.presentation.export") / TEMPLATES
    return (folder / name).read_text(encoding="utf-8")


def _hash(style: str) -> str:
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
