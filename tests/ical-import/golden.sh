#!/bin/sh
# fasti folder name: what import reads out of tests/golden/import-ical/NAME.ics, and what it says; UPDATE=1 writes both anew.
set -u
command -v jq >/dev/null || exit 77
fasti=$(realpath "$1") name=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$2" || exit 3
TZ=America/New_York "$fasti" import --now=2027-01-11 --store=- "$name.ics" 2>"$work/said" >"$work/all"
status=$?
jq -c 'del(.source)' "$work/all" >"$work/events" || exit 1
[ -z "${UPDATE-}" ] || { cp "$work/events" "$name.jsonl"; cp "$work/said" "$name.said"; }
failed=0
diff "$name.jsonl" "$work/events" || failed=1
diff "$name.said" "$work/said" || failed=1
expected=$(grep -q ': error:' "$name.said" && echo 1 || echo 0)
[ "$status" -eq "$expected" ] || { echo "status $status, expected $expected"; failed=1; }
exit $failed
