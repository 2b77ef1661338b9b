/* What all readers of words do: language, mentions, drafts, lines. */
#include "reader/places.h"
#include "reader/readers.h"

bool prose_language(const struct input *input, const char *stated, const struct language **language,
                    struct report *report)
{
    *language = language_find(input->language != NULL ? input->language : stated);
    bool good = *language != NULL || input->language == NULL;
    if (!good)
        report_say(report, SEVERITY_ERROR, input->path, 0,
                   "no rows for the language %s; import --help names those there are", input->language);
    return good;
}

void prose_refuse(const struct input *input, size_t at, enum severity severity, struct report *report)
{
    struct bulk bare = {.bytes = input->bytes, .whole = true, .copy = -1};
    struct places places;
    places_open(&places, input->bulk != NULL ? input->bulk : &bare);
    struct place place = places_find(&places, at, 0);
    places_close(&places);
    place.path = input->path;
    AUTO_FREE char *message = memory_print(
        "there are over %d MiB of words up to here, and no announcement has so many", TEXT_MOST >> 20);
    report_add(report, &(struct finding){.severity = severity,
                                         .place = place,
                                         .message = message,
                                         .help = "save the part that announces the event"});
}

size_t prose_read(const struct input *input, const char *format, const struct text *text, struct taker taker)
{
    struct provenance provenance;
    struct mentions mentions = {0};
    const struct mention_settings settings = {.reference = input->reference};
    char uid[UUID_TEXT];
    size_t len = 0;
    provenance_open(&provenance, input, format);
    mentions_read(text, &settings, &mentions);
    mentions_settle(text, &mentions, settings.reference);
    const struct drafts_settings against = {input->reference, input->timezone, input->holidays};
    struct draft **drafts = drafts_read(text, &mentions, &against, &len);
    for (size_t i = 0; i < len; i++) {
        char start[WHEN_TEXT];
        when_write(draft_when(drafts[i], KEY_START), start);
        bool dated = len > 1 && draft_has(drafts[i], KEY_START);
        provenance_uid(&provenance, draft_text(drafts[i], KEY_TITLE), dated ? start : NULL, uid);
        provenance_put(&provenance, uid, drafts[i]);
        AUTO_FREE char *line = draft_line(drafts[i], text);
        if (input->facts != NULL)
            draft_explain(drafts[i], text, input->facts);
        taker.take(taker.context, slice_of(line));
        draft_free(drafts[i]);
    }
    free(drafts);
    mentions_free(&mentions);
    return len;
}

bool reader_mentions(const struct input *input, FILE *out, struct report *report)
{
    struct text *text = reader_html.sniff(input->bytes) > reader_text.sniff(input->bytes)
                            ? html_open(input, report)
                            : text_open(input, report);
    struct mentions mentions = {0};
    const struct mention_settings settings = {.reference = input->reference};
    if (text == NULL)
        return false;
    mentions_read(text, &settings, &mentions);
    mentions_write(text, &mentions, &settings, out);
    mentions_free(&mentions);
    text_free(text);
    return true;
}
