#!/usr/bin/env bats
# The formats of validate, and what it leaves out: baselines.
load common

setup() {
    common_setup
    export FASTI_NOW=2026-01-01T12:00:00
    export FASTI_STORE=$PWD/store.jsonl
    cp "$GOLDEN"/validate/*.jsonl "$GOLDEN"/validate/*.txt .
}

@test "sarif counts characters, not bytes" {
    printf 'Lezing\n\nÉén dag: op dinsdag 20 mei 2026 van 14.00 tot 13.00 uur in Deventer.\n' > acute.txt
    "$FASTI" validate --format=sarif acute.txt > report.sarif || true
    python3 - <<'PYTHON'
import json
text = open("acute.txt", encoding="utf-8").read().split("\n")
regions = {result["ruleId"]: result["locations"][0]["physicalLocation"]["region"]
           for result in json.load(open("report.sarif"))["runs"][0]["results"]}
region = regions["weekday-mismatch"]
words = text[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]
assert words == "dinsdag 20 mei 2026", words
PYTHON
}

@test "words of Windows-1252 are shown as text, the caret below them" {
    printf 'Lezing\n\nE\xe9n caf\xe9 \x96 op dinsdag 20 mei 2026 van 14.00 tot 15.00 uur in Deventer.\n' > windows.txt
    run -1 --separate-stderr "$FASTI" validate windows.txt
    printf '%s\n' "${lines[@]}" > shown
    golden validate/windows.found cat shown
}

@test "a baseline leaves what is new" {
    "$FASTI" validate --format=json faults.jsonl > known.jsonl || true
    run -0 --separate-stderr "$FASTI" validate --baseline=known.jsonl faults.jsonl
    [ -z "$output" ]
    [ "$stderr" = "$(wc -l < known.jsonl) known findings" ]
    # Lines moved, an item was put in between, and one thing is new.
    { printf '\n\n'; sed 's/"programme":\[/&{"title":"Welkom","start":"2026-05-19T13:55:00"},/' faults.jsonl; } > moved.jsonl
    mv moved.jsonl faults.jsonl
    run -1 --separate-stderr "$FASTI" validate --baseline=known.jsonl faults.jsonl
    [ "$(grep -c ": error: " <<< "$output")" = 2 ]
    [[ "$output" == *'"Welkom" starts at 13:55'*'[item-outside-event]'* ]]
}

@test "a finding that was known once and stands there twice is new" {
    printf '%s\n' '{"uid":"d1","title":"Debat","start":"2026-05-19","location":{"city":"Deventer"}}' > one.jsonl
    "$FASTI" validate --format=json one.jsonl > known.jsonl || true
    cat one.jsonl one.jsonl > two.jsonl
    run -1 --separate-stderr "$FASTI" validate -A uid-duplicate --baseline=known.jsonl two.jsonl
    [ "$(grep -c time-missing <<< "$output")" = 1 ]
    "$FASTI" validate -A uid-duplicate --format=json two.jsonl > both.jsonl || true
    run -0 --separate-stderr "$FASTI" validate -A uid-duplicate --baseline=both.jsonl two.jsonl
    [ -z "$output" ]
    [ "$stderr" = "2 known findings" ]
}

@test "a baseline that is none is refused" {
    run -3 "$FASTI" validate --baseline=nowhere faults.jsonl
    [ "$output" = "fasti: nowhere: error: cannot be read: No such file or directory" ]
    run -3 "$FASTI" validate --baseline=. faults.jsonl
    [ "$output" = "fasti: .: error: cannot be read: Is a directory" ]
    run -2 "$FASTI" validate --baseline=faults.jsonl faults.jsonl
    [[ "$output" == "fasti: faults.jsonl:1: error: "* ]]
    [ "${#lines[@]}" = 1 ]
    : > empty.jsonl
    run -1 --separate-stderr "$FASTI" validate --baseline=empty.jsonl faults.jsonl
    [[ "$output" == *item-overlap* ]]
}

@test "standard input in a pipe, in every format" {
    for format in text json sarif github junit tap; do
        run -1 --separate-stderr "$FASTI" validate --format=$format - < across.jsonl
        [[ "$output" == *"uid-duplicate"* ]]
    done
}
