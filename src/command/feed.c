/* The chosen events as one calendar, in memory that grows by one entry an event: the store is read twice, by
 * all threads. */
#include "command/feed.h"

#include "fasti/parallel.h"
#include "fasti/store.h"

#include <errno.h>
#include <string.h>

/* Events that one piece of work writes. */
enum { EVENTS_A_PIECE = 64 };

/* What one thread keeps from piece to piece. */
struct hand {
    struct ical_pen *pen;
    struct event *event;
    char *line;
    size_t line_room;
    bool lost; /* an event could not be read again */
};

struct feed {
    struct session *session;
    struct query *query;
    struct store_lines *lines;
    struct hand *hands;
    struct ical_entry *entries;
    size_t len, room;
    size_t written;          /* how many of them are in pieces already */
    struct store_file *file; /* NULL: standard output */
};

/* Lines, and the entries of those that are chosen. */
struct survey {
    struct store_stretch stretch;
    struct report *report;
    struct ical_entry *entries;
    size_t len, room;
};

/* Entries from `from` to `to`, and their events as they stand in the calendar. */
struct piece {
    size_t from, to;
    struct ical_text text;
};

static void add_entry(struct ical_entry **entries, size_t *len, size_t *room, const struct ical_entry *entry)
{
    *entries = memory_room(*entries, *len, room, sizeof **entries);
    (*entries)[(*len)++] = *entry;
}

static bool fill_survey(void *context, void *slot)
{
    struct feed *feed = context;
    struct survey *survey = slot;
    return store_stretch_fill(feed->lines, &survey->stretch, feed->session->report);
}

/* What uid operands mean is only clear when all was seen: until then the lines that they may
 * mean are noted. */
static void survey_lines(void *context, size_t worker, void *slot)
{
    struct feed *feed = context;
    struct survey *survey = slot;
    const struct hand *hand = &feed->hands[worker];
    const char *path = feed->session->store;
    bool later = query_has_uids(feed->query);
    survey->report = survey->report != NULL ? survey->report : report_new();
    survey->len = 0;
    while (store_stretch_next(&survey->stretch, path, hand->event, survey->report)) {
        struct slice line = event_line(hand->event);
        struct ical_entry entry = {0};
        if (!query_matches(feed->query, hand->event) ||
            (!later && !ical_survey(hand->pen, hand->event, path, &entry, survey->report)))
            continue;
        entry.at = survey->stretch.offset + (uint64_t)(line.at - survey->stretch.bytes);
        entry.len = line.len;
        add_entry(&survey->entries, &survey->len, &survey->room, &entry);
    }
}

static bool take_survey(void *context, void *slot)
{
    struct feed *feed = context;
    struct survey *survey = slot;
    report_move(feed->session->report, survey->report);
    report_flush(feed->session->report, feed->session->quiet);
    for (size_t i = 0; i < survey->len; i++)
        add_entry(&feed->entries, &feed->len, &feed->room, &survey->entries[i]);
    return true;
}

static void clear_survey(void *slot)
{
    struct survey *survey = slot;
    free(survey->stretch.bytes);
    free(survey->entries);
    report_free(survey->report);
}

/* Reads the event of an entry again; false where the store is no longer what it was. */
static bool read_again(const struct feed *feed, struct hand *hand, const struct ical_entry *entry)
{
    if (hand->line_room < entry->len) {
        hand->line_room = entry->len * 2;
        hand->line = memory_resize(hand->line, hand->line_room, 1);
    }
    bool read = store_lines_again(feed->lines, entry->at, entry->len, hand->line) &&
                event_read(hand->event, (struct slice){hand->line, entry->len}, NULL);
    hand->lost |= !read;
    return read;
}

/* The entries that the operands turned out to mean. */
static void survey_noted(struct feed *feed)
{
    struct hand *hand = &feed->hands[0];
    size_t kept = 0;
    for (size_t i = 0; i < feed->len; i++) {
        struct ical_entry entry = feed->entries[i];
        const uint64_t at = entry.at, len = entry.len;
        if (!read_again(feed, hand, &entry) || !query_matches(feed->query, hand->event) ||
            !ical_survey(hand->pen, hand->event, feed->session->store, &entry, feed->session->report))
            continue;
        entry.at = at;
        entry.len = len;
        feed->entries[kept++] = entry;
    }
    feed->len = kept;
}

static void survey_store(struct feed *feed)
{
    bool some = query_has_uids(feed->query);
    parallel_run(&(struct parallel){
        .threads = some ? 1 : feed->session->threads,
        .slot_size = sizeof(struct survey),
        .context = feed,
        .fill = fill_survey,
        .work = survey_lines,
        .take = take_survey,
        .clear = clear_survey,
    });
    query_settle(feed->query, feed->session->report);
    if (some)
        survey_noted(feed);
}

