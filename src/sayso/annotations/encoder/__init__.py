"""The encoder: one language model that reads a text once for all that is told of its words."""
