#!/bin/sh
# PAGE...: every manual page is clean under mandoc -Tlint, and refers to no page that is not there.
set -eu
command -v mandoc >/dev/null || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$@" "$folder"
cd "$folder"
# A machine's clock may be behind the date of a page.
mandoc -Tlint ./*.? | grep -v 'date in the future' >found || true
cat found
[ ! -s found ]
