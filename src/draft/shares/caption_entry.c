/* The title of an event whose lines were made a text of their own: above its day, beside it, below it. */
#include "draft/place/site.h"
#include "draft/shares/block.h"
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    TITLE_LINES = 3, /* below the day's line in which its title stands */
    TITLE_TOKENS = 24,
    HOURS_BELOW = 2, /* lines below the day on which a title may stand behind its hours */
};

/* `GEANNULEERD!`: nothing but that. */
static bool is_status(const struct text *text, struct stretch body)
{
    return phrase_is_off(text, body.token) &&
           body.tokens <= text_meaning(text, VOCABULARY_CUE, body.token).tokens + 1u;
}

/* A label with its value, or a piece of the day. */
static bool is_labelled(const struct reading *reading, size_t line)
{
    enum line_role role = reading->outline->roles[line];
    const struct mention *mention = outline_mention(reading->outline, reading->text->lines[line].body);
    return role == LINE_FIELD || role == LINE_VALUE || (mention != NULL && mention->kind == MENTION_TIME);
}

/* A line of words that are no piece of the day and may name an event. */
static bool is_name_line(const struct reading *reading, size_t line)
{
    struct stretch body = outline_body(reading->text, line);
    return stretch_trim(reading->text, body).tokens > 0 && !is_labelled(reading, line) &&
           !is_status(reading->text, body) && !caption_is_no_name(reading, body);
}

/* A building, a hall or a town, or a sentence: no name, below a kind of event that is one. */
static bool is_beside_kind(const struct text *text, struct stretch body)
{
    bool place = stretch_has_venue(text, body) || token_is_room(text, body.token) ||
                 site_town_at(text, stretch_end(body) - 1) > 0;
    return (place && !stretch_has_event(text, body)) || text_is_mark(text, stretch_end(body) - 1, '.');
}

/* `Netwerk` right above `Molens en wind` or `Kerstviering` above the day: a word for what sort of thing it
 * is. */
static bool is_sort(const struct reading *reading, size_t line, size_t day)
{
    const struct text *text = reading->text;
    if (text->lines[line].tokens != 1 || line + 1 >= day || !is_name_line(reading, line + 1))
        return false;
    struct stretch below = outline_body(text, line + 1);
    return !is_beside_kind(text, below) && !caption_is_person(text, below) &&
           (below.tokens > 1 || (token_is_event(text, below.token) && text->tokens[below.token].upper));
}

/* `De avonden vinden op drie plaatsen plaats:`: a sentence that leads to what stands below it. */
static bool leads_to_list(const struct text *text, struct stretch body)
{
    return text_is_mark(text, stretch_end(body) - 1, ':') &&
           (outline_has(text, body, SENSE_HELD, NULL) || phrase_has_verb(text, body));
}

/* The first line above the day that is more than a kind of event; `kind`: the first that is no more. */
static struct stretch title_above(const struct reading *reading, size_t day, struct stretch *kind)
{
    for (size_t line = 0; line < day; line++) {
        struct stretch body = outline_body(reading->text, line);
        if (!is_name_line(reading, line) || is_sort(reading, line, day) ||
            leads_to_list(reading->text, body) || (kind->tokens > 0 && is_beside_kind(reading->text, body)))
            continue;
        if (!phrase_is_kind(reading->text, body))
            return caption_unquoted(reading->text, body);
        if (kind->tokens == 0)
            *kind = body;
    }
    return (struct stretch){0};
}

/* `Lezing` above `Lezing De bever is terug; 20.00 uur`: a line below that says more. */
static struct stretch title_grown(const struct reading *reading, const struct occasion *occasion,
                                  struct stretch kind)
{
    const struct text *text = reading->text;
    for (size_t line = occasion->line + 1; line <= occasion->last && line <= occasion->line + HOURS_BELOW;
         line++) {
        struct stretch body = outline_body(text, line);
        bool same = body.tokens > kind.tokens &&
                    slice_same_word(text_token(text, body.token), text_token(text, kind.token));
        struct stretch title = same ? caption_among(reading, body) : kind;
        if (title.tokens > kind.tokens && title.tokens <= TITLE_TOKENS)
            return title;
    }
    return kind;
}

/* `Rummikub om 14.00 u in zaal A`: the title of a line that has its hours too. */
static struct stretch before_hours(const struct reading *reading, struct stretch body)
{
    for (size_t i = body.token + 1; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && mention->kind == MENTION_TIME)
            return caption_among(reading, body);
    }
    return body;
}

/* `Avond 1: De eerste stenen (3 februari)`, `De laatste stenen - 10 februari, 20.00 uur`: before the day
 * of a heading. */
static struct stretch title_ending(const struct reading *reading, const struct occasion *occasion)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, occasion->line);
    size_t index = outline_mention_from(reading->outline, body.token);
    size_t day = index < reading->mentions->len ? reading->mentions->at[index].token : body.token;
    if (reading->outline->roles[occasion->line] != LINE_HEADING || day < body.token + 2 ||
        day >= stretch_end(body) || reading->mentions->at[index].kind != MENTION_TIME ||
        reading->mentions->at[index].start.day == UNSTATED)
        return (struct stretch){0};
    if (eventday_is_counted(text, body.token, day)) /* `Avond 1 – 3 februari` */
        return (struct stretch){0};
    char before = text->tokens[day - 1].mark;
    bool parted = before == '(' || before == ',' || before == '|' || before == '-';
    return parted ? stretch_trim(text, stretch_between(body.token, day - 1)) : (struct stretch){0};
}

