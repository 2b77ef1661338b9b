/* How fast announcements are read, from bytes to lines, in one process; and one page with the start of a process. Arguments: fasti, pages. */
#include "fasti/reader.h"

#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 5, ROUND_BYTES = 1 << 20, STARTS = 21, PAGE_MOST = 1 << 20 };

struct pages {
    struct slice *at;
    size_t len;
};

static double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare_doubles(const void *one, const void *two)
{
    const double *a = one, *b = two;
    return (*a > *b) - (*a < *b);
}

static double median(double *values, size_t len)
{
    qsort(values, len, sizeof *values, compare_doubles);
    return values[len / 2];
}

static void take(void *context, struct slice line)
{
    *(size_t *)context += line.len;
}

/* The page of another year and house number, so that no two are the same. */
static char *vary(struct slice page, unsigned number)
{
    char *copy = slice_copy(page);
    for (char *digit = copy; (digit = strstr(digit, "202")) != NULL; digit += 4)
        digit[3] = (char)('0' + number % 10);
    return copy;
}

/* Megabytes a second of the processor, over a round of variations of all pages. */
static double read_round(struct lexicons *lexicons, const struct pages *pages, size_t *written)
{
    AUTO_REPORT *report = report_new();
    double spent = 0;
    size_t bytes = 0;
    for (unsigned i = 0; bytes < ROUND_BYTES; i++) {
        struct slice page = pages->at[i % pages->len];
        AUTO_FREE char *copy = vary(page, i / (unsigned)pages->len);
        const struct input input = {.path = "page.txt", .bytes = {copy, page.len}, .reference = {2027, 1, 11, UNSTATED, UNSTATED, UNSTATED},
                                    .timezone = "Europe/Amsterdam", .lexicons = lexicons};
        double start = now(CLOCK_PROCESS_CPUTIME_ID);
        reader_for("text", input.bytes)->read(&input, take, written, report);
        spent += now(CLOCK_PROCESS_CPUTIME_ID) - start;
        bytes += page.len;
    }
    return (double)bytes / 1e6 / spent;
}

/* Seconds until a process has read one page; the first of them warm the machine. */
static double start_once(char *fasti, char *page)
{
    char *const arguments[] = {fasti, "import", "--store=-", "--reference=2027-01-11", page, NULL};
    char *const environment[] = {"LC_ALL=C", NULL};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    double start = now(CLOCK_MONOTONIC);
    pid_t child;
    int status;
    if (posix_spawn(&child, fasti, &actions, NULL, arguments, environment) != 0 || waitpid(child, &status, 0) != child || status != 0)
        abort();
    posix_spawn_file_actions_destroy(&actions);
    return now(CLOCK_MONOTONIC) - start;
}

static double time_lexicon(void)
{
    double start = now(CLOCK_PROCESS_CPUTIME_ID);
    lexicon_free(lexicon_new(language_find("nl")));
    return now(CLOCK_PROCESS_CPUTIME_ID) - start;
}

int main(int argc, char **argv)
{
    struct pages pages = {memory_new((size_t)argc, sizeof *pages.at), 0};
    struct lexicons *lexicons = lexicons_new();
    double speeds[ROUNDS], starts[STARTS], made[STARTS];
    size_t written = 0;
    for (int i = 2; i < argc; i++, pages.len++) {
        char *bytes;
        if (!file_read(argv[i], PAGE_MOST, &bytes, &pages.at[pages.len].len))
            return EXIT_FAILURE;
        pages.at[pages.len].at = bytes;
    }
    read_round(lexicons, &pages, &written);
    for (size_t i = 0; i < ROUNDS; i++)
        speeds[i] = read_round(lexicons, &pages, &written);
    for (size_t i = 0; i < STARTS; i++) {
        starts[i] = start_once(argv[1], argv[2]);
        made[i] = time_lexicon();
    }
    printf("%zu announcements over and over: %.1f MB/s, a page with the start of a process in %.1f ms, a lexicon in %.2f ms\n", pages.len,
           median(speeds, ROUNDS), median(starts, STARTS) * 1e3, median(made, STARTS) * 1e3);
    for (size_t i = 0; i < pages.len; i++)
        free((char *)pages.at[i].at);
    free(pages.at);
    lexicons_free(lexicons);
    return written > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
