/* Any bytes as an announcement: what is recognised lies inside the text, in order, and is written as JSON, a line each. */
#include "fasti/event.h"
#include "fasti/mention.h"
#include "fuzz.h"

#include <string.h>

static void hold_span(const struct text *text, struct span span)
{
    if (span.at > text->clean.len || span.len > text->clean.len - span.at)
        fuzz_fail("a span lies outside the text");
}

static void hold_when(struct when when)
{
    char text[WHEN_TEXT];
    struct when back;
    if (!when_read(slice_of(when_write(when, text)), &back) || !when_equal(when, back))
        fuzz_fail("a time of a mention is none that can be written");
}

static void hold_mentions(const struct text *text, const struct mentions *mentions)
{
    size_t behind = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        const struct span spans[] = {mention->span, mention->start_span, mention->end_span, mention->weekday_span, mention->rest};
        struct place place = text_place(text, mention->span, NULL);
        if (mention->tokens == 0 || mention->token < behind || mention->tokens > text->tokens_len - mention->token)
            fuzz_fail("mentions overlap");
        if (place.line == 0 || place.column == 0 || place.length > text->original.len)
            fuzz_fail("a mention has no place");
        for (size_t s = 0; s < ARRAY_LEN(spans); s++)
            hold_span(text, spans[s]);
        hold_when(mention->start);
        hold_when(mention->end);
        behind = mention->token + mention->tokens;
    }
}

static void hold_lines(const struct text *text, const struct mentions *mentions, const struct mention_settings *settings)
{
    AUTO_EVENT *event = event_new();
    struct print print;
    print_open(&print);
    mentions_write(text, mentions, settings, print.file);
    AUTO_FREE char *lines = print_close(&print);
    size_t len = 0;
    for (char *rest = lines, *line; (line = strsep(&rest, "\n")) != NULL && *line != '\0'; len++)
        if (!event_read(event, slice_of(line), NULL))
            fuzz_fail("a mention is not written as JSON");
    if (len != mentions->len)
        fuzz_fail("not every mention is one line");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct mention_settings settings = {.reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED}};
    size_t count;
    const struct language *const *all = languages(&count);
    for (size_t i = 0; i < count; i++) {
        struct text *text = text_new((struct slice){(const char *)data, len}, all[i]);
        struct mentions mentions = {0};
        mentions_read(text, &settings, &mentions);
        hold_mentions(text, &mentions);
        hold_lines(text, &mentions, &settings);
        mentions_free(&mentions);
        text_free(text);
    }
    return 0;
}
