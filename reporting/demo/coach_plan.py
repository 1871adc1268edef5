"""Made-up plans in every state, with tasks, evaluations and routes."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from clients.models import (
    Client,
    ContactFrequency,
    PlanEvaluation,
    PlanItem,
    Provision,
    RouteStep,
    RouteTemplate,
    SupportPlan,
    Task,
)
from core.domain.calendar import add_months
from core.models import LifeDomain, TargetGroup
from reporting.demo import plan_words as words

NOOR = "noor.werkcoach@demo.opstap.example"
WITH_PLAN = 0.7
# Of ten plans; the coach of the demo gets each of them first.
SITUATIONS = ("agreed", "due", "draft", "second", "late", "agreed", "adapting", "agreed", "agreed", "second")
BATCH = 2000


def plans(rng: random.Random, today: date) -> None:
    """Routes for the town; plans for seven in ten, with their tasks."""
    clients = list(
        Client.objects.filter(data_set="demo", status="active").select_related("coach").order_by("id")
    )
    if not clients:
        return
    provisions = {one.support: one for one in Provision.objects.filter(active=True).order_by("-id")}
    _routes(clients[0].municipality_id, provisions)
    made = _Made(rng, today, provisions)
    noor = 0
    for number, client in enumerate(clients):
        own = client.coach is not None and client.coach.email == NOOR
        first = own and noor < len(SITUATIONS)
        if not first and rng.random() >= WITH_PLAN:
            continue
        made.add(client, SITUATIONS[(noor if own else number) % len(SITUATIONS)])
        noor += own
    made.write()


def _routes(municipality_id: int, provisions: dict[str, Provision]) -> None:
    groups = {group.code: group for group in TargetGroup.objects.all()}
    for name, group, about, months, steps in words.ROUTES:
        route = RouteTemplate.objects.create(
            municipality_id=municipality_id,
            name=name,
            target_group=groups.get(group),
            about=about,
            months=months,
        )
        RouteStep.objects.bulk_create(
            RouteStep(
                route=route,
                order=order,
                title=title,
                track=track,
                provision=provisions.get(support),
                aim=aim,
                from_week=week,
                weeks=weeks,
            )
            for order, (title, track, support, aim, week, weeks) in enumerate(steps, start=1)
        )


class _Made:
    """What is to be written, per table, so that the database gets it in few statements."""

    def __init__(self, rng: random.Random, today: date, provisions: dict[str, Provision]) -> None:
        self.rng, self.today, self.provisions = rng, today, provisions
        self.domains = {one.code: one for one in LifeDomain.objects.all()}
        self.plans: list[SupportPlan] = []
        self.items: list[PlanItem] = []
        self.evaluations: list[PlanEvaluation] = []
        self.tasks: list[Task] = []
        self.frequencies: list[ContactFrequency] = []
        self.clients: list[Client] = []

    def add(self, client: Client, situation: str) -> None:
        """The versions of one resident, their lines, and the tasks."""
        days = self.rng.randint(20, 120)
        agreed_on = self.today - timedelta(days=days)
        if situation == "draft":
            self._lines(self._plan(client, 1, "draft", self.today - timedelta(days=6)), new=True)
        elif situation == "second":
            first = self._plan(client, 1, "replaced", agreed_on - timedelta(days=150), ended_on=agreed_on)
            lines = self._lines(first)
            self._evaluation(first, agreed_on, "adapt")
            self._go_on(self._plan(client, 2, "agreed", agreed_on), first, lines)
        else:
            self._running(client, situation, agreed_on)
        self._tasks(client, overdue=situation in ("late", "due"))

    def _running(self, client: Client, situation: str, agreed_on: date) -> None:
        look_back = {"due": 5, "late": -9}.get(situation)
        if look_back is not None:
            agreed_on = add_months(self.today, -6)
        plan = self._plan(client, 1, "agreed", agreed_on)
        if look_back is not None:
            plan.evaluate_on = self.today + timedelta(days=look_back)
        lines = self._lines(plan)
        if situation == "adapting":
            self._evaluation(plan, self.today - timedelta(days=3), "adapt")
            self._go_on(self._plan(client, 2, "draft", self.today - timedelta(days=3)), plan, lines)

    def _go_on(self, plan: SupportPlan, before: SupportPlan, lines: list[PlanItem]) -> None:
        """The next version: the words and open lines of the one before, and one line that is new."""
        for name in ("goal", "goal_rung", "months", "client_does", "municipality_does", "duties"):
            setattr(plan, name, getattr(before, name))
        plan.every_days = before.every_days if plan.status == "draft" else plan.every_days
        for old in lines:
            if old.status in ("planned", "running"):
                names = ("track", "title", "aim", "provision", "life_domain", "by_on", "status", "order")
                kept = {name: getattr(old, name) for name in names}
                self.items.append(PlanItem(**_of(plan.client), plan=plan, **kept))
        there = {item.title for item in lines}
        track = self.rng.choice(list(words.LINES))
        for title, aim, support in words.LINES[track]:
            if title not in there:
                self.items.append(self._line(plan, track, title, aim, support, new=True))
                return

    def _plan(
        self, client: Client, number: int, status: str, start: date, *, ended_on: date | None = None
    ) -> SupportPlan:
        rung = min((client.rung or 2) + 1, 6)
        draft = status == "draft"
        days = None if draft else self.rng.choice((None, 14, 28, 28, 56))
        plan = SupportPlan(
            **_of(client),
            number=number,
            status=status,
            start=start,
            goal=words.GOALS[rung],
            goal_rung=rung,
            months=self.rng.choice((6, 9, 12, 18)),
            every_days=days,
            client_does="" if draft and number == 1 else words.CLIENT_DOES,
            municipality_does="" if draft and number == 1 else words.MUNICIPALITY_DOES,
            duties="" if draft and number == 1 else words.DUTIES,
            discussed_on=None if draft else start,
            evaluate_on=None if draft else add_months(start, 6),
            approved_on=None if draft else start,
            approved_how="" if draft else self.rng.choice(("signed", "spoken", "mail")),
            ended_on=ended_on,
        )
        self.plans.append(plan)
        if status == "agreed" and days is not None:
            reason = f"Afgesproken in plan {number}."
            self.frequencies.append(ContactFrequency(**_of(client), on=start, every_days=days, reason=reason))
            client.contact_days = days
            self.clients.append(client)
        return plan

    def _lines(self, plan: SupportPlan, *, new: bool = False) -> list[PlanItem]:
        """One or two lines on each of three or four tracks."""
        made = []
        tracks = sorted(self.rng.sample(list(words.LINES), self.rng.choice((3, 4, 4))))
        for track in tracks:
            chosen = self.rng.sample(words.LINES[track], self.rng.choice((1, 1, 2)))
            for title, aim, support in chosen:
                made.append(self._line(plan, track, title, aim, support, new=new))
        self.items += made
        return made

    def _line(
        self, plan: SupportPlan, track: str, title: str, aim: str, support: str, *, new: bool
    ) -> PlanItem:
        status = "planned" if new else self.rng.choice(("planned", "running", "running", "done"))
        done = status == "done"
        days = (self.today - plan.start).days
        return PlanItem(
            **_of(plan.client),
            plan=plan,
            track=track,
            title=title,
            aim=aim,
            provision=self.provisions.get(support) if track == "skills" else None,
            life_domain=self.domains.get(words.LIFE_DOMAINS.get(title, "")) if track == "life" else None,
            by_on=plan.start + timedelta(days=7 * self.rng.randint(6, 40)),
            status=status,
            result=self.rng.choice(words.RESULTS) if done else "",
            done_on=self.today - timedelta(days=self.rng.randint(0, max(days, 1) - 1)) if done else None,
            order=len(self.items) % 50,
        )

    def _evaluation(self, plan: SupportPlan, on: date, outcome: str) -> None:
        self.evaluations.append(
            PlanEvaluation(
                **_of(plan.client),
                plan=plan,
                on=on,
                works=self.rng.choice(words.WORKS),
                hinders=self.rng.choice(words.HINDERS),
                client_says=self.rng.choice(words.SAYS),
                outcome=outcome,
                next_on=add_months(on, 6),
            )
        )

    def _tasks(self, client: Client, *, overdue: bool) -> None:
        chosen: Sequence[tuple[str, str]] = self.rng.sample(words.TASKS, 2)
        for number, (what, who) in enumerate(chosen):
            late = overdue and number == 0
            done = not late and self.rng.random() < 0.35
            shift = -self.rng.randint(2, 12) if late else self.rng.randint(1, 30)
            self.tasks.append(
                Task(
                    **_of(client),
                    what=what,
                    who=who,
                    due_on=self.today + timedelta(days=shift),
                    done_on=self.today - timedelta(days=self.rng.randint(1, 20)) if done else None,
                    done_by=client.coach if done else None,
                )
            )

    def write(self) -> None:
        """Everything, the plans before what hangs on them."""
        SupportPlan.objects.bulk_create(self.plans, batch_size=BATCH)
        PlanItem.objects.bulk_create(self.items, batch_size=BATCH)
        PlanEvaluation.objects.bulk_create(self.evaluations, batch_size=BATCH)
        Task.objects.bulk_create(
            [task for task in self.tasks if task.done_on is None or task.done_by is not None],
            batch_size=BATCH,
        )
        ContactFrequency.objects.bulk_create(self.frequencies, batch_size=BATCH)
        Client.objects.bulk_update(self.clients, ["contact_days"], batch_size=BATCH)


def _of(client: Client) -> dict[str, Any]:
    """What every row repeats; written by the coach."""
    return {
        "client": client,
        "municipality_id": client.municipality_id,
        "team_id": client.team_id,
        "created_by": client.coach,
    }
