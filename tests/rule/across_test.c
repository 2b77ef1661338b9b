/* Who is one person, and what is another place: for certain, or nothing is said. */
#include "rule/notes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Checks the lines together; how many findings the rule has. */
static size_t count_found(const char *lines, const char *rule)
{
    const struct rules_settings settings = {.now = 1767225600, .least = SEVERITY_NOTE, .timezone = "Europe/Amsterdam"};
    AUTO_REPORT *report = report_new();
    AUTO_EVENT *event = event_new();
    AUTO_RULES *rules = rules_new(&settings);
    struct notes *notes = notes_new();
    size_t number = 1, count = 0;
    for (const char *at = lines; *at != '\0'; number++) {
        struct slice line = {at, strcspn(at, "\n")};
        if (!event_read(event, line, NULL))
            fail_msg("no event: %.*s", (int)line.len, line.at);
        rules_check(rules, event, &(struct origin){.path = "example", .line = number, .ticket = (size_t)(at - lines)}, notes, report);
        at += line.len + (at[line.len] == '\n');
    }
    rules_end(rules, notes, &(struct recall){recall_from_lines, (void *)(uintptr_t)lines}, report);
    for (size_t i = 0; i < report_len(report); i++)
        count += strcmp(report_at(report, i)->rule, rule) == 0;
    notes_free(notes);
    return count;
}

/* Somebody speaks in Ede, and somebody in Zutphen at the same time; a third one (NULL: nobody) on another day. A `|` parts a name from its
 * prefix, and that from its role. */
static const struct {
    const char *one, *other, *third;
    bool same;
} people[] = {
    {"Anna de Vries", "Anna de Vries", NULL, true},
    {"Anna de Vries", "ANNA DE VRIÈS", NULL, true},
    {"Anna de Vries", "prof. dr. Anna de Vries", NULL, true},
    {"Anna de Vries", "Dr. Anna  de Vries MSc", NULL, true},
    {"Anna de Vries", "Anna de Vries, PhD", NULL, true},
    {"Anna de Vries", "mevrouw Anna de Vries", NULL, true},
    {"Anna-Maria Bakker", "Anna Maria Bakker", NULL, true},
    {"Jan Jansen-de Boer", "Jan Jansen de Boer", NULL, true},
    {"Jan Van den Berg", "Jan van den Berg", NULL, true},
    {"Jan v.d. Berg", "Jan van den Berg", NULL, true},
    {"Jan v.d. Berg", "Jan van den Berg", "Jan van der Berg", false},
    {"Jan van den Berg", "Jan van der Berg", NULL, false},
    {"Jan Berg", "Jan van den Berg", NULL, false},
    {"Anna de Vries", "Anne de Vries", NULL, false},
    {"Anna de Vries", "Anna Maria de Vries", NULL, false},
    {"Jan de Vries", "Jan de Vries jr.", NULL, false},
    {"Jan", "Jan", NULL, false},
    {"dr. Jansen", "dr. Jansen", NULL, false},
    {"van den Berg", "van den Berg", NULL, false},
    {"J. de Vries", "Jan de Vries", NULL, true},
    {"J. de Vries", "J. de Vries", NULL, true},
    {"J de Vries", "Jan de Vries", NULL, true},
    {"J.P. de Vries", "Jan Peter de Vries", NULL, true},
    {"J. P. de Vries", "J.P. de Vries", NULL, true},
    {"Th. Bakker", "Theo Bakker", NULL, true},
    {"Th. Bakker", "Tom Bakker", NULL, false},
    {"K. de Vries", "Jan de Vries", NULL, false},
    {"J.P. de Vries", "Jan de Vries", NULL, false},
    {"J. de Vries", "Jan de Vries", "Joke de Vries", false},
    {"J. de Vries", "J. de Vries", "Joke de Vries", true},
    {"J. de Vries", "Jan de Vries", "Jan de Vries", true},
    {"J. de Vries", "Jan de Vries", "Kees de Vries", true},
    {"J. de Vries|dr.", "Jan de Vries|dr.", NULL, true},
    {"J. de Vries|dr.", "Jan de Vries", NULL, true},
    {"J. de Vries|dr.", "Jan de Vries|mr.", NULL, false},
    {"J. de Vries||wethouder", "Jan de Vries||burgemeester", NULL, false},
    {"Jan de Vries||wethouder", "Jan de Vries||burgemeester", NULL, true},
};

