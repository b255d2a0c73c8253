"""3. Annotated texts to claims, by pure functions."""

from __future__ import annotations

from sayso.claims.assemble import assemble_claims, explain_claim
from sayso.claims.ground import ground_claims

__all__ = ["assemble_claims", "explain_claim", "ground_claims"]
