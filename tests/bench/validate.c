/* validate with all rules beside `jq -c .` over the same store, and what a million events take of memory. Arguments: fasti, jq (may be absent). */
#include "fasti/when.h"

#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 3, FEW = 100000, MANY = 1000000, PROGRAMME_EVERY = 2, FAULT_EVERY = 50 };

/* What one run of a program took. */
struct cost {
    double wall, processor;
    long kilobytes;
};

static const char *pick(const char *const *words, size_t len, unsigned number)
{
    return words[number * 2654435761u % len];
}

/* Some four million people, a few of them booked twice. */
static void write_speaker(FILE *out, unsigned number)
{
    static const char *const given[] = {"Anna", "Bram", "Carla", "Dirk", "Eva", "Frits", "Greet", "Hans", "Ilse", "Joris", "Karin", "Loes"};
    static const char *const family[] = {"de Vries", "Jansen", "van den Berg", "Bakker", "Smit", "Visser", "Mulder", "de Boer", "Kok"};
    unsigned mixed = number * 40503u;
    fprintf(out, "\"speakers\":[{\"name\":\"%s%c%c%c %s\",\"prefix\":\"dr.\"}]", pick(given, ARRAY_LEN(given), mixed),
            'a' + (int)(mixed % 26), 'a' + (int)(mixed / 26 % 26), 'a' + (int)(mixed / 676 % 26), pick(family, ARRAY_LEN(family), mixed / 7));
}

static void write_programme(FILE *out, const char *day, unsigned hour, unsigned number)
{
    fprintf(out,
            ",\"programme\":[{\"title\":\"Inloop\",\"kind\":\"doors\",\"start\":\"%sT%02u:00:00\"},{\"title\":\"Het water en de stad\","
            "\"start\":\"%sT%02u:10:00\",",
            day, hour, day, hour);
    write_speaker(out, number + 1);
    fprintf(out,
            "},{\"title\":\"Pauze\",\"kind\":\"break\",\"start\":\"%sT%02u:00:00\",\"end\":\"%sT%02u:15:00\"},{\"title\":\"Gesprek\","
            "\"start\":\"%sT%02u:15:00\"}],\"prices\":[{\"amount\":\"12.50\",\"currency\":\"EUR\",\"for\":\"leden\"}],"
            "\"description\":\"Een middag over de dijken, de uiterwaarden en wie er woonden.\\n\\nWie te laat komt vindt de deur gesloten.\"",
            day, hour + 1, day, hour + 1, day, hour + 1);
}

static void write_event(FILE *out, unsigned number)
{
    char day[16], closes[WHEN_TEXT];
    unsigned hour = 8 + number % 10, end = number % FAULT_EVERY == 0 ? hour - 1 : hour + 2;
    struct when date = {(short)(2027 + number % 3), (signed char)(1 + number % 12), (signed char)(1 + number % 28), UNSTATED, UNSTATED, UNSTATED};
    snprintf(day, sizeof day, "%d-%02d-%02d", date.year, date.month, date.day);
    when_write(day_when(day_workdays_before(day_of(date), 10, "NL", NULL)), closes);
    fprintf(out,
            "{\"uid\":\"%08x-77a1-5c3e-9b7d-%012x\",\"title\":\"Lezing %u: langs de rivier\",\"status\":\"scheduled\",\"start\":\"%sT%02u:00:00\","
            "\"end\":\"%sT%02u:30:00\",\"timezone\":\"Europe/Amsterdam\",\"location\":{\"name\":\"Gebouw %u\",\"room\":\"Zaal %u\","
            "\"street\":\"Kade %u\",\"postal_code\":\"7411 KT\",\"city\":\"Deventer\",\"country\":\"NL\"},",
            number * 2654435761u, number, number, day, hour, day, end, number, 1 + number % 4, 1 + number % 100);
    write_speaker(out, number);
    fprintf(out, ",\"registration\":{\"required\":true,\"closes\":\"%s\",\"email\":\"info@voorbeeld.example\"}", closes);
    if (number % PROGRAMME_EVERY == 0)
        write_programme(out, day, hour, number);
    fputs("}\n", out);
}

