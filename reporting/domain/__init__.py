"""Rules of this app: pure Python, no clock, no database."""
