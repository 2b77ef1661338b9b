/* Any bytes as an announcement: what is recognised lies inside the text, in order, is written as JSON, a line each, and is the same in a
 * part of the text whether it is read there or taken over. */
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

static char *write_mentions(const struct text *text, struct mentions *mentions, const struct mention_settings *settings)
{
    struct print print;
    print_open(&print);
    mentions_write(text, mentions, settings, print.file);
    mentions_free(mentions);
    return print_close(&print);
}

/* The words from one token to another come first, then those before them, then those behind them. */
static void hold_part(const struct text *text, const struct mentions *known, const struct mention_settings *settings, size_t from, size_t end)
{
    const struct text_piece pieces[] = {{from, end - from, false}, {0, from, false}, {end, text->tokens_len - end, end % 2 != 0}};
    struct text *part = text_part(text, pieces, ARRAY_LEN(pieces));
    struct mentions taken = {0}, read = {0};
    mentions_read_part(part, text, known, settings, &taken);
    mentions_read(part, settings, &read);
    bool headed = known->headed || read.headed; /* a part knows the headings of the whole */
    AUTO_FREE char *one = write_mentions(part, &taken, settings), *two = write_mentions(part, &read, settings);
    if (!headed && strcmp(one, two) != 0)
        fuzz_fail("what is taken over is not what is read");
    text_free(part);
}

/* Parts that begin and end with lines, and within them. */
static void hold_parts(const struct text *text, const struct mentions *known, const struct mention_settings *settings)
{
    size_t step = text->lines_len / 5 + 1;
    for (size_t i = step / 2; i < text->lines_len; i += step) {
        size_t from = text->lines[i].token, last = i + 3 < text->lines_len ? text->lines[i + 3].token : text->tokens_len;
        hold_part(text, known, settings, from, last);
        hold_part(text, known, settings, from + (last - from) / 3, last - (last - from) / 4);
    }
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
        mentions_settle(text, &mentions, settings.reference);
        hold_parts(text, &mentions, &settings);
        mentions_free(&mentions);
        text_free(text);
    }
    return 0;
}
