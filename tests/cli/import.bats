# Importing from outside: what goes in, what is recognised again, what is refused.

load store

# announce FILE START: an announcement.
announce() {
    cat >"$1" <<END
Avond over bomen in de stad

Op dinsdag 12 mei 2026 van $2 tot 22.00 uur vertelt Anna de Wit in buurthuis De Linde te Gouda over bomen.

Aanmelden kan tot en met 8 mei via bomen@example.org. Er is plaats voor 40 deelnemers.
END
}

import() {
    run "$FASTI" --now=2026-04-01T12:00:00Z import "$@"
}

# value KEY: of the only line in the store.
value() {
    grep -o "\"$1\":[^,}]*" "$FASTI_STORE" | head -n 1 | cut -d : -f 2-
}

@test "imported twice, even years later, nothing changes" {
    announce one 20.00
    printf 'Wandeling\n\nOp 14 september om 11.45 uur wandelen we in Gouda.\n' >two
    import one two
    [ "$status" -eq 0 ]
    [[ "${lines[0]}" == "created "*"  2026-05-12T20:00:00  Avond over bomen in de stad" ]]
    [[ "${lines[1]}" == "created "*"  2026-09-14T11:45:00  Wandeling" ]]
    stat -c '%i %y' "$FASTI_STORE" >before
    run "$FASTI" --now=2031-01-01 import one two
    [ "$status" -eq 0 ]
    [[ "${lines[0]}" == "unchanged "* ]]
    [[ "${lines[1]}" == "unchanged "* ]]
    stat -c '%i %y' "$FASTI_STORE" | cmp - before
    [ "$(left)" = store.jsonl ]
}

@test "of two events with one uid that are imported together the last one counts, and that is said" {
    printf '%s\n' '{"uid":"oak","title":"Oaks","start":"2026-05-12"}' '{"uid":"elm","title":"Elms","start":"2026-05-13"}' >trees.jsonl
    printf '%s\n' '{"uid":"oak","title":"Old oaks","start":"2026-05-14"}' >more.jsonl
    import trees.jsonl more.jsonl
    [ "$status" -eq 0 ]
    [[ "$output" == *"fasti: warning: two events with the uid oak are imported: the last one counts"* ]]
    [ "$(grep -c warning <<<"$output")" -eq 1 ]
    [ "$(grep -c '^created ' <<<"$output")" -eq 2 ]
    [ "$(grep -o '"title":"[^"]*"' "$FASTI_STORE" | sort | tr '\n' ' ')" = '"title":"Elms" "title":"Old oaks" ' ]
    import trees.jsonl more.jsonl
    [ "$(grep -c '^unchanged ' <<<"$output")" -eq 2 ]
}

@test "one file named twice is no cause for a warning" {
    printf '{"uid":"oak","title":"Oaks","start":"2026-05-12"}\n' >oaks.jsonl
    import oaks.jsonl oaks.jsonl
    [ "$status" -eq 0 ]
    [[ "$output" == "created oak  2026-05-12  Oaks" ]]
}

@test "an edited announcement updates its event, raises its sequence and names the keys" {
    announce one 20.00
    import one
    uid=$(value uid)
    announce one 20.30
    run "$FASTI" --now=2026-04-02T12:00:00Z import one
    [ "$status" -eq 0 ]
    [ "$output" = "updated ${uid//\"/}  2026-05-12T20:30:00  Avond over bomen in de stad  (start, description)" ]
    [ "$(value sequence)" = 1 ]
    [ "$(value created)" = '"2026-04-01T12:00:00Z"' ]
    [ "$(value updated)" = '"2026-04-02T12:00:00Z"' ]
    sed -i 's/Avond over/Lezing over/' one
    import one
    [ "$(value uid)" = "$uid" ]
    [ "$(value sequence)" = 2 ]
    [[ "$output" == *"(title)" ]]
    sed -i '1i\\' one
    import one
    [[ "$output" == "updated "*"(source)" ]]
    [ "$(value sequence)" = 2 ]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
}

@test "what others put into an event stays; what the announcement no longer says goes" {
    announce one 20.00
    import one
    sed -i 's/"max":40/"max":40,"booked":7,"by":{"desk":[1.50]}/; s/}$/,"x_note":{"\\u00e9":null},"allow":["location-missing"]}/' "$FASTI_STORE"
    sed -i 's/ Er is plaats.*//' one
    import one
    [ "$status" -eq 0 ]
    [[ "$output" == *"(capacity, description)" ]]
    grep -qF '"capacity":{"booked":7,"by":{"desk":[1.50]}}' "$FASTI_STORE"
    grep -qF '"x_note":{"\u00e9":null}' "$FASTI_STORE"
    grep -qF '"allow":["location-missing"]' "$FASTI_STORE"
}

@test "a dry run says what would change and changes nothing" {
    announce one 20.00
    import --dry-run one
    [ "$status" -eq 0 ]
    [[ "$output" == "created "* ]]
    [ -z "$(left)" ]
    import one
    cp "$FASTI_STORE" before
    announce one 21.00
    import -n one
    [[ "$output" == "updated "* ]]
    cmp before "$FASTI_STORE"
}

@test "a folder is walked by name, without hidden files, circles and the store itself" {
    mkdir -p in/b in/.hidden
    announce in/c 20.00
    announce in/b/z 19.00
    announce in/a 18.00
    announce in/.hidden/d 17.00
    announce in/.e 17.00
    ln -s .. in/b/up
    ln -s nowhere in/dangling
    FASTI_STORE=$PWD/in/store.jsonl
    import in
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 3 ]
    [[ "${lines[0]}" == *T18:00:00* && "${lines[1]}" == *T19:00:00* && "${lines[2]}" == *T20:00:00* ]]
    import in
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 3 ]
    mkdir empty
    import empty
    [ "$status" -eq 1 ]
    [[ "$output" == *"empty: error: holds no files to read" ]]
}

