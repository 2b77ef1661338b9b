#!/usr/bin/env bats
# export-ical from outside: where it writes, when it does not, what it says.
load common

setup() {
    common_setup
    cp "$GOLDEN/export-ical/evening.jsonl" store.jsonl
    export FASTI_STORE=store.jsonl
}

@test "writes to standard output, and the same with -o" {
    "$FASTI" export-ical > out.ics
    "$FASTI" export-ical -o file.ics
    "$FASTI" export-ical -o - | cmp - out.ics
    cmp out.ics file.ics
    cmp out.ics "$GOLDEN/export-ical/evening.ics"
}

@test "-o leaves an equal file untouched and replaces another in one step" {
    "$FASTI" export-ical -o file.ics
    touch -d 2020-01-01 file.ics
    before=$(stat -c '%i %Y' file.ics)
    "$FASTI" export-ical -o file.ics
    [ "$(stat -c '%i %Y' file.ics)" = "$before" ]
    ln file.ics old.ics
    "$FASTI" export-ical --programme=none -o file.ics
    cmp old.ics "$GOLDEN/export-ical/evening.ics"
    cmp file.ics "$GOLDEN/export-ical/evening-plain.ics"
    [ "$(ls -A | grep -c ics)" -eq 2 ]
}

@test "a folder that is not there: said, status 3, the rest as it was" {
    run -3 "$FASTI" export-ical -o absent/file.ics
    [[ "$output" == *"absent/file.ics"* ]]
    [ ! -e absent ]
}

@test "a full disk is said" {
    "$FASTI" export-ical > /dev/full 2> said && status=0 || status=$?
    [ "$status" -eq 3 ]
    grep -q 'cannot write standard output' said
}

@test "a store that cannot be read leaves the calendar as it was" {
    "$FASTI" export-ical -o file.ics
    cp file.ics kept.ics
    run -3 "$FASTI" export-ical --store=. -o file.ics
    cmp file.ics kept.ics
}

@test "operands are uids or their beginnings" {
    "$FASTI" export-ical 9d3f | cmp - "$GOLDEN/export-ical/evening.ics"
    run -1 --separate-stderr "$FASTI" export-ical nothing
    [[ "$stderr" == *"nothing"* ]]
    [[ "$output" == *"END:VCALENDAR"* && "$output" != *VEVENT* ]]
}

@test "the selections of list choose" {
    cp "$GOLDEN/export-ical/statuses.jsonl" store.jsonl
    [ "$("$FASTI" export-ical --status=cancelled --programme=none | grep -c BEGIN:VEVENT)" -eq 3 ]
    [ "$("$FASTI" export-ical --from=2026-09-20 --to=2026-09-20 | grep -c BEGIN:VEVENT)" -eq 1 ]
}

@test "the zone of events that name none is the caller's" {
    cp "$GOLDEN/export-ical/days.jsonl" store.jsonl
    "$FASTI" export-ical --timezone=America/New_York 2> said > out.ics
    grep -q 'DTSTART;TZID=America/New_York:20260501T100000' out.ics
    ! grep -q Amsterdam out.ics
}

@test "wrong options" {
    run -2 "$FASTI" export-ical --programme=item
    run -2 "$FASTI" export-ical --alarm=soon
    run -2 "$FASTI" export-ical --refresh=12h
    [[ "$output" == *"PT12H"* ]]
    run -2 "$FASTI" export-ical --calendar-color=#008080
    [[ "$output" == *"teal"* ]]
    run -2 "$FASTI" export-ical --source=agenda.ics
    run -2 "$FASTI" export-ical --image=javascript:alert
}

@test "the clock, the locale and the machine's zone change nothing" {
    for zone in UTC Asia/Tokyo; do
        TZ=$zone LC_ALL=C "$FASTI" --now=2030-01-01 export-ical | cmp - "$GOLDEN/export-ical/evening.ics"
    done
}

@test "an item of the programme that moves keeps its uid" {
    "$FASTI" export-ical > before.ics
    sed -i 's/"title":"Gesprek","start":"2026-03-28T20:00:00"/"title":"Gesprek","start":"2026-03-28T20:05:00"/' store.jsonl
    "$FASTI" export-ical > after.ics
    ! cmp -s before.ics after.ics
    cmp <(grep ^UID before.ics) <(grep ^UID after.ics)
}

