"""Pages of the resident's file."""
