"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings


def pytest_configure() -> None:
    """Let examples of properties take the time they need: a busy machine is no defect."""
    settings.register_profile("patient", settings.default, deadline=None)
    settings.load_profile("patient")
