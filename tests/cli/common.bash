# Shared by the tests of the program from outside. Clock and store are fixed; nothing of the caller's environment counts.
bats_require_minimum_version 1.5.0

common_setup() {
    : "${FASTI:?the program to test}" "${GOLDEN:?the folder of golden files}"
    export FASTI_NOW=2026-04-21T10:00:00 FASTI_STORE=$GOLDEN/events.jsonl
    unset NO_COLOR COLUMNS
    cd "$BATS_TEST_TMPDIR" || return
}

# Runs the rest of the arguments and compares with a golden file; GOLDEN_UPDATE=1 writes it instead.
golden() {
    local file=$GOLDEN/$1
    shift
    "$@" > actual
    if [ -n "${GOLDEN_UPDATE:-}" ]; then
        cp actual "$file"
    fi
    diff -u "$file" actual
}

# Runs a command line in a terminal of so many columns; what it shows, without the carriage returns.
terminal() {
    script -qec "stty cols $1 rows 24; $2" /dev/null < /dev/null | tr -d '\r'
}

# Nothing but printable characters, tabs and line ends stands in the file.
check_clean() {
    [ -s "$1" ]
    perl -CSD -0777 -ne 's/\r?\n//g; exit 1 if /[\x{00}-\x{08}\x{0a}-\x{1f}\x{7f}-\x{9f}\x{ad}\x{61c}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2069}\x{feff}\x{fff9}-\x{fffb}\x{e000}\x{378}\x{e0000}-\x{e007f}]/' "$1"
}

# No line of the file takes more than so many cells of a terminal.
fits() {
    python3 - "$1" "$2" <<'PYTHON'
import sys, unicodedata
for line in open(sys.argv[1], encoding="utf-8"):
    cells = sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n"))
    assert cells <= int(sys.argv[2]), (cells, line)
PYTHON
}

# Standard input holds no escape sequence. (A line that begins with ! would not fail a test.)
is_plain() {
    ! grep -q $'\e'
}

# Runs a command line that reads many.jsonl, which is emptied meanwhile: what it printed is in begin and rest, what it
# complained of in errors, and its status in the variable.
run_while_emptied() {
    mkfifo pipe
    "$@" 2> errors > pipe &
    exec 9< pipe
    head -c 1000 <&9 > begin
    : > many.jsonl
    cat <&9 > rest
    status=0
    wait $! || status=$?
    exec 9<&-
}
