#!/usr/bin/env bats
# diff from outside: stores and calendars held against each other.
load common

setup() {
    common_setup
    cat > old.jsonl <<'EOF'
{"uid":"a","title":"Opening","start":"2026-05-01T10:00:00","location":{"name":"Hal","city":"Delft"},"programme":[{"title":"Welkom","start":"2026-05-01T10:00:00"},{"title":"Borrel","start":"2026-05-01T12:00:00"}],"sequence":1,"updated":"2026-01-01T10:00:00Z"}
{"uid":"b","title":"Lezing","start":"2026-05-02T10:00:00"}
{"uid":"c","title":"Debat","start":"2026-05-03T10:00:00","keywords":["x"]}
EOF
}

@test "equal stores: nothing said, status 0; spelling and the notes of the store make no difference" {
    run -0 "$FASTI" diff old.jsonl old.jsonl
    [ -z "$output" ]
    sed 's/"title":"Lezing","start"/ "title" : "L\\u0065zing" , "start"/; s/"sequence":1/"sequence":7/; s/2026-01-01T10/2026-02-01T10/' old.jsonl | tac > new.jsonl
    ! cmp -s old.jsonl new.jsonl
    run -0 "$FASTI" diff old.jsonl new.jsonl
    [ -z "$output" ]
}

@test "added, removed, moved, changed, by uid and key" {
    { sed '/"uid":"c"/d; s/2026-05-02T10/2026-05-02T11/; s/"Delft"/"Gouda"/; s/T12:00:00"}/T12:30:00"}/' old.jsonl
      echo '{"uid":"d/~","title":"Nieuw"}'; } > new.jsonl
    run -1 --separate-stderr "$FASTI" diff old.jsonl new.jsonl
    [ "$output" = "changed a  2026-05-01T10:00:00  Opening
    location/city: Delft -> Gouda
    programme/1/start: 2026-05-01T12:00:00 -> 2026-05-01T12:30:00
moved b  2026-05-02T11:00:00  Lezing
    start: 2026-05-02T10:00:00 -> 2026-05-02T11:00:00
added d/~  -  Nieuw
removed c  2026-05-03T10:00:00  Debat" ]
    [ "$stderr" = "fasti: 1 added, 1 removed, 1 moved, 1 changed" ]
    run -1 --separate-stderr "$FASTI" diff -q --format=json old.jsonl - < new.jsonl
    [ -z "$stderr" ]
    [ "${lines[1]}" = '{"change":"moved","uid":"b","title":"Lezing","start":"2026-05-02T11:00:00","keys":[{"key":"/start","old":"2026-05-02T10:00:00","new":"2026-05-02T11:00:00"}]}' ]
    echo "$output" | python3 -c 'import json, sys; [json.loads(line) for line in sys.stdin]'
}

@test "keys that come and go, lists of another length, hostile text" {
    sed 's/,"keywords":\["x"\]/,"url":"https:\/\/example.org","a\/b~":["\\u001b[31m"]/; s/,{"title":"Borrel"[^}]*}//' old.jsonl > new.jsonl
    run -1 "$FASTI" diff old.jsonl new.jsonl
    [[ "$output" == *'programme: [{"title":"Welkom"'*' -> [{"title":"Welkom"'* ]]
    [[ "$output" == *'a~1b~0: nothing -> '* ]]
    [[ "$output" == *'keywords: ["x"] -> nothing'* ]]
    [[ "$output" != *$'\e'* ]]
}

@test "a uid that stands often pairs in order and costs no more" {
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "{\"uid\":\"same\",\"title\":\"%d\"}\n", i }' > old.jsonl
    sed '$d; s/"10"/"ten"/' old.jsonl > new.jsonl
    run -1 "$FASTI" diff -q old.jsonl new.jsonl
    [ "$output" = "changed same  -  ten
    title: 10 -> ten
removed same  -  19999" ]
}

@test "lines that are no event are said, the rest is compared" {
    { cat old.jsonl; echo '{"uid":'; } > new.jsonl
    run -1 "$FASTI" diff old.jsonl new.jsonl
    [[ "$output" == *"new.jsonl:4:"*"no event"* ]]
}

@test "what cannot be read, and wrong usage" {
    run -3 "$FASTI" diff old.jsonl absent.jsonl
    [[ "$output" == *"absent.jsonl"* ]]
    run -3 "$FASTI" diff . old.jsonl
    run -2 "$FASTI" diff old.jsonl
    run -2 "$FASTI" diff - -
    run -2 "$FASTI" diff old.jsonl old.jsonl old.jsonl
    run -2 "$FASTI" diff --format=xml old.jsonl old.jsonl
}

@test "a store that another program empties meanwhile differs in nothing that could be told" {
    seq -f '{"uid":"u%05g","title":"Avond"}' 20000 > many.jsonl
    sed s/Avond/Dag/ many.jsonl > later.jsonl
    run_while_emptied "$FASTI" diff many.jsonl later.jsonl
    [ "$status" -eq 3 ]
    [ "$(cat errors)" = "fasti: many.jsonl: error: cannot be read again: another program wrote to it meanwhile" ]
}

@test "two calendars, and a calendar against the store it was written from" {
    "$FASTI" export-ical --store=old.jsonl > old.ics
    "$FASTI" import --store=- old.ics > /dev/null 2>&1 || skip "no reader of calendars"
    run -0 "$FASTI" diff old.ics old.ics
    [ -z "$output" ]
    run -0 "$FASTI" diff old.ics old.jsonl
    [ -z "$output" ]
    sed 's/DTSTAMP:.*Z/DTSTAMP:20300101T000000Z/' old.ics > later.ics
    ! cmp -s old.ics later.ics
    run -0 "$FASTI" diff old.ics - < later.ics
    sed 's/2026-05-02T10/2026-05-02T11/; /"uid":"c"/d' old.jsonl > new.jsonl
    run -1 --separate-stderr "$FASTI" diff old.ics new.jsonl
    [[ "$output" == *"moved b  2026-05-02T11:00:00  Lezing"* && "$output" == *"removed c "* ]]
    [ "$stderr" = "fasti: 0 added, 1 removed, 1 moved, 0 changed" ]
}
