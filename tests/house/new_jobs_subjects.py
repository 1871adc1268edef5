"""What the addresses of Nieuwe Banen in full are about, by the word of tests.house.new_jobs_rows."""

_BY_WORD: dict[str, tuple[str, ...]] = {
    "questionnaire": (
        "trajectories:questionnaire", "trajectories:skip_questionnaire", "trajectories:reopen_questionnaire",
    ),
    "candidate": ("trajectories:research_consent", "trajectories:withdraw_research_consent"),
}  # fmt: skip
NEW_JOBS_SUBJECTS = {name: word for word, names in _BY_WORD.items() for name in names}
NEW_JOBS_WORDS: dict[str, dict[str, object]] = {}
