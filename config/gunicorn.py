"""How the web server runs: ``gunicorn --config python:config.gunicorn config.wsgi``.

Python's collector walks everything that is alive. After start-up that is the whole application, which never
becomes garbage: frozen, it is walked no more. A page makes thousands of objects that are gone when it ends;
with the higher threshold the collector comes by once in some pages instead of several times in each.
"""

import gc
from typing import Any

workers = 2
worker_class = "sync"
GC_THRESHOLD = (50_000, 20, 20)


def post_worker_init(worker: Any) -> None:
    """In each worker, with the application loaded, and the addresses that Django reads at the first page."""
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLD)
