/* Web pages: the events that they state as data, completed by their text; else what their reader sees, read
 * as prose. */
#include "reader/complete.h"
#include "reader/reading.h"

#include "fasti/page.h"

#include <strings.h>

static const char *const openings[] = {
    "<!doctype html", "<html",    "<head",  "<body",   "<!--",    "<meta", "<title",
    "<base",          "<link",    "<style", "<script", "<header", "<main", "<article",
    "<div",           "<section", "<p>",    "<p ",     "<h1",     "<h2",   "<ul",
    "<table"};

static int sniff(struct slice bytes)
{
    struct slice text =
        slice_trim(slice_starts(bytes, "\xEF\xBB\xBF") ? slice_part(bytes, 3, bytes.len) : bytes);
    for (size_t i = 0; i < ARRAY_LEN(openings); i++) {
        struct slice opening = slice_of(openings[i]);
        if (slice_same_word(slice_part(text, 0, opening.len), opening))
            return 3;
    }
    return 0;
}

/* What its reader sees; NULL, said, where that is too long or in a language without rows: an error where
 * nothing else tells of the events. */
static struct text *text_of(struct page *page, const struct input *input, bool alone, struct report *report)
{
    size_t at;
    if (page_is_longer(page, &at)) {
        prose_refuse(input, at, alone ? SEVERITY_ERROR : SEVERITY_WARNING, report);
        return NULL;
    }
    const struct language *language;
    return prose_language(input, page_language(page), &language, report) ? page_text(page, language) : NULL;
}

struct text *html_open(const struct input *input, struct report *report)
{
    struct page *page = page_read(input->bytes, input->path, input->url, report);
    struct text *text = page != NULL ? text_of(page, input, true, report) : NULL;
    page_free(page);
    return text;
}

/* Lines of events that were read from one page. */
struct lines {
    struct slice *at;
    size_t len, room;
};

static void keep(void *context, struct slice line)
{
    struct lines *lines = context;
    lines->at = memory_room(lines->at, lines->len, &lines->room, sizeof *lines->at);
    lines->at[lines->len++] = (struct slice){slice_copy(line), line.len};
}

static void lines_free(struct lines *lines)
{
    for (size_t i = 0; i < lines->len; i++)
        free((char *)lines->at[i].at);
    free(lines->at);
}

/* The event of the text that is the one of the data: the only one, or the one at the same time. */
static bool find_mate(const struct event *data, const struct lines *prose, bool only, struct event *mate)
{
    for (size_t i = 0; i < prose->len; i++)
        if (event_read(mate, prose->at[i], NULL) &&
            ((only && prose->len == 1) ||
             when_equal(event_when(mate, KEY_START), event_when(data, KEY_START))))
            return true;
    return false;
}

static void hand_over(const struct lines *data, const struct lines *prose, struct taker taker)
{
    AUTO_EVENT *event = event_new(), *mate = event_new();
    for (size_t i = 0; i < data->len; i++) {
        size_t len = data->at[i].len;
        bool mated = event_read(event, data->at[i], NULL) && find_mate(event, prose, data->len == 1, mate);
        AUTO_FREE char *whole = mated ? event_complete(event, mate, &len) : NULL;
        taker.take(taker.context, mated ? (struct slice){whole, len} : data->at[i]);
    }
}

/* What the markup of the page says of its words. */
static void read_items(const struct page *page, struct reading *reading)
{
    const struct page_piece *from;
    size_t len;
    struct slice json = page_items(page, &from, &len);
    struct piece *pieces = memory_new(len, sizeof *pieces);
    for (size_t i = 0; i < len; i++)
        pieces[i] = (struct piece){from[i].at, from[i].original};
    json_read_document(reading, &(struct document){json, &reading->places, pieces, len, true});
    free(pieces);
}

static void read_data(const struct page *page, const struct input *input, struct lines *data,
                      struct report *report)
{
    struct reading reading;
    size_t len;
    const struct slice *scripts = page_scripts(page, &len);
    if (len == 0 && !page_has_items(page))
        return;
    reading_open(&reading, input, reader_html.name, (struct taker){keep, data}, report);
    for (size_t i = 0; i < len; i++)
        json_read_script(&reading, scripts[i]);
    if (data->len == 0)
        read_items(page, &reading);
    reading_close(&reading);
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line),
                          void *context, struct report *report)
{
    struct page *page = page_read(input->bytes, input->path, input->url, report);
    struct lines data = {0}, prose = {0};
    const struct taker taker = {take, context};
    if (page == NULL)
        return 0;
    read_data(page, input, &data, report);
    struct text *text = text_of(page, input, data.len == 0, report);
    size_t len = data.len;
    if (text != NULL && data.len == 0)
        len = prose_read(input, reader_html.name, text, taker);
    else if (text != NULL)
        prose_read(input, reader_html.name, text, (struct taker){keep, &prose});
    hand_over(&data, &prose, taker);
    text_free(text);
    lines_free(&data);
    lines_free(&prose);
    page_free(page);
    return len;
}

const struct reader reader_html = {"html", sniff, read_events};
