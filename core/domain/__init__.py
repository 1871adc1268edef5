"""Rules that every app needs: pure Python, no clock, no database."""
