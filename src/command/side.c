/* Taking in one side of a comparison: lines of a store are left where they are, what is read out of a
 * calendar is put aside. */
#include "command/side.h"

#include "fasti/ical.h"
#include "fasti/reader.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* What a calendar is read with. */
struct taking {
    struct side *side;
    struct session *session;
    bool failed;
};

static bool is_calendar(struct slice line)
{
    static const char begin[] = "BEGIN:VCALENDAR";
    return line.len >= sizeof begin - 1 && strncasecmp(line.at, begin, sizeof begin - 1) == 0;
}

bool side_open(struct side *side, const char *path, struct report *report)
{
    *side = (struct side){.path = path, .kept.file = -1};
    if (strcmp(path, "-") != 0 && access(path, F_OK) != 0) {
        report_say(report, SEVERITY_FAILURE, path, 0, "cannot be read: %s", strerror(errno));
        return false;
    }
    side->lines = store_lines_open(path, report);
    if (side->lines == NULL)
        return false;
    side->event = event_new();
    store_lines_keep(side->lines);
    if (store_lines_next(side->lines, &side->first, NULL, report))
        side->is_calendar = is_calendar(side->first);
    return report_worst(report) < SEVERITY_FAILURE;
}

void side_close(struct side *side)
{
    store_lines_close(side->lines);
    store_kept_clear(&side->kept);
    free(side->entries);
    event_free(side->event);
    free(side->line);
}

static void add_entry(struct side *side, struct slice uid, uint64_t at, size_t len)
{
    side->entries = memory_room(side->entries, side->len, &side->room, sizeof *side->entries);
    side->entries[side->len++] =
        (struct side_entry){.uid = sha256_number(uid), .at = at, .len = (uint32_t)len};
}

/* An event that a reader made. */
static void take(void *context, struct slice line)
{
    struct taking *taking = context;
    struct side *side = taking->side;
    uint64_t at = side->kept.len;
    if (taking->failed || !event_read(side->event, line, NULL))
        return;
    taking->failed = !store_kept_add(&side->kept, line);
    if (taking->failed)
        report_say(taking->session->report, SEVERITY_FAILURE, side->path, 0, "cannot be put aside: %s",
                   strerror(errno));
    else
        add_entry(side, event_text(side->event, KEY_UID), at, line.len);
}

static void read_calendar(struct taking *taking, struct slice bytes)
{
    const struct input input = {
        .path = taking->side->path,
        .bytes = bytes,
        .reference = when_date(taking->session->local_now),
        .timezone = taking->session->timezone,
    };
    const struct reader *reader = reader_for("auto", bytes);
    if (reader != NULL)
        reader->read(&input, take, taking, taking->session->report);
}

static void read_file(struct taking *taking)
{
    struct side *side = taking->side;
    struct slice line;
    while (store_lines_next(side->lines, &line, NULL, taking->session->report))
        continue;
    size_t len = (size_t)store_lines_end(side->lines);
    AUTO_FREE char *bytes = memory_new(len + 1, 1);
    side->lost |= !store_lines_again(side->lines, 0, len, bytes);
    if (!side->lost)
        read_calendar(taking, (struct slice){bytes, len});
}

/* An event of the store as a subscriber gets it. What cannot stand in a calendar is on neither side. */
static void read_exported(struct taking *taking, struct ical_pen *pen, const struct event *event)
{
    AUTO_REPORT *unheard = report_new();
    struct ical_entry entry;
    struct ical_text text = {0};
    if (!ical_survey(pen, event, taking->side->path, &entry, unheard))
        return;
    ical_write_head(&pen, 1, false, &text);
    ical_write(pen, event, &text);
    ical_write_tail(&text);
    read_calendar(taking, (struct slice){text.bytes, text.len});
    free(text.bytes);
}

static void read_store(struct taking *taking, bool as_calendar)
{
    struct side *side = taking->side;
    struct report *report = taking->session->report;
    const struct ical_settings settings = {.timezone = taking->session->timezone};
    struct ical_pen *pen = ical_pen_new(&settings);
    AUTO_EVENT *event = event_new();
    struct slice line = side->first;
    for (bool more = line.at != NULL; more; more = store_lines_next(side->lines, &line, NULL, report)) {
        if (!store_line_event(side->path, line, store_lines_number(side->lines), event, report))
            continue;
        if (as_calendar)
            read_exported(taking, pen, event);
        else
            add_entry(side, event_text(event, KEY_UID), store_lines_offset(side->lines), line.len);
    }
    ical_pen_free(pen);
}

static int compare_entries(const void *a, const void *b)
{
    const struct side_entry *one = a, *two = b;
    if (one->uid != two->uid)
        return one->uid < two->uid ? -1 : 1;
    return (one->at > two->at) - (one->at < two->at);
}

bool side_read(struct side *side, struct session *session, bool as_calendar)
{
    struct taking taking = {.side = side, .session = session};
    side->is_kept = side->is_calendar || as_calendar;
    if (side->is_calendar)
        read_file(&taking);
    else
        read_store(&taking, as_calendar);
    if (side->len > 1)
        qsort(side->entries, side->len, sizeof *side->entries, compare_entries);
    return report_worst(session->report) < SEVERITY_FAILURE && side_is_whole(side, session->report);
}

struct slice side_line(struct side *side, const struct side_entry *entry)
{
    if (side->line_room < entry->len) {
        side->line_room = 2 * (size_t)entry->len;
        side->line = memory_resize(side->line, side->line_room, 1);
    }
    bool read = side->is_kept ? store_kept_read(&side->kept, entry->at, entry->len, side->line)
                              : store_lines_again(side->lines, entry->at, entry->len, side->line);
    side->lost |= !read;
    return read ? (struct slice){side->line, entry->len} : (struct slice){"", 0};
}

const struct event *side_event(struct side *side, struct slice line)
{
    side->lost |= !event_read(side->event, line, NULL);
    return side->event;
}

bool side_is_whole(const struct side *side, struct report *report)
{
    if (side->lost)
        report_say(report, SEVERITY_FAILURE, side->path, 0,
                   "cannot be read again: another program wrote to it meanwhile");
    return !side->lost;
}
