/* Lines that stand at the same place in each of several events: where some are plainly a place, or most a
 * title, all are. */
#include "draft/place/site.h"
#include "draft/shares/share.h"

#include "fasti/person.h"

enum { PLACE_TOKENS = 12 };

/* The line so far below the day of an event that has more, with no blank one between. */
static size_t line_below(const struct text *text, const struct share *share, size_t far)
{
    size_t last = text->tokens[stretch_end(share->own) - 1].line, below = text->tokens[share->day].line + far;
    return share->form == SHARE_LINES && below < last && !line_is_blank(text, below - 1) ? below : SIZE_MAX;
}

static struct stretch body_below(const struct text *text, const struct share *share, size_t far)
{
    size_t line = line_below(text, share, far);
    return line != SIZE_MAX ? outline_body(text, line) : (struct stretch){0};
}

/* A few words without a time or an amount, that are no sentence. */
static bool is_short(const struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    enum label label = body.tokens > 0 ? outline_field_of(reading->outline, body.token) : LABEL_NONE;
    if (body.tokens == 0 || body.tokens > PLACE_TOKENS || text_is_mark(text, stretch_end(body) - 1, '.') ||
        text_is_mark(text, stretch_end(body) - 1, ':') || !text->tokens[body.token].upper ||
        (label != LABEL_NONE && label != LABEL_PROGRAMME)) /* `Agenda` far above */
        return false;
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && mention->kind != MENTION_OTHER && !mention_is_address(mention))
            return false;
    }
    return true;
}

/* The comma behind the building that a place begins with; where it ends where there is none. */
static size_t comma_of(const struct text *text, struct stretch where)
{
    size_t at = where.token;
    while (at < stretch_end(where) && !text_is_mark(text, at, ','))
        at++;
    return at;
}

/* `Bibliotheek Zuid, Leeszaal` in one event and `Bibliotheek Zuid, Studio` in another: the same building, and
 * a hall of it. */
static void read_halls(const struct text *text, struct shares *shares)
{
    struct stretch first = shares->at[0].where;
    size_t len = comma_of(text, first) - first.token, same = 0, other = 0;
    for (size_t i = 0; i < shares->len && first.tokens > len + 1; i++) {
        struct stretch where = shares->at[i].where;
        bool alike = where.tokens > len + 1 && comma_of(text, where) - where.token == len;
        for (size_t t = 0; alike && t < len; t++)
            alike = slice_same_word(text_token(text, where.token + t), text_token(text, first.token + t));
        same += alike;
        other += alike && !slice_same_word(text_token(text, where.token + len + 1),
                                           text_token(text, first.token + len + 1));
    }
    for (size_t i = 0; i < shares->len && same == shares->len && other > 0; i++) {
        struct stretch *where = &shares->at[i].where;
        shares->at[i].hall = stretch_between(where->token + len + 1, stretch_end(*where));
        where->tokens = len;
    }
}

/* What the lines below the days are. */
struct column {
    size_t lines, places, titles, kinds, persons;
};

/* A kind of event alone says what there is, but not which. */
static bool is_kind(const struct text *text, struct stretch body)
{
    for (size_t i = body.token; i < stretch_end(body); i++)
        if (text->tokens[i].kind == TOKEN_WORD && !token_is_event(text, i))
            return false;
    return true;
}

static void count_line(const struct reading *reading, struct stretch body, struct column *column)
{
    const struct text *text = reading->text;
    struct person person;
    bool place = stretch_has_venue(text, body) || token_is_room(text, body.token),
         somebody = person_at(text, body.token, &person) && person.certainty > 1;
    column->lines++;
    column->kinds += is_kind(text, body);
    column->persons += somebody;
    column->places += place && !stretch_has_event(text, body);
    column->titles += !place && !somebody && body.tokens > 1;
}

/* `20.00 - 22.00 uur` right below each day, and nothing else. */
static bool are_hours(const struct reading *reading, const struct shares *shares)
{
    for (size_t i = 0; i < shares->len; i++) {
        struct stretch body = body_below(reading->text, &shares->at[i], 1);
        const struct mention *hours = body.tokens > 0 ? outline_mention(reading->outline, body.token) : NULL;
        if (hours == NULL || hours->kind != MENTION_TIME || hours->start.day != UNSTATED ||
            !when_has_clock(hours->start) || hours->tokens < body.tokens)
            return false;
    }
    return true;
}

/* Reads the lines so far below the days, the first of which that are no hours are so far below; whether they
 * are places or titles. */
static bool read_column(const struct reading *reading, struct shares *shares, size_t first, size_t far)
{
    const struct text *text = reading->text;
    struct column column = {0};
    bool events = false;
    for (size_t i = 0; i < shares->len; i++) {
        struct stretch body = body_below(text, &shares->at[i], far);
        events |= stretch_has_event(text, body);
        if (is_short(reading, body))
            count_line(reading, body, &column);
    }
    bool places = column.places > 1 && column.places * 2 >= column.lines && !events && column.persons == 0,
         titles = far == first && !shares->at[0].titled && column.titles > 1 &&
                  column.titles * 3 >= column.lines * 2 && column.kinds == 0 && column.persons < 2 &&
                  column.places < 2;
    if ((!places && !titles) || column.lines * 4 < shares->len * 3)
        return false;
    for (size_t i = 0; i < shares->len; i++) {
        struct stretch body = body_below(text, &shares->at[i], far);
        if (is_short(reading, body))
            *(places ? &shares->at[i].where : &shares->at[i].title) = body;
    }
    if (places)
        read_halls(text, shares);
    return places;
}

void shares_read_columns(const struct reading *reading, struct shares *shares)
{
    size_t first = 1 + are_hours(reading, shares);
    if (!read_column(reading, shares, first, first)) /* who speaks, or what it is */
        read_column(reading, shares, first, first + 1);
}
