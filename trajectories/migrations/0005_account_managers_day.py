import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.together
import employers.domain.event
import employers.domain.instrument
import trajectories.domain.announcement
import trajectories.domain.event
import trajectories.domain.grant


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_catalogue_of_the_town"),
        ("core", "0007_notices"),
        ("core", "__first__"),
        ("employers", "0005_account_managers_day"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("trajectories", "0004_guards_coachs_day"),
    ]

    operations = [
        core.together.Together(
            operations=[
                migrations.CreateModel(
                    name="Announcement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("function", models.CharField(max_length=160, verbose_name="functie")),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="zou beginnen op")),
                        (
                            "note",
                            models.TextField(blank=True, verbose_name="wat moet de accountmanager weten"),
                        ),
                        ("announced_on", models.DateField(verbose_name="aangekondigd op")),
                        ("answer_by", models.DateField(verbose_name="antwoord voor")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (
                                        trajectories.domain.announcement.AnnouncementState["OPEN"],
                                        "Wacht op antwoord",
                                    ),
                                    (trajectories.domain.announcement.AnnouncementState["AGREED"], "Akkoord"),
                                    (
                                        trajectories.domain.announcement.AnnouncementState["TALK_FIRST"],
                                        "Eerst overleggen",
                                    ),
                                    (
                                        trajectories.domain.announcement.AnnouncementState["WITHDRAWN"],
                                        "Teruggetrokken",
                                    ),
                                ],
                                default="open",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="antwoord")),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="beantwoord op"
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="announcements",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="werkcoach",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="announcements",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "placement",
                            models.OneToOneField(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="announcement",
                                to="trajectories.placement",
                            ),
                        ),
                        (
                            "profile",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.candidateprofile",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aankondiging",
                        "verbose_name_plural": "aankondigingen",
                        "ordering": ("answer_by", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["open", "withdrawn"]),
                                    ("answered_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="announcement_answered_has_date",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "talk_first"), _negated=True),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="announcement_talk_first_says_why",
                                violation_error_message="Schrijf op waarom je eerst wilt overleggen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AnnouncementEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("function", models.CharField(max_length=160, verbose_name="functie")),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="zou beginnen op")),
                        (
                            "note",
                            models.TextField(blank=True, verbose_name="wat moet de accountmanager weten"),
                        ),
                        ("announced_on", models.DateField(verbose_name="aangekondigd op")),
                        ("answer_by", models.DateField(verbose_name="antwoord voor")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (
                                        trajectories.domain.announcement.AnnouncementState["OPEN"],
                                        "Wacht op antwoord",
                                    ),
                                    (trajectories.domain.announcement.AnnouncementState["AGREED"], "Akkoord"),
                                    (
                                        trajectories.domain.announcement.AnnouncementState["TALK_FIRST"],
                                        "Eerst overleggen",
                                    ),
                                    (
                                        trajectories.domain.announcement.AnnouncementState["WITHDRAWN"],
                                        "Teruggetrokken",
                                    ),
                                ],
                                default="open",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="antwoord")),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="beantwoord op"
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="werkcoach",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.announcement",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.placement",
                            ),
                        ),
                        (
                            "profile",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.candidateprofile",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EventPlace",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "round",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="ronde"),
                        ),
                        ("invited_on", models.DateField(verbose_name="uitgenodigd op")),
                        (
                            "presence",
                            models.CharField(
                                choices=[
                                    (trajectories.domain.event.Presence["INVITED"], "Uitgenodigd"),
                                    (trajectories.domain.event.Presence["CAME"], "Was er"),
                                    (trajectories.domain.event.Presence["CANCELLED"], "Afgemeld"),
                                    (trajectories.domain.event.Presence["ABSENT"], "Was er niet"),
                                ],
                                default="invited",
                                max_length=10,
                                verbose_name="aanwezig",
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_places",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="people",
                                to="employers.event",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "profile",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.candidateprofile",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deelnemer",
                        "ordering": ("round", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "client"),
                                name="event_place_once",
                                violation_error_message="Deze inwoner is al uitgenodigd.",
                            ),
                            models.UniqueConstraint(
                                fields=("id", "municipality", "team"), name="event_place_scope_key"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventMeeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "round",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="ronde"),
                        ),
                        ("preselected", models.BooleanField(default=False, verbose_name="vooraf gekozen")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (employers.domain.event.MeetingResult["GO_ON"], "Praat verder"),
                                    (employers.domain.event.MeetingResult["TRIAL_DAY"], "Loopt een dag mee"),
                                    (employers.domain.event.MeetingResult["JOB"], "Krijgt de baan"),
                                    (employers.domain.event.MeetingResult["NOT_NOW"], "Nu niet"),
                                    (employers.domain.event.MeetingResult["NO"], "Past niet"),
                                ],
                                max_length=10,
                                verbose_name="uitkomst",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="afspraak")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "with_employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="employers.eventemployer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="meetings",
                                to="trajectories.eventplace",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gesprek op een ontmoeting",
                        "ordering": ("round", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("place", "with_employer"),
                                name="event_meeting_once",
                                violation_error_message="Dit gesprek staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("round", None), ("round__gte", 1), _connector="OR"),
                                name="event_meeting_round",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventMeetingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "round",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="ronde"),
                        ),
                        ("preselected", models.BooleanField(default=False, verbose_name="vooraf gekozen")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (employers.domain.event.MeetingResult["GO_ON"], "Praat verder"),
                                    (employers.domain.event.MeetingResult["TRIAL_DAY"], "Loopt een dag mee"),
                                    (employers.domain.event.MeetingResult["JOB"], "Krijgt de baan"),
                                    (employers.domain.event.MeetingResult["NOT_NOW"], "Nu niet"),
                                    (employers.domain.event.MeetingResult["NO"], "Past niet"),
                                ],
                                max_length=10,
                                verbose_name="uitkomst",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="afspraak")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.eventmeeting",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "with_employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.eventemployer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.eventplace",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EventPlaceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "round",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="ronde"),
                        ),
                        ("invited_on", models.DateField(verbose_name="uitgenodigd op")),
                        (
                            "presence",
                            models.CharField(
                                choices=[
                                    (trajectories.domain.event.Presence["INVITED"], "Uitgenodigd"),
                                    (trajectories.domain.event.Presence["CAME"], "Was er"),
                                    (trajectories.domain.event.Presence["CANCELLED"], "Afgemeld"),
                                    (trajectories.domain.event.Presence["ABSENT"], "Was er niet"),
                                ],
                                default="invited",
                                max_length=10,
                                verbose_name="aanwezig",
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.event",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.eventplace",
                            ),
                        ),
                        (
                            "profile",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.candidateprofile",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentGrant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "code",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="instrument",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (trajectories.domain.grant.GrantState["ASKED"], "Aangevraagd"),
                                    (trajectories.domain.grant.GrantState["GRANTED"], "Toegekend"),
                                    (trajectories.domain.grant.GrantState["REFUSED"], "Afgewezen"),
                                    (trajectories.domain.grant.GrantState["STOPPED"], "Gestopt"),
                                    (trajectories.domain.grant.GrantState["ENDED"], "Afgelopen"),
                                ],
                                default="asked",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                        ("decide_by", models.DateField(blank=True, null=True, verbose_name="besluit voor")),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="uren per week",
                            ),
                        ),
                        (
                            "contract_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="contract (maanden)"
                            ),
                        ),
                        (
                            "wage_value",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="loonwaarde (%)"
                            ),
                        ),
                        ("flat_rate", models.BooleanField(default=False, verbose_name="forfaitair")),
                        (
                            "permission_on",
                            models.DateField(blank=True, null=True, verbose_name="toestemming op"),
                        ),
                        ("aim", models.TextField(blank=True, verbose_name="doel")),
                        ("guidance", models.TextField(blank=True, verbose_name="begeleiding")),
                        (
                            "committed",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=10, verbose_name="toegezegd (euro)"
                            ),
                        ),
                        (
                            "how_counted",
                            models.TextField(
                                blank=True, editable=False, verbose_name="hoe het bedrag tot stand komt"
                            ),
                        ),
                        ("terms", models.JSONField(default=list, editable=False, verbose_name="voorwaarden")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=120, verbose_name="besloten door"),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="reden")),
                        (
                            "remeasure_on",
                            models.DateField(blank=True, null=True, verbose_name="opnieuw meten voor"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="instruments",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="instruments",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="employers.futurejob",
                                verbose_name="baan",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="instruments",
                                to="trajectories.placement",
                                verbose_name="plaatsing",
                            ),
                        ),
                        (
                            "profile",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.candidateprofile",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "inzet van een instrument",
                        "ordering": ("-asked_on", "-id"),
                        "indexes": [
                            models.Index(fields=["municipality", "code", "state"], name="grant_by_code")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("id", "municipality", "team"), name="grant_scope_key"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="grant_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "asked"),
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        models.Q(("decided_by", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="grant_decided_by_somebody",
                                violation_error_message="Schrijf op wie besloot, en wanneer.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state__in", ["refused", "stopped"]), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="grant_refused_with_reason",
                                violation_error_message="Schrijf op waarom.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("wage_value", None), ("wage_value__range", (0, 100)), _connector="OR"
                                ),
                                name="grant_wage_value",
                                violation_error_message="Vul voor de loonwaarde een percentage in van 0 tot en met 100.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("committed__gte", 0)),
                                name="grant_committed",
                                violation_error_message="Vul een bedrag van 0 euro of meer in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentGrantEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "code",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="instrument",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (trajectories.domain.grant.GrantState["ASKED"], "Aangevraagd"),
                                    (trajectories.domain.grant.GrantState["GRANTED"], "Toegekend"),
                                    (trajectories.domain.grant.GrantState["REFUSED"], "Afgewezen"),
                                    (trajectories.domain.grant.GrantState["STOPPED"], "Gestopt"),
                                    (trajectories.domain.grant.GrantState["ENDED"], "Afgelopen"),
                                ],
                                default="asked",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                        ("decide_by", models.DateField(blank=True, null=True, verbose_name="besluit voor")),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="uren per week",
                            ),
                        ),
                        (
                            "contract_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="contract (maanden)"
                            ),
                        ),
                        (
                            "wage_value",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="loonwaarde (%)"
                            ),
                        ),
                        ("flat_rate", models.BooleanField(default=False, verbose_name="forfaitair")),
                        (
                            "permission_on",
                            models.DateField(blank=True, null=True, verbose_name="toestemming op"),
                        ),
                        ("aim", models.TextField(blank=True, verbose_name="doel")),
                        ("guidance", models.TextField(blank=True, verbose_name="begeleiding")),
                        (
                            "committed",
                            models.DecimalField(
                                decimal_places=2, default=0, max_digits=10, verbose_name="toegezegd (euro)"
                            ),
                        ),
                        (
                            "how_counted",
                            models.TextField(
                                blank=True, editable=False, verbose_name="hoe het bedrag tot stand komt"
                            ),
                        ),
                        ("terms", models.JSONField(default=list, editable=False, verbose_name="voorwaarden")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=120, verbose_name="besloten door"),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="reden")),
                        (
                            "remeasure_on",
                            models.DateField(blank=True, null=True, verbose_name="opnieuw meten voor"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.futurejob",
                                verbose_name="baan",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.instrumentgrant",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.placement",
                                verbose_name="plaatsing",
                            ),
                        ),
                        (
                            "profile",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.candidateprofile",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentPayment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="betaald op")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=10, verbose_name="bedrag (euro)"
                            ),
                        ),
                        (
                            "period_from",
                            models.DateField(blank=True, null=True, verbose_name="over de periode van"),
                        ),
                        ("period_until", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        ("note", models.CharField(blank=True, max_length=120, verbose_name="kenmerk")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "grant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="payments",
                                to="trajectories.instrumentgrant",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "betaling",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="payment_amount",
                                violation_error_message="Vul een bedrag boven 0 euro in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("period_until", None),
                                    ("period_until__gte", models.F("period_from")),
                                    _connector="OR",
                                ),
                                name="payment_period_order",
                                violation_error_message="Het einde van de periode ligt voor het begin.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentPaymentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="betaald op")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=10, verbose_name="bedrag (euro)"
                            ),
                        ),
                        (
                            "period_from",
                            models.DateField(blank=True, null=True, verbose_name="over de periode van"),
                        ),
                        ("period_until", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        ("note", models.CharField(blank=True, max_length=120, verbose_name="kenmerk")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "grant",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.instrumentgrant",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.instrumentpayment",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="JobCoaching",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("coach_name", models.CharField(max_length=120, verbose_name="jobcoach")),
                        ("organisation", models.CharField(blank=True, max_length=120, verbose_name="van")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="uren per week",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot")),
                        (
                            "second_reason",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="waarom nog een jobcoach bij deze werkgever",
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="job_coaching",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="job_coaches",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="job_coaching",
                                to="trajectories.placement",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "jobcoach",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="job_coaching_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobCoachingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("coach_name", models.CharField(max_length=120, verbose_name="jobcoach")),
                        ("organisation", models.CharField(blank=True, max_length=120, verbose_name="van")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="uren per week",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot")),
                        (
                            "second_reason",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="waarom nog een jobcoach bij deze werkgever",
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.jobcoaching",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.placement",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WageValue",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="gemeten op")),
                        ("measured_by", models.CharField(max_length=120, verbose_name="gemeten door")),
                        ("tasks", models.JSONField(default=list, verbose_name="taken")),
                        ("percent", models.PositiveSmallIntegerField(verbose_name="loonwaarde (%)")),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wage_values",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="employers.employer",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "loonwaarde",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("percent__range", (0, 100))),
                                name="wage_value_percent",
                                violation_error_message="De loonwaarde ligt van 0 tot en met 100%.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WageValueEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="gemeten op")),
                        ("measured_by", models.CharField(max_length=120, verbose_name="gemeten door")),
                        ("tasks", models.JSONField(default=list, verbose_name="taken")),
                        ("percent", models.PositiveSmallIntegerField(verbose_name="loonwaarde (%)")),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="trajectories.wagevalue",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="candidate",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="candidate",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="candidate",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="candidate",
                    name="meeting_at",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="kennismaking gepland op"),
                ),
                migrations.AddField(
                    model_name="candidate",
                    name="meeting_place",
                    field=models.CharField(blank=True, max_length=160, verbose_name="waar"),
                ),
                migrations.AddField(
                    model_name="candidateevent",
                    name="meeting_at",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="kennismaking gepland op"),
                ),
                migrations.AddField(
                    model_name="candidateevent",
                    name="meeting_place",
                    field=models.CharField(blank=True, max_length=160, verbose_name="waar"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_candidateevent" ("answered_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "drop_out_reason", "form_key", "id", "informed_on", "introduced_on", "learn_in_end", "learn_in_start", "made_up", "mastery_at_proposal", "meeting_at", "meeting_place", "motivation", "municipality_id", "outcome", "outcome_note", "outcome_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "project_id", "proposed_on", "refusal_note", "refusal_reason", "status", "team_id", "version", "withdrawal_reason") VALUES (NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."drop_out_reason", NEW."form_key", NEW."id", NEW."informed_on", NEW."introduced_on", NEW."learn_in_end", NEW."learn_in_start", NEW."made_up", NEW."mastery_at_proposal", NEW."meeting_at", NEW."meeting_place", NEW."motivation", NEW."municipality_id", NEW."outcome", NEW."outcome_note", NEW."outcome_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profile_id", NEW."project_id", NEW."proposed_on", NEW."refusal_note", NEW."refusal_reason", NEW."status", NEW."team_id", NEW."version", NEW."withdrawal_reason"); RETURN NULL;',
                            hash="0a57ad83d6d89ad86dfb85bf79312f5cfb880961",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2056",
                            table="trajectories_candidate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_candidateevent" ("answered_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "drop_out_reason", "form_key", "id", "informed_on", "introduced_on", "learn_in_end", "learn_in_start", "made_up", "mastery_at_proposal", "meeting_at", "meeting_place", "motivation", "municipality_id", "outcome", "outcome_note", "outcome_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "project_id", "proposed_on", "refusal_note", "refusal_reason", "status", "team_id", "version", "withdrawal_reason") VALUES (NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."drop_out_reason", NEW."form_key", NEW."id", NEW."informed_on", NEW."introduced_on", NEW."learn_in_end", NEW."learn_in_start", NEW."made_up", NEW."mastery_at_proposal", NEW."meeting_at", NEW."meeting_place", NEW."motivation", NEW."municipality_id", NEW."outcome", NEW."outcome_note", NEW."outcome_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profile_id", NEW."project_id", NEW."proposed_on", NEW."refusal_note", NEW."refusal_reason", NEW."status", NEW."team_id", NEW."version", NEW."withdrawal_reason"); RETURN NULL;',
                            hash="cacce50a67dac12e4dc5a1f3b7906151c4a323d0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_167d0",
                            table="trajectories_candidate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_candidateevent" ("answered_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "drop_out_reason", "form_key", "id", "informed_on", "introduced_on", "learn_in_end", "learn_in_start", "made_up", "mastery_at_proposal", "meeting_at", "meeting_place", "motivation", "municipality_id", "outcome", "outcome_note", "outcome_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "project_id", "proposed_on", "refusal_note", "refusal_reason", "status", "team_id", "version", "withdrawal_reason") VALUES (OLD."answered_on", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."drop_out_reason", OLD."form_key", OLD."id", OLD."informed_on", OLD."introduced_on", OLD."learn_in_end", OLD."learn_in_start", OLD."made_up", OLD."mastery_at_proposal", OLD."meeting_at", OLD."meeting_place", OLD."motivation", OLD."municipality_id", OLD."outcome", OLD."outcome_note", OLD."outcome_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."profile_id", OLD."project_id", OLD."proposed_on", OLD."refusal_note", OLD."refusal_reason", OLD."status", OLD."team_id", OLD."version", OLD."withdrawal_reason"); RETURN NULL;',
                            hash="dbd7becc24b1c35b2b5dae7ffd7b685e3f54ac9c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5c422",
                            table="trajectories_candidate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="announcement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_announcementevent" ("announced_on", "answer", "answer_by", "answered_by_id", "answered_on", "changed_at", "changed_by_id", "client_id", "coach_id", "created_at", "created_by_id", "employer_id", "form_key", "function", "hours", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "profile_id", "start", "state", "team_id", "version") VALUES (NEW."announced_on", NEW."answer", NEW."answer_by", NEW."answered_by_id", NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."coach_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."function", NEW."hours", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."profile_id", NEW."start", NEW."state", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="75048e00d04d4f79437304f624e23986c428196d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_45836",
                            table="trajectories_announcement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="announcement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_announcementevent" ("announced_on", "answer", "answer_by", "answered_by_id", "answered_on", "changed_at", "changed_by_id", "client_id", "coach_id", "created_at", "created_by_id", "employer_id", "form_key", "function", "hours", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "profile_id", "start", "state", "team_id", "version") VALUES (NEW."announced_on", NEW."answer", NEW."answer_by", NEW."answered_by_id", NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."coach_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."function", NEW."hours", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."profile_id", NEW."start", NEW."state", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="c928e407d99ef5fec56ea34cf6f64134eff9589a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4afe8",
                            table="trajectories_announcement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="announcement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_announcementevent" ("announced_on", "answer", "answer_by", "answered_by_id", "answered_on", "changed_at", "changed_by_id", "client_id", "coach_id", "created_at", "created_by_id", "employer_id", "form_key", "function", "hours", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "profile_id", "start", "state", "team_id", "version") VALUES (OLD."announced_on", OLD."answer", OLD."answer_by", OLD."answered_by_id", OLD."answered_on", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."coach_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."function", OLD."hours", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."profile_id", OLD."start", OLD."state", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="f38fbee1eceb226d13391084dff277773babd149",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_95330",
                            table="trajectories_announcement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_eventplaceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "event_id", "form_key", "id", "invited_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "profile_id", "round", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."event_id", NEW."form_key", NEW."id", NEW."invited_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."presence", NEW."profile_id", NEW."round", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="a30c878d1ff969e89748b388d28d6108c7757cc3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3f392",
                            table="trajectories_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_eventplaceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "event_id", "form_key", "id", "invited_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "profile_id", "round", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."event_id", NEW."form_key", NEW."id", NEW."invited_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."presence", NEW."profile_id", NEW."round", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="95e70398ef88b03ffbb4035ff58759d166208d4c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c1599",
                            table="trajectories_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_eventplaceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "event_id", "form_key", "id", "invited_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "profile_id", "round", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."event_id", OLD."form_key", OLD."id", OLD."invited_on", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."presence", OLD."profile_id", OLD."round", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="639d488740731336eddae26b6970e1d21472126c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_003a5",
                            table="trajectories_eventplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_eventmeetingevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "preselected", "result", "round", "team_id", "version", "with_employer_id") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."preselected", NEW."result", NEW."round", NEW."team_id", NEW."version", NEW."with_employer_id"); RETURN NULL;',
                            hash="f28db7c8335eacc97106be5e554c9b700693a8b6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6733a",
                            table="trajectories_eventmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_eventmeetingevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "preselected", "result", "round", "team_id", "version", "with_employer_id") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."preselected", NEW."result", NEW."round", NEW."team_id", NEW."version", NEW."with_employer_id"); RETURN NULL;',
                            hash="569961036371902f8c1e337200fad88d378edee3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6dd70",
                            table="trajectories_eventmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_eventmeetingevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "preselected", "result", "round", "team_id", "version", "with_employer_id") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."preselected", OLD."result", OLD."round", OLD."team_id", OLD."version", OLD."with_employer_id"); RETURN NULL;',
                            hash="28167835ef682ddcff24bfba128eace48648b09a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_73dd6",
                            table="trajectories_eventmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_instrumentgrantevent" ("aim", "asked_on", "changed_at", "changed_by_id", "client_id", "code", "committed", "contract_months", "created_at", "created_by_id", "decide_by", "decided_by", "decided_on", "employer_id", "end", "flat_rate", "form_key", "guidance", "hours", "how_counted", "id", "job_id", "municipality_id", "permission_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "profile_id", "reason", "remeasure_on", "start", "state", "team_id", "terms", "version", "wage_value") VALUES (NEW."aim", NEW."asked_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."code", NEW."committed", NEW."contract_months", NEW."created_at", NEW."created_by_id", NEW."decide_by", NEW."decided_by", NEW."decided_on", NEW."employer_id", NEW."end", NEW."flat_rate", NEW."form_key", NEW."guidance", NEW."hours", NEW."how_counted", NEW."id", NEW."job_id", NEW."municipality_id", NEW."permission_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."profile_id", NEW."reason", NEW."remeasure_on", NEW."start", NEW."state", NEW."team_id", NEW."terms", NEW."version", NEW."wage_value"); RETURN NULL;',
                            hash="c75adc2e3055a8837972903388aec6e3fa8b5721",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_005fc",
                            table="trajectories_instrumentgrant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_instrumentgrantevent" ("aim", "asked_on", "changed_at", "changed_by_id", "client_id", "code", "committed", "contract_months", "created_at", "created_by_id", "decide_by", "decided_by", "decided_on", "employer_id", "end", "flat_rate", "form_key", "guidance", "hours", "how_counted", "id", "job_id", "municipality_id", "permission_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "profile_id", "reason", "remeasure_on", "start", "state", "team_id", "terms", "version", "wage_value") VALUES (NEW."aim", NEW."asked_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."code", NEW."committed", NEW."contract_months", NEW."created_at", NEW."created_by_id", NEW."decide_by", NEW."decided_by", NEW."decided_on", NEW."employer_id", NEW."end", NEW."flat_rate", NEW."form_key", NEW."guidance", NEW."hours", NEW."how_counted", NEW."id", NEW."job_id", NEW."municipality_id", NEW."permission_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."profile_id", NEW."reason", NEW."remeasure_on", NEW."start", NEW."state", NEW."team_id", NEW."terms", NEW."version", NEW."wage_value"); RETURN NULL;',
                            hash="043813694f46b0aea6e491096dd9f3ae5b9510a2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15dc5",
                            table="trajectories_instrumentgrant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_instrumentgrantevent" ("aim", "asked_on", "changed_at", "changed_by_id", "client_id", "code", "committed", "contract_months", "created_at", "created_by_id", "decide_by", "decided_by", "decided_on", "employer_id", "end", "flat_rate", "form_key", "guidance", "hours", "how_counted", "id", "job_id", "municipality_id", "permission_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "profile_id", "reason", "remeasure_on", "start", "state", "team_id", "terms", "version", "wage_value") VALUES (OLD."aim", OLD."asked_on", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."code", OLD."committed", OLD."contract_months", OLD."created_at", OLD."created_by_id", OLD."decide_by", OLD."decided_by", OLD."decided_on", OLD."employer_id", OLD."end", OLD."flat_rate", OLD."form_key", OLD."guidance", OLD."hours", OLD."how_counted", OLD."id", OLD."job_id", OLD."municipality_id", OLD."permission_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."profile_id", OLD."reason", OLD."remeasure_on", OLD."start", OLD."state", OLD."team_id", OLD."terms", OLD."version", OLD."wage_value"); RETURN NULL;',
                            hash="a19c11208542c865599e8d9b758c3ba33517fe45",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a7d73",
                            table="trajectories_instrumentgrant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentpayment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_instrumentpaymentevent" ("amount", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "grant_id", "id", "municipality_id", "note", "on", "period_from", "period_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (NEW."amount", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."grant_id", NEW."id", NEW."municipality_id", NEW."note", NEW."on", NEW."period_from", NEW."period_until", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="4238d1964ff332ba319021329e7bef944bcaf526",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6d1fb",
                            table="trajectories_instrumentpayment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentpayment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_instrumentpaymentevent" ("amount", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "grant_id", "id", "municipality_id", "note", "on", "period_from", "period_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (NEW."amount", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."grant_id", NEW."id", NEW."municipality_id", NEW."note", NEW."on", NEW."period_from", NEW."period_until", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="8883208ca7576d6166deb1d441bfa74413a69e3d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b1296",
                            table="trajectories_instrumentpayment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentpayment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_instrumentpaymentevent" ("amount", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "grant_id", "id", "municipality_id", "note", "on", "period_from", "period_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version") VALUES (OLD."amount", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."grant_id", OLD."id", OLD."municipality_id", OLD."note", OLD."on", OLD."period_from", OLD."period_until", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="51716b49c781ef6c2616c7cdb0619178b2cfc585",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c0b34",
                            table="trajectories_instrumentpayment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobcoaching",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_jobcoachingevent" ("changed_at", "changed_by_id", "client_id", "coach_name", "created_at", "created_by_id", "employer_id", "end", "form_key", "id", "municipality_id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "placement_id", "second_reason", "start", "team_id", "version", "weekly_hours") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."coach_name", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."placement_id", NEW."second_reason", NEW."start", NEW."team_id", NEW."version", NEW."weekly_hours"); RETURN NULL;',
                            hash="aa24d0d2c5b3e5d326caadf9dc84205f284e191c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_87b9d",
                            table="trajectories_jobcoaching",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobcoaching",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_jobcoachingevent" ("changed_at", "changed_by_id", "client_id", "coach_name", "created_at", "created_by_id", "employer_id", "end", "form_key", "id", "municipality_id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "placement_id", "second_reason", "start", "team_id", "version", "weekly_hours") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."coach_name", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."placement_id", NEW."second_reason", NEW."start", NEW."team_id", NEW."version", NEW."weekly_hours"); RETURN NULL;',
                            hash="7bc831ab5c2a722375897aec551e54fe86d436b3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2dd23",
                            table="trajectories_jobcoaching",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobcoaching",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_jobcoachingevent" ("changed_at", "changed_by_id", "client_id", "coach_name", "created_at", "created_by_id", "employer_id", "end", "form_key", "id", "municipality_id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "placement_id", "second_reason", "start", "team_id", "version", "weekly_hours") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."coach_name", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."end", OLD."form_key", OLD."id", OLD."municipality_id", OLD."organisation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."placement_id", OLD."second_reason", OLD."start", OLD."team_id", OLD."version", OLD."weekly_hours"); RETURN NULL;',
                            hash="278deb8fdc1e873c7148a04ab43e1a0774f3044b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9386e",
                            table="trajectories_jobcoaching",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wagevalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_wagevalueevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "measured_by", "municipality_id", "note", "on", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tasks", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."measured_by", NEW."municipality_id", NEW."note", NEW."on", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tasks", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="8a220e7597956b1cbc0e04ad6f8fcab35929eba7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a8513",
                            table="trajectories_wagevalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wagevalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_wagevalueevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "measured_by", "municipality_id", "note", "on", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tasks", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."measured_by", NEW."municipality_id", NEW."note", NEW."on", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tasks", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="de58d94ea64ce8c78d767c9e2a2a2c4cf88513f6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15df1",
                            table="trajectories_wagevalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wagevalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_wagevalueevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "measured_by", "municipality_id", "note", "on", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tasks", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."id", OLD."measured_by", OLD."municipality_id", OLD."note", OLD."on", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tasks", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="a5160d0c997ab4dc011affd9ef926342b2d22d70",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_499a3",
                            table="trajectories_wagevalue",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
