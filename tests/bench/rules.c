/* All rules over 100,000 events: seconds and memory, where speakers are many and where one name has every event at one time. */
#include "fasti/rule.h"

#include <sys/resource.h>
#include <time.h>

enum { EVENTS = 100000 };

static char *write_line(unsigned i, bool one_speaker)
{
    unsigned day = one_speaker ? 1 : 1 + i % 28, month = one_speaker ? 5 : 1 + i / 28 % 12, hour = one_speaker ? 14 : 8 + i % 10;
    return memory_print("{\"uid\":\"%08x-77a1-5c3e-9b7d-%012x\",\"title\":\"Lezing %u\",\"start\":\"2026-%02u-%02uT%02u:00:00\","
                        "\"end\":\"2026-%02u-%02uT%02u:30:00\",\"location\":{\"name\":\"Gebouw %u\",\"room\":\"Zaal %u\","
                        "\"postal_code\":\"7411 KT\",\"city\":\"Deventer\"},\"speakers\":[{\"name\":\"Anna Bakker%u\"}],"
                        "\"registration\":{\"closes\":\"2025-12-12\",\"email\":\"info@example.nl\"},"
                        "\"programme\":[{\"title\":\"Opening\",\"start\":\"2026-%02u-%02uT%02u:00:00\"},{\"title\":\"Lezing\","
                        "\"start\":\"2026-%02u-%02uT%02u:10:00\",\"speakers\":[{\"name\":\"Bob Smit%u\"}]}]}",
                        i * 2654435761u, i, i, month, day, hour, month, day, hour + 1, i, i % 7, one_speaker ? 0 : i % 50000, month, day,
                        hour, month, day, hour, i);
}

/* The line that was written again last. */
struct again {
    char *line;
    bool one_speaker;
};

static bool read_again(void *context, size_t len, struct event *event, struct origin *origin)
{
    struct again *again = context;
    free(again->line);
    again->line = write_line((unsigned)origin->ticket, again->one_speaker);
    origin->path = "store";
    return event_read(event, (struct slice){again->line, len}, NULL);
}

static long peak_kilobytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static double cpu_seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static size_t run(bool one_speaker)
{
    AUTO_REPORT *report = report_new();
    AUTO_EVENT *event = event_new();
    AUTO_RULES *rules = rules_new(&(struct rules_settings){1767225600, SEVERITY_WARNING, "Europe/Amsterdam"});
    struct notes *notes = notes_new();
    struct again again = {NULL, one_speaker};
    double checking = 0, start;
    size_t bytes = 0;
    for (unsigned i = 0; i < EVENTS; i++) {
        AUTO_FREE char *line = write_line(i, one_speaker);
        struct slice slice = slice_of(line);
        bytes += slice.len;
        start = cpu_seconds();
        if (event_read(event, slice, NULL))
            rules_check(rules, event, &(struct origin){.path = "store", .line = i + 1, .ticket = i}, notes, report);
        checking += cpu_seconds() - start;
    }
    start = cpu_seconds();
    rules_end(rules, notes, &(struct recall){read_again, &again}, report);
    free(again.line);
    notes_free(notes);
    double judging = cpu_seconds() - start;
    printf("%-24s %.2f s to check (%.0f MB/s), %.2f s to judge between events, peak %ld KB, %zu findings\n",
           one_speaker ? "one speaker, one time" : "many speakers", checking, (double)bytes / 1e6 / checking, judging,
           peak_kilobytes(), report_len(report));
    return report_len(report);
}

int main(void)
{
    run(false);
    /* Of one name some pairs are told, the rest is counted. */
    return run(true) > 50;
}
