"""What the addresses of Nieuwe Banen in full are about, by the word of tests.house.new_jobs_rows."""

_BY_WORD: dict[str, tuple[str, ...]] = {
    "questionnaire": (
        "trajectories:questionnaire", "trajectories:skip_questionnaire", "trajectories:reopen_questionnaire",
    ),
    "candidate": (
        "trajectories:research_consent", "trajectories:withdraw_research_consent", "trajectories:begin_link",
        "trajectories:candidate_factors", "trajectories:add_candidate_factor",
        "trajectories:progress", "trajectories:add_guidance", "trajectories:talked_today",
        "trajectories:absences", "trajectories:add_absence", "trajectories:add_care",
        "trajectories:follow_on", "trajectories:take_along", "trajectories:propose_elsewhere",
        "trajectories:fill_plan", "trajectories:set_skill_aside", "trajectories:plan_explained",
        "trajectories:plan_shared", "trajectories:my_plan", "trajectories:my_plan_pdf",
    ),
    "aside": ("trajectories:take_skill_back",),
    "guidance_contact": ("trajectories:remove_guidance",),
    "absence": ("trajectories:change_absence", "trajectories:remove_absence"),
    "care_hours": ("trajectories:change_care", "trajectories:remove_care"),
    "lasting_check": (
        "trajectories:lasting_check", "trajectories:still_works", "trajectories:take_check_back",
        "trajectories:ask_by_letter",
    ),
    "placement_part": ("trajectories:change_part", "trajectories:end_part"),
    "placement": ("trajectories:add_part",),
    "project_factor": ("trajectories:remove_project_factor",),
    "candidate_factor": ("trajectories:remove_candidate_factor",),
    "learning_meeting": ("trajectories:learning_meeting",),
    "learning_question": (
        "trajectories:change_question", "trajectories:answer_question", "trajectories:reopen_question",
    ),
    "lesson": ("trajectories:lesson", "trajectories:remove_lesson"),
    "project": (
        "trajectories:factors", "trajectories:add_project_factor", "trajectories:fidelity",
        "trajectories:gates", "trajectories:project_employers", "trajectories:add_project_employer",
        "trajectories:project_train", "trajectories:project_train_search",
        "trajectories:chain", "trajectories:add_link", "trajectories:rounds", "trajectories:plan_round",
    ),
    "project_employer": ("trajectories:change_project_employer", "trajectories:remove_project_employer"),
    "chain_job": ("trajectories:change_link", "trajectories:remove_link", "trajectories:move_link"),
    "stacked_job": ("trajectories:start_stacked_project",),
    "evaluation": ("trajectories:change_evaluation",),
    "chain_move": ("trajectories:end_link",),
    "round": (
        "trajectories:round", "trajectories:change_round", "trajectories:add_to_round",
        "trajectories:move_along", "trajectories:close_round",
    ),
    "round_entry": ("trajectories:take_out_of_round",),
    "region_place": (
        "trajectories:learn_in_place", "trajectories:change_place_details", "trajectories:place_hours",
        "trajectories:add_place_row",
    ),
    "place_room": ("trajectories:change_place_row", "trajectories:remove_place_row"),
    "step": ("trajectories:train_step",),
    "train_run": ("trajectories:train_run", "trajectories:take_run", "trajectories:undo_run"),
}  # fmt: skip
NEW_JOBS_SUBJECTS = {name: word for word, names in _BY_WORD.items() for name in names}
NEW_JOBS_WORDS: dict[str, dict[str, object]] = {
    "trajectories:add_project_factor": {"step": 1, "side": "hielp"},
    "trajectories:add_candidate_factor": {"step": 3, "side": "hielp"},
    "trajectories:move_link": {"direction": "omhoog"},
    "trajectories:add_place_row": {"kind": "ruimte"},
    "trajectories:change_place_row": {"kind": "ruimte"},
    "trajectories:remove_place_row": {"kind": "ruimte"},
    "trajectories:talked_today": {"whom": "kandidaat"},
}
