#!/usr/bin/env bats
# show: cards, JSON, uids and prefixes.
load common

setup() {
    common_setup
}

@test "a card: facts, programme, deadlines counted from now" {
    golden show/card.txt "$FASTI" show 5b1c7e02-4
}

@test "parallel tracks side by side, days apart, a cancelled event says so" {
    golden show/tracks.txt "$FASTI" show 5b1c7e02-8
}

@test "tracks that end apart say so, an item without a time stands below its own track's last" {
    printf '%s' '{"uid":"t","title":"T","start":"2026-05-01T09:00:00","programme":[{"title":"Open","start":"2026-05-01T09:00:00"},' \
        '{"title":"A0","track":"A","start":"2026-05-01T09:30:00"},{"title":"B0","track":"B","start":"2026-05-01T09:45:00"},{"title":"Loose","track":"A"},' \
        '{"title":"A1","track":"A","start":"2026-05-01T10:00:00","end":"2026-05-01T11:00:00"},{"title":"B1","track":"B","start":"2026-05-01T10:00:00","end":"2026-05-01T11:30:00"},' \
        '{"title":"A3","track":"A","start":"2026-05-01T14:00:00","end":"2026-05-01T15:00:00"},{"title":"B3","track":"B","start":"2026-05-01T14:00:00","end":"2026-05-01T15:00:00"}]}' > tracks.jsonl
    terminal 60 "'$FASTI' show --color=never -s tracks.jsonl t" | sed -n '/^Programme/,$p' > out
    diff - out <<'CARD'
Programme
               A                      B
  09:00        Open
  09:30        A0
               Loose
  09:45                               B0
  10:00        A1                     B1
               until 11:00            until 11:30
  14:00–15:00  A3                     B3
CARD
}

# The lines of a programme of so many tracks, each with one item, in a terminal of so many columns.
programme_lines() {
    seq "$1" | sed 's/.*/{"title":"Item &","track":"T&","start":"2026-05-01T10:00:00"}/' | paste -sd, |
        sed 's/.*/{"uid":"t","title":"T","start":"2026-05-01T10:00:00","programme":[&]}/' > some.jsonl
    terminal "$2" "'$FASTI' show --color=never -s some.jsonl t" | sed '1,/^Programme/d' | wc -l
}

@test "tracks stand side by side where each has room, and there are no more than six" {
    [ "$(programme_lines 3 73)" -eq 2 ]
    [ "$(programme_lines 3 72)" -eq 3 ]
    [ "$(programme_lines 6 250)" -eq 2 ]
    [ "$(programme_lines 7 250)" -eq 7 ]
}

@test "a narrow terminal lists the tracks and wraps by cells" {
    golden show/narrow.txt terminal 44 "'$FASTI' show --color=never 5b1c7e02-8 0d9f2a61-7"
}

@test "several uids: cards parted by a line" {
    golden show/several.txt "$FASTI" show meetup 0d9f2a61-7 7c3e
}

@test "deadlines count from now, whichever side of it they are" {
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-04-24)" == *"closes today, Friday 24 April 2026"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-04-23)" == *"closes in 1 day, Friday"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-05-10)" == *"closed 2 weeks ago, Friday"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-04-28T11:30:00)" == *"closes in 30 minutes, Tuesday 28 April 2026, 12:00"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-04-28T12:00:00)" == *"closes now, Tuesday 28 April 2026, 12:00"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-04-28T14:00:00)" == *"closed 2 hours ago, Tuesday 28 April 2026, 12:00"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2029-01-01)" == *"(2 years ago)"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-05-01T14:00:00)" == *"13:00–17:00 (now)"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4 --now=2026-01-01)" == *"(in 4 months)"* ]]
}

@test "the time zone is said only where it is not the default" {
    [[ "$("$FASTI" show 5b1c7e02-8)" == *"time zone Europe/Brussels"* ]]
    [[ "$("$FASTI" show 5b1c7e02-8 --timezone=Europe/Brussels)" != *"time zone"* ]]
    [[ "$("$FASTI" show 5b1c7e02-4)" != *"time zone"* ]]
}

@test "json is the stored event, an array for several" {
    golden show/event.json "$FASTI" show --format=json 7c3e
    golden show/events.json "$FASTI" show --format=json 7c3e meetup
    command -v python3 > /dev/null || skip "no python3"
    "$FASTI" show --format=json 5b1c7e02-4 > one
    head -n 1 "$FASTI_STORE" > stored
    python3 -c 'import json; assert json.load(open("one")) == json.load(open("stored"))'
}

