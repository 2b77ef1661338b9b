#!/bin/sh
# FASTI FILE...: valgrind finds nothing, no leak either, while every command works on these announcements.
set -eu
command -v valgrind >/dev/null || exit 77
fasti=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export FASTI_STORE="$folder/events.jsonl" FASTI_NOW=2027-01-11T09:00:00

# STATUS... -- COMMAND...: fasti under valgrind ends with one of these statuses.
try() {
    expected=
    while [ "$1" != -- ]; do
        expected="$expected $1"
        shift
    done
    shift
    status=0
    valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible \
        "$fasti" "$@" >"$folder/out" 2>"$folder/err" || status=$?
    case " $expected " in
    *" $status "*) ;;
    *)
        echo "fasti $*: status $status"
        cat "$folder/err"
        exit 1
        ;;
    esac
}

try 0 -- import "$@"
try 0 -- import "$@"
try 0 -- list --sort=title --format=csv
try 0 -- list --match=raad
"$fasti" list --format=ids | while read -r uid; do
    try 0 -- show "$uid"
done
try 1 -- validate -W all "$@"
try 1 -- validate --format=json
try 0 1 -- export-ical --deadlines=todo --output="$folder/agenda.ics"
try 0 -- remove "$("$fasti" list --format=ids | head -n 1)"
