"""Writes employers, future jobs, projects and placements in bulk."""

from collections.abc import Sequence
from typing import Any

from clients.models import CandidateProfile, Client
from core.models import Certificate, Occupation, Sector, Skill, User
from employers.models import ContactPerson, Employer, FutureJob, GrowthConversation, JobSkill
from reporting.demo.employers import EmployerSpec, JobSpec
from reporting.demo.project_specs import CandidateSpec, EvaluationSpec, PlacementSpec, PlanSpec, ProjectSpec
from trajectories.models import (
    Candidate,
    Evaluation,
    EvaluationSkill,
    LearnInPlace,
    LearnInPlan,
    LearnInStep,
    Placement,
    Project,
    ProjectActivity,
    StepDecision,
)


def write_employers(
    specs: Sequence[EmployerSpec], users: dict[str, User], data_set: str
) -> dict[str, Employer]:
    """The employers by name, with contact persons and growth conversations."""
    sectors = {one.code: one.pk for one in Sector.objects.all()}
    made = Employer.objects.bulk_create(
        [
            Employer(
                name=one.name,
                kvk=one.kvk,
                sector_id=sectors[one.sector],
                size=one.size,
                city=one.city,
                account_manager=users[one.account_manager],
                created_by=users[one.account_manager],
                motive=one.motive,
                ambassador=one.ambassador,
                last_contact_on=max((talk.on for talk in one.talks), default=None),
                data_set=data_set,
            )
            for one in specs
        ]
    )
    firms = {one.name: one for one in made}
    _write_contact_persons(specs, firms)
    _write_conversations(specs, firms)
    return firms


def _write_contact_persons(specs: Sequence[EmployerSpec], firms: dict[str, Employer]) -> None:
    ContactPerson.objects.bulk_create(
        [
            ContactPerson(
                employer=firms[one.name],
                name=who.name,
                job_title=who.title,
                left_on=who.left_on,
                created_by_id=firms[one.name].account_manager_id,
            )
            for one in specs
            for who in one.contacts
        ]
    )


def _write_conversations(specs: Sequence[EmployerSpec], firms: dict[str, Employer]) -> None:
    GrowthConversation.objects.bulk_create(
        [
            GrowthConversation(
                employer=firms[one.name],
                created_by_id=firms[one.name].account_manager_id,
                on=talk.on,
                spoken_with=talk.with_whom,
                expectation=talk.expectation,
                growth_kind=talk.kind,
                changes=talk.changes,
                tasks=talk.tasks,
                suitable=talk.suitable,
                arrange=talk.arrange,
                participation=talk.participation,
                reason_not=talk.reason_not,
                ask_again_on=talk.ask_again_on,
            )
            for one in specs
            for talk in one.talks
        ]
    )


def write_jobs(specs: Sequence[JobSpec], firms: dict[str, Employer]) -> list[FutureJob]:
    """The jobs, in the order given, each from the latest conversation of its employer."""
    occupations = {one.code: one.pk for one in Occupation.objects.all()}
    talks = GrowthConversation.objects.filter(employer__in=firms.values(), expectation="grows")
    latest = {talk.employer_id: talk for talk in talks.order_by("on", "id")}
    made = FutureJob.objects.bulk_create(
        [_job(one, firms[one.employer], latest, occupations) for one in specs]
    )
    skills = {one.code: one.pk for one in Skill.objects.all()}
    JobSkill.objects.bulk_create(
        [
            JobSkill(job=job, skill_id=skills[code], level=level, weight=weight)
            for job, spec in zip(made, specs, strict=True)
            for code, level, weight in spec.function.skills
        ]
    )
    papers = {one.code: one.pk for one in Certificate.objects.all()}
    through = FutureJob.certificates.through
    through.objects.bulk_create(
        [
            through(futurejob_id=job.pk, certificate_id=papers[code])
            for job, spec in zip(made, specs, strict=True)
            for code in spec.function.certificates
        ]
    )
    return made


