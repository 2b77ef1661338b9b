#!/usr/bin/env bats
# list: selections, orders, formats, the terminal.
load common

setup() {
    common_setup
}

# The titles' first words of what the options choose, on one line.
titles() {
    "$FASTI" list -f '{title}' "$@" | cut -d' ' -f1 | paste -sd' '
}

@test "on a pipe: tabs, no header, nothing cut or padded" {
    golden list/pipe.txt "$FASTI" list
}

@test "csv is RFC 4180: header, CRLF, quotes doubled" {
    golden list/csv.csv "$FASTI" list -f csv
    "$FASTI" list -f csv > out
    [ "$(grep -c $'\r$' out)" -eq 7 ]
}

@test "csv read by another reader gives the values back" {
    command -v python3 > /dev/null || skip "no python3"
    "$FASTI" list -f csv --columns=uid,title,description > out
    python3 - out "$FASTI_STORE" <<'PYTHON'
import csv, json, sys
rows = {row["uid"]: row for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"))}
for line in open(sys.argv[2], encoding="utf-8"):
    event = json.loads(line)
    for key in ("title", "description"):
        assert rows[event["uid"]][key] == event.get(key, ""), (event["uid"], key)
PYTHON
}

@test "tsv: all kinds of values, tabs and newlines escaped" {
    golden list/tsv.tsv "$FASTI" list -f tsv \
        --columns=uid,title,prices,location,programme,capacity,registration.closes_before,description
}

@test "json is an array, jsonl the stored lines, both equal to what is stored" {
    "$FASTI" list -f jsonl --sort=none > lines
    cmp lines "$FASTI_STORE"
    command -v python3 > /dev/null || skip "no python3"
    "$FASTI" list -f json --sort=none > array
    python3 -c 'import json; a = json.load(open("array")); b = [json.loads(line) for line in open("lines")]; assert a == b and len(a) == 6'
}

@test "an empty choice is an empty result of its format" {
    [ "$("$FASTI" list -f json --city=Nergens)" = "[]" ]
    [ -z "$("$FASTI" list -f jsonl --city=Nergens)" ]
    [ -z "$("$FASTI" list --city=Nergens)" ]
    [ "$("$FASTI" list -f csv --columns=uid --city=Nergens)" = $'uid\r' ]
}

@test "a store that does not exist yet is empty" {
    run --separate-stderr "$FASTI" list --store=nowhere.jsonl
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    [ "$stderr" = "fasti: nowhere.jsonl: note: there is no store here yet; fasti import makes it" ]
    run "$FASTI" list --quiet --store=nowhere.jsonl
    [ -z "$output" ]
}

@test "templates: values, conditions, escapes, braces" {
    golden list/template.txt "$FASTI" list -f '{start} {title}{location.city? (&)}{prices?\n  {price: &\}}{{{keywords?\t&}'
}

@test "templates and columns: an unknown key is answered with the nearest" {
    run "$FASTI" list -f '{titel}'
    [ "$status" -eq 2 ]
    [[ "$output" == *"no key titel; the nearest is title" ]]
    run "$FASTI" list -f '{title'
    [ "$status" -eq 2 ]
    [[ "$output" == *"never closed"* ]]
    run "$FASTI" list --columns=title,locatoin.city
    [ "$status" -eq 2 ]
    [[ "$output" == *"--columns: there is no key locatoin.city; the nearest is location.city" ]]
    run "$FASTI" list --sort=strat
    [ "$status" -eq 2 ]
    [[ "$output" == *"the nearest is start" ]]
    run "$FASTI" list -f jsnl
    [ "$status" -eq 2 ]
    [[ "$output" == *"did you mean json"* ]]
}

@test "columns go with formats that have some" {
    run "$FASTI" list -f json --columns=title
    [ "$status" -eq 2 ]
    [[ "$output" == *"--columns goes with table, csv and tsv; json has none" ]]
    run "$FASTI" list -f '{title}' --columns=title
    [ "$status" -eq 2 ]
}

@test "days: inclusive, multi-day events touch all of theirs, the undated none" {
    [ "$(titles --on=2026-05-01)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=2026-05-03)" = "Koffie" ]
    [ "$(titles --on=2026-05-04)" = "" ]
    [ "$(titles --from=2026-05-03)" = "Koffie Congres" ]
    [ "$(titles --from=2026-05-04)" = "Congres" ]
    [ "$(titles --to=2026-04-30)" = "Koffie" ]
    [ "$(titles --to=2026-04-29)" = "" ]
    [ "$(titles --from=2026-06-11 --to=2026-06-11)" = "Congres" ]
    [ "$(titles --from=0001-01-01 --to=9999-12-31)" = "Koffie Kennisdag Evening Congres" ]
}

@test "an end at midnight does not touch the day that begins then" {
    [ "$(titles --on=2026-05-02)" = "Koffie" ]
    printf '{"uid":"u","start":"2026-05-01T20:00:00","end":"2026-05-02T00:00:30"}\n' > later.jsonl
    [ "$("$FASTI" list -s later.jsonl --on=2026-05-02 -f ids)" = u ]
}

# Days of 2026 from $2 to $3 that an event which repeats by $1 touches, as month and day; $4 more members.
days_of() {
    local day days=$(( ($(date -ud "$3" +%s) - $(date -ud "$2" +%s)) / 86400 ))
    printf '{"uid":"u","title":"T","start":"%s","recurrence":"%s"%s}\n' "${START:-2026-01-06T10:00:00}" "$1" "${4:-}" > repeats.jsonl
    seq -f "$2 + %g days" 0 "$days" | date -uf - +%F | while read -r day; do
        [ -z "$("$FASTI" list -s repeats.jsonl --on="$day" -f ids)" ] || printf '%s\n' "${day#2026-}"
    done | paste -sd' '
}

@test "events that repeat touch the days of their rule" {
    [ "$(days_of FREQ=WEEKLY 2026-01-01 2026-01-21)" = "01-06 01-13 01-20" ]
    [ "$(days_of 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH' 2026-01-01 2026-01-31)" = "01-06 01-08 01-19 01-22" ]
    [ "$(days_of 'FREQ=DAILY;INTERVAL=3;COUNT=3' 2026-01-01 2026-01-31)" = "01-06 01-09 01-12" ]
    [ "$(days_of 'FREQ=MONTHLY;BYDAY=1TU' 2026-04-01 2026-05-31)" = "04-07 05-05" ]
    [ "$(days_of 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260227T000000Z' 2026-02-20 2026-04-01)" = "02-27" ]
    [ "$(days_of 'FREQ=MONTHLY;BYMONTHDAY=-1' 2026-02-20 2026-03-31)" = "02-28 03-31" ]
    [ "$(START=2024-03-05 days_of FREQ=YEARLY 2026-03-01 2026-03-31)" = "03-05" ]
    [ "$(days_of FREQ=WEEKLY 2026-01-01 2026-01-21 ',"excluded":["2026-01-13T10:00:00"],"added":["2026-01-15T10:00:00"]')" = "01-06 01-15 01-20" ]
    [ "$(days_of FREQ=WEEKLY 2026-01-12 2026-01-16 ',"end":"2026-01-07T12:00:00"')" = "01-13 01-14" ]
    [ "$(days_of 'FREQ=YEARLY;BYWEEKNO=20' 2026-01-05 2026-01-07)" = "01-06 01-07" ]
    # An interval of none says nothing that can be reckoned with: any day may be one.
    [ "$(days_of 'FREQ=DAILY;INTERVAL=0' 2026-01-05 2026-01-08)" = "01-06 01-07 01-08" ]
    [ "$(START=2025-02-04 days_of 'FREQ=YEARLY;BYMONTH=2;BYDAY=1TU' 2026-02-01 2026-02-12)" = "02-03" ]
    [ "$(START=2025-03-05 days_of 'FREQ=YEARLY;INTERVAL=2' 2026-03-01 2026-03-10)" = "" ]
}

@test "so many days left out that nobody looks them up are as good as none" {
    local days
    days=$(seq -f '2026-01-07 + %g days' 0 1000 | date -uf - +'"%F"' | paste -sd,)
    printf '{"uid":"u","title":"T","start":"2026-01-06","recurrence":"FREQ=DAILY","excluded":[%s]}\n' "$days" > many.jsonl
    [ "$("$FASTI" list -s many.jsonl --on=2026-01-09 -f ids)" = u ]
    sed 's/,"2028-10-03"\]/]/' many.jsonl > fewer.jsonl
    [ "$(wc -c < fewer.jsonl)" -lt "$(wc -c < many.jsonl)" ]
    [ -z "$("$FASTI" list -s fewer.jsonl --on=2026-01-09 -f ids)" ]
}

@test "a day that is added lasts as long as the event" {
    START=2026-01-06T20:00:00
    [ "$(days_of 'FREQ=WEEKLY;COUNT=1' 2026-01-01 2026-01-18 ',"end":"2026-01-07T12:00:00","added":["2026-01-15T20:00:00"]')" = "01-06 01-07 01-15 01-16" ]
}

@test "days must be touched by one occurrence: from and to together" {
    days_of FREQ=WEEKLY 2026-01-06 2026-01-06
    [ -z "$("$FASTI" list -s repeats.jsonl -f ids --from=2026-01-14 --to=2026-01-19)" ]
    [ "$("$FASTI" list -s repeats.jsonl -f ids --from=2026-01-14 --to=2026-01-20)" = u ]
    [ "$("$FASTI" list -s repeats.jsonl -f ids --from=2030-01-01)" = u ]
    [ -z "$("$FASTI" list -s repeats.jsonl -f ids --to=2026-01-05)" ]
}

@test "days in words, distances, months and years" {
    [ "$(titles --on=today --now=2026-05-01)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=tomorrow --now=2026-04-30)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=yesterday --now=2026-05-02)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=+10d)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=+1461d --now=2022-05-01)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=-2w --now=2026-05-15)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=+1m --now=2026-03-31)" = "Koffie" ]
    [ "$(titles --on=-1y --now=2027-06-10)" = "Congres" ]
    [ "$(titles --on=2026-06)" = "Congres" ]
    [ "$(titles --from=2026-05 --to=2026-05)" = "Koffie Kennisdag Evening" ]
    [ "$(titles --on=2026)" = "Koffie Kennisdag Evening Congres" ]
}

@test "what is no day is refused" {
    local word
    for word in 2026-02-30 2026-13 friday +7 +7x 7d +99999d -9999y +9999y 2026-05-01T10:00:00 -; do
        run "$FASTI" list --on="$word"
        [ "$status" -eq 2 ]
        [[ "$output" == "fasti: error: --on: $word is no day"* ]]
    done
    run "$FASTI" list --from=2026-05-02 --to=2026-05-01
    [ "$status" -eq 2 ]
    [[ "$output" == *"lies after"* ]]
    run "$FASTI" list --from=2026-05-01 --on=2026-04
    [ "$status" -eq 2 ]
    [ "$output" = "fasti: error: --on=2026-04 lies outside the days from --from to --to" ]
    [ "$(titles --from=2026-04-30 --on=2026-04)" = "Koffie" ]
}

@test "an empty value is refused, as a variable that was not set" {
    local option
    for option in status=S,... city=NAME language=TAG has=KEY,... lacks=KEY,... match=TEXT from=DATE sort=KEY,...; do
        run "$FASTI" list "--${option%%=*}="
        [ "$status" -eq 2 ]
        [ "$output" = "fasti list: error: --${option%%=*}: the value is empty; write --$option, or leave it out" ]
    done
}

@test "a list of names has no comma too many" {
    local option
    for option in status=cancelled, status=,cancelled has=start, lacks=,start sort=start, columns=title,,uid columns=,; do
        run "$FASTI" list "--$option"
        [ "$status" -eq 2 ]
        [ "$output" = "fasti: error: --${option%%=*}: there is a comma too many; write name,name" ]
    done
}

@test "status: several, none counts as scheduled, a misspelled one is answered" {
    [ "$(titles --status=cancelled,postponed)" = "Congres 茶会" ]
    [ "$(titles --status=cancelled --status=rescheduled)" = "Koffie Congres" ]
    [ "$(titles --status=scheduled)" = "Kennisdag Evening Spreekuur," ]
    run "$FASTI" list --status=canceled
    [ "$status" -eq 2 ]
    [[ "$output" == *"the nearest is cancelled" ]]
}

@test "city, case and accents aside; language by its beginning" {
    [ "$(titles --city=zwolle)" = "Koffie Kennisdag" ]
    [ "$(titles --city=gent --city=DEVENTER)" = "Congres Spreekuur," ]
    [ "$(titles --city=zwol)" = "" ]
    [ "$(titles --language=nl)" = "Kennisdag Congres 茶会" ]
    [ "$(titles --language=NL-be)" = "茶会" ]
    [ "$(titles --language=n)" = "" ]
}

@test "has and lacks take dotted keys" {
    [ "$(titles --has=registration.closes)" = "Kennisdag Evening" ]
    [ "$(titles --has=registration,organizers --lacks=prices)" = "Evening" ]
    [ "$(titles --has=registration --has=organizers --lacks=prices,url)" = "Evening" ]
    [ "$(titles --lacks=title)" = "" ]
    run "$FASTI" list --has=registration.close
    [ "$status" -eq 2 ]
    [[ "$output" == *"the nearest is registration.closes" ]]
}

@test "match looks in title, speakers, organizers and place, accents aside" {
    [ "$(titles --match='cafe reunion')" = "Koffie" ]
    [ "$(titles --match=zandee)" = "Kennisdag" ]
    [ "$(titles --match=ANAIS)" = "Kennisdag" ]
    [ "$(titles --match=oeverlanden)" = "Kennisdag" ]
    [ "$(titles --match=sluiskade)" = "Kennisdag" ]
    [ "$(titles --match=茶)" = "茶会" ]
    [ "$(titles --match=zwolle --match=kennis)" = "Kennisdag" ]
    [ "$(titles --match=laarzen)" = "" ]
}

@test "sorting: the undated last either way, ties in the store's order" {
    [ "$(titles)" = "Koffie Kennisdag Evening Congres 茶会 Spreekuur," ]
    [ "$(titles -r)" = "Congres Evening Kennisdag Koffie Spreekuur, 茶会" ]
    [ "$(titles --sort=title)" = "Congres Evening Kennisdag Koffie Spreekuur, 茶会" ]
    [ "$(titles --sort=location.city,title)" = "Spreekuur, Congres Kennisdag Koffie 茶会 Evening" ]
    [ "$(titles --sort=capacity.max)" = "Evening Kennisdag Congres 茶会 Koffie Spreekuur," ]
    [ "$(titles --sort=capacity.max --reverse)" = "Kennisdag Evening Congres 茶会 Koffie Spreekuur," ]
    [ "$(titles --sort=none)" = "Kennisdag Congres Evening 茶会 Koffie Spreekuur," ]
}

@test "limit" {
    [ "$(titles --limit=2)" = "Koffie Kennisdag" ]
    [ "$(titles --limit=2 --sort=none)" = "Kennisdag Congres" ]
    [ "$(titles --limit=0)" = "" ]
    [ "$(titles --limit=100 -r | wc -w)" -eq 6 ]
    run "$FASTI" list --limit=-1
    [ "$status" -eq 2 ]
    run "$FASTI" list --limit=two
    [ "$status" -eq 2 ]
}

@test "a limit over a long store keeps the first of all" {
    seq 5000 -1 1 | sed 's/.*/{"uid":"u&","title":"T","capacity":{"max":&}}/' > long.jsonl
    [ "$("$FASTI" list -s long.jsonl --sort=capacity.max --limit=3 -f ids | paste -sd' ')" = "u1 u2 u3" ]
    [ "$("$FASTI" list -s long.jsonl -r --sort=capacity.max --limit=2 -f ids | paste -sd' ')" = "u5000 u4999" ]
}

@test "a terminal: fitted, header, wide and combining characters aligned" {
    for width in 100 72 40 20; do
        golden "list/terminal-$width.txt" terminal "$width" "'$FASTI' list --color=never"
    done
}

@test "no line is wider than the terminal" {
    command -v python3 > /dev/null || skip "no python3"
    for width in 120 80 33 12 5 1; do
        terminal "$width" "'$FASTI' list --color=never --columns=title,uid,start,programme,description" > out
        fits out "$width"
    done
}

@test "COLUMNS wins over what the terminal says" {
    terminal 100 "COLUMNS=40 '$FASTI' list --color=never" > out
    diff out "$GOLDEN/list/terminal-40.txt"
    terminal 40 "COLUMNS=99999999999999999999 '$FASTI' list --color=never" > out
    [ "$(tail -n 1 out)" = "$(terminal 500 "'$FASTI' list --color=never" | tail -n 1)" ]
    terminal 40 "COLUMNS=wide '$FASTI' list --color=never" > out
    diff out "$GOLDEN/list/terminal-40.txt"
}

@test "color: bold headings on a terminal only, never with NO_COLOR or --color=never" {
    terminal 80 "'$FASTI' list" | grep -q $'\e\[1mUID'
    terminal 80 "'$FASTI' list --color=never" | is_plain
    NO_COLOR=1 terminal 80 "'$FASTI' list" | is_plain
    "$FASTI" list | is_plain
    "$FASTI" list --color=always | is_plain
}

@test "no text of an event reaches the output unescaped, in any format" {
    local format
    for format in table json jsonl csv tsv ids '{uid} {title} {programme} {description} {url?&}'; do
        "$FASTI" list -s "$GOLDEN/nasty.jsonl" -f "$format" > out
        check_clean out
    done
    for format in table csv tsv; do
        "$FASTI" list -s "$GOLDEN/nasty.jsonl" -f "$format" --columns=uid,title,language,status,location,organizers,speakers,programme,registration,cancellation,prices,audience,contacts,keywords,description,source,assumed,recurrence,timezone > out
        check_clean out
    done
    terminal 80 "'$FASTI' list --color=never -s '$GOLDEN/nasty.jsonl'" > out
    check_clean out
    "$FASTI" list -s "$GOLDEN/nasty.jsonl" --has=title$'\e[31m' 2> out || true
    check_clean out
}

@test "nasty events in json are equal to what is stored" {
    command -v python3 > /dev/null || skip "no python3"
    "$FASTI" list -s "$GOLDEN/nasty.jsonl" -f jsonl --sort=none > lines
    "$FASTI" list -s "$GOLDEN/nasty.jsonl" -f json --sort=none > array
    python3 - "$GOLDEN/nasty.jsonl" <<'PYTHON'
import json, sys
stored = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8", newline="\n")]
assert stored == [json.loads(line) for line in open("lines", encoding="utf-8")]
assert stored == json.load(open("array", encoding="utf-8"))
PYTHON
}

@test "a line that is no event is named, the others are listed, status 1" {
    { head -n 1 "$FASTI_STORE"; echo '{"uid":'; tail -n 1 "$FASTI_STORE"; } > broken.jsonl
    run "$FASTI" list -s broken.jsonl -f ids
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 3 ]
    [[ "$output" == *"broken.jsonl:2:"* ]]
}

