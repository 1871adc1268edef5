"""Whether a resident learns in now, as the file repeats it: it decides how often there is contact."""

from collections.abc import Mapping
from typing import Any

from clients.models import Client
from clients.services.client import announce_change
from core.tenancy import scope
from trajectories.domain.candidate import CandidateState
from trajectories.models import Candidate


def follow_learning_in(payload: Mapping[str, Any]) -> None:
    """After a change of a candidate: the file says what the candidates of this client say.

    Runs in the worker, within the municipality of the client; whoever moved the candidate may not see the
    file. Twice does no harm.
    """
    with scope(municipality_id=payload["municipality_id"]):
        client = Client.objects.select_for_update(of=("self",)).filter(pk=payload["client_id"]).first()
        if client is None:
            return
        mine = Candidate.objects.filter(client_id=client.pk, status=CandidateState.LEARNING_IN.value)
        learns = mine.exists()
        if client.learning_in != learns:
            Client.objects.filter(pk=client.pk).update(learning_in=learns)
            announce_change(client)
