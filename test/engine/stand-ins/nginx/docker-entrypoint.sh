#!/bin/sh
# Does what the official image does and examples rely on: fills in templates, runs the scripts of /docker-entrypoint.d, then the command.
set -eu

if [ "${1:-}" = nginx ]; then
  names=$(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/${\1}/p' | tr '\n' ' ')
  for template in /etc/nginx/templates/*.template; do
    [ -e "$template" ] || continue
    envsubst "$names" < "$template" > "/etc/nginx/conf.d/$(basename "$template" .template)"
  done
  for script in /docker-entrypoint.d/*.sh; do
    [ -x "$script" ] || continue
    "$script"
  done
fi
exec "$@"
