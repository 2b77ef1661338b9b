#!/usr/bin/env bats
# validate: findings, formats, severities, inputs, exit statuses.
load common

setup() {
    common_setup
    export FASTI_NOW=2026-01-01T12:00:00
    cp "$GOLDEN"/validate/* .
    export FASTI_STORE=$PWD/clean.jsonl
    printf '%s\n' '{"uid":"d1","title":"Debat","start":"2026-05-19T14:00:00","location":{"city":"Deventer"}}' \
        '{"uid":"d2","title":"Lezing","start":"2026-05-19","location":{"city":"Deventer"}}' > clean.jsonl
}

# A golden file of what is written on standard output by a run that finds something.
findings() {
    local file=$1
    shift
    run -1 --separate-stderr "$@"
    printf '%s\n' "$output" > found
    golden "validate/$file" cat found
}

@test "findings in a file of events: place, words, caret" {
    findings faults.txt "$FASTI" validate faults.jsonl
}

@test "the same as JSON" {
    findings faults.json "$FASTI" validate --format=json faults.jsonl
    python3 -c 'import json, sys; assert all({"severity", "message", "path", "line"} <= json.loads(line).keys() for line in sys.stdin)' < found
}

@test "findings between events" {
    findings across.txt "$FASTI" validate --store=across.jsonl
}

@test "an unchanged source is pointed into, with tabs and wide characters; a changed one is not" {
    findings veer-found.txt "$FASTI" validate --store=veer.jsonl
    echo >> veer.txt
    run -1 --separate-stderr "$FASTI" validate --store=veer.jsonl
    [[ "${lines[0]}" == "veer.jsonl:1:95: error: the event ends at 13:00"* ]]
    [[ "$output" != *"weekday-mismatch"* ]]
}

@test "counts come last, unless quiet" {
    run -1 --separate-stderr "$FASTI" validate across.jsonl
    [ "$stderr" = "3 errors, 1 warning" ]
    run -1 --separate-stderr "$FASTI" validate -q across.jsonl
    [ -z "$stderr" ]
}

@test "standard input as the store and as a file" {
    run -1 --separate-stderr "$FASTI" validate --store=- < across.jsonl
    [[ "${lines[0]}" == "standard input:2:"*": error: "* ]]
    run -1 --separate-stderr "$FASTI" validate - < across.jsonl
    [[ "${lines[0]}" == "standard input:2:"*": error: "* ]]
}

# A store of many kinds of findings: in lines, between them far apart, in sources, in lines that are no events; the last one has no end.
many_findings() {
    local i
    for i in $(seq 1 1500); do
        printf '{"uid":"%d","title":"Lezing %d","start":"2026-05-%02dT14:00:00","location":{"name":"Waag %d","room":"1","city":"Ede"},"speakers":[{"name":"An Bos"}]}\n' \
            $((i % 700)) $((i % 400)) $((1 + i % 31)) $((i % 300))
        printf '{"uid":"x%d","title":"","start":"2026-06-%02d","registration":{"required":true},"url":"foo bar"}\n' $i $((1 + i % 30))
        [ $((i % 100)) -ne 0 ] || { cat across.jsonl veer.jsonl; printf '\n{"uid":1\n'; }
    done
    printf '{"uid":"last","title":"Slot","start":"2026-05-19"}'
}

# What validate finds with so many threads, and its exit status, in a file.
found_by() {
    local threads=$1 status=0
    shift
    FASTI_THREADS=$threads "$FASTI" validate -W all "$@" > found 2>&1 || status=$?
    echo "$status" >> found
}

@test "the number of threads changes nothing" {
    many_findings > many.jsonl
    local format threads
    for format in text json; do
        found_by 1 --format=$format --store=many.jsonl
        mv found one
        [ "$(wc -l < one)" -gt 3000 ]
        [ "$(tail -n 1 one)" = 1 ]
        for threads in 2 7; do
            found_by $threads --format=$format --store=many.jsonl
            cmp one found
        done
    done
    found_by 7 --format=json --store=- < many.jsonl
    sed -i 's/"path":"-"/"path":"many.jsonl"/g' found
    cmp one found
}

@test "an event of the store by uid or prefix; none, or several" {
    run -0 "$FASTI" validate d1
    [ -z "$output" ]
    run -1 --separate-stderr "$FASTI" validate d2
    [[ "$output" == *"[time-missing]"* ]]
    run -1 --separate-stderr "$FASTI" validate d
    [ -z "$output" ]
    [[ "$stderr" == *"d1"*"d2"* ]]
    run -1 --separate-stderr "$FASTI" validate nowhere
    [ "$stderr" = "fasti: error: there is no file nowhere, and no event has a uid that is or begins so" ]
    run -2 "$FASTI" validate ""
    run -1 "$FASTI" validate clean.jsonl/below
    [[ "$output" == *"there is no file clean.jsonl/below"* ]]
    ln -s round round
    run -3 "$FASTI" validate round
    [ "$output" = "fasti: round: error: cannot be read: Too many levels of symbolic links" ]
    run -0 "$FASTI" validate --store=nowhere.jsonl
    [ "$output" = "fasti: nowhere.jsonl: note: there is no store here yet; fasti import makes it" ]
}

@test "a file may have any name; what is read out of it may not hold control characters" {
    name=$'avond\e[31m\nlezing.txt'
    printf 'Avond over het veer\n\nDinsdag 9 maart 2027 om 20.00 uur in dorpshuis De Spil, Ede.\n' >"$name"
    run -0 "$FASTI" validate "$name"
    [ -z "$output" ]
    echo '{"uid":"n","title":"Debat","start":"2026-05-19T14:00:00","location":{"city":"E\u001bde"}}' >odd.jsonl
    run -1 "$FASTI" validate odd.jsonl
    [[ "$output" == *"[control-character]"* ]]
}

@test "severities: by rule, group and all; the later wins" {
    run -1 --separate-stderr "$FASTI" validate -E time-missing d2
    [[ "$output" == *" error: "* ]]
    run -0 "$FASTI" validate -A times d2
    run -0 "$FASTI" validate -E all -A time-missing d2
    run -1 --separate-stderr "$FASTI" validate -A all --warn=time-missing d2
    [[ "$output" == *" warning: "* ]]
    run -0 "$FASTI" validate --warn=time-missing --allow=all d2
}

@test "notes are hidden unless asked for" {
    echo '{"uid":"n","title":"Debat","start":"2026-05-19T14:00:00","location":{"city":"Ede"},"registration":{"required":true}}' > note.jsonl
    run -0 "$FASTI" validate note.jsonl
    [ -z "$output" ]
    run -1 --separate-stderr "$FASTI" validate -W deadlines note.jsonl
    [[ "$output" == *"warning: "*"[deadline-missing]"* ]]
}

@test "misspelled rules are answered with the nearest" {
    run -2 "$FASTI" validate -W item-overlpa
    [[ "$output" == *"did you mean item-overlap?" ]]
    run -2 "$FASTI" validate -A capacity
    [[ "$output" == *"did you mean capacities?" ]]
    run -2 "$FASTI" validate --explain=overboked
    [[ "$output" == *"did you mean overbooked?" ]]
    run -2 "$FASTI" validate --format=tekst
}

@test "the catalogue, and every rule explained with what it finds" {
    "$FASTI" validate --rules > rules
    [ "$(wc -l < rules)" -gt 46 ]
    for rule in $(awk '{ print $2 }' rules); do
        "$FASTI" validate --explain="$rule" > explained
        grep -q '^Bad:$' explained
        grep -q '^Good:$' explained
        check_clean explained
    done
    "$FASTI" validate --explain=end-before-start > explained
    grep -qx '    error: the event ends at 13:00, before it starts at 14:00' explained
}

@test "a calendar is held to the wire format, and its rules to the severities" {
    printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\n' > broken.ics
    run -1 --separate-stderr "$FASTI" validate broken.ics
    [[ "$output" == *"broken.ics:4:14: error: "* ]]
    run -0 "$FASTI" validate -A calendar broken.ics
    run -0 "$FASTI" validate -A all -E calendar "$GOLDEN/export-ical/evening.ics"
}

@test "the events of a calendar are held to the rules of events, each at its place" {
    printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:a DTSTAMP:20260101T000000Z DTSTART:20260519T140000Z \
        DURATION:PT1H SUMMARY:Lezing 'URL:nergens' END:VEVENT END:VCALENDAR > lezing.ics
    run -1 --separate-stderr "$FASTI" validate lezing.ics
    [[ "$output" == *"lezing.ics:10:5: error: this is no web address [url-invalid]"*"URL:nergens"* ]]
    [[ "$output" == *"lezing.ics:9:9: warning: neither a place nor an online address is stated [location-missing]"* ]]
}

@test "an announcement is read and checked, and not stored" {
    printf 'Lezing over water\n\nOp 19 mei 2026 van 20.00 tot 19.00 uur in het Stadhuis te Deventer.\n' > lezing.txt
    run -1 --separate-stderr "$FASTI" validate lezing.txt
    [[ "$output" == *"lezing.txt:3:"*" error: the event ends at 19:00, before it starts at 20:00 [end-before-start]"* ]]
    [ "$(wc -l < clean.jsonl)" = 2 ]
}

@test "what has one cause is told once" {
    printf '%s\n' '{"uid":"u","title":"Debat","start":"2026-05-19T10:00:00","end":"2026-05-19T11:00:00","location":{"city":"Ede"},"programme":[{"title":"a","start":"2026-05-19T10:00:00","end":"2026-05-19T11:00:00"},{"title":"b","start":"2026-05-19T10:10:00"},{"title":"c","start":"2026-05-19T10:20:00"},{"title":"d","start":"2026-05-19T12:00:00"},{"title":"e","start":"2026-05-19T13:00:00"},{"title":"f","start":"2026-05-19T14:00:00"}]}' > cascade.jsonl
    run -1 --separate-stderr "$FASTI" validate cascade.jsonl
    [ "$stderr" = "2 errors" ]
    [[ "$output" == *'"b" starts at 10:10, while "a" lasts until 11:00 (and 1 more item) [item-overlap]'* ]]
    [[ "$output" == *'"d" starts at 12:00, after the event ends at 11:00 (and 2 more items) [item-outside-event]'* ]]
}

@test "what several events of an announcement lack at one place is one line, and in JSON one for each" {
    printf 'Inloopavonden over de dijk\n\n- maandag 4 mei 2026, 19.00 - 21.00 uur\n- dinsdag 5 mei 2026, 19.00 - 21.00 uur\n- woensdag 6 mei 2026, 19.00 - 21.00 uur\n' > avonden.txt
    run -1 --separate-stderr "$FASTI" validate avonden.txt
    [ "$(grep -c location-missing <<< "$output")" = 1 ]
    [[ "$output" == *"neither a place nor an online address is stated (3 times) [location-missing]"* ]]
    [ "$stderr" = "3 warnings" ]
    run -1 --separate-stderr "$FASTI" validate --format=json avonden.txt
    [ "$(grep -c '"rule":"location-missing"' <<< "$output")" = 3 ]
}

@test "of one event a rule says a hundred findings, and counts the rest" {
    local contacts allowed
    contacts=$(printf '{"email":"x"},%.0s' {1..250})
    allowed=$(printf '"no-such-rule",%.0s' {1..120})
    printf '{"uid":"u","title":"Debat","start":"2026-05-19T10:00:00","end":"2026-05-19T11:00:00","location":{"city":"Ede"},"contacts":[%s],"allow":[%s]}\n' "${contacts%,}" "${allowed%,}" > many.jsonl
    run -1 --separate-stderr "$FASTI" validate many.jsonl
    [ "$(grep -c 'this is no e-mail address' <<< "$output")" = 100 ]
    [[ "$output" == *"150 more like the ones before were left off [email-invalid]"* ]]
    [[ "$output" == *"20 more like the ones before were left off [allow-unknown]"* ]]
    [ "$stderr" = "101 errors, 101 warnings" ]
    run -1 --separate-stderr "$FASTI" validate --allow=email-invalid many.jsonl
    [ "$stderr" = "101 warnings" ]
}

# START CLOSES WORKDAYS COUNTRY: an event of which registration closes so long before.
counted() {
    printf '{"uid":"%s","title":"Debat","start":"%sT14:00:00","location":{"city":"Ede","country":"%s"},"registration":{"closes":"%s","closes_before":{"amount":%s,"unit":"workdays"}}}\n' \
        "$1-$2" "$1" "$4" "$2" "$3"
}

@test "days off are chosen by name" {
    counted 2026-05-07 2026-05-04 3 NL > days.jsonl
    run -0 --separate-stderr "$FASTI" validate --store=days.jsonl --holidays=good-friday
    run -1 --separate-stderr "$FASTI" validate --store=days.jsonl --holidays=good-friday --holidays=liberation-day
    [[ "$output" == *"but 3 workdays before the start is 2026-05-01 [deadline-offset-mismatch]"* ]]
    printf '{"uid":"d","title":"Debat","start":"2026-05-05T14:00:00","location":{"city":"Ede","country":"NL"}}\n' > days.jsonl
    run -0 "$FASTI" validate --store=days.jsonl -W on-holiday
    run -1 --separate-stderr "$FASTI" validate --store=days.jsonl -W on-holiday --holidays=liberation-day
    [[ "$output" == *"the event falls on Liberation Day [on-holiday]"* ]]
}

@test "days off are added from a list and from a calendar, over New Year and Easter too" {
    printf '\xEF\xBB\xBF# closed\n2026-12-24/2027-01-03 Break\r\n\nXXXX-12-04\tEve\n' > off.txt
    { counted 2027-01-06 2026-12-28 5 NL; counted 2026-12-07 2026-12-04 1 BE; } > days.jsonl
    run -0 "$FASTI" validate --store=days.jsonl
    run -1 --separate-stderr "$FASTI" validate --store=days.jsonl --holidays=off.txt -W deadline-on-day-off
    [[ "$output" == *"but 5 workdays before the start is 2026-12-21 [deadline-offset-mismatch]"* ]]
    [[ "$output" == *"but 1 workdays before the start is 2026-12-03 [deadline-offset-mismatch]"* ]]
    [[ "$output" == *"registration closes on Eve [deadline-on-day-off]"* ]]
    printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n%s%s%sEND:VCALENDAR\r\n' \
        $'BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20200101T000000Z\r\nDTSTART;VALUE=DATE:20200404\r\nRRULE:FREQ=YEARLY;UNTIL=20270101\r\nSUMMARY:Bridge\\, closed\r\nEND:VEVENT\r\n' \
        $'BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20200101T000000Z\r\nDTSTART;VALUE=DATE:20210402\r\nDTEND;VALUE=DATE:20210404\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1FR\r\nEND:VEVENT\r\n' \
        $'BEGIN:VEVENT\r\nUID:3\r\nDTSTAMP:20200101T000000Z\r\nDTSTART:20260402T100000Z\r\nEND:VEVENT\r\n' > off.ics
    counted 2026-04-08 2026-04-03 2 NL > days.jsonl
    run -0 "$FASTI" validate --store=days.jsonl
    run -1 --separate-stderr "$FASTI" validate --store=days.jsonl --holidays=off.ics -W deadline-on-day-off
    [[ "$output" == *"but 2 workdays before the start is 2026-04-02 [deadline-offset-mismatch]"* ]]
    [[ "$output" == *"registration closes on a day off [deadline-on-day-off]"* ]]
    printf '{"uid":"d","title":"Debat","start":"2026-04-04T14:00:00","location":{"city":"Ede","country":"NL"}}\n' > days.jsonl
    run -1 --separate-stderr "$FASTI" validate --store=days.jsonl --holidays=off.ics -W on-holiday
    [[ "$output" == *"the event falls on Bridge, closed [on-holiday]"* ]]
}

@test "what names no day off is refused, with its line" {
    run -2 --separate-stderr "$FASTI" validate --holidays=liberationday
    [[ "$stderr" == *"liberationday: error: there is no such file; days off that have a name are liberation-day, "* ]]
    printf '2026-12-24\n2026-02-30 no\n' > off.txt
    run -2 --separate-stderr "$FASTI" validate --holidays=off.txt
    [[ "$stderr" == *"off.txt:2: error: this is no day: "* ]]
    for line in 2026-12-24/2026-12-01 XXXX-XX-24 2026-12-24x 2026-12-2 1999-01-01/2009-01-01; do
        echo "$line" > off.txt
        run -2 --separate-stderr "$FASTI" validate --holidays=off.txt
        [[ "$stderr" == *"off.txt:1: error: "* ]]
    done
    : > off.txt
    run -2 --separate-stderr "$FASTI" validate --holidays=off.txt
    [[ "$stderr" == *"holds no day off"* ]]
    printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260404\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n' > off.ics
    run -2 --separate-stderr "$FASTI" validate --holidays=off.ics
    [[ "$stderr" == *"off.ics:4: error: days off come again by a yearly rule"* ]]
    run -3 --separate-stderr "$FASTI" validate --holidays=.
}

@test "what cannot be read is said at the end, the rest is checked" {
    mkdir folder
    ln -s nowhere dangling
    run -3 --separate-stderr "$FASTI" validate /proc/self/mem across.jsonl
    [[ "$output" == *"[room-double-booked]"* ]]
    [[ "$stderr" == *"/proc/self/mem: error: cannot be read"* ]]
    printf '' > empty.txt
    run -1 --separate-stderr "$FASTI" validate empty.txt
    [[ "$output" == *"empty.txt: error: no event found"* ]]
    run -3 "$FASTI" validate --store=folder
}

@test "hostile text never reaches the terminal raw" {
    printf '{"uid":"\\u001b[2J","title":"\\u001b]0;x\\u0007 \\u202e","start":"2026-05-19T14:00:00","end":"2026-05-19T13:00:00","programme":[{"title":"\\u001b[31m","start":"2026-05-19T19:00:00"}],"status":"\\u009b"}\n' > hostile.jsonl
    for format in text json; do
        run -1 "$FASTI" validate --format=$format hostile.jsonl
        printf '%s\n' "$output" > shown
        check_clean shown
    done
    printf 'x\033[2J\n' > "$(printf 'na\033me.txt')"
    run "$FASTI" validate ./na*
    printf '%s\n' "$output" > shown
    check_clean shown
}

@test "color marks severities, when asked" {
    run -1 --separate-stderr "$FASTI" validate --color=always d2
    [[ "$output" == *$'\e[1;35mwarning:\e[0m'* ]]
    "$FASTI" validate d2 2> /dev/null | is_plain
}

@test "two statements that disagree are both shown, from the file and from the store" {
    printf 'Lezing over waterbeheer\n\nDatum: dinsdag 19 mei 2026\nTijd: 16.00 uur\nLocatie: Stadhuis, Deventer\n\n%s\n' \
        'Op dinsdag 19 mei 2026 om 16.30 uur spreekt Anna de Vries over de toekomst. Inloop vanaf 15.45 uur.' > lezing.txt
    findings disagree.txt "$FASTI" validate lezing.txt
    "$FASTI" import -q --store=new.jsonl lezing.txt
    run -1 --separate-stderr "$FASTI" validate --store=new.jsonl
    [ "$output" = "$(cat found)" ]
    # Mended, nothing of it is left.
    sed -i 's/16\.30/16.00/' lezing.txt
    run -1 --separate-stderr "$FASTI" validate --store=new.jsonl
    [[ "$output" == "new.jsonl:1:"*": warning: the start is at 16:30, but elsewhere at 16:00"* ]]
    "$FASTI" import -q --store=new.jsonl lezing.txt
    run -0 "$FASTI" validate --store=new.jsonl
    run -1 grep disagreements new.jsonl
}

@test "an announcement that says its times twice does not disagree with itself" {
    printf 'Avond over het veer\n\nDatum: dinsdag 19 mei 2026\nTijd: 19.30 - 22.00 uur\nLocatie: Veerhuis, Ede\n\n%s\n\n%s\n%s\n%s\n%s\n' \
        'Op dinsdag 19 mei 2026 om 19.30 uur is er een avond over het veer. Inloop vanaf 19.00 uur, om 20.15 uur spreekt An Bos.' \
        Programma '19.00 Inloop' '19.30 Opening' '20.15 Lezing' > avond.txt
    run -0 "$FASTI" validate avond.txt
    printf 'Bijeenkomst\n\nOp dinsdag 19 mei 2026 van 10.00 tot 12.00 uur en op dinsdag 19 mei 2026 van 13.00 tot 15.00 uur in Ede.\n' > twee.txt
    run -0 "$FASTI" validate twee.txt
}

@test "a file of JSON that is not one event a line: the line in that file" {
    printf '[\n  {"uid": "a1", "title": "Debat",\n   "start": "2026-05-19T14:00:00",\n   "end": "2026-05-19T13:00:00", "location": {"city": "Ede"}}\n]\n' > list.json
    run -1 --separate-stderr "$FASTI" validate list.json
    [[ "${lines[0]}" == "list.json:4:12: error: the event ends at 13:00"* ]]
    [ "${lines[1]}" = '   "end": "2026-05-19T13:00:00", "location": {"city": "Ede"}}' ]
    printf '{"@context":"https://schema.org","@type":"Event","name":"Debat","startDate":"2026-05-19T14:00:00","endDate":"2026-05-19T13:00:00","location":{"@type":"Place","name":"Waag"}}\n' > page.json
    run -1 --separate-stderr "$FASTI" validate page.json
    [[ "${lines[0]}" == "page.json:1:"*"[end-before-start]" ]]
    [ "$stderr" = "1 error" ]
}

@test "events of the store as one list: where they were read from, or the line of the list" {
    "$FASTI" list --store=veer.jsonl --format=json > list.json
    findings veer-found.txt "$FASTI" validate list.json
    echo >> veer.txt
    run -1 --separate-stderr "$FASTI" validate list.json
    [[ "$output" == *"list.json:2: error: the event ends at 13:00"* ]]
}

@test "a file may be larger than 64 MiB where it holds events or a calendar" {
    printf '{"uid":"%s","title":"Debat","start":"2026-05-19","location":{"city":"Ede"}}\n' one two > large.jsonl
    yes "$(printf '%9999s' '')" | head -n 7000 >> large.jsonl
    printf '{"uid":"three","title":"Debat","start":"2026-05-20","end":"2026-05-19","location":{"city":"Ede"}}\n' >> large.jsonl
    run -1 "$FASTI" validate large.jsonl
    [[ "$output" == *"large.jsonl:7003:59: error: "*"[end-before-start]"* ]]
    truncate -s 65M large.txt
    run -3 "$FASTI" validate large.txt
    [[ "$output" == *"large.txt: error: is larger than 64 MiB, which only calendars and JSON may be"* ]]
}

@test "an end before its start in a calendar is told once, with both times" {
    sed '0,/^DTEND[^\r]*/s//DTEND;TZID=Europe\/Amsterdam:20000101T120000/' "$GOLDEN/export-ical/evening.ics" > wrong.ics
    run -1 "$FASTI" validate wrong.ics
    [[ "$output" == *"before it starts"*"[end-before-start]"* ]]
    [[ "$output" != *"[ical-end]"* ]]
    run -1 "$FASTI" validate -A end-before-start wrong.ics
    [[ "$output" == *"[ical-end]"* ]]
    [[ "$output" != *"[end-before-start]"* ]]
}

