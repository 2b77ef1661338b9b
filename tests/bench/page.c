/* How fast pages of 100 kB are read, from bytes to lines, beside gumbo's parse of the same bytes; and what all processors make of very many of
 * them. Arguments: fasti, a folder of pages. */
#include "fasti/reader.h"
#include "measure.h"

#include <fcntl.h>
#include <glob.h>
#include <gumbo.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS = 5, PAGE_BYTES = 100000, PAGE_MOST = 1 << 20, COPIES = 10 };

struct page {
    const char *path;
    struct buffer bytes;
};
struct pages {
    glob_t paths;
    struct page *at;
    size_t len;
};

/* Megabytes of the page a second of the processor, and how many events it gave. */
struct speed {
    double fasti, gumbo;
    size_t events;
};

/* What stands between the first `opening` and the last `closing`; false where one of them is not there. */
static bool find_inner(const char *page, const char *opening, const char *closing, struct slice *inner)
{
    const char *from = strstr(page, opening), *end = NULL;
    from = from != NULL ? strchr(from, '>') : NULL;
    for (const char *at = from; at != NULL && (at = strstr(at, closing)) != NULL; at++)
        end = at;
    if (end != NULL)
        *inner = (struct slice){from + 1, (size_t)(end - from) - 1};
    return end != NULL;
}

/* The page with what it announces over and over: inside <main> where it has one, as the first <main> is all that is read. */
static struct buffer lengthen(const char *page, size_t len)
{
    struct buffer out = {0};
    struct slice inner = {page, len};
    if (!find_inner(page, "<main", "</main>", &inner))
        find_inner(page, "<body", "</body>", &inner);
    size_t frame = len - inner.len;
    buffer_put(&out, (struct slice){page, (size_t)(inner.at - page)});
    while (out.len + inner.len + frame <= PAGE_BYTES)
        buffer_put(&out, inner);
    const char *rest = inner.at + inner.len;
    buffer_put(&out, (struct slice){rest, (size_t)(page + len - rest)});
    return out;
}

static bool read_pages(const char *folder, struct pages *pages)
{
    AUTO_FREE char *pattern = memory_print("%s/*.html", folder);
    if (glob(pattern, 0, NULL, &pages->paths) != 0)
        return false;
    pages->at = memory_new(pages->paths.gl_pathc, sizeof *pages->at);
    for (size_t i = 0; i < pages->paths.gl_pathc; i++) {
        char *bytes;
        size_t len;
        if (!file_read(pages->paths.gl_pathv[i], PAGE_MOST, &bytes, &len))
            return false;
        const char *name = strrchr(pages->paths.gl_pathv[i], '/') + 1;
        pages->at[pages->len++] = (struct page){name, lengthen(bytes, len)};
        free(bytes);
    }
    return true;
}

static void free_pages(struct pages *pages)
{
    for (size_t i = 0; i < pages->len; i++)
        free(pages->at[i].bytes.text);
    free(pages->at);
    globfree(&pages->paths);
}

static void take(void *context, struct slice line)
{
    *(size_t *)context += line.len > 0;
}

static double time_fasti(struct lexicons *lexicons, const struct page *page, size_t *events)
{
    AUTO_REPORT *report = report_new();
    const struct input input = {.path = page->path, .bytes = {page->bytes.text, page->bytes.len}, .timezone = "Europe/Amsterdam",
                                .reference = {2027, 1, 11, UNSTATED, UNSTATED, UNSTATED}, .lexicons = lexicons};
    double start = now(CLOCK_PROCESS_CPUTIME_ID);
    reader_for("html", input.bytes)->read(&input, take, events, report);
    return now(CLOCK_PROCESS_CPUTIME_ID) - start;
}

static double time_gumbo(const struct page *page)
{
    double start = now(CLOCK_PROCESS_CPUTIME_ID);
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, page->bytes.text, page->bytes.len);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return now(CLOCK_PROCESS_CPUTIME_ID) - start;
}

/* One beside the other, round by round; medians count, and the first round warms up. */
static struct speed measure(struct lexicons *lexicons, const struct page *page)
{
    double ours[ROUNDS], theirs[ROUNDS], megabytes = (double)page->bytes.len / 1e6;
    struct speed speed = {0};
    time_fasti(lexicons, page, &speed.events);
    for (size_t i = 0, again = 0; i < ROUNDS; i++) {
        ours[i] = time_fasti(lexicons, page, &again);
        theirs[i] = time_gumbo(page);
    }
    speed.fasti = megabytes / median(ours, ROUNDS);
    speed.gumbo = megabytes / median(theirs, ROUNDS);
    return speed;
}

