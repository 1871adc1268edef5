"""Pages of projects and candidates: check, one service call, on."""