static void sort_entries(struct feed *feed)
{
    size_t len = feed->len;
    feed->len = ical_sort(feed->entries, len);
    for (size_t i = feed->len; i < len; i++) {
        if (read_again(feed, &feed->hands[0], &feed->entries[i]))
            ical_say_twice(feed->hands[0].event, feed->session->store, feed->session->report);
    }
}

static bool write_text(struct feed *feed, const struct ical_text *text)
{
    if (feed->file != NULL)
        return store_file_put(feed->file, (struct slice){text->bytes, text->len}, feed->session->report);
    fwrite(text->bytes, 1, text->len, stdout);
    return ferror(stdout) == 0;
}

static bool fill_piece(void *context, void *slot)
{
    struct feed *feed = context;
    struct piece *piece = slot;
    size_t left = feed->len - feed->written;
    piece->from = feed->written;
    piece->to = feed->written += left < EVENTS_A_PIECE ? left : EVENTS_A_PIECE;
    return left > 0;
}

static void write_events(void *context, size_t worker, void *slot)
{
    const struct feed *feed = context;
    struct piece *piece = slot;
    struct hand *hand = &feed->hands[worker];
    piece->text.len = 0;
    for (size_t i = piece->from; i < piece->to; i++) {
        if (read_again(feed, hand, &feed->entries[i]))
            ical_write(hand->pen, hand->event, &piece->text);
    }
}

static bool take_piece(void *context, void *slot)
{
    return write_text(context, &((struct piece *)slot)->text);
}

static void clear_piece(void *slot)
{
    free(((struct piece *)slot)->text.bytes);
}

static bool write_head(struct feed *feed)
{
    struct ical_text text = {0};
    AUTO_FREE struct ical_pen **pens = memory_new(feed->session->threads, sizeof(struct ical_pen *));
    for (size_t i = 0; i < feed->session->threads; i++)
        pens[i] = feed->hands[i].pen;
    ical_write_head(pens, feed->session->threads, feed->len == 0, &text);
    bool written = write_text(feed, &text);
    free(text.bytes);
    return written;
}

static bool write_tail(struct feed *feed)
{
    struct ical_text text = {0};
    ical_write_tail(&text);
    bool written = write_text(feed, &text);
    free(text.bytes);
    return written;
}

/* No calendar is better than one that lacks an event. */
static bool is_whole(const struct feed *feed)
{
    bool lost = false;
    for (size_t i = 0; i < feed->session->threads; i++)
        lost |= feed->hands[i].lost;
    if (lost)
        report_say(feed->session->report, SEVERITY_FAILURE, feed->session->store, 0,
                   "cannot read the store: another program wrote to it meanwhile");
    return !lost;
}

static bool write_calendar(struct feed *feed)
{
    return write_head(feed) &&
           parallel_run(&(struct parallel){
               .threads = feed->session->threads,
               .slot_size = sizeof(struct piece),
               .context = feed,
               .fill = fill_piece,
               .work = write_events,
               .take = take_piece,
               .clear = clear_piece,
           }) &&
           is_whole(feed) && write_tail(feed);
}

/* What goes wrong on standard output main says. */
static bool write_output(struct feed *feed, const char *output)
{
    struct report *report = feed->session->report;
    bool changed;
    if (output == NULL || strcmp(output, "-") == 0) {
        write_calendar(feed);
        return true;
    }
    feed->file = store_file_begin(output, report);
    if (feed->file == NULL)
        return false;
    if (write_calendar(feed))
        return store_file_commit(feed->file, &changed, report);
    store_file_abort(feed->file);
    return false;
}

static void free_hands(struct hand *hands, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        ical_pen_free(hands[i].pen);
        event_free(hands[i].event);
        free(hands[i].line);
    }
    free(hands);
}

bool feed_write(struct session *session, struct query *query, const struct ical_settings *settings,
                const char *output)
{
    struct feed feed = {.session = session, .query = query};
    feed.lines = store_lines_open(session->store, session->report);
    if (feed.lines == NULL)
        return false;
    command_note_absence(session);
    store_lines_keep(feed.lines);
    feed.hands = memory_new(session->threads, sizeof *feed.hands);
    for (size_t i = 0; i < session->threads; i++)
        feed.hands[i] = (struct hand){.pen = ical_pen_new(settings), .event = event_new()};
    survey_store(&feed);
    sort_entries(&feed);
    bool written = report_worst(session->report) < SEVERITY_FAILURE && write_output(&feed, output);
    store_lines_close(feed.lines);
    free_hands(feed.hands, session->threads);
    free(feed.entries);
    return written;
}