@test "an input that cannot be read or holds no event does not stop the others" {
    announce one 20.00
    : >empty
    truncate -s 65M large
    import missing empty large one
    [ "$status" -eq 1 ]
    [[ "$output" == *"missing: error: cannot be read: No such file or directory"* ]]
    [[ "$output" == *"empty: error: no event found: there is nothing in it"* ]]
    [[ "$output" == *"large: error: is larger than 64 MiB"* ]]
    [[ "$output" == *"created "* ]]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
}

@test "script blocks without data are passed over" {
    printf '<script type="application/ld+json">%s</script>' false null '""' '' '{"@type": "Event", "name": "Lezing", "startDate": "2026-03-10"}' >page.html
    import page.html
    [ "$status" -eq 0 ]
    [[ "$output" == *"created "* && "$output" != *error* ]]
}

@test "prose of over 16 MiB is refused at its place, the data in such a page come in" {
    announce one 20.00
    { cat one; yes 'En dan nog dit.' | head -c 16777216; } >long.txt
    { printf '<html lang="nl"><p>\n'; yes 'En dan nog dit, en daarna nog heel veel meer van hetzelfde, tot aan het einde.' | head -c 18M; } >long.html
    { printf '<script type="application/ld+json">{"@type": "Event", "name": "Lezing", "startDate": "2026-03-10"}</script>'; cat long.html; } >data.html
    import long.txt long.html data.html one
    [ "$status" -eq 1 ]
    [[ "$output" =~ long\.txt:[0-9]+:[0-9]+:\ error:\ there\ are\ over\ 16\ MiB\ of\ words\ up\ to\ here ]]
    [[ "$output" =~ long\.html:[0-9]{6}:[0-9]+:\ error:\ there\ are\ over\ 16\ MiB ]]
    [[ "$output" =~ data\.html:[0-9]{6}:[0-9]+:\ warning:\ there\ are\ over\ 16\ MiB ]]
    [ "$(wc -l <"$FASTI_STORE")" -eq 2 ]
}

