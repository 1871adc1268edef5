"""Which addresses there are, and with what they are asked for in the table of access."""

from collections.abc import Iterator
from typing import Any

from django.urls import get_resolver

from tests.house.manager_subjects import MANAGER_SUBJECTS, MANAGER_WORDS
from tests.house.new_jobs_subjects import NEW_JOBS_SUBJECTS, NEW_JOBS_WORDS

# Addresses of the log-in package: their own tests are theirs; that they need no row is said here.
LOGIN_PREFIXES = ("account_", "mfa_", "socialaccount_", "openid_connect_")
SUBJECTS = {
    "clients:remove_view": "saved_view",
    "clients:take_up_suggestion": "suggestion",
    "clients:reject_suggestion": "suggestion",
    "clients:change_support_rule": "support_rule",
    "clients:answer_hand_over": "hand_over",
    "clients:accept_hand_over": "hand_over",
    "clients:refuse_hand_over": "hand_over",
    "clients:escalate_hand_over": "hand_over",
    "clients:withdraw_hand_over": "hand_over",
    "clients:settle_hand_over": "hand_over",
    "clients:change_exemption": "exemption",
    "clients:end_exemption": "exemption",
    "clients:record_decision": "sanction",
    "clients:lift_sanction": "sanction",
    "clients:withdraw_signal": "sanction",
    "clients:change_service": "service",
    "clients:correct_contact": "contact",
    "clients:change_appointment": "appointment",
    "clients:cancel_appointment": "appointment",
    "clients:letter": "letter",
    "clients:letter_pdf": "letter",
    "clients:send_letter_again": "letter",
    "clients:change_letter_template": "letter_template",
    "clients:group": "group",
    "clients:change_group": "group",
    "clients:cancel_group": "group",
    "clients:group_invite": "group",
    "clients:group_list": "group",
    "clients:group_letters": "group",
    "clients:group_letters_pdf": "group",
    "clients:remove_place": "group_place",
    "clients:end_benefit": "benefit",
    "clients:early_notice": "early",
    "clients:start_guidance": "early",
    "clients:change_professional": "professional",
    "clients:ask_along": "professional",
    "clients:spoken": "professional",
    "clients:end_hours": "hours",
    "clients:close_search": "search_period",
    "clients:change_profile": "profile",
    "clients:withdraw_profile": "profile",
    "clients:import_run": "import_run",
    "clients:import_columns": "import_run",
    "clients:import_change_columns": "import_run",
    "clients:import_take_over": "import_run",
    "clients:import_cancel": "import_run",
    "clients:import_row": "import_row",
    "clients:import_skip_row": "import_row",
    "clients:import_keep_row": "import_row",
    "clients:read_intake": "intake",
    "clients:plan": "support_plan",
    "clients:change_plan": "support_plan",
    "clients:adapt_plan": "support_plan",
    "clients:drop_plan": "support_plan",
    "clients:agree_plan": "support_plan",
    "clients:evaluate_plan": "support_plan",
    "clients:compare_plan": "support_plan",
    "clients:plan_pdf": "support_plan",
    "clients:change_plan_item": "plan_item",
    "clients:remove_plan_item": "plan_item",
    "clients:start_plan_item": "plan_item",
    "clients:finish_plan_item": "plan_item",
    "clients:stop_plan_item": "plan_item",
    "clients:change_task": "task",
    "clients:close_task": "task",
    "clients:reopen_task": "task",
    "clients:route": "route",
    "clients:change_route": "route",
    "clients:provision": "provision",
    "clients:change_provision": "provision",
    "clients:enrolment": "enrolment",
    "clients:start_enrolment": "enrolment",
    "clients:extend_enrolment": "enrolment",
    "clients:finish_enrolment": "enrolment",
    "clients:stop_enrolment": "enrolment",
    "clients:cancel_enrolment": "enrolment",
    "clients:rate_enrolment": "enrolment",
    "clients:start_phase": "enrolment",
    "employers:change_contact_person": "person",
    "employers:change_branch": "branch",
    "employers:change_talk": "talk",
    "employers:change_promise": "promise",
    "employers:promise_done": "promise",
    "employers:promise_dropped": "promise",
    "employers:promise_reopened": "promise",
    "employers:conversation": "conversation",
    "employers:change_conversation": "conversation",
    "employers:new_job_from_conversation": "conversation",
    "employers:job": "job",
    "employers:change_job": "job",
    "employers:work_out": "job",
    "employers:lapse_job": "job",
    "employers:agreement": "agreement",
    "employers:change_agreement": "agreement",
    "employers:send_agreement": "agreement",
    "employers:take_back_agreement": "agreement",
    "employers:end_agreement": "agreement",
    "employers:renew_agreement": "agreement",
    "employers:agreement_reminder": "agreement",
    "employers:agreement_pdf": "agreement",
    "employers:sign_agreement": "signature",
    "employers:agreement_template": "agreement_template",
    "employers:change_agreement_template": "agreement_template",
    "employers:social_return_contract": "contract",
    "employers:change_social_return_contract": "contract",
    "employers:close_social_return_contract": "contract",
    "employers:add_social_return_item": "contract",
    "employers:change_social_return_item": "item",
    "employers:check_social_return_item": "item",
    "employers:new_block_value": "block",
    "employers:move_job": "job",
    "employers:confirm_job": "job",
    "employers:unconfirm_job": "job",
    "employers:open_vacancy": "job",
    "employers:close_vacancy": "job",
    "employers:job_tasks": "job",
    "employers:job_shifts": "job",
    "employers:job_skills": "job",
    "matching:for_job": "job",
    "matching:for_client": "client",
    "matching:why": "job",
    "trajectories:change_place": "place",
    "trajectories:candidate": "candidate",
    "trajectories:answer": "candidate",
    "trajectories:inform": "candidate",
    "trajectories:introduce": "candidate",
    "trajectories:withdraw": "candidate",
    "trajectories:plan": "candidate",
    "trajectories:learn_in_agreement": "candidate",
    "trajectories:add_step": "candidate",
    "trajectories:sign": "candidate",
    "trajectories:start": "candidate",
    "trajectories:evaluate": "candidate",
    "trajectories:outcome": "candidate",
    "trajectories:change_step": "step",
    "trajectories:remove_step": "step",
    "trajectories:move_step": "step",
    "trajectories:aftercare_moment": "aftercare",
    "trajectories:move_moment": "aftercare",
    "trajectories:skip_moment": "aftercare",
    "trajectories:job_aftercare": "placement",
    "trajectories:add_moment": "placement",
    "trajectories:end_job": "placement",
    "trajectories:card_pdf": "placement",
    "trajectories:send_card": "placement",
    "trajectories:take_card_back": "placement",
    "trajectories:grant": "grant",
    "trajectories:complete_grant": "grant",
    "trajectories:grant_request": "grant",
    "trajectories:refuse_request": "grant",
    "trajectories:stop_grant": "grant",
    "trajectories:end_grant": "grant",
    "trajectories:recount_grant": "grant",
    "trajectories:extend_trial": "grant",
    "trajectories:pay_grant": "grant",
    "trajectories:ask_for_candidate": "candidate",
    "trajectories:fitting": "job",
}
APP_SUBJECTS = {"clients": "client", "employers": "employer", "trajectories": "project"}
WORDS = {
    "clients:intake_page": {"page": "waar-het-om-gaat"},
    "clients:accept_bulk": {"bulk": "00000000-0000-4000-8000-000000000000"},
    "core:new_parameter": {"key": "stalled"},
    "employers:outlook_file": {"kind": "csv"},
    "trajectories:decide": {"choice": "stop"},
    "trajectories:activity_done": {"key": "expectations"},
    "trajectories:activity_aside": {"key": "expectations"},
    "trajectories:activity_reopen": {"key": "expectations"},
    "trajectories:move_step": {"direction": "omlaag"},
    "employers:change_instrument": {"code": "cheque"},
    "employers:set_budget": {"year": 2026, "code": "cheque"},
    "trajectories:budget_grants": {"year": 2026, "code": "cheque"},
    "reporting:behind": {"indicator": "caseload", "level": "team"},
}


def addresses() -> dict[str, list[str]]:
    """Every named address of the application with the names of its parts."""
    return {
        name: parts
        for name, parts in _walk(get_resolver(), "")
        if not name.startswith(LOGIN_PREFIXES) and name != "?"
    }


def _walk(resolver: Any, space: str) -> Iterator[tuple[str, list[str]]]:
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from _walk(pattern, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name or '?'}", sorted(pattern.pattern.converters)


def parts_for(name: str, parts: list[str], ids: dict[str, int]) -> dict[str, Any]:
    """The values that make the address about one side's objects."""
    subject = (MANAGER_SUBJECTS | NEW_JOBS_SUBJECTS | SUBJECTS).get(
        name, APP_SUBJECTS.get(name.split(":")[0], "")
    )
    values: dict[str, Any] = {
        "pk": ids.get(subject),
        "job_pk": ids["job"],
        "client_pk": ids["client"],
        "candidate_pk": ids["candidate"],
        "level_id": ids["team"],
        "route_pk": ids["route"],
    } | (MANAGER_WORDS | NEW_JOBS_WORDS | WORDS).get(name, {})
    return {part: values[part] for part in parts}
