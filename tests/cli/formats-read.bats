#!/usr/bin/env bats
# The formats of validate, each read by a program of its kind, whatever stands in the events; the worked examples of the manual.
load common

setup() {
    common_setup
    : "${HERE:?the folder of these tests}" "${MANUAL:?fasti-validate.1}" "${SCHEMA:?the JSON schema of SARIF}" "${JUNIT_SCHEMAS:?the folder of XML schemas}"
    export FASTI_NOW=2026-01-01T12:00:00
    export FASTI_STORE=$PWD/store.jsonl
    cp "$GOLDEN"/validate/*.jsonl "$GOLDEN"/validate/*.txt .
}

# FORMAT FILE...: the report of these files, and the findings that a reader of the format makes of it.
report() {
    local format=$1 status=0
    shift
    "$FASTI" validate --format="$format" "$@" > "report.$format" 2> said || status=$?
    [ "$status" -le 1 ]
    python3 "$HERE/formats.py" "$format" "report.$format" $([ "$format" = junit ] && echo "$HERE/junit.xsd") > "read.$format"
}

# FILE...: every format says the same of these files.
report_alike() {
    report json "$@"
    for format in sarif github junit tap; do
        report "$format" "$@"
        diff read.json "read.$format"
    done
}

# Files with all that could end a line, a string, an element or a command early, in names and in words.
write_hostile() {
    mkdir hostile
    python3 - <<'PYTHON'
import json
nasty = ["\x1b[2J\x1b]0;x\x07", "]]>", "<!--", "&lt;\"'", "::error::x", "::stop-commands::a", "%0A::warning::", "# SKIP", "# TODO \\",
         "Bail out!", "1..0", "not ok 1", "a\nb\r\nc", "\u2028\u202e\u0085\u0000", "\ufffe\uffff\ufdd0", "\U0001f600\U000e0001", "e\u0301\u200d",
         "a,b:c=d", "{}[]\\u0041", "\t\v\f", "x" * 3000]
with open("hostile/events.jsonl", "w") as file:
    for i, text in enumerate(nasty):
        item = {"title": text, "start": "2026-05-19T19:00:00"}
        file.write(json.dumps({"uid": f"{i}{text}", "title": text, "start": "2026-05-19T14:00:00", "end": "2026-05-19T13:00:00",
                               "status": text, "keywords": [text, ""], "url": text, "programme": [item, item]}, ensure_ascii=i % 2) + "\n")
    file.write("no event \x1b[31m ]]> # SKIP\n")
words = b"Lezing \xe9\xe9n \x80 ]]> # SKIP ::error::\x01\x02\xff\n\nOp dinsdag 20 mei 2026 van 20.00 tot 19.00 uur.\n"
for name in (b"plain.txt", b"::a,b%=c.txt", b"new\nline # SKIP.txt", b"\xff\xfe\x1b]]>.txt", b"-.txt"):
    with open(b"hostile/" + name, "wb") as file:
        file.write(words)
PYTHON
}

need() {
    command -v "$1" > /dev/null || skip "$1 is not installed"
}

@test "every format is read by its reader, and all say the same" {
    need xmllint
    need prove
    report_alike faults.jsonl across.jsonl veer.txt
    [ "$(wc -l < read.json)" -gt 20 ]
    printf '%s\n' '{"uid":"d1","title":"Debat","start":"2026-05-19T14:00:00","location":{"city":"Deventer"}}' > clean.jsonl
    report_alike clean.jsonl
    [ ! -s read.json ]
}

@test "hostile text and hostile names come out valid in every format" {
    need xmllint
    need prove
    write_hostile
    report_alike hostile
    [ "$(wc -l < read.json)" -gt 100 ]
    for format in json sarif github junit tap; do
        check_clean "report.$format"
    done
}

@test "sarif obeys its JSON schema" {
    [ -f "$SCHEMA" ] || skip "the JSON schema of SARIF is not installed (scripts/check)"
    write_hostile
    for files in "faults.jsonl across.jsonl veer.txt" hostile -; do
        # shellcheck disable=SC2086
        "$FASTI" validate --format=sarif $files > report.sarif < across.jsonl || true
        run python3 "$HERE/sarif.py" "$SCHEMA" report.sarif
        [ "$status" != 77 ] || skip "python3-jsonschema is not installed"
        [ "$status" = 0 ]
    done
}

@test "junit obeys the schemas of Ant and of Jenkins" {
    need xmllint
    [ -f "$JUNIT_SCHEMAS/JUnit.xsd" ] || skip "the schemas of JUnit XML are not installed (scripts/check)"
    write_hostile
    for files in "faults.jsonl across.jsonl veer.txt" hostile -; do
        # shellcheck disable=SC2086
        "$FASTI" validate --format=junit $files > report.junit < across.jsonl || true
        for schema in JUnit jenkins-junit; do
            xmllint --noout --schema "$JUNIT_SCHEMAS/$schema.xsd" report.junit
        done
    done
}

@test "a suite that is long goes on as another" {
    need xmllint
    seq 1203 | sed 's|.*|{"uid":"u&","title":"Debat &","start":"2026-05-19","location":{"city":"Ede"}}|' > many.jsonl
    report junit many.jsonl
    [ "$(wc -l < read.junit)" = 1203 ]
    [ "$(grep -c '<testsuite id' report.junit)" = 3 ]
}

# NAME: the example of the manual that begins with such a line.
example() {
    awk -v first="$1" '/^\.Bd/ { inside = 1; text = ""; next }
        /^\.Ed/ { if (inside && index(text, first) == 1) printf "%s", text; inside = 0 }
        inside { text = text $0 "\n" }' "$MANUAL"
}

begin_repository() {
    need git
    mkdir repository && cd repository || return
    git init -q .
    git config user.name Test
    git config user.email test@example.org
    PATH=$(dirname "$FASTI"):$PATH
    printf 'Lezing over water\n\nOp dinsdag 19 mei 2026 van 19.00 tot 20.00 uur in het Stadhuis te Deventer.\n' > good.txt
    printf 'Lezing over wind\n\nOp dinsdag 19 mei 2026 van 20.00 tot 19.00 uur in het Stadhuis te Deventer.\n' > bad.txt
}

@test "the pre-commit hook of the manual refuses what is staged with an error" {
    begin_repository
    example '#!/bin/sh' > .git/hooks/pre-commit
    chmod +x .git/hooks/pre-commit
    grep -q 'fasti validate' .git/hooks/pre-commit
    git add good.txt
    git commit -qm good
    git add bad.txt
    # What lies beside it mended, but is not staged, does not count.
    sed -i 's/19\.00/21.00/' bad.txt
    run -1 git commit -qm bad
    [[ "$output" == *"bad.txt:3:"*"[end-before-start]"* ]]
    git add bad.txt
    git commit -qm mended
    git rm -q bad.txt
    git commit -qm 'taken away'
}

@test "the job of the manual annotates what is new" {
    python3 -c 'import yaml' || skip "python3-yaml is not installed"
    begin_repository
    mkdir events
    mv bad.txt events
    example 'name: ' > job.yml
    "$FASTI" validate --format=json events > known.jsonl || true
    # shellcheck disable=SC2016
    steps='import sys, yaml; print("\n".join(step["run"] for step in yaml.safe_load(open("job.yml"))["jobs"]["events"]["steps"] if "run" in step))'
    python3 -c "$steps" > steps
    grep -q '^fasti validate --format=github ' steps
    run -0 --separate-stderr sh -e steps
    [ -z "$output" ]
    sed 's/wind/vuur/' events/bad.txt > events/new.txt
    run -1 --separate-stderr sh -e steps
    [[ "$output" == "::error file=events/new.txt,line=3,"* ]]
    [ "${#lines[@]}" = 1 ]
}
