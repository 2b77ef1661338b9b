#!/usr/bin/env bats
# Options, commands and exit statuses, as a user mistypes them.
load common

setup() {
    common_setup
}

# Runs fasti; it must refuse the usage with exactly this message.
refuses() {
    local message=$1
    shift
    run "$FASTI" "$@"
    [ "$status" -eq 2 ] && [ "$output" = "$message" ] || { echo "$status: $output"; return 1; }
}

commands() {
    "$FASTI" --help | sed -n 's/^  \([a-z][a-z-]*\)  *[A-Z].*/\1/p'
}

@test "every help page fits a screen of 80 by 24" {
    local command
    [ "$(commands | wc -l)" -ge 2 ]
    for command in '' $(commands); do
        "$FASTI" $command --help > page
        [ "$(wc -l < page)" -le 24 ]
        [ "$(wc -L < page)" -le 80 ]
        grep -q '^usage: fasti' page
    done
}

@test "help as a command, as an option, of a command" {
    diff <("$FASTI" help) <("$FASTI" --help)
    diff <("$FASTI" help list) <("$FASTI" list --help)
    diff <("$FASTI" -h) <("$FASTI" --help)
    diff <("$FASTI" help help) <("$FASTI" --help)
    diff <("$FASTI" list -r -h) <("$FASTI" list --help)
    refuses "fasti: error: there is no command lst; did you mean list?" help lst
}

