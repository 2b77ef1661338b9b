# edit: what an editor did to an event is checked and put back, or refused and kept.

load common

setup() {
    common_setup
    export FASTI_STORE=$PWD/store.jsonl TMPDIR=$PWD/drafts
    mkdir drafts
    unset VISUAL
    echo '{"uid":"u1","title":"Avond over het veer","start":"2027-03-09T20:00:00","location":{"name":"De Kajuit"},"x":{"kept":[1,2.50]},"sequence":4}' >store.jsonl
    echo '{"uid":"u2","title":"Andere avond"}' >>store.jsonl
    cp store.jsonl before
}

@test "puts back what was edited, one revision on" {
    echo 's/De Kajuit/De  \\"Roef\\"/' >script
    EDITOR="sed -i -f $PWD/script" run "$FASTI" edit u1
    [ "$status" -eq 0 ]
    [ "$output" = "updated u1  2027-03-09T20:00:00  Avond over het veer" ]
    [ "$(head -n 1 store.jsonl)" = '{"uid":"u1","title":"Avond over het veer","start":"2027-03-09T20:00:00","location":{"name":"De  \"Roef\""},"x":{"kept":[1,2.50]},"sequence":5,"updated":"2026-04-21T08:00:00Z"}' ]
    [ "$(tail -n 1 store.jsonl)" = "$(tail -n 1 before)" ]
    [ -z "$(ls drafts)" ]
}

@test "prefers VISUAL, and lets only its user read the text" {
    VISUAL='stat -c %a' EDITOR=false run "$FASTI" edit u1
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = 600 ]
    [ "${lines[1]}" = "unchanged u1  2027-03-09T20:00:00  Avond over het veer" ]
    cmp before store.jsonl
}

@test "text that means the same changes nothing, spelled and ordered as it may be" {
    echo 's/"Avond over/"\\u0041vond  over/; s/  over/ over/; s/^  "uid"/\t"uid"/' >script
    EDITOR="sed -i -f $PWD/script" run "$FASTI" edit u1
    [ "$status" -eq 0 ]
    [ "$output" = "unchanged u1  2027-03-09T20:00:00  Avond over het veer" ]
    EDITOR="sed -i -e '2{h;d}' -e '3{G}'" run "$FASTI" edit u1
    [ "$status" -eq 0 ]
    [ "$output" = "unchanged u1  2027-03-09T20:00:00  Avond over het veer" ]
    cmp before store.jsonl
}

@test "an editor that fails or is not there is the machine's failure, and the text is kept" {
    local editor
    for editor in false no-such-editor-here; do
        EDITOR=$editor run "$FASTI" edit u1
        [ "$status" -eq 3 ]
        [[ "$output" == *"the editor, $editor, could not be run or did not end well; set VISUAL or EDITOR"* ]]
        [[ "$output" == *"your text is kept here"* ]]
    done
    [ "$(ls drafts | wc -l)" -eq 2 ]
    cmp before store.jsonl
}

@test "refuses with a place what is no event, and keeps the text" {
    EDITOR='sed -i "3s/,$/;/"' run "$FASTI" edit u1
    [ "$status" -eq 1 ]
    [[ "$output" == *".json:3:"*"error: this is no event: expected"* ]]
    [[ "$output" == *"your text is kept here"* ]]
    [ "$(ls drafts | wc -l)" -eq 1 ]
    cmp before store.jsonl
}

@test "refuses another uid and a value of the wrong form" {
    EDITOR='sed -i s/u1/u3/' run "$FASTI" edit u1
    [ "$status" -eq 1 ]
    [[ "$output" == *"the uid has changed"* ]]
    EDITOR='sed -i s/2027-03-09/9-3-2027/' run "$FASTI" edit u1
    [ "$status" -eq 1 ]
    [[ "$output" == *"/start"* || "$output" == *"start"* ]]
    cmp before store.jsonl
}

@test "refuses what another program changed meanwhile" {
    EDITOR='sed -i s/veer/pont/ store.jsonl; sed -i s/Kajuit/Roef/' run "$FASTI" edit u1
    [ "$status" -eq 1 ]
    [[ "$output" == *"another program changed this event"* ]]
    grep -q 'over het pont' store.jsonl
    ! grep -q Roef store.jsonl
}

@test "changes nothing where the editor fails or is not there" {
    for editor in false no-such-editor; do
        EDITOR=$editor run "$FASTI" edit u1
        [ "$status" -eq 3 ]
        [[ "$output" == *"set VISUAL or EDITOR"* ]]
    done
    EDITOR='sed -i s/Kajuit/Roef/' run "$FASTI" edit --dry-run u1
    [ "$status" -eq 0 ]
    [[ "$output" == "updated u1 "* ]]
    cmp before store.jsonl
}

@test "wants one event that there is, in a store that is a file" {
    export EDITOR=true
    run "$FASTI" edit
    [ "$status" -eq 2 ]
    run "$FASTI" edit ""
    [ "$status" -eq 2 ]
    run "$FASTI" edit u1 u2
    [ "$status" -eq 2 ]
    run "$FASTI" --store=- edit u1
    [ "$status" -eq 2 ]
    run "$FASTI" edit zz
    [ "$status" -eq 1 ]
    run "$FASTI" edit u
    [ "$status" -eq 1 ]
    [[ "$output" == *"begins the uids of 2 events"* ]]
}

@test "is asked again at a terminal" {
    command -v script >/dev/null || skip "there is no script here"
    printf '#!/bin/sh\nif [ -e tried ]; then sed -i "s/;$/,/" "$1"; else touch tried; sed -i "3s/,$/;/" "$1"; fi\n' >twice
    chmod +x twice
    printf 'y\n' | EDITOR=$PWD/twice script -qec "$FASTI edit u1" /dev/null >shown || true
    grep -q 'open it again' shown
    [ -z "$(ls drafts)" ]
}
