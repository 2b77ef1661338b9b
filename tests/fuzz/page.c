/* Any bytes as a web page. What nobody reads is left out of it before it is parsed: that changes nothing of its words and its data. */
#include "events.h"
#include "fuzz.h"

#include "fasti/page.h"

#include <string.h>

struct source;
static bool keeps_all;

/* The linker puts these in the place of src/page/source.c's. */
void __real_source_leave_out(struct source *source, size_t from, size_t to);
void __wrap_source_leave_out(struct source *source, size_t from, size_t to);
void __wrap_source_leave_out(struct source *source, size_t from, size_t to)
{
    if (!keeps_all)
        __real_source_leave_out(source, from, to);
}

void __real_source_set_aside(struct source *source, size_t from, size_t to);
void __wrap_source_set_aside(struct source *source, size_t from, size_t to);
void __wrap_source_set_aside(struct source *source, size_t from, size_t to)
{
    if (!keeps_all)
        __real_source_set_aside(source, from, to);
}

/* All that is read of a page, as one text. */
static char *read_whole(struct slice bytes)
{
    AUTO_REPORT *report = report_new();
    struct print print;
    struct page *page = page_read(bytes, "page.html", NULL, report);
    const struct page_piece *pieces;
    size_t pieces_len = 0, len = 0;
    print_open(&print);
    if (page != NULL) {
        struct slice words = page_words(page), items = page_items(page, &pieces, &pieces_len);
        const struct slice *scripts = page_scripts(page, &len);
        fprintf(print.file, "%.*s\n%.*s\n%s\n", (int)words.len, words.at, (int)items.len, items.at, page_language(page));
        for (size_t i = 0; i < len; i++)
            fprintf(print.file, "%zu+%zu ", (size_t)(scripts[i].at - bytes.at), scripts[i].len);
        for (size_t i = 0; i < pieces_len; i++)
            fprintf(print.file, "%zu@%zu ", pieces[i].at, pieces[i].original);
    }
    page_free(page);
    return print_close(&print);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = {.path = "page.html", .bytes = {(const char *)data, len}, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                                .timezone = "Europe/Amsterdam"};
    AUTO_FREE char *shortened = read_whole(input.bytes);
    keeps_all = true;
    AUTO_FREE char *whole = read_whole(input.bytes);
    keeps_all = false;
    if (strcmp(shortened, whole) != 0)
        fuzz_fail("what is left out changes what is read");
    free(fuzz_events("html", &input, false));
    return 0;
}
