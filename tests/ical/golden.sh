#!/bin/sh
# fasti lint_file folder name: exports a case of tests/golden/export-ical and compares bytes, messages and status; UPDATE=1 writes them anew.
set -u
fasti=$(realpath "$1") lint=$(realpath "$2") folder=$3 name=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$folder" || exit 3
line=$(grep "^$name " cases) || { echo "no case $name"; exit 1; }
# shellcheck disable=SC2086
set -- $line
store=$2.jsonl
shift 2
TZ=America/New_York "$fasti" export-ical --store="$store" "$@" >"$work/ics" 2>"$work/said"
status=$?
[ -z "${UPDATE-}" ] || { cp "$work/ics" "$name.ics"; cp "$work/said" "$name.said"; [ -s "$name.said" ] || rm "$name.said"; }
[ -f "$name.said" ] || : >"$work/nothing"
said=$([ -f "$name.said" ] && echo "$name.said" || echo "$work/nothing")
failed=0
cmp "$work/ics" "$name.ics" || { diff "$name.ics" "$work/ics" | cat -v; failed=1; }
diff "$said" "$work/said" || failed=1
expected=$(grep -q ': error:' "$said" && echo 1 || echo 0)
[ "$status" -eq "$expected" ] || { echo "status $status, expected $expected"; failed=1; }
"$lint" "$work/ics" || failed=1
# The order of the store's lines changes nothing, unless one of two is left out.
if [ "$name" != refused ]; then
    tac "$store" | "$fasti" export-ical --store=- "$@" 2>/dev/null | cmp - "$name.ics" || failed=1
fi
exit $failed
