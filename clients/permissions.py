"""Who may do what in a resident's file."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from clients.models import Client, Contact, FileOpening, GroupMeeting, HandOver
from core import policy
from core.models import User
from core.policy import Scope, allow
from core.roles import COACH, FUNCTIONAL_ADMIN, MANAGER, PRIVACY_OFFICER, QUALITY

# Health-related remarks stand apart: a file may be open while these stay closed.
HEALTH_FIELDS = ("mental", "mental_remark", "physical", "physical_remark")

POLICY = [
    allow(
        COACH,
        "client",
        view=Scope.TEAM,
        list=Scope.TEAM,
        count=Scope.TEAM,
        create=Scope.TEAM,
        edit=Scope.TEAM,
    ),
    allow(COACH, "client", hand_over=Scope.TEAM, export=Scope.OWN),
    allow(COACH, "client_health", view=Scope.TEAM, edit=Scope.TEAM),
    allow(COACH, "client_duties", view=Scope.TEAM, edit=Scope.TEAM),
    allow(COACH, "client_bsn", view=Scope.TEAM, edit=Scope.TEAM, search=Scope.TEAM),
    allow(COACH, "group_meeting", view=Scope.TEAM, edit=Scope.TEAM),
    allow(COACH, "provision", view=Scope.MUNICIPALITY),
    allow(COACH, "route", view=Scope.MUNICIPALITY),
    allow(COACH, "consent", view=Scope.TEAM, edit=Scope.TEAM),
    allow(QUALITY, "client", view=Scope.MUNICIPALITY, list=Scope.MUNICIPALITY, count=Scope.MUNICIPALITY),
    allow(QUALITY, "client", assign=Scope.MUNICIPALITY, export=Scope.MUNICIPALITY),
    allow(QUALITY, "client_health", view=Scope.OPENED),
    allow(QUALITY, "client_duties", view=Scope.OPENED),
    allow(QUALITY, "client_bsn", view=Scope.OPENED),
    allow(QUALITY, "hand_over", view=Scope.MUNICIPALITY, decide=Scope.MUNICIPALITY),
    allow(QUALITY, "import", view=Scope.MUNICIPALITY, create=Scope.MUNICIPALITY),
    allow(QUALITY, "group_meeting", view=Scope.MUNICIPALITY),
    allow(QUALITY, "provision", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(QUALITY, "route", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(QUALITY, "file_opening", create=Scope.MUNICIPALITY),
    allow(MANAGER, "client", view=Scope.OPENED, count=Scope.MUNICIPALITY),
    allow(MANAGER, "file_opening", create=Scope.MUNICIPALITY),
    allow(MANAGER, "provision", view=Scope.MUNICIPALITY),
    allow(MANAGER, "route", view=Scope.MUNICIPALITY),
    allow(FUNCTIONAL_ADMIN, "provision", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(FUNCTIONAL_ADMIN, "route", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(FUNCTIONAL_ADMIN, "letter_template", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(FUNCTIONAL_ADMIN, "support_rule", view=Scope.REGION, edit=Scope.REGION),
    allow(PRIVACY_OFFICER, "client", view=Scope.OPENED),
    allow(PRIVACY_OFFICER, "client_health", view=Scope.OPENED),
    allow(PRIVACY_OFFICER, "client_duties", view=Scope.OPENED),
    allow(PRIVACY_OFFICER, "client_bsn", view=Scope.OPENED),
    allow(PRIVACY_OFFICER, "file_opening", create=Scope.MUNICIPALITY),
]


def running_opening(user: User, client: Client) -> FileOpening | None:
    """The opening with a reason that still runs, if any; looked up once for one loaded client."""
    known: dict[int, FileOpening | None] = client.__dict__.setdefault("_openings", {})
    if user.pk not in known:
        known[user.pk] = FileOpening.objects.filter(user=user, client=client).running().first()
    return known[user.pk]


def _covers(user: User, scope: Scope | None, client: Client) -> bool:
    """Whether this client is among the objects of the scope. The same rule as querysets.files_in_scope."""
    if scope is None or client.municipality_id != user.municipality_id:
        return False
    match scope:
        case Scope.MUNICIPALITY:
            return True
        case Scope.TEAM:
            return client.team_id == user.team_id or client.buddy_id == user.pk
        case Scope.OWN:
            return user.pk in (client.coach_id, client.buddy_id)
        case Scope.OPENED:
            return running_opening(user, client) is not None
        case _:
            return False


def _check(user: User, client: Client, obj: str, action: str, *, what: str) -> None:
    grant = policy.check(user, obj, action, what=what)
    if not _covers(user, grant.scope, client):
        raise PermissionDenied(f"Deze inwoner hoort niet bij jouw team. Daarom kun je niet {what}.")


def _can(user: User, client: Client, obj: str, action: str) -> bool:
    return _covers(user, policy.scope_for(user, obj, action), client)


def check_list_clients(user: User) -> None:
    """The list with names, or the one without. Raises PermissionDenied."""
    if not policy.may(user, "client", "count"):
        extra = " Open een dossier op nummer, met een reden." if can_open_files(user) else ""
        raise PermissionDenied(
            f"Als {user.as_role.label} kun je de lijst met inwoners niet bekijken." + extra
        )


def can_list_names(user: User) -> bool:
    """Whether lists show names; without it only numbers."""
    return policy.may(user, "client", "list")


def check_create_client(user: User) -> None:
    policy.check(user, "client", "create", what="een inwoner aanmelden")
    if user.team_id is None:
        raise PermissionDenied(
            "Je hoort nog niet bij een team. Vraag de functioneel beheerder om dat te regelen."
        )


def check_edit_client(user: User, client: Client) -> None:
    _check(user, client, "client", "edit", what="dit dossier veranderen")


def can_edit_client(user: User, client: Client) -> bool:
    return _can(user, client, "client", "edit")


def check_edit_consent(user: User, client: Client) -> None:
    _check(user, client, "consent", "edit", what="toestemming vastleggen of intrekken")


def can_edit_consent(user: User, client: Client) -> bool:
    return _can(user, client, "consent", "edit")


def check_assign_client(user: User, client: Client) -> None:
    _check(user, client, "client", "assign", what="een inwoner een andere coach geven")


def can_assign_client(user: User, client: Client) -> bool:
    return _can(user, client, "client", "assign")


def can_see_health(user: User, client: Client) -> bool:
    """Remarks about health: the own team; others only while they opened the file with a reason."""
    return _can(user, client, "client_health", "view")


def can_edit_health(user: User, client: Client) -> bool:
    return _can(user, client, "client_health", "edit")


def can_see_duties(user: User, client: Client) -> bool:
    """Exemptions, sanctions and community service: as health, the own team or opened with a reason."""
    return _can(user, client, "client_duties", "view")


def check_see_duties(user: User, client: Client) -> None:
    _check(user, client, "client_duties", "view", what="plichten en vrijstellingen bekijken")


def check_edit_duties(user: User, client: Client) -> None:
    _check(user, client, "client_duties", "edit", what="plichten en vrijstellingen vastleggen")


def can_edit_duties(user: User, client: Client) -> bool:
    return _can(user, client, "client_duties", "edit")


def can_see_bsn(user: User, client: Client) -> bool:
    return _can(user, client, "client_bsn", "view")


def check_see_bsn(user: User, client: Client) -> None:
    _check(user, client, "client_bsn", "view", what="het burgerservicenummer bekijken")


def check_edit_bsn(user: User, client: Client) -> None:
    _check(user, client, "client_bsn", "edit", what="het burgerservicenummer vastleggen")


def can_edit_bsn(user: User, client: Client) -> bool:
    return _can(user, client, "client_bsn", "edit")


def check_search_bsn(user: User) -> None:
    policy.check(user, "client_bsn", "search", what="zoeken op burgerservicenummer")


def check_list_early(user: User) -> None:
    policy.check(user, "client", "list", what="zien wie er vroeg in beeld is")


def may_create_client(user: User) -> bool:
    return policy.may(user, "client", "create") and user.team_id is not None


def check_hand_over(user: User, client: Client) -> None:
    _check(user, client, "client", "hand_over", what="deze inwoner overdragen")


def can_hand_over(user: User, client: Client) -> bool:
    return _can(user, client, "client", "hand_over")


def can_see_hand_overs(user: User) -> bool:
    """Who is asked, asks, or settles."""
    return policy.may(user, "client", "hand_over") or policy.may(user, "hand_over", "view")


def check_hand_over_all(user: User) -> None:
    """A whole caseload: one's own, or for quality that of a colleague."""
    if not policy.may(user, "client", "hand_over") and not policy.may(user, "client", "assign"):
        raise PermissionDenied(f"Als {user.as_role.label} kun je geen caseload overdragen.")


