# What the tests of the store share: a store in a folder of its own.

setup() {
    cd "$BATS_TEST_TMPDIR"
    mkdir folder
    export FASTI_STORE=$PWD/folder/store.jsonl
}

# seed COUNT: events u1001, u1002…
seed() {
    for ((i = 1001; i < 1001 + $1; i++)); do
        printf '{"uid":"u%d","title":"Avond %d","x":{"kept":[1,2.50,null]}}\n' "$i" "$i"
    done >"$FASTI_STORE"
}

# What lies in the store's folder.
left() {
    ls -A folder
}

needs() {
    command -v "$1" >/dev/null || skip "there is no $1 here"
}
