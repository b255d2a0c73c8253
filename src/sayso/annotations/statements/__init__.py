"""What is said: clauses as propositions, with their predicates and hedges."""

from __future__ import annotations
