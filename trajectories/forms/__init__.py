"""Forms check what was filled in; the rules and the saving are with domain and services."""
