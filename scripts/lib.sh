# What scripts/demo, scripts/check and .ci/run share: packages, the build, the count of tests. Sourced, from the top folder.

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "${0##*/}: $*"
    exit 1
}

# LIST SECTION...: the lines of these sections of a package list.
listed_packages() {
    awk -v wanted=" $(shift; echo "$*") " '
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        /^[^#]/ && index(wanted, " " section " ")' "$1"
}

# Of lines `PACKAGE [COMMAND]`: the packages that are not installed and whose command is not there either.
missing_packages() {
    while read -r package command; do
        [ -z "$command" ] || ! command -v "$command" >/dev/null || continue
        case $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) in
        installed*) ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "not root, and there is no sudo; as root, run: apt-get install $missing"
        return 1
    fi
}

has_apt() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

# LIST SECTION...: installs what is missing of these sections; `installed` says whether anything was. False where that fails.
install_packages() {
    missing=$(listed_packages "$@" | missing_packages)
    [ -n "$missing" ] || return 0
    say "Installing: $missing"
    as_root apt-get update -qq || say "apt-get update failed; going on with the package lists that are there"
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >&2 || return 1
    installed=yes
}

# LIST SECTION...: the same, and without them there is nothing to do.
need_packages() {
    if ! has_apt; then
        say "This system has no apt. Install what these Debian packages hold, under the names they have here:"
        say "    $(listed_packages "$@" | awk '{ print $1 }' | tr '\n' ' ')"
        stop "then build with: meson setup build && meson compile -C build && meson test -C build"
    fi
    install_packages "$@" || stop "apt-get could not install them all: see above"
}

# LIST SECTION...: the same, where it can be done: tests that need them are skipped elsewhere.
want_packages() {
    if ! has_apt || ! install_packages "$@"; then
        say "Not all could be installed: tests that need them will be skipped"
    fi
}

# NAME VERSION: a package of npm in node_modules/, where the tests look for it; without it their tests are skipped.
need_node_module() {
    # npm takes away what was installed before and is not named again.
    node_modules_wanted="${node_modules_wanted-} $1@$2"
    # shellcheck disable=SC2086
    [ -d "node_modules/$1" ] || npm install --no-save --no-package-lock --ignore-scripts --silent $node_modules_wanted >&2 ||
        say "npm could not install $1: what needs it will be skipped"
}

# FOLDER [OPTION...]: sets the build folder up where it is not yet, and builds.
build_in() {
    folder=$1
    shift
    if [ ! -f "$folder/build.ninja" ]; then
        meson setup "$folder" "$@" >&2 || return 1
    elif [ "${installed-no}" = yes ]; then
        meson setup --reconfigure "$folder" "$@" >&2 || return 1
    fi
    meson compile -C "$folder" >&2
}

passed=0
failed=0
skipped=0

# LOG RESULT...: how many tests of meson's log ended so.
count_results() {
    log=$1
    shift
    pattern=$(printf '|%s' "$@")
    grep -cE "\"result\": \"(${pattern#|})\"" "$log" || true
}

# FOLDER [OPTION...]: runs the tests of a build and adds to passed, failed and skipped.
run_tests() {
    folder=$1
    shift
    log=$folder/meson-logs/testlog.json
    rm -f "$log"
    meson test -C "$folder" --print-errorlogs "$@" >&2 || true
    if [ ! -s "$log" ]; then
        failed=$((failed + 1))
        return
    fi
    good=$(count_results "$log" OK EXPECTEDFAIL)
    absent=$(count_results "$log" SKIP)
    passed=$((passed + good))
    skipped=$((skipped + absent))
    failed=$((failed + $(wc -l <"$log") - good - absent))
}

# The last line of a run; its status is whether nothing failed.
print_count() {
    if [ "$skipped" -gt 0 ]; then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    [ "$failed" -eq 0 ]
}
