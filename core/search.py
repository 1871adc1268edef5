"""What counts as a search."""

MINIMUM_LENGTH = 2
