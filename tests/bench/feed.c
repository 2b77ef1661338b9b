/* How fast the feed of a store is written: fasti, beside libical building and serialising the same components from the same lines, and beside
 * Python's icalendar. Round by round, one after the other; medians count. Arguments: fasti, feed.py. */
#include "fasti/event.h"

#include <libical/ical.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 20000, ITEMS = 4, ROUNDS = 5, PYTHON_EVENTS = 500 };

/* Seconds of the clock on the wall, and of all processors. */
struct seconds {
    double wall, processor;
};

struct corpus {
    char path[32];
    struct slice lines[EVENTS];
};

static char *make_line(unsigned i)
{
    AUTO_FREE char *day = memory_print("%u-%02u-%02u", 2026 + i % 4, 1 + i % 12, 1 + i % 28);
    return memory_print(
        "{\"uid\":\"%08x-77a1-5c3e-9b7d-%012x\",\"title\":\"Stadslezing over het veer; deel %u, één zee en twee oevers\","
        "\"language\":\"nl\",\"status\":\"scheduled\",\"start\":\"%sT13:30:00\",\"end\":\"%sT17:00:00\","
        "\"timezone\":\"Europe/Amsterdam\",\"location\":{\"name\":\"De Hanzezaal\",\"street\":\"Oude Gracht %u\","
        "\"postal_code\":\"35%02u AB\",\"city\":\"Zwolle\"},\"url\":\"https://voorbeeld.example/veer/%u\","
        "\"keywords\":[\"rivieren\",\"geschiedenis\"],"
        "\"programme\":[{\"title\":\"Inloop\",\"start\":\"%sT13:30:00\",\"end\":\"%sT13:45:00\"},"
        "{\"title\":\"Lezing over het veer\",\"start\":\"%sT13:45:00\",\"end\":\"%sT14:45:00\"},"
        "{\"title\":\"Pauze\",\"start\":\"%sT14:45:00\",\"end\":\"%sT15:15:00\"},"
        "{\"title\":\"Wandeling langs de kade\",\"start\":\"%sT15:15:00\",\"end\":\"%sT16:30:00\"}],"
        "\"description\":\"Een middag over de dijken, de uiterwaarden en wie er woonden. Voor ieder die nieuwsgierig is naar het "
        "landschap: geen voorkennis nodig, wel goede schoenen.\\n\\nNa de pauze lopen we langs de kade; bij slecht weer blijven we "
        "binnen, waar de kaart van 1829 aan de muur hangt. De toegang is vrij, maar wie te laat komt vindt de deur gesloten, want de "
        "zaal is klein en het verhaal lang. Neem gerust iemand mee die het veer nog heeft zien varen, of die de veerman kende.\","
        "\"sequence\":%u,\"created\":\"2026-01-05T09:12:44Z\",\"updated\":\"2026-01-09T16:03:10Z\"}",
        i * 2654435761u, i, i, day, day, i % 300, i % 100, i, day, day, day, day, day, day, day, day, 1 + i % 4);
}

static double read_clock(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* Runs a program with its output thrown away. */
static struct seconds run_program(char *const *arguments, const char *threads)
{
    struct rusage usage;
    int status;
    double start = read_clock(CLOCK_MONOTONIC);
    pid_t child = fork();
    if (child == 0) {
        setenv("FASTI_THREADS", threads, 1);
        if (freopen("/dev/null", "w", stdout) != NULL)
            execvp(arguments[0], arguments);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0)
        abort();
    return (struct seconds){read_clock(CLOCK_MONOTONIC) - start, seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime)};
}

static struct seconds write_ours(const struct corpus *corpus, char *fasti, const char *threads)
{
    AUTO_FREE char *store = memory_print("--store=%s", corpus->path);
    return run_program((char *[]){fasti, "export-ical", store, NULL}, threads);
}

static void add_text(icalcomponent *component, icalproperty *(*make)(const char *text), struct slice text)
{
    AUTO_FREE char *copy = slice_copy(text);
    icalcomponent_add_property(component, make(copy));
}

static struct icaltimetype time_of(struct when when, const icaltimezone *zone)
{
    struct icaltimetype time = icaltime_null_time();
    time.year = when.year;
    time.month = when.month;
    time.day = when.day;
    time.hour = when.hour;
    time.minute = when.minute;
    time.second = when.second;
    time.zone = zone;
    return time;
}

