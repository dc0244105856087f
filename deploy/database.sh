#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the owner, who migrates, and the service's role, which owns nothing.
set -eu
password=$(cat /run/secrets/owner_password)
psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet \
  --set ON_ERROR_STOP=1 --set password="$password" <<'SQL'
CREATE ROLE askfirst_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
CREATE ROLE askfirst_service NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
GRANT askfirst_service TO askfirst_owner;
CREATE DATABASE askfirst OWNER askfirst_owner;
REVOKE ALL ON DATABASE askfirst FROM PUBLIC;
SQL
