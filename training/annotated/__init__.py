"""Public news with every claim in it, as careful readers wrote them down; marks without the texts."""
