# The store from outside: what a writer promises when it is refused, finds damage, or is kept waiting.

load store

@test "removes by uid and by prefix, and leaves nothing else behind" {
    seed 5
    run "$FASTI" remove u1002 u1004
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "removed u1002  -  Avond 1002" ]
    [ "${lines[1]}" = "removed u1004  -  Avond 1004" ]
    [ "$(cut -c1-15 "$FASTI_STORE" | tr -d '\n')" = '{"uid":"u1001",{"uid":"u1003",{"uid":"u1005",' ]
    [ "$(left)" = store.jsonl ]
}

@test "removes nothing unless every operand means one event" {
    seed 12
    cp "$FASTI_STORE" before
    run "$FASTI" remove u1001 u101
    [ "$status" -eq 1 ]
    [[ "$output" == *"u101 begins the uids of 3 events"* ]]
    [[ "$output" == *"u1011"* ]]
    run "$FASTI" remove u1001 zzz
    [ "$status" -eq 1 ]
    run "$FASTI" remove u1001 ""
    [ "$status" -eq 2 ]
    run "$FASTI" remove
    [ "$status" -eq 2 ]
    run "$FASTI" remove --store=nowhere.jsonl u1001
    [ "$status" -eq 1 ]
    [[ "$output" == *"nowhere.jsonl: note: there is no store here yet"* ]]
    run "$FASTI" remove --dry-run u1001
    [ "$status" -eq 0 ]
    [ "$output" = "removed u1001  -  Avond 1001" ]
    cmp before "$FASTI_STORE"
}

@test "keeps the mode, follows a link and leaves the link" {
    seed 3
    chmod 640 "$FASTI_STORE"
    mkdir links
    ln -s ../folder/store.jsonl links/one
    ln -s one links/two
    run "$FASTI" --store=links/two remove u1001
    [ "$status" -eq 0 ]
    [ -L links/two ] && [ -L links/one ]
    [ "$(stat -c %a "$FASTI_STORE")" = 640 ]
    [ "$(wc -l <"$FASTI_STORE")" -eq 2 ]
    [ "$(left)" = store.jsonl ]
    ln -s "$(realpath "$FASTI_STORE")" links/absolute
    run "$FASTI" --store=links/absolute remove u1002
    [ "$status" -eq 0 ]
    [ -L links/absolute ]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
    ln -s loop links/loop
    run "$FASTI" --store=links/loop remove u1002
    [ "$status" -eq 3 ]
}

@test "what is no regular file is no store to change" {
    mkfifo pipe
    for store in folder pipe /dev/null /dev/full folder/none/../..; do
        run timeout 10 "$FASTI" --store="$store" remove u1
        [ "$status" -eq 3 ]
        [[ "$output" == *"error: "* ]]
    done
    [ -c /dev/null ] && [ -c /dev/full ]
}

@test "is a filter with --store=-" {
    seed 3
    run bash -c '"$FASTI" --store=- remove u1002 <"$FASTI_STORE"'
    [ "$status" -eq 0 ]
    [ "$output" = "$(grep -v u1002 "$FASTI_STORE")" ]
    run bash -c '"$FASTI" --store=- remove u9 <"$FASTI_STORE"'
    [ "$status" -eq 1 ]
    [[ "$output" != *Avond* ]]
    run bash -c '"$FASTI" --store=- remove u1002 <"$FASTI_STORE" >/dev/full'
    [ "$status" -eq 3 ]
    [[ "$output" == *"No space left on device"* ]]
}

@test "results that cannot be written are a failure" {
    seed 3
    run bash -c '"$FASTI" remove u1002 >/dev/full'
    [ "$status" -eq 3 ]
}

@test "a line that is no event is named and kept, wherever the last one is cut" {
    seed 2
    whole=$(stat -c %s "$FASTI_STORE")
    first=$(head -n 1 "$FASTI_STORE" | wc -c)
    cp "$FASTI_STORE" whole
    for ((size = first + 1; size < whole - 1; size += 3)); do
        head -c "$size" whole >"$FASTI_STORE"
        tail -c +$((first + 1)) "$FASTI_STORE" >expected
        run "$FASTI" remove u1001
        [ "$status" -eq 1 ]
        [[ "$output" == *"store.jsonl:2:"*"this line is no event"* ]]
        cmp expected "$FASTI_STORE"
    done
}