@test "what is no store at all is answered with how to read it" {
    printf 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' > agenda.ics
    run "$FASTI" list -s agenda.ics
    [ "$status" -eq 1 ]
    [ "${lines[0]}" = "fasti: agenda.ics:1:1: error: this line is no event: expected '{', the beginning of an event; what is no store, fasti import reads" ]
    [ "${lines[1]}" = "fasti: agenda.ics:2:1: error: this line is no event: expected '{', the beginning of an event" ]
}

@test "standard input as the store" {
    [ "$("$FASTI" list --store=- -f ids --city=gent < "$FASTI_STORE")" = 5b1c7e02-8a44-5d10-8b7e-1f2e3a4b5c02 ]
}

@test "a full disk is a failure, a closed pipe is none" {
    run bash -c '"$FASTI" list > /dev/full'
    [ "$status" -eq 3 ]
    [[ "$output" == *"cannot write standard output: No space left on device" ]]
    seq -f '{"uid":"u%g","title":"T"}' 3000 > long.jsonl
    run bash -c '"$FASTI" list -s long.jsonl -f jsonl > /dev/full'
    [ "$status" -eq 3 ]
    [[ "$output" == *"cannot write standard output: No space left on device" ]]
    "$FASTI" list -s long.jsonl -f jsonl 2> errors | head -n 1 > first
    [ "$(wc -l < first)" -eq 1 ]
    [ ! -s errors ]
}

@test "list takes no operands" {
    run "$FASTI" list 5b1c
    [ "$status" -eq 2 ]
    [[ "$output" == *"fasti show"* ]]
}
