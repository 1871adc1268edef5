"""What the addresses of the account manager's day are about, by the word of tests.house.manager_rows."""

_BY_WORD = {
    "notice": ("core:notice_seen",),
    "talk": ("employers:change_talk",),
    "promise": (
        "employers:change_promise", "employers:promise_done", "employers:promise_dropped",
        "employers:promise_reopened",
    ),
    "branch": ("employers:change_branch",),
    "job": (
        "employers:move_job", "employers:confirm_job", "employers:unconfirm_job", "employers:open_vacancy",
        "employers:close_vacancy", "employers:job_tasks", "employers:job_shifts", "employers:job_skills",
        "employers:carve_job",
    ),
    "stacked_job": (
        "employers:stacked_job", "employers:change_stack", "employers:drop_stack", "employers:move_stack",
    ),
    "travel": ("employers:change_travel", "employers:remove_travel"),
    "agreement_template": ("employers:agreement_template", "employers:change_agreement_template"),
    "signature": ("employers:sign_agreement", "employers:unsign_agreement"),
    "agreement": (
        "employers:agreement", "employers:change_agreement", "employers:send_agreement",
        "employers:take_back_agreement", "employers:renew_agreement", "employers:end_agreement",
        "employers:agreement_reminder", "employers:agreement_pdf",
    ),
    "block": ("employers:new_block_value",),
    "item": ("employers:change_social_return_item", "employers:check_social_return_item"),
    "contract": (
        "employers:social_return_contract", "employers:change_social_return_contract",
        "employers:close_social_return_contract", "employers:add_social_return_item",
    ),
    "announcement": (
        "trajectories:announcement", "trajectories:agree_announcement", "trajectories:answer_announcement",
        "trajectories:withdraw_announcement", "trajectories:place_announced",
        "trajectories:take_back_agreement",
    ),
    "job_coaching": ("trajectories:end_job_coach",),
    "candidate": (
        "trajectories:plan_meeting", "trajectories:meeting_file", "trajectories:met",
        "trajectories:ask_for_candidate", "trajectories:take_back_answer",
    ),
    "event_employer": ("trajectories:change_event_employer", "trajectories:remove_event_employer"),
    "event_place": ("trajectories:remove_event_place",),
    "event_meeting": ("trajectories:event_talk",),
    "event": (
        "trajectories:event", "trajectories:change_event", "trajectories:cancel_event",
        "trajectories:hold_event", "trajectories:next_event", "trajectories:add_event_employer",
        "trajectories:event_people", "trajectories:event_pairs", "trajectories:event_rounds",
        "trajectories:event_results", "trajectories:keep_event_results", "trajectories:event_list",
        "trajectories:event_outcome", "trajectories:event_letters", "trajectories:event_letters_pdf",
    ),
    "grant": (
        "trajectories:grant", "trajectories:complete_grant", "trajectories:grant_request",
        "trajectories:refuse_request", "trajectories:stop_grant", "trajectories:end_grant",
        "trajectories:recount_grant", "trajectories:extend_trial", "trajectories:pay_grant",
    ),
}  # fmt: skip
MANAGER_SUBJECTS = {name: word for word, names in _BY_WORD.items() for name in names}
MANAGER_WORDS = {
    "employers:outlook_file": {"kind": "csv"},
    "employers:move_stack": {"step": "talk"},
    "employers:set_budget": {"code": "cheque", "year": 2026},
    "employers:change_instrument": {"code": "cheque"},
    "trajectories:event_outcome": {"key": "gekomen"},
    "trajectories:budget_grants": {"code": "cheque", "year": 2026},
}