def _job(
    spec: JobSpec,
    firm: Employer,
    talks: dict[int, GrowthConversation],
    occupations: dict[str, int],
) -> FutureJob:
    work = spec.function
    return FutureJob(
        employer=firm,
        conversation=talks[firm.pk],
        created_by_id=firm.account_manager_id,
        function=spec.title,
        occupation_id=occupations[work.occupation],
        places=spec.places,
        hours=spec.hours,
        window_start=spec.window_start,
        window_end=spec.window_end,
        certainty=spec.certainty,
        growth_kind=spec.kind,
        route=spec.route,
        tasks=work.tasks,
        contract=spec.contract,
        guaranteed=spec.guaranteed,
        status=spec.status,
        lapsed_reason=spec.lapsed_reason,
        city=firm.city,
        dutch_level=work.dutch,
        shifts=work.shifts,
        irregular=work.irregular,
        licence=work.licence,
        physical=list(work.physical),
        means=list(spec.means),
        travel_minutes=spec.travel_minutes,
        data_set=spec.data_set,
    )


def write_projects(
    specs: Sequence[ProjectSpec],
    jobs: Sequence[FutureJob],
    clients: dict[str, Client],
    users: dict[str, User],
) -> dict[str, Candidate]:
    """The projects with all that hangs under them; gives the candidates by the resident's number."""
    projects = Project.objects.bulk_create([_project(one, jobs, users) for one in specs])
    pairs = list(zip(projects, specs, strict=True))
    ProjectActivity.objects.bulk_create(
        [
            ProjectActivity(
                project=project,
                step=one.step,
                key=one.key,
                done_on=one.done_on,
                set_aside=one.set_aside,
                created_by_id=project.coach_id,
            )
            for project, spec in pairs
            for one in spec.activities
        ]
    )
    StepDecision.objects.bulk_create(
        [
            StepDecision(
                project=project,
                step=one.step,
                choice=one.choice,
                on=one.on,
                reason=one.reason,
                created_by=users[one.by],
            )
            for project, spec in pairs
            for one in spec.decisions
        ]
    )
    places = {project.pk: _places(project, spec) for project, spec in pairs}
    return _candidates(pairs, places, clients, users)


def _project(spec: ProjectSpec, jobs: Sequence[FutureJob], users: dict[str, User]) -> Project:
    return Project(
        job=jobs[spec.job],
        step=spec.step,
        state=spec.state,
        started_on=spec.started_on,
        ended_on=spec.ended_on,
        account_manager=users[spec.account_manager],
        coach=users[spec.coach],
        created_by=users[spec.account_manager],
        employer_informed_on=spec.informed_on,
        expectations=spec.expectations,
        route=spec.route,
        profile=spec.profile,
        commitment=spec.commitment,
        data_set=spec.data_set,
    )


def _places(project: Project, spec: ProjectSpec) -> list[LearnInPlace]:
    return LearnInPlace.objects.bulk_create(
        [
            LearnInPlace(
                project=project,
                name=one.name,
                kind=one.kind,
                employer_id=project.job.employer_id if one.at_employer else None,
                teaches=one.teaches,
                visited_on=one.visited_on,
                created_by_id=project.account_manager_id,
            )
            for one in spec.places
        ]
    )


def _of(client: Client) -> dict[str, Any]:
    return {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}


def _candidates(
    pairs: list[tuple[Project, ProjectSpec]],
    places: dict[int, list[LearnInPlace]],
    clients: dict[str, Client],
    users: dict[str, User],
) -> dict[str, Candidate]:
    wanted = [(project, one) for project, spec in pairs for one in spec.candidates]
    profiles = dict(
        CandidateProfile.objects.filter(client__in=[clients[one.person] for _, one in wanted]).values_list(
            "client_id", "id"
        )
    )
    made = Candidate.objects.bulk_create(
        [_candidate(project, one, clients[one.person], profiles) for project, one in wanted]
    )
    rows = list(zip(made, (one for _, one in wanted), strict=True))
    _plans(rows, places, users)
    _evaluations(rows)
    return {spec.person: candidate for candidate, spec in rows}


def _candidate(project: Project, spec: CandidateSpec, client: Client, profiles: dict[int, int]) -> Candidate:
    return Candidate(
        **_of(client),
        project=project,
        profile_id=profiles[client.pk],
        created_by_id=client.coach_id,
        status=spec.status,
        proposed_on=spec.proposed_on,
        motivation=spec.motivation,
        mastery_at_proposal=spec.mastery,
        informed_on=spec.informed_on,
        introduced_on=spec.introduced_on,
        answered_on=spec.answered_on,
        refusal_reason=spec.refusal_reason,
        withdrawal_reason=spec.withdrawal_reason,
        learn_in_start=spec.learn_in_start,
        learn_in_end=spec.learn_in_end,
        outcome=spec.outcome,
        outcome_on=spec.outcome_on,
        drop_out_reason=spec.drop_out_reason,
        outcome_note=spec.note,
        made_up=spec.made_up,
    )