static void print_person(FILE *out, const char *text)
{
    static const char *const names[] = {"name", "prefix", "role"};
    fputs("\"speakers\":[{", out);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        size_t len = strcspn(text, "|");
        if (len > 0)
            fprintf(out, "%s\"%s\":\"%.*s\"", i > 0 ? "," : "", names[i], (int)len, text);
        text += len + (text[len] == '|');
    }
    fputs("}]", out);
}

static void print_event(FILE *out, const char *uid, const char *day, const char *city, const char *person)
{
    fprintf(out, "{\"uid\":\"%s\",\"title\":\"Lezing %s\",\"start\":\"%sT14:00:00\",\"end\":\"%sT16:00:00\",\"location\":{\"city\":\"%s\"},", uid,
            uid, day, day, city);
    print_person(out, person);
    fputs("}\n", out);
}

static void names_are_compared_as_people_write_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(people); i++) {
        struct print print;
        print_open(&print);
        print_event(print.file, "a", "2026-05-19", "Ede", people[i].one);
        print_event(print.file, "b", "2026-05-19", "Zutphen", people[i].other);
        if (people[i].third != NULL)
            print_event(print.file, "c", "2026-06-19", "Ede", people[i].third);
        AUTO_FREE char *lines = print_close(&print);
        if (count_found(lines, "speaker-double-booked") != people[i].same)
            fail_msg("%s and %s%s%s: %s expected", people[i].one, people[i].other, people[i].third != NULL ? ", beside " : "",
                     people[i].third != NULL ? people[i].third : "", people[i].same ? "one person" : "nothing");
    }
}

#define SPEAKER ",\"speakers\":[{\"name\":\"Jan de Vries\"}]}\n"
#define AT(uid, more) "{\"uid\":\"" uid "\",\"title\":\"" uid "\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T16:00:00\"" more
#define IN(place) ",\"location\":{" place "}"

