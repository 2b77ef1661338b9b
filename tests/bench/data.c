/* How fast events come in as data, format by format, beside the bare parser on the same bytes: megabytes a second of the processor, medians. */
#include "fasti/reader.h"

#include <jansson.h>
#include <string.h>
#include <time.h>
#ifdef HAS_EXPAT
#include <expat.h>
#endif

enum { EVENTS = 4000, ROUNDS = 5 };

#define WORDS "Een middag over de dijken, de uiterwaarden en wie er woonden. Voor ieder die nieuwsgierig is naar het landschap: geen voorkennis nodig."

/* What comes before the events of a file, each event (its number twice), what parts them, and what ends the file. */
static const struct sample {
    const char *name, *reader, *before, *event, *between, *after;
} samples[] = {
    {"events", "json", "[",
     "{\"uid\":\"%u@voorbeeld.example\",\"title\":\"Lezing %u\",\"start\":\"2026-05-12T20:00:00\",\"end\":\"2026-05-12T22:00:00\",\"timezone\":"
     "\"Europe/Amsterdam\",\"location\":{\"name\":\"De Linde\",\"street\":\"Dijk 1\",\"city\":\"Gouda\"},\"speakers\":[{\"name\":\"Anna de Wit\"}],"
     "\"programme\":[{\"title\":\"Inloop\",\"start\":\"2026-05-12T19:30:00\",\"kind\":\"doors\"},{\"title\":\"Lezing\",\"start\":"
     "\"2026-05-12T20:00:00\"}],\"capacity\":{\"max\":40},\"description\":\"" WORDS "\"}",
     ",\n", "]"},
    {"JSON-LD", "json", "{\"@context\":\"https://schema.org\",\"@graph\":[",
     "{\"@type\":\"Event\",\"identifier\":\"%u@voorbeeld.example\",\"name\":\"Lezing %u\",\"startDate\":\"2026-05-12T20:00:00+02:00\",\"endDate\":"
     "\"2026-05-12T22:00:00+02:00\",\"eventStatus\":\"https://schema.org/EventScheduled\",\"location\":{\"@type\":\"Place\",\"name\":\"De Linde\","
     "\"address\":{\"@type\":\"PostalAddress\",\"streetAddress\":\"Dijk 1\",\"addressLocality\":\"Gouda\",\"addressCountry\":\"NL\"}},\"performer\":"
     "{\"@type\":\"Person\",\"name\":\"Anna de Wit\"},\"offers\":{\"@type\":\"Offer\",\"price\":\"12.50\",\"priceCurrency\":\"EUR\",\"availability\":"
     "\"https://schema.org/InStock\"},\"maximumAttendeeCapacity\":40,\"description\":\"" WORDS "\"}",
     ",\n", "]}"},
    {"JSCalendar", "json", "{\"@type\":\"Group\",\"uid\":\"g\",\"entries\":[",
     "{\"@type\":\"Event\",\"uid\":\"%u@voorbeeld.example\",\"title\":\"Lezing %u\",\"start\":\"2026-05-12T20:00:00\",\"timeZone\":\"Europe/Amsterdam\","
     "\"duration\":\"PT2H\",\"status\":\"confirmed\",\"locations\":{\"1\":{\"@type\":\"Location\",\"name\":\"De Linde\"}},\"keywords\":{\"dijken\":true},"
     "\"description\":\"" WORDS "\"}",
     ",\n", "]}"},
    {"schedule.json", "schedule",
     "{\"schedule\":{\"conference\":{\"title\":\"Dijken\",\"start\":\"2026-05-12\",\"time_zone_name\":\"Europe/Amsterdam\",\"days\":[{\"date\":"
     "\"2026-05-12\",\"rooms\":{\"Zaal\":[",
     "{\"id\":%u,\"title\":\"Lezing %u\",\"date\":\"2026-05-12T20:00:00+02:00\",\"start\":\"20:00\",\"duration\":\"00:45\",\"track\":\"Water\",\"persons\":"
     "[{\"public_name\":\"Anna de Wit\"}],\"abstract\":\"" WORDS "\"}",
     ",\n", "]}}]}}}"},
    {"schedule.xml", "schedule",
     "<schedule><conference><title>Dijken</title><start>2026-05-12</start></conference><day date='2026-05-12'><room name='Zaal'>",
     "<event id='%u'><title>Lezing %u</title><date>2026-05-12T20:00:00+02:00</date><start>20:00</start><duration>00:45</duration><track>Water</track>"
     "<persons><person>Anna de Wit</person></persons><abstract>" WORDS "</abstract></event>",
     "\n", "</room></day></schedule>"},
    {"table", "csv", "uid,title,start,end,location.name,speakers,description\n",
     "%u@voorbeeld.example,Lezing %u,2026-05-12T20:00:00,2026-05-12T22:00:00,De Linde,Anna de Wit,\"" WORDS "\"", "\r\n", "\r\n"},
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare_doubles(const void *one, const void *two)
{
    const double *a = one, *b = two;
    return (*a > *b) - (*a < *b);
}

static double median(double values[ROUNDS])
{
    qsort(values, ROUNDS, sizeof *values, compare_doubles);
    return values[ROUNDS / 2];
}

static struct slice make_file(const struct sample *sample)
{
    struct print print;
    print_open(&print);
    fputs(sample->before, print.file);
    for (unsigned i = 0; i < EVENTS; i++) {
        fprintf(print.file, sample->event, i, i);
        fputs(i + 1 < EVENTS ? sample->between : sample->after, print.file);
    }
    char *bytes = print_close(&print);
    return (struct slice){bytes, print.len};
}

static void take(void *context, struct slice line)
{
    *(size_t *)context += line.len;
}

static double time_reader(const struct sample *sample, struct slice bytes)
{
    AUTO_REPORT *report = report_new();
    size_t written = 0;
    const struct input input = {.path = "file", .bytes = bytes, .timezone = "Europe/Amsterdam"};
    double start = now();
    reader_for(sample->reader, bytes)->read(&input, take, &written, report);
    double spent = now() - start;
    if (written == 0 || report_len(report) > 0)
        abort();
    return spent;
}

/* Seconds of the bare parser; 0 where there is none. */
static double time_parser(struct slice bytes)
{
    double start = now();
    if (bytes.at[0] == '{' || bytes.at[0] == '[') {
        json_t *json = json_loadb(bytes.at, bytes.len, 0, NULL);
        if (json == NULL)
            abort();
        json_decref(json);
        return now() - start;
    }
#ifdef HAS_EXPAT
    if (bytes.at[0] == '<') {
        XML_Parser parser = XML_ParserCreate(NULL);
        if (XML_Parse(parser, bytes.at, (int)bytes.len, 1) != XML_STATUS_OK)
            abort();
        XML_ParserFree(parser);
        return now() - start;
    }
#endif
    return 0;
}

int main(void)
{
    for (size_t i = 0; i < ARRAY_LEN(samples); i++) {
        struct slice bytes = make_file(&samples[i]);
        double ours[ROUNDS], theirs[ROUNDS], megabytes = (double)bytes.len / 1e6;
        for (size_t round = 0; round < ROUNDS; round++) {
            ours[round] = time_reader(&samples[i], bytes);
            theirs[round] = time_parser(bytes);
        }
        double our = median(ours), their = median(theirs);
        printf("%-14s %6.1f MB/s", samples[i].name, megabytes / our);
        if (their > 0)
            printf(", its bare parser %6.1f MB/s, ratio %.2f", megabytes / their, their / our);
        putchar('\n');
        free((char *)bytes.at);
    }
    return EXIT_SUCCESS;
}