@test "the version" {
    [[ "$("$FASTI" --version)" =~ ^fasti\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
}

@test "no command, or a misspelled one" {
    refuses "fasti: error: which command? see fasti --help"
    refuses "fasti: error: which command? see fasti --help" -q
    refuses "fasti: error: there is no command lst; did you mean list?" lst
    refuses "fasti: error: there is no command qqqqqq; see fasti --help" qqqqqq
    refuses 'fasti: error: there is no command \x1B[31m; see fasti --help' $'\e[31m'
}

@test "a number of threads that is none" {
    local wrong
    for wrong in 0 257 two 2x -1; do
        FASTI_THREADS=$wrong refuses "fasti: error: FASTI_THREADS: $wrong is no number of threads from 1 to 256" list
    done
    FASTI_THREADS= "$FASTI" list --store=- < /dev/null
    FASTI_THREADS=256 "$FASTI" list --store=- < /dev/null
}

@test "a misspelled option is answered with the nearest" {
    refuses "fasti list: error: there is no option --frm; did you mean --from?" list --frm=today
    refuses "fasti: error: there is no option --verison; did you mean --version?" --verison
    refuses "fasti list: error: there is no option --qqqqqq; see fasti list --help" list --qqqqqq
    refuses "fasti list: error: there is no option -x; see fasti list --help" list -x
    refuses "fasti list: error: there is no option -x; see fasti list --help" list -rx
    refuses "fasti list: error: there is no option -1; see fasti list --help" list -1
    refuses 'fasti list: error: there is no option -\xC3; see fasti list --help' list -é
    refuses "fasti list: error: there is no option ---; see fasti list --help" list ---
    refuses 'fasti list: error: there is no option --\x1B[1m; see fasti list --help' list $'--\e[1m'
}

@test "abbreviations: unambiguous ones work, others are answered with what they may be" {
    [ "$("$FASTI" list --li=1 --form=ids | wc -l)" -eq 1 ]
    refuses "fasti list: error: --l may be --language, --lacks, --limit" list --l=1
    refuses "fasti list: error: --h may be --has, --help" list --h
}

@test "missing, superfluous and wrong values" {
    refuses "fasti list: error: --from needs a value: --from=DATE" list --from
    refuses "fasti list: error: -f needs a value: -f FORMAT" list -f
    refuses "fasti list: error: -f needs a value: -f FORMAT" list -rf
    refuses "fasti list: error: --reverse takes no value" list --reverse=yes
    refuses "fasti list: error: --help takes no value" list --help=me
    refuses "fasti list: error: --limit: expected a number of at most 15 digits, got 12x" list --limit=12x
    refuses "fasti list: error: --limit: expected a number of at most 15 digits, got 1000000000000000" list --limit=1000000000000000
    refuses "fasti: error: --color: alway is not one of auto, always, never; did you mean always?" --color=alway list
    refuses "fasti: error: --color: the value is empty; write one of auto, always, never, or leave it out" --color= list
    refuses "fasti show: error: --format: jsn is not one of text, json, source, jsonld, jscalendar; did you mean json?" show --format=jsn 7c
    refuses "fasti: error: --store: the value is empty; write --store=FILE, or leave it out" --store= list
    refuses "fasti export-ical: error: --name: the value is empty; write --name=NAME, or leave it out" export-ical --name=
    refuses "fasti import: error: --url: the value is empty; write --url=URL, or leave it out" import --url= -
    refuses "fasti list: error: --limit: the value is empty; write --limit=N, or leave it out" list --limit=
    refuses "fasti import: error: --language: the value is empty; write one of auto, nl, en, de, or leave it out" \
        import --language= -
    refuses "fasti diff: error: --format: the value is empty; write one of text, json, or leave it out" diff -f "" a b
}

@test "an empty argument is a variable that was not set" {
    refuses "fasti import: error: an argument is empty; see fasti import --help" import --format=text ""
    refuses "fasti export-ical: error: an argument is empty; see fasti export-ical --help" export-ical 7c3e ""
    refuses "fasti diff: error: an argument is empty; see fasti diff --help" diff "" "$GOLDEN/events.jsonl"
    refuses "fasti show: error: an argument is empty; see fasti show --help" show -- "" 7c3e
}

@test "options and arguments mix, -- ends options" {
    diff <("$FASTI" show 7c3e --format=json) <("$FASTI" show --format json 7c3e)
    diff <("$FASTI" show 7c3e -f json) <("$FASTI" show -fjson -- 7c3e)
    run "$FASTI" show -- --format
    [ "$status" -eq 1 ]
    [ "$output" = "fasti: error: no event has a uid that is or begins with --format" ]
    [ "$("$FASTI" list -rf ids --limit 2 --limit 1 | wc -l)" -eq 1 ]
}

@test "common options stand before the command or behind it" {
    unset FASTI_STORE
    diff <("$FASTI" -s "$GOLDEN/events.jsonl" list) <("$FASTI" list -s "$GOLDEN/events.jsonl")
    diff <("$FASTI" -s nowhere list --store "$GOLDEN/events.jsonl") <("$FASTI" list -s "$GOLDEN/events.jsonl")
}

@test "the store: option, environment, XDG, home" {
    mkdir -p data/fasti home/.local/share/fasti
    sed -n 1p "$GOLDEN/events.jsonl" > data/fasti/events.jsonl
    sed -n 2p "$GOLDEN/events.jsonl" > home/.local/share/fasti/events.jsonl
    [ "$("$FASTI" list -f ids | wc -l)" -eq 6 ]
    export HOME=$PWD/home FASTI_STORE=
    [ "$(XDG_DATA_HOME=$PWD/data "$FASTI" list -f ids)" = 5b1c7e02-4d0e-5f6a-9a51-0c6d1f2e3a01 ]
    unset XDG_DATA_HOME
    [ "$("$FASTI" list -f ids)" = 5b1c7e02-8a44-5d10-8b7e-1f2e3a4b5c02 ]
}

@test "now: a date, a date-time, an instant; nothing else" {
    [ "$("$FASTI" list --on=today --now=2026-06-10 -f ids | wc -l)" -eq 1 ]
    [ "$("$FASTI" list --on=today --now=2026-06-10T12:00:00 -f ids | wc -l)" -eq 1 ]
    [ "$("$FASTI" list --on=today --now=2026-06-09T22:30:00Z -f ids | wc -l)" -eq 1 ]
    [ "$("$FASTI" list --on=today --now=2026-06-09T22:30:00Z --timezone=UTC -f ids | wc -l)" -eq 0 ]
    run "$FASTI" list --now=soon
    [ "$status" -eq 2 ]
    run "$FASTI" list --timezone=Mars
    [ "$status" -eq 2 ]
    run "$FASTI" list --timezone=../../etc/passwd
    [ "$status" -eq 2 ]
}

@test "a full disk is noticed by help and version too" {
    run bash -c '"$FASTI" --help > /dev/full'
    [ "$status" -eq 3 ]
    run bash -c '"$FASTI" --version > /dev/full'
    [ "$status" -eq 3 ]
}

@test "a reader that has gone away is not worth a word, even where SIGPIPE is ignored" {
    run bash -c 'trap "" PIPE; { "$FASTI" list -f json; } | true'
    [ -z "$output" ]
}

@test "the day of publication may be empty: a script has one or has not" {
    run -0 "$FASTI" import --mentions --reference= - <<<"Het is om half negen."
    [[ "$output" == *'"text": "half negen"'* ]]
}
