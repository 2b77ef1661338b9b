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

/* RFC 9562 version 5 over the source and the title; the day too where one announcement has several events. */
static void make_uid(const struct input *input, const struct draft *draft, bool several, char uid[UUID_TEXT])
{
    char digest[SHA256_TEXT];
    const char *source = input->url != NULL ? input->url : input->path, *title = draft_text(draft, "/title");
    const char *start = several ? draft_text(draft, "/start") : NULL;
    if (input->url == NULL && strcmp(input->path, "-") == 0) {
        sha256_text(input->bytes, digest);
        source = digest;
    }
    AUTO_FREE char *name = memory_print("%s\n%s%s%s", source, title != NULL ? title : "", start != NULL ? "\n" : "", start != NULL ? start : "");
    uuid_text(slice_of(name), uid);
}

/* What an event keeps of where it came from: uid, url, source. */
static json_t *provenance(const struct input *input, const struct draft *draft, bool several)
{
    char digest[SHA256_TEXT], uid[UUID_TEXT];
    sha256_text(input->bytes, digest);
    make_uid(input, draft, several, uid);
    json_t *source = json_pack("{s:s,s:s}", "format", "text", "sha256", digest);
    if (input->url != NULL)
        json_object_set_new(source, "url", json_string(input->url));
    if (strcmp(input->path, "-") != 0)
        json_object_set_new(source, "path", json_string(input->path));
    json_t *extra = json_pack("{s:s,s:o}", "uid", uid, "source", source);
    if (input->url != NULL)
        json_object_set_new(extra, "url", json_string(input->url));
    return extra;
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line), void *context, struct report *report)
{
    struct opened opened;
    size_t len = 0;
    if (!open_text(input, &opened, report))
        return 0;
    mentions_settle(&opened.mentions);
    struct draft **drafts = drafts_read(opened.text, &opened.mentions, input->reference, input->timezone, &len);
    for (size_t i = 0; i < len; i++) {
        json_t *extra = provenance(input, drafts[i], len > 1);
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