@test "is a filter with --store=-" {
    announce one 20.00
    run bash -c '"$FASTI" --store=- import - <one | "$FASTI" --store=- list --format=csv --columns=title'
    [ "$status" -eq 0 ]
    [[ "$output" == *"Avond over bomen in de stad"* ]]
    [ -z "$(left)" ]
    run bash -c '"$FASTI" --store=- import one >/dev/full'
    [ "$status" -eq 3 ]
}

@test "wrong usage is said" {
    announce one 20.00
    import
    [ "$status" -eq 2 ]
    import --url=https://example.org one one
    [ "$status" -eq 2 ]
    import --reference=gisteren one
    [ "$status" -eq 2 ]
    import --format=word one
    [ "$status" -eq 2 ]
    [ -z "$(left)" ]
}

@test "an url is the identity of an announcement, wherever its file lies" {
    announce one 20.00
    import --url=https://example.org/bomen one
    [[ "$output" == "created "* ]]
    announce two 21.00
    import --url=https://example.org/bomen two
    [[ "$output" == "updated "* ]]
    [ "$(value url)" = '"https://example.org/bomen"' ]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
}

@test "--strict refuses events that validate finds an error in" {
    announce one 23.00
    announce two 20.00
    import --strict one two
    [ "$status" -eq 1 ]
    [[ "$output" == *"one:"*"error: "*"the event is refused (--strict)"* ]]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
    [ "$(value path)" = '"two"' ]
}

@test "--mentions prints JSON lines and stores nothing" {
    announce one 20.00
    import --mentions one
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -ge 2 ]
    [[ "${lines[0]}" == '{"kind": '*'"line": '* ]]
    [ -z "$(left)" ]
}

@test "makes the folders of a store, and no store for nothing" {
    announce one 20.00
    FASTI_STORE=$PWD/folder/deep/er/store.jsonl
    import missing
    [ ! -e "$FASTI_STORE" ]
    import one
    [ "$status" -eq 0 ]
    [ -s "$FASTI_STORE" ]
    FASTI_STORE=$PWD/one/store.jsonl
    import one
    [ "$status" -eq 3 ]
    [[ "$output" == *"Not a directory"* ]]
}

@test "new folders are on the disk before the store is" {
    needs strace
    announce one 20.00
    FASTI_STORE=$PWD/folder/deep/er/store.jsonl
    strace -e trace=mkdir,fsync,rename,renameat,renameat2 -o calls "$FASTI" import one || skip "tracing is not permitted"
    [ "$(grep -o '^[a-z]*' calls | tr '\n' ' ')" = "mkdir fsync mkdir fsync fsync rename fsync " ]
}

@test "a title cannot write to the terminal" {
    printf 'Avond \033]0;x\007 \033[31mrood\n\nOp 12 mei 2026 om 20.00 uur in Gouda.\n' >one
    import one
    [ "$status" -eq 0 ]
    [[ "$output" != *$'\033'* && "$output" != *$'\007'* ]]
}

@test "an empty reference is none: the day on which the content was first taken in, else now" {
    printf 'Lezing morgen om 20.00 uur\n' >one
    import --now=2027-03-09 --reference= one
    [ "$status" -eq 0 ]
    [[ "$output" == *"2027-03-10T20:00:00"* ]]
    import --now=2027-05-01 --reference= one
    [[ "$output" == unchanged* ]]
}

@test "the reference may be a moment: its day counts" {
    printf 'Op dinsdag 7 november om 20.00 uur.\n' >one
    import --mentions --language=nl --reference=2016-11-07T00:00 one
    [ "$status" -eq 0 ]
    [[ "$output" == *'"start": "2017-11-07T20:00:00"'* ]]
    import --mentions --language=nl --reference=2016-13-07T00:00 one
    [ "$status" -eq 2 ]
}

@test "UTF-16 is refused with what to do, the others still go in" {
    announce one 20.00
    { printf '\377\376'; sed 's/./&\x00/g' one; } >two
    import one two
    [ "$status" -eq 1 ]
    [[ "$output" == *"fasti: two: error: is UTF-16, which is not read; make it UTF-8 first: iconv -f UTF-16 -t UTF-8"* ]]
    [[ "$output" == *"created "*"Avond over bomen in de stad"* ]]
}