/* `Algemene Ledenvergadering, aanvang 20.00 uur.`, `Lezing over turf, door Jan Bos. Toegang vrij`: a line
 * below the day that begins with what kind of event there is. */
static struct stretch kind_below(const struct reading *reading, const struct occasion *occasion)
{
    const struct text *text = reading->text;
    for (size_t line = occasion->line + 1, seen = 0; line <= occasion->last && seen < TITLE_LINES; line++) {
        struct stretch body = outline_body(text, line);
        seen += body.tokens > 0;
        bool kind =
            body.tokens > 0 && text->tokens[body.token].upper &&
            outline_field_of(reading->outline, body.token) == LABEL_NONE &&
            (token_is_event(text, body.token) || (body.tokens > 1 && token_is_event(text, body.token + 1)));
        struct stretch words = kind ? caption_among(reading, body) : (struct stretch){0};
        for (size_t i = words.token + 1; i < stretch_end(words); i++)
            if (text_is_mark(text, i, ','))
                words = stretch_between(words.token, i);
        if (words.tokens > 0 && words.tokens <= TITLE_TOKENS && !is_status(text, words) &&
            !phrase_has_verb(text, words))
            return words;
    }
    return (struct stretch){0};
}

/* `Lezing door Jan Bos`: of what kind it is and who gives it, not what it is about. */
static bool is_kind_by_person(const struct text *text, struct stretch title)
{
    size_t by = title.token + 1;
    struct person person;
    return title.tokens > 2 && token_is_event(text, title.token) && text_cue(text, by) == SENSE_BY &&
           person_at(text, by + text_meaning(text, VOCABULARY_CUE, by).tokens, &person) &&
           person.certainty >= 2;
}

/* `Onderwerp: De bever is terug` among the lines of an entry. */
static struct stretch topic_labelled(const struct reading *reading, const struct occasion *occasion)
{
    const struct field *field = outline_field(reading->outline, LABEL_SUBJECT, 0);
    bool own = field != NULL && field->lines == 1 && field->line <= occasion->last &&
               field->value.tokens > 0 && field->value.tokens <= TITLE_TOKENS;
    return own ? caption_unquoted(reading->text, field->value) : (struct stretch){0};
}

/* `Lezing` above the day, `Molens en wind` right below it: words that are no mere name of a place. */
static bool is_named_below(const struct reading *reading, const struct occasion *occasion)
{
    const struct text *text = reading->text;
    size_t line = occasion->line + 1;
    struct stretch body = line <= occasion->last ? outline_body(text, line) : (struct stretch){0};
    bool small = false; /* a word that no place is called by */
    for (size_t i = body.token + 1; i < stretch_end(body); i++)
        small |=
            text->tokens[i].kind == TOKEN_WORD && !text->tokens[i].upper && text_cue(text, i) == SENSE_NONE;
    return small && caption_may_be(reading, line);
}

struct stretch caption_of_entry(const struct reading *reading, const struct occasion *occasion, bool apart)
{
    const struct text *text = reading->text;
    struct stretch quoted = caption_quoted(reading, 0, occasion->last), kind = {0},
                   title = title_above(reading, occasion->line, &kind);
    if (apart)
        title = outline_mention(reading->outline, text->lines[2].body) != NULL
                    ? piece_title(reading, 2)
                    : caption_unquoted(text, before_hours(reading, outline_body(text, 2)));
    struct stretch capitals = chapter_capitals(text, 0);
    if (title.tokens == 0 && stretch_has_event(text, capitals))
        title = capitals;
    if (title.tokens == 0)
        title = title_ending(reading, occasion);
    if (title.tokens == 0)
        title = caption_behind(reading, occasion);
    if (title.tokens == 0 && kind.tokens == 0)
        title = caption_of_speaker(reading, occasion);
    for (size_t line = occasion->line;
         title.tokens == 0 && line <= occasion->last && line <= occasion->line + HOURS_BELOW; line++)
        title = line > occasion->line && kind.tokens == 0 && caption_may_be(reading, line)
                    ? caption_unquoted(text, outline_body(text, line))
                    : caption_on_line(reading, line);
    if (title.tokens == 0 && (kind.tokens == 0 || is_named_below(reading, occasion)))
        title = caption_below(reading, occasion);
    if (title.tokens == 0 && kind.tokens == 0)
        title = kind_below(reading, occasion);
    if (title.tokens == 0) /* behind its day, before what is said of all events */
        title = caption_named(reading, stretch_between(0, text->lines[occasion->last].token +
                                                              text->lines[occasion->last].tokens));
    if (title.tokens == 0 && !apart)
        title = caption_of_subject(reading, text->lines[0].body);
    if (title.tokens == 0)
        title = kind;
    if (title.tokens == 0 && !apart)
        title = caption_clause(reading, occasion->line);
    if (title.tokens > 0 && phrase_is_kind(text, title))
        title = title_grown(reading, occasion, title);
    struct stretch topic = topic_labelled(reading, occasion);
    if (topic.tokens > 0 &&
        (title.tokens == 0 || phrase_is_kind(text, title) || is_kind_by_person(text, title)))
        return topic;
    bool within = quoted.token > title.token && quoted.token < stretch_end(title);
    return quoted.tokens > 0 && (title.tokens == 0 || within || phrase_is_kind(text, title)) ? quoted : title;
}