@test "damage is kept byte for byte" {
    printf '\xef\xbb\xbf{"uid":"a"}\r\n{"uid":"b"} {"uid":"c"}\r\n\r\n{"uid":"d","x":"\xff"}\n{"title":"no uid"}\n[]\n{"uid":"e"}\n\0\0\0\0' >"$FASTI_STORE"
    printf '\xef\xbb\xbf{"uid":"a"}\r\n{"uid":"b"} {"uid":"c"}\r\n\r\n{"uid":"d","x":"\xff"}\n{"title":"no uid"}\n[]\n\0\0\0\0' >expected
    run "$FASTI" remove e
    [ "$status" -eq 1 ]
    for line in 2 4 5 6 8; do
        [[ "$output" == *"store.jsonl:$line:"* ]]
    done
    cmp expected "$FASTI_STORE"
    run "$FASTI" remove a
    [ "$status" -eq 1 ]
    printf '\xef\xbb\xbf{"uid":"b"} {"uid":"c"}\r\n\r\n{"uid":"d","x":"\xff"}\n{"title":"no uid"}\n[]\n\0\0\0\0' | cmp - "$FASTI_STORE"
}

@test "a file without one event among its lines is no store and stays as it is" {
    printf 'Avond over het veer\n\nDinsdag 9 maart 2027\n' >announcement.txt
    cp announcement.txt before
    run "$FASTI" import --store=announcement.txt --reference=2027-01-11 "$GOLDEN/../../examples/hooibergenlezing.txt"
    [ "$status" -eq 3 ]
    [[ "$output" == *"announcement.txt: error: cannot change the store: none of its lines is an event; it is as it was"* ]]
    [[ "$output" != *created* ]]
    cmp before announcement.txt
    run "$FASTI" import --dry-run --store=announcement.txt --reference=2027-01-11 "$GOLDEN/../../examples/hooibergenlezing.txt"
    [ "$status" -eq 3 ]
    printf '\n\n' >blank
    run "$FASTI" import --store=blank --reference=2027-01-11 "$GOLDEN/../../examples/hooibergenlezing.txt"
    [ "$status" -eq 0 ]
}

@test "a damaged store that lost its last event still takes others" {
    printf '{"uid":"a"}\n{"uid":"b","title":"Avond over h' >"$FASTI_STORE"
    run "$FASTI" remove a
    [ "$status" -eq 1 ]
    run "$FASTI" import --reference=2027-01-11 "$GOLDEN/../../examples/hooibergenlezing.txt"
    [ "$status" -eq 1 ]
    [[ "$output" == *"store.jsonl:1:"*"this line is no event"* ]]
    [[ "$output" == *created* ]]
    printf '{"uid":"b","title":"Avond over h\n' | cmp - <(head -n 1 "$FASTI_STORE")
    [ "$(wc -l <"$FASTI_STORE")" -eq 2 ]
}

@test "a store of nothing but damage is not said line by line" {
    yes '{"uid":' | head -n 5000 >"$FASTI_STORE"
    run "$FASTI" remove a
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -lt 30 ]
    [[ "$output" == *"4980 more lines are no events"* ]]
    run "$FASTI" list
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 21 ]
    [ "${lines[19]}" = "fasti: $FASTI_STORE:20:8: error: this line is no event: expected a value" ]
    [ "${lines[20]}" = "fasti: $FASTI_STORE: error: 4980 more lines are no events" ]
}

@test "a long line is a line" {
    printf '{"uid":"a","x":"%s"}\n{"uid":"b"}\n' "$(head -c 20000000 /dev/zero | tr '\0' x)" >"$FASTI_STORE"
    head -n 1 "$FASTI_STORE" >expected
    run "$FASTI" remove b
    [ "$status" -eq 0 ]
    cmp expected "$FASTI_STORE"
}