@test "what holds no event is told from what is empty and what is no text" {
    printf ' \n' >blank
    printf 'a\0b\0' >binary
    printf '\377\376a\0b\0' >wide
    printf 'Zomaar wat woorden.\n' >words
    import blank binary wide words
    [ "$status" -eq 1 ]
    [ "${lines[0]}" = "fasti: blank: error: no event found: there is nothing in it" ]
    [ "${lines[1]}" = "fasti: binary: error: no event found: this is no text" ]
    [[ "${lines[2]}" != *"this is no text"* ]]
    [ "${lines[3]}" = "fasti: words: error: no event found; fasti import --mentions shows what was recognised" ]
}

@test "a url is the address of a page on the web" {
    local url
    announce one 20.00
    for url in veer.txt javascript:x 'https://' 'https://a b' 'ftp://example.org/x' $'https://a\nb'; do
        import --url="$url" one
        [ "$status" -eq 2 ]
        [[ "$output" == *"--url is no web address like https://dorp.example/veer" ]]
    done
    [ ! -e "$FASTI_STORE" ]
}

@test "other formats are named and refused, not read as prose" {
    printf '%%PDF-1.7\n' >page
    printf 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' >calendar
    printf '%%PDF-1.7\n' >lines
    announce one 20.00
    import page calendar lines one
    [ "$status" -eq 1 ]
    [[ "$output" == *"page: error: this is a PDF file"* ]]
    [[ "$output" == *"calendar: error: no event found"* ]]
    [[ "$output" == *"lines: error: this is a PDF file"* ]]
    [[ "$output" == *"created "*"Avond over bomen in de stad"* ]]
    [ "$(wc -l <"$FASTI_STORE")" -eq 1 ]
}

@test "a page is read as its reader sees it, each fact placed in its markup" {
    printf '<!DOCTYPE html>\n<nav>Agenda 1 mei 2027</nav><main><h1>Avond over caf&eacute;s</h1>\n<p>Op 3 mei 2027 om 20&#46;00 uur in De Roef, Kade 1, Gouda.</p></main>' >page
    run "$FASTI" import -v --store=- page
    [[ "$output" != *"built without HTML"* ]] || skip "this fasti was built without HTML"
    [ "$status" -eq 0 ]
    [[ "$output" == *'"title":"Avond over cafés"'* ]]
    [[ "$output" == *'"start":"2027-05-03T20:00:00"'* ]]
    [[ "$output" == *'"/title":[2,39,23]'* ]]
    [[ "$output" == *'"format":"html"'* ]]
    run bash -c '"$FASTI" --store=- import - <page'
    [[ "$output" == *'"format":"html"'* ]]
}

@test "the data in a page holds, its text adds, and validate shows where they disagree" {
    printf '<!DOCTYPE html>\n<script type="application/ld+json">{"@type":"Event","name":"Avond over het veer",/* nog */"startDate":"2027-03-09T20:00",}</script>\n<main><h1>Avond over het veer</h1>\n<p>Op dinsdag 9 maart 2027 om 19.30 uur spreekt Anna de Vries in De Kajuit, Veerweg 3, Gouda. De toegang is gratis.</p></main>' >page
    run "$FASTI" import --store=- --quiet page
    [[ "$output" != *"built without HTML"* ]] || skip "this fasti was built without HTML"
    [[ "$output" == *'"start":"2027-03-09T20:00:00"'* ]]
    [[ "$output" == *'"street":"Veerweg 3","city":"Gouda"'* ]]
    [[ "$output" == *'"disagreements":[{"key":"/start","value":"2027-03-09T19:30:00"}]'* ]]
    run "$FASTI" validate page
    [ "$status" -eq 1 ]
    [[ "$output" == *"page:2:104: warning: the start is at 20:00, but elsewhere at 19:30 [times-disagree]"* ]]
    [[ "$output" == *"page:4:7: note: here it is 19:30"* ]]
}

