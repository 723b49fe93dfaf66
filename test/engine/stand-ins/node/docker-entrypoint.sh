#!/bin/sh
# As in the official image: what is an option or no program is handed to node.
set -e
case "${1:-}" in
  -*) set -- node "$@" ;;
  *) if [ -z "$(command -v "${1:-}")" ]; then set -- node "$@"; fi ;;
esac
exec "$@"