def can_answer(user: User, hand_over: HandOver) -> bool:
    """Who was asked: the person, or any coach of the team when nobody was named."""
    if hand_over.status != HandOver.Status.OPEN or not policy.may(user, "client", "hand_over"):
        return False
    if user.team_id is None:
        return False
    if hand_over.receiver_id is not None:
        return hand_over.receiver_id == user.pk
    return hand_over.to_team_id == user.team_id


def check_answer(user: User, hand_over: HandOver) -> None:
    policy.check(user, "client", "hand_over", what="een overdracht beantwoorden")
    if user.team_id is None:
        raise PermissionDenied("Je hoort nog niet bij een team. Daarom kun je geen inwoner overnemen.")
    named = hand_over.receiver_id == user.pk
    if not named and not (hand_over.receiver_id is None and hand_over.to_team_id == user.team_id):
        raise PermissionDenied("Deze overdracht is aan een ander gevraagd.")


def can_settle(user: User) -> bool:
    return policy.may(user, "hand_over", "decide")


def check_settle(user: User) -> None:
    policy.check(user, "hand_over", "decide", what="over een overdracht besluiten")


def can_open_files(user: User) -> bool:
    """Whether the role may open a file with a reason at all."""
    return policy.may(user, "file_opening", "create")


def check_open_files(user: User) -> None:
    policy.check(user, "file_opening", "create", what="een dossier openen met een reden")


