/* How fast announcements are read, from bytes to lines, and one page with the start of a process; beside chrono-node on the same pages, where
 * it is there. Arguments: fasti, chrono.cjs, folders of pages. */
#include "fasti/reader.h"
#include "measure.h"

#include <fcntl.h>
#include <glob.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS = 5, ROUND_BYTES = 1 << 20, CHRONO_BYTES = 1 << 18, STARTS = 21, PAGE_MOST = 1 << 20 };

struct pages {
    glob_t paths;
    struct slice *at;
    size_t len;
};

static void take(void *context, struct slice line)
{
    *(size_t *)context += line.len;
}

/* The page of another year and house number, so that no two are the same. */
static char *vary(struct slice page, unsigned number)
{
    char *copy = slice_copy(page);
    for (char *digit = copy; (digit = strstr(digit, "202")) != NULL && digit[3] != '\0'; digit += 4)
        digit[3] = (char)('0' + number % 10);
    return copy;
}

/* Megabytes a second of the processor, over a round of variations of all pages. */
static double read_round(const struct pages *pages, size_t *written)
{
    AUTO_REPORT *report = report_new();
    double spent = 0;
    size_t bytes = 0;
    for (unsigned i = 0; bytes < ROUND_BYTES; i++) {
        struct slice page = pages->at[i % pages->len];
        AUTO_FREE char *copy = vary(page, i / (unsigned)pages->len);
        const struct input input = {.path = "page.txt", .bytes = {copy, page.len}, .reference = {2027, 1, 11, UNSTATED, UNSTATED, UNSTATED},
                                    .timezone = "Europe/Amsterdam"};
        double start = now(CLOCK_PROCESS_CPUTIME_ID);
        reader_for("text", input.bytes)->read(&input, take, written, report);
        spent += now(CLOCK_PROCESS_CPUTIME_ID) - start;
        bytes += page.len;
    }
    return (double)bytes / 1e6 / spent;
}

/* Runs a program to its end, its output into `out`; returns its status, -1 where it could not be run. */
static int run(char *const arguments[], int out)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    pid_t child;
    int status;
    bool ran = posix_spawnp(&child, arguments[0], &actions, NULL, arguments, environ) == 0 && waitpid(child, &status, 0) == child;
    posix_spawn_file_actions_destroy(&actions);
    return ran && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The median of the seconds in which a process has read one page; 0 where it fails. */
static double time_start(char *const arguments[])
{
    double starts[STARTS];
    int nothing = open("/dev/null", O_WRONLY);
    bool good = true;
    for (size_t i = 0; i < STARTS && good; i++) {
        double start = now(CLOCK_MONOTONIC);
        good = run(arguments, nothing) == 0;
        starts[i] = now(CLOCK_MONOTONIC) - start;
    }
    close(nothing);
    return good ? median(starts, STARTS) : 0;
}

/* What chrono-node reads in a second of the processor; 0: it is not there. */
static double chrono_speed(char *script, const struct pages *pages)
{
    char rounds[32], bytes[32], words[64] = "";
    char **arguments = memory_new(pages->len + 5, sizeof *arguments);
    FILE *file = tmpfile();
    size_t len = 0;
    snprintf(rounds, sizeof rounds, "--rounds=%d", ROUNDS);
    snprintf(bytes, sizeof bytes, "--bytes=%d", CHRONO_BYTES);
    for (char *const word[] = {"node", script, rounds, bytes}; len < ARRAY_LEN(word); len++)
        arguments[len] = word[len];
    for (size_t i = 0; i < pages->len; i++)
        arguments[len++] = pages->paths.gl_pathv[i];
    int status = file != NULL ? run(arguments, fileno(file)) : -1;
    if (file != NULL) {
        rewind(file);
        if (fgets(words, sizeof words, file) == NULL)
            words[0] = '\0';
        fclose(file);
    }
    free(arguments);
    return status == 0 ? strtod(words, NULL) : 0;
}

static bool read_pages(char **folders, size_t len, struct pages *pages)
{
    for (size_t i = 0; i < len; i++) {
        AUTO_FREE char *pattern = memory_print("%s/*.txt", folders[i]);
        if (glob(pattern, i > 0 ? GLOB_APPEND : 0, NULL, &pages->paths) != 0)
            return false;
    }
    pages->at = memory_new(pages->paths.gl_pathc, sizeof *pages->at);
    for (; pages->len < pages->paths.gl_pathc; pages->len++) {
        char *bytes;
        if (!file_read(pages->paths.gl_pathv[pages->len], PAGE_MOST, &bytes, &pages->at[pages->len].len))
            return false;
        pages->at[pages->len].at = bytes;
    }
    return pages->len > 0;
}

static void free_pages(struct pages *pages)
{
    for (size_t i = 0; i < pages->len; i++)
        free((char *)pages->at[i].at);
    free(pages->at);
    globfree(&pages->paths);
}

static void print_beside_chrono(char *fasti, char *script, const struct pages *pages, double speed)
{
    char *const one[] = {fasti, "import", "--store=-", "--reference=2027-01-11", pages->paths.gl_pathv[0], NULL};
    char *const other[] = {"node", script, pages->paths.gl_pathv[0], NULL};
    double start = time_start(one), theirs = chrono_speed(script, pages), their_start = theirs > 0 ? time_start(other) : 0;
    printf("fasti:       %.1f MB/s; a page with the start of a process in %.1f ms\n", speed, start * 1e3);
    if (theirs > 0)
        printf("chrono-node: %.2f MB/s (times only); a page with the start of a process in %.1f ms\n"
               "ratio:       %.1f times the speed, a page in 1/%.0f of the time\n",
               theirs, their_start * 1e3, speed / theirs, their_start / start);
    else
        puts("chrono-node: skipped, as it is not installed: scripts/bench does that");
}

int main(int argc, char **argv)
{
    struct pages pages = {0};
    double speeds[ROUNDS];
    size_t written = 0;
    if (argc < 4 || !read_pages(argv + 3, (size_t)argc - 3, &pages)) {
        fprintf(stderr, "usage: %s FASTI CHRONO.CJS FOLDER...\n", argv[0]);
        return STATUS_USAGE;
    }
    read_round(&pages, &written);
    for (size_t i = 0; i < ROUNDS; i++)
        speeds[i] = read_round(&pages, &written);
    printf("%zu announcements over and over, the median of %d rounds\n", pages.len, ROUNDS);
    print_beside_chrono(argv[1], argv[2], &pages, median(speeds, ROUNDS));
    free_pages(&pages);
    return written > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