static char *write_store(const char *folder, unsigned events)
{
    char *path = memory_print("%s/%u.jsonl", folder, events);
    FILE *out = fopen(path, "w");
    if (out == NULL)
        abort();
    for (unsigned i = 0; i < events; i++)
        write_event(out, i);
    if (fclose(out) != 0)
        abort();
    return path;
}

/* Runs a program with its output thrown away. */
static struct cost run(char *const *arguments)
{
    posix_spawn_file_actions_t actions;
    struct rusage usage;
    struct timespec from, to;
    pid_t child;
    int status;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    clock_gettime(CLOCK_MONOTONIC, &from);
    if (posix_spawnp(&child, arguments[0], &actions, NULL, arguments, environ) != 0 || wait4(child, &status, 0, &usage) != child)
        abort();
    clock_gettime(CLOCK_MONOTONIC, &to);
    posix_spawn_file_actions_destroy(&actions);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > STATUS_DATA)
        abort();
    return (struct cost){
        .wall = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9,
        .processor = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
        .kilobytes = usage.ru_maxrss,
    };
}

static struct cost run_validate(char *fasti, const char *path, const char *threads)
{
    char all[] = "--warn=all", quiet[] = "--quiet", now[] = "--now=2026-01-01", command[] = "validate";
    AUTO_FREE char *store = memory_print("--store=%s", path);
    char *const arguments[] = {fasti, command, all, quiet, now, store, NULL};
    if (threads != NULL)
        setenv("FASTI_THREADS", threads, 1);
    else
        unsetenv("FASTI_THREADS");
    return run(arguments);
}

/* The least of what the rounds took: what else the machine does only adds to it. */
static struct cost least(struct cost a, struct cost b)
{
    return (struct cost){
        .wall = a.wall < b.wall ? a.wall : b.wall,
        .processor = a.processor < b.processor ? a.processor : b.processor,
        .kilobytes = a.kilobytes > b.kilobytes ? a.kilobytes : b.kilobytes,
    };
}

static void print_speed(char *fasti, char *jq, const char *path)
{
    struct stat status;
    const struct cost never = {1e9, 1e9, 0};
    struct cost ours = never, alone = never, theirs = never;
    char compact[] = "-c", same[] = ".";
    char *const arguments[] = {jq, compact, same, (char *)(uintptr_t)path, NULL};
    if (stat(path, &status) != 0)
        abort();
    for (int round = 0; round < ROUNDS; round++) {
        ours = least(ours, run_validate(fasti, path, NULL));
        alone = least(alone, run_validate(fasti, path, "1"));
        if (jq != NULL)
            theirs = least(theirs, run(arguments));
    }
    double megabytes = (double)status.st_size / 1e6;
    printf("%d events, %.0f MB, all rules: %.2f s (%.0f MB/s); in one thread %.2f s (%.0f MB/s)\n", FEW, megabytes, ours.wall,
           megabytes / ours.wall, alone.wall, megabytes / alone.wall);
    if (jq != NULL)
        printf("jq -c . takes %.2f s (%.0f MB/s): validate is %.1f times as fast, in one thread %.1f times\n", theirs.wall,
               megabytes / theirs.wall, theirs.wall / ours.wall, theirs.wall / alone.wall);
    else
        puts("jq is not there to compare with");
}

static void print_memory(char *fasti, const char *few, const char *many)
{
    long small = run_validate(fasti, few, NULL).kilobytes;
    struct cost large = run_validate(fasti, many, NULL);
    printf("%d events: %.1f s, %ld KB; %.0f bytes for each event more\n", MANY, large.wall, large.kilobytes,
           (double)(large.kilobytes - small) * 1024 / (MANY - FEW));
}

int main(int argc, char **argv)
{
    char folder[] = "/tmp/fasti-bench-XXXXXX";
    if (argc < 2 || mkdtemp(folder) == NULL)
        return STATUS_MACHINE;
    AUTO_FREE char *few = write_store(folder, FEW);
    print_speed(argv[1], argc > 2 ? argv[2] : NULL, few);
    AUTO_FREE char *many = write_store(folder, MANY);
    print_memory(argv[1], few, many);
    unlink(few);
    unlink(many);
    return rmdir(folder) == 0 ? STATUS_DONE : STATUS_MACHINE;
}
