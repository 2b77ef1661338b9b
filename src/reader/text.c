/* Announcements in prose: text, mentions, drafts, lines. */
#include "reader/readers.h"

#include "fasti/draft.h"

#include <string.h>

/* Every text is prose when nothing surer claims it. */
static int sniff(struct slice bytes)
{
    return bytes.len > 0 ? 1 : 0;
}

/* The text, with what is said in it. */
struct opened {
    struct text *text;
    struct mentions mentions;
};

static bool open_text(const struct input *input, struct opened *opened, struct report *report)
{
    if (encoding_of(input->bytes) == ENCODING_UTF16) {
        report_add(report, &(struct finding){.severity = SEVERITY_ERROR,
                                             .place = {.path = input->path},
                                             .message = "is UTF-16, which is not read",
                                             .help = "make it UTF-8 first: iconv -f UTF-16 -t UTF-8"});
        return false;
    }
    const struct language *language = input->language != NULL ? language_find(input->language) : text_guess_language(input->bytes);
    if (language == NULL) {
        report_say(report, SEVERITY_ERROR, input->path, 0, "no rows for the language %s; import --help names those there are", input->language);
        return false;
    }
    const struct mention_settings settings = {.reference = input->reference};
    opened->text = text_new(input->bytes, lexicons_of(input->lexicons, language));
    opened->mentions = (struct mentions){0};
    mentions_read(opened->text, &settings, &opened->mentions);
    return true;
}

static void close_text(struct opened *opened)
{
    mentions_free(&opened->mentions);
    text_free(opened->text);
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line), void *context, struct report *report)
{
    struct opened opened;
    struct provenance provenance;
    char uid[UUID_TEXT];
    size_t len = 0;
    if (!open_text(input, &opened, report))
        return 0;
    provenance_open(&provenance, input, reader_text.name);
    mentions_settle(&opened.mentions);
    struct draft **drafts = drafts_read(opened.text, &opened.mentions, input->reference, input->timezone, &len);
    for (size_t i = 0; i < len; i++) {
        provenance_uid(&provenance, draft_text(drafts[i], "/title"), len > 1 ? draft_text(drafts[i], "/start") : NULL, uid);
        json_t *extra = provenance_json(&provenance, uid);
        AUTO_FREE char *line = draft_line(drafts[i], opened.text, extra);
        if (input->verbose)
            draft_explain(drafts[i], opened.text, stderr);
        take(context, slice_of(line));
        json_decref(extra);
        draft_free(drafts[i]);
    }
    free(drafts);
    close_text(&opened);
    return len;
}

bool reader_mentions(const struct input *input, FILE *out, struct report *report)
{
    struct opened opened;
    const struct mention_settings settings = {.reference = input->reference};
    if (!open_text(input, &opened, report))
        return false;
    mentions_write(opened.text, &opened.mentions, &settings, out);
    close_text(&opened);
    return true;
}

const struct reader reader_text = {"text", sniff, read_events};
