# Three stages: web packages, Python packages, and an image with neither npm nor a compiler.
FROM node:20-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts

FROM python:3.11-slim AS packages
WORKDIR /app
COPY requirements.lock ./
RUN python -m venv /venv \
    && /venv/bin/python -m pip install --no-cache-dir --require-hashes -r requirements.lock

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    OPSTAP_MODE=production \
    OPSTAP_DATA_DIR=/data \
    STATIC_ROOT=/app/static-collected \
    XDG_CACHE_HOME=/tmp
# Pango lays out the documents; DejaVu has the letters that our own font lacks (Ukrainian, Arabic).
# Not pinned: the base image moves within Debian stable, and the old version of a library leaves its mirrors.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --no-install-recommends -y \
        fontconfig fonts-dejavu-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --no-create-home opstap \
    && install -d -o opstap -g opstap /data
WORKDIR /app
COPY --from=packages /venv /venv
COPY . .
COPY --from=web /app/node_modules ./node_modules
# The addresses are placeholders: collecting static files opens no connection.
RUN SECRET_KEY=build SEALING_KEY=build ALLOWED_HOSTS=build DATABASE_URL=postgresql://build/build \
    python manage.py collectstatic --noinput
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/livez', timeout=4)"]
CMD ["gunicorn", "config.wsgi", "--config", "python:config.gunicorn", "--bind", "0.0.0.0:8000", "--worker-tmp-dir", "/dev/shm"]