# N: so many events, their starts out of order.
events() {
    awk -v n="$1" 'BEGIN {
        words = "een dijk, een veer; een \\\\ en een zee"
        while (length(words) < 700) words = words " " words
        for (i = 0; i < n; i++)
            printf "{\"uid\":\"event-%06d-%d\",\"title\":\"Deel %d\",\"start\":\"2026-%02d-%02dT%02d:00:00\",\"description\":\"%s\"," \
                "\"programme\":[{\"title\":\"Opening\",\"start\":\"XXXX-XX-XXT22:30:00\"}]}\n", i * 7919 % n, i, i, i % 12 + 1,
                i * 7 % 28 + 1, i % 24, words
    }'
}

@test "many threads, one thread and a pipe write the same bytes" {
    events 3000 > many.jsonl
    FASTI_THREADS=1 "$FASTI" export-ical --store=many.jsonl > one.ics
    [ "$(grep -c BEGIN:VEVENT one.ics)" -eq 6000 ]
    for threads in 2 7; do
        FASTI_THREADS=$threads "$FASTI" export-ical --store=many.jsonl | cmp - one.ics
        FASTI_THREADS=$threads "$FASTI" export-ical --store=- < many.jsonl | cmp - one.ics
        cat many.jsonl | FASTI_THREADS=$threads "$FASTI" export-ical --store=- | cmp - one.ics
    done
    tac many.jsonl | "$FASTI" export-ical --store=- | cmp - one.ics
    cat many.jsonl | "$FASTI" export-ical --store=- event-00000 | cmp - <("$FASTI" export-ical --store=many.jsonl event-00000)
}

@test "what does not fit in memory goes into a file without a name" {
    mkdir tmp
    events 22000 > many.jsonl
    [ "$(stat -c %s many.jsonl)" -gt 17000000 ]
    cat many.jsonl | TMPDIR=$PWD/tmp "$FASTI" export-ical --store=- | cmp - <("$FASTI" export-ical --store=many.jsonl)
    [ -z "$(ls -A tmp)" ]
    cat many.jsonl | TMPDIR=$PWD/absent "$FASTI" export-ical --store=- > out.ics 2> said && status=0 || status=$?
    [ "$status" -eq 3 ]
    [ ! -s out.ics ]
    grep -q 'cannot be kept to be read twice' said
}

@test "a uid that stands twice, far apart, is said and written once" {
    { events 3000; events 1 | sed 's/Deel 0/Again/'; } > many.jsonl
    "$FASTI" export-ical --store=many.jsonl > out.ics 2> said && status=0 || status=$?
    [ "$status" -eq 1 ]
    [ "$(cat said)" = 'fasti: many.jsonl: error: event "Again" (event-000000-0) has the uid of an event before it: left out' ]
    [ "$(grep -c SUMMARY:Again out.ics)" -eq 0 ]
}

@test "a store that another program empties meanwhile gives no calendar that lacks events in silence" {
    seq -f '{"uid":"u%05g","title":"Avond","start":"2027-03-09T19:30:00"}' 20000 > many.jsonl
    run_while_emptied "$FASTI" export-ical --store=many.jsonl
    [ "$status" -eq 3 ]
    [[ "$(cat errors)" == *"many.jsonl: error: cannot read the store: another program wrote to it meanwhile" ]]
    [ "$(cat begin rest | grep -c END:VCALENDAR)" -eq 0 ]
}

@test "a calendar says that an event is full, in its own language" {
    printf '%s\n' '{"uid":"f","title":"Avond","language":"nl","start":"2027-03-09T19:30:00","registration":{"state":"full","url":"https://dorp.example/veer"}}' \
        '{"uid":"o","title":"Dag","language":"nl","start":"2027-03-10T19:30:00","registration":{"state":"open"}}' > full.jsonl
    "$FASTI" export-ical --store=full.jsonl > full.ics
    [ "$(grep -c 'Volgeboekt\\nAanmelden: https://dorp.example/veer' full.ics)" -eq 1 ]
    [ "$(grep -c Volgeboekt full.ics)" -eq 1 ]
}
