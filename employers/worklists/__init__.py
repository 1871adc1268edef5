"""What asks for an account manager, by part of the work."""
