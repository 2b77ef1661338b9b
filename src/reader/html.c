/* Web pages: what their reader sees, read as prose. */
#include "reader/readers.h"

#include "fasti/page.h"

#include <strings.h>

static const char *const openings[] = {"<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<title", "<main", "<article", "<div", "<section", "<p>", "<p ", "<h1", "<table"};

static int sniff(struct slice bytes)
{
    struct slice text = slice_trim(slice_starts(bytes, "\xEF\xBB\xBF") ? slice_part(bytes, 3, bytes.len) : bytes);
    for (size_t i = 0; i < ARRAY_LEN(openings); i++) {
        struct slice opening = slice_of(openings[i]);
        if (slice_same_word(slice_part(text, 0, opening.len), opening))
            return 3;
    }
    return 0;
}

struct text *html_open(const struct input *input, struct report *report)
{
    struct page *page = page_read(input->bytes, input->path, report);
    const struct language *language = page != NULL ? prose_language(input, page_language(page), page_words(page), report) : NULL;
    struct text *text = language != NULL ? page_text(page, lexicons_of(input->lexicons, language)) : NULL;
    page_free(page);
    return text;
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line), void *context, struct report *report)
{
    struct text *text = html_open(input, report);
    size_t len = text != NULL ? prose_read(input, reader_html.name, text, (struct taker){take, context}) : 0;
    text_free(text);
    return len;
}

const struct reader reader_html = {"html", sniff, read_events};