@test "-v says each fact on one line with its words, and what was assumed" {
    printf 'Wandeling langs de bron\n\nDatum: zaterdag 14 september\nTijd:\t 11.45 uur\nPlaats: Gouda\n' >two
    "$FASTI" --now=2030-01-01 import -v --store=- two 2>said
    grep -qxE '  3:8 +start +"2030-09-14T11:45:00"  <- zaterdag 14 september Tijd: 11\.45 uur  \(in part assumed\)' said
    grep -qxE '  1:1 +title +"Wandeling langs de bron"  <- Wandeling langs de bron' said
    grep -qxE '  - +attendance +"onsite"  \(assumed: nothing states it\)' said
    [ "$(grep -cE '^  ([0-9]+:[0-9]+|-) ' said)" -eq "$(wc -l <said)" ]
}

@test "the title that one of several events states is not assumed, though the page states none" {
    printf '%s\n\n' 'De heide is op haar mooist als ze nat is. Wie dat niet gelooft, gaat dit voorjaar met een gids mee.' '1. Dauwtocht' \
        'Zaterdag 13 mei 2028 om 5.30 uur, Heideweg 12, Gorp' '2. Vennentocht' 'Zondag 21 mei 2028 om 10.00 uur, Venweg 3, Gorp' >walks
    run "$FASTI" import --store=- --reference=2028-01-11 walks
    [[ "${lines[0]}" == *'"title":"Dauwtocht"'*'"assumed":["/attendance"]}' ]]
    [[ "${lines[1]}" == *'"title":"Vennentocht"'*'"assumed":["/attendance"]}' ]]
}

@test "JSON comes in as it is and goes out so; the uid is kept" {
    printf '{"uid":"a@b","title":"Een","start":"2026-05-12","x":{"y":[1.0,"\\u00e9"]}}\n{"uid":"c@d","title":"Twee"}\n' >lines
    import lines
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "created a@b  2026-05-12  Een" ]
    grep -qF '"x":{"y":[1.0,"\u00e9"]}' "$FASTI_STORE"
    "$FASTI" list --format=jsonl >all
    for form in jsonl json; do
        "$FASTI" list --sort=none --format=$form >all
        import --dry-run all
        [ "$status" -eq 0 ]
        [[ "${lines[0]}" == "unchanged a@b "* && "${lines[1]}" == "unchanged c@d "* ]]
    done
    "$FASTI" --store=- import lines | "$FASTI" --store=- import - | "$FASTI" --store=- list --format=ids >ids
    [ "$(cat ids)" = "$(printf 'a@b\nc@d')" ]
}

@test "JSON with a value that has no such form is taken with a warning, and refused by --strict" {
    printf '[{"title":"Een",\n  "start":"12 mei"}]' >list
    import list
    [ "$status" -eq 0 ]
    [[ "$output" == *"fasti: list:2:12: warning: start has to be a date or date-time"*"--strict refuses it"* ]]
    import --strict list
    [ "$status" -eq 1 ]
    [[ "$output" == *"fasti: list:2:12: error: start has to be a date or date-time"*"is refused (--strict)"* ]]
}

@test "nesting bombs, a million keys and NUL are refused with their place, soon" {
    python3 - <<'END'
open("open", "w").write('{"title":"a","x":' + "[" * 100000)
open("list", "w").write("[" * 100000)
open("nul", "w").write('{"title":"a","x":"\0"}')
open("twice", "w").write('{"title":"a",' + ",".join(f'"k{i}":1' for i in range(1000000)) + ',"k5":1}')
open("values", "w").write("[" + "{}," * 1000000 + "{}]")
END
    SECONDS=0
    import open list nul twice values
    [ "$status" -eq 1 ]
    [ "$SECONDS" -le 5 ]
    [[ "$output" == *"open:1:2065: error: this is no JSON: expected no more than 2048 levels"* ]]
    [[ "$output" == *"list:1:2: error: this is no JSON"* ]]
    [[ "$output" == *"nul:1:19: error: this is no JSON: expected control characters written as escapes"* ]]
    [[ "$output" == *"twice:1:"*": error: this is no JSON: expected each name only once in an object"* ]]
    [[ "$output" == *"values: error: 999901 more like these are not told"* ]]
}

