"""Parts of the timeline, a module per slice of the file."""
