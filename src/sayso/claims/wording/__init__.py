"""The words of a claim, made fit to be read without their text."""

from __future__ import annotations
