/* Lines that stand at the same place in each of several events: where some are plainly a place, all are. */
#include "draft/share.h"
#include "draft/site.h"

#include "fasti/person.h"

enum { PLACE_TOKENS = 12 };

/* The line below the day of an event that has more. */
static size_t line_below(const struct text *text, const struct share *share)
{
    size_t last = text->tokens[stretch_end(share->own) - 1].line, below = text->tokens[share->day].line + 1;
    return share->form == SHARE_LINES && below < last ? below : SIZE_MAX;
}

/* A few words without a time or an amount, that are no sentence. */
static bool is_short(const struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    if (body.tokens == 0 || body.tokens > PLACE_TOKENS || text_is_mark(text, stretch_end(body) - 1, '.') ||
        text_is_mark(text, stretch_end(body) - 1, ':') || !text->tokens[body.token].upper || outline_field_of(reading->outline, body.token) != LABEL_NONE)
        return false;
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && mention->kind != MENTION_OTHER && !is_address(mention))
            return false;
    }
    return true;
}

void shares_read_columns(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t lines = 0, places = 0;
    for (size_t i = 0; i < shares->len; i++) {
        size_t line = line_below(text, &shares->at[i]);
        struct stretch body = line != SIZE_MAX ? outline_body(text, line) : (struct stretch){0};
        struct person person;
        if (has_event_word(text, body) || (body.tokens > 0 && person_at(text, body.token, &person) && person.certainty > 1))
            return;
        lines += is_short(reading, body);
        places += is_short(reading, body) && (has_venue_word(text, body) || is_room_word(text, body.token));
    }
    if (places < 2 || places * 2 < lines || lines * 4 < shares->len * 3)
        return;
    for (size_t i = 0; i < shares->len; i++) {
        size_t line = line_below(text, &shares->at[i]);
        struct stretch body = line != SIZE_MAX ? outline_body(text, line) : (struct stretch){0};
        if (is_short(reading, body))
            shares->at[i].where = body;
    }
}