@test "json of nasty and deep events is clean and equal" {
    "$FASTI" show --format=json -s "$GOLDEN/nasty.jsonl" nasty > one
    check_clean one
    command -v python3 > /dev/null || skip "no python3"
    head -n 1 "$GOLDEN/nasty.jsonl" > stored
    python3 -c 'import json; assert json.load(open("one")) == json.load(open("stored"))'
    python3 -c 'print("{\"uid\":\"deep\",\"title\":\"T\",\"x\":" + "[" * 900 + "{}" + "]" * 900 + "}")' > deep.jsonl
    "$FASTI" show --format=json -s deep.jsonl deep > one
    python3 -c 'import json; assert json.load(open("one")) == json.load(open("deep.jsonl"))'
}

@test "no text of an event reaches a card unescaped" {
    "$FASTI" show -s "$GOLDEN/nasty.jsonl" nasty tweede > out
    check_clean out
    terminal 60 "'$FASTI' show --color=never -s '$GOLDEN/nasty.jsonl' nasty tweede" > out
    check_clean out
}

@test "a whole uid wins over what it begins" {
    printf '%s\n' '{"uid":"ab","title":"One"}' '{"uid":"abc","title":"Two"}' '{"uid":"abd","title":"Three"}' > some.jsonl
    [[ "$("$FASTI" show -s some.jsonl ab)" == "One"* ]]
    [[ "$("$FASTI" show -s some.jsonl abd)" == "Three"* ]]
    tac some.jsonl > turned.jsonl
    [[ "$("$FASTI" show -s turned.jsonl ab)" == "One"* ]]
}

@test "an ambiguous prefix is answered with the candidates, status 1" {
    run --separate-stderr "$FASTI" show 5b1c
    [ "$status" -eq 1 ]
    [ -z "$output" ]
    [ "${#stderr_lines[@]}" -eq 3 ]
    [[ "${stderr_lines[0]}" == "fasti: error: 5b1c begins the uids of 2 events; "* ]]
    [[ "${stderr_lines[1]}" == *"5b1c7e02-4d0e-5f6a-9a51-0c6d1f2e3a01  Kennisdag Schone Sloten" ]]
    [[ "${stderr_lines[2]}" == *"5b1c7e02-8a44-5d10-8b7e-1f2e3a4b5c02  Congres Lopende Zaken"* ]]
}

@test "many candidates are counted" {
    seq -f '{"uid":"u%g","title":"T\u001b"}' 100 > many.jsonl
    run "$FASTI" show -s many.jsonl u
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 12 ]
    [[ "${lines[11]}" == *"and 90 more" ]]
    head -n 10 many.jsonl > ten.jsonl
    run "$FASTI" show -s ten.jsonl u
    [ "${#lines[@]}" -eq 11 ]
    [[ "$output" != *"and "*" more"* ]]
    [[ "$output" != *$'\e'* ]]
}

@test "a prefix that begins one uid means it, on however many lines that stands" {
    printf '{"uid":"twice","title":"Een"}\n{"uid":"twice","title":"Twee"}\n' > twice.jsonl
    run "$FASTI" show -s twice.jsonl tw
    [ "$status" -eq 0 ]
    [[ "$output" == Een*Twee* ]]
}

@test "an unknown uid is said, the others are shown, status 1" {
    run --separate-stderr "$FASTI" show nobody meetup
    [ "$status" -eq 1 ]
    [[ "$output" == "Evening talk"* ]]
    [ "$stderr" = "fasti: error: no event has a uid that is or begins with nobody" ]
}

@test "events come in the order asked for, each once" {
    [ "$("$FASTI" show -f json 7c3e meetup 0d9f2a61-7 meetup meet | grep '"uid"' | cut -c13-16 | paste -sd' ')" = "7c3e meet 0d9f" ]
}

@test "thousands of uids are looked up, not tried one by one" {
    seq -f '{"uid":"u%05g-x","title":"T"}' 20000 > many.jsonl
    timeout 5 "$FASTI" show -f json -s many.jsonl $(seq -f 'u%05g' 20000) > out
    [ "$(grep -c '"uid"' out)" -eq 20000 ]
}

