"""PostgreSQL and Valkey of our own, for development, demo and tests: never for production.

One supervisor process per checkout owns both servers. Whoever needs them calls :func:`attach`
and holds a connection to the supervisor for as long as the process lives; some seconds after
the last one has gone, the supervisor stops the servers and leaves. Data stays in ``.data/``.
"""

from config.embedded.client import attach, lost, renew
from config.embedded.places import EmbeddedError, redis_client_url

__all__ = ["EmbeddedError", "attach", "lost", "redis_client_url", "renew"]
