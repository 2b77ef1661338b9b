# fish completion for fasti: commands, options and their values, rules, uids and files.

set -l selecting list export-ical

# The command on the line, past the options that stand before it.
function __fasti_command
    set -l words (commandline -opc)
    set -l skip no
    for word in $words[2..-1]
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case -s --store --now --timezone --color
                set skip yes
            case '-*'
                continue
            case '*'
                echo $word
                return 0
        end
    end
    return 1
end

function __fasti_needs_command
    not __fasti_command >/dev/null
end

function __fasti_using
    contains -- (__fasti_command) $argv
end

# The program with the store that the line names.
function __fasti_ask
    set -l words (commandline -opc)
    set -l store
    for at in (seq 2 (count $words))
        switch $words[$at]
            case -s --store
                set store --store=$words[(math $at + 1)]
            case '--store=*'
                set store $words[$at]
            case '-s?*'
                set store --store=(string sub -s 3 -- $words[$at])
        end
    end
    command $words[1] $store $argv 2>/dev/null </dev/null
end

function __fasti_uids
    __fasti_ask list --format=ids
end

# The catalogue has a group and a name in each line.
function __fasti_rules
    __fasti_ask validate --rules | awk '{ print $2 }'
end

function __fasti_rules_and_groups
    echo all
    __fasti_ask validate --rules | awk '{ print $1; print $2 }' | sort -u
end

function __fasti_zones
    awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone.tab 2>/dev/null
end

function __fasti_keys
    string split ' ' -- "uid title language status start end previous_start recurrence excluded added doors duration timezone attendance" \
        "location location.name location.room location.street location.postal_code location.city location.country location.url" \
        "organizers speakers programme capacity capacity.min capacity.max capacity.booked capacity.waitlisted capacity.per" \
        "registration registration.required registration.state registration.opens registration.closes registration.closes_before" \
        "registration.url registration.email cancellation cancellation.closes cancellation.closes_before cancellation.fee prices" \
        "audience contacts url keywords description sequence created updated source source.path source.url source.format" \
        "source.sha256 spans disagreements allow assumed"
end

complete -c fasti -f
complete -c fasti -n __fasti_needs_command -a import -d 'read announcements into the store'
complete -c fasti -n __fasti_needs_command -a list -d 'which events there are'
complete -c fasti -n __fasti_needs_command -a show -d 'one event for a person'
complete -c fasti -n __fasti_needs_command -a export-ical -d 'write events as an iCalendar feed'
complete -c fasti -n __fasti_needs_command -a validate -d 'find what is wrong with events'
complete -c fasti -n __fasti_needs_command -a remove -d 'take events out of the store'
complete -c fasti -n __fasti_needs_command -a diff -d 'tell what differs between two stores or calendars'
complete -c fasti -n __fasti_needs_command -a edit -d 'open an event in your editor'

complete -c fasti -s s -l store -rF -d 'the store'
complete -c fasti -l now -x -d 'the moment that counts as now'
complete -c fasti -l timezone -x -a '(__fasti_zones)' -d 'zone of what names none'
complete -c fasti -l color -x -a 'auto always never' -d 'color on standard output'
complete -c fasti -s q -l quiet -d 'no notes and no progress'
complete -c fasti -s h -l help -d 'a page of help'
complete -c fasti -n __fasti_needs_command -l version -d 'print the version'

complete -c fasti -n "__fasti_using $selecting" -l from -x -a 'today tomorrow +7d -7d' -d 'events that last until this day or longer'
complete -c fasti -n "__fasti_using $selecting" -l to -x -a 'today tomorrow +7d -7d' -d 'events that begin on this day or before'
complete -c fasti -n "__fasti_using $selecting" -l on -x -a 'today tomorrow +7d -7d' -d 'events that touch this day'
complete -c fasti -n "__fasti_using $selecting" -l status -x -a '(__fish_complete_list , "string split \" \" scheduled postponed rescheduled cancelled")' -d 'events with this status'
complete -c fasti -n "__fasti_using $selecting" -l city -x -d 'events in this city'
complete -c fasti -n "__fasti_using $selecting" -l language -x -a 'nl en de' -d 'events announced in this language'
complete -c fasti -n "__fasti_using $selecting" -l has -x -a '(__fish_complete_list , __fasti_keys)' -d 'events that have these keys'
complete -c fasti -n "__fasti_using $selecting" -l lacks -x -a '(__fish_complete_list , __fasti_keys)' -d 'events without these keys'
complete -c fasti -n "__fasti_using $selecting" -l match -x -d 'events with these words'