@test "no uid is wrong usage" {
    run "$FASTI" show
    [ "$status" -eq 2 ]
    [[ "$output" == *"which event"* ]]
    run "$FASTI" show ""
    [ "$status" -eq 2 ]
}

@test "what a person or a count leaves unstated leaves no comma behind" {
    printf '%s\n' '{"uid":"u","title":"T","contacts":[{"email":"a@b.example"},{"phone":"1","role":"r"}],"capacity":{"per":"group"}}' > part.jsonl
    "$FASTI" show -s part.jsonl u > out
    grep -qx 'Contact        a@b.example' out
    grep -qx '               r, 1' out
    grep -qx 'Capacity       a group' out
}

@test "color: bold labels only where asked or on a terminal, never across a line end" {
    "$FASTI" show --color=always 5b1c7e02-8 > out
    grep -q $'^\e\[1;31mCANCELLED\e\[0m$' out
    [ "$(grep -c $'\e\[[1-9;]*m[^\e]*$' out)" -eq 0 ]
    "$FASTI" show 5b1c7e02-8 | is_plain
    terminal 80 "'$FASTI' show 5b1c7e02-8" | grep -q $'\e\[1mWhen'
}

@test "no line of a card is wider than the terminal" {
    command -v python3 > /dev/null || skip "no python3"
    for width in 100 61 30; do
        terminal "$width" "'$FASTI' show --color=never 5b1c7e02-4 5b1c7e02-8 meetup 0d9f2a61-7 7c3e" > out
        fits out "$width"
    done
}

@test "a full disk is a failure" {
    run bash -c '"$FASTI" show meetup > /dev/full'
    [ "$status" -eq 3 ]
    [[ "$output" == *"cannot write standard output: No space left on device" ]]
}

# The announcement on standard input takes its place as the file that an event of the golden store was read from.
announcement() {
    cat > "$1.txt"
    u=$1
    export FASTI_STORE=$GOLDEN/show/source.jsonl
}

@test "source: what was just imported is shown" {
    announcement veer < "$GOLDEN/../../examples/avond-over-het-veer.txt"
    FASTI_STORE=$PWD/own.jsonl
    "$FASTI" import veer.txt > /dev/null
    read -r u < <("$FASTI" list -f ids)
    "$FASTI" show --format=source "$u" > out
    [ "$(sed -n '1p; 3,5p' out)" = "$(printf '%s\n' veer.txt '  1 | Avond over het veer' '    | ^~~~~~~~~~~~~~~~~~~' '    | title')" ]
}

@test "source: each fact underlined and named where it was read" {
    announcement veer < "$GOLDEN/../../examples/avond-over-het-veer.txt"
    golden show/source.txt "$FASTI" show --format=source "$u"
}

@test "source: on a narrow terminal lines are wrapped, labels stand where there is room" {
    announcement ferries < "$GOLDEN/../../examples/ferries-and-footpaths-conference.txt"
    golden show/source-narrow.txt terminal 44 "'$FASTI' show --color=never -f source $u"
    command -v python3 > /dev/null || skip "no python3"
    for width in 100 60 44; do
        terminal "$width" "'$FASTI' show --color=never -f source $u" > out
        fits out "$width"
        sed 's/^ *[0-9.]* | //' out | tr -s ' \n' '\n' | sort -u > words
        [ -z "$(tr -s ' \n' '\n' < ferries.txt | sort -u | comm -23 - words)" ]
    done
}

@test "source: tabs, wide, combining and invisible characters, controls, and a span over a line's end" {
    announcement tokyo < <(printf '\357\273\277東京 Cafe\314\201 Z\302\255ero\r\n\r\nDatum:\tdonderdag 11 februari 2027\r\nTijd:\t\t19.30 - 21.30 uur\r\nPlaats: 東京 Cafe\314\201, Ree\314\210nlaan 12, Gouda\r\n\033]0;x\007 Er is plaats voor 40 deelnemers.\r\n')
    golden show/source-nasty.txt "$FASTI" show --format=source "$u"
    check_clean actual
}

@test "source: in Markdown the words of a fact are underlined, among marks that say nothing" {
    announcement zout < <(printf '%s\n' '# Lezing over *zout*' '' '**Datum:** 11 februari 2027, **20.00** uur' '**Plaats:** [De Vork](https://vork.example), Dorpsplein 2, Merelgem' '' '| Toegang | **€ 5,-** |' '|---|---|' '' '[Meld u aan](https://vork.example/aan).')
    FASTI_STORE=$PWD/own.jsonl
    "$FASTI" import --reference=2027-01-11 zout.txt > /dev/null
    read -r u < <("$FASTI" list -f ids)
    golden show/source-markdown.txt "$FASTI" show --format=source "$u"
}

