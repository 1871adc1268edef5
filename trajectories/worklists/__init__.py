"""What asks for a colleague today, one module per kind of work."""