static bool print_speeds(const struct pages *pages)
{
    struct lexicons *lexicons = lexicons_new();
    size_t len = pages->len, events = 0;
    AUTO_FREE double *ratios = memory_new(len, sizeof *ratios), *speeds = memory_new(len, sizeof *speeds);
    printf("%-40s %6s %7s %12s %12s %6s\n", "what it announces over and over", "kB", "events", "fasti MB/s", "gumbo MB/s", "ratio");
    for (size_t i = 0; i < len; i++) {
        const struct page *page = &pages->at[i];
        struct speed speed = measure(lexicons, page);
        speeds[i] = speed.fasti;
        ratios[i] = speed.fasti / speed.gumbo;
        events += speed.events;
        printf("%-40s %6.0f %7zu %12.1f %12.1f %6.2f\n", page->path, (double)page->bytes.len / 1e3, speed.events, speed.fasti, speed.gumbo,
               ratios[i]);
    }
    printf("%-40s %6s %7s %12.1f %12s %6.2f\n", "median", "", "", median(speeds, len), "", median(ratios, len));
    lexicons_free(lexicons);
    return events > 0;
}

/* Seconds on the wall in which fasti reads the files of a folder with so many threads (NULL: all processors); below 0 where it cannot. */
static double time_folder(char *fasti, char *folder, const char *threads)
{
    char command[] = "import", dry[] = "--dry-run", quiet[] = "--quiet", reference[] = "--reference=2027-01-11";
    char *const arguments[] = {fasti, command, dry, quiet, reference, folder, NULL};
    posix_spawn_file_actions_t actions;
    pid_t child;
    int status;
    if (threads == NULL)
        unsetenv("FASTI_THREADS");
    else
        setenv("FASTI_THREADS", threads, 1);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    double start = now(CLOCK_MONOTONIC);
    bool ran = posix_spawnp(&child, fasti, &actions, NULL, arguments, environ) == 0 && waitpid(child, &status, 0) == child;
    posix_spawn_file_actions_destroy(&actions);
    return ran && WIFEXITED(status) && WEXITSTATUS(status) <= STATUS_DATA ? now(CLOCK_MONOTONIC) - start : -1;
}

/* Writes each page COPIES times, under numbers; returns how many bytes, 0 where it cannot. */
static size_t write_folder(const char *folder, const struct pages *pages)
{
    size_t written = 0;
    for (size_t i = 0; i < pages->len * COPIES; i++) {
        const struct buffer *bytes = &pages->at[i % pages->len].bytes;
        AUTO_FREE char *path = memory_print("%s/%zu.html", folder, i);
        FILE *file = fopen(path, "w");
        if (file == NULL || fwrite(bytes->text, 1, bytes->len, file) != bytes->len || fclose(file) != 0)
            return 0;
        written += bytes->len;
    }
    return written;
}

static void remove_folder(const char *folder, size_t files)
{
    for (size_t i = 0; i < files; i++) {
        AUTO_FREE char *path = memory_print("%s/%zu.html", folder, i);
        unlink(path);
    }
    rmdir(folder);
}

static bool print_folder(char *fasti, const struct pages *pages)
{
    char folder[] = "/tmp/bench-page-XXXXXX";
    double one[ROUNDS], all[ROUNDS];
    bool good = mkdtemp(folder) != NULL;
    size_t bytes = good ? write_folder(folder, pages) : 0;
    for (size_t i = 0; i < ROUNDS && good; i++) {
        one[i] = time_folder(fasti, folder, "1");
        all[i] = time_folder(fasti, folder, NULL);
        good = bytes > 0 && one[i] > 0 && all[i] > 0;
    }
    remove_folder(folder, pages->len * COPIES);
    if (!good)
        return false;
    double alone = median(one, ROUNDS), together = median(all, ROUNDS);
    printf("import of %zu such pages: one thread %.1f MB/s, all processors %.1f MB/s, %.2f times the speed (time on the wall)\n",
           pages->len * COPIES, (double)bytes / 1e6 / alone, (double)bytes / 1e6 / together, alone / together);
    return true;
}

int main(int argc, char **argv)
{
    struct pages pages = {0};
    if (argc != 3 || !read_pages(argv[2], &pages)) {
        fprintf(stderr, "usage: %s FASTI FOLDER\n", argv[0]);
        return STATUS_USAGE;
    }
    bool good = print_speeds(&pages) && print_folder(argv[1], &pages);
    free_pages(&pages);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
