"""Where the signals of this app come from."""
