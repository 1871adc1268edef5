#!/bin/bash
# Runs once, on an empty database: the role that owns the tables and the role the application uses.
# The second owns nothing, so that row-level security always applies to it.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v owner_password="$OPSTAP_OWNER_PASSWORD" -v app_password="$OPSTAP_APP_PASSWORD" <<'SQL'
CREATE ROLE opstap_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE opstap_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE opstap OWNER opstap_owner ENCODING UTF8 LOCALE 'C.UTF-8' TEMPLATE template0;
\connect opstap
ALTER SCHEMA public OWNER TO opstap_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO opstap_app;
SQL
