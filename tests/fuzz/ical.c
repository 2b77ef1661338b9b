/* Any bytes as a calendar; what is read of it goes out as a feed with lines of at most 75 octets, and that is read again. */
#include "events.h"
#include "fasti/ical.h"
#include "fuzz.h"

#include <string.h>

static struct input input_of(struct slice bytes)
{
    return (struct input){.path = "agenda.ics", .bytes = bytes, .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED},
                          .timezone = "Europe/Amsterdam"};
}

/* Every event of these lines as a feed. */
static struct ical_text write_feed(char *lines)
{
    struct ical_text feed = {0};
    struct ical_entry entry;
    AUTO_EVENT *event = event_new();
    AUTO_REPORT *unheard = report_new();
    struct ical_pen *pen = ical_pen_new(&(struct ical_settings){.timezone = "Europe/Amsterdam", .deadlines = DEADLINES_TODO, .organizer = true});
    char *copy = slice_copy(slice_of(lines));
    for (char *line = strtok(copy, "\n"); line != NULL; line = strtok(NULL, "\n"))
        if (event_read(event, slice_of(line), NULL))
            ical_survey(pen, event, "agenda.ics", &entry, unheard);
    free(copy);
    ical_write_head(&pen, 1, false, &feed);
    for (char *line = strtok(lines, "\n"); line != NULL; line = strtok(NULL, "\n"))
        if (event_read(event, slice_of(line), NULL) && ical_survey(pen, event, "agenda.ics", &entry, unheard))
            ical_write(pen, event, &feed);
    ical_write_tail(&feed);
    ical_pen_free(pen);
    return feed;
}

static void hold_lines(struct slice feed)
{
    for (size_t at = 0; at < feed.len;) {
        const char *end = memchr(feed.at + at, '\n', feed.len - at);
        size_t next = end != NULL ? (size_t)(end - feed.at) + 1 : 0;
        if (next < at + 2 || feed.at[next - 2] != '\r' || next - at > 77)
            fuzz_fail("a line of the feed has no CRLF or more than 75 octets");
        if (memchr(feed.at + at, '\r', next - at - 2) != NULL)
            fuzz_fail("a line of the feed has a carriage return in it");
        at = next;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    const struct input input = input_of((struct slice){(const char *)data, len});
    AUTO_FREE char *lines = fuzz_events("ical", &input, false);
    struct ical_text feed = write_feed(lines);
    hold_lines((struct slice){feed.bytes, feed.len});
    const struct input again = input_of((struct slice){feed.bytes, feed.len});
    free(fuzz_events("ical", &again, false));
    free(feed.bytes);
    return 0;
}
