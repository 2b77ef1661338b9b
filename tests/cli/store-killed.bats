# The store when any system call fails, or the writer is killed: the old content or the new, never less.

load store

# calls COMMAND…: every system call on the way of a change from its first look at the store on, as `name number`.
calls() {
    strace -o calls "$@" >/dev/null 2>&1 || skip "tracing is not permitted"
    awk -F '(' '/store\.jsonl/ { seen = 1 } { count[$1]++ } seen && !/^(\+|brk|mmap|munmap|exit_group|getpid)/ { print $1, count[$1] }' calls
}

# milliseconds COMMAND…: how long it takes here and now, at least one.
milliseconds() {
    local from
    from=$(date +%s%N)
    "$@" >/dev/null 2>&1
    echo $((($(date +%s%N) - from) / 1000000 + 1))
}

# 7 -> 0.007
fraction() {
    printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000))
}

@test "any call that fails leaves the old store or the new one, and says so" {
    needs strace
    seed 5
    cp "$FASTI_STORE" before
    calls "$FASTI" remove u1001 >points
    [ "$(wc -l <points)" -gt 20 ]
    cp "$FASTI_STORE" after
    for error in EIO EINTR; do
        while read -r call when; do
            cp before "$FASTI_STORE"
            result=0
            strace -o /dev/null -e trace="$call" -e inject="$call:error=$error:when=$when" "$FASTI" remove u1001 >said 2>&1 || result=$?
            echo "$call $when $error: $result: $(cat said)"
            cmp -s before "$FASTI_STORE" || cmp after "$FASTI_STORE"
            [ "$result" -eq 3 ] || [ "$result" -eq 0 ]
            [ "$result" -eq 3 ] || cmp after "$FASTI_STORE"
            [ "$result" -eq 0 ] || grep -q "error: " said
        done <points
    done
    cp before "$FASTI_STORE"
    "$FASTI" remove u1001
    [ "$(left)" = store.jsonl ]
}

@test "killed at any call, it leaves the old store or the new one, and the next writer goes on" {
    needs strace
    seed 5
    cp "$FASTI_STORE" before
    calls "$FASTI" remove u1001 >points
    cp "$FASTI_STORE" after
    while read -r call when; do
        cp before "$FASTI_STORE"
        strace -o /dev/null -e trace="$call" -e inject="$call:signal=SIGKILL:when=$when" "$FASTI" remove u1001 >said 2>&1 || :
        echo "$call $when: $(cat said)"
        cmp -s before "$FASTI_STORE" || cmp after "$FASTI_STORE"
        [ ! -s said ] || cmp after "$FASTI_STORE"
        cp before "$FASTI_STORE"
        "$FASTI" remove u1001
        cmp after "$FASTI_STORE"
        [ "$(left)" = store.jsonl ]
    done <points
}

@test "writers that are killed at random lose nothing and remove only what they said" {
    seed 600
    cp "$FASTI_STORE" before
    took=$(milliseconds "$FASTI" list)
    writer() {
        for ((i = 1001 + $1; i < 1601; i += 4)); do
            timeout -s KILL "$(fraction $((RANDOM % (3 * took))))" "$FASTI" remove "u$i" >>"said.$1" 2>>"errors.$1" || :
            ((SECONDS < 4)) || break
        done
    }
    SECONDS=0
    for number in 0 1 2 3; do
        writer "$number" &
    done
    wait
    "$FASTI" remove u1600 || :
    [ "$(left)" = store.jsonl ]
    # Every line that is left is a line of before, in order; none that was acknowledged is left.
    grep -vxFf "$FASTI_STORE" before | wc -l >gone
    [ $(($(wc -l <"$FASTI_STORE") + $(cat gone))) -eq 600 ]
    grep -xFf "$FASTI_STORE" before | cmp - "$FASTI_STORE"
    cat said.* | cut -d ' ' -f 2 >acknowledged
    echo "$(wc -l <acknowledged) acknowledged, $(cat gone) gone"
    [ -s acknowledged ] || skip "none lived long enough to say that it was done"
    while read -r uid; do
        if grep -q "\"$uid\"" "$FASTI_STORE"; then false; fi
    done <acknowledged
}

@test "importers that are killed at random lose and double nothing" {
    for ((i = 1; i <= 200; i++)); do
        printf 'Avond %d\n\nOp dinsdag 12 mei 2026 om 20.00 uur in Gouda.\n' "$i" >"announcement.$i"
    done
    took=$(milliseconds "$FASTI" import --store=timed announcement.1)
    rm -f timed*
    importer() {
        for ((i = 1 + $1; i <= 200; i += 4)); do
            timeout -s KILL "$(fraction $((RANDOM % (4 * took) + took / 2)))" "$FASTI" import "announcement.$i" >>"said.$1" 2>>"errors.$1" || :
            ((SECONDS < 5)) || break
        done
    }
    SECONDS=0
    for number in 0 1 2 3; do
        importer "$number" &
    done
    wait
    "$FASTI" import announcement.1
    [ "$(left)" = store.jsonl ]
    "$FASTI" list --format=ids | sort >stored
    [ -z "$(uniq -d stored)" ]
    [ "$(wc -l <stored)" -eq "$(wc -l <"$FASTI_STORE")" ]
    cat said.* | cut -d ' ' -f 2 | sort -u >acknowledged
    echo "$(wc -l <acknowledged) acknowledged, $(wc -l <stored) stored"
    [ -s acknowledged ] || skip "none lived long enough to say that it was done"
    [ -z "$(comm -23 acknowledged stored)" ]
}

# Memory, reads and writes as failing.c gives them.
preloads() {
    [ -n "$FAILING" ] || skip "sanitizers bring their own allocation"
    LD_PRELOAD=$FAILING "$FASTI" --version >/dev/null || skip "preloading is not possible"
}

@test "short reads and writes are gone on with" {
    preloads
    seed 50
    grep -v '"u1003"' "$FASTI_STORE" >after
    LD_PRELOAD=$FAILING SHORT=7 "$FASTI" remove u1003
    cmp after "$FASTI_STORE"
}

@test "without memory the store is the old one or the new one" {
    preloads
    printf 'Avond\n\nOp dinsdag 12 mei 2026 om 20.00 uur in Gouda.\n' >announcement
    seed 3
    cp "$FASTI_STORE" before
    LD_PRELOAD=$FAILING COUNT_TO=count "$FASTI" --now=2026-01-01 import announcement
    cp "$FASTI_STORE" after
    [ "$(cat count)" -gt 100 ]
    for ((at = 1; at <= $(cat count); at += 1 + $(cat count) / 80)); do
        for on in "" FAIL_ON=1; do
            cp before "$FASTI_STORE"
            result=0
            env $on FAIL_AT="$at" LD_PRELOAD="$FAILING" "$FASTI" --now=2026-01-01 import announcement >said 2>&1 || result=$?
            echo "$at $on: $result: $(cat said)"
            [ "$result" -eq 0 ] || [ "$result" -eq 3 ]
            cmp -s before "$FASTI_STORE" || cmp after "$FASTI_STORE"
            [ "$result" -eq 3 ] || cmp after "$FASTI_STORE"
        done
    done
}
