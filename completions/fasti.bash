# bash completion for fasti: commands, options and their values, rules, uids and files.
# Candidates that come from a store are data: they are never expanded, and none goes on the command line that a shell would read.

_fasti_commands='import list show export-ical validate remove edit diff'
_fasti_selection='--from= --to= --on= --status= --city= --language= --has= --lacks= --match='
_fasti_keys='uid title language status start end previous_start recurrence excluded added doors duration timezone attendance
    location location.name location.room location.street location.postal_code location.city location.country location.url
    organizers speakers programme capacity capacity.min capacity.max capacity.booked capacity.waitlisted capacity.per
    registration registration.required registration.state registration.opens registration.closes registration.closes_before
    registration.url registration.email cancellation cancellation.closes cancellation.closes_before cancellation.fee prices
    audience contacts url keywords description sequence created updated source source.path source.url source.format
    source.sha256 spans disagreements allow assumed'

# COMMAND: its options; = stands behind those that take a value.
_fasti_options() {
    echo '--store= --now= --timezone= --color= --quiet --help -s -q -h'
    case $1 in
    '') echo '--version' ;;
    import) echo '--format= --reference= --holidays= --language= --url= --map= --dry-run --strict --verbose --mentions -f -n -v' ;;
    list) echo "$_fasti_selection --sort= --reverse --limit= --format= --columns= -r -f" ;;
    show) echo '--format= -f' ;;
    export-ical) echo "$_fasti_selection --output= --programme= --deadlines= --cancelled= --alarm= --name= --refresh=
        --calendar-color= --source= --image= --extended --method= --organizer -o" ;;
    validate) echo '--format= --warn= --error= --allow= --baseline= --holidays= --rules --explain= -f -W -E -A' ;;
    remove | edit) echo '--dry-run -n' ;;
    diff) echo '--format= -f' ;;
    esac
}

# COMMAND OPTION: its long name, whether it was typed so or as its letter.
_fasti_long() {
    case $1,$2 in
    *,-s) echo --store ;;
    *,-f) echo --format ;;
    *,-o) echo --output ;;
    *,-W) echo --warn ;;
    *,-E) echo --error ;;
    *,-A) echo --allow ;;
    *) echo "$2" ;;
    esac
}

# COMMAND OPTION: whether it takes a value.
_fasti_takes_value() {
    [[ " $(_fasti_options "$1") " == *[[:space:]]"$(_fasti_long "$1" "$2")="[[:space:]]* ]]
}

# The program with the store that the command line names.
_fasti_ask() {
    "$program" ${store:+"--store=$store"} "$@" 2>/dev/null </dev/null
}

# The catalogue has a group and a name in each line.
_fasti_rules() {
    _fasti_ask validate --rules | awk '{ print $2 }'
}

_fasti_rule_groups() {
    echo all
    _fasti_ask validate --rules | awk '{ print $1 }' | uniq
}

# COMMAND OPTION: what its value may be.
_fasti_values() {
    case $1,$2 in
    *,--color) echo auto always never ;;
    *,--timezone) awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone.tab 2>/dev/null ;;
    import,--format) echo auto text html json schedule csv ical ;;
    import,--language) echo auto nl en de ;;
    list,--format) echo table json jsonl jsonld jscalendar csv tsv ids ;;
    list,--sort) echo "$_fasti_keys none" ;;
    show,--format) echo text json source jsonld jscalendar ;;
    diff,--format) echo text json ;;
    validate,--format) echo text json sarif github junit tap ;;
    *,--language) echo nl en de ;;
    *,--from | *,--to | *,--on) echo today tomorrow +7d -7d ;;
    *,--status) echo scheduled postponed rescheduled cancelled ;;
    *,--has | *,--lacks | *,--sort | *,--columns) echo "$_fasti_keys" ;;
    *,--programme) echo items description both none ;;
    *,--deadlines) echo todo event none ;;
    *,--cancelled) echo status title both drop ;;
    *,--calendar-color) echo teal navy darkorange crimson forestgreen indigo gold ;;
    *,--method) echo PUBLISH REQUEST CANCEL ADD ;;
    *,--alarm | *,--refresh) echo PT15M PT1H P1D ;;
    *,--holidays) echo liberation-day good-friday flemish-community french-community german-community ;;
    *,--explain) _fasti_rules ;;
    *,--warn | *,--error | *,--allow) _fasti_rules; _fasti_rule_groups ;;
    esac
}

