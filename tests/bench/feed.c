/* How fast the feed is written, beside libical building and serialising the same components from the same store lines: round
 * by round, one after the other; medians count. */
#include "fasti/ical.h"

#include <libical/ical.h>
#include <string.h>
#include <time.h>

enum { EVENTS = 5000, ROUNDS = 9 };

struct corpus {
    struct slice lines[EVENTS];
};

static char *make_line(unsigned i)
{
    return memory_print(
        "{\"uid\":\"%08x-77a1-5c3e-9b7d-%012x\",\"title\":\"Stadslezing over het veer; deel %u, één zee en twee oevers\","
        "\"language\":\"nl\",\"status\":\"scheduled\",\"start\":\"%u-%02u-%02uT13:30:00\",\"end\":\"%u-%02u-%02uT17:00:00\","
        "\"timezone\":\"Europe/Amsterdam\",\"location\":{\"name\":\"De Hanzezaal\",\"street\":\"Oude Gracht %u\","
        "\"postal_code\":\"35%02u AB\",\"city\":\"Zwolle\"},\"url\":\"https://voorbeeld.example/veer/%u\","
        "\"keywords\":[\"rivieren\",\"geschiedenis\"],"
        "\"description\":\"Een middag over de dijken, de uiterwaarden en wie er woonden. Voor ieder die nieuwsgierig is naar het "
        "landschap: geen voorkennis nodig, wel goede schoenen.\\n\\nNa de pauze lopen we langs de kade; bij slecht weer blijven we "
        "binnen, waar de kaart van 1829 aan de muur hangt. De toegang is vrij, maar wie te laat komt vindt de deur gesloten, want de "
        "zaal is klein en het verhaal lang. Neem gerust iemand mee die het veer nog heeft zien varen, of die de veerman kende.\","
        "\"sequence\":%u,\"created\":\"2026-01-05T09:12:44Z\",\"updated\":\"2026-01-09T16:03:10Z\"}",
        i * 2654435761u, i, i, 2026 + i % 4, 1 + i % 12, 1 + i % 28, 2026 + i % 4, 1 + i % 12, 1 + i % 28, i % 300, i % 100, i,
        1 + i % 4);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Seconds that reading the lines takes; the feed reads them twice: to collect and to write. */
static double read_lines(const struct corpus *corpus)
{
    AUTO_EVENT *event = event_new();
    double start = now();
    for (size_t i = 0; i < EVENTS; i++) {
        if (!event_read(event, corpus->lines[i], NULL))
            abort();
    }
    return now() - start;
}

/* Seconds, from lines to a written calendar. */
static double write_ours(const struct corpus *corpus, FILE *out)
{
    AUTO_REPORT *report = report_new();
    AUTO_EVENT *event = event_new();
    double start = now();
    struct ical *ical = ical_new(&(struct ical_settings){.timezone = "Europe/Amsterdam"});
    for (size_t i = 0; i < EVENTS; i++) {
        if (!event_read(event, corpus->lines[i], NULL) || !ical_put(ical, event, "bench", report))
            abort();
    }
    ical_end(ical, out);
    fflush(out);
    return now() - start;
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

static void add_times(icalcomponent *component, const struct event *event, const icaltimezone *zone)
{
    icalproperty *start = icalproperty_new_dtstart(time_of(event_when(event, KEY_START), zone));
    icalproperty *end = icalproperty_new_dtend(time_of(event_when(event, KEY_END), zone));
    icalproperty_add_parameter(start, icalparameter_new_tzid("Europe/Amsterdam"));
    icalproperty_add_parameter(end, icalparameter_new_tzid("Europe/Amsterdam"));
    icalcomponent_add_property(component, start);
    icalcomponent_add_property(component, end);
    icalcomponent_add_property(component, icalproperty_new_dtstamp(instant_of(event_text(event, KEY_UPDATED))));
    icalcomponent_add_property(component, icalproperty_new_created(instant_of(event_text(event, KEY_CREATED))));
    icalcomponent_add_property(component, icalproperty_new_lastmodified(instant_of(event_text(event, KEY_UPDATED))));
}

static icalcomponent *build(const struct event *event, const icaltimezone *zone)
{
    icalcomponent *component = icalcomponent_new_vevent();
    struct slice name = event_text(event, KEY_LOCATION_NAME), street = event_text(event, KEY_LOCATION_STREET);
    struct slice code = event_text(event, KEY_LOCATION_POSTAL_CODE), city = event_text(event, KEY_LOCATION_CITY);
    AUTO_FREE char *place = memory_print("%.*s, %.*s, %.*s %.*s", (int)name.len, name.at, (int)street.len, street.at,
                                         (int)code.len, code.at, (int)city.len, city.at);
    add_text(component, icalproperty_new_uid, event_text(event, KEY_UID));
    add_times(component, event, zone);
    add_text(component, icalproperty_new_summary, event_text(event, KEY_TITLE));
    add_text(component, icalproperty_new_description, event_text(event, KEY_DESCRIPTION));
    add_text(component, icalproperty_new_location, slice_of(place));
    add_text(component, icalproperty_new_url, event_text(event, KEY_URL));
    icalcomponent_add_property(component, icalproperty_new_categories("rivieren,geschiedenis"));
    icalcomponent_add_property(component, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(component, icalproperty_new_sequence((int)event_integer(event, KEY_SEQUENCE, 0)));
    return component;
}

static double write_libical(const struct corpus *corpus, FILE *out)
{
    AUTO_EVENT *event = event_new();
    const icaltimezone *zone = icaltimezone_get_builtin_timezone("Europe/Amsterdam");
    double start = now();
    for (size_t i = 0; i < EVENTS; i++) {
        if (!event_read(event, corpus->lines[i], NULL))
            abort();
        icalcomponent *component = build(event, zone);
        char *text = icalcomponent_as_ical_string_r(component);
        fputs(text, out);
        icalmemory_free_buffer(text);
        icalcomponent_free(component);
    }
    fflush(out);
    return now() - start;
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

static void print_rates(const char *what, double ours, double theirs)
{
    printf("%s: fasti %.0f events/s, libical %.0f events/s, ratio %.1f\n", what, EVENTS / ours, EVENTS / theirs, theirs / ours);
}

int main(void)
{
    struct corpus *corpus = memory_new(1, sizeof *corpus);
    double ours[ROUNDS], theirs[ROUNDS], reading[ROUNDS];
    FILE *out = fopen("/dev/null", "w");
    if (out == NULL)
        return STATUS_MACHINE;
    for (unsigned i = 0; i < EVENTS; i++)
        corpus->lines[i] = slice_of(make_line(i));
    for (size_t round = 0; round < ROUNDS; round++) {
        ours[round] = write_ours(corpus, out);
        theirs[round] = write_libical(corpus, out);
        reading[round] = read_lines(corpus);
    }
    double our = median(ours), their = median(theirs), read = median(reading);
    print_rates("from stored lines, sorted", our, their);
    print_rates("writing alone", our - 2 * read, their - read);
    for (unsigned i = 0; i < EVENTS; i++)
        free((char *)corpus->lines[i].at);
    free(corpus);
    fclose(out);
    return STATUS_DONE;
}
