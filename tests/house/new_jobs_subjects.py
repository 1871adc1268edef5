"""What the addresses of Nieuwe Banen in full are about, by the word of tests.house.new_jobs_rows."""

_BY_WORD: dict[str, tuple[str, ...]] = {}
NEW_JOBS_SUBJECTS = {name: word for word, names in _BY_WORD.items() for name in names}
NEW_JOBS_WORDS: dict[str, dict[str, object]] = {}
