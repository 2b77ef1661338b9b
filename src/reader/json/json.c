/* JSON: one value, a list or lines of them, each an event of fasti-event(5) or of another vocabulary. */
#include "reader/json/json.h"

#include "reader/jcal/jcal.h"
#include "reader/json/cut.h"
#include "reader/json/mend.h"
#include "reader/jscalendar/jscalendar.h"
#include "reader/schedule/schedule.h"
#include "reader/schema_org/schema_org.h"

#include <string.h>

#define LONGEST_VALUE ((size_t)64 << 20)

/* Behind a byte order mark and white space. */
static struct slice opening(struct slice bytes)
{
    size_t at = slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.len && (bytes.at[at] == ' ' || (bytes.at[at] >= '\t' && bytes.at[at] <= '\r')))
        at++;
    return slice_part(bytes, at, bytes.len);
}

/* An object, or a list of objects, lists or texts: no prose opens so. */
static int sniff(struct slice bytes)
{
    struct slice rest = opening(bytes);
    if (rest.len == 0 || (rest.at[0] != '{' && rest.at[0] != '['))
        return 0;
    struct slice next = opening(slice_part(rest, 1, rest.len));
    return next.len == 0 || strchr(rest.at[0] == '{' ? "\"}" : "{[\"]", next.at[0]) != NULL ? 3 : 0;
}

struct dialect {
    bool (*is)(struct value root);
    void (*read)(struct reading *reading, const struct document *document, struct value root);
};

static bool anything(struct value root)
{
    return value_is(root);
}

static void refuse(struct reading *reading, const struct document *document, struct value root)
{
    reading_say(reading, document, slice_part(value_json(root), 0, 1), SEVERITY_ERROR,
                "this object is no event: it has no title, and is neither JSON-LD nor JSCalendar");
}

/* The first that knows an object reads it. */
static const struct dialect of_files[] = {{schedule_is, schedule_take},
                                          {schema_org_is, schema_org_read},
                                          {jscalendar_is, jscalendar_read},
                                          {own_is, own_read},
                                          {anything, refuse}};
/* What else pages have in script blocks is no fault. */
static const struct dialect of_pages[] = {{anything, schema_org_read}};

static bool is_bearable(struct reading *reading, const struct document *document, struct slice json)
{
    if (json.len > LONGEST_VALUE)
        reading_say(reading, document, slice_part(json, 0, 1), SEVERITY_ERROR,
                    "this value is larger than 64 MiB; a list or lines of events may be as long as they are");
    return json.len <= LONGEST_VALUE;
}

/* A value that tells nothing, such as content systems put where they have no data. */
static bool is_bare(struct slice json)
{
    return slice_is(json, "false") || slice_is(json, "true") || slice_is(json, "null") ||
           slice_is(json, "\"\"") || slice_is(json, "0");
}

static void read_value(struct reading *reading, const struct document *document, struct event *event,
                       struct slice json)
{
    struct flaw flaw;
    const struct dialect *dialect = document->is_page ? of_pages : of_files;
    if (!is_bearable(reading, document, json) || (document->is_page && is_bare(json)))
        return;
    if (!event_read(event, json, &flaw)) {
        reading_say_flaw(reading, document, (size_t)(json.at - document->json.at), &flaw);
        return;
    }
    while (!dialect->is(event_root(event)))
        dialect++;
    dialect->read(reading, document, event_root(event));
}

void json_read_document(struct reading *reading, const struct document *document)
{
    AUTO_EVENT *event = event_new();
    struct cutter cutter;
    struct slice json;
    struct flaw flaw;
    enum cut cut;
    size_t rested = 0;
    cut_begin(&cutter, document->json);
    while ((cut = cut_next(&cutter, &json, &flaw)) == CUT_VALUE) {
        read_value(reading, document, event, json);
        bulk_rest(reading->input->bulk, &rested, cutter.at);
    }
    if (cut == CUT_WRONG)
        reading_say_flaw(reading, document, 0, &flaw);
}

void json_read_script(struct reading *reading, struct slice content)
{
    struct document document;
    json_mend(reading, content, &document);
    json_read_document(reading, &document);
    document_made_free(&document);
}

void json_read_file(struct reading *reading)
{
    static const struct piece same = {0, 0};
    const struct document document = {reading->input->bytes, &reading->places, &same, 1, false};
    bool is_calendar = jcal_opens(reading->input->bytes);
    if (is_calendar && is_bearable(reading, &document, document.json))
        jcal_read(reading, &document);
    else if (!is_calendar)
        json_read_document(reading, &document);
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line),
                          void *context, struct report *report)
{
    struct reading reading;
    reading_open(&reading, input, reader_json.name, (struct taker){take, context}, report);
    if (reading.places.encoding == ENCODING_UTF16)
        report_say(report, SEVERITY_ERROR, input->path, 0, "is UTF-16, and JSON is UTF-8");
    else
        json_read_file(&reading);
    return reading_close(&reading);
}

const struct reader reader_json = {"json", sniff, read_events, .keeps_forms = true, .is_flat = true};
