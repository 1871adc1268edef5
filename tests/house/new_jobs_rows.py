"""One row of every kind that Nieuwe Banen in full brings: for the tables of the house."""

import datetime
from typing import Any

from core.models import Skill, User
from core.tenancy import scope
from employers.models import Employer
from trajectories import models as t

DAY = datetime.date(2026, 1, 5)
LATER = datetime.date(2026, 6, 30)
NINE, FIVE = datetime.time(9), datetime.time(17)


def project_rows(project: t.Project, employer: Employer, by: User, mark: str) -> dict[str, int]:
    """Rows that name no resident, by the word that the table of access uses."""
    place = t.LearnInPlace.objects.create(name=f"Regioplek {mark}", kind="work_company")
    meeting = t.LearningMeeting.objects.create(kind="coaches", on=DAY, report=f"bijeenkomst-{mark}")
    question = t.LearningQuestion.objects.create(question=f"leervraag-{mark}", project=project, who=by)
    rows: dict[str, Any] = {
        "project_employer": project.employers.create(employer=employer, note=f"deelt-{mark}"),
        "chain_job": project.chain.create(
            order=1, employer=employer, function=f"Opstap {mark}", start=DAY, end=LATER
        ),
        "round": project.rounds.create(number=1, starts_on=DAY, size=9),
        "region_place": place,
        "place_room": place.rooms.create(start=DAY, room=3),
        "place_hours": place.hours.create(weekday=0, start=NINE, end=FIVE),
        "place_closed": place.closings.create(start=DAY, end=DAY, reason="Vrij"),
        "place_guide": place.guides.create(name=f"Gids {mark}"),
        "place_skill": place.skills.create(skill=Skill.objects.all()[0], level=2),
        "train_run": t.TrainRun.objects.create(project=project, asked_by=by),
        "project_factor": project.factors.create(step=1, helps=True, key="shortage", on=DAY),
        "learning_meeting": meeting,
        "learning_question": question,
        "lesson": t.Lesson.objects.create(text=f"les-{mark}", project=project, employer=employer, on=DAY),
    }
    return {word: row.pk for word, row in rows.items()}


def candidate_rows(plan: t.LearnInPlan, placement_id: int, ids: dict[str, int]) -> dict[str, int]:
    """Rows about one candidate; ``ids`` holds the employer, the chain job and the round."""
    candidate = plan.candidate
    of = {
        "client_id": candidate.client_id,
        "municipality_id": candidate.municipality_id,
        "team_id": candidate.team_id,
    }
    here = {**of, "candidate": candidate}
    with scope(municipality_id=candidate.municipality_id):
        skill = Skill.objects.all()[0]
        listed = t.Questionnaire.objects.create(**here, kind="candidate", due_on=LATER)
        rows: dict[str, Any] = {
            "chain_move": t.ChainMove.objects.create(**here, chain_job_id=ids["chain_job"], start=DAY),
            "evaluation": t.Evaluation.objects.create(
                **here, on=DAY, verdict="go", verdict_reason="x"
            ),
            "round_entry": t.RoundEntry.objects.create(**here, round_id=ids["round"]),
            "absence": t.Absence.objects.create(**here, start=DAY, end=DAY),
            "care_hours": t.CareHours.objects.create(**here, weekday=2, start=NINE, end=FIVE),
            "guidance_contact": t.GuidanceContact.objects.create(**here, whom="candidate", on=DAY),
            "candidate_factor": t.CandidateFactor.objects.create(
                **here, step=3, helps=True, key="informed", on=DAY
            ),
            "questionnaire": listed,
            "answer": t.QuestionnaireAnswer.objects.create(**of, questionnaire=listed, item="job", text="x"),
            "research_consent": t.ResearchConsent.objects.create(**here, given_on=DAY),
            "aside": t.LearnInAside.objects.create(**of, plan=plan, skill=skill, reason="Kan al"),
            "lasting_check": t.LastingCheck.objects.create(
                **of, placement_id=placement_id, months=3, due_on=LATER
            ),
            "placement_part": t.PlacementPart.objects.create(
                **of, placement_id=placement_id, employer_id=ids["employer"], function="Deel", hours=8,
                start=DAY, contract="fixed",
            ),
        }  # fmt: skip
    return {word: row.pk for word, row in rows.items()}