static struct icaltimetype instant_of(struct slice text)
{
    int64_t instant = 0;
    instant_read(text, &instant);
    return icaltime_from_timet_with_zone((time_t)instant, 0, icaltimezone_get_utc_timezone());
}

static struct icaltimetype time_in(struct value value, const icaltimezone *zone)
{
    struct when when = when_unstated;
    value_when(value, &when);
    return time_of(when, zone);
}

static void add_times(icalcomponent *component, struct value start, struct value end, const icaltimezone *zone)
{
    icalproperty *starts = icalproperty_new_dtstart(time_in(start, zone)), *ends = icalproperty_new_dtend(time_in(end, zone));
    icalproperty_add_parameter(starts, icalparameter_new_tzid("Europe/Amsterdam"));
    icalproperty_add_parameter(ends, icalparameter_new_tzid("Europe/Amsterdam"));
    icalcomponent_add_property(component, starts);
    icalcomponent_add_property(component, ends);
}

/* What an event and its items have alike. */
static void add_common(icalcomponent *component, const struct event *event)
{
    struct slice name = event_text(event, KEY_LOCATION_NAME), street = event_text(event, KEY_LOCATION_STREET);
    struct slice code = event_text(event, KEY_LOCATION_POSTAL_CODE), city = event_text(event, KEY_LOCATION_CITY);
    AUTO_FREE char *place = memory_print("%.*s, %.*s, %.*s %.*s", (int)name.len, name.at, (int)street.len, street.at,
                                         (int)code.len, code.at, (int)city.len, city.at);
    add_text(component, icalproperty_new_location, slice_of(place));
    icalcomponent_add_property(component, icalproperty_new_dtstamp(instant_of(event_text(event, KEY_UPDATED))));
    icalcomponent_add_property(component, icalproperty_new_created(instant_of(event_text(event, KEY_CREATED))));
    icalcomponent_add_property(component, icalproperty_new_lastmodified(instant_of(event_text(event, KEY_UPDATED))));
    icalcomponent_add_property(component, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(component, icalproperty_new_sequence((int)event_integer(event, KEY_SEQUENCE, 0)));
}

/* What the feed says beside LOCATION. */
static void add_twin(icalcomponent *component, const struct event *event)
{
    struct slice place = value_json(event_value(event, KEY_LOCATION));
    AUTO_FREE char *json = memory_print("{\"location\":%.*s}", (int)place.len, place.at);
    icalproperty *twin = icalproperty_new_x(json);
    icalproperty_set_x_name(twin, "X-FASTI-LOCATION");
    icalcomponent_add_property(component, twin);
}

static icalcomponent *build(const struct event *event, const icaltimezone *zone)
{
    icalcomponent *component = icalcomponent_new_vevent();
    add_text(component, icalproperty_new_uid, event_text(event, KEY_UID));
    add_times(component, event_value(event, KEY_START), event_value(event, KEY_END), zone);
    add_text(component, icalproperty_new_summary, event_text(event, KEY_TITLE));
    add_text(component, icalproperty_new_description, event_text(event, KEY_DESCRIPTION));
    add_text(component, icalproperty_new_url, event_text(event, KEY_URL));
    icalcomponent_add_property(component, icalproperty_new_categories("rivieren,geschiedenis"));
    add_common(component, event);
    add_twin(component, event);
    return component;
}

static icalcomponent *build_item(const struct event *event, struct value item, const icaltimezone *zone)
{
    char uid[UUID_TEXT];
    icalcomponent *component = icalcomponent_new_vevent();
    struct slice title = value_text(value_member(item, "title"));
    AUTO_FREE char *name = memory_print("%.*s:%.*s", (int)event_text(event, KEY_UID).len, event_text(event, KEY_UID).at, (int)title.len,
                                        title.at);
    uuid_text(slice_of(name), uid);
    icalcomponent_add_property(component, icalproperty_new_uid(uid));
    add_times(component, value_member(item, "start"), value_member(item, "end"), zone);
    add_text(component, icalproperty_new_summary, title);
    add_text(component, icalproperty_new_relatedto, event_text(event, KEY_UID));
    icalcomponent_add_property(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    add_common(component, event);
    return component;
}

static void write_component(icalcomponent *component, FILE *out)
{
    char *text = icalcomponent_as_ical_string_r(component);
    fputs(text, out);
    icalmemory_free_buffer(text);
    icalcomponent_free(component);
}

static struct seconds write_libical(const struct corpus *corpus, FILE *out)
{
    AUTO_EVENT *event = event_new();
    const icaltimezone *zone = icaltimezone_get_builtin_timezone("Europe/Amsterdam");
    double start = read_clock(CLOCK_MONOTONIC), processor = read_clock(CLOCK_PROCESS_CPUTIME_ID);
    for (size_t i = 0; i < EVENTS; i++) {
        if (!event_read(event, corpus->lines[i], NULL))
            abort();
        write_component(build(event, zone), out);
        struct value item = value_first(event_value(event, KEY_PROGRAMME));
        for (; value_is(item); item = value_next(item))
            write_component(build_item(event, item, zone), out);
    }
    fflush(out);
    return (struct seconds){read_clock(CLOCK_MONOTONIC) - start, read_clock(CLOCK_PROCESS_CPUTIME_ID) - processor};
}

/* What Python's icalendar would take for all events, from what feed.py says of the first; 0: it is not installed. */
static struct seconds write_python(const struct corpus *corpus, const char *script)
{
    struct seconds seconds = {0, 0};
    AUTO_FREE char *command = memory_print("/usr/bin/python3 '%s' '%s' %d", script, corpus->path, PYTHON_EVENTS);
    FILE *said = popen(command, "r");
    if (said == NULL || fscanf(said, "%lf %lf", &seconds.wall, &seconds.processor) != 2)
        seconds = (struct seconds){0, 0};
    if (said != NULL)
        pclose(said);
    return (struct seconds){seconds.wall * EVENTS / PYTHON_EVENTS, seconds.processor * EVENTS / PYTHON_EVENTS};
}

static int compare_doubles(const void *a, const void *b)
{
    const double *one = a, *two = b;
    return (*one > *two) - (*one < *two);
}

static double median(double *numbers)
{
    qsort(numbers, ROUNDS, sizeof *numbers, compare_doubles);
    return numbers[ROUNDS / 2];
}

static void print_rates(const char *what, double ours, const char *other, double theirs)
{
    printf("%s: fasti %.0f events/s, %s %.0f events/s, ratio %.1f\n", what, EVENTS / ours, other, EVENTS / theirs, theirs / ours);
}

static bool make_corpus(struct corpus *corpus)
{
    strcpy(corpus->path, "/tmp/fasti-bench-XXXXXX");
    int file = mkstemp(corpus->path);
    FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
    for (unsigned i = 0; i < EVENTS && out != NULL; i++) {
        corpus->lines[i] = slice_of(make_line(i));
        fprintf(out, "%s\n", corpus->lines[i].at);
    }
    return out != NULL && fclose(out) == 0;
}

/* The rounds of one program. */
struct rounds {
    double wall[ROUNDS], processor[ROUNDS];
};

static void note(struct rounds *rounds, size_t round, struct seconds seconds)
{
    rounds->wall[round] = seconds.wall;
    rounds->processor[round] = seconds.processor;
}

static void measure(const struct corpus *corpus, char *fasti, const char *script, FILE *out)
{
    struct rounds alone, all, libical, python;
    for (size_t round = 0; round < ROUNDS; round++) {
        note(&alone, round, write_ours(corpus, fasti, "1"));
        note(&all, round, write_ours(corpus, fasti, ""));
        note(&libical, round, write_libical(corpus, out));
        note(&python, round, write_python(corpus, script));
    }
    double processor = median(alone.processor), wall = median(all.wall), slow = median(python.processor);
    print_rates("one thread, processor time", processor, "libical", median(libical.processor));
    print_rates("all processors, time on the wall", wall, "libical", median(libical.wall));
    if (slow == 0) {
        puts("Python icalendar is not installed");
        return;
    }
    print_rates("one thread, processor time", processor, "Python icalendar", slow);
    print_rates("all processors, time on the wall", wall, "Python icalendar", median(python.wall));
}

int main(int argc, char **argv)
{
    struct corpus *corpus = memory_new(1, sizeof *corpus);
    FILE *out = fopen("/dev/null", "w");
    if (argc != 3 || out == NULL || !make_corpus(corpus))
        return STATUS_MACHINE;
    measure(corpus, argv[1], argv[2], out);
    unlink(corpus->path);
    for (unsigned i = 0; i < EVENTS; i++)
        free((char *)corpus->lines[i].at);
    free(corpus);
    fclose(out);
    return STATUS_DONE;
}