complete -c fasti -n '__fasti_using import' -s f -l format -x -a 'auto text html json schedule csv ical' -d 'what the input is'
complete -c fasti -n '__fasti_using import' -l reference -x -d 'the day of publication'
complete -c fasti -n '__fasti_using import validate' -l holidays -rF -a 'liberation-day good-friday flemish-community french-community german-community' -d 'add days off'
complete -c fasti -n '__fasti_using import' -l language -x -a 'auto nl en de' -d 'of the announcement'
complete -c fasti -n '__fasti_using import' -l url -x -d 'where the announcement stands'
complete -c fasti -n '__fasti_using import' -l map -x -d 'what columns of a table hold'
complete -c fasti -n '__fasti_using import' -s n -l dry-run -d 'change nothing'
complete -c fasti -n '__fasti_using import' -l strict -d 'refuse events with an error'
complete -c fasti -n '__fasti_using import' -s v -l verbose -d 'print every fact that was read'
complete -c fasti -n '__fasti_using import' -l mentions -d 'print what was recognised, store nothing'
complete -c fasti -n '__fasti_using import' -F

complete -c fasti -n '__fasti_using list' -l sort -x -a '(__fish_complete_list , "__fasti_keys; echo none")' -d order
complete -c fasti -n '__fasti_using list' -s r -l reverse -d 'reverse the order'
complete -c fasti -n '__fasti_using list' -l limit -x -d 'no more than so many'
complete -c fasti -n '__fasti_using list' -s f -l format -x -a 'table json jsonl jsonld jscalendar csv tsv ids' -d form
complete -c fasti -n '__fasti_using list' -l columns -x -a '(__fish_complete_list , __fasti_keys)' -d 'columns of table, csv, tsv'

complete -c fasti -n '__fasti_using show' -s f -l format -x -a 'text json source jsonld jscalendar' -d form
complete -c fasti -n '__fasti_using show export-ical remove edit validate' -a '(__fasti_uids)' -d event

complete -c fasti -n '__fasti_using export-ical' -s o -l output -rF -d 'write over this file'
complete -c fasti -n '__fasti_using export-ical' -l programme -x -a 'items description both none' -d 'items of a programme'
complete -c fasti -n '__fasti_using export-ical' -l deadlines -x -a 'todo event none' -d 'last days to register'
complete -c fasti -n '__fasti_using export-ical' -l cancelled -x -a 'status title both drop' -d 'events that do not take place'
complete -c fasti -n '__fasti_using export-ical' -l alarm -x -a 'PT15M PT1H P1D' -d 'an alarm so long before'
complete -c fasti -n '__fasti_using export-ical' -l name -x -d 'name of the calendar'
complete -c fasti -n '__fasti_using export-ical' -l refresh -x -a 'PT15M PT1H P1D' -d 'how often to look again'
complete -c fasti -n '__fasti_using export-ical' -l calendar-color -x -a 'teal navy darkorange crimson forestgreen indigo gold' -d 'colour of the calendar'
complete -c fasti -n '__fasti_using export-ical' -l source -x -d 'where the calendar can be fetched again'
complete -c fasti -n '__fasti_using export-ical' -l image -x -d 'a picture for the calendar'
complete -c fasti -n '__fasti_using export-ical' -l extended -d 'links, speakers and places of RFC 9073 and 9253 too'
complete -c fasti -n '__fasti_using export-ical' -l method -x -a 'PUBLISH REQUEST CANCEL ADD' -d 'what the calendar asks of its reader'
complete -c fasti -n '__fasti_using export-ical' -l organizer -d 'name the organizer'

complete -c fasti -n '__fasti_using validate' -s f -l format -x -a 'text json sarif github junit tap' -d form
complete -c fasti -n '__fasti_using validate' -s W -l warn -x -a '(__fasti_rules_and_groups)' -d 'make it a warning'
complete -c fasti -n '__fasti_using validate' -s E -l error -x -a '(__fasti_rules_and_groups)' -d 'make it an error'
complete -c fasti -n '__fasti_using validate' -s A -l allow -x -a '(__fasti_rules_and_groups)' -d 'do not report it'
complete -c fasti -n '__fasti_using validate' -l baseline -r -F -d 'report only what is new since this report'
complete -c fasti -n '__fasti_using validate' -l rules -d 'print the catalogue of rules'
complete -c fasti -n '__fasti_using validate' -l explain -x -a '(__fasti_rules)' -d 'explain a rule'
complete -c fasti -n '__fasti_using validate' -F

complete -c fasti -n '__fasti_using remove edit' -s n -l dry-run -d 'change nothing'

complete -c fasti -n '__fasti_using diff' -s f -l format -x -a 'text json' -d form
complete -c fasti -n '__fasti_using diff' -F