@test "source: Windows-1252 is shown as UTF-8, and underlined in the right place" {
    announcement western < <(printf 'Caf\351 \223Zonder Z\351ro\224 \226 over geld\n\nDonderdag 11 februari 2027, 19.30 uur\n\nDeelname kost \200\24012,50. Zaal \223Ree\353nlaan\224.\n')
    golden show/source-western.txt "$FASTI" show --format=source "$u"
}

@test "source: a file that changed, is gone, or was never named is said, status 1" {
    announcement veer < "$GOLDEN/../../examples/avond-over-het-veer.txt"
    echo >> veer.txt
    run --separate-stderr "$FASTI" show --format=source "$u"
    [ "$status" -eq 1 ]
    [ -z "$output" ]
    [ "$stderr" = "fasti: veer.txt: error: the announcement has changed since the event was read from it; import it again to see where its facts stand now" ]
    rm veer.txt
    run --separate-stderr "$FASTI" show --format=source "$u"
    [ "$status" -eq 1 ]
    [ "$stderr" = "fasti: veer.txt: error: the announcement is gone or cannot be read; import it again, from where it is now" ]
    mkfifo veer.txt
    run timeout 5 "$FASTI" show --format=source "$u"
    [ "$status" -eq 1 ]
    run "$FASTI" show --format=source -s "$GOLDEN/events.jsonl" meetup
    [ "$status" -eq 1 ]
    [[ "$output" == *"does not say which file the event was read from"* ]]
}

@test "source: spans that point nowhere, a value that is gone, many in one place" {
    printf 'abc\n' > abc.txt
    sha=$(sha256sum abc.txt | cut -d ' ' -f 1)
    many=$(seq -f '"/x/%g":[1,2,1]' 2000 | paste -sd,)
    printf '{"uid":"u","title":"abc","source":{"path":"abc.txt","sha256":"%s"},"spans":{"/title":[1,1,99999999999],"/start":[1,4,0],"/end":[9,1,1],"/doors":[1,0,1],"/url":[1,1],%s}}\n' "$sha" "$many" > own.jsonl
    timeout 5 "$FASTI" show --format=source -s own.jsonl u > out
    [ "$(sed -n 3p out)" = "  1 | abc" ]
    [ "$(sed -n 4p out)" = "    | ^~~" ]
    [ "$(sed -n 5p out)" = "    | title" ]
    [ "$(grep -c 'x/[0-9]* (taken out since)$' out)" -eq 2000 ]
    ! grep -qE 'start|end|doors|url' out
}

@test "source: color only where asked" {
    announcement veer < "$GOLDEN/../../examples/avond-over-het-veer.txt"
    "$FASTI" show --format=source "$u" | is_plain
    "$FASTI" show --format=source --color=always "$u" | grep -q $'\e\[1;32m^~~'
}

@test "jsonld and jscalendar: one object for one event, one whole for several" {
    export FASTI_STORE=$PWD/own.jsonl
    printf '{"uid":"a@b","title":"Een </script> <!-- twee","start":"2026-05-12T20:00:00"}\n{"uid":"c@d","title":"Drie"}\n' >"$FASTI_STORE"
    run "$FASTI" show --format=jsonld a@b
    [ "$status" -eq 0 ]
    [[ "$output" == '{"@context":"https://schema.org","@type":"Event",'*'"name":"Een \u003c/script> \u003c!-- twee","startDate":"2026-05-12T20:00:00+02:00"'*'}' ]]
    run "$FASTI" show --format=jsonld a@b c@d
    [[ "$output" == '{"@context":"https://schema.org","@graph":['*'"Drie"'*']}' ]]
    run "$FASTI" show --format=jscalendar a@b
    [[ "$output" == '{"@type":"Event","uid":"a@b","title":"Een \u003c/script> \u003c!-- twee","start":"2026-05-12T20:00:00","timeZone":"Europe/Amsterdam"}' ]]
    run "$FASTI" list --format=jscalendar --city=nergens
    [[ "$output" == '{"@type":"Group","entries":['*'],"uid":'*'}' ]]
    run "$FASTI" show --format=jsonld missing
    [ "$status" -eq 1 ]
}
