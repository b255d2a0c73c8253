"""Sayings: when things were said, which is neither when they happened nor when they were published."""