/* Where the same person speaks at the same time. */
static const struct {
    const char *what, *lines;
    size_t found;
} places[] = {
    {"two cities", AT("a", IN("\"city\":\"Ede\"") SPEAKER) AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 1},
    {"a city and a part of it", AT("a", IN("\"city\":\"Amsterdam\"") SPEAKER) AT("b", IN("\"city\":\"Amsterdam Zuid\"") SPEAKER), 0},
    {"no place", AT("a", SPEAKER) AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 0},
    {"one city, one building by two names",
     AT("a", IN("\"name\":\"De Waag\",\"city\":\"Ede\"") SPEAKER) AT("b", IN("\"name\":\"Waag\",\"city\":\"Ede\"") SPEAKER), 0},
    {"two buildings of a city", AT("a", IN("\"name\":\"Stadhuis\",\"city\":\"Ede\"") SPEAKER) AT("b", IN("\"name\":\"Waag\",\"city\":\"Ede\"") SPEAKER), 1},
    {"two names at one postal code",
     AT("a", IN("\"name\":\"Stadhuis\",\"postal_code\":\"6711 AB\"") SPEAKER) AT("b", IN("\"name\":\"Trouwzaal\",\"postal_code\":\"6711 AB\"") SPEAKER), 0},
    {"one name at two postal codes",
     AT("a", IN("\"name\":\"Stadhuis\",\"postal_code\":\"6711 AB\"") SPEAKER) AT("b", IN("\"name\":\"Stadhuis\",\"postal_code\":\"7201 AB\"") SPEAKER), 1},
    {"two rooms of a building",
     AT("a", IN("\"name\":\"Waag\",\"room\":\"1\"") SPEAKER) AT("b", IN("\"name\":\"Waag\",\"room\":\"2\"") SPEAKER), 1},
    {"a building and a room of it", AT("a", IN("\"name\":\"Waag\"") SPEAKER) AT("b", IN("\"name\":\"Waag\",\"room\":\"2\"") SPEAKER), 0},
    {"an event that allows it",
     AT("a", IN("\"city\":\"Ede\"") ",\"allow\":[\"speaker-double-booked\"]" SPEAKER) AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 0},
    {"one that was called off", AT("a", IN("\"city\":\"Ede\"") ",\"status\":\"cancelled\"" SPEAKER) AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 0},
    {"an event of three days does not say when",
     "{\"uid\":\"a\",\"title\":\"a\",\"start\":\"2026-05-18T09:00:00\",\"end\":\"2026-05-20T17:00:00\"" IN("\"city\":\"Ede\"") SPEAKER
     AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 0},
    {"but an item of it does",
     "{\"uid\":\"a\",\"title\":\"a\",\"start\":\"2026-05-18T09:00:00\",\"end\":\"2026-05-20T17:00:00\"" IN("\"city\":\"Ede\"")
     ",\"programme\":[{\"title\":\"x\",\"start\":\"2026-05-19T15:30:00\",\"end\":\"2026-05-19T17:00:00\",\"speakers\":[{\"name\":\"Jan de Vries\"}]}]}\n"
     AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 1},
    {"both forms of a name in one event are two people",
     AT("a", IN("\"city\":\"Ede\"") ",\"speakers\":[{\"name\":\"J. de Vries\"},{\"name\":\"Jan de Vries\"}]}\n")
     AT("b", IN("\"city\":\"Zutphen\"") ",\"speakers\":[{\"name\":\"J. de Vries\"}]}\n"), 1},
    {"two forms of a name in one event, of which the one that is there is another's",
     AT("a", IN("\"city\":\"Ede\"")
        ",\"programme\":[{\"title\":\"x\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\",\"speakers\":[{\"name\":\"J. de Vries\"}]},"
        "{\"title\":\"y\",\"start\":\"2026-05-19T15:00:00\",\"end\":\"2026-05-19T16:00:00\",\"speakers\":[{\"name\":\"Jan de Vries\"}]}]}\n")
     "{\"uid\":\"b\",\"title\":\"b\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"" IN("\"city\":\"Zutphen\"") SPEAKER, 0},
    {"an item that lasts over a season",
     "{\"uid\":\"a\",\"title\":\"a\",\"start\":\"2026-05-01T09:00:00\",\"end\":\"2026-07-31T17:00:00\"" IN("\"city\":\"Ede\"")
     ",\"programme\":[{\"title\":\"x\",\"start\":\"2026-05-01T09:00:00\",\"end\":\"2026-07-31T17:00:00\",\"speakers\":[{\"name\":\"Jan de Vries\"}]}]}\n"
     "{\"uid\":\"b\",\"title\":\"b\",\"start\":\"2026-07-19T14:00:00\",\"end\":\"2026-07-19T16:00:00\"" IN("\"city\":\"Zutphen\"") SPEAKER, 1},
    {"one after the other",
     AT("a", IN("\"city\":\"Ede\"") SPEAKER)
     "{\"uid\":\"b\",\"title\":\"b\",\"start\":\"2026-05-19T16:00:00\",\"end\":\"2026-05-19T18:00:00\"" IN("\"city\":\"Zutphen\"") SPEAKER, 0},
    {"a short item, then a long one",
     "{\"uid\":\"a\",\"title\":\"a\",\"start\":\"2026-05-19T09:00:00\",\"end\":\"2026-05-19T17:00:00\"" IN("\"city\":\"Ede\"")
     ",\"programme\":[{\"title\":\"x\",\"start\":\"2026-05-19T09:00:00\",\"end\":\"2026-05-19T09:15:00\",\"speakers\":[{\"name\":\"Jan de Vries\"}]},"
     "{\"title\":\"y\",\"start\":\"2026-05-19T09:30:00\",\"end\":\"2026-05-19T17:00:00\",\"speakers\":[{\"name\":\"Jan de Vries\"}]}]}\n"
     AT("b", IN("\"city\":\"Zutphen\"") SPEAKER), 1},
    {"a city whose name ends, or begins, like another's",
     AT("a", IN("\"city\":\"Ede\"") SPEAKER) AT("b", IN("\"city\":\"Enschede\"") SPEAKER) AT("c", IN("\"city\":\"Edegem\"") SPEAKER), 2},
    {"beside one that lasts longer, in the same city",
     AT("a", IN("\"city\":\"Zutphen\"") SPEAKER)
     "{\"uid\":\"b\",\"title\":\"b\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T18:00:00\"" IN("\"city\":\"Ede\"") SPEAKER
     "{\"uid\":\"c\",\"title\":\"c\",\"start\":\"2026-05-19T15:00:00\",\"end\":\"2026-05-19T16:00:00\"" IN("\"city\":\"Ede\"") SPEAKER, 2},
    {"five at once, each said with one of those before it",
     AT("a", IN("\"city\":\"Ede\"") SPEAKER) AT("b", IN("\"city\":\"Zutphen\"") SPEAKER) AT("c", IN("\"city\":\"Goor\"") SPEAKER)
     AT("d", IN("\"city\":\"Epe\"") SPEAKER) AT("e", IN("\"city\":\"Gent\"") SPEAKER), 4},
};

