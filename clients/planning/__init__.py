"""The support plan as pages, papers and blocks show it."""
