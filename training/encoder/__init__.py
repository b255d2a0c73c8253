"""Training of the encoder: one network for tags, trees, names, times, events and attributions."""
