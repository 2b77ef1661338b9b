/* One input on its way to events. */
#include "reader/reading.h"

void reading_open(struct reading *reading, const struct input *input, const char *format, struct taker taker,
                  struct report *report)
{
    *reading = (struct reading){.input = input, .taker = taker, .report = report};
    provenance_open(&reading->provenance, input, format);
    const struct bulk bare = {.bytes = input->bytes, .copy = -1};
    places_open(&reading->places, input->bulk != NULL ? input->bulk : &bare);
    wall_open(&reading->wall, input->timezone);
    sheet_open(&reading->sheet);
}

size_t reading_close(struct reading *reading)
{
    if (reading->said > MOST_SAID)
        report_say(reading->report, SEVERITY_ERROR, reading->input->path, 0,
                   "%zu more like these are not told", reading->said - MOST_SAID);
    sheet_drop(&reading->sheet);
    wall_close(&reading->wall);
    places_close(&reading->places);
    return reading->taken;
}

void reading_say(struct reading *reading, const struct document *document, struct slice part,
                 enum severity severity, const char *message)
{
    if (reading->said++ >= MOST_SAID)
        return;
    document_say(
        document, part,
        &(struct finding){.severity = severity, .place = {.path = reading->input->path}, .message = message},
        reading->report);
}

void reading_say_flaw(struct reading *reading, const struct document *document, size_t at,
                      const struct flaw *flaw)
{
    AUTO_FREE char *message = memory_print("this is no JSON: expected %s", flaw->expected);
    size_t from = at + flaw->column - 1;
    reading_say(reading, document, slice_part(document->json, from, from + 1), SEVERITY_ERROR, message);
}

bool reading_time(struct reading *reading, const struct document *document, struct value value,
                  struct when *when)
{
    struct stamp stamp;
    if (!stamp_read(value_text(value), &stamp)) {
        if (value_text(value).len > 0)
            reading_say(reading, document, value_json(value), SEVERITY_WARNING,
                        "this is no date or time of ISO 8601; it is left out");
        return false;
    }
    char *strange;
    *when = wall_time(&reading->wall, &stamp, &strange);
    if (strange != NULL)
        reading_say(reading, document, value_json(value), SEVERITY_WARNING, strange);
    free(strange);
    return true;
}

bool reading_put_time(struct reading *reading, unsigned part, const struct document *document,
                      struct value value)
{
    struct when when;
    if (!value_is(value) || !reading_time(reading, document, value, &when))
        return false;
    struct place place = document_value_place(document, value);
    sheet_put_when(&reading->sheet, part, when, &place);
    return true;
}

void reading_take(struct reading *reading, struct slice line)
{
    reading->taker.take(reading->taker.context, line);
    reading->taken++;
}

static void put_provenance(struct reading *reading)
{
    struct provenance_part parts[PROVENANCE_PARTS];
    size_t len = provenance_parts(&reading->provenance, parts);
    for (size_t i = 0; i < len; i++)
        sheet_put_text(&reading->sheet, parts[i].key, slice_of(parts[i].text), NULL);
    if (reading->input->url != NULL)
        sheet_put_text(&reading->sheet, KEY_URL, slice_of(reading->input->url), NULL);
}

void reading_hand_over(struct reading *reading, struct slice uid, struct slice title, const char *start)
{
    char made[UUID_TEXT];
    if (uid.len == 0) {
        AUTO_FREE char *words = slice_copy(title);
        provenance_uid(&reading->provenance, words, start, made);
        uid = slice_of(made);
    }
    sheet_put_text(&reading->sheet, KEY_UID, uid, NULL);
    put_provenance(reading);
    reading_take(reading, sheet_close(&reading->sheet));
    sheet_open(&reading->sheet);
}
