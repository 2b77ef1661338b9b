/* Prints a file of announcements anew, each with its speakers: `==> name, prefix, role @ entry` lines below it. A line of dashes ends one. */
#include "fasti/draft.h"

#include <string.h>

static void print_string(const char *lead, const char *text)
{
    if (text != NULL)
        printf("%s%s", lead, text);
}

static void print_list(const json_t *speakers, const char *entry)
{
    size_t index;
    const json_t *speaker;
    json_array_foreach(speakers, index, speaker)
    {
        print_string("==> ", json_string_value(json_object_get(speaker, "name")));
        print_string(", prefix ", json_string_value(json_object_get(speaker, "prefix")));
        print_string(", role ", json_string_value(json_object_get(speaker, "role")));
        print_string(" @ ", entry);
        putchar('\n');
    }
}

static void print_speakers(const struct draft *draft)
{
    size_t index;
    const json_t *item;
    print_list(draft_get(draft, "/speakers"), NULL);
    json_array_foreach(draft_get(draft, "/programme"), index, item)
        print_list(json_object_get(item, "speakers"), json_string_value(json_object_get(item, "title")));
}

static void print_announcement(struct slice bytes)
{
    struct lexicon *lexicon = lexicon_new(text_guess_language(bytes));
    struct mention_settings settings = {0};
    struct mentions mentions = {0};
    size_t len;
    when_read(slice_of("2026-01-10"), &settings.reference);
    struct text *text = text_new(bytes, lexicon);
    mentions_read(text, &settings, &mentions);
    struct draft **drafts = drafts_read(text, &mentions, settings.reference, "Europe/Amsterdam", &len);
    for (size_t i = 0; i < len; i++) {
        if (i == 0)
            print_speakers(drafts[i]);
        draft_free(drafts[i]);
    }
    if (len == 0)
        puts("==> no event");
    free(drafts);
    mentions_free(&mentions);
    text_free(text);
    lexicon_free(lexicon);
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    struct print words;
    char *line = NULL;
    size_t room = 0;
    if (file == NULL) {
        fprintf(stderr, "usage: speakers FILE\n");
        return STATUS_USAGE;
    }
    print_open(&words);
    while (getline(&line, &room, file) > 0) {
        if (strncmp(line, "==> ", 4) == 0)
            continue;
        if (strncmp(line, "-----", 5) == 0) {
            AUTO_FREE char *text = print_close(&words);
            print_announcement((struct slice){text, words.len});
            print_open(&words);
        } else {
            fputs(line, words.file);
        }
        fputs(line, stdout);
    }
    free(print_close(&words));
    free(line);
    fclose(file);
    return STATUS_DONE;
}
