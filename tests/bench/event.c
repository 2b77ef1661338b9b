/* How fast the view reads stored lines, beside jansson on the same lines: block by block, one after the other; medians count. */
#include "fasti/event.h"

#include <jansson.h>
#include <string.h>
#include <time.h>

enum { BLOCK = 600, BLOCKS = 60, LINES = BLOCK * BLOCKS, ROUNDS = 4, RATIO_LEAST = 8 };

struct corpus {
    char *bytes;
    struct slice *lines;
    size_t len;
};

static const char *const subjects[] = {
    "Stadslezing over het veer", "Café Wetenschap: één zee, twee oevers", "Ledendag van de dorpsarchieven",
    "Workshop “Kaarten lezen”", "Studiemiddag geïnventariseerd erfgoed",
};
static const char *const cities[] = {"Zwolle", "Utrecht", "’s-Hertogenbosch", "Gent"};
static const char *const people[] = {"Noor van Dijk", "Joël Vermeer", "Zoë de Graaf", "Bram Ünal", "An Claes"};

static void write_facts(FILE *out, unsigned i)
{
    fprintf(out,
            "{\"uid\":\"%08x-77a1-5c3e-9b7d-%012x\",\"title\":\"%s (%u)\",\"language\":\"nl\",\"status\":\"scheduled\","
            "\"start\":\"%u-%02u-%02uT13:30:00\",\"end\":\"%u-%02u-%02uT17:00:00\",\"timezone\":\"Europe/Amsterdam\","
            "\"attendance\":\"onsite\",\"location\":{\"name\":\"De Hanzezaal\",\"street\":\"Oude Gracht %u\","
            "\"postal_code\":\"35%02u AB\",\"city\":\"%s\",\"country\":\"NL\"},",
            i * 2654435761u, i, subjects[i % ARRAY_LEN(subjects)], i, 2015 + i % 10, 1 + i % 12, 1 + i % 28, 2015 + i % 10,
            1 + i % 12, 1 + i % 28, i % 300, i % 100, cities[i % ARRAY_LEN(cities)]);
}

static void write_programme(FILE *out, unsigned i)
{
    fputs("\"programme\":[{\"title\":\"Inloop met koffie\",\"start\":\"2018-03-08T13:00:00\",\"kind\":\"doors\"},", out);
    for (unsigned item = 0; item < 3; item++)
        fprintf(out,
                "{\"title\":\"Deel %u: hoe een rivier haar loop verlegt\",\"start\":\"2018-03-08T%02u:30:00\","
                "\"speakers\":[{\"name\":\"%s\",\"role\":\"hoogleraar geografie\"}]},",
                item + 1, 13 + item, people[(i + item) % ARRAY_LEN(people)]);
    fputs("{\"title\":\"Borrel\",\"start\":\"2018-03-08T17:00:00\",\"kind\":\"social\"}],", out);
}

static void write_rest(FILE *out, unsigned i)
{
    fprintf(out,
            "\"capacity\":{\"max\":%u},\"registration\":{\"required\":true,\"state\":\"open\",\"closes\":\"2018-03-01\","
            "\"url\":\"https://voorbeeld.example/aanmelden/%u\"},\"prices\":[{\"amount\":\"12.50\",\"currency\":\"EUR\"}],"
            "\"description\":\"Een middag over de dijken, de uiterwaarden en wie er woonden. Voor ieder die nieuwsgierig is naar "
            "het landschap: geen voorkennis nodig, wel goede schoenen.\\n\\nNa de pauze lopen we langs de kade; bij slecht weer "
            "blijven we binnen, waar cafébaas René de “kaart van 1829” laat zien.\",\"sequence\":%u,"
            "\"created\":\"2018-01-05T09:12:44Z\",\"updated\":\"2018-01-09T16:03:10Z\"}\n",
            20 + i % 100, i, i % 4);
}

static struct corpus corpus_new(void)
{
    struct corpus corpus = {.lines = memory_new(LINES, sizeof *corpus.lines)};
    struct print print;
    print_open(&print);
    for (unsigned i = 0; i < LINES; i++) {
        write_facts(print.file, i);
        write_programme(print.file, i);
        write_rest(print.file, i);
    }
    corpus.bytes = print_close(&print);
    corpus.len = print.len;
    char *at = corpus.bytes;
    for (size_t i = 0; i < LINES; i++) {
        size_t len = (size_t)((char *)rawmemchr(at, '\n') - at);
        corpus.lines[i] = (struct slice){at, len};
        at += len + 1;
    }
    return corpus;
}

/* The work of both: read each line, and add up the lengths of a few texts, so that nothing is left out. */
static size_t read_view(const struct slice *lines, struct event *event)
{
    size_t sum = 0;
    for (size_t i = 0; i < BLOCK; i++) {
        if (!event_read(event, lines[i], NULL))
            return 0;
        sum += event_text(event, KEY_TITLE).len + event_text(event, KEY_START).len + event_text(event, KEY_LOCATION_CITY).len;
    }
    return sum;
}

static size_t read_jansson(const struct slice *lines, struct event *event)
{
    size_t sum = 0;
    (void)event;
    for (size_t i = 0; i < BLOCK; i++) {
        json_t *json = json_loadb(lines[i].at, lines[i].len, JSON_REJECT_DUPLICATES, NULL);
        if (json == NULL)
            return 0;
        sum += json_string_length(json_object_get(json, "title")) + json_string_length(json_object_get(json, "start")) +
               json_string_length(json_object_get(json_object_get(json, "location"), "city"));
        json_decref(json);
    }
    return sum;
}

typedef size_t reading(const struct slice *lines, struct event *event);

/* Seconds of this process that one reading of a block takes. */
static double timed(reading *read, const struct slice *lines, struct event *event, size_t *sum)
{
    struct timespec from, to;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    *sum = read(lines, event);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static int double_compare(const void *a, const void *b)
{
    const double *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

static double median(double *numbers, size_t len)
{
    qsort(numbers, len, sizeof *numbers, double_compare);
    return numbers[len / 2];
}

int main(void)
{
    struct corpus corpus = corpus_new();
    AUTO_EVENT *event = event_new();
    double view[BLOCKS * ROUNDS], oracle[BLOCKS * ROUNDS], ratio[BLOCKS * ROUNDS];
    bool equal = true;
    for (size_t i = 0; i < BLOCKS * ROUNDS; i++) {
        const struct slice *lines = corpus.lines + i % BLOCKS * BLOCK;
        size_t view_sum, oracle_sum;
        view[i] = timed(read_view, lines, event, &view_sum);
        oracle[i] = timed(read_jansson, lines, event, &oracle_sum);
        ratio[i] = oracle[i] / view[i];
        equal = equal && view_sum > 0 && view_sum == oracle_sum;
    }
    double megabytes = (double)corpus.len / 1e6 / BLOCKS, least = median(ratio, ARRAY_LEN(ratio));
    printf("%d lines of %zu bytes, %.1f MB, %d rounds\n", LINES, corpus.len / LINES, megabytes * BLOCKS, ROUNDS);
    printf("view     %7.1f MB/s\njansson  %7.1f MB/s\nratio    %7.1f (medians)\n", megabytes / median(view, ARRAY_LEN(view)),
           megabytes / median(oracle, ARRAY_LEN(oracle)), least);
    free(corpus.bytes);
    free(corpus.lines);
    return equal && least >= RATIO_LEAST ? EXIT_SUCCESS : EXIT_FAILURE;
}