# WORD...: those that begin with what is typed, after what stands before it in the word.
_fasti_offer() {
    local candidate
    for candidate; do
        [[ $candidate == "$typed"* ]] && COMPREPLY+=("$before$candidate")
    done
}

_fasti_offer_uids() {
    local uid
    while IFS= read -r uid; do
        [[ $uid =~ ^[A-Za-z0-9][A-Za-z0-9._@+-]*$ ]] && _fasti_offer "$uid"
    done < <(_fasti_ask list --format=ids)
}

_fasti_offer_files() {
    local file
    compopt -o filenames 2>/dev/null
    while IFS= read -r file; do
        COMPREPLY+=("$before$file")
    done < <(compgen -f -- "$typed")
}

# The value of an option: a choice, the last of a list, a file.
_fasti_offer_values() {
    local values
    case $1,$2 in
    *,--store | *,--output | *,--baseline) _fasti_offer_files; return ;;
    *,--holidays) _fasti_offer_files ;;
    *,--status | *,--has | *,--lacks | *,--sort | *,--columns)
        if [[ $typed == *,* ]]; then
            before+=${typed%,*},
            typed=${typed##*,}
        fi ;;
    esac
    read -r -d '' -a values < <(_fasti_values "$1" "$2")
    _fasti_offer "${values[@]}"
}

_fasti_offer_operands() {
    case $1 in
    import | diff) _fasti_offer_files ;;
    validate) _fasti_offer_files; _fasti_offer_uids ;;
    show | export-ical | remove | edit) _fasti_offer_uids ;;
    esac
}

# The command among the words before this one, and the store; sets command, store and the option whose value comes next.
_fasti_read_line() {
    local at word
    for ((at = 1; at < COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        if [[ $word == '=' ]]; then
            option=$last
        elif [[ -n $option ]]; then
            [[ $option == --store ]] && store=$word
            option=
        elif [[ $word == --store=* ]]; then
            store=${word#*=}
        elif [[ $word == -s?* ]]; then
            store=${word#-s}
        elif [[ $word == -? ]] && _fasti_takes_value "$command" "$word"; then
            option=$(_fasti_long "$command" "$word")
        elif [[ $word == --?* && $word != *=* && ${COMP_WORDS[at + 1]} != '='* ]] && _fasti_takes_value "$command" "$word"; then
            option=$word
        elif [[ $word != -* && -z $command ]]; then
            command=$word
        fi
        last=$word
    done
}

_fasti() {
    local program=${COMP_WORDS[0]} typed=${COMP_WORDS[COMP_CWORD]} before='' command='' store='' option='' last='' options
    COMPREPLY=()
    _fasti_read_line
    if [[ $typed == '=' ]]; then
        option=$last
        typed=
    elif [[ $typed == --*=* ]]; then
        option=${typed%%=*}
        before=$option=
        typed=${typed#*=}
    fi
    if [[ -n $option ]]; then
        _fasti_offer_values "$command" "$option"
    elif [[ $typed == -* ]]; then
        read -r -d '' -a options < <(_fasti_options "$command")
        _fasti_offer "${options[@]}"
        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    elif [[ -z $command ]]; then
        # shellcheck disable=SC2086
        _fasti_offer $_fasti_commands
    else
        _fasti_offer_operands "$command"
    fi
}

complete -F _fasti fasti
