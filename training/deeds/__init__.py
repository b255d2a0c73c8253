"""Which cues tell deeds, learnt from texts annotated with every claim."""