@test "workdays before the start are counted without the days off that are added" {
    printf 'Lezing over water\n\nOp 7 mei 2026 om 20.00 uur in het Stadhuis te Deventer. Aanmelden kan tot 3 werkdagen van tevoren.\n' > lezing.txt
    "$FASTI" import --store=- lezing.txt > plain.jsonl
    "$FASTI" import --store=- --holidays=liberation-day lezing.txt > free.jsonl
    [ "$(jq -r .registration.closes plain.jsonl)" = 2026-05-04 ]
    [ "$(jq -r .registration.closes free.jsonl)" = 2026-05-01 ]
    run -2 --separate-stderr "$FASTI" import --holidays=/nowhere lezing.txt
}

@test "a conference schedule that is hostile or broken is refused with its place" {
    head='<schedule><conference><title>a</title></conference>'
    { printf '<?xml version="1.0"?>\n<!DOCTYPE schedule [\n<!ENTITY a "b">\n<!ENTITY c "&a;&a;">]>\n'; echo "$head</schedule>"; } >laughs.xml
    { printf '<?xml version="1.0"?>\n<!DOCTYPE schedule [<!ENTITY a SYSTEM "file:///etc/passwd">]>'; echo "$head</schedule>"; } >outside.xml
    python3 - "$head" <<'END'
import sys
open("deep.xml", "w").write("<schedule>" + "<a>" * 100000)
open("many.xml", "w").write(sys.argv[1] + "<day " + " ".join(f'a{i}="1"' for i in range(300000)) + "/></schedule>")
open("broken.xml", "w").write(sys.argv[1] + "\n<day></room>")
open("empty.xml", "w").write("<schedule></schedule>")
open("nul.xml", "w").write(sys.argv[1] + "\n\0</schedule>")
END
    SECONDS=0
    import laughs.xml outside.xml deep.xml many.xml broken.xml empty.xml nul.xml
    [ "$status" -eq 1 ]
    [ "$SECONDS" -le 30 ]
    [[ "$output" == *"laughs.xml:3:12: error: this is no schedule: expected no entities of its own"* ]]
    [[ "$output" == *"outside.xml:2:59: error: this is no schedule: expected no entities of its own"* ]]
    [[ "$output" == *"deep.xml:1:1"*": error: this is no schedule: expected no more than 32 levels"* ]]
    [[ "$output" == *"broken.xml:2:"*": error: this is no XML: mismatched tag"* ]]
    [[ "$output" == *"empty.xml:1:"*": error: this is no schedule: expected a conference"* ]]
    [[ "$output" == *"nul.xml:2:1: error: this is no XML"* ]]
    printf '<?xml version="1.0"?><page/>' >page.xml
    import page.xml
    [[ "$output" == *"page.xml: error: this is XML"* ]]
}

@test "a table: columns by name, by what people call them, by --map; what list writes comes in again" {
    printf 'Naam,Wanneer,Extra\nAvond,12-5-2026 20:00,x\n' >table
    import --dry-run --format=csv --map=Wanneer=start table
    [ "$status" -eq 0 ]
    [[ "$output" == *'table:1:1: note: the column "Naam" is title'* ]]
    [[ "$output" == *'table:1:6: note: the column "Wanneer" is start'* ]]
    [[ "$output" == *'table:1:14: note: the column "Extra" is no key; it is kept as csv'* ]]
    [[ "$output" == *"2026-05-12T20:00:00  Avond" ]]
    for form in csv tsv; do
        "$FASTI" --store="$GOLDEN/events.jsonl" list --sort=none --format=$form >all
        "$FASTI" --store=- import all | "$FASTI" --store=- list --sort=none --format=$form >again
        cmp all again
    done
    import --dry-run --format=csv --map=Wanneer=strat table
    [ "$status" -eq 2 ]
    [[ "$output" == *"--map: there is no key strat; the nearest is start"* ]]
    import --dry-run --format=csv --map=Wanneer table
    [ "$status" -eq 2 ]
    [[ "$output" == *"--map: which key is Wanneer? write COLUMN=KEY"* ]]
    import --dry-run --format=csv --map=Waneer=start,Naam=title table
    [ "$status" -eq 0 ]
    [[ "$output" == *'table:1:1: warning: --map names the column "Waneer", and there is none'* ]]
    printf 'title,start\n"Avond,2026-05-12\n' >open
    import open
    [ "$status" -eq 1 ]
    [[ "$output" == *"open:2:1: error: this is no table: expected a closing quote"* ]]
    { printf 'title,start'; for i in {1..12000}; do printf ',%s' $i; done; printf '\na,2026-01-01\n'; } >wide
    import wide
    [ "$status" -eq 1 ]
    [[ "$output" == *"wide:1:"*": error: there are more than 10000 columns"* ]]
}