static void places_are_two_only_for_certain(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        size_t found = count_found(places[i].lines, "speaker-double-booked");
        if (found != places[i].found)
            fail_msg("%s: %zu found, not %zu", places[i].what, found, places[i].found);
    }
}

static void a_series_and_its_exceptions_share_a_uid(void **state)
{
    (void)state;
    static const char series[] = AT("a", ",\"recurrence\":\"FREQ=DAILY\"}\n") AT("a", "}\n") AT("a", "}\n");
    assert_int_equal(count_found(series, "uid-duplicate"), 0);
    assert_int_equal(count_found(AT("a", "}\n") AT("b", "}\n") AT("a", "}\n") AT("a", "}\n"), "uid-duplicate"), 2);
}

/* Of one name twenty pairs are told; that there are more is said once. */
static void what_is_too_much_is_counted(void **state)
{
    struct print print;
    (void)state;
    print_open(&print);
    for (int i = 0; i < 100; i++) {
        char uid[8], city[8];
        snprintf(uid, sizeof uid, "u%d", i);
        snprintf(city, sizeof city, "city%d", i);
        print_event(print.file, uid, "2026-05-19", city, "Jan de Vries");
    }
    AUTO_FREE char *lines = print_close(&print);
    assert_int_equal(count_found(lines, "speaker-double-booked"), 21);
}

/* Sorted by hash, then by moment and event, whether many have one hash, or few, or none. */
static void rows_are_sorted(void **state)
{
    static const uint64_t hashes[] = {1, 3, 17, 1000, UINT64_C(1) << 40};
    enum { ROWS = 3000 };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(hashes); i++) {
        struct booked *booked = memory_new(ROWS, sizeof *booked);
        uint64_t seed = i + 1, sum = 0;
        for (uint32_t at = 0; at < ROWS; at++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            uint64_t hash = (seed >> 20) % hashes[i] * 0x9E3779B97F4A7C15;
            booked[at] = (struct booked){.row = {{(uint32_t)(hash >> 32), (uint32_t)hash}, at}, .from = (int32_t)(seed >> 60)};
            sum += at;
        }
        rows_sort(&(struct rows){booked, ROWS, ROWS}, sizeof *booked, booked_compare);
        for (uint32_t at = 0; at < ROWS; at++) {
            assert_true(at == 0 || booked_compare(&booked[at - 1], &booked[at]) < 0);
            sum -= booked[at].row.event;
        }
        assert_true(sum == 0);
        free(booked);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_compared_as_people_write_them),
        cmocka_unit_test(places_are_two_only_for_certain),
        cmocka_unit_test(a_series_and_its_exceptions_share_a_uid),
        cmocka_unit_test(what_is_too_much_is_counted),
        cmocka_unit_test(rows_are_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