def opening_helps(user: User, client: Client) -> bool:
    """Whether opening with a reason would show this user more than now."""
    if not can_open_files(user) or running_opening(user, client) is not None:
        return False
    return not _can(user, client, "client", "view") or policy.may(user, "client_health", "view")


def opening_ends(user: User, client: Client) -> datetime | None:
    """Until when the file is open for this user because of a reason."""
    opening = running_opening(user, client) if can_open_files(user) else None
    return opening.until if opening else None


def check_import(user: User) -> None:
    policy.check(user, "import", "create", what="bestanden met inwoners overnemen")


def can_import(user: User) -> bool:
    return policy.may(user, "import", "create")


def check_correct_contact(user: User, contact: Contact, today: date) -> None:
    """A contact is corrected by who wrote it, on the day itself."""
    if contact.created_by_id != user.pk or timezone.localdate(contact.created_at) != today:
        raise PermissionDenied("Alleen wie het contact vastlegde kan het verbeteren, en alleen op die dag.")


def check_see_groups(user: User) -> None:
    policy.check(user, "group_meeting", "view", what="bijeenkomsten bekijken")


def check_make_group(user: User) -> None:
    policy.check(user, "group_meeting", "edit", what="een bijeenkomst maken")
    if user.team_id is None:
        raise PermissionDenied("Je hoort nog niet bij een team. Een bijeenkomst is altijd van een team.")


def check_edit_group(user: User, meeting: GroupMeeting) -> None:
    policy.check(user, "group_meeting", "edit", what="een bijeenkomst veranderen")
    if meeting.team_id != user.team_id:
        raise PermissionDenied("Deze bijeenkomst is van een ander team. Daarom kun je haar niet veranderen.")


def can_edit_group(user: User, meeting: GroupMeeting) -> bool:
    return policy.may(user, "group_meeting", "edit") and meeting.team_id == user.team_id


def check_letter_templates(user: User) -> None:
    policy.check(user, "letter_template", "edit", what="brieven bekijken of veranderen")


def check_export(user: User) -> None:
    """Taking a list along: a coach the own caseload, quality the municipality."""
    policy.check(user, "client", "export", what="een lijst met inwoners meenemen")


def can_export(user: User) -> bool:
    return policy.may(user, "client", "export")