@test "syncs the file, renames it, syncs the folder" {
    needs strace
    seed 2
    strace -e trace=fsync,rename,renameat,renameat2 -o calls "$FASTI" remove u1001 || skip "tracing is not permitted"
    [ "$(grep -o '^[a-z]*' calls | tr '\n' ' ')" = "fsync rename fsync " ]
}

@test "a disk that is full" {
    seed 1000
    cp "$FASTI_STORE" before
    run bash -c 'trap "" XFSZ; ulimit -f 8; "$FASTI" remove u1001'
    [ "$status" -eq 3 ]
    [[ "$output" == *"File too large"* ]]
    cmp before "$FASTI_STORE"
    [ "$(left)" = store.jsonl ]
}

@test "a file system that is full" {
    [ "$(id -u)" -eq 0 ] || skip "only root may mount"
    mount -t tmpfs -o size=64k tmpfs folder 2>/dev/null || skip "mounting is not permitted"
    seed 700
    cp "$FASTI_STORE" before
    run "$FASTI" remove u1001
    cmp before "$FASTI_STORE" || kept=no
    leftovers=$(left)
    umount folder
    [ "$status" -eq 3 ]
    [[ "$output" == *"No space left on device"* ]]
    [ -z "$kept" ]
    [ "$leftovers" = store.jsonl ]
}

@test "a folder in which nobody may write" {
    seed 3
    cp "$FASTI_STORE" before
    cp "$FASTI" program
    as_nobody=()
    if [ "$(id -u)" -eq 0 ]; then
        needs setpriv
        as_nobody=(setpriv --reuid=65534 --clear-groups)
        public=$(mktemp -d /tmp/fasti-public-XXXXXX)
        chmod 755 "$public"
        cp program "$public"
        mkdir "$public/folder"
        cp "$FASTI_STORE" "$public/folder"
        FASTI_STORE=$public/folder/store.jsonl
    else
        public=.
        chmod 555 folder
    fi
    run "${as_nobody[@]}" "$public/program" remove u1001
    cmp before "$FASTI_STORE"
    echo "$output"
    [ "$status" -eq 3 ]
    [[ "$output" == *"Permission denied"* ]]
    run "${as_nobody[@]}" "$public/program" list
    [ "$status" -eq 0 ]
    chmod 755 folder
    [ "$public" = . ] || rm -r "$public"
}

@test "a second writer waits, then names the first; who only reads never waits" {
    needs flock
    seed 3
    cp "$FASTI_STORE" before
    (
        exec 9>"$FASTI_STORE.lock"
        flock 9
        echo "$BASHPID" >&9
        echo "$BASHPID" >holder
        exec sleep 30
    ) 3>&- &
    until [ -s holder ]; do sleep 0.05; done
    SECONDS=0
    run "$FASTI" remove --dry-run u1001
    [ "$status" -eq 0 ]
    run "$FASTI" list --format=ids
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 3 ]
    [ "$SECONDS" -lt 3 ]
    run "$FASTI" remove u1001
    [ "$status" -eq 3 ]
    [[ "$output" == *"process $(cat holder) "* ]]
    [ "$SECONDS" -lt 10 ]
    cmp before "$FASTI_STORE"
    # Who takes the lock file away takes the lock away.
    rm "$FASTI_STORE.lock"
    run "$FASTI" remove u1001
    [ "$status" -eq 0 ]
    kill "$(cat holder)"
}

@test "a lock that is given back in time, and one that a dead process left" {
    needs flock
    seed 3
    echo 999999 >"$FASTI_STORE.lock"
    run "$FASTI" remove u1001
    [ "$status" -eq 0 ]
    flock "$FASTI_STORE.lock" sleep 1 3>&- &
    sleep 0.3
    run "$FASTI" remove u1002
    [ "$status" -eq 0 ]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
    wait
}

@test "what dead writers left is swept away, what others wrote is not" {
    seed 2
    touch folder/.store.jsonl.123-0.fasti-new folder/.store.jsonl.-.fasti-new folder/.store.jsonl.x.fasti-new folder/.store.jsonl2.1-0.fasti-new
    "$FASTI" remove u1001
    [ "$(left | tr '\n' ' ')" = ".store.jsonl.x.fasti-new .store.jsonl2.1-0.fasti-new store.jsonl " ]
}
