/* Files of announcements: cuts them at their lines of dashes and reads the events. */
#include "announcements.h"

#include "draft/tree.h"

#include <string.h>

typedef void printer(json_t *const *events, size_t len);

/* The values of a draft in the order in which they were put; frees it. */
static json_t *take_values(struct draft *draft)
{
    struct buffer written = {0};
    node_put_json(draft, &draft->nodes[NODE_ROOT], &written);
    json_t *values = json_loadb(written.text, written.len, 0, NULL);
    if (values == NULL)
        abort();
    free(written.text);
    draft_free(draft);
    return values;
}

static void print_events(struct slice bytes, printer *print)
{
    struct mention_settings settings = {0};
    struct mentions mentions = {0};
    size_t len;
    when_read(slice_of("2026-01-10"), &settings.reference);
    struct text *text = text_new(bytes, NULL);
    mentions_read(text, &settings, &mentions);
    mentions_settle(text, &mentions, settings.reference);
    const struct drafts_settings against = {settings.reference, "Europe/Amsterdam", NULL};
    struct draft **drafts = drafts_read(text, &mentions, &against, &len);
    json_t **events = memory_new(len, sizeof *events);
    for (size_t i = 0; i < len; i++)
        events[i] = take_values(drafts[i]);
    print(events, len);
    if (len == 0)
        puts("==> no event");
    for (size_t i = 0; i < len; i++)
        json_decref(events[i]);
    free(events);
    free(drafts);
    mentions_free(&mentions);
    text_free(text);
}

int announcements_print(int argc, char **argv, printer *print)
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    struct print words;
    char *line = NULL;
    size_t room = 0;
    if (file == NULL) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return STATUS_USAGE;
    }
    bool open = false; /* an announcement has begun */
    print_open(&words);
    while (getline(&line, &room, file) > 0) {
        if (strncmp(line, "==> ", 4) == 0)
            continue;
        if (strncmp(line, "-----", 5) == 0) {
            AUTO_FREE char *text = print_close(&words);
            print_events((struct slice){text, words.len}, print);
            print_open(&words);
            open = false;
        } else if (strncmp(line, "# ", 2) != 0) {
            fputs(line, words.file);
            open = true;
        }
        fputs(line, stdout);
    }
    free(print_close(&words));
    if (open)
        puts("-----"); /* which the file lacks, so that it differs: nothing behind its last line is left unread */
    free(line);
    fclose(file);
    return STATUS_DONE;
}