Rows = list[tuple[Candidate, CandidateSpec]]


def _plans(rows: Rows, places: dict[int, list[LearnInPlace]], users: dict[str, User]) -> None:
    planned = [(candidate, spec.plan) for candidate, spec in rows if spec.plan is not None]
    plans = LearnInPlan.objects.bulk_create([_plan(candidate, plan, users) for candidate, plan in planned])
    wanted = [
        (row, candidate, step)
        for row, (candidate, plan) in zip(plans, planned, strict=True)
        for step in plan.steps
    ]
    steps: list[LearnInStep] = []
    for row, candidate, step in wanted:
        steps.append(
            LearnInStep(
                **_of(candidate.client),
                plan=row,
                order=1 + len([one for one in steps if one.plan is row]),
                place=places[candidate.project_id][step.place],
                tasks=step.tasks,
                start=step.start,
                end=step.end,
                hours=step.hours,
                pay=step.pay,
            )
        )
    made = LearnInStep.objects.bulk_create(steps)
    skills = {one.code: one.pk for one in Skill.objects.all()}
    through = LearnInStep.skills.through
    through.objects.bulk_create(
        [
            through(learninstep_id=row.pk, skill_id=skills[code])
            for row, (_, _, step) in zip(made, wanted, strict=True)
            for code in step.skills
        ]
    )


def _plan(candidate: Candidate, plan: PlanSpec, users: dict[str, User]) -> LearnInPlan:
    return LearnInPlan(
        **_of(candidate.client),
        candidate=candidate,
        created_by_id=candidate.created_by_id,
        guide_employer=plan.guide_employer,
        guide_place=plan.guide_place,
        guide_coach=users[plan.guide_coach],
        financing=plan.financing,
        conditions=plan.conditions,
        adaptations=plan.adaptations,
        if_it_fails=plan.if_it_fails,
        interim_on=plan.interim_on,
        final_on=plan.final_on,
        intention=plan.signed_on is not None,
        # Who signed had heard of the steps before.
        explained_on=plan.signed_on,
        shared_on=plan.signed_on,
        signed_candidate_on=plan.signed_on,
        signed_employer_on=plan.signed_on,
        signed_municipality_on=plan.signed_on,
    )


def _evaluations(rows: Rows) -> None:
    held = [(candidate, one) for candidate, spec in rows for one in spec.evaluations]
    made = Evaluation.objects.bulk_create([_evaluation(candidate, one) for candidate, one in held])
    skills = {one.code: one.pk for one in Skill.objects.all()}
    EvaluationSkill.objects.bulk_create(
        [
            EvaluationSkill(**_of(candidate.client), evaluation=row, skill_id=skills[code], percent=percent)
            for row, (candidate, spec) in zip(made, held, strict=True)
            for code, percent in spec.skills
        ]
    )


def _evaluation(candidate: Candidate, spec: EvaluationSpec) -> Evaluation:
    return Evaluation(
        **_of(candidate.client),
        candidate=candidate,
        created_by_id=candidate.created_by_id,
        on=spec.on,
        kind=spec.kind,
        with_employer=spec.with_employer,
        goes_well=spec.goes_well,
        in_the_way=spec.in_the_way,
        agreements=spec.agreements,
        verdict=spec.verdict,
        verdict_reason=spec.reason,
    )


def write_placements(
    specs: Sequence[PlacementSpec],
    firms: dict[str, Employer],
    clients: dict[str, Client],
    candidates: dict[str, Candidate],
) -> None:
    """Starts in a job, from a project or directly."""
    Placement.objects.bulk_create(
        [
            Placement(
                **_of(clients[one.person]),
                employer=firms[one.employer] if one.employer else None,
                employer_name=one.employer_name,
                candidate=candidates.get(one.person),
                function=one.function,
                start=one.start,
                end=one.end,
                contract=one.contract,
                contract_months=one.months,
                hours=one.hours,
                created_by_id=clients[one.person].coach_id,
                data_set=one.data_set,
            )
            for one in specs
        ]
    )