@test "a calendar: the line in that file, and the words" {
    sed 's/^DTSTART[^\r]*/DTSTART:20261301T250000/' "$GOLDEN/export-ical/evening.ics" > wrong.ics
    run -1 --separate-stderr "$FASTI" validate wrong.ics
    line=$(grep -n '^DTSTART:2026130' wrong.ics | tail -n 1 | cut -d: -f1)
    [[ "$output" == *"wrong.ics:$line:9: error: "* ]]
    [[ "$output" == *$'\n'"DTSTART:20261301T250000"$'\n'"        ^~~~"* ]]
}

@test "findings between events point into both announcements, from the store too" {
    printf 'Debat\n\nDatum: dinsdag 19 mei 2026\nTijd: 14.00 - 16.00 uur\nLocatie: Stadhuis, Ede\nSpreker: Anna de Vries\n' > debat.txt
    printf 'Lezing\n\nDatum: dinsdag 19 mei 2026\nTijd: 15.00 - 17.00 uur\nLocatie: De Waag, Deventer\nSpreker: Anna de Vries\n' > lezing.txt
    findings booked.txt "$FASTI" validate debat.txt lezing.txt
    "$FASTI" import -q --store=new.jsonl debat.txt lezing.txt
    run -1 --separate-stderr "$FASTI" validate --store=new.jsonl
    [ "$output" = "$(cat found)" ]
    echo >> lezing.txt
    run -1 --separate-stderr "$FASTI" validate --store=new.jsonl
    [[ "$output" == "new.jsonl:2:"*"[speaker-double-booked]"*"debat.txt:6:"* ]]
}

@test "a time zone of another country is found, unless it shows the same time" {
    event() {
        printf '{"uid":"z","title":"Debat","start":"2027-05-19T14:00:00","end":"2027-05-19T15:00:00","timezone":"%s","location":{"city":"Ede","country":"NL"}}\n' "$1"
    }
    event America/New_York > away.jsonl
    run -1 "$FASTI" validate away.jsonl
    [[ "$output" == *"no clock in NL shows the time of America/New_York"*"[timezone-elsewhere]"* ]]
    for zone in Europe/Amsterdam Europe/Madrid UTC; do
        event "$zone" > near.jsonl
        run -0 "$FASTI" validate near.jsonl
    done
}