# What import says, ends with, and leaves in a store that knows one of the announcements, with so many threads, in a folder.
imported_by() {
    local threads=$1 status=0
    shift
    mkdir "$threads"
    cp known.jsonl "$FASTI_STORE"
    FASTI_THREADS=$threads "$FASTI" --now=2027-01-11T10:00:00 import "$@" >"$threads/out" 2>"$threads/err" <stdin || status=$?
    mv "$FASTI_STORE" "$threads/store"
    echo "$status" >>"$threads/out"
}

@test "the number of threads changes nothing" {
    examples=$GOLDEN/../../examples
    mkdir inputs
    cp "$examples"/*.txt "$examples"/pages/* inputs
    announce stdin 20.00
    : >inputs/empty
    printf '{"title":"Avond",\n"start":' >inputs/half.json
    printf '[{"title":"Avond","start":"12 mei","uid":"a"},{"title":"Dag","start":"2027-05-12","x":[1]}]' >inputs/form.json
    printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Avond\r\nDTSTART:nooit\r\nEND:VEVENT\r\n' >inputs/half.ics
    printf '<!DOCTYPE html>\n<p>\0\377' >inputs/odd.html
    printf 'titel;datum;wat\nAvond;12 mei 2027;x\nDag;nooit;y\n' >inputs/table.csv
    printf '{"title":"Lang","start":"2027-05-12T20:00:00","description":"%05000000d"}' 7 >inputs/large.json
    mkfifo fifo
    "$FASTI" --now=2026-12-01 import "$examples/hooibergenlezing.txt"
    mv "$FASTI_STORE" known.jsonl
    for options in --quiet --verbose --strict --mentions --language=en; do
        for threads in 1 2 7; do
            cat "$examples/open-registers-workshop.txt" >fifo &
            imported_by $threads $options inputs /nowhere - "$examples/avond-over-het-veer.txt" inputs fifo
        done
        [ "$(tail -n 1 1/out)" -eq 1 ]
        grep -q 'error: ' 1/err
        diff -r 1 2
        diff -r 1 7
        [ $options = --mentions ] || [ "$(wc -l <1/store)" -gt 10 ]
        rm -r 1 2 7
    done
}

@test "a word that goes on and on takes no room on the stack" {
    { printf 'Lezing over turf\n\nDatum: 5 mei 2026\nTitel: ' && yes oud- | head -n 150000 | tr -d '\n'; } >one
    import one
    [ "$status" -eq 0 ]
    [[ "${lines[0]}" == "created "*"  2026-05-05  Lezing over turf" ]]
}

@test "--quiet leaves the errors, without notes and warnings" {
    printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:a DTSTAMP:20270101T000000Z DTSTART:20270309T193000Z \
        SUMMARY:Avond 'no line' END:VEVENT END:VCALENDAR >odd.ics
    run -0 --separate-stderr "$FASTI" import --dry-run odd.ics
    [[ "$stderr" == *"odd.ics:9: warning: "* ]]
    run -0 --separate-stderr "$FASTI" import --dry-run --quiet odd.ics
    [ -z "$stderr" ]
    [[ "$output" == "created a "* ]]
    run -1 --separate-stderr "$FASTI" import --dry-run --quiet odd.ics absent
    [ "$stderr" = "fasti: absent: error: cannot be read: No such file or directory" ]
}
