/* One event for a person: rows of facts, the programme, the description. */
#include "writer/card.h"

#include <ctype.h>
#include <string.h>

enum { PIPE_WIDTH = 80, WIDEST = 100, LABEL_WIDTH = 15, MOST_ASSUMED = 1000 };

static void write_fact(const struct card *card, const struct fact *fact)
{
    struct print print;
    print_open(&print);
    fact->print(card, print.file);
    fflush(print.file);
    bool stated = print.len > 0;
    for (size_t i = 0; i < ARRAY_LEN(fact->pointers) && fact->pointers[i] != NULL && stated; i++)
        print_assumed(card, fact->pointers[i], print.file);
    AUTO_FREE char *text = print_close(&print);
    struct slice lines = {text + (*text == '\n'), print.len - (*text == '\n')};
    if (lines.len == 0)
        return;
    cell_style(card->out, card->settings->color, "1");
    fprintf(card->out, "%-*s", LABEL_WIDTH, fact->label);
    cell_style(card->out, card->settings->color, "0");
    wrap_write(card, lines, LABEL_WIDTH);
}

static void write_heading(const struct card *card)
{
    struct print print;
    print_open(&print);
    cell_safe(print.file, event_text(card->event, KEY_TITLE));
    print_assumed(card, "/title", print.file);
    AUTO_FREE char *title = print_close(&print);
    wrap_styled(card, slice_of(title), "1");
}

/* What must not be overlooked: the status in capitals, unless it is simply scheduled. */
static void write_banner(const struct card *card)
{
    AUTO_FREE char *status = cell_safe_text(event_text(card->event, KEY_STATUS));
    if (*status == '\0' || strcmp(status, "scheduled") == 0)
        return;
    for (char *letter = status; *letter != '\0'; letter++)
        *letter = (char)toupper((unsigned char)*letter);
    wrap_styled(card, slice_of(status), "1;31");
}

/* The announcement's own lines, each wrapped; paragraphs stay parted. */
static void write_description(const struct card *card)
{
    struct slice text = slice_trim(event_text(card->event, KEY_DESCRIPTION));
    if (text.len > 0)
        fputc('\n', card->out);
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.at + at, '\n', text.len - at);
        size_t to = end != NULL ? (size_t)(end - text.at) : text.len;
        AUTO_FREE char *line = cell_safe_text(slice_part(text, at, to));
        wrap_write(card, slice_of(line), 0);
        at = to + 1;
    }
}

void card_write(const struct event *event, const struct writer_settings *settings, FILE *out)
{
    bool assumed = value_len(event_value(event, KEY_ASSUMED)) <= MOST_ASSUMED;
    struct card card = {event, settings, out, settings->width > 0 ? settings->width : PIPE_WIDTH, assumed};
    write_heading(&card);
    write_banner(&card);
    fputc('\n', out);
    for (size_t i = 0; i < CARD_FACTS; i++)
        write_fact(&card, &card_facts[i]);
    programme_write(&card);
    card.width = card.width < WIDEST ? card.width : WIDEST;
    write_description(&card);
}
