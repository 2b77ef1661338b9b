/* How fast pages of 100 kB are read, from bytes to lines, beside gumbo's parse of the same bytes: those that are announcements from top to bottom,
 * and those that hold one among what content systems put around it. And what all processors make of very many of them. Arguments: fasti, a folder
 * of pages. */
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

/* What content systems put into a head or a body, so many bytes of each in a page; `%u` is a number. */
static const struct furniture {
    bool in_head;
    size_t bytes;
    const char *text;
} furniture[] = {
    {true, 4000, "<meta property=\"og:image:%u\" content=\"https://www.voorbeeld.example/sites/default/files/styles/social/beeld-%u.jpg\">\n"},
    {true, 5000, "<link rel=\"stylesheet\" media=\"all\" href=\"/sites/default/files/css/css_%u.css?delta=%u&amp;language=nl\">\n"},
    {true, 9000, "<style>.wp-block-%u a:hover>.icon{--wp--preset--spacing--%u:1.5rem;color:#1a2b3c;background:url(/x.svg) no-repeat}</style>\n"},
    {true, 14000, "<script>window.dataLayer=window.dataLayer||[];function gtag%u(){dataLayer.push(arguments)};if(a<b&&c>%u){gtag('config','<b>')}</script>\n"},
    {false, 12000,
     "<header class=\"region-%u\"><nav role=\"navigation\" aria-labelledby=\"block-menu\"><ul class=\"menu menu--level-1\" data-drupal-selector=\"m\">"
     "<li class=\"menu-item menu-item--expanded\"><a href=\"/onderwerpen/dossier-%u\" class=\"menu-item__link\" data-drupal-link-system-path=\"node\">"
     "Dossier</a></li></ul></nav></header>\n"},
    {false, 11000,
     "<a class=\"social social--%u\" target=\"_blank\" rel=\"noopener\" href=\"#s\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 %u\">"
     "<title>Delen</title><path d=\"M22.46 6c-.77.35-1.6.58-2.46.69.88-.53 1.56-1.37 1.88-2.38-.83.5-1.75.85-2.72 1.05C18.37 4.5 17.26 4 16 4z\"/>"
     "</svg></a>\n"},
    {false, 8000,
     "<aside class=\"sidebar nav-%u\"><div class=\"teaser\" data-history-node-id=\"%u\"><img loading=\"lazy\" srcset=\"/a.jpg 480w, /b.jpg 960w\" "
     "sizes=\"(min-width: 60em) 33vw\" src=\"/a.jpg\" alt=\"Een beeld\" width=\"480\" height=\"320\"><span>Lees meer</span></div></aside>\n"},
    {false, 3000, "<!-- THEME HOOK: 'block' %u, BEGIN OUTPUT from 'themes/custom/templates/block-%u.html.twig' -->\n"},
    {false, 5000,
     "<form class=\"search-form\" action=\"/zoeken\"><label for=\"q%u\">Zoeken</label><select name=\"gemeente\"><option value=\"%u\">Alle</option></select>"
     "<input type=\"search\" id=\"q\" placeholder=\"Waar zoekt u naar?\"></form>\n"},
    {false, 26000, "<script type=\"application/json\" data-drupal-selector=\"settings-%u\">{\"path\":{\"baseUrl\":\"\\/\",\"currentPath\":\"node\\/%u\"}}</script>\n"},
};

static void put_furniture(struct buffer *out, bool in_head)
{
    for (size_t i = 0; i < ARRAY_LEN(furniture); i++) {
        size_t end = furniture[i].in_head == in_head ? out->len + furniture[i].bytes : 0;
        for (unsigned number = 1; out->len < end; number++) {
            AUTO_FREE char *text = memory_print(furniture[i].text, number, number);
            buffer_put(out, slice_of(text));
        }
    }
}

/* The page in a frame: the head's furniture before its end, the body's right behind its start. */
static struct buffer frame(const char *page, size_t len)
{
    struct buffer out = {0};
    const char *head = strstr(page, "</head>"), *body = strstr(page, "<body");
    const char *from = page, *end = page + len;
    for (int in_head = 1; in_head >= 0; in_head--) {
        const char *to = in_head ? head : body != NULL ? strchr(body, '>') + 1 : head;
        to = to != NULL ? to : from;
        buffer_put(&out, (struct slice){from, (size_t)(to - from)});
        put_furniture(&out, in_head);
        from = to;
    }
    buffer_put(&out, (struct slice){from, (size_t)(end - from)});
    return out;
}

static bool read_pages(const char *folder, struct buffer (*make)(const char *page, size_t len), struct pages *pages)
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
        pages->at[pages->len++] = (struct page){name, make(bytes, len)};
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

static double time_fasti(const struct page *page, size_t *events)
{
    AUTO_REPORT *report = report_new();
    const struct input input = {.path = page->path, .bytes = {page->bytes.text, page->bytes.len}, .timezone = "Europe/Amsterdam",
                                .reference = {2027, 1, 11, UNSTATED, UNSTATED, UNSTATED}};
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
static struct speed measure(const struct page *page)
{
    double ours[ROUNDS], theirs[ROUNDS], megabytes = (double)page->bytes.len / 1e6;
    struct speed speed = {0};
    time_fasti(page, &speed.events);
    for (size_t i = 0, again = 0; i < ROUNDS; i++) {
        ours[i] = time_fasti(page, &again);
        theirs[i] = time_gumbo(page);
    }
    speed.fasti = megabytes / median(ours, ROUNDS);
    speed.gumbo = megabytes / median(theirs, ROUNDS);
    return speed;
}

static bool print_speeds(const char *what, const struct pages *pages)
{
    size_t len = pages->len, events = 0;
    AUTO_FREE double *ratios = memory_new(len, sizeof *ratios), *speeds = memory_new(len, sizeof *speeds);
    printf("%-40s %6s %7s %12s %12s %6s\n", what, "kB", "events", "fasti MB/s", "gumbo MB/s", "ratio");
    for (size_t i = 0; i < len; i++) {
        const struct page *page = &pages->at[i];
        struct speed speed = measure(page);
        speeds[i] = speed.fasti;
        ratios[i] = speed.fasti / speed.gumbo;
        events += speed.events;
        printf("%-40s %6.0f %7zu %12.1f %12.1f %6.2f\n", page->path, (double)page->bytes.len / 1e3, speed.events, speed.fasti, speed.gumbo,
               ratios[i]);
    }
    printf("%-40s %6s %7s %12.1f %12s %6.2f\n", "median", "", "", median(speeds, len), "", median(ratios, len));
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
    struct pages full = {0}, framed = {0};
    memory_keep();
    if (argc != 3 || !read_pages(argv[2], lengthen, &full) || !read_pages(argv[2], frame, &framed)) {
        fprintf(stderr, "usage: %s FASTI FOLDER\n", argv[0]);
        return STATUS_USAGE;
    }
    bool good = print_speeds("what it announces over and over", &full) && print_speeds("once, in a content system's frame", &framed) &&
                print_folder(argv[1], &full) && print_folder(argv[1], &framed);
    free_pages(&full);
    free_pages(&framed);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
